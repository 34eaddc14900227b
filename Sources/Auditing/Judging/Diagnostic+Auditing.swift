import Diagnostics
import Indicators

extension Diagnostic {
  /// A number in prose that the data contradict.
  static func figureMismatch(
    _ written: String, _ known: IndicatorLexicon.Known, _ entry: IndicatorLexicon.Entry,
    _ claim: Claim, isSure: Bool, exemption: ExemptionPlace, at place: Place
  ) -> Diagnostic {
    let name = entry.quotableName
    let isTarget = known.isTarget
    let what = isTarget ? "目标是" : "数据是"
    let format = FigureFormat(language: .chinese)
    let year = format.shortPeriod(known.period)
    let since = known.other.map { "比\(format.shortPeriod($0))" } ?? ""
    let sinceEn = known.other.map { ", from \($0)" } ?? ""
    let (also, alsoEn) = known.asWritten(claim.number, of: entry)
    let (remedy, remedyEn) = remedy(known, entry, claim, isSure: isSure)
    return Diagnostic(
      .figureMismatch, at: place,
      LocalizedText(
        zh: "正文写 \(written)，“\(name)”的\(what) \(known.text)（\(also)\(year)\(since)）",
        en:
          "the text says \(written), the \(isTarget ? "target" : "data") of “\(name)”"
          + " \(isTarget ? "is" : "say") \(known.text) (\(alsoEn)\(known.period)\(sinceEn))"),
      hint: LocalizedText(
        zh: "\(remedy)；说的不是这个指标，就\(exemption.advice.zh)",
        en: "\(remedyEn); if it is another figure, \(exemption.advice.en)"),
      related: [known.place])
  }

  /// What to write; a reference only where it is certain which figure is meant.
  private static func remedy(
    _ known: IndicatorLexicon.Known, _ entry: IndicatorLexicon.Entry, _ claim: Claim, isSure: Bool
  ) -> (String, String) {
    guard isSure, let reference = known.reference else { return ("核对后改正", "check and correct it") }
    if case .growth(let isDown) = claim.meaning {
      let figure = "{{\(reference):amount}}"
      if known.value.isNegative == isDown {
        return ("写成 \(figure)，由数据填入", "write \(figure)")
      }
      return known.value.isNegative
        ? ("改成“下降\(figure)”，由数据填入", "write “fell by \(figure)”")
        : ("改成“增长\(figure)”，由数据填入", "write “grew by \(figure)”")
    }
    let figure = claim.isBare || claim.hasUnitInHead ? "{{\(reference):value}}" : "{{\(reference)}}"
    // The unit in the head of a table may be another than the figure's own.
    if claim.hasUnitInHead, claim.number.base != entry.unit.base {
      return ("核对后改正", "check and correct it")
    }
    return ("写成 \(figure)，由数据填入", "write \(figure)")
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

  /// A word of rising or falling in front of a bound figure that says something else.
  static func contradictingSign(
    _ word: String, _ written: String, _ known: IndicatorLexicon.Known,
    _ entry: IndicatorLexicon.Entry, right: String, isWordRight: Bool, unit: String? = nil,
    at place: Place
  ) -> Diagnostic {
    // The form without its sign has the unit in it.
    let rest =
      unit.map { ("，后面不再写“\($0)”", ", without “\($0)” behind it") } ?? ("", "")
    let message =
      isWordRight
      ? LocalizedText(
        zh: "“\(word)”旁边的 \(written) 会印成 \(known.text)，方向说了两遍",
        en:
          "\(written) beside “\(word)” is printed as \(known.text), which says the direction twice")
      : LocalizedText(
        zh: "“\(word)”和“\(entry.quotableName)”的数据方向相反：数据是 \(known.text)",
        en: "“\(word)” contradicts the data of “\(entry.quotableName)”: \(known.text)")
    return Diagnostic(
      .contradictingSign, at: place, message,
      hint: isWordRight
        ? LocalizedText(
          zh: "写成“\(right)”，不带负号\(rest.0)", en: "write “\(right)”, which has no minus\(rest.1)")
        : LocalizedText(zh: "改成“\(right)”\(rest.0)", en: "write “\(right)”\(rest.1)"),
      related: [known.place])
  }

  /// A word of rising or falling beside a form that says the direction itself: 增加{{id:change}}.
  static func doubledMovement(_ word: String, _ written: String, at place: Place) -> Diagnostic {
    Diagnostic(
      .contradictingSign, at: place,
      LocalizedText(
        zh: "“\(word)”旁边的 \(written) 自己会写增加还是减少，方向说了两遍",
        en: "\(written) beside “\(word)” says itself whether it is more or less"),
      hint: LocalizedText(
        zh: "去掉“\(direction(of: word))”，只写 \(written)",
        en: "leave out “\(word)” and write \(written) alone"))
  }

  /// What of a word says more or less: 少 of 上年少, so that 比上年 stays.
  private static func direction(of word: String) -> String {
    ["上年", "去年", "同期", "年初", "平均水平", "平均"].first(where: word.hasPrefix)
      .map { String(word.dropFirst($0.count)) } ?? word
  }

  /// A label that says of a figure that it fell, where the figure says so itself or rose.
  static func contradictingLabel(
    _ word: String, _ known: IndicatorLexicon.Known, _ entry: IndicatorLexicon.Entry,
    isDoubled: Bool = false, at place: Place
  ) -> Diagnostic {
    Diagnostic(
      .contradictingSign, at: place,
      isDoubled
        ? LocalizedText(
          zh: "标着“\(word)”的数会印成 \(known.text)，方向说了两遍",
          en:
            "the figure labelled “\(word)” is printed as \(known.text), which says the direction twice"
        )
        : LocalizedText(
          zh: "“\(word)”和“\(entry.quotableName)”的数据方向相反：数据是 \(known.text)",
          en: "“\(word)” contradicts the data of “\(entry.quotableName)”: \(known.text)"),
      hint: LocalizedText(
        zh: "“\(word)”换成不说方向的词，如“变化”", en: "replace “\(word)” with a word without a direction"),
      related: [known.place])
  }

  /// A minus behind a word of falling.
  static func doubledSign(_ word: String, _ written: String, at place: Place) -> Diagnostic {
    Diagnostic(
      .contradictingSign, .warning, at: place,
      LocalizedText(
        zh: "“\(word)”后面的 \(written) 又带负号，方向说了两遍",
        en: "\(written) behind “\(word)” has a minus as well, which says the direction twice"),
      hint: LocalizedText(zh: "去掉负号", en: "leave out the minus"))
  }
}

/// Where a number stands, and so how it is taken out of the audit.
enum ExemptionPlace {
  case line, frontMatter, block

  var advice: LocalizedText {
    switch self {
    case .line:
      LocalizedText(
        zh: "在这一行里加 <!-- lint-disable-line 数字核对 -->",
        en: "put <!-- lint-disable-line figure-mismatch --> on its line")
    case .frontMatter:
      LocalizedText(
        zh: "在上面加一行 # lint-disable-next-line 数字核对",
        en: "put a line # lint-disable-next-line figure-mismatch above it")
    case .block:
      LocalizedText(
        zh: "在代码块前后各加一行 <!-- lint-disable 数字核对 --> 和 <!-- lint-enable 数字核对 -->",
        en: "put <!-- lint-disable figure-mismatch --> above the block and"
          + " <!-- lint-enable figure-mismatch --> below it")
    }
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
