import Diagnostics

extension CaseWriter {
  /// The inlines of a line as pieces; marks of paragraphs, links and pictures become what they stand for.
  mutating func pieces(of inlines: [PandocInline]) -> [Piece] {
    var result: [Piece] = []
    link = nil
    collect(inlines, [], into: &result)
    return result
  }

  private mutating func collect(
    _ inlines: [PandocInline], _ style: TextStyle, into result: inout [Piece]
  ) {
    for inline in inlines {
      switch inline {
      case .text(let text): collect(text, style, into: &result)
      case .lineBreak: result.append(Piece(content: .lineBreak))
      case .styled(let more, let inner): collect(inner, style.union(more), into: &result)
      case .code(let code): result.append(Piece(content: .code(taken(fromCode: code))))
      case .math(let formula):
        countEquation()
        note(
          "equation", .changed, "公式写成了代码“\(formula.excerpt(40))”，可以改放公式的图片",
          "the equation is written as the code “\(formula.excerpt(40))”")
        result.append(Piece(content: .code(formula)))
      case .note(let blocks):
        result.append(Piece(content: .note(addNote(blocks)), style: [], link: nil))
      }
    }
  }

  /// Cuts a text at the marks in it.
  private mutating func collect(
    _ text: String, _ style: TextStyle, into result: inout [Piece]
  ) {
    for part in MarkedText.parts(of: text) {
      switch part {
      case .words(let words):
        result.append(Piece(content: .text(take(words)), style: style, link: link))
      case .paragraph(let number):
        position = document.paragraphs.indices.contains(number) ? number : position
      case .picture(let number): append(picture: number, into: &result)
      case .link(let number):
        link = number.flatMap {
          document.links.indices.contains($0) ? document.links[$0] : nil
        }
      }
    }
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
}
