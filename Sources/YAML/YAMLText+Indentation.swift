import Diagnostics

extension YAMLText {
  /// The blanks in front of the first entries: below ` title: 甲`, libyaml takes `summary: 乙` for the beginning of another
  /// text and names that line, where nothing is wrong.
  func indentedBeginning(_ problem: String) -> Diagnostic? {
    guard problem == "did not find expected <document start>" else { return nil }
    let last = file.lineIndex(at: max(range.lowerBound, range.upperBound - 1))
    let lines = file.lineIndex(at: range.lowerBound)...last
    func words(_ line: Int) -> Substring { file[file.lineBounds(line).clamped(to: range)] }
    guard
      let first = lines.first(where: {
        let start = words($0).first { !$0.isWhitespace }
        return start != nil && start != "#"
      })
    else { return nil }
    let entry = words(first)
    let indent = entry.prefix { $0 == " " }
    guard !indent.isEmpty, entry.contains(": ") || entry.hasSuffix(":") else { return nil }
    let end = (first...last).prefix { words($0).hasPrefix(indent) }.last ?? first
    let start = file.lineBounds(first).clamped(to: range).lowerBound
    let one = YAMLRepair(
      lines: first + 1...first + 1, text: String(entry.dropFirst(indent.count)),
      isIndentation: true)
    return Diagnostic(
      .yamlSyntax, at: file.place(at: start..<start + indent.utf8.count),
      LocalizedText(
        zh: "YAML 写法有误：这一行开头有空白，与后面的键不齐",
        en: "invalid YAML: blanks stand in front of this line, unlike the keys below"),
      hint: end == first
        ? one.hint
        : LocalizedText(
          zh: "第 \(first + 1)—\(end + 1) 行，每行开头删去 \(indent.count) 个空格",
          en: "remove \(indent.count.counted("blank")) in front of each of the lines "
            + "\(first + 1) to \(end + 1)"))
  }

  /// A line with quotation marks around the values of which a hash has taken the end and the bracket behind:
  /// `- {title: 案例 #1, page: cases/index.html}`; `nil` where there are none.
  static func lineWithoutComment(_ line: String) -> String? {
    guard line.contains("#"), let open = line.firstIndex(where: { "{[".contains($0) }) else {
      return nil
    }
    var (result, piece) = (String(line[..<open]), "")
    var quote: Character?
    for sign in line[open...] {
      if quote == nil, "{[,]}".contains(sign) {
        result += withoutComment(piece) + String(sign)
        piece = ""
        continue
      }
      if sign == quote {
        quote = nil
      } else if quote == nil, sign == "\"" || sign == "'",
        piece.allSatisfy({ $0 == " " })
          || piece.hasSuffix(": ")
      {
        quote = sign
      }
      piece.append(sign)
    }
    result += piece
    return result == line ? nil : result
  }

  /// `title: 案例 #1` as `title: "案例 #1"`.
  private static func withoutComment(_ piece: String) -> String {
    guard piece.contains(" #") else { return piece }
    let blanks = piece.prefix { $0 == " " }
    let front = piece.firstRange(of: ": ").map { piece[..<$0.upperBound] } ?? blanks
    let value = piece[front.endIndex...].trimmed
    guard let first = value.first, !"\"'#".contains(first) else { return piece }
    return front + quoted(String(value))
  }
}
