import Achievements
import Diagnostics
import Indicators
import Markdown

/// Follows every reference of an article to what it means: links, pictures, figures and blocks.
struct ReferenceResolver: Sendable {
  let links: LinkResolver
  let dataset: Dataset
  let register: AchievementRegister
  let allowedHTML: Set<String>

  func resolve(_ article: Article, report: inout Report) -> Article {
    var resolution = ArticleResolution(article: article, resolver: self, report: report)
    resolution.checkFrontMatter()
    for diagnostic in UnclosedBlocks.diagnostics(of: article) { resolution.report.add(diagnostic) }
    for node in article.body.blocks { resolution.visit(node) }
    for node in article.body.footnotes { resolution.visit(node) }
    report = resolution.report
    return resolution.finished
  }
}

/// One pass over one article.
private struct ArticleResolution {
  let article: Article
  let resolver: ReferenceResolver
  var report: Report
  private var found = ArticleReferences.Found()
  private var seen: Set<String> = []
  private var shown: Set<FigureReference> = []

  init(article: Article, resolver: ReferenceResolver, report: Report) {
    self.article = article
    self.resolver = resolver
    self.report = report
  }

  var finished: Article { article.with(ArticleReferences(found)) }

  private var file: SourceFile { article.file }

  mutating func checkFrontMatter() {
    StrayComments.report(in: 0..<article.bodyStart, of: file, isYAML: true, to: &report)
    for indicator in article.frontMatter.indicators {
      let own = resolver.dataset.indicator(indicator.value)
      // What is measured of entities only is shown by its rows.
      if own.map(resolver.dataset.isOfEntities) != true {
        check(FigureReference(indicator: indicator.value), at: indicator.range)
      }
      cite(indicator.value)
    }
    check(article.title)
    if let summary = article.summary { check(summary) }
    if let cover = article.frontMatter.cover {
      switch resolver.links.resolve(cover.value, from: article, isImage: true) {
      case .success(.attachment(let path)):
        found.cover = path
        note(path, at: cover.range, isImage: true)
      case .success: break
      case .failure(let failure): add(failure, at: cover.range)
      }
    }
  }

  mutating func visit(_ node: MarkdownNode) {
    switch node.kind {
    case .link(let destination, let title):
      checkTitle(title, node)
      resolve(destination, at: node.range, isImage: false)
    case .image(let destination, let title, _):
      checkTitle(title, node)
      resolve(destination, at: node.range, isImage: true)
    case .text(let text):
      check(BoundText(text, in: file, range: node.range, report: &report))
    case .codeBlock(let info, let literal):
      if isIndented(node) {
        checkIndented(literal, node)
      } else {
        visitBlock(info, node)
      }
    case .htmlBlock(let literal), .htmlInline(let literal): checkHTML(literal, at: node.range)
    default: break
    }
    for child in node.children { visit(child) }
  }

  /// What is written between the quotation marks behind an address is no Markdown.
  private mutating func checkTitle(_ title: String, _ node: MarkdownNode) {
    guard title.contains("<!--") else { return }
    let start = node.children.map(\.range.upperBound).max() ?? node.range.lowerBound
    StrayComments.report(in: start..<node.range.upperBound, of: file, to: &report)
  }

  private mutating func checkHTML(_ literal: String, at range: Range<Int>) {
    guard !RawHTML(literal).isAllowed(resolver.allowedHTML) else { return }
    report.add(.rawHTML(RawHTML(literal), literal, at: file.place(at: range)))
  }

  private mutating func resolve(_ destination: String, at range: Range<Int>, isImage: Bool) {
    if let known = found.targets[destination] {
      // A picture that is a link to itself is both.
      if case .attachment(let path) = known { note(path, at: range, isImage: isImage) }
      return
    }
    guard !DangerousAddress.isDangerous(destination) || LinkResolver.isLocalPath(destination)
    else {
      report.add(.dangerousAddress(destination, at: file.place(at: range)))
      return
    }
    switch resolver.links.resolve(destination, from: article, isImage: isImage) {
    case .success(let target):
      found.targets[destination] = target
      if case .attachment(let path) = target { note(path, at: range, isImage: isImage) }
      if destination.hasPrefix("/") { found.siteLinks.append((destination, range)) }
    case .failure(let failure): add(failure, at: range)
    }
  }

