/// A raw tag that is open.
struct OpenTag {
  let name: String
  /// The node that holds it.
  let range: Range<Int>
}

extension HTMLRun {
  /// Writes the allowed tags of raw HTML, and all others as text. Comments are left out.
  mutating func rawHTML(_ literal: String, at range: Range<Int>, isBlock: Bool) {
    if let html = overrides.rawHTML(literal, range) { return writer.html(html) }
    // A block's literal ends with its line.
    let html = RawHTML(isBlock && literal.last == "\n" ? String(literal.dropLast()) : literal)
    // Text that stands alone between blocks is a paragraph.
    let isText = isBlock && !html.tags.contains { mayWrite($0) }
    if isText, html.isVisible { writer.markup("<p>") }
    var firstRefused: Range<Int>?
    for token in html.tokens {
      switch token {
      case .comment: break
      case .text(let words): htmlText(html.bytes[words])
      case .tag(let tag) where write(tag, of: range): break
      case .tag(let tag):
        writer.escaped(html.words(tag.range))
        firstRefused = firstRefused ?? tag.range
      case .other(let words):
        writer.escaped(html.words(words))
        firstRefused = firstRefused ?? words
      }
    }
    if isText, html.isVisible { writer.markup("</p>") }
    if let firstRefused { problems.append(.refusedHTML(html.words(firstRefused), in: range)) }
  }

  /// Whether a tag is allowed and, if it closes something, has something to close.
  private func mayWrite(_ tag: RawHTML.Tag) -> Bool {
    guard tag.isPermitted(by: options.allowedHTML) else { return false }
    if tag.isClosing { return opening(of: tag) != nil }
    return tag.isVoid || openTags.count < MarkdownParser.deepestNesting
  }

  /// The opening tag that belongs to a closing one: it must stand in the same container.
  private func opening(of tag: RawHTML.Tag) -> Int? {
    openTags[openTagsFloor...].lastIndex { $0.name == tag.name }
  }

  /// Writes a tag if it may be written here.
  private mutating func write(_ tag: RawHTML.Tag, of node: Range<Int>) -> Bool {
    guard mayWrite(tag) else { return false }
    if tag.isClosing { return close(tag) }
    writer.markup("<")
    writer.escaped(tag.name)
    for (name, value) in tag.safeAttributes {
      writer.markup(" ")
      writer.escaped(name)
      writer.markup("=\"")
      htmlText(Array(value.utf8)[...])
      writer.markup("\"")
    }
    writer.markup(tag.isVoid ? " />" : ">")
    if !tag.isVoid { openTags.append(OpenTag(name: tag.name, range: node)) }
    return true
  }

  /// Writes a closing tag if it has something to close; the tags between are closed before it.
  private mutating func close(_ tag: RawHTML.Tag) -> Bool {
    guard let index = opening(of: tag) else { return false }
    closeTags(downTo: index + 1)
    openTags.removeLast()
    writeEnd(of: tag.name)
    return true
  }

  /// Closes the raw tags that the text has left open since there were so many.
  mutating func closeTags(downTo count: Int) {
    while openTags.count > count, let tag = openTags.popLast() {
      writeEnd(of: tag.name)
      problems.append(.unclosedTag(tag.name, in: tag.range))
    }
  }

  private mutating func writeEnd(of name: String) {
    writer.markup("</")
    writer.escaped(name)
    writer.markup(">")
  }

  /// Writes text from raw HTML: its entities mean what they mean in HTML.
  private mutating func htmlText(_ bytes: ArraySlice<UInt8>) {
    var rest = bytes
    while let ampersand = rest.firstIndex(of: UInt8(ascii: "&")) {
      writer.escaped(String(decoding: rest[..<ampersand], as: UTF8.self))
      rest = rest[ampersand...]
      let name = rest.dropFirst().prefix { $0.isLetter || $0.isDigit || $0 == UInt8(ascii: "#") }
      let isEntity =
        !name.isEmpty && name.endIndex < rest.endIndex && rest[name.endIndex] == UInt8(ascii: ";")
      if isEntity {
        writer.html(String(decoding: rest[...name.endIndex], as: UTF8.self))
        rest = rest[(name.endIndex + 1)...]
      } else {
        writer.markup("&amp;")
        rest = rest.dropFirst()
      }
    }
    writer.escaped(String(decoding: rest, as: UTF8.self))
  }
}
