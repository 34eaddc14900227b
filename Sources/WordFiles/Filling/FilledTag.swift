import Hashing

/// The tag of a content control that holds a figure: its name and, once it has been filled, a mark of what
/// it was filled with, so that a later run knows whether somebody has typed over it.
///
/// The mark stands in the tag and in no part of its own, so that it goes along when a paragraph is copied
/// into another document, and no program that saves the file drops it.
struct FilledTag {
  /// The name, as it may stand between braces.
  let name: String
  private let mark: String?

  /// Word takes no longer tag.
  private static let longest = 64
  private static let markLength = 8

  /// Reads a tag, such as `id@2021:value=3f9a81c2`.
  init(_ tag: String) {
    let parts = tag.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    let mark = parts.count == 2 ? parts[1] : ""
    let isMark =
      mark.utf8.count == Self.markLength && mark.allSatisfy { $0.isHexDigit && !$0.isUppercase }
    name = isMark ? String(parts[0]) : tag
    self.mark = isMark ? String(mark) : nil
  }

  /// Whether the control has been filled before.
  var isFilled: Bool { mark != nil }

  /// Whether the control still holds what it was filled with.
  func remembers(_ text: String) -> Bool { mark == Self.mark(of: text) }

  /// The tag of a control with this name, filled with a text; nil where Word would not take it.
  static func tag(_ name: String, holding text: String) -> String? {
    let tag = "\(name)=\(mark(of: text))"
    return tag.utf16.count <= longest ? tag : nil
  }

  private static func mark(of text: String) -> String {
    let hash = fnv1a(text.utf8)
    let digits = String(UInt32(truncatingIfNeeded: hash ^ (hash >> 32)), radix: 16)
    return String(repeating: "0", count: markLength - digits.count) + digits
  }
}
