import Content
import Diagnostics
import Figures
import Markdown

extension BodyRun {
  /// The inlines of a block or of another inline; raw tags that they leave open are closed at its end.
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
    case .text(let text): words(bound(text, node.range))
    case .softBreak:
      if !ChineseLineBreak.vanishes(at: index, of: siblings) { html.write(" ") }
    case .lineBreak: html.lineBreak()
    case .code(let literal): element(.code, style.inlineCode) { $0.html.writeCode(literal) }
    case .htmlInline(let literal): raw(literal)
    case .emphasis: element(.em) { $0.inlines(node.children) }
    case .strong: element(.strong) { $0.inlines(node.children) }
    case .strikethrough: element(.span, style.struck) { $0.inlines(node.children) }
    case .link(let destination, _): link(node, to: destination)
    case .image(let source, let title, let size):
      image(node, source: source, title: title, size: size)
    case .footnoteReference(let label, _, _):
      if let number = notes.number(ofFootnote: label) { noteMark(number) }
    default: blocks([node])
    }
  }

  private mutating func element(
    _ element: KeptElement, _ style: ElementStyle? = nil, _ content: (inout BodyRun) -> Void
  ) {
    html.open(element, style)
    content(&self)
    html.close(element)
  }

  // MARK: Words

  /// What was wrong with the braces has been reported when the case was loaded.
  func bound(_ text: String, _ range: Range<Int>) -> BoundText {
    var ignored = Report()
    return BoundText(text, in: article.file, range: range, report: &ignored)
  }

  /// Words with their figures as words.
  mutating func words(_ text: BoundText, isAdded: Bool = false) {
    for segment in text.segments {
      switch segment {
      case .text(let words): html.write(words, isAdded: isAdded)
      case .figure(let reference, _):
        figures += 1
        html.write(context.speech.text(reference), isAdded: isAdded)
      case .register(let reference, _):
        html.write(context.speech.text(reference), isAdded: isAdded)
      }
    }
  }

  mutating func noteMark(_ number: Int) {
    html.open(.sup)
    html.write("[\(number)]", isAdded: true)
    html.close(.sup)
  }

  // MARK: Links

  /// A link to a published article of an account stays one; of all others the address becomes a note.
  private mutating func link(_ node: MarkdownNode, to destination: String) {
    guard !isInLink, !DangerousAddress.isDangerous(destination),
      let target = article.targets[destination]
    else { return inlines(node.children) }
    if case .external(let address) = target, let kept = Self.accountArticle(address) {
      isInLink = true
      html.open(.a, style.anchor, [(.href, kept)])
      inlines(node.children)
      html.close(.a)
      isInLink = false
      return
    }
    inlines(node.children)
    let words = context.speech.plain(bound(node.plainText, node.range))
    switch note(for: target, words) {
    case .some(let address?):
      let number = notes.number(ofAddress: address, words: words)
      noteMark(number)
    case .some(nil): report.add(.lostLink(words, at: article.file.place(at: node.range)))
    case nil: break
    }
  }

  /// The address of a note: none where none is needed, `.some(nil)` where it is not known.
  private func note(for target: LinkTarget, _ words: String) -> String?? {
    switch target {
    case .fragment: return nil
    case .page(let page, let fragment): return .some(context.url(page.path, fragment: fragment))
    case .attachment(let source):
      return .some(context.site.attachments[source].flatMap { context.url($0.path) })
    case .external(let address):
      let bare = address.hasPrefix("mailto:") ? String(address.dropFirst(7)) : address
      let isWritten = [address, bare].contains { $0 == words || $0.hasSuffix("://" + words) }
      return isWritten ? nil : .some(bare)
    }
  }

  /// The address of a published article of an account, which the editor keeps.
  static func accountArticle(_ address: String) -> String? {
    for scheme in ["https://", "http://"] where address.hasPrefix(scheme) {
      let rest = address.dropFirst(scheme.count)
      let isArticle = ["mp.weixin.qq.com/s/", "mp.weixin.qq.com/s?"].contains(where: rest.hasPrefix)
      let isPlain = rest.utf8.allSatisfy { (0x21...0x7E).contains($0) }
      return isArticle && isPlain ? "https://" + rest : nil
    }
    return nil
  }

  // MARK: Raw HTML

  private mutating func raw(_ literal: String) {
    for piece in RawHTML(literal).pieces(allowed: context.site.configuration.allowedHTML) {
      raw(piece)
    }
  }

  /// A block of raw HTML: its words are a paragraph.
  mutating func rawBlock(_ literal: String, _ setting: Setting) {
    let pieces = RawHTML(literal).pieces(allowed: context.site.configuration.allowedHTML)
    let isVisible = pieces.contains {
      if case .words(let words) = $0 { ArticleHTML.characters(in: words) > 0 } else { false }
    }
    guard isVisible else { return }
    let outerFloor = openTagsFloor
    openTagsFloor = openTags.count
    beginParagraph(setting)
    // Words of elements that nothing stands for begin lines of their own.
    var (hasWords, isBroken) = (false, false)
    for piece in pieces {
      if case .words(let words) = piece {
        if ArticleHTML.characters(in: words) == 0, isBroken || !hasWords { continue }
        if isBroken { html.lineBreak() }
        (hasWords, isBroken) = (true, false)
      }
      raw(piece)
      if case .closing(let name) = piece, Self.kept(name, style) == nil, name != "span" {
        isBroken = hasWords
      }
    }
    closeTags(downTo: openTagsFloor)
    openTagsFloor = outerFloor
    html.close(.p)
  }

  private mutating func raw(_ piece: RawHTML.Piece) {
    switch piece {
    case .words(let words): html.write(words.replacing("\n", with: " "))
    case .opening("br"): html.lineBreak()
    case .opening(let name) where ["hr", "wbr", "col", "area"].contains(name): break
    case .opening(let name):
      let kept = Self.kept(name, style)
      if let kept { html.open(kept.element, kept.style) }
      openTags.append((name, kept?.element))
    case .closing(let name):
      if let index = openTags[openTagsFloor...].lastIndex(where: { $0.name == name }) {
        closeTags(downTo: index)
      }
    }
  }

  private mutating func closeTags(downTo count: Int) {
    while openTags.count > count, let tag = openTags.popLast() {
      if let element = tag.element { html.close(element) }
    }
  }

  /// What stands for an element that a case has as raw HTML; of others only the words are kept.
  private static func kept(
    _ name: String, _ style: ArticleStyle
  ) -> (element: KeptElement, style: ElementStyle?)? {
    switch name {
    case "sup": (.sup, nil)
    case "sub": (.span, style.lowered)
    case "u", "ins": (.u, nil)
    case "strong", "b": (.strong, nil)
    case "em", "i", "cite", "dfn", "var": (.em, nil)
    case "s", "del", "strike": (.span, style.struck)
    case "mark": (.span, style.marked)
    case "code", "kbd", "samp": (.code, style.inlineCode)
    default: nil
    }
  }
}
