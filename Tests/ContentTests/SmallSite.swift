import Content
import Diagnostics
import Machine

/// What loading a small site with these files of `Content/` gives.
struct SmallSite {
  let site: Site?
  let report: Report

  init(_ files: [String: String]) {
    var texts = ["site.yml": "title: 某大学\n"]
    texts.merge(files) { _, new in new }
    var report = Report()
    let tree = FileTree(name: "Content", files: texts.mapValues { Array($0.utf8) })
    site = Site.load(tree, options: Site.Options(), report: &report)
    self.report = report
  }

  /// The text of a case with other lines in its front matter.
  static func text(_ lines: String = "", body: String = "正文。") -> String {
    "---\ntitle: 标题\nsummary: 摘要。\ndate: 2021\n\(lines)---\n\n\(body)\n"
  }

  /// Code and place of each diagnostic.
  var faults: [String] {
    report.diagnostics.map { "\($0.code.rawValue) \($0.place.description)" }
  }

  var hints: [String] { report.diagnostics.compactMap { $0.hint?.zh } }
}
