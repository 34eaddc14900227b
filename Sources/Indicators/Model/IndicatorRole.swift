import Diagnostics
import Tables

/// What an indicator is of a whole that others are parts of.
///
/// That something is a whole, or the part of it that is reached, is said by the table and never guessed
/// from names, categories or formulas: a sum of two counts looks like a whole and is none.
public enum IndicatorRole: String, Choice {
  /// The whole: all targets that were set.
  case total
  /// The part of it that is reached.
  case reached
  /// The part of it that is not.
  case rest
  /// What share of the whole is reached, in per cent.
  case rate

  /// What it is called.
  public var name: LocalizedText {
    switch self {
    case .total: LocalizedText(zh: "总数", en: "total")
    case .reached: LocalizedText(zh: "已达成", en: "reached")
    case .rest: LocalizedText(zh: "未达成", en: "rest")
    case .rate: LocalizedText(zh: "达成率", en: "rate")
    }
  }

  /// Other spellings that offices use.
  public var synonyms: [String] {
    switch self {
    case .total: ["合计", "总计", "whole"]
    case .reached: ["达成", "已完成", "完成", "完成数", "done"]
    case .rest: ["未完成", "未完成数", "missed", "not reached"]
    case .rate: ["完成率", "completion rate"]
    }
  }
}