  private mutating func note(_ path: String, at range: Range<Int>, isImage: Bool) {
    let list =
      isImage ? \ArticleReferences.Found.pictures : \ArticleReferences.Found.downloads
    guard !found[keyPath: list].contains(where: { $0.path == path }) else { return }
    found[keyPath: list].append((path, range))
  }

  private mutating func visitBlock(_ info: String, _ node: MarkdownNode) {
    let name = info.split(separator: " ").first.map(String.init) ?? ""
    let isKnown = Block.names.contains(name)
    let isUnclosed = article.body.unclosedBlocks.contains(node.range.lowerBound)
    let fence = node.range.lowerBound..<fenceEnd(node)
    guard isKnown else {
      if let slip = BlockName(info, lines: lines(of: node), in: file, dataset: resolver.dataset) {
        report.add(slip.diagnostic(at: file.place(at: fence)))
      }
      return
    }
    // What follows the first blank line of a block without an end is most likely the text below it.
    let lines = lines(of: node)
    let own = isUnclosed ? Array(lines.prefix { !file[$0].allSatisfy(\.isWhitespace) }) : lines
    guard let block = Block.parse(name, lines: own, at: fence, in: file, report: &report) else {
      return
    }
    found.blocks[node.range.lowerBound] = block
    for line in own { StrayComments.report(in: line, of: file, to: &report) }
    for (reference, range) in block.references { check(reference, at: range) }
    for (reference, range) in block.registerReferences { check(reference, at: range) }
    if case .chart(let chart) = block { checkUnits(of: chart) }
    if case .gallery(let pictures) = block {
      for picture in pictures { resolve(picture.destination, at: picture.range, isImage: true) }
    }
  }

  /// Figures that no axis can hold together are told by their names; a track of progress has an axis of its own.
  private mutating func checkUnits(of chart: Block.Chart) {
    guard chart.kind != .progress else { return }
    let shown = chart.figures.compactMap { figure in
      resolver.dataset.indicator(figure.reference.indicator).map { (figure, indicator: $0) }
    }
    guard let first = shown.first?.indicator,
      let (figure, _) = shown.first(where: { !$0.indicator.unit.sharesAxis(with: first.unit) })
    else { return }
    var kinds = [first]
    for (_, other) in shown
    where !kinds.contains(where: { $0.unit.sharesAxis(with: other.unit) }) { kinds.append(other) }
    report.add(.unitsOfOneAxis(kinds, at: file.place(at: figure.range)))
  }

  // MARK: Text that has become code

  /// Whether a block of code has no fence: four blanks in front make it one.
  private func isIndented(_ node: MarkdownNode) -> Bool {
    let start = file[node.range.lowerBound..<fenceEnd(node)].drop { $0 == " " || $0 == "\t" }
    return !start.hasPrefix("```") && !start.hasPrefix("~~~")
  }

  private mutating func checkIndented(_ literal: String, _ node: MarkdownNode) {
    guard ProseGuess.isProse(literal) else { return }
    let line = file.lineBounds(file.lineIndex(at: node.range.lowerBound))
    let words = file[line].drop { $0 == " " || $0 == "\t" }
    report.add(
      .indentedText(at: file.place(at: line.upperBound - words.utf8.count..<line.upperBound)))
  }

  private mutating func check(_ text: BoundText) {
    for (reference, range) in text.references {
      if reference.namesAllEntities { report.add(.allEntitiesInText(at: file.place(at: range))) }
      check(reference, at: range)
    }
    for (reference, range) in text.registerReferences { check(reference, at: range) }
  }

  private mutating func check(_ reference: FigureReference, at range: Range<Int>) {
    if let problem = resolver.dataset.diagnostic(for: reference, at: file.place(at: range)) {
      report.add(problem)
    }
    if shown.insert(reference).inserted { found.shownFigures.append(reference) }
    cite(reference.indicator)
  }

  private mutating func check(_ reference: RegisterReference, at range: Range<Int>) {
    if let problem = resolver.register.diagnostic(for: reference, at: file.place(at: range)) {
      report.add(problem)
    }
    if !found.shownOfRegister.contains(reference) { found.shownOfRegister.append(reference) }
    guard case .entry(let id) = reference, resolver.register.entry(id) != nil,
      !found.registerMentions.contains(id)
    else { return }
    found.registerMentions.append(id)
  }

  private mutating func cite(_ indicator: String) {
    guard seen.insert(indicator).inserted, resolver.dataset.indicator(indicator) != nil else {
      return
    }
    found.citedIndicators.append(indicator)
  }

