extension TreeConverter {
  /// What becomes of an inline. The cursor is moved over it, or over what opens it.
  mutating func inlineStep(for node: CMarkNode, type: CMarkNode.CoreType) -> Step {
    switch type {
    case .text: return text(node)
    case .softBreak: return leaf(.softBreak, at: cursor.skipBreak())
    case .lineBreak: return leaf(.lineBreak, at: cursor.skipBreak())
    case .code:
      let range = cursor.skipCode()
      return leaf(.code(standIns.text(node.literal)), at: range)
    case .htmlInline:
      let literal = node.literal
      let range = cursor.skipHTML(length: literal.count)
      return leaf(.htmlInline(standIns.text(literal)), at: range)
    case .footnoteReference: return footnoteReference(node)
    case .emphasis: return open(node, .emphasis) { $0.enterRun(length: 1) }
    case .strong: return open(node, .strong) { $0.enterRun(length: 2) }
    case .link where isWikiReference: return wikiReference(isEmbedding: false)
    case .image where isWikiReference: return wikiReference(isEmbedding: true)
    case .link:
      let words = node.firstChild.map(\.literalIfText) ?? .init(start: nil, count: 0)
      let kind = MarkdownNode.Kind.link(
        destination: standIns.text(node.destination), title: standIns.text(node.title))
      return open(node, kind) { $0.enterLink(text: words) }
    case .image:
      let kind = MarkdownNode.Kind.image(
        source: standIns.text(node.destination), title: standIns.text(node.title), size: nil)
      return open(node, kind) { $0.enterImage() }
    default: return .nothing
    }
  }

  /// Struck text, a node of an extension.
  mutating func strikethrough(_ node: CMarkNode) -> Step {
    open(node, .strikethrough) { $0.enterStrikethrough() }
  }

  private mutating func open(
    _ node: CMarkNode, _ kind: MarkdownNode.Kind,
    entering enter: (inout InlineCursor) -> InlineCursor.Closer
  ) -> Step {
    let closer = enter(&cursor)
    let start = cursor.entered
    let source = cursor.content.source(of: start)
    return .open(
      Frame(
        node: node, kind: kind, start: source, end: source, isInline: true, closer: closer,
        contentStart: start))
  }

  private mutating func leaf(_ kind: MarkdownNode.Kind, at range: Range<Int>) -> Step {
    .leaf(MarkdownNode(kind, range: sourceRange(range)))
  }

  private mutating func sourceRange(_ range: Range<Int>) -> Range<Int> {
    let start = cursor.content.source(of: range.lowerBound)
    guard !range.isEmpty else { return start..<start }
    return start..<max(start, cursor.content.sourceEnd(of: range.upperBound))
  }

  private mutating func text(_ node: CMarkNode) -> Step {
    let literal = node.literal
    guard !literal.isEmpty else { return .nothing }
    switch innermostCloser {
    case .angle?:
      return leaf(.text(standIns.text(literal)), at: cursor.skipAddress())
    case .bareAddress?:
      // Shown as it stands in the source, even backslashes and entities.
      if let range = cursor.skipVerbatim(literal) {
        return leaf(.text(standIns.text(literal)), at: range)
      }
    default: break
    }
    let read = cursor.skipText(literal)
    let words =
      if let repaired = read.repaired {
        standIns.text(repaired)
      } else {
        standIns.text(literal)
      }
    return leaf(.text(words), at: read.range)
  }

  private mutating func footnoteReference(_ node: CMarkNode) -> Step {
    let range = cursor.skipFootnoteReference()
    let number = Int(standIns.text(node.literal)) ?? 0
    let kind = MarkdownNode.Kind.footnoteReference(
      label: footnotes.labels[number] ?? "", number: number,
      occurrence: footnotes.occurrence(of: node))
    return leaf(kind, at: range)
  }

  // MARK: [[…]]

  private var isWikiReference: Bool { !standIns.isEmpty && cursor.isAtWikiReference }

  /// All of `[[…]]`: what the library has of it is empty.
  private mutating func wikiReference(isEmbedding: Bool) -> Step {
    guard let (reference, range) = cursor.skipWikiReference() else { return .nothing }
    let bytes = cursor.content.bytes
    let target = standIns.text(bytes[reference.target])
    let words: MarkdownNode?
    if let label = reference.label {
      words = text(standIns.text(bytes[label]), at: label)
    } else {
      // The name of a page is read as its words; that of a picture says nothing.
      words = isEmbedding ? nil : text(target.withoutExtension, at: reference.target)
    }
    let destination = WikiDestination.destination(for: target)
    let kind =
      isEmbedding
      ? MarkdownNode.Kind.image(source: destination, title: "", size: reference.size)
      : .link(destination: destination, title: "")
    return .leaf(
      MarkdownNode(kind, range: sourceRange(range), children: words.map { [$0] } ?? []))
  }

  private mutating func text(_ words: String, at range: Range<Int>) -> MarkdownNode {
    MarkdownNode(.text(words), range: sourceRange(range))
  }
}

extension String {
  /// The name of a page without `.md`.
  fileprivate var withoutExtension: String {
    lowercased().hasSuffix(".md") ? String(dropLast(3)) : self
  }
}
