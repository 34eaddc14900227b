/// The texts that the page's script asks for to search by pinyin.
enum PinyinParts {
  /// What readers may look for by its pinyin in these pages: titles, indicators, tags and headings.
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
      add(document.kind == .indicator ? .indicator : .title, document.title)
      for figure in document.figures { add(.indicator, figure.name) }
      for tag in document.tags { add(.tag, tag) }
      for section in document.sections { add(.heading, section.heading) }
    }
    return labels
  }

  /// The parts by name: `pinyin` is read first and tells which others there are. None where no label
  /// is Chinese.
  static func texts(of labels: [PinyinLabel]) -> [(name: String, text: String)] {
    guard let index = PinyinIndex(labels, reader: PinyinReader(table: .standard)) else { return [] }
    let head = "\(index.table)\t\(index.firsts.joined(separator: " "))"
    if index.firsts.isEmpty { return [("pinyin", "\(head)\t\(index.pieces[0])")] }
    return [("pinyin", head)] + index.pieces.enumerated().map { ("pinyin-\($0)", $1) }
  }
}
