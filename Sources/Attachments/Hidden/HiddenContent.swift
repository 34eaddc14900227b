import Zipping

/// What a document of an office program holds that its pages do not show, and that any reader can bring up.
///
/// Office Open XML and OpenDocument are looked through, part by part, in bounded memory. The formats of the time
/// before 2007 are not.
public struct HiddenContent: Hashable, Sendable {
  /// Something that pages do not show.
  public enum Finding: Hashable, Sendable {
    /// A sheet, and whether a user of Excel must write a program to see it.
    case sheet(name: String, isVeryHidden: Bool)
    /// Rows, by their 1-based numbers, and columns, by their 0-based ones, of a sheet that is shown.
    case lines(sheet: String, rows: NumberSpans, columns: NumberSpans)
    /// Slides that a show passes over, by their 1-based numbers.
    case slides(NumberSpans)
    /// Slides with notes for the speaker.
    case notes(NumberSpans)
    /// How many comments and notes on cells there are.
    case comments(Int)
    /// How many tracked changes, neither accepted nor rejected.
    case changes(Int)
    /// How many pieces of hidden text.
    case text(Int)
  }

  /// What was found.
  public let findings: [Finding]
  /// Whether all was read that could hold such. A document that is torn, or costs its reader too much, is looked
  /// through as far as that goes: programs repair much, and what they would show is not known here.
  public let isWhole: Bool

  /// Looks through the bytes of a zip archive.
  public init(in bytes: [UInt8]) {
    let parts = (try? Zip(bytes)).map { DocumentParts($0, size: bytes.count) }
    var found: ([Finding], Bool) = ([], false)
    if let parts, parts.contains("[Content_Types].xml") {
      found = Self.search(openXML: parts)
    } else if let parts, parts.contains("content.xml") {
      found = OpenDocumentSearch.search(parts)
    }
    (findings, isWhole) = found
  }

  private static func search(openXML parts: DocumentParts) -> ([Finding], Bool) {
    let types = ContentTypes()
    guard parts.read(["[Content_Types].xml": types]) else { return ([], false) }
    let kinds = parts.names.map { (name: $0, kind: types.kind(of: $0)) }
    for (name, kind) in kinds {
      switch kind {
      case .workbook: return WorkbookSearch(workbook: name, kinds).search(parts)
      case .document: return DocumentSearch(kinds).search(parts)
      case .presentation: return PresentationSearch(presentation: name, kinds).search(parts)
      default: break
      }
    }
    return ([], false)
  }
}

/// Numbers of rows, columns or slides, as they come: how many there are, and the first of their spans, so that a
/// million rows cost no more than one.
public struct NumberSpans: Hashable, Sendable {
  /// As many spans as are kept; one more than a message names.
  static let limit = 9

  /// How many numbers there are.
  public private(set) var count = 0
  /// The first spans of neighbours.
  public private(set) var first: [ClosedRange<Int>] = []

  /// Adds numbers beyond those that it has.
  mutating func add(_ range: ClosedRange<Int>) {
    count += range.count
    if let last = first.last, range.lowerBound == last.upperBound + 1 {
      first[first.count - 1] = last.lowerBound...range.upperBound
    } else if first.count < Self.limit {
      first.append(range)
    }
  }

  /// Adds a number beyond those that it has.
  mutating func add(_ number: Int) { add(number...number) }
}
