/// Prints diagnostics for people: place, code, fact, the source line with a caret, and the remedy.
public struct TextRenderer: Sendable {
  private let language: MessageLanguage

  /// A renderer for one language.
  public init(language: MessageLanguage) {
    self.language = language
  }

  /// One diagnostic as lines without a final line break.
  public func render(_ diagnostic: Diagnostic) -> String {
    var lines = [
      "\(diagnostic.place.text(in: language)): \(Self.word(for: diagnostic.severity, in: language))[\(diagnostic.code.rawValue)]: "
        + diagnostic.message.text(in: language)
    ]
    if let excerpt = diagnostic.place.excerpt, let line = diagnostic.place.line {
      lines += picture(of: excerpt, line: line)
    }
    for place in diagnostic.related { lines.append("  \(seeAlso) \(place)") }
    if let hint = diagnostic.hint {
      lines.append("  \(Self.hint(language)) " + hint.text(in: language))
    }
    return lines.map(\.printable).joined(separator: "\n")
  }

  /// How a remedy begins, with its colon.
  public static func hint(_ language: MessageLanguage) -> String {
    language == .english ? "hint:" : "提示:"
  }

  /// How grave it is, in a word.
  public static func word(
    for severity: Diagnostic.Severity, in language: MessageLanguage
  ) -> String {
    switch (severity, language) {
    case (_, .english): severity.rawValue
    case (.error, .chinese): "错误"
    case (.warning, .chinese): "警告"
    }
  }

  private var seeAlso: String { language == .english ? "see also:" : "另见:" }

  private func picture(of excerpt: Excerpt, line: Int) -> [String] {
    let scalars = excerpt.text.printable.unicodeScalars
    let before = scalars.prefix(excerpt.start)
    let meant = scalars.dropFirst(excerpt.start).prefix(excerpt.length)
    // A tab is kept in the caret's line too, so that both lines move by the same amount.
    let indent = before.map { $0 == "\t" ? "\t" : String(repeating: " ", count: $0.cellWidth) }
    let width = max(meant.reduce(0) { $0 + $1.cellWidth }, 1)
    let number = String(line)
    return [
      "  \(number) | \(excerpt.text)",
      "  \(String(repeating: " ", count: number.count)) | \(indent.joined())"
        + String(repeating: "^", count: width),
    ]
  }
}

extension String {
  /// The text with control characters replaced, so that content cannot steer the reader's terminal.
  fileprivate var printable: String {
    var scalars = String.UnicodeScalarView()
    for scalar in unicodeScalars { scalars.append(scalar.steersTerminal ? "\u{FFFD}" : scalar) }
    return String(scalars)
  }
}

extension Unicode.Scalar {
  /// Whether a terminal does something else with the character than to show it: controls, line and
  /// paragraph separators, and marks that turn the direction of writing. A tab is harmless.
  var steersTerminal: Bool {
    switch properties.generalCategory {
    case .control: self != "\t"
    case .lineSeparator, .paragraphSeparator: true
    default: properties.isBidiControl
    }
  }
}