  private mutating func add(_ failure: LinkResolver.Failure, at range: Range<Int>) {
    report.add(
      Diagnostic(
        failure.code, at: file.place(at: range), failure.message, hint: failure.hint))
  }

  private func fenceEnd(_ node: MarkdownNode) -> Int {
    file.lineBounds(file.lineIndex(at: node.range.lowerBound)).upperBound
  }

  /// The lines between the fences, without the `> ` of a quotation around the block.
  private func lines(of node: MarkdownNode) -> [Range<Int>] {
    guard case .codeBlock(_, let literal) = node.kind else { return [] }
    let first = file.lineIndex(at: node.range.lowerBound) + 1
    let words = literal.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
      .dropLast(literal.last?.isNewline == true ? 1 : 0)
    return words.enumerated().compactMap { index, words in
      guard first + index < file.lineStarts.count else { return nil }
      let line = file.lineBounds(first + index)
      // A tab in front is read as blanks: then the whole line stands.
      guard file[line].hasSuffix(words) else { return line }
      return line.upperBound - words.utf8.count..<line.upperBound
    }
  }
}

extension Diagnostic {
  /// - Parameter kinds: an indicator for each unit that wants an axis of its own.
  fileprivate static func unitsOfOneAxis(_ kinds: [Indicator], at place: Place) -> Diagnostic {
    let zh = kinds.map { indicator in
      let unit = indicator.unit.text
      return "“\(indicator.name)”" + (unit.isEmpty ? "没有单位" : "以“\(unit)”计")
    }.joined(separator: "，")
    let en = kinds.map { indicator in
      let unit = indicator.unit.text
      return "“\(indicator.name)” " + (unit.isEmpty ? "has no unit" : "is in “\(unit)”")
    }.joined(separator: ", ")
    return Diagnostic(
      .invalidBlock, .warning, at: place,
      LocalizedText(
        zh: "一张图里的单位不同：\(zh)，画在一根轴上比不出高低",
        en: "the units of one chart differ: \(en); one axis does not compare them"),
      hint: LocalizedText(zh: "每种单位各画一张图", en: "draw a chart for each unit"))
  }

  /// Words name one figure; all of them are for tables and charts.
  fileprivate static func allEntitiesInText(at place: Place) -> Diagnostic {
    Diagnostic(
      .invalidFigure, at: place,
      LocalizedText(zh: "正文里不能一次写出所有对象的数", en: "a text cannot show the figures of all entities"),
      hint: LocalizedText(
        zh: "写一个对象的编号；要列出全部，用 indicators 块或 chart 块",
        en: "name one entity, or list them in a block indicators or chart"))
  }

  fileprivate static func rawHTML(_ html: RawHTML, _ literal: String, at place: Place) -> Diagnostic
  {
    let hint =
      if literal.hasPrefix("<!--"), !literal.contains("-->") {
        LocalizedText(
          zh: "这个注释没有结束：在说明后面写上 -->", en: "the comment does not end: write --> behind it")
      } else if let name = html.forbidden.first {
        LocalizedText(
          zh: "网站不收 <\(name)>，列进 allowed_html 也没有用：删去它；图片写成 ![说明](图片.jpg)，视频、网页和表单放一个链接；"
            + "要显示尖括号本身，写成 \\<",
          en:
            "<\(name)> is never written, whatever allowed_html says: remove it; write a picture as "
            + "![words](picture.jpg), and link to films, pages and forms; for the bracket itself write \\<"
        )
      } else {
        LocalizedText(
          zh: "用 Markdown 写；确实需要的标签列在 site.yml 的 allowed_html 里",
          en: "write Markdown; list tags that are really needed in site.yml under allowed_html")
      }
    return Diagnostic(
      .rawHTML, .warning, at: place,
      LocalizedText(zh: "这里的 HTML 会照原样显示成文字", en: "this HTML is shown as text"), hint: hint)
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

  fileprivate static func indentedText(at place: Place) -> Diagnostic {
    Diagnostic(
      .indentedText, .warning, at: place,
      LocalizedText(
        zh: "行首空了四格或一个制表符，这一段会按代码显示",
        en: "four blanks or a tab in front of the line make code of the text"),
      hint: LocalizedText(
        zh: "删去行首的空格；确实是代码，就在它上下各写一行 ```",
        en: "remove the blanks; if it is code, put a line ``` above and below it"))
  }
}
