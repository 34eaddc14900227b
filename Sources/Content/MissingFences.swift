import Diagnostics

/// Why a text has no front matter, and which of its lines have to change, so that whoever follows the hint does not
/// end up with the lines twice.
struct MissingFences {
  private let file: SourceFile
  /// The first line of the front matter, its fence or an entry, from 0.
  private let first: Int
  /// The first line with something in it; lines from there to `first` are no front matter.
  private let top: Int
  /// The last line of the “key: value” lines from there on, or from behind the first fence on.
  private let lastKey: Int?

  init(_ file: SourceFile) {
    self.file = file
    top =
      file.lineStarts.indices.first { !Self.line($0, of: file).allSatisfy(\.isWhitespace) } ?? 0
    first = Self.beginning(from: top, of: file)
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
    if top < first {
      steps.append(removal)
    } else if first > 0 {
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

  /// What to do about the lines above the front matter, blank ones with them.
  private var removal: LocalizedText {
    let last = (top..<first).last { !Self.line($0, of: file).allSatisfy(\.isWhitespace) } ?? top
    let words = Self.line(top, of: file)
    let isTitle = words.hasPrefix("# ") && isRepeated(in: words.dropFirst(2))
    let isHeading = words.hasPrefix("# ")
    let zh = last == top ? "第 \(top + 1) 行“\(excerpt(top))”" : "第 \(top + 1) 至 \(last + 1) 行"
    let en =
      last == top ? "line \(top + 1), “\(excerpt(top))”," : "the lines \(top + 1) to \(last + 1)"
    if isTitle, last == top {
      return LocalizedText(
        zh: "删去\(zh)和它上下的空行（title 里已经写了）",
        en: "remove \(en) and the empty lines around it (title says it already)")
    }
    let level =
      isHeading ? LocalizedText(zh: "，标题从 ## 开始", en: ", where headings begin with ##") : nil
    return LocalizedText(
      zh: "把\(zh)移到正文里（第二个 --- 下面\(level?.zh ?? "")），开头不留空行",
      en:
        "move \(en) into the text (below the second ---\(level?.en ?? "")), and leave no empty lines at the top"
    )
  }

  /// Whether the entry `title` says the same words.
  private func isRepeated(in words: Substring) -> Bool {
    let plain = words.filter { !$0.isWhitespace }
    return file.lineStarts.indices.dropFirst(first).prefix(20).contains { index in
      let line = Self.line(index, of: file)
      guard line.hasPrefix("title"), let colon = line.firstIndex(where: { ":：=".contains($0) })
      else {
        return false
      }
      return line[colon...].dropFirst().filter { !$0.isWhitespace && $0 != "\"" && $0 != "'" }
        == plain
    }
  }

  private func replacement(of line: Int) -> LocalizedText {
    let isShifted = Self.signs(of: line, in: file) == "---"
    return isShifted
      ? LocalizedText(
        zh: "把第 \(line + 1) 行删空，重新打上 ---（现在的前后有空格或看不见的字符）",
        en:
          "empty line \(line + 1) and type --- anew: blanks or invisible characters stand beside it"
      )
      : LocalizedText(
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

  /// So far from its top a text may have its front matter.
  private static let farthest = 60

  /// Where the front matter begins behind other lines: at a fence with an entry below it, or at the entry `title`;
  /// the first line where there is none.
  private static func beginning(from top: Int, of file: SourceFile) -> Int {
    if FrontMatter.isFence(file, line: top) || isAlmostFence(top, of: file)
      || isEntry(line(top, of: file))
    {
      return top
    }
    let lines = file.lineStarts.indices.dropFirst(top + 1).prefix(farthest)
    return lines.first { index in
      if isEntry(line(index, of: file)), line(index, of: file).hasPrefix("title") { return true }
      guard FrontMatter.isFence(file, line: index) || isAlmostFence(index, of: file) else {
        return false
      }
      let next = lines.first { $0 > index && !line($0, of: file).allSatisfy(\.isWhitespace) }
      return next.map { isEntry(line($0, of: file)) } ?? false
    } ?? top
  }

  private static func line(_ index: Int, of file: SourceFile) -> Substring {
    file.lineStarts.indices.contains(index) ? file[file.lineBounds(index)] : ""
  }

  /// Whether a line is what keyboards and programs make of `---`: `———`, `－－－`, `----`, `+++`, `===`, a fence of code.
  private static func isAlmostFence(_ index: Int, of file: SourceFile) -> Bool {
    let words = signs(of: index, in: file)
    let isDashes = words.allSatisfy { "-–—―－﹣─━‐‑−".contains($0) }
    let isOther = words == "+++" || words.allSatisfy { $0 == "=" } || words.hasPrefix("```")
    return words.count > 1 && (isDashes || isOther)
      && !FrontMatter.isFence(file, line: index)
  }

  /// What a line shows.
  private static func signs(of index: Int, in file: SourceFile) -> String {
    let scalars = line(index, of: file).unicodeScalars.filter {
      !$0.properties.isWhitespace && $0.properties.generalCategory != .format
    }
    return String(String.UnicodeScalarView(scalars))
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
