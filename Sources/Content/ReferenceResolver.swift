import Diagnostics
import Indicators
import Markdown

/// Follows every reference of an article to what it means: links, pictures, figures and blocks.
struct ReferenceResolver: Sendable {
  let links: LinkResolver
  let dataset: Dataset
  let allowedHTML: Set<String>

  func resolve(_ article: Article, report: inout Report) -> Article {
    var walk = Walk(article: article, resolver: self, report: report)
    walk.checkFrontMatter()
    for node in article.body.blocks { walk.visit(node) }
    for node in article.body.footnotes { walk.visit(node) }
    report = walk.report
    return walk.finished
  }
}

/// One pass over one article.
private struct Walk {
  var article: Article
  let resolver: ReferenceResolver
  var report: Report
  private var cited: [String] = []
  private var seen: Set<String> = []

  init(article: Article, resolver: ReferenceResolver, report: Report) {
    self.article = article
    self.resolver = resolver
    self.report = report
  }

  var finished: Article {
    var article = article
    article.citedIndicators = cited
    return article
  }

  private var file: SourceFile { article.file }

  mutating func checkFrontMatter() {
    for indicator in article.matter.indicators {
      check(FigureReference(indicator: indicator.value), at: indicator.range)
    }
    check(article.title)
    if let summary = article.summary { check(summary) }
    if let cover = article.matter.cover {
      switch resolver.links.resolve(cover.value, from: article, isImage: true) {
      case .success(.attachment(let path)): article.cover = path
      case .success: break
      case .failure(let failure): add(failure, at: cover.range)
      }
    }
  }

  mutating func visit(_ node: MarkdownNode) {
    switch node.kind {
    case .link(let destination, _): resolve(destination, at: node.range, isImage: false)
    case .image(let destination, _, _): resolve(destination, at: node.range, isImage: true)
    case .text(let text):
      check(BoundText(text, in: file, range: node.range, report: &report))
    case .codeBlock(let info, _): visitBlock(info, node)
    case .htmlBlock(let literal), .htmlInline(let literal): checkHTML(literal, at: node.range)
    default: break
    }
    for child in node.children { visit(child) }
  }

  private mutating func checkHTML(_ literal: String, at range: Range<Int>) {
    guard !RawHTML(literal).isAllowed(resolver.allowedHTML) else { return }
    report.add(.rawHTML(at: file.place(at: range)))
  }

  private mutating func resolve(_ destination: String, at range: Range<Int>, isImage: Bool) {
    guard article.targets[destination] == nil else { return }
    guard !DangerousAddress.isDangerous(destination) || LinkResolver.isLocalPath(destination)
    else {
      report.add(.dangerousAddress(destination, at: file.place(at: range)))
      return
    }
    switch resolver.links.resolve(destination, from: article, isImage: isImage) {
    case .success(let target):
      article.targets[destination] = target
      if destination.hasPrefix("/") { article.siteLinks.append((destination, range)) }
    case .failure(let failure): add(failure, at: range)
    }
  }

  private mutating func visitBlock(_ info: String, _ node: MarkdownNode) {
    let name = info.split(separator: " ").first.map(String.init) ?? ""
    guard Block.names.contains(name) else {
      // A language such as `swift` is not a misspelt block; only a near miss is.
      if let nearest = nearestName(to: name, among: Block.names), name.utf8.count > 4 {
        report.add(.unknownBlock(name, nearest: nearest, at: file.place(at: node.range)))
      }
      return
    }
    guard
      let block = Block.parse(
        name, lines: lines(of: node), at: node.range.lowerBound..<fenceEnd(node), in: file,
        report: &report)
    else { return }
    article.blocks[node.range.lowerBound] = block
    for (reference, range) in block.references { check(reference, at: range) }
    if case .gallery(let pictures) = block {
      for picture in pictures { resolve(picture.destination, at: picture.range, isImage: true) }
    }
  }

  private mutating func check(_ text: BoundText) {
    for (reference, range) in text.references { check(reference, at: range) }
  }

  private mutating func check(_ reference: FigureReference, at range: Range<Int>) {
    if let problem = resolver.dataset.diagnostic(for: reference, at: file.place(at: range)) {
      report.add(problem)
    }
    cite(reference.indicator)
  }

  private mutating func cite(_ indicator: String) {
    guard seen.insert(indicator).inserted, resolver.dataset.indicator(indicator) != nil else {
      return
    }
    cited.append(indicator)
  }

  private mutating func add(_ failure: LinkResolver.Failure, at range: Range<Int>) {
    report.add(
      Diagnostic(
        failure.code, at: file.place(at: range), failure.message, hint: failure.hint))
  }

  private func fenceEnd(_ node: MarkdownNode) -> Int {
    file.lineBounds(file.lineIndex(at: node.range.lowerBound)).upperBound
  }

  /// The lines between the fences.
  private func lines(of node: MarkdownNode) -> [Range<Int>] {
    let first = file.lineIndex(at: node.range.lowerBound) + 1
    let last = file.lineIndex(at: max(node.range.upperBound - 1, node.range.lowerBound))
    guard first <= last else { return [] }
    let lines = (first...last).map { file.lineBounds($0) }
    guard let end = lines.last else { return [] }
    let fence = file[end].drop { $0 == " " }
    return fence.hasPrefix("```") || fence.hasPrefix("~~~") ? lines.dropLast() : lines
  }
}

extension Diagnostic {
  fileprivate static func rawHTML(at place: Place) -> Diagnostic {
    Diagnostic(
      .rawHTML, .warning, at: place,
      LocalizedText(zh: "这里的 HTML 会照原样显示成文字", en: "this HTML is shown as text"),
      hint: LocalizedText(
        zh: "用 Markdown 写；确实需要的标签列在 site.yml 的 allowed_html 里",
        en: "write Markdown; list tags that are really needed in site.yml under allowed_html"))
  }

  fileprivate static func dangerousAddress(_ address: String, at place: Place) -> Diagnostic {
    Diagnostic(
      .dangerousURL, .warning, at: place,
      LocalizedText(
        zh: "“\(address.prefix(60))”这种地址不安全，链接已去掉",
        en: "“\(address.prefix(60))” is not a safe address; the link was dropped"),
      hint: LocalizedText(
        zh: "只用 https:、mailto: 或站内路径", en: "use https:, mailto: or a path of the site"))
  }

  fileprivate static func unknownBlock(
    _ name: String, nearest: String, at place: Place
  ) -> Diagnostic {
    Diagnostic(
      .unknownBlock, .warning, at: place,
      LocalizedText(zh: "没有名为“\(name)”的块", en: "there is no block “\(name)”"),
      hint: LocalizedText(zh: "是不是“\(nearest)”？", en: "did you mean “\(nearest)”?"))
  }
}
