import Diagnostics
internal import Yams

extension YAMLFields {
  /// The most bytes of YAML that are read: front matter and configuration are written by hand.
  public static let longest = 262_144

  /// Opens the mapping in a range of a file.
  ///
  /// - Parameter isWritten: whether a person writes it and can change it.
  /// - Returns: `nil` where the text is not one mapping; the report then says why and where.
  ///   Blank text is an empty mapping.
  public static func parse(
    _ file: SourceFile, in range: Range<Int>, known: [String], isWritten: Bool = true,
    report: inout Report
  ) -> YAMLFields? {
    guard range.count <= longest else {
      report.add(
        .tooComplex(
          at: file.place(line: file.lineIndex(at: range.lowerBound) + 1),
          LocalizedText(
            zh: "这段 YAML 超过 \(longest / 1024) KB", en: "this YAML is over \(longest / 1024) KB")))
      return nil
    }
    let text = YAMLText(file: file, range: range)
    guard let node = text.compose(known: known, &report) else { return nil }
    if isWritten { text.reportUnshownCharacters(in: node, &report) }
    if let mapping = node.mapping {
      return YAMLFields(mapping, text: text, known: known, report: &report)
    }
    if node.scalar?.string.isEmpty == true {
      return YAMLFields(Node.Mapping([]), text: text, known: known, report: &report)
    }
    report.add(
      Diagnostic(
        .yamlSyntax, at: text.place(of: node),
        LocalizedText(zh: "这里应是“键: 值”，每行一项", en: "expected “key: value” lines here"),
        hint: LocalizedText(
          zh: "冒号用半角并在后面空一格，例如“title: 标题”",
          en: "use an ASCII colon and a space, as in “title: A title”")))
    return nil
  }
}

extension YAMLText {
  fileprivate func compose(known: [String], _ report: inout Report) -> Node? {
    if let problem = shapeProblem() {
      report.add(problem)
      return nil
    }
    let colons = fullWidthColons() + colonsWithoutBlank(behind: known)
    guard colons.isEmpty else {
      for colon in colons { report.add(colon) }
      return nil
    }
    do {
      // Without an encoding, it would look for one in the environment, for every file.
      // Nor are numbers and dates told from words, which would take a row of patterns for every value: here all
      // of them are text.
      let parser = try Yams.Parser(yaml: String(file[range]), resolver: .basic, encoding: .utf8)
      return try parser.singleRoot() ?? Node("")
    } catch let error as YamlError {
      report.add(diagnostic(for: error, known))
    } catch {
      report.add(.yamlSyntax("\(error)", at: file.place(at: range)))
    }
    return nil
  }

  /// Finds shapes that no person writes and that would cost the parser its stack or its time: deep
  /// nesting, and aliases that multiply.
  private func shapeProblem() -> Diagnostic? {
    guard mayBeTooComplex else { return nil }
    var depth = 0
    var indicators = 0
    var anchors = 0
    var previous: Unicode.Scalar = "\n"
    var beforePrevious: Unicode.Scalar = "\n"
    var offset = range.lowerBound
    for scalar in file[range].unicodeScalars {
      switch scalar {
      case "[", "{": depth += 1
      case "]", "}": depth = max(depth - 1, 0)
      default: break
      }
      if scalar == "\n" {
        indicators = 0
      } else if separates(scalar) {
        if "-?:".unicodeScalars.contains(previous) { indicators += 1 }
      } else if !"-?:".unicodeScalars.contains(scalar) {
        indicators = 0
      }
      let isAnchor = previous == "&" || previous == "*"
      if isAnchor, isName(scalar), separates(beforePrevious) { anchors += 1 }
      if depth > 64 || indicators > 64 || anchors > 20 {
        return .tooComplex(
          at: file.place(at: offset..<offset + 1),
          LocalizedText(zh: "YAML 嵌套或引用过多", en: "too much nesting or too many aliases"))
      }
      (beforePrevious, previous) = (previous, scalar)
      offset += UTF8.width(scalar)
    }
    return nil
  }

