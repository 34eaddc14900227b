import Diagnostics

/// How far a target is reached.
///
/// The rules are those of the self-evaluation tables of the Ministry of Finance (绩效自评表): for ≥ the
/// value divided by the target, for ≤ the target divided by the value, reached from 100% on; words are
/// judged as reached, partly reached or not. A quotient with a zero or negative number means nothing:
/// then only reached or not is said. Nothing is capped at 100%.
public struct Completion: Sendable {
  /// In percent; nil where a quotient means nothing.
  public let rate: DecimalNumber?
  /// The numbers whose quotient the rate is, in the indicator's unit; nil without a quotient.
  public let quotient: Quotient?
  /// The rate as it is printed, with two digits behind the point at most: 100 only where it is that, or more of
  /// what is reached.
  public var printedRate: DecimalNumber? {
    guard let rate else { return nil }
    let printed = rate.roundedAsRate
    let isPastGoal = printed == .hundred && rate > .hundred && isReached == false
    return isPastGoal ? DecimalNumber("100.01") : printed
  }

  /// Whether the rate is a lower or upper bound or a rough number, like the value it comes from.
  public let rateQualifier: Qualifier
  /// Whether the target is reached; nil where the words or the qualifier of the value leave it open.
  public let isReached: Bool?
  /// By which rule.
  public let rule: LocalizedText

  /// One number by another.
  public struct Quotient: Hashable, Sendable {
    /// What is divided.
    public let dividend: DecimalNumber
    /// By what it is divided.
    public let divisor: DecimalNumber
  }

  /// Holds a value against the target of an indicator.
  ///
  /// - Parameters:
  ///   - before: the number of the period before, which a target of growth is measured from.
  ///   - isJustBelow: whether the value is a little less than its number: 近100.
  public init(
    value: Observation.Value, qualifier: Qualifier, target: Observation.Value,
    of indicator: Indicator, before: DecimalNumber? = nil, isJustBelow: Bool = false
  ) {
    let own = indicator.comparison ?? (qualifier == .rank ? .atMost : .atLeast)
    let (target, comparison) = target.plain(own)
    let value = value.plain(in: indicator.unit)
    if comparison != .qualitative, value.isForm || target.isForm {
      let judgement = FormJudgement(
        value: value, qualifier: qualifier, comparison: comparison, unit: indicator.unit,
        before: before)
      (rate, quotient, rateQualifier) = (nil, nil, .exact)
      (isReached, rule) = judgement.verdict(on: target)
      return
    }
    guard case .number(let number) = value, case .number(let goal) = target,
      comparison != .qualitative
    else {
      (rate, quotient, rateQualifier) = (nil, nil, .exact)
      isReached = Grade.isReached(value.description, target: target.description)
      rule = .qualitativeRule
      return
    }
    let isShortOfGoal = isJustBelow && number == goal && comparison != .atMost
    isReached = isShortOfGoal ? false : Self.isReached(number, qualifier, comparison, goal)
    guard qualifier != .rank else {
      (rate, quotient, rateQualifier) = (nil, nil, .exact)
      rule = comparison == .atLeast ? .wrongWayRule : .rankRule
      return
    }
    let isInverse = comparison == .atMost
    let parts = isInverse ? Quotient(goal, by: number) : Quotient(number, by: goal)
    quotient = parts.divisor.isZero || parts.percent == nil ? nil : parts
    rate = parts.percent
    rateQualifier = rate == nil ? .exact : isInverse ? qualifier.inverse : qualifier
    rule = .rule(comparison, hasRate: rate != nil)
  }

  /// Whether a value that is meant more or less exactly keeps to its target; nil where it may or not.
  private static func isReached(
    _ value: DecimalNumber, _ qualifier: Qualifier, _ comparison: Comparison,
    _ target: DecimalNumber
  ) -> Bool? {
    let keeps =
      switch comparison {
      case .atLeast: value >= target
      case .atMost: value <= target
      case .equal, .qualitative: value == target
      }
    switch (comparison, qualifier) {
    case (_, .exact), (_, .about), (_, .rank): return keeps
    case (.atLeast, .moreThan), (.atLeast, .atLeast): return keeps ? true : nil
    case (.atLeast, .upTo): return value < target ? false : nil
    case (.atMost, .moreThan): return value >= target ? false : nil
    case (.atMost, .atLeast): return value > target ? false : nil
    case (.atMost, .upTo): return keeps ? true : nil
    case (_, .moreThan): return value >= target ? false : nil
    case (_, .atLeast): return value > target ? false : nil
    case (_, .upTo): return value < target ? false : nil
    }
  }
}

extension Completion.Quotient {
  fileprivate init(_ dividend: DecimalNumber, by divisor: DecimalNumber) {
    self.init(dividend: dividend, divisor: divisor)
  }

  /// In percent; 100 where both are zero, nil where one is negative or only the divisor is zero.
  fileprivate var percent: DecimalNumber? {
    guard !dividend.isNegative, !divisor.isNegative else { return nil }
    if dividend.isZero, divisor.isZero { return .hundred }
    return dividend.multiplied(by: .hundred)?.divided(by: divisor)
  }
}

