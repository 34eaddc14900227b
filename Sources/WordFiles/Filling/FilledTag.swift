import Hashing

/// The tag of a content control that holds a figure: its name and, once it has been filled, a mark of what
/// it was filled with, so that a later run knows whether somebody has typed over it. One control of a row that
/// was made of another says besides what the rows were made for.
///
/// The mark stands in the tag and in no part of its own, so that it goes along when a paragraph is copied
/// into another document, and no program that saves the file drops it.
struct FilledTag {
  /// What a row was repeated for.
  enum Rows: Hashable {
    /// Indicators, selected by a word.
    case indicators(String)
    /// The entities of the indicator that the tag names.
    case entities
  }

  /// The name, as it may stand between braces.
  let name: String
  /// What the row around the control was repeated for.
  let rows: Rows?
  private let mark: String?

  /// Word takes no longer tag.
  private static let longest = 64
  private static let markLength = 8

  /// Reads a tag, such as `id@2021:value=3f9a81c2`, `id=3f9a81c2*category` or `id/entity=3f9a81c2/*`.
  init(_ tag: String) {
    let parts = tag.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    let mark = parts.count == 2 ? parts[1].prefix(Self.markLength) : ""
    let rest = parts.count == 2 ? parts[1].dropFirst(Self.markLength) : ""
    let isMark =
      mark.utf8.count == Self.markLength && mark.allSatisfy { $0.isHexDigit && !$0.isUppercase }
      && (rest.isEmpty || rest == "/*" || rest.hasPrefix("*"))
    name = isMark ? String(parts[0]) : tag
    self.mark = isMark ? String(mark) : nil
    rows =
      !isMark || rest.isEmpty
      ? nil : rest == "/*" ? .entities : .indicators(String(rest.dropFirst()))
  }

  /// Whether the control has been filled before.
  var isFilled: Bool { mark != nil }

  /// Whether the control still holds what it was filled with.
  func remembers(_ text: String) -> Bool { mark == Self.mark(of: text) }

  /// The tag of a control with this name, filled with a text; nil where Word would not take it.
  static func tag(_ name: String, holding text: String, rows: Rows? = nil) -> String? {
    let end =
      switch rows {
      case .indicators(let selector): "*\(selector)"
      case .entities: "/*"
      case nil: ""
      }
    let tag = "\(name)=\(mark(of: text))\(end)"
    return fits(tag) ? tag : nil
  }

  /// Whether Word takes a tag.
  static func fits(_ tag: String) -> Bool { tag.utf16.count <= longest }

  private static func mark(of text: String) -> String {
    let hash = fnv1a(text.utf8)
    let digits = String(UInt32(truncatingIfNeeded: hash ^ (hash >> 32)), radix: 16)
    return String(repeating: "0", count: markLength - digits.count) + digits
  }
}
