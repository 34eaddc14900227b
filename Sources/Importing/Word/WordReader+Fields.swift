import Diagnostics

extension WordReader {
  /// A sign that begins a field, its result, or ends it.
  mutating func fieldCharacter(
    _ element: XMLElement, _ format: RunFormat, into content: inout Content
  ) {
    switch element.attributes["fldCharType"] {
    case "begin":
      var field = WordField()
      field.form = element.first("w:ffData")
      begin(field)
    case "separate": show(&content)
    case "end": end(&content, format)
    default: break
    }
  }

  mutating func begin(_ field: WordField) { fields.append(field) }

  /// The result of the last field begins.
  mutating func show(_ content: inout Content) {
    guard let last = fields.indices.last else { return }
    fields[last].isResult = true
    guard let target = fields[last].target else { return }
    fields[last].isLink = true
    if Self.isUsable(target) {
      fields[last].link = links.count
      content.items.append(.link(links.count))
      links.append(target)
    } else {
      refuse(target, nil)
    }
  }

  /// The last field ends.
  mutating func end(_ content: inout Content, _ format: RunFormat) {
    guard let field = fields.popLast() else { return }
    if field.link != nil { content.items.append(.link(nil)) }
    guard !field.hasWords, let shown = field.shownWithoutResult else { return }
    if !shown.isSure {
      let code = field.instruction.split(whereSeparator: \.isWhitespace).joined(separator: " ")
      let (zh, en) =
        shown.words.isEmpty
        ? ("没有导入", "is left out") : ("写成了“\(shown.words)”，请核对", "is written as “\(shown.words)”")
      note(
        "field", shown.words.isEmpty ? .missing : .changed, "域“\(code.quoted)”\(zh)",
        "the field “\(code.quoted)” \(en)", on: position)
    }
    guard !shown.words.isEmpty else { return }
    content.items.append(.text(shown.words, format))
    for index in fields.indices { fields[index].hasWords = true }
  }

  // MARK: Links

  /// Reads what leads somewhere.
  mutating func linked(
    to target: String, into content: inout Content,
    _ read: (inout WordReader, inout Content) -> Void
  ) {
    guard Self.isUsable(target) else {
      let before = content.items.count
      read(&self, &content)
      refuse(target, content.words(from: before))
      return
    }
    // Underlining is the look of a link.
    begin(WordField(isResult: true, isLink: true))
    content.items.append(.link(links.count))
    links.append(target)
    read(&self, &content)
    content.items.append(.link(nil))
    fields.removeLast()
  }

  /// Whether an address may stand on a page.
  private static func isUsable(_ target: String) -> Bool {
    let lowered = target.lowercased()
    return ["https://", "http://", "mailto:", "tel:"].contains(where: lowered.hasPrefix)
  }

  private mutating func refuse(_ target: String, _ words: String?) {
    // Word marks places to jump to in lists of contents with links, too.
    if target.isEmpty || fields.contains(where: { $0.kind == "TOC" }) { return }
    let (zh, en) = words.map { ("“\($0.excerpt())”", " “\($0.excerpt())”") } ?? ("", "")
    if target.hasPrefix("#") {
      note(
        "link", .changed, "\(zh)指向文内另一处的链接只保留了文字",
        "of the link\(en) to another place of the document, the words are kept", on: position)
    } else {
      note(
        "link", .changed, "\(zh)的链接“\(target.excerpt(60))”不能用在网页上，只保留了文字",
        "the link\(en) to “\(target.excerpt(60))” cannot stand on a page", on: position)
    }
  }
}