extension Qualifier {
  /// What becomes of it where the number is the divisor.
  fileprivate var inverse: Qualifier {
    switch self {
    case .atLeast, .moreThan: .upTo
    case .upTo: .atLeast
    case .exact, .about, .rank: self
    }
  }
}

/// How well something was done, in words.
private enum Grade {
  /// From best to worst; the words of the self-evaluation tables and of quality grades.
  private static let ladders: [[[String]]] = [
    [
      ["优", "优秀"], ["良", "良好"], ["中", "中等", "一般"], ["合格", "及格", "达标"],
      ["差", "较差", "不合格", "不及格", "不达标"],
    ],
    [
      ["a+", "A+"], ["a", "A"], ["b+", "B+"], ["b", "B"], ["c", "C"], ["d", "D"], ["e", "E"],
    ],
    [["特等"], ["一等", "一级", "甲等", "甲级"], ["二等", "二级", "乙等", "乙级"], ["三等", "三级", "丙等", "丙级"]],
    [["五星", "五星级"], ["四星", "四星级"], ["三星", "三星级"], ["二星", "二星级"], ["一星", "一星级"]],
    [["非常满意", "很满意"], ["满意", "比较满意"], ["基本满意"], ["不满意"]],
    [
      ["outstanding", "excellent"], ["good"], ["requires improvement", "fair"],
      ["inadequate", "poor"],
    ],
  ]
  private static let reached = ["达成", "完成", "实现", "达到", "达标", "通过", "是", "yes", "reached"]
  private static let unreached = [
    "未达成", "未完成", "未实现", "未达到", "未达标", "未通过", "部分达成", "部分完成", "部分实现",
    "基本达成", "基本完成", "基本实现", "没有完成", "没有达成", "否", "no", "not reached",
  ]

  /// Whether words say that a target in words is reached; nil where they leave it open.
  static func isReached(_ text: String, target: String) -> Bool? {
    for ladder in ladders {
      if let own = grade(text, ladder), let wanted = grade(target, ladder) { return own <= wanted }
    }
    if text == target { return true }
    if unreached.contains(where: { text.lowercased().hasPrefix($0) }) { return false }
    let plain = text.lowercased().trimmedPrefixes(["已经", "已", "全部", "全面", "如期"])
    return reached.contains(where: { plain.hasPrefix($0) }) ? true : nil
  }

  private static func grade(_ text: String, _ ladder: [[String]]) -> Int? {
    ladder.firstIndex { $0.contains(text) || $0.contains(text.lowercased()) }
  }
}

extension String {
  /// The text without any of these words at its start, one after the other.
  fileprivate func trimmedPrefixes(_ words: [String]) -> String {
    words.reduce(self) { $0.hasPrefix($1) ? String($0.dropFirst($1.count)) : $0 }
  }
}

extension LocalizedText {
  fileprivate static let qualitativeRule = LocalizedText(
    zh: "定性指标：按结果的文字判断是否达成，不计算完成度",
    en: "qualitative: judged by the words of the result, without a rate")

  fileprivate static let rankRule = LocalizedText(
    zh: "位次：不低于目标位次即为达成，不计算完成度",
    en: "rank: reached at the target's place or a better one, without a rate")

  fileprivate static let wrongWayRule = LocalizedText(
    zh: "位次：数值不小于目标即为达成，不计算完成度",
    en: "rank: reached at the target's number or above, without a rate")

  fileprivate static func rule(_ comparison: Comparison, hasRate: Bool) -> LocalizedText {
    switch comparison {
    case .atLeast where hasRate:
      LocalizedText(
        zh: "越高越好（≥）：完成度 = 实际值 ÷ 目标值 × 100%，100% 及以上为达成",
        en: "the more the better (≥): value ÷ target × 100%, reached from 100% on")
    case .atLeast:
      LocalizedText(
        zh: "越高越好（≥）：实际值不低于目标值为达成；有零或负数，不计算完成度",
        en: "the more the better (≥): reached at the target or above; no rate with zero or less")
    case .atMost where hasRate:
      LocalizedText(
        zh: "越低越好（≤）：完成度 = 目标值 ÷ 实际值 × 100%，100% 及以上为达成",
        en: "the less the better (≤): target ÷ value × 100%, reached from 100% on")
    case .atMost:
      LocalizedText(
        zh: "越低越好（≤）：实际值不高于目标值为达成；有零或负数，不计算完成度",
        en: "the less the better (≤): reached at the target or below; no rate with zero or less")
    case .equal where hasRate:
      LocalizedText(
        zh: "等于目标（=）：完成度 = 实际值 ÷ 目标值 × 100%，正好 100% 为达成",
        en: "equal to the target (=): value ÷ target × 100%, reached at exactly 100%")
    case .equal, .qualitative:
      LocalizedText(
        zh: "等于目标（=）：实际值等于目标值为达成；有零或负数，不计算完成度",
        en: "equal to the target (=): reached at the target; no rate with zero or less")
    }
  }
}
