/// What stands in brackets, as the address of a link.
enum Address {
  private static let endings: Set<String> = [
    "md", "html", "htm", "jpg", "jpeg", "png", "gif", "webp", "svg", "avif", "heic", "tif", "tiff",
    "pdf",
    "doc", "docx", "xls", "xlsx", "ppt", "pptx", "zip", "mp4", "csv",
  ]
  private static let quotes = Set<Character>("\"“”＂")
  private static let singleQuotes = Set<Character>("'‘’＇")
  private static let angles = Set<Character>("<>＜＞")

  /// Whether a text can hardly be anything but an address.
  static func isLikely(_ text: String) -> Bool {
    let words = plain(text)
    guard !words.isEmpty, words.count <= 200 else { return false }
    let lowered = words.lowercased()
    if lowered.contains("://")
      || ["www.", "mailto:", "../", "./"].contains(where: lowered.hasPrefix)
    {
      return true
    }
    // 参见附件1.pdf is a sentence: a name of a file has no commas.
    guard !words.contains(where: { "，。；,;".contains($0) }) else { return false }
    let path = lowered.prefix { $0 != "#" && $0 != "?" }
    guard let point = path.lastIndex(of: "."), point > path.startIndex else { return false }
    return endings.contains(String(path[path.index(after: point)...]))
  }

  static func isPicture(_ text: String) -> Bool {
    ["jpg", "jpeg", "png", "gif", "webp", "svg", "avif", "heic", "tif", "tiff"]
      .contains(text.lowercased().split(separator: ".").last.map(String.init) ?? "")
  }

  /// The address in the marks of ASCII, without the title behind it and without the marks of `<a.png>`.
  static func plain(_ text: String) -> String {
    var address = String(text[..<titleStart(text)]).trimmed
    if let first = address.first, angles.contains(first) { address.removeFirst() }
    if let last = address.last, angles.contains(last) { address.removeLast() }
    return address.halfWidth.trimmed
  }

  /// What stands between the brackets of a link to this address, as it is to be written: the title behind the address
  /// stays, in the quotation marks that are read.
  static func written(_ text: String) -> String {
    var title = String(text[titleStart(text)...].dropFirst()).trimmed
    if let last = title.last, isQuote(last) { title.removeLast() }
    let words = title.trimmed.replacing("\\\"", with: "\"").replacing("\"", with: "\\\"")
    return words.isEmpty ? plain(text) : "\(plain(text)) \"\(words)\""
  }

  private static func isQuote(_ character: Character) -> Bool {
    quotes.contains(character) || singleQuotes.contains(character)
  }

  /// Where the title begins: at a quotation mark; a single one behind a blank alone, since names hold apostrophes.
  private static func titleStart(_ text: String) -> String.Index {
    var isApart = false
    for index in text.indices {
      let character = text[index]
      if quotes.contains(character) || isApart && singleQuotes.contains(character) { return index }
      isApart = character.isWhitespace
    }
    return text.endIndex
  }
}
