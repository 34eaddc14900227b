import Diagnostics

/// Something in a Word file that is not on the page, or looks different there.
public struct ImportNote: Hashable, Sendable {
  /// How much it matters.
  public enum Weight: Int, Hashable, Sendable, Comparable {
    /// It is not in the case.
    case missing
    /// It is in the case, in another form.
    case changed
    /// It is in the case; somebody should look at it.
    case advice

    /// The gravest first.
    public static func < (left: Weight, right: Weight) -> Bool { left.rawValue < right.rawValue }
  }

  /// Where it stands in the Word file.
  public struct Place: Hashable, Sendable {
    /// The number of the paragraph, from 1, empty ones not counted; 0 for the document as a whole.
    public var paragraph: Int
    /// The nearest heading above.
    public var heading: String
    /// The first words of the paragraph.
    public var words: String
  }

  /// What people search for, such as `text-box`.
  public let code: String
  /// How much it matters.
  public let weight: Weight
  /// Where it stands.
  public let place: Place
  /// The fact.
  public let message: LocalizedText

  /// A line for people, as `报告.docx:第 3 段（一、背景）: missing[chart]: …`.
  public func line(of file: String, in language: MessageLanguage) -> String {
    let severity =
      switch weight {
      case .missing: "missing"
      case .changed: "changed"
      case .advice: "note"
      }
    let location =
      switch (language, place.paragraph) {
      case (_, 0): file
      case (.chinese, let number): "\(file):第 \(number) 段\(brackets("（", "）"))"
      case (.english, let number): "\(file):paragraph \(number)\(brackets(" (", ")"))"
      }
    return "\(location): \(severity)[\(code)]: \(message.text(in: language))"
  }

  private func brackets(_ open: String, _ close: String) -> String {
    let words = place.heading.isEmpty ? place.words : place.heading
    return words.isEmpty ? "" : open + words + close
  }
}

/// How much of each kind a file holds, and how much the case does.
public struct ImportCounts: Hashable, Sendable {
  /// Characters without white space.
  public var characters = 0
  /// Headings, the title not counted.
  public var headings = 0
  /// Tables, those inside others counted too.
  public var tables = 0
  /// Pictures, as often as they are shown.
  public var pictures = 0
  /// Footnotes and endnotes.
  public var notes = 0
  /// Equations.
  public var equations = 0

  /// Nothing.
  public init() {}
}

extension ImportNote {
  static func missing(_ code: String, _ zh: String, _ en: String, at place: Place) -> ImportNote {
    ImportNote(
      code: code, weight: .missing, place: place, message: LocalizedText(zh: zh, en: en))
  }

  static func changed(_ code: String, _ zh: String, _ en: String, at place: Place) -> ImportNote {
    ImportNote(
      code: code, weight: .changed, place: place, message: LocalizedText(zh: zh, en: en))
  }

  static func advice(_ code: String, _ zh: String, _ en: String, at place: Place) -> ImportNote {
    ImportNote(code: code, weight: .advice, place: place, message: LocalizedText(zh: zh, en: en))
  }
}

extension String {
  /// The beginning of a text on one line, for a message.
  func excerpt(_ length: Int = 24) -> String {
    let words = split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return words.count > length ? words.prefix(length) + "……" : words
  }

  /// All of a text on one line, for a message that is the only place left where it can be read.
  var quoted: String { excerpt(2000) }

  /// How many characters it has besides white space.
  var inkCount: Int { unicodeScalars.count { !$0.properties.isWhitespace } }
}
