import Diagnostics

extension CaseWriter {
  /// The inlines of a line as pieces; marks of paragraphs and pictures become what they stand for.
  mutating func pieces(of inlines: [PandocInline]) -> [Piece] {
    var result: [Piece] = []
    collect(inlines, [], nil, into: &result)
    return result
  }

  private mutating func collect(
    _ inlines: [PandocInline], _ style: TextStyle, _ link: String?, into result: inout [Piece]
  ) {
    for inline in inlines {
      switch inline {
      case .text(let text): collect(text, style, link, into: &result)
      case .lineBreak: result.append(Piece(content: .lineBreak))
      case .styled(let more, let inner): collect(inner, style.union(more), link, into: &result)
      case .code(let code): result.append(Piece(content: .code(take(code))))
      case .math(let formula):
        countEquation()
        note(
          "equation", .changed, "公式写成了代码“\(formula.excerpt(40))”，可以改放公式的图片",
          "the equation is written as the code “\(formula.excerpt(40))”")
        result.append(Piece(content: .code(formula)))
      case .link(let inner, let target):
        collect(inner, style, followed(target, inner) ?? link, into: &result)
      case .note(let blocks):
        result.append(Piece(content: .note(addNote(blocks)), style: [], link: nil))
      }
    }
  }

  /// Cuts a text at the marks in it.
  private mutating func collect(
    _ text: String, _ style: TextStyle, _ link: String?, into result: inout [Piece]
  ) {
    var rest = text.unicodeScalars[...]
    while let start = rest.firstIndex(where: Self.isMark) {
      let mark = rest[start]
      let behind = rest.index(after: start)
      guard let end = rest[behind...].firstIndex(of: mark),
        let number = Int(String(rest[behind..<end]))
      else { break }
      append(String(rest[..<start]), style, link, into: &result)
      if mark == PreparedDocument.paragraphMark {
        position = document.paragraphs.indices.contains(number) ? number : position
      } else {
        append(picture: number, into: &result)
      }
      rest = rest[rest.index(after: end)...]
    }
    append(String(rest), style, link, into: &result)
  }

  private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
    scalar == PreparedDocument.paragraphMark || scalar == PreparedDocument.pictureMark
  }

  private mutating func append(
    _ text: String, _ style: TextStyle, _ link: String?, into result: inout [Piece]
  ) {
    guard !text.isEmpty else { return }
    result.append(Piece(content: .text(take(text)), style: style, link: link))
  }

  private mutating func append(picture number: Int, into result: inout [Piece]) {
    guard document.pictures.indices.contains(number) else { return }
    guard let file = files[number] else { return }
    show(number)
    let description = document.pictures[number].description
    if file.isShown {
      result.append(
        Piece(content: .picture(file: file.name, alternative: description)))
    } else {
      note(
        "picture-format", .changed,
        "图片 \(file.name) 是浏览器不能显示的格式，只放了一个链接；请在 Word 里右键“另存为图片”存成 PNG 替换",
        "the picture \(file.name) is in a format that no browser shows; it is linked to: save it as PNG"
      )
      result.append(Piece(content: .file(file.name)))
    }
  }

  /// The address of a link that may stand on a page; what may not is noted.
  private mutating func followed(_ target: String, _ inner: [PandocInline]) -> String? {
    let lowered = target.lowercased()
    if ["https://", "http://", "mailto:", "tel:"].contains(where: lowered.hasPrefix) {
      return target
    }
    let words = inner.reduce(into: "") { result, inline in
      if case .text(let text) = inline { result += text }
    }
    // Marks are no words.
    let plain = String(words.unicodeScalars.filter { !Self.isMark($0) })
    if target.hasPrefix("#") {
      note(
        "link", .changed, "“\(plain.excerpt())”指向文内另一处的链接只保留了文字",
        "of the link “\(plain.excerpt())” to another place of the document, the words are kept")
    } else {
      note(
        "link", .changed, "“\(plain.excerpt())”的链接“\(target.excerpt(60))”不能用在网页上，只保留了文字",
        "the link of “\(plain.excerpt())” to “\(target.excerpt(60))” cannot stand on a page")
    }
    return nil
  }
}
