import Diagnostics
import Tables

extension Diagnostic {
  /// A whole is named by an indicator that is no part.
  static func wholeWithoutPart(_ indicator: Indicator) -> Diagnostic {
    let isTotal = indicator.role == .total
    return Diagnostic(
      .invalidRole, at: indicator.place(of: "whole"),
      LocalizedText(
        zh: isTotal ? "“\(indicator.id)”自己是总数，不能再属于别的总数" : "“\(indicator.id)”写了所属总数，没有写角色",
        en: isTotal
          ? "“\(indicator.id)” is a total itself and belongs to none"
          : "“\(indicator.id)” names a whole and has no role"),
      hint: isTotal
        ? LocalizedText(zh: "删去“所属总数”一格", en: "empty the cell of the column whole")
        : LocalizedText(
          zh: "删去“所属总数”一格；确是其中一部分的，在“角色”一列写：已达成、未达成或达成率",
          en: "empty the cell of whole, or write reached, rest or rate into the column role"))
  }

  /// A part does not say which whole it belongs to, and its level has none or several.
  static func unclearWhole(_ part: Indicator, totals: [Indicator]) -> Diagnostic {
    let list = totals.map(\.id)
    return Diagnostic(
      .invalidRole, at: part.place(of: "role"),
      LocalizedText(
        zh: totals.isEmpty
          ? "“\(part.id)”是总数的一部分，\(part.level.name.inMessages.zh)没有哪个指标的角色是“总数”"
          : "“\(part.id)”是总数的一部分，\(part.level.name.inMessages.zh)有 \(totals.count) 个总数，没有写属于哪一个",
        en: totals.isEmpty
          ? "“\(part.id)” is part of a total, and no indicator of its level has the role total"
          : "“\(part.id)” is part of a total, and its level has \(totals.count) of them"),
      hint: totals.isEmpty
        ? LocalizedText(
          zh: "把总数那一行的“角色”写成“总数”；没有总数的，删去这一格",
          en: "give the total the role total; where there is none, empty this cell")
        : LocalizedText(
          zh: "在“所属总数”一列写总数的编号：" + list.joined(separator: "、"),
          en: "write the id of the total into the column whole: " + list.joined(separator: ", ")),
      related: totals.map { $0.place(of: "role") })
  }

  /// A part names an indicator as its whole that is none.
  static func noTotal(_ part: Indicator, _ named: Indicator) -> Diagnostic {
    Diagnostic(
      .invalidRole, at: part.place(of: "whole"),
      LocalizedText(
        zh: "“\(named.id)”不是总数，它的“角色”没有写“总数”",
        en: "“\(named.id)” is no total: its role does not say so"),
      hint: LocalizedText(
        zh: "这里写总数的编号；“\(named.id)”确是总数的，把它的“角色”改成“总数”",
        en: "name a total here, or give “\(named.id)” the role total"),
      related: [named.place(of: "role")])
  }

  /// A part names a whole that is in no row.
  static func unknownWhole(_ part: Indicator, _ id: String, totals: [Indicator]) -> Diagnostic {
    let list = totals.map(\.id)
    let named = totals.first { $0.name == id || $0.aliases.contains(id) }?.id
    let nearest = named ?? nearestName(to: id, among: list)
    let several = SeveralNames(in: id) { list.contains($0) ? $0 : nil }
    if let several {
      return .unknownIndicator(
        id, at: part.place(of: "whole"), nearest: nil, otherwise: several.hint(.choice))
    }
    let choices =
      totals.isEmpty
      ? LocalizedText(
        zh: "删去“角色”和“所属总数”两格，或先给总数那一行写上角色“总数”",
        en: "empty role and whole, or give the total the role total first")
      : LocalizedText(
        zh: "可以写：" + list.joined(separator: "、"),
        en: "write one of: " + list.joined(separator: ", "))
    return .unknownIndicator(
      id, at: part.place(of: "whole"), nearest: nearest, otherwise: choices)
  }

  /// Two indicators are the same part of a whole.
  static func partTwice(
    _ part: Indicator, _ role: IndicatorRole, of total: Indicator, first: Indicator
  ) -> Diagnostic {
    Diagnostic(
      .invalidRole, at: part.place(of: "role"),
      LocalizedText(
        zh: "“\(total.id)”的“\(role.name.zh)”已经有了：“\(first.id)”",
        en: "“\(total.id)” has a part “\(role.name.en)” already: “\(first.id)”"),
      hint: LocalizedText(
        zh: "两行里只留一行的角色，另一行的“角色”和“所属总数”留空",
        en: "keep one of the two roles, and empty role and whole in the other row"),
      related: [first.place(of: "role")])
  }

