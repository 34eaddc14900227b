import Diagnostics
internal import Yams

// YAML leaves out, without a word, what it takes for a comment, an anchor or a tag. Writers mean words.

extension YAMLText {
  /// What of a value, as its writer sees it, has not come through: `实训楼 #3 车间` is `实训楼` for YAML.
  func lostWords(of key: Node, _ value: Node) -> [Diagnostic] {
    guard mayLoseWords else { return [] }
    if let sequence = value.sequence {
      return sequence.compactMap { cutValue(of: $0, key: nil) }
    }
    guard let problem = cutValue(of: value, key: key) else { return [] }
    if let mark = value.mark, let name = key.scalar?.string,
      let list = listLine(name, at: key.mark.map(offset) ?? offset(of: mark))
    {
      let isComment = list.other == nil && problem.severity == .warning
      let hint = LocalizedText(
        zh: list.hint.zh + (isComment ? "；是说明，就在 # 后面空一格" : ""),
        en: list.hint.en + (isComment ? "; if it is a comment, leave a blank behind the #" : ""))
      return [
        Diagnostic(problem.code, problem.severity, at: problem.place, problem.message, hint: hint)
      ]
    }
    return [problem]
  }

  /// The words of a comment that is all that stands behind a key: `title: # 案例`.
  func commentWords(of key: Node) -> String? {
    guard let mark = key.mark else { return nil }
    let start = offset(of: mark)
    let line = file[start..<file.lineBounds(file.lineIndex(at: start)).upperBound]
    guard let colon = line.firstIndex(of: ":") else { return nil }
    let value = line[line.index(after: colon)...].trimmed
    let words = value.drop { $0 == "#" }.trimmed
    return value.first == "#" && !words.isEmpty ? String(words) : nil
  }

  private func cutValue(of value: Node, key: Node?) -> Diagnostic? {
    guard let scalar = value.scalar, scalar.style == .plain, let mark = value.mark else {
      return nil
    }
    let start = valueStart(behind: key, mark)
    let line = file.lineBounds(file.lineIndex(at: start))
    guard start <= line.upperBound else { return nil }
    let rest = file[start..<line.upperBound]
    let words = rest.trimmingPrefix { $0 == " " || $0 == "\t" }
    if let sign = words.first, "&!".contains(sign), !words.hasPrefix("!!"),
      !scalar.string.hasPrefix(String(sign)), !isReferredTo(words)
    {
      let offset = start + rest.utf8.count - words.utf8.count
      return .cutValue(
        words.prefix { !$0.isWhitespace }, of: words, at: file.place(at: offset..<line.upperBound))
    }
    guard words.hasPrefix(scalar.string) else { return nil }
    let tail = words.dropFirst(scalar.string.count)
    let comment = tail.drop { $0 == " " || $0 == "\t" }
    let isApart = tail.first != "#" || scalar.string.isEmpty
    guard isApart, comment.first == "#", let next = comment.dropFirst().first, next != "#"
    else { return nil }
    // Behind a blank it is a comment, as programmers write them; in a sentence for readers, most likely not.
    let isSentence = key.map { ["title", "summary"].contains($0.scalar?.string) } ?? false
    guard
      !next.isWhitespace
        || isSentence && !scalar.string.isEmpty
          && comment.dropFirst().contains(where: { !$0.isWhitespace })
    else { return nil }
    let offset = line.upperBound - comment.utf8.count
    return .cutValue(
      comment, of: words, isAll: scalar.string.isEmpty, isSentence: isSentence,
      at: file.place(at: offset..<line.upperBound))
  }

  /// Where the words of a value may begin: behind the colon of its key, as libyaml gives an empty value
  /// and one with an anchor other places.
  private func valueStart(behind key: Node?, _ mark: Mark) -> Int {
    guard let key, let keyMark = key.mark, keyMark.line == mark.line || isNull(mark) else {
      return offset(of: mark)
    }
    let start = offset(of: keyMark)
    let line = file[start..<file.lineBounds(file.lineIndex(at: start)).upperBound]
    guard let name = key.scalar?.string, let found = line.firstRange(of: name),
      let colon = line[found.upperBound...].firstIndex(of: ":")
    else { return offset(of: mark) }
    return start + line[...colon].utf8.count
  }

  private func isNull(_ mark: Mark) -> Bool {
    let start = offset(of: mark)
    return start >= range.upperBound || file[start..<range.upperBound].first?.isNewline == true
  }

  /// Whether `*name` takes up the anchor `&name` with which words begin.
  private func isReferredTo(_ words: Substring) -> Bool {
    guard words.first == "&" else { return false }
    return file[range].contains("*" + words.dropFirst().prefix { !$0.isWhitespace })
  }

  /// A text in double quotation marks that YAML reads as just this text.
  static func quoted(_ text: String) -> String {
    "\"" + text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
  }

  /// The text that `quoted` was made of.
  static func unquoted(_ text: some StringProtocol) -> String {
    String(text.dropFirst().dropLast()).replacing("\\\"", with: "\"")
      .replacing("\\\\", with: "\\")
  }
}

extension Diagnostic {
  fileprivate static func cutValue(
    _ lost: Substring, of words: Substring, isAll: Bool = false, isSentence: Bool = false,
    at place: Place
  ) -> Diagnostic {
    let value = words.reversed().drop(while: \.isWhitespace).reversed()
    let quoted = YAMLText.quoted(String(value))
    let comment = lost.first == "#"
    let remedy =
      isSentence
      ? ("移到上面单独的一行", "move it to a line of its own above")
      : ("在 # 后面空一格", "leave a blank behind the #")
    return Diagnostic(
      .cutValue, isAll ? .error : .warning, at: place,
      LocalizedText(
        zh: "“\(lost)”\(comment ? "被当成了说明" : "被当成了记号")，不算在内",
        en: "“\(lost)” is taken for a \(comment ? "comment" : "mark of YAML") and left out"),
      hint: LocalizedText(
        zh: "要算在内，就把整个值放进半角引号：\(quoted)" + (comment ? "；是说明，就\(remedy.0)" : ""),
        en: "put the whole value in quotation marks: \(quoted)"
          + (comment ? "; if it is a comment, \(remedy.1)" : "")))
  }
}
