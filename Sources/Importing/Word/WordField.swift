/// A field that is open: what it is to show, and whether its result has begun.
struct WordField {
  /// What the field is told to do, as `HYPERLINK "https://…"`.
  var instruction = ""
  /// Whether what comes now is shown.
  var isResult = false
  /// The link that its result is, by its number.
  var link: Int?
  /// Whether a link was opened that pages cannot follow, or one that they can.
  var isLink = false
  /// Whether it has shown any words.
  var hasWords = false
  /// What a form field says of itself.
  var form: XMLElement?

  /// The first word, in capitals.
  var kind: String {
    instruction.split(whereSeparator: \.isWhitespace).first.map { $0.uppercased() } ?? ""
  }

  /// Where a field `HYPERLINK` leads; `nil` for other fields.
  var target: String? {
    guard kind == "HYPERLINK" else { return nil }
    var address = ""
    var anchor = ""
    var isAnchor = false
    for word in Self.words(instruction).dropFirst() {
      if word.hasPrefix("\\") {
        isAnchor = word.lowercased() == "\\l"
      } else if isAnchor {
        anchor = word
        isAnchor = false
      } else if address.isEmpty {
        address = word
      }
    }
    return anchor.isEmpty ? address : "\(address)#\(anchor)"
  }

  /// The words of an instruction; those in quotation marks are one.
  private static func words(_ text: String) -> [String] {
    var words: [String] = []
    var isQuoted = false
    var current: String?
    for character in text {
      if "\"“”".contains(character) {
        if isQuoted { words.append(current ?? "") }
        current = isQuoted ? nil : ""
        isQuoted.toggle()
      } else if character.isWhitespace, !isQuoted {
        if let current { words.append(current) }
        current = nil
      } else {
        current = (current ?? "") + String(character)
      }
    }
    return words + (current.map { [$0] } ?? [])
  }

  /// What a field shows that has no result in the file; `nil` where it shows nothing.
  ///
  /// `isSure` is false where the words are only what can be said in a line.
  var shownWithoutResult: (words: String, isSure: Bool)? {
    switch kind {
    case "FORMCHECKBOX":
      let box = form?.first("w:checkBox")
      return (box?.switched("w:checked") ?? box?.flag("w:default") ?? false ? "☑" : "☐", true)
    case "FORMDROPDOWN":
      let list = form?.first("w:ddList")
      let entries = list?.elements.filter { $0.name == "w:listEntry" }.compactMap(\.value) ?? []
      let chosen = list?.first("w:result")?.number ?? list?.first("w:default")?.number ?? 0
      return entries.indices.contains(chosen) ? (entries[chosen], true) : nil
    case "SYMBOL":
      let words = Self.words(instruction)
      let font = words.firstIndex(of: "\\f").flatMap { words.dropFirst($0 + 1).first } ?? "Symbol"
      guard words.count > 1, let code = UInt32(words[1]) else { return ("", false) }
      return SymbolFont.character(code, in: font).map { (String($0), true) } ?? ("", false)
    case "MACROBUTTON", "GOTOBUTTON":
      return (Self.words(instruction).dropFirst(2).joined(separator: " "), true)
    case "EQ": return (equation ?? "", false)
    case "AUTONUM", "AUTONUMLGL", "AUTONUMOUT", "LISTNUM": return ("", false)
    default: return nil
    }
  }

  /// The old way to set fractions, numbers in circles and readings: `EQ \f(1,2)`, `EQ \o\ac(○,1)`.
  private var equation: String? {
    let text = instruction.drop(while: \.isWhitespace).dropFirst(2)
    guard let open = text.firstIndex(of: "("), text.last(where: { !$0.isWhitespace }) == ")",
      let close = text.lastIndex(of: ")")
    else { return nil }
    let command = text[..<open].lowercased()
    var depth = 0
    let parts = text[text.index(after: open)..<close].split(omittingEmptySubsequences: false) {
      character in
      if "(（".contains(character) { depth += 1 }
      if ")）".contains(character) { depth -= 1 }
      return depth == 0 && ",，;".contains(character)
    }.map { String($0).split(separator: " ").joined(separator: " ") }
    guard parts.count == 2, !parts[1].contains("\\") else { return nil }
    if command.contains("\\f"), !parts[0].contains("\\") { return "\(parts[0])/\(parts[1])" }
    guard command.contains("\\o") else { return nil }
    let circles = Array("①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳")
    if parts[0] == "○", let number = Int(parts[1]), (1...20).contains(number) {
      return String(circles[number - 1])
    }
    return parts[1]
  }
}
