import Diagnostics
import Tables

extension Dataset {
  /// The indicators that the table of tasks names as those that say most of a task; what it does not have is
  /// reported when the tables are read.
  public func highlights(of task: ConstructionTask) -> [Indicator] {
    var seen: Set<String> = []
    return task.highlights.compactMap(indicator).filter { seen.insert($0.id).inserted }
  }

  /// Reports names of indicators that there are not.
  func checkHighlights(at table: Place?, _ report: inout Report) {
    var problems = ProblemList(table: table ?? Place(file: ""))
    for task in tasks {
      for id in task.highlights where !isMentioned(id) {
        let named = indicators.first { $0.name == id || $0.aliases.contains(id) }?.id
        let several = SeveralNames(in: id) { isMentioned($0) ? $0 : nil }
        problems.add(
          .unknownIndicator(
            id, at: task.place(of: "highlights"),
            nearest: several == nil ? named ?? nearestIndicator(to: id) : nil,
            otherwise: several?.hint(.semicolons)
              ?? LocalizedText(
                zh: "“要目”一列写指标表“编号”一列里的编号，几个之间用分号隔开",
                en: "write ids of the table of indicators into highlights, with semicolons between")
          ))
      }
    }
    report.merge(problems.report)
  }
}
