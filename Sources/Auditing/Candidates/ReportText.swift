/// A report as it was written: headings, paragraphs and tables, without what they look like.
public struct ReportText: Sendable {
  /// A part of it.
  public enum Block: Hashable, Sendable {
    /// A heading, with its level from 1 on.
    case heading(String, level: Int)
    case paragraph(String)
    /// The rows of a table; cells that were merged hold their text once and are empty elsewhere.
    case table([[String]])
  }

  /// The parts in the order of reading.
  public var blocks: [Block]
  /// The title, where the file says what it is; else empty.
  public var title: String

  /// A report with these parts.
  public init(_ blocks: [Block] = [], title: String = "") {
    self.blocks = blocks
    self.title = title
  }
}

/// A part of a report, and where it stands.
struct ReportPart {
  /// What is read.
  enum Content {
    case paragraph(String)
    case table([[String]], caption: String)
  }

  var content: Content
  /// The section, as locators name it: `二/（一）/3`.
  var path: [String]
  /// The headings above it, from the outermost in.
  var headings: [String]
  /// Its number among the paragraphs and tables of its section, from 1 on.
  var number: Int

  /// The locator: the section, and the paragraph where the section has several.
  func locator(of count: Int, isChinese: Bool) -> String {
    let section = path.joined(separator: "/")
    let place = isChinese ? "第\(number)段" : "para. \(number)"
    if section.isEmpty { return place }
    return count > 1 ? "\(section)/\(place)" : section
  }
}