  /// A part and its whole are about others.
  static func otherLevel(_ part: Indicator, of total: Indicator) -> Diagnostic {
    Diagnostic(
      .invalidRole, at: part.place(of: "whole"),
      LocalizedText(
        zh:
          "“\(part.id)”属于\(part.level.name.inMessages.zh)，总数“\(total.id)”属于\(total.level.name.inMessages.zh)",
        en:
          "“\(part.id)” is about the \(part.level.name.inMessages.en), its total “\(total.id)” about the \(total.level.name.inMessages.en)"
      ),
      hint: LocalizedText(
        zh: "写同一层面的总数，或删去“角色”和“所属总数”两格",
        en: "name a total of the same level, or empty role and whole"),
      related: [total.place(of: "level")])
  }

  /// A part is counted otherwise than its whole.
  static func otherUnit(
    _ part: Indicator, _ role: IndicatorRole, of total: Indicator
  ) -> Diagnostic {
    let isRate = role == .rate
    return Diagnostic(
      .invalidRole, at: part.place(of: "unit"),
      LocalizedText(
        zh: isRate
          ? "达成率“\(part.id)”的单位是“\(part.unit.text)”，应是 %"
          : "“\(part.id)”的单位是“\(part.unit.text)”，总数“\(total.id)”的单位是“\(total.unit.text)”",
        en: isRate
          ? "the rate “\(part.id)” has the unit “\(part.unit.text)”, not %"
          : "“\(part.id)” has the unit “\(part.unit.text)”, its total “\(total.id)” has “\(total.unit.text)”"
      ),
      hint: LocalizedText(
        zh: "两行的口径本来不同，就删去这一行的“角色”和“所属总数”；单位写错了，就改单位",
        en:
          "empty role and whole of this row where the two count different things, or mend the unit"),
      related: [total.place(of: "unit")])
  }

  /// The parts of a whole do not add up to it.
  static func partsDiffer(_ whole: Whole, _ count: WholeCount) -> Diagnostic {
    let numbers =
      whole.reached != nil && whole.rest != nil
      ? (
        "已达成 \(count.reached.value)、未达成 \(count.rest.value)",
        "reached \(count.reached.value), rest \(count.rest.value)"
      )
      : whole.reached != nil
        ? ("已达成 \(count.reached.value)", "reached \(count.reached.value)")
        : ("未达成 \(count.rest.value)", "rest \(count.rest.value)")
    let parts = [whole.reached, whole.rest].compactMap { $0 }
    return Diagnostic(
      .partsDiffer, at: whole.total.place(of: "role"),
      LocalizedText(
        zh: "“\(whole.total.id)”\(count.period) 的总数是 \(count.total.value)，与它的部分对不上：\(numbers.0)",
        en:
          "“\(whole.total.id)” is \(count.total.value) in \(count.period), and its parts do not fit: \(numbers.1)"
      ),
      hint: LocalizedText(
        zh: "改正写错的数；来源本来就对不上，就删去这几行的“角色”和“所属总数”，网站便不写完成情况",
        en:
          "mend the wrong figure; where the source itself does not add up, empty role and whole of these rows"
      ),
      related: parts.map { $0.place(of: "role") })
  }

  /// The rate of a whole is not what its parts come to.
  static func rateDiffers(
    _ reported: Observation, _ number: DecimalNumber, _ expected: DecimalNumber, _ whole: Whole
  ) -> Diagnostic {
    Diagnostic(
      .partsDiffer, at: reported.place(of: "value"),
      LocalizedText(
        zh:
          "“\(reported.indicator)”\(reported.period) 写的是 \(number)%，按“\(whole.total.id)”和它的部分算是 \(expected.roundedAsRate)%",
        en:
          "“\(reported.indicator)” is given as \(number)% in \(reported.period), “\(whole.total.id)” and its parts come to \(expected.roundedAsRate)%"
      ),
      hint: LocalizedText(
        zh: "改正写错的数；来源本来就对不上，就删去这个指标的“角色”和“所属总数”",
        en:
          "mend the wrong figure; where the source itself does not fit, empty role and whole of this indicator"
      ),
      related: [whole.total.place(of: "role")])
  }
}
