import Diagnostics
internal import Yams

// A hint is worth more if it is the line itself. Each way to mend one is tried, so that whoever copies it
// is done with the line.

/// Lines as they would be read.
struct YAMLRepair {
  /// The lines, counted from 1, in whose place it stands.
  let lines: ClosedRange<Int>
  /// The one line that is right.
  let text: String
  /// Another that is right as well, where the signs in question are to be shown.
  var other: String?
  /// Whether only the blanks at the beginning of the line are wrong.
  var isIndentation = false
  /// Whether a hash has made a comment of what was meant.
  var isCutByHash = false

  /// What to do.
  var hint: LocalizedText {
    if isIndentation {
      let blanks = text.prefix { $0 == " " }.count
      let rest = text.dropFirst(blanks)
      return blanks == 0
        ? LocalizedText(
          zh: "删去这一行开头的空白，从第一列写起：\(rest)",
          en: "remove the blanks in front of the line, so that it begins with: \(rest)")
        : LocalizedText(
          zh: "把这一行开头的制表符换成 \(blanks) 个空格，后面不变：\(rest)",
          en: "put \(blanks) blanks in place of the tabs in front of: \(rest)")
    }
    let shown = text.trimmingPrefix(while: \.isWhitespace)
    let also = other.map { ("；# 也要显示，就写成：\($0)", "; for a # that shows, write: \($0)") }
    if isCutByHash {
      return LocalizedText(
        zh: "空格加 # 后面的字被当成了说明；要算在内，就把这一行写成：\(shown)",
        en:
          "what follows a blank and a # is taken for a comment; to keep it, write the line as: \(shown)"
      )
    }
    guard lines.count > 1 else {
      return LocalizedText(
        zh: "把这一行写成：\(shown)\(also?.0 ?? "")", en: "write the line as: \(shown)\(also?.1 ?? "")")
    }
    let (first, last) = (lines.lowerBound, lines.upperBound)
    return LocalizedText(
      zh: "把第 \(first)—\(last) 行换成一行：\(shown)\(also?.0 ?? "")",
      en: "put one line in the place of lines \(first) to \(last): \(shown)\(also?.1 ?? "")")
  }
}

extension YAMLText {
  /// The most bytes of YAML for which lines are tried: it is read once more for each try.
  private static let longestForRepair = 16_384
  /// The longest line that is shown as a remedy.
  private static let longestRepair = 160

  /// What to write at an offset, or `nil` where nothing that is tried helps.
  ///
  /// - Parameter known: the keys that there are.
  func repair(ofLineAt offset: Int, known: [String]) -> YAMLRepair? {
    guard range.count <= Self.longestForRepair else { return nil }
    let line = file.lineIndex(at: offset)
    let words = String(file[file.lineBounds(line).clamped(to: range)])
    let own = Self.candidates(for: words, known: known).filter { $0 != words }.map {
      YAMLRepair(
        lines: line + 1...line + 1, text: $0,
        isIndentation: $0.drop(while: \.isWhitespace) == words.drop(while: \.isWhitespace))
    }
    let hash = Self.lineWithoutComment(words).map {
      YAMLRepair(lines: line + 1...line + 1, text: $0, isCutByHash: true)
    }
    let all =
      listRepairs(at: line, known) + (hash.map { [$0] } ?? []) + own + joined(at: line, known)
    return all.first {
      $0.text.count <= Self.longestRepair && isRead(with: $0)
    }
  }

  /// Whether the text with a repair is read, or at least as far as the line behind it.
  private func isRead(with repair: YAMLRepair) -> Bool {
    let start = file.lineBounds(repair.lines.lowerBound - 1).clamped(to: range).lowerBound
    let end = file.lineBounds(repair.lines.upperBound - 1).clamped(to: range).upperBound
    let text = file[range.lowerBound..<start] + repair.text + file[end..<range.upperBound]
    return isRead(
      String(text), beyond: repair.lines.lowerBound - file.lineIndex(at: range.lowerBound))
  }

  /// Whether a text is read, or at least as far as the line behind one.
  private func isRead(_ text: String, beyond line: Int) -> Bool {
    do {
      _ = try Yams.compose(yaml: text)
      return true
    } catch YamlError.scanner(let context, _, let mark, _) {
      // A quotation that does not end fails at the end of the text, and began here.
      return min(mark.line, context?.mark.line ?? mark.line) > line + 1
    } catch YamlError.parser(_, _, let mark, _) {
      return mark.line > line + 1
    } catch {
      return false
    }
  }

