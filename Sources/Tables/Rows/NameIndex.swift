import Diagnostics

/// The names that rows of one table have and that other rows refer to.
public struct NameIndex: Sendable {
  /// What a reference leads to.
  public enum Target: Sendable {
    /// A sound row, by its position.
    case row(Int)
    /// A row that was reported and left out: nothing is said a second time.
    case leftOut
    /// A row that its workbook hides, at this place; whether such rows are reported.
    case hidden(Place, isReported: Bool)
    /// No row has this name.
    case unknown
  }

  /// Whether all rows could be read, so that a name which is not here is nowhere.
  public var isComplete = false
  /// All names in the order of the table, those of rows that were left out as well.
  private var names: [String] = []
  private var rows: [String: Int] = [:]
  private var mentioned: [String: Record] = [:]
  /// Ids that names would be which cannot be ids, and are reported.
  private var intended: Set<String> = []
  private var hidden: [String: (place: Place, isReported: Bool)] = [:]
  private var suggestions = 0

  /// How many misspelt names get a suggestion: comparing each with thousands of names takes its time.
  private static let maximumSuggestions = 50

  /// An index without names.
  public init() {}

  /// Notes that a row has this name, be it sound or not; the row that has it already, if there is one.
  public mutating func mention(_ name: String, in record: Record) -> Record? {
    if let first = mentioned[name] { return first }
    mentioned[name] = record
    names.append(name)
    return nil
  }

  /// Notes that a name that cannot be an id is reported: what calls it by the id that was meant is right.
  mutating func leaveOut(misspelt name: String) { intended.insert(Self.id(meantBy: name)) }

  /// A name in the letters that ids have: school-partners of School Partners.
  public static func id(meantBy name: String) -> String {
    String(
      foldedSpelling(name.replacing(" ", with: "-")).map { $0.isLetter || $0.isNumber ? $0 : "-" })
  }

  /// Notes that a row with this name is left out because its workbook hides it.
  public mutating func hide(_ name: String, at place: Place, isReported: Bool) {
    hidden[name] = (place, isReported)
  }

  /// Notes the position of a sound row.
  public mutating func add(_ name: String, row: Int) {
    rows[name] = row
  }

  /// Whether a row has this name, be it sound or not.
  public func isMentioned(_ name: String) -> Bool {
    mentioned[name] != nil || intended.contains(name)
  }

  /// The position of the row with this name.
  public func row(_ name: String) -> Int? { rows[name] }

  /// Whether all rows are known and sound, so that what is not among them is nowhere.
  public var isSound: Bool { isComplete && rows.count == names.count && hidden.isEmpty }

  /// What a reference leads to.
  public func target(_ name: String) -> Target {
    if let row = rows[name] { return .row(row) }
    if mentioned[name] == nil, let (place, isReported) = hidden[name] {
      return .hidden(place, isReported: isReported)
    }
    return !isComplete || isMentioned(name) ? .leftOut : .unknown
  }

  /// The name that a misspelt one most likely means; for the first misspelt ones only.
  public mutating func suggestion(for name: String) -> String? {
    guard suggestions < Self.maximumSuggestions else { return nil }
    suggestions += 1
    let letters = letterCounts(name)
    let allowed = 2 * (name.count / 3 + 1)
    return nearestName(
      to: name,
      among: names.filter { candidate in
        // Each edit changes at most two letters: most names are ruled out by their letters alone.
        let counts = letterCounts(candidate)
        return zip(letters, counts).reduce(0) { $0 + abs($1.0 - $1.1) } <= allowed
      })
  }

  private func letterCounts(_ name: String) -> [Int] {
    var counts = [Int](repeating: 0, count: 64)
    for byte in name.lowercased().utf8 { counts[Int(byte & 63)] += 1 }
    return counts
  }
}
