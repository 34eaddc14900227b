import Content
import Prose

/// Notes that the people who write a site leave in its sources, which nobody else is meant to read: comments in
/// settings, in front matter and in texts, and definitions of links and footnotes that nothing uses.
///
/// A definition leaves an empty one behind, `[//]: #`: what separates two lists still does.
///
/// Comments that switch a check off stay, since without them the same sources would not build again. Lines stay
/// where they are, so that what a build says of them can be found in the original.
enum SourceNotes {
  /// Settings without their comments and without some of their keys.
  static func removed(from bytes: [UInt8], dropping keys: [String] = []) -> [UInt8] {
    let mark = Array(bytes.prefix(bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0))
    return mark + yaml(bytes.dropFirst(mark.count), dropping: keys)
  }

  /// A text without the comments in its front matter and in its body.
  static func removed(from bytes: [UInt8], of article: Article) -> [UInt8] {
    let start = min(article.bodyStart, bytes.count)
    let mark = Array(bytes.prefix(bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0))
    guard start >= mark.count else { return bytes }
    var text = bytes
    let comments = PassageReader(article).comments
      .filter { $0.offset >= start && !isCommand($0.words) }
      .map { (place: $0.offset, definition: Range<Int>?.none) }
    let definitions = article.body.unshownDefinitions.map { (place: $0.lowerBound, definition: $0) }
    for (place, definition) in (comments + definitions).sorted(by: { $0.place > $1.place }) {
      if let definition {
        text.replaceSubrange(definition, with: Array("[//]: #".utf8) + margin(of: text[definition]))
      } else {
        empty(&text, from: place)
      }
    }
    return mark + yaml(text[mark.count..<start], dropping: []) + text[start...]
  }

  private static func isCommand(_ words: some StringProtocol) -> Bool {
    words.hasPrefix("lint-") || words.hasPrefix("audit-")
  }

  // MARK: Texts

  /// Empties the comment that begins at a place or next behind it; its lines and the marks of a quote in front
  /// of them stay.
  private static func empty(_ text: inout [UInt8], from place: Int) {
    guard let open = find("<!--", in: text, from: place),
      let close = find("-->", in: text, from: open + 4)
    else { return }
    text.replaceSubrange(open + 4..<close, with: [0x20] + frame(of: text[open + 4..<close]))
  }

  /// What is left of lines without their words: their ends, and the marks of a quote in front of all but the
  /// first.
  private static func frame(of text: ArraySlice<UInt8>) -> [UInt8] {
    var rest: [UInt8] = []
    var isStart = false
    for byte in text {
      if byte == 0x0A || byte == 0x0D {
        (isStart, rest) = (true, rest + [byte])
      } else if isStart, [0x20, 0x09, 0x3E].contains(byte) {
        rest.append(byte)
      } else {
        isStart = false
      }
    }
    return rest
  }

  /// The same without blanks at the end of a line, where nothing follows them.
  private static func margin(of text: ArraySlice<UInt8>) -> [UInt8] {
    let lines = frame(of: text).split(separator: 0x0A, omittingEmptySubsequences: false)
    let trimmed = lines.map { line -> [UInt8] in
      let end = Array(line.suffix(line.last == 0x0D ? 1 : 0))
      var rest = line.dropLast(end.count)
      while rest.last == 0x20 || rest.last == 0x09 { rest.removeLast() }
      return Array(rest) + end
    }
    return Array(trimmed.joined(separator: [0x0A]))
  }

  private static func find(_ mark: String, in text: [UInt8], from start: Int) -> Int? {
    let mark = Array(mark.utf8)
    guard start >= 0, start + mark.count <= text.count else { return nil }
    return (start...(text.count - mark.count)).first {
      text[$0..<$0 + mark.count].elementsEqual(mark)
    }
  }

  // MARK: YAML

  private static func yaml(_ bytes: ArraySlice<UInt8>, dropping keys: [String]) -> [UInt8] {
    var scanner = YAMLNotes()
    var isDropped = false
    let lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false).map { line in
      let end = Array(line.suffix(line.last == 0x0D ? 1 : 0))
      let line = String(decoding: line.dropLast(end.count), as: UTF8.self)
      let kept = scanner.line(line)
      let begins = line.first.map { !" \t#-]}".contains($0) } ?? false
      if begins { isDropped = keys.contains { line.hasPrefix($0 + ":") } }
      return isDropped ? end : Array(kept.utf8) + end
    }
    return Array(lines.joined(separator: [0x0A]))
  }

  /// Takes the comments off YAML line by line: a number sign inside quotes or in a block of text is a word like
  /// others.
  private struct YAMLNotes {
    private var quote: Character?
    /// The indent of the key whose block of text goes on.
    private var block: Int?

    mutating func line(_ line: String) -> String {
      let indent = line.prefix { $0 == " " }.count
      let isBlank = line.allSatisfy(\.isWhitespace)
      if let key = block {
        if isBlank || indent > key { return line }
        block = nil
      }
      let kept = scanned(line)
      let words = kept.split { $0 == " " || $0 == "\t" }
      if quote == nil, let last = words.last, let first = last.first, "|>".contains(first),
        last.dropFirst().allSatisfy({ "+-0123456789".contains($0) }),
        words.count > 1
      {
        block = indent
      }
      return kept
    }

    private mutating func scanned(_ line: String) -> String {
      var before: Character = " "
      var isEscaped = false
      var opens = quote == nil
      var closed = false
      for index in line.indices {
        let character = line[index]
        if let open = quote {
          if isEscaped {
            isEscaped = false
          } else if open == "\"", character == "\\" {
            isEscaped = true
          } else if character == open {
            (quote, closed) = (nil, open == "'")
            before = character
            continue
          }
          opens = false
        } else if character == "#", before == " " || before == "\t" {
          guard !isCommand(line[line.index(after: index)...].drop { $0 == " " }) else {
            return line
          }
          return String(line[..<index])
        } else if opens && (character == "\"" || character == "'") || closed && character == "'" {
          // '' is a quotation mark inside quotation marks.
          quote = character
        } else if !character.isWhitespace {
          opens = ":[{,-?".contains(character)
        }
        before = character
        closed = false
      }
      return line
    }
  }
}
