import Pinyin

/// The files that the page's script asks for to search by pinyin.
struct PinyinParts {
  /// What is read first, and names the pieces; `nil` where no label is Chinese.
  let index: ShardFile?
  /// The labels of a large site.
  let pieces: [ShardFile]

  /// The files for labels.
  init(_ labels: [PinyinLabel]) {
    guard let found = PinyinIndex(labels, reader: PinyinReader(table: .standard)) else {
      (index, pieces) = (nil, [])
      return
    }
    guard !found.firsts.isEmpty else {
      let text = "\(found.table)\t\t\(found.pieces[0])"
      (index, pieces) = (ShardFile("p/pinyin", payload: Array(text.utf8)), [])
      return
    }
    pieces = found.pieces.enumerated().map {
      ShardFile("p/pinyin-\($0)", payload: Array($1.utf8))
    }
    let names = zip(pieces, found.firsts).map { "\($0.hash)\($1)" }
    let text = "\(found.table)\t\(names.joined(separator: " "))"
    index = ShardFile("p/pinyin", payload: Array(text.utf8))
  }

  /// What readers may look for by its pinyin in these pages: titles and other names, indicators, tags and headings.
  static func labels(
    of documents: [SearchDocument], forms: SimplifiedForms
  ) -> [PinyinLabel] {
    var seen: Set<String> = []
    var labels: [PinyinLabel] = []
    func add(_ kind: PinyinLabel.Kind, _ text: String) {
      // The same headings stand on many pages; they are read once.
      guard seen.insert("\(kind.rawValue)\(text)").inserted else { return }
      labels.append(PinyinLabel(kind, text, forms: forms))
    }
    for document in documents {
      for name in [document.title] + document.names {
        add(document.kind == .indicator ? .indicator : .title, name)
      }
      for figure in document.figures { add(.indicator, figure.name) }
      for tag in document.tags { add(.tag, tag) }
      for section in document.sections { add(.heading, section.heading) }
    }
    return labels
  }
}
