import Diagnostics
internal import Yams

// A hint is worth more if it is the line itself. Each way to mend one is tried, so that whoever copies it
// is done with the line.

extension YAMLText {
  /// The most bytes of YAML for which lines are tried: it is read once more for each try.
  private static let longestForRepair = 16_384
  /// The longest line that is shown as a remedy.
  private static let longestRepair = 160

  /// The line at an offset as it would be read, or `nil` where nothing that is tried helps.
  func repair(ofLineAt offset: Int) -> String? {
    guard range.count <= Self.longestForRepair else { return nil }
    let line = file.lineIndex(at: offset)
    let bounds = file.lineBounds(line).clamped(to: range)
    let words = String(file[bounds])
    guard words.count <= Self.longestRepair else { return nil }
    return Self.candidates(for: words).filter { $0 != words }.first { candidate in
      let text =
        file[range.lowerBound..<bounds.lowerBound] + candidate
        + file[bounds.upperBound..<range.upperBound]
      return isRead(String(text), beyond: line - file.lineIndex(at: range.lowerBound) + 1)
    }.map { $0.trimmingPrefix(while: \.isWhitespace) }.map(String.init)
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

  /// Keys whose values are texts, wherever they stand: a bracket in front of one is a sign.
  private static let textKeys: Set<String> = [
    "title", "summary", "date", "period", "cover", "motif", "department", "status", "organization",
  ]

  private static func candidates(for line: String) -> [String] {
    var candidates: [String] = []
    let indent = line.prefix { $0 == " " || $0 == "\t" || $0 == "-" }
    let entry = line.dropFirst(indent.count)
    if indent.contains("\t") {
      candidates.append(String(indent).replacing("\t", with: "  ") + entry)
    }
    if let colon = entry.firstIndex(where: { $0 == ":" || $0 == "：" }), colon > entry.startIndex {
      let key = indent + entry[..<colon]
      let value = entry[entry.index(after: colon)...].trimmed
      candidates.append("\(key): \(value)")
      // A list without its end is still a list, and no text.
      let name = String(entry[..<colon].trimmed)
      if value.hasPrefix("["), !value.contains("]"), !Self.textKeys.contains(name) {
        let end = value.last.map("】］".contains) ?? false
        candidates.append("\(key): \(end ? value.dropLast() : value)]")
      }
      candidates.append("\(key): \(quoted(String(value.withoutQuotes)))")
    } else if indent.hasSuffix("- ") {
      candidates.append(indent + quoted(String(entry.trimmed.withoutQuotes)))
    }
    return candidates
  }
}

extension Substring {
  fileprivate var trimmed: Substring {
    drop(while: \.isWhitespace).trimmingSuffix(while: \.isWhitespace)
  }

  /// The words between two quotation marks of whatever kind, or beside a single one; all of them where
  /// quotation marks are part of the words.
  fileprivate var withoutQuotes: Substring {
    let marks = "\"'“”‘’"
    let begins = first.map(marks.contains) ?? false
    let ends = last.map(marks.contains) ?? false
    let isAlone = count(where: marks.contains) == 1
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
