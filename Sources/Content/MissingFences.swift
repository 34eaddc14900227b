import Diagnostics

/// Why a text has no front matter, and which of its lines have to change, so that whoever follows the hint does not
/// end up with the lines twice.
struct MissingFences {
  private let file: SourceFile
  /// The first line with something in it, from 0.
  private let first: Int
  /// The last line of the “key: value” lines from there on, or from behind the first fence on.
  private let lastKey: Int?

  init(_ file: SourceFile) {
    self.file = file
    first =
      file.lineStarts.indices.first { !Self.line($0, of: file).allSatisfy(\.isWhitespace) } ?? 0
    let start =
      FrontMatter.isFence(file, line: first) || Self.isAlmostFence(first, of: file)
      ? first + 1 : first
    var last: Int?
    for line in file.lineStarts.indices.dropFirst(start) {
      let words = Self.line(line, of: file)
      if Self.isEntry(words) {
        last = line
      } else if last == nil || !Self.goesOn(words) && !words.allSatisfy(\.isWhitespace) {
        break
      }
    }
    lastKey = last
  }

  /// What to do where the text does not begin with `---`; `nil` where it has no lines that could stand between.
  var hint: LocalizedText? {
    guard let lastKey else { return nil }
    var steps: [LocalizedText] = []
    if first > 0 {
      steps.append(
        LocalizedText(
          zh: first == 1 ? "删去第 1 行的空行" : "删去开头的 \(first) 个空行",
          en: first == 1 ? "remove the empty line 1" : "remove the \(first) empty lines at the top")
      )
    }
    if Self.isAlmostFence(first, of: file) {
      steps.append(replacement(of: first))
    } else if !FrontMatter.isFence(file, line: first) {
      steps.append(
        LocalizedText(
          zh: "在第 \(first + 1) 行“\(excerpt(first))”上面加一行 ---",
          en: "add a line --- above line \(first + 1), “\(excerpt(first))”"))
    }
    if let end { steps.append(end) }
    if lastEntryHasEquals {
      steps.append(
        LocalizedText(zh: "把其间各行写成“键: 值”", en: "write the lines between as “key: value”"))
    }
    return LocalizedText(
      zh: steps.map(\.zh).joined(separator: "，再"), en: steps.map(\.en).joined(separator: ", then "))
  }

  /// What to do about the end of the lines; `nil` where `---` ends them.
  var end: LocalizedText? {
    guard let lastKey else { return nil }
    let next = file.lineStarts.indices.dropFirst(lastKey + 1)
      .first { !Self.line($0, of: file).allSatisfy(\.isWhitespace) }
    if let next, FrontMatter.isFence(file, line: next) { return nil }
    if let next, Self.isAlmostFence(next, of: file) { return replacement(of: next) }
    return LocalizedText(
      zh: "在第 \(lastKey + 1) 行“\(excerpt(lastKey))”下面加一行 ---",
      en: "add a line --- below line \(lastKey + 1), “\(excerpt(lastKey))”")
  }

  private func replacement(of line: Int) -> LocalizedText {
    LocalizedText(
      zh: "把第 \(line + 1) 行“\(excerpt(line))”换成半角的 ---",
      en: "put --- in the place of line \(line + 1), “\(excerpt(line))”")
  }

  private var lastEntryHasEquals: Bool {
    lastKey.map { Self.isEntry(Self.line($0, of: file), sign: ["="]) } ?? false
  }

  private func excerpt(_ line: Int) -> String {
    let words = Self.line(line, of: file).split(whereSeparator: \.isWhitespace)
      .joined(separator: " ")
    return words.count > 20 ? words.prefix(20) + "……" : words
  }

  // MARK: Lines

  private static func line(_ index: Int, of file: SourceFile) -> Substring {
    file.lineStarts.indices.contains(index) ? file[file.lineBounds(index)] : ""
  }

  /// Whether a line is what keyboards and programs make of `---`: `———`, `－－－`, `----`, `+++`, `===`, a fence of code.
  private static func isAlmostFence(_ index: Int, of file: SourceFile) -> Bool {
    let words = line(index, of: file).filter { !$0.isWhitespace }
    let isDashes = words.allSatisfy { "-–—―－﹣─━‐‑−".contains($0) }
    let isOther = words == "+++" || words.allSatisfy { $0 == "=" } || words.hasPrefix("```")
    return words.count > 1 && (isDashes || isOther)
      && !FrontMatter.isFence(file, line: index)
  }

  /// Whether a line is an entry with a key that texts have.
  private static func isEntry(_ line: Substring, sign: Set<Character> = [":", "：", "="]) -> Bool {
    guard let end = line.firstIndex(where: sign.contains) else { return false }
    let key = line[..<end].lowercased().split(whereSeparator: \.isWhitespace).joined()
    return FrontMatter.caseKeys.contains(key)
  }

  /// Whether a line goes on with the entry above: an item of a list, a comment.
  private static func goesOn(_ line: Substring) -> Bool {
    let words = line.drop(while: \.isWhitespace)
    return words.hasPrefix("- ") || words.hasPrefix("#")
      || line.first?.isWhitespace == true && !words.isEmpty
  }
}