  /// A list or a mapping that stands in one line, as the text that it looks like; `nil` where it does not.
  func quotedSource(of node: Node) -> String? {
    guard let mark = node.mark else { return nil }
    let start = offset(of: mark)
    let line = file.lineBounds(file.lineIndex(at: start)).clamped(to: range)
    let rest = file[start..<max(line.upperBound, start)]
    guard rest.count <= Self.longestRepair else { return nil }
    if let first = rest.first, first == "[" || first == "{" {
      return Self.bracketed(rest).map { Self.quoted(String($0)) }
    }
    // “- 名称: 说明” is one text with a colon in it.
    guard let mapping = node.mapping, mapping.count == 1, let entry = mapping.first,
      let key = entry.key.scalar, let value = entry.value.scalar, key.style == .plain,
      value.style == .plain, !value.string.isEmpty
    else { return nil }
    guard rest.hasPrefix(key.string),
      let end = rest.dropFirst(key.string.count).firstRange(of: value.string)?.upperBound
    else { return nil }
    return Self.quoted(String(rest[..<end]))
  }

  /// The one text of a list, as it is written without the list's brackets; `nil` where there are more or none.
  func soleItem(of node: Node) -> String? {
    guard let sequence = node.sequence, sequence.count == 1,
      let item = sequence.first?.scalar, item.string.contains(where: { !$0.isWhitespace })
    else { return nil }
    return item.style == .plain ? item.string : Self.quoted(item.string)
  }

  /// The beginning of a text up to the bracket that ends what its first one begins.
  private static func bracketed(_ text: Substring) -> Substring? {
    var depth = 0
    var quote: Character?
    for position in text.indices {
      let sign = text[position]
      if let open = quote {
        if sign == open { quote = nil }
      } else if sign == "\"" || sign == "'" {
        quote = sign
      } else if sign == "[" || sign == "{" {
        depth += 1
      } else if sign == "]" || sign == "}" {
        depth -= 1
        if depth == 0 { return text[...position] }
      }
    }
    return nil
  }

  private static func candidates(for line: String, known: [String]) -> [String] {
    var candidates: [String] = []
    let indent = line.prefix { $0 == " " || $0 == "\t" || $0 == "-" }
    let entry = line.dropFirst(indent.count)
    if indent.contains("\t") {
      candidates.append(String(indent).replacing("\t", with: "  ") + entry)
    }
    let name = entry.prefix { $0 != ":" && $0 != "：" }.trimmed
    if indent.first.map({ " \t".contains($0) }) == true, known.contains(String(name)) {
      candidates.append(String(entry))
    }
    if let colon = entry.firstIndex(where: { $0 == ":" || $0 == "：" }), colon > entry.startIndex {
      let key = indent + entry[..<colon]
      let value = entry[entry.index(after: colon)...].trimmed
      candidates.append("\(key): \(value)")
      // A list without its end is still a list, and no text.
      let name = String(entry[..<colon].trimmed)
      if value.hasPrefix("["), !value.contains("]"), !YAMLKeys.ofTexts.contains(name),
        !YAMLKeys.ofGroups.contains(name)
      {
        let end = value.last.map("】］".contains) ?? false
        candidates.append("\(key): \(end ? value.dropLast() : value)]")
      }
      if YAMLKeys.ofGroups.contains(name) {
        // “views: - name: a” is a list of one group, all in one line.
        if value.hasPrefix("- "), value.contains(": ") {
          candidates.append("\(key): [{\(value.dropFirst(2).trimmed)}]")
        }
        return candidates
      }
      // “summary: - a” was to be a list, which a text is not.
      if YAMLKeys.ofTexts.contains(name), value.hasPrefix("- ") {
        candidates.append("\(key): \(value.dropFirst(2).trimmed)")
        candidates.append("\(key): \(quoted(String(value.dropFirst(2).trimmed)))")
      }
      candidates.append("\(key): \(quoted(String(value.withoutQuotes)))")
    } else if indent.hasSuffix("- ") {
      candidates.append(indent + quoted(String(entry.trimmed.withoutQuotes)))
    }
    return candidates
  }
}

extension Substring {
  /// The words between two quotation marks of whatever kind, or beside a single one; all of them where
  /// quotation marks are part of the words, as in 'a' and 'b'.
  fileprivate var withoutQuotes: Substring {
    let marks = "\"'“”‘’"
    let begins = first.map(marks.contains) ?? false
    let ends = last.map(marks.contains) ?? false
    let isAlone = count(where: marks.contains) == 1
    if begins, ends, first == last, count(where: { $0 == first }) > 3,
      count(where: { $0 == first }).isMultiple(of: 2)
    {
      return self
    }
    guard count > 1, begins && ends || isAlone && (begins || ends) else { return self }
    return dropFirst(begins ? 1 : 0).dropLast(ends ? 1 : 0)
  }
}

extension StringProtocol where SubSequence == Substring {
  /// The text without the characters at its end that satisfy a condition.
  func trimmingSuffix(while belongs: (Character) -> Bool) -> Substring {
    var rest = self[...]
    while let last = rest.last, belongs(last) { rest.removeLast() }
    return rest
  }
}
