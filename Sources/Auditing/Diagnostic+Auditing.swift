import Diagnostics
import Indicators

extension Diagnostic {
  /// A number in prose that the data contradict.
  static func figureMismatch(
    _ written: String, _ known: IndicatorLexicon.Known, _ entry: IndicatorLexicon.Entry,
    at place: Place
  ) -> Diagnostic {
    let name = entry.quotableName
    let year =
      known.period.isYear ? "\(known.period)年" : "\(known.period.start)—\(known.period.end)年"
    let isTarget = known.isTarget
    let what = isTarget ? "目标是" : "数据是"
    let remedy = known.reference.map { "写成 {{\($0)}}，由数据填入" } ?? "核对后改正"
    let remedyEn = known.reference.map { "write {{\($0)}}" } ?? "check and correct it"
    return Diagnostic(
      .figureMismatch, at: place,
      LocalizedText(
        zh: "正文写 \(written)，“\(name)”的\(what) \(known.text)（\(year)）",
        en:
          "the text says \(written), the \(isTarget ? "target" : "data") of “\(name)”"
          + " \(isTarget ? "is" : "say") \(known.text) (\(known.period))"),
      hint: LocalizedText(
        zh: "\(remedy)；说的不是这个指标，就用 <!-- audit-off --> 和 <!-- audit-on --> 括起来",
        en:
          "\(remedyEn); if it is another figure, put <!-- audit-off --> and <!-- audit-on --> around it"
      ),
      related: [known.place])
  }

  /// A number in prose that agrees with the data but does not follow them.
  static func unboundFigure(
    _ written: String, _ known: IndicatorLexicon.Known, _ entry: IndicatorLexicon.Entry,
    name: String, isPrintedSo: Bool, at place: Place
  ) -> Diagnostic {
    let remedy = "写成 {{\(name)}}，数据改了这里也会改"
    let english = "write {{\(name)}}, so that it follows the data"
    return Diagnostic(
      .unboundFigure, .warning, at: place,
      LocalizedText(
        zh: "\(written) 是手写的，与“\(entry.quotableName)”的数据一致",
        en: "\(written) is typed by hand and agrees with the data of “\(entry.quotableName)”"),
      hint: isPrintedSo
        ? LocalizedText(
          zh: "\(remedy)；showcase check --fix 可以代劳", en: "\(english); showcase check --fix does it")
        : LocalizedText(
          zh: "\(remedy)，但会显示成 \(known.text)", en: "\(english); it will read \(known.text)"),
      related: [known.place])
  }
}

extension IndicatorLexicon.Entry {
  /// The name with single quotation marks inside, to stand in double ones.
  fileprivate var quotableName: String {
    String(
      indicator.name.map { character in
        switch character {
        case "“": "‘"
        case "”": "’"
        default: character
        }
      })
  }
}
