import Content
import Diagnostics
import Machine
import Proofreading
import Prose
import TestSupport
import Testing

/// A site of a few pages, held to the rules of style.
struct ProofreadSite {
  let report: Report
  let corrections: [Correction]
  /// What loading the site found wrong.
  let loading: Report
  let pages: [String: String]

  /// Proofreads pages with these bytes.
  ///
  /// - Parameters:
  ///   - pages: the texts, by the name of the file in `pages/`.
  ///   - lint: lines below `lint:` in `site.yml`, without their indentation.
  ///   - terms: rows of `data/terms.csv` below its headings.
  ///   - data: other files of `data/`, by name.
  ///   - languages: the languages of the site.
  init(
    pages: [String: String], lint: [String] = [], terms: [String] = [],
    data: [String: [UInt8]] = [:],
    languages: String = "zh-CN", jobs: Int = 2
  ) {
    self.pages = pages
    var files: [String: String] = [:]
    for (name, text) in pages { files["pages/\(name).md"] = text }
    let settings = lint.isEmpty ? "" : "lint:\n" + lint.map { "  \($0)\n" }.joined()
    files["site.yml"] =
      "title: 某学院\nbase_url: https://site.example/\nlanguages: [\(languages)]\n" + settings
    files["pages/图.png"] = "picture"
    if !terms.isEmpty {
      files["data/terms.csv"] = (["wrong,right,level,note"] + terms).joined(separator: "\n") + "\n"
    }
    var contents = files.mapValues { Array($0.utf8) }
    for (name, bytes) in data { contents["data/\(name)"] = bytes }
    let tree = FileTree(name: "Content", files: contents)
    var loading = Report()
    var options = Site.Options()
    options.jobs = jobs
    let site = Site.load(tree, options: options, report: &loading)
    self.loading = loading
    var report = Report()
    corrections =
      site.map { Proofreader($0, report: &report).run(jobs: jobs, report: &report) } ?? []
    self.report = report
  }

  /// Proofreads a body below a plain front matter.
  init(_ body: String, lint: [String] = [], terms: [String] = []) {
    self.init(pages: ["one": Self.page(body)], lint: lint, terms: terms)
  }

  /// A page with a plain front matter.
  static func page(_ body: String) -> String { "---\ntitle: 页\n---\n\n" + body + "\n" }

  /// What was found, in order: `half-width-mark ‹,›`.
  var findings: [String] {
    report.diagnostics.map { diagnostic in
      describe(diagnostic).split(separator: " ").dropFirst(2).joined(separator: " ")
    }
  }

  /// A page with what is certain corrected once.
  func corrected(_ name: String = "one") -> String? {
    let own = corrections.filter { $0.place.file == "Content/pages/\(name).md" }
    return Correction.apply(own, to: Array((pages[name] ?? "").utf8))
      .map { String(decoding: $0, as: UTF8.self) }
  }

  /// A page corrected until nothing certain is left, as `check --fix` does; nil where that has no end.
  static func fixed(_ page: String, terms: [String] = []) -> String? {
    var text = page
    for _ in 0..<10 {
      let site = ProofreadSite(pages: ["one": text], terms: terms)
      if site.corrections.isEmpty { return text }
      guard let next = site.corrected() else { return nil }
      text = next
    }
    return nil
  }
}

/// Holds texts to one rule alone.
struct RuleExpectation {
  /// The rule's name.
  let rule: String
  /// Rows of the table of terms.
  var terms: [String] = []
  /// The lines that stand in the front matter besides the title.
  var frontMatter: [String] = []

  init(_ rule: String) { self.rule = rule }

  private var others: [String] {
    DiagnosticCode.allCases.map(\.rawValue).filter { $0 != rule && Self.rules.contains($0) }
      .map { "\($0): off" }
  }

  /// The names of all rules.
  static let rules: Set<String> = [
    "half-width-mark", "straight-quote", "mark-sequence", "ellipsis", "dash", "range-sign",
    "range-unit", "date-form", "unit-form", "inner-space", "full-width-letter", "unbalanced-mark",
    "trailing-space", "heading-skip", "link-text", "image-alternative", "term", "absolute-claim",
    "candidate-as-won", "name-misspelt",
  ]

  private func page(_ body: String) -> String {
    "---\ntitle: 页\n" + frontMatter.map { $0 + "\n" }.joined() + "---\n\n" + body + "\n"
  }

  /// Expects findings at the marks ‹…› of a body and nowhere else, and this text after correction.
  func expect(
    _ body: String, fixed: String? = nil, sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let marked = MarkedText(page(body))
    let site = ProofreadSite(pages: ["one": marked.text], lint: others, terms: terms)
    expectDiagnostics(
      site.report, marked.expecting("warning \(rule)", in: "Content/pages/one.md"),
      sourceLocation: sourceLocation)
    guard let fixed else {
      #expect(site.corrections == [], sourceLocation: sourceLocation)
      return
    }
    let corrected = page(fixed)
    #expect(site.corrected() == corrected, sourceLocation: sourceLocation)
    let again = ProofreadSite(pages: ["one": corrected], lint: others, terms: terms)
    #expect(again.corrections == [], sourceLocation: sourceLocation)
  }
}
