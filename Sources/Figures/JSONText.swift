import Indicators

/// A piece of JSON, written by hand so that numbers keep just the digits they have.
public enum JSONText {
  /// A string, or null.
  public static func string(_ text: String?) -> String {
    guard let text else { return "null" }
    guard text.utf8.contains(where: mayNeedEscaping) else { return "\"\(text)\"" }
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\r": result += "\\r"
      case "\t": result += "\\t"
      // `</script>` must not end a script that holds the text, and U+2028 ends a line there.
      case "<": result += "\\u003c"
      case "\u{2028}": result += "\\u2028"
      case "\u{2029}": result += "\\u2029"
      case "\u{0}"..<" ":
        result += "\\u00" + (scalar.value < 16 ? "0" : "") + String(scalar.value, radix: 16)
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }

  /// Whether a byte is, or may begin, a character that cannot stand as it is.
  private static func mayNeedEscaping(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x00..<0x20, UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "<"), 0xE2: true
    default: false
    }
  }

  /// A number with all its digits, or null.
  public static func number(_ number: DecimalNumber?) -> String { number?.description ?? "null" }

  /// A value: a number, words, or null.
  public static func value(_ value: Observation.Value?) -> String {
    switch value {
    case .number(let number)?: number.description
    case .text(let text)?: string(text)
    // What is no single number has keys of its own.
    case .form?, nil: "null"
    }
  }

  /// A value that is no single number, as its kind and its parts; nil for all others.
  public static func form(_ value: Observation.Value?) -> String? {
    guard case .form(let form)? = value else { return nil }
    let parts = form.parts
    return object([("kind", string(parts.kind))] + parts.numbers.map { ($0.key, number($0.value)) })
  }

  /// An object with its members in the order given.
  public static func object(_ members: [(String, String)]) -> String {
    "{" + members.map { "\(string($0)): \($1)" }.joined(separator: ", ") + "}"
  }

  /// A list with an item a line.
  public static func list(_ items: [String], indent: String) -> String {
    guard !items.isEmpty else { return "[]" }
    return "[\n" + items.map { indent + "  " + $0 }.joined(separator: ",\n") + "\n\(indent)]"
  }
}
