import Diagnostics
import Tables

/// What an indicator measures, in the words of the performance tables of the Ministry of Finance.
public enum IndicatorKind: String, Choice {
  case quantity, quality, timeliness, cost, benefit, satisfaction

  /// What it is called.
  public var name: LocalizedText {
    switch self {
    case .quantity: LocalizedText(zh: "数量", en: "quantity")
    case .quality: LocalizedText(zh: "质量", en: "quality")
    case .timeliness: LocalizedText(zh: "时效", en: "timeliness")
    case .cost: LocalizedText(zh: "成本", en: "cost")
    case .benefit: LocalizedText(zh: "效益", en: "benefit")
    case .satisfaction: LocalizedText(zh: "满意度", en: "satisfaction")
    }
  }

  /// Other spellings that offices use.
  public var synonyms: [String] { [name.zh + "指标"] }

  /// The kind that a second-level heading of the performance tables belongs to: 社会效益指标, 生态环境成本,
  /// 可持续影响, 服务对象满意度, 时效性, 质量达标率.
  public static func meant(by spelling: String) -> IndicatorKind? {
    var heading = Substring(spelling)
    // 数量（产出）, 数量指标（个）: what brackets add names no other kind.
    if heading.last == ")", let open = heading.firstIndex(of: "("), open > heading.startIndex {
      heading = heading[..<open]
    }
    for word in ["指标", "类", "性", "方面"] where heading.hasSuffix(word) {
      heading = heading.dropLast(word.count)
    }
    if let kind = allCases.first(where: { $0.name.zh == heading }) { return kind }
    if heading.hasSuffix("满意率") { return .satisfaction }
    if heading.hasPrefix("质量"), heading.hasSuffix("率") { return .quality }
    if ["及时", "及时率", "完成及时", "完成及时率"].contains(heading) { return .timeliness }
    let endings: [(String, IndicatorKind)] = [
      ("可持续发展影响", .benefit),
      ("满意度", .satisfaction), ("效益", .benefit), ("可持续影响", .benefit), ("可持续发展", .benefit),
      ("成本", .cost), ("产出数量", .quantity), ("产出质量", .quality), ("产出时效", .timeliness),
    ]
    return endings.first { heading.hasSuffix($0.0) }?.1
  }
}

/// How a value is held against its target.
public enum Comparison: String, Choice {
  /// The more the better.
  case atLeast = "≥"
  /// The less the better.
  case atMost = "≤"
  /// Exactly so much.
  case equal = "="
  /// A state in words, not a number.
  case qualitative

  /// What it is called.
  public var name: LocalizedText {
    switch self {
    case .atLeast: LocalizedText(zh: "不低于", en: "at least")
    case .atMost: LocalizedText(zh: "不高于", en: "at most")
    case .equal: LocalizedText(zh: "等于", en: "equal to")
    case .qualitative: LocalizedText(zh: "定性", en: "qualitative")
    }
  }

  /// Other spellings that offices use.
  public var synonyms: [String] {
    switch self {
    case .atLeast:
      [
        ">=", "=>", "≧", "⩾", "大于等于", "大于或等于", "大于/等于", "不少于", "不小于", "至少", "以上",
        "及以上", "正向", "正向指标", "越大越好", "越高越好", "at-least",
      ]
    case .atMost:
      [
        "<=", "=<", "≦", "⩽", "小于等于", "小于或等于", "小于/等于", "不超过", "不多于", "不大于", "至多",
        "最多", "以内", "及以下", "反向", "反向指标", "负向", "负向指标", "逆向", "逆向指标", "越小越好", "越低越好",
        "at-most",
      ]
    case .equal: ["==", "＝", "equal"]
    case .qualitative: ["定性指标", "qualitative"]
    }
  }

  /// What to write for words that leave equality out, which no operator here does.
  public static func advice(on spelling: String) -> LocalizedText? {
    let more = ["大于", "多于", "高于", "超过", ">"].contains(spelling)
    guard more || ["小于", "少于", "低于", "<"].contains(spelling) else { return nil }
    let (sign, word) = more ? ("≥", "at least") : ("≤", "at most")
    return LocalizedText(
      zh: "达到目标就算完成的，写“\(sign)”；没有不含等于的运算",
      en:
        "write “\(sign)”, \(word), if reaching the target is enough; no operator leaves equality out"
    )
  }
}

/// How the values of an indicator's periods belong together.
public enum Accumulation: String, Choice {
  /// Each year counts for itself.
  case yearly
  /// Each value is the running total up to the end of its period.
  case cumulative
  /// Each value is the state at the end of its period.
  case pointInTime = "point-in-time"

  /// What it is called.
  public var name: LocalizedText {
    switch self {
    case .yearly: LocalizedText(zh: "年度", en: "yearly")
    case .cumulative: LocalizedText(zh: "累计", en: "cumulative")
    case .pointInTime: LocalizedText(zh: "时点", en: "point in time")
    }
  }

  /// Other spellings that offices use.
  public var synonyms: [String] {
    switch self {
    case .yearly: ["按年度", "当年", "年度值", "annual"]
    case .cumulative: ["累计值", "累积", "total"]
    case .pointInTime: ["时点值", "期末", "point"]
    }
  }
}

/// Whether a figure may still change.
public enum ObservationStatus: String, Choice {
  /// It stands.
  case final
  /// It is not confirmed yet.
  case provisional
  /// It replaces an earlier one.
  case revised

  /// What it is called.
  public var name: LocalizedText {
    switch self {
    case .final: LocalizedText(zh: "最终", en: "final")
    case .provisional: LocalizedText(zh: "暂定", en: "provisional")
    case .revised: LocalizedText(zh: "修订", en: "revised")
    }
  }

  /// Other spellings that offices use.
  public var synonyms: [String] {
    switch self {
    case .final: ["最终值", "定稿"]
    case .provisional: ["暂定值", "初步", "preliminary"]
    case .revised: ["修订值", "更正"]
    }
  }
}
