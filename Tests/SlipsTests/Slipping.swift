import Content
import Diagnostics
import Machine
import Prose

@testable import Slips

/// What is found in one case of a small site.
struct Slipping {
  let report: Report

  /// A case with a body and, where they matter, other lines of its front matter.
  init(_ body: String, title: String = "案例", files: [String: String] = [:]) {
    var report = Report()
    if let site = Self.site(body, title, files) { Slips(site).run(jobs: 1, report: &report) }
    self.report = report
  }

  /// How many units are asked for while the slips of a body are looked for.
  static func reads(_ body: String) -> Int {
    guard let site = site(body, "案例", [:]), let article = site.articles.first else { return 0 }
    let (reads, figures) = (MarkedText.Reads(), FigureNames(site.dataset))
    let reader = PassageReader(article, as: .written)
    for passage in reader.passages {
      var text = MarkedText(passage, in: reader)
      text.reads = reads
      _ = Slips.slips(in: text, figures)
    }
    return reads.count
  }

  private static func site(_ body: String, _ title: String, _ files: [String: String]) -> Site? {
    let front = "---\ntitle: \(title)\nsummary: 摘要。\ndate: 2024\nstatus: published\n---\n\n"
    var texts = [
      "site.yml": "title: 某学院\n",
      "cases/one/index.md": front + body + "\n",
      "data/sources.csv": "id,title\nreport,报告\n",
      "data/indicators.csv": "id,name,level,unit\nschool-partners,合作企业数,school,家\n",
      "data/observations.csv":
        "indicator,period,value,source,locator\nschool-partners,2021,12,report,1\n",
    ]
    texts.merge(files) { _, new in new }
    var loading = Report()
    let tree = FileTree(name: "Content", files: texts.mapValues { Array($0.utf8) })
    return Site.load(tree, options: Site.Options(), report: &loading)
  }

  /// The words under the carets.
  var marks: [String] {
    report.diagnostics.map { diagnostic in
      guard let excerpt = diagnostic.place.excerpt else { return diagnostic.place.cell ?? "" }
      return String(
        excerpt.text.unicodeScalars.dropFirst(excerpt.start).prefix(excerpt.length).map(
          Character.init))
    }
  }

  var hints: [String] { report.diagnostics.compactMap { $0.hint?.zh } }
}
