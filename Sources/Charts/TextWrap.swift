/// The text in at most so many lines, none wider than the given width in ems. Lines break at spaces
/// and between Chinese characters, never before a closing or after an opening mark, and are as even
/// as they can be; what does not fit ends with an ellipsis.
func wrapped(_ text: String, width: Double, maxLines: Int = 3) -> [String] {
  // No label shows more than a few dozen characters; the rest need not be measured.
  let text = cleaned(text, limit: 240)
  if textWidth(text) <= width { return [text] }
  let tokens = tokens(of: text, width: width)
  let full = greedyLines(tokens, width: width)
  guard full.count <= maxLines else { return truncated(full, width: width, maxLines: maxLines) }
  let even = textWidth(text) / Double(full.count)
  for step in 0..<8 {
    let lines = greedyLines(tokens, width: even + (width - even) * Double(step) / 8)
    if lines.count <= full.count { return lines }
  }
  return full
}

/// The width in ems of the longest part of a text that no line may part: a word, or a Chinese character with its marks.
func longestWord(of text: String) -> Double {
  tokens(of: cleaned(text, limit: 240), width: .infinity).map(\.printedWidth).max() ?? 0
}

/// The text in one line no wider than the given width in ems.
func clipped(_ text: String, width: Double) -> String {
  wrapped(text, width: width, maxLines: 1).first ?? ""
}

private func truncated(_ lines: [String], width: Double, maxLines: Int) -> [String] {
  var kept = Array(lines.prefix(max(maxLines, 1)))
  var last = kept.removeLast()
  while !last.isEmpty, textWidth(last + "…") > width { last.removeLast() }
  return kept + [last + "…"]
}

private func greedyLines(_ tokens: [Token], width: Double) -> [String] {
  var lines: [String] = []
  var line = ""
  var lineWidth = 0.0
  for token in tokens {
    // The space at the end of a token may hang over the edge.
    let gap = joint(line.last, token.text.first)
    if line.isEmpty || lineWidth + gap + token.printedWidth <= width {
      lineWidth += gap
    } else {
      lines.append(trimmed(line))
      line = ""
      lineWidth = 0
    }
    line += token.text
    lineWidth += token.width
  }
  return lines + [trimmed(line)]
}

private func trimmed(_ text: String) -> String {
  var text = Substring(text)
  while text.last == " " { text.removeLast() }
  return String(text)
}

/// What a line may not part: words with their space, single Chinese characters with their marks.
private struct Token {
  var text: String
  var width: Double
  /// Without the space at the end.
  var printedWidth: Double
}

private func tokens(of text: String, width: Double) -> [Token] {
  var tokens: [Token] = []
  var tail: Character = " "
  for character in text {
    let isWord = character.isASCII && tail.isASCII && tail != " " && tail != "-"
    let isJoined =
      character == " " || isWord || closingMarks.contains(character) || openingMarks.contains(tail)
    let characterWidth = textWidth(String(character))
    let last = tokens.count - 1
    let step = joint(tail, character) + characterWidth
    if last >= 0, isJoined, tokens[last].width + step <= width {
      tokens[last].text.append(character)
      tokens[last].width += step
      if character != " " { tokens[last].printedWidth = tokens[last].width }
    } else {
      tokens.append(
        Token(text: String(character), width: characterWidth, printedWidth: characterWidth))
    }
    tail = character
  }
  return tokens
}

/// At most what browsers set between Chinese and Latin, see `textWidth`.
private func joint(_ before: Character?, _ after: Character?) -> Double {
  guard let before, let after else { return 0 }
  return before.isASCII == after.isASCII ? 0 : 0.125
}

private let closingMarks: Set<Character> = [
  "，", "。", "、", "；", "：", "？", "！", "）", "》", "〉", "”", "’", "」", "』", "】", "…", "—", "·",
  "%", ",", ".", ";", ":", "?", "!", ")", "]", "～", "％",
]
private let openingMarks: Set<Character> = ["（", "《", "〈", "“", "‘", "「", "『", "【", "(", "["]
