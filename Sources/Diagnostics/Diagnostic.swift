/// Something wrong in the content, the data, the theme or the configuration: a fact, its place, and
/// what to do about it.
public struct Diagnostic: Hashable, Sendable {
  /// How grave it is.
  public enum Severity: String, Hashable, Sendable {
    /// The site is not published.
    case error
    /// The site is published; with `--strict` it is not.
    case warning
  }

  /// What users see in brackets and search for.
  public let code: DiagnosticCode
  /// How grave it is.
  public let severity: Severity
  /// Where it is.
  public let place: Place
  /// The fact, in one line.
  public let message: LocalizedText
  /// An action that mends it.
  public let hint: LocalizedText?
  /// Other places that belong to it, such as the first of two duplicates.
  public let related: [Place]
  /// The addresses of further cells of which the very same is true; the message counts them.
  public var otherCells: [String] = []

  /// A diagnostic of one code at one place.
  public init(
    _ code: DiagnosticCode, _ severity: Severity = .error, at place: Place,
    _ message: LocalizedText, hint: LocalizedText? = nil, related: [Place] = []
  ) {
    self.code = code
    self.severity = severity
    self.place = place
    self.message = message
    self.hint = hint
    self.related = related
  }

  /// The same fact as an error: what `--strict` makes of a warning.
  public var asError: Diagnostic {
    var error = Diagnostic(code, .error, at: place, message, hint: hint, related: related)
    error.otherCells = otherCells
    return error
  }
}

extension Diagnostic: Comparable {
  /// By file, sheet, line, column and cell; then by code and wording, so that the order is total.
  ///
  /// One after the other: thousands of them may stand in one line, and a key of all that tells two apart
  /// costs more than finding them.
  public static func < (left: Diagnostic, right: Diagnostic) -> Bool {
    let (first, second) = (left.place, right.place)
    if first.file != second.file { return first.file < second.file }
    let sheets = (first.sheet ?? "", second.sheet ?? "")
    if sheets.0 != sheets.1 { return sheets.0 < sheets.1 }
    let here = (first.line ?? 0, first.column ?? 0)
    let there = (second.line ?? 0, second.column ?? 0)
    if here != there { return here < there }
    let cells = (CellOrder(first.cell ?? ""), CellOrder(second.cell ?? ""))
    if cells.0 != cells.1 { return cells.0 < cells.1 }
    return left.everythingElse.lexicographicallyPrecedes(right.everythingElse)
  }

  /// What people do not sort by, but without which two that differ would have no order.
  private var everythingElse: [String] {
    [code.rawValue, message.zh, hint?.zh ?? "", severity.rawValue, message.en, hint?.en ?? ""]
      + [place.cell ?? "", place.excerpt.map { "\($0.start)+\($0.length) \($0.text)" } ?? ""]
      + related.map(\.description) + otherCells
  }

  /// Reads `B12` as row 12, column B, so that B2 comes before B12 and AA1 after Z1.
  private struct CellOrder: Comparable {
    let row: Int
    let letters: String

    init(_ address: String) {
      letters = String(address.prefix { $0.isLetter })
      row = Int(address.dropFirst(letters.count)) ?? 0
    }

    static func < (left: CellOrder, right: CellOrder) -> Bool {
      (left.row, left.letters.count, left.letters) < (right.row, right.letters.count, right.letters)
    }
  }
}
