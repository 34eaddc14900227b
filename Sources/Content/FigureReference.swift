import Diagnostics
import Indicators

/// A figure as prose names it: `{{id}}`, `{{id@2020}}`, `{{id@2020/entity}}`, `{{id/entity}}`, `{{id:value}}`,
/// `{{id@2020:change}}`, and `{{id#2}}` for the second of several readings that a source gives.
public struct FigureReference: Sendable, Hashable {
  /// Which part of a figure is shown.
  public enum Form: String, Sendable, CaseIterable {
    /// The number with qualifier and unit.
    case whole
    /// The number alone.
    case value
    /// The unit alone.
    case unit
    /// The number with qualifier and unit, without its sign: for words that say the direction.
    case amount
    /// The change from the period before.
    case change
    /// How much of the target is reached.
    case completion
    /// The period of the figure.
    case period

    /// What may stand behind the colon.
    static let options = allCases.filter { $0 != .whole }.map(\.rawValue)
  }

  /// The indicator.
  public let indicator: String
  /// The id or the name of the entity, as it is written; nil for the indicator's level as such.
  public let entity: String?
  /// The period; the latest where none is named.
  public let period: Period?
  /// The number of a reading, from 1, in the order of the table; all readings where none is named.
  public let reading: Int?
  /// Which part is shown.
  public let form: Form

  /// The latest figure of an indicator, whole.
  public init(
    indicator: String, entity: String? = nil, period: Period? = nil, reading: Int? = nil,
    form: Form = .whole
  ) {
    self.indicator = indicator
    self.entity = entity
    self.period = period
    self.reading = reading
    self.form = form
  }

  /// Whether it stands for the figures of all entities, as a block may ask for them: `{{id/*}}`.
  public var namesAllEntities: Bool { entity == "*" }

  /// How it is written between braces, but for reading and form.
  public var written: String {
    indicator + (period.map { "@\($0)" } ?? "") + (entity.map { "/\($0)" } ?? "")
  }

  /// Why a text between braces names no figure.
  public enum Problem: Error {
    /// It is not of the form `id@period/entity:option`.
    case shape
    /// The period is not one.
    case period(String)
    /// The option is not one.
    case form(String)
  }

  static func parse(_ text: Substring) -> Result<FigureReference, Problem> {
    // As good as all are written without blanks and full-width signs.
    let isPlain = text.utf8.allSatisfy { (0x21..<0x7F).contains($0) }
    var rest =
      isPlain
      ? text
      : text.filter { !$0.isWhitespace }.replacing("：", with: ":").replacing("＠", with: "@")
        .replacing("／", with: "/")[...]
    let option = cut(&rest, at: UInt8(ascii: ":"))
    let number = cut(&rest, at: UInt8(ascii: "#"))
    var years = cut(&rest, at: UInt8(ascii: "@"))
    var entity: Substring?
    if var text = years {
      entity = cutEntity(&text)
      years = text
    }
    if entity == nil { entity = cutEntity(&rest) }
    if entity?.isEmpty == true { return .failure(.shape) }
    guard Slug.isValid(String(rest)) else { return .failure(.shape) }
    var reading: Int?
    if let number {
      guard let known = Int(number), known > 0 else { return .failure(.shape) }
      reading = known
    }
    var period: Period?
    if let years {
      guard let known = Period(String(years)) else { return .failure(.period(String(years))) }
      period = known
    }
    var form = Form.whole
    if let option {
      guard let known = Form(rawValue: String(option)), known != .whole else {
        return .failure(.form(String(option)))
      }
      form = known
    }
    return .success(
      FigureReference(
        indicator: String(rest), entity: entity.map(String.init), period: period,
        reading: reading, form: form))
  }

  /// Takes an entity off the end of a text: what stands behind the last stroke and begins with no digit,
  /// as the second year of a school year does.
  private static func cutEntity(_ text: inout Substring) -> Substring? {
    guard let index = text.utf8.lastIndex(of: UInt8(ascii: "/")) else { return nil }
    let entity = text[text.utf8.index(after: index)...]
    if entity.first?.isNumber == true { return nil }
    text = text[..<index]
    return entity
  }

  /// Takes the part behind the first `mark` off the end of a text.
  private static func cut(_ text: inout Substring, at mark: UInt8) -> Substring? {
    guard let index = text.utf8.firstIndex(of: mark) else { return nil }
    defer { text = text[..<index] }
    return text[text.utf8.index(after: index)...]
  }
}

extension FigureReference.Problem {
  func diagnostic(_ written: String, at place: Place) -> Diagnostic {
    switch self {
    case .shape:
      Diagnostic(
        .invalidFigure, at: place,
        LocalizedText(zh: "“\(written)”不是一个指标", en: "“\(written)” names no figure"),
        hint: LocalizedText(
          zh: "写成 {{指标编号}}，编号只有小写字母、数字和连字符；要显示花括号本身，写成 \\{{",
          en: "write {{indicator-id}}, in lower-case letters, digits and hyphens; "
            + "for braces that show, write \\{{"))
    case .period(let period):
      Diagnostic(
        .invalidFigure, at: place,
        LocalizedText(zh: "“\(period)”不是期间", en: "“\(period)” is not a period"),
        hint: LocalizedText(
          zh: "写成 {{编号@2021}}、{{编号@2019-2021}}、{{编号@2021-06}}、{{编号@2021-Q2}} 或 {{编号@2021/2022}}",
          en: "write {{id@2021}}, {{id@2019-2021}}, {{id@2021-06}}, {{id@2021-Q2}} or "
            + "{{id@2021/2022}}"))
    case .form(let form):
      Diagnostic(
        .invalidFigure, at: place,
        LocalizedText(zh: "没有“\(form)”这种写法", en: "there is no option “\(form)”"),
        hint: Self.hint(insteadOf: form, in: written))
    }
  }

  /// What can stand behind the colon, and what was most likely meant: `{{kc:valeu}}` the number of an indicator,
  /// `{{achievment:j-prize}}` a row of the register.
  private static func hint(insteadOf form: String, in written: String) -> LocalizedText {
    let options = FigureReference.Form.options
    let nearest =
      nearestName(to: form, among: options)
      ?? RegisterReference.meant(by: written[...].trimmingBraces).map { "{{\($0)}}" }
    return LocalizedText(
      zh: (nearest.map { "是不是“\($0)”？指标编号后面" } ?? "") + "可用：\(options.joined(separator: "、"))",
      en: (nearest.map { "did you mean “\($0)”? behind the id of an indicator " } ?? "")
        + "known: \(options.joined(separator: ", "))")
  }
}

extension Substring {
  /// Without the braces around it.
  fileprivate var trimmingBraces: Substring {
    var text = self
    while let first = text.first, "{｛".contains(first) { text.removeFirst() }
    while let last = text.last, "}｝".contains(last) { text.removeLast() }
    return text
  }
}
