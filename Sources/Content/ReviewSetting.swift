import Diagnostics
import Machine
import YAML

extension SiteConfiguration {
  /// The steps of the review, as `review` lists them.
  static func reviewSteps(
    _ fields: YAMLFields, _ report: inout Report
  ) -> [Located<String>] {
    var steps: [Located<String>] = []
    for step in fields.strings("review", &report) {
      let name = step.value.split(whereSeparator: \.isWhitespace).joined(separator: " ")
      let isNew = !steps.contains { $0.value == name }
      guard isNew, !name.isEmpty, name.count <= 20, !reservedRoles.contains(name.lowercased())
      else {
        report.add(
          .invalidValue(
            step.value, at: fields.place(of: step),
            LocalizedText(
              zh: "写成 review: [初审, 复审, 终审]，每一步一个名字，不重复",
              en: "write review: [First reading, Second reading], one name a step, each once")))
        continue
      }
      steps.append(Located(name, at: step.range))
    }
    return steps
  }

  /// Words that name other roles at the desk.
  private static let reservedRoles: Set<String> = [
    "reader", "writer", "data", "keeper", "first", "second", "third", "final", "读者", "写稿", "数据",
    "管理",
  ]

  /// The names of the steps of a site whose `site.yml` may be wrong: then as far as it can be read.
  public static func reviewSteps(of tree: FileTree) -> [String] {
    var ignored = Report()
    guard let entry = tree["site.yml"],
      let file = tree.text(of: entry, limit: 262_144, report: &ignored),
      let configuration = parse(file, report: &ignored)
    else { return [] }
    return configuration.reviewSteps.map(\.value)
  }
}