  /// Whether the text has as many signs as it takes to be too complex; that of a person has not.
  private var mayBeTooComplex: Bool {
    var brackets = 0
    var indicators = 0
    var anchors = 0
    for byte in file[range].utf8 {
      switch byte {
      case UInt8(ascii: "["), UInt8(ascii: "{"): brackets += 1
      case UInt8(ascii: "-"), UInt8(ascii: "?"), UInt8(ascii: ":"): indicators += 1
      case UInt8(ascii: "&"), UInt8(ascii: "*"): anchors += 1
      default: break
      }
    }
    return brackets > 64 || indicators > 64 || anchors > 20
  }

  /// Whether libyaml takes a character as one of an anchor's name.
  private func isName(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "a"..."z", "A"..."Z", "0"..."9", "_", "-": true
    default: false
    }
  }

  /// Whether an anchor, an alias or an indicator may stand behind a character.
  private func separates(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isWhitespace || "[{,".unicodeScalars.contains(scalar)
  }

  /// Finds keys followed by a full-width colon, the commonest slip with a Chinese input method.
  private func fullWidthColons() -> [Diagnostic] {
    let colon = "："
    var found: [Diagnostic] = []
    for line in file.lineIndex(at: range.lowerBound)...file.lineIndex(at: range.upperBound) {
      let bounds = file.lineBounds(line).clamped(to: range)
      let words = file[bounds]
      guard mayHoldColon(words, colon) else { continue }
      guard let first = words.first, !first.isWhitespace, !"#-'\"".contains(first),
        let wide = words.firstRange(of: colon),
        !words[..<wide.lowerBound].contains(where: { $0 == ":" || $0 == " " })
      else { continue }
      let start = bounds.lowerBound + words[..<wide.lowerBound].utf8.count
      let diagnostic = Diagnostic(
        .fullWidthPunctuation, at: file.place(at: start..<start + colon.utf8.count),
        LocalizedText(zh: "键后面是全角冒号“：”", en: "a full-width colon “：” follows the key"),
        hint: LocalizedText(
          zh: "改成半角冒号加一个空格：“\(words[..<wide.lowerBound]): …”",
          en: "write an ASCII colon and a space: “\(words[..<wide.lowerBound]): …”"))
      found.append(diagnostic)
    }
    return found
  }

  /// Whether a colon stands in a line with neither an ASCII colon nor a blank before it.
  private func mayHoldColon(_ line: Substring, _ colon: String) -> Bool {
    let sign = Array(colon.utf8)
    var rest = line.utf8[...]
    while let byte = rest.first, byte != UInt8(ascii: ":"), byte != UInt8(ascii: " ") {
      if byte == sign[0], rest.starts(with: sign) { return true }
      rest = rest.dropFirst()
    }
    return false
  }

  /// Finds known keys whose colon the value follows without a blank: `date:2021-12-31` is no entry, and
  /// libyaml gives up one line later.
  private func colonsWithoutBlank(behind known: [String]) -> [Diagnostic] {
    var found: [Diagnostic] = []
    for line in file.lineIndex(at: range.lowerBound)...file.lineIndex(at: range.upperBound) {
      let bounds = file.lineBounds(line).clamped(to: range)
      let words = file[bounds]
      guard let sign = words.utf8.firstIndex(of: UInt8(ascii: ":")),
        words.utf8[words.utf8.index(after: sign)...].first.map({ $0 != 0x20 }) ?? false,
        let colon = words.firstIndex(of: ":"),
        known.contains(String(words[..<colon].trimmingSuffix { $0 == " " })),
        let next = words[words.index(after: colon)...].first, !next.isWhitespace
      else { continue }
      let start = bounds.lowerBound + words[..<colon].utf8.count
      let value = words[words.index(after: colon)...]
      found.append(
        .joinedColon(
          "\(words[..<colon].trimmingSuffix { $0 == " " }): \(value)", isWide: false,
          at: file.place(at: start..<start + 1)))
    }
    return found
  }

  private func diagnostic(for error: YamlError, _ known: [String]) -> Diagnostic {
    switch error {
    case .scanner(let context, let problem, let mark, _),
      .parser(let context, let problem, let mark, _),
      .composer(let context, let problem, let mark, _):
      if let blanks = indentedBeginning(problem) { return blanks }
      let late = offset(of: problemMark(problem, mark, context?.mark))
      let start = openBracket(before: late, known) ?? late
      let key = entry(around: file.lineIndex(at: start), known)?.key ?? ""
      let isGroup = ["navigation", "views"].contains(key)
      return .yamlSyntax(
        problem, repair: repair(ofLineAt: start, known: known),
        example: isGroup ? "\(key): [\(YAMLKeys.example(ofGroupIn: key))]" : nil,
        at: file.place(at: start..<start + 1))
    case .duplicatedKeysInMapping(let keys, let context):
      let start = secondOccurrence(of: keys.first ?? "", after: offset(of: context.mark))
      return Diagnostic(
        .duplicateKey, at: file.place(at: start..<start + (keys.first ?? "").utf8.count),
        LocalizedText(
          zh: "“\(keys.joined(separator: "”“"))”写了不止一次",
          en: "“\(keys.joined(separator: "”, “"))” is given more than once"),
        hint: LocalizedText(zh: "只保留一处", en: "keep one of them"))
    case .reader(let problem, let offset, _, _):
      let start = offset.map { self.offset(ofCharacter: $0) } ?? range.lowerBound
      return .yamlSyntax(problem, at: file.place(at: start..<start + 1))
    default:
      return .yamlSyntax("\(error)", at: file.place(at: range))
    }
  }

  /// The mark that helps: where libyaml gives up at the end of the text, or one line too late, the
  /// fault is where it had begun.
  private func problemMark(_ problem: String, _ mark: Mark, _ beginning: Mark?) -> Mark {
    let rest = file[offset(of: mark)..<range.upperBound]
    // A bracket that is not closed in its line is missed only where the next entry stands.
    let isOpen = problem.hasPrefix("did not find expected ','") && beginning?.line != mark.line
    let isLate =
      isOpen || problem == "could not find expected ':'" || rest.allSatisfy(\.isWhitespace)
    return isLate ? beginning ?? mark : mark
  }

  /// The bracket of a list whose end a comment has taken: libyaml misses it where the next line stands.
  private func openBracket(before offset: Int, _ known: [String]) -> Int? {
    let line = file.lineIndex(at: offset)
    guard let entry = entry(around: max(line - 1, 0), known), entry.lines.upperBound <= line,
      let value = entry.values.first, value.trimmed.first == "[",
      let bracket = value.firstIndex(of: "["),
      let comment = value.indices.first(where: {
        value[$0] == "#" && " \t[,".contains(value[value.index(before: $0)])
      }), !value[..<comment].contains("]")
    else { return nil }
    let start = file.lineBounds(entry.lines.lowerBound - 1).clamped(to: range)
    return start.upperBound - value[bracket...].utf8.count
  }

  private func offset(ofCharacter count: Int) -> Int {
    range.lowerBound + file[range].prefix(count).utf8.count
  }

  /// Where a key of a mapping stands again, after its first place.
  ///
  /// In lines of their own the two stand at the same column; in braces the second follows anywhere.
  private func secondOccurrence(of key: String, after first: Int) -> Int {
    let firstLine = file.lineIndex(at: first)
    let column = first - file.lineBounds(firstLine).lowerBound
    let lastLine = file.lineIndex(at: range.upperBound)
    for line in (firstLine + 1)..<max(lastLine + 1, firstLine + 1) {
      let start = file.lineBounds(line).lowerBound + column
      let end = file.lineBounds(line).upperBound
      if start < end, isKey(key, at: start, before: end) { return start }
    }
    let rest = first + 1..<max(range.upperBound, first + 1)
    return rest.first { start in
      let before = file[range.lowerBound..<start].utf8.last { $0 != 0x20 } ?? 0x0A
      return [UInt8(ascii: "{"), UInt8(ascii: ","), 0x0A].contains(before)
        && isKey(key, at: start, before: range.upperBound)
    } ?? first
  }

  /// Whether a key, with or without quotation marks, and its colon begin at an offset.
  private func isKey(_ key: String, at start: Int, before end: Int) -> Bool {
    let quotes = [UInt8(ascii: "\""), UInt8(ascii: "'")]
    var words = file[start..<end].utf8.drop { quotes.contains($0) }
    guard words.starts(with: key.utf8) else { return false }
    words = words.dropFirst(key.utf8.count).drop { quotes.contains($0) || $0 == 0x20 }
    return words.first == UInt8(ascii: ":")
  }
}
