import Foundation

/// Prints a diagnostic as one JSON object a line, for editors and continuous integration.
///
/// The wording is Chinese whatever the locale: a program that reads it must not see it change.
public struct JSONRenderer: Sendable {
  /// A renderer.
  public init() {}

  /// One object without a line break; absent parts are `null`.
  ///
  /// - Throws: an `EncodingError`, which plain strings and integers do not raise.
  public func render(_ diagnostic: Diagnostic) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    let data = try encoder.encode(Line(diagnostic))
    return escapingInvisible(String(decoding: data, as: UTF8.self))
  }

  /// Writes characters that a terminal would obey as `\u009b`, which means the same in JSON.
  private func escapingInvisible(_ json: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in json.unicodeScalars {
      guard scalar.steersTerminal else {
        result.append(scalar)
        continue
      }
      let digits = String(scalar.value, radix: 16)
      let padding = String(repeating: "0", count: max(4 - digits.count, 0))
      result.append(contentsOf: "\\u\(padding)\(digits)".unicodeScalars)
    }
    return String(result)
  }

  private struct Line: Encodable {
    let diagnostic: Diagnostic

    init(_ diagnostic: Diagnostic) { self.diagnostic = diagnostic }

    enum Key: String, CodingKey {
      case code, severity, file, line, column, sheet, cell, message, hint
      case part, paragraph, sentence
    }

    func encode(to encoder: any Encoder) throws {
      let place = diagnostic.place
      var container = encoder.container(keyedBy: Key.self)
      try container.encode(diagnostic.code.rawValue, forKey: .code)
      try container.encode(diagnostic.severity.rawValue, forKey: .severity)
      try container.encode(place.file, forKey: .file)
      try container.encode(place.line, forKey: .line)
      try container.encode(place.column, forKey: .column)
      try container.encode(place.sheet, forKey: .sheet)
      try container.encode(place.cell, forKey: .cell)
      if let sentence = place.sentence {
        try container.encode(sentence.story.rawValue, forKey: .part)
        try container.encode(sentence.paragraph, forKey: .paragraph)
        try container.encode(sentence.number, forKey: .sentence)
      }
      try container.encode(diagnostic.message.zh, forKey: .message)
      try container.encode(diagnostic.hint?.zh, forKey: .hint)
    }
  }
}
