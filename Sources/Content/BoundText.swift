import Diagnostics
import Indicators
import YAML

/// A text in which `{{id}}` stands for a figure, and `{{achievement:id}}` for a row of the register.
public struct BoundText: Sendable {
  /// A piece of the text.
  public enum Segment: Sendable {
    /// Words.
    case text(String)
    /// A figure, and the bytes of the file where it is named.
    case figure(FigureReference, range: Range<Int>)
    /// A name or a number of the register, and the bytes of the file where it is named.
    case register(RegisterReference, range: Range<Int>)
  }

  /// The pieces, in order.
  public let segments: [Segment]

  /// Words without figures.
  public init(_ text: String) {
    segments = [.text(text)]
  }

  /// Takes the text of a table's cell apart; what is wrong is reported at the cell.
  init(cellText text: String, at cell: Place, report: inout Report) {
    let file = SourceFile(path: cell.file, text: text)
    var found = Report()
    self.init(text, in: file, range: 0..<file.count, keepsBackslashes: true, report: &found)
    for problem in found.diagnostics {
      report.add(Diagnostic(problem.code, at: cell, problem.message, hint: problem.hint))
    }
  }

  /// Takes a text apart.
  ///
  /// - Parameters:
  ///   - text: what was read.
  ///   - range: the bytes of `file` that it was read from; each figure is looked for in them, since
  ///     quotation marks and escapes may stand between. `\{{` stands for the braces themselves.
  ///   - keepsBackslashes: whether the backslash still stands in the text, as nobody has read it as
  ///     Markdown: in titles, cells and the lines of blocks.
  public init(
    _ text: String, in file: SourceFile, range: Range<Int>, keepsBackslashes: Bool = false,
    report: inout Report
  ) {
    guard text.utf8.contains(UInt8(ascii: "{")) else {
      segments = [.text(text)]
      return
    }
    var segments: [Segment] = []
    var rest = text[...]
    var searchStart = range.lowerBound
    while let open = Self.firstPair(of: UInt8(ascii: "{"), in: rest),
      let close = Self.firstPair(of: UInt8(ascii: "}"), in: rest[open.upperBound...])
    {
      let inside = rest[open.upperBound..<close.lowerBound]
      let written = String(rest[open.lowerBound..<close.upperBound])
      let found = Self.find(written, in: file, from: searchStart, limit: range.upperBound)
      searchStart = found.upperBound
      let isEscaped =
        keepsBackslashes
        ? Self.endsWithEscape(rest[..<open.lowerBound])
        : Self.isEscaped(at: found.lowerBound, in: file, from: range.lowerBound)
      if isEscaped {
        let words = rest[..<open.lowerBound].dropLast(keepsBackslashes ? 1 : 0)
        segments.append(.text(String(words) + rest[open.lowerBound..<close.upperBound]))
        rest = rest[close.upperBound...]
        continue
      }
      if open.lowerBound > rest.startIndex {
        segments.append(.text(String(rest[..<open.lowerBound])))
      }
      switch Self.reference(inside, at: found) {
      case .success(let segment): segments.append(segment)
      case .failure(let problem):
        report.add(problem.diagnostic(written, at: file.place(at: found)))
        segments.append(.text(written))
      }
      rest = rest[close.upperBound...]
    }
    if !rest.isEmpty || segments.isEmpty { segments.append(.text(String(rest))) }
    self.segments = segments
  }

  /// A value of the front matter, taken apart.
  init(_ located: Located<String>, in file: SourceFile, report: inout Report) {
    self.init(
      located.value, in: file, range: located.range, keepsBackslashes: true, report: &report)
  }

  /// The figures that the text names, with their places.
  public var references: [(reference: FigureReference, range: Range<Int>)] {
    segments.compactMap { segment in
      if case .figure(let reference, let range) = segment { (reference, range) } else { nil }
    }
  }

  /// What the text names of the register, with its places.
  public var registerReferences: [(reference: RegisterReference, range: Range<Int>)] {
    segments.compactMap { segment in
      if case .register(let reference, let range) = segment { (reference, range) } else { nil }
    }
  }

  /// Why a text between braces names nothing.
  private enum Problem: Error {
    case figure(FigureReference.Problem)
    case register(RegisterReference.Problem)

    func diagnostic(_ written: String, at place: Place) -> Diagnostic {
      switch self {
      case .figure(let problem): problem.diagnostic(written, at: place)
      case .register(let problem): problem.diagnostic(written, at: place)
      }
    }
  }

  /// What stands between braces.
  private static func reference(
    _ inside: Substring, at range: Range<Int>
  ) -> Result<Segment, Problem> {
    if let ofRegister = RegisterReference.parse(inside) {
      return ofRegister.map { .register($0, range: range) }.mapError { .register($0) }
    }
    return FigureReference.parse(inside).map { .figure($0, range: range) }
      .mapError { .figure($0) }
  }

  /// Whether a backslash that is none itself stands before the braces.
  private static func isEscaped(at offset: Int, in file: SourceFile, from start: Int) -> Bool {
    guard start < offset, offset <= file.count else { return false }
    return !file[start..<offset].utf8.reversed().prefix { $0 == UInt8(ascii: "\\") }.count
      .isMultiple(of: 2)
  }

  private static func endsWithEscape(_ words: Substring) -> Bool {
    !words.utf8.reversed().prefix { $0 == UInt8(ascii: "\\") }.count.isMultiple(of: 2)
  }

  private static func find(
    _ written: String, in file: SourceFile, from start: Int, limit: Int
  ) -> Range<Int> {
    let end = min(max(limit, start), file.count)
    // A folded or merged text may reach beyond the line it began on.
    for end in [end, file.count] where start <= end {
      if let offset = offset(of: written, in: file, start..<end) {
        return offset..<offset + written.utf8.count
      }
    }
    return start..<min(start + 2, file.count)
  }

  private static func offset(of written: String, in file: SourceFile, _ range: Range<Int>) -> Int? {
    let found = file.text.utf8.withContiguousStorageIfAvailable { text in
      written.utf8.withContiguousStorageIfAvailable { words -> Int? in
        guard words.count <= range.count else { return nil }
        return (range.lowerBound...range.upperBound - words.count).first { offset in
          text[offset] == words[0] && text[offset..<offset + words.count].elementsEqual(words)
        }
      }
    }
    return found??.flatMap(\.self)
  }

  /// Where a byte first stands twice.
  private static func firstPair(of byte: UInt8, in text: Substring) -> Range<Substring.Index>? {
    let bytes = text.utf8
    var index = bytes.startIndex
    while let first = bytes[index...].firstIndex(of: byte) {
      let second = bytes.index(after: first)
      guard second < bytes.endIndex else { return nil }
      if bytes[second] == byte { return first..<bytes.index(after: second) }
      index = second
    }
    return nil
  }
}

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
  fileprivate func diagnostic(_ written: String, at place: Place) -> Diagnostic {
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
        hint: LocalizedText(
          zh: "可用：\(FigureReference.Form.options.joined(separator: "、"))",
          en: "known: \(FigureReference.Form.options.joined(separator: ", "))"))
    }
  }
}
