/// Text as Markdown that is read back as the same text, with no more backslashes than it takes.
struct MarkdownEscaping {
  /// Where the text stands.
  struct Context {
    /// Whether it begins a line.
    var isAtLineStart = false
    /// The sign in front of it and behind it, where these are signs of its own line.
    var before: Unicode.Scalar?
    var after: Unicode.Scalar?
    /// Whether it stands inside a link, where no other may begin.
    var isInLink = false
    /// Whether every sign of ASCII gets a backslash: ugly, and never misread.
    var isThorough = false
  }

  /// The text with backslashes.
  static func escaped(_ text: String, in context: Context) -> String {
    let scalars = Array(text.unicodeScalars)
    var result = String.UnicodeScalarView()
    var index = 0
    if context.isAtLineStart, !context.isThorough {
      index = escapeLineStart(scalars, context, into: &result)
    }
    while index < scalars.count {
      if !context.isThorough, !context.isInLink, let length = addressLength(scalars, at: index) {
        // Addresses become links by themselves, and backslashes would be part of them.
        result.append("<")
        result.append(contentsOf: scalars[index..<index + length])
        result.append(">")
        index += length
        continue
      }
      let scalar = scalars[index]
      let before = index > 0 ? scalars[index - 1] : context.before
      let after = index + 1 < scalars.count ? scalars[index + 1] : context.after
      if context.isThorough ? isSign(scalar) : isMisread(scalar, before, after) {
        // Only the first of several braces: figures are looked for in the source, too.
        if scalar != "{" || before != "{" { result.append("\\") }
      }
      switch scalar {
      case "\t", "\n", "\r": result.append(" ")
      default: result.append(scalar)
      }
      index += 1
    }
    return String(result)
  }

  private static func isSign(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "!"..."/", ":"..."@", "["..."`", "{"..."~": true
    default: false
    }
  }

  private static func isMisread(
    _ scalar: Unicode.Scalar, _ before: Unicode.Scalar?, _ after: Unicode.Scalar?
  ) -> Bool {
    switch scalar {
    case "\\", "`", "*", "[", "]", "<", "~", "|": return true
    case "_": return !(before?.isPlainLetter ?? false) || !(after?.isPlainLetter ?? false)
    case "&": return after.map { $0 == "#" || $0.isPlainLetter } ?? false
    case "{": return after == "{"
    case "!": return after == nil || after == "["
    // www. would begin an address.
    case ".": return before == "w" || before == "W"
    default: return false
    }
  }

  /// Writes what would begin a heading, a list, a quote or a rule at the start of a line.
  private static func escapeLineStart(
    _ scalars: [Unicode.Scalar], _ context: Context, into result: inout String.UnicodeScalarView
  ) -> Int {
    func scalar(_ index: Int) -> Unicode.Scalar? {
      index < scalars.count ? scalars[index] : context.after
    }
    func isBlank(_ index: Int) -> Bool {
      scalar(index).map { $0 == " " || $0 == "\t" || $0 == "\n" } ?? true
    }
    guard let first = scalars.first else { return 0 }
    let digits = scalars.prefix { ("0"..."9").contains($0) }.count
    if digits > 0, let end = scalar(digits), end == "." || end == ")", digits < scalars.count,
      isBlank(digits + 1)
    {
      result.append(contentsOf: scalars[..<digits])
      result.append("\\")
      result.append(end)
      return digits + 1
    }
    let isMarker =
      switch first {
      case ">", "=", ":", "#": true
      case "+", "-": isBlank(1) || scalar(1) == first
      case "^": scalars.count == 1
      default: false
      }
    guard isMarker else { return 0 }
    result.append("\\")
    result.append(first)
    return 1
  }

  /// How long the address is that begins here; `nil` where none does.
  private static func addressLength(_ scalars: [Unicode.Scalar], at start: Int) -> Int? {
    guard scalars[start] == "h" else { return nil }
    let head = ["https://", "http://"].first { scalars[start...].starts(with: $0.unicodeScalars) }
    guard let head else { return nil }
    var end = start + head.unicodeScalars.count
    let first = end
    while end < scalars.count, ("!"..."~").contains(scalars[end]),
      !"<>\"`\\{}|^".unicodeScalars.contains(scalars[end])
    {
      end += 1
    }
    while end > first, ".,;:!?)]'*_~".unicodeScalars.contains(scalars[end - 1]) { end -= 1 }
    return end > first ? end - start : nil
  }

  /// An address as it may stand in the parentheses of a link, also in a cell.
  static func destination(_ address: String) -> String {
    let hasEntities = address.contains("&") && address.contains(";")
    return address.unicodeScalars.reduce(into: "") { result, scalar in
      switch scalar {
      case "\0"..." ", "<", ">", "(", ")", "\\", "\"", "|", "{", "}", "`", "[", "]", "\u{7F}":
        let digits = String(scalar.value, radix: 16, uppercase: true)
        result += "%" + (digits.count < 2 ? "0" : "") + digits
      case "&" where hasEntities: result += "%26"
      default: result.unicodeScalars.append(scalar)
      }
    }
  }

  /// Text for the words of a picture or, in quotation marks, for its title.
  static func attribute(_ text: String, isTitle: Bool) -> String {
    // Braces cannot be escaped there, and a bar would begin a size.
    let words = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
      .replacing("{{", with: "{ {").replacing("|", with: "｜")
    guard isTitle else {
      return escaped(words, in: Context(before: "[", after: "]", isThorough: false))
        .replacing("<http", with: "http").replacing("!\\]", with: "!]")
    }
    return words.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
      .replacing("&", with: "\\&")
  }
}

extension Unicode.Scalar {
  /// Whether it is a letter or a digit of ASCII.
  fileprivate var isPlainLetter: Bool {
    switch self {
    case "a"..."z", "A"..."Z", "0"..."9": true
    default: false
    }
  }
}
