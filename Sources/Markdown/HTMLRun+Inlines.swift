extension HTMLRun {
  /// Writes the inlines of a block or of another inline. Raw tags that they leave open are closed
  /// at its end.
  mutating func inlines(_ nodes: [MarkdownNode]) {
    let outerFloor = openTagsFloor
    openTagsFloor = openTags.count
    for index in nodes.indices { inline(at: index, of: nodes) }
    closeTags(downTo: openTagsFloor)
    openTagsFloor = outerFloor
  }

  private mutating func inline(at index: Int, of siblings: [MarkdownNode]) {
    let node = siblings[index]
    switch node.kind {
    case .text(let text):
      if let html = overrides.text(text, node.range, isInLink) {
        writer.html(html)
      } else if isInCell, !options.isBare {
        cellText(text)
      } else {
        writer.escaped(text)
      }
    case .softBreak:
      if !vanishes(at: index, of: siblings) { writer.markup("\n") }
    case .lineBreak: writer.markup("<br />\n")
    case .code(let literal):
      writer.markup("<code>")
      writer.escaped(literal)
      writer.markup("</code>")
    case .htmlInline(let literal): rawHTML(literal, at: node.range, isBlock: false)
    case .emphasis: element(node, "<em>", "</em>")
    case .strong: element(node, "<strong>", "</strong>")
    case .strikethrough: element(node, "<del>", "</del>")
    case .link(let destination, let title): link(node, to: destination, title: title)
    case .image(let source, let title, let size):
      image(node, source: source, title: title, size: size)
    case .footnoteReference(let label, let number, let occurrence):
      footnoteReference(label: label, number: number, occurrence: occurrence)
    default: blocks([node])
    }
  }

  private func vanishes(at index: Int, of siblings: [MarkdownNode]) -> Bool {
    options.joinsChineseLines && ChineseLineBreak.vanishes(at: index, of: siblings)
  }

  private mutating func element(
    _ node: MarkdownNode, _ opening: StaticString, _ closing: StaticString
  ) {
    writer.markup(opening)
    inlines(node.children)
    writer.markup(closing)
  }

  private mutating func footnoteReference(label: String, number: Int, occurrence: Int) {
    writer.markup("<sup class=\"footnote-ref\"><a href=\"#")
    writer.noteID(label, options.idPrefix)
    writer.markup("\" id=\"")
    writer.referenceID(label, occurrence, options.idPrefix)
    writer.markup("\" data-footnote-ref>")
    writer.number(number)
    writer.markup("</a></sup>")
  }

  // MARK: Links and pictures

  private mutating func link(_ node: MarkdownNode, to destination: String, title: String) {
    guard !isInLink, isHarmless(destination, at: node.range),
      case .address(let address, let attributes) = overrides.link(destination),
      !DangerousAddress.isDangerous(address)
    else { return inlines(node.children) }
    writer.markup("<a href=\"")
    writer.address(address)
    writer.markup("\"")
    if !title.isEmpty { writer.attribute("title", plain(title, node.range)) }
    writer.html(attributes)
    writer.markup(">")
    isInLink = true
    inlines(node.children)
    isInLink = false
    writer.markup("</a>")
  }

  private mutating func isHarmless(_ address: String, at range: Range<Int>) -> Bool {
    guard DangerousAddress.isDangerous(address) else { return true }
    problems.append(.dangerousAddress(address, at: range))
    return false
  }

  private mutating func image(
    _ node: MarkdownNode, source: String, title: String, size: ImageSize?
  ) {
    let alt = alternative(of: node)
    guard isHarmless(source, at: node.range) else { return writer.escaped(alt) }
    let title = plain(title, node.range)
    let picture = HTMLRenderer.Picture(source: source, alt: alt, title: title, size: size)
    if let html = overrides.image(picture) { return writer.html(html) }
    writer.markup("<img src=\"")
    writer.address(source)
    writer.markup("\"")
    writer.attribute("alt", alt)
    if !title.isEmpty { writer.attribute("title", title) }
    if let size {
      writer.attribute("width", String(size.width))
      if let height = size.height { writer.attribute("height", String(height)) }
    }
    writer.markup(" />")
  }

  /// A title as it is to be read.
  func plain(_ text: String, _ range: Range<Int>) -> String {
    text.isEmpty ? "" : overrides.plainText(text, range)
  }

  /// The words of a picture, without markup.
  func alternative(of image: MarkdownNode) -> String {
    var alt = ""
    appendWords(of: image.children, to: &alt)
    return alt
  }

  private func appendWords(of nodes: [MarkdownNode], to words: inout String) {
    for index in nodes.indices {
      let node = nodes[index]
      switch node.kind {
      case .text(let text): words += overrides.plainText(text, node.range)
      case .code(let literal): words += literal
      case .lineBreak: words += " "
      case .softBreak: if !vanishes(at: index, of: nodes) { words += " " }
      default: appendWords(of: node.children, to: &words)
      }
    }
  }
}
