import Diagnostics
import Prose

/// Spaces at the end of a line. Two of them that end a line on purpose, and what stands in code, are
/// left alone.
struct TrailingSpace: ArticleRule {
  let code = DiagnosticCode.trailingSpace
  let name = "行末空格"

  func check(_ reader: PassageReader, _ notes: inout Notes) {
    let file = reader.article.file
    let breaks = Set(reader.lineBreaks.map { file.lineIndex(at: $0) })
    var blocks = reader.verbatimBlocks.sorted { $0.lowerBound < $1.lowerBound }[...]
    let first = file.lineIndex(at: reader.article.bodyStart)
    for line in first..<file.lineStarts.count {
      let bounds = file.lineBounds(line)
      while let block = blocks.first, block.upperBound < bounds.upperBound { blocks.removeFirst() }
      guard bounds.lowerBound >= reader.article.bodyStart, !bounds.isEmpty,
        let spaces = spaces(file[bounds].utf8), blocks.first?.overlaps(bounds) != true
      else { continue }
      let range = bounds.upperBound - spaces..<bounds.upperBound
      let isBackslash =
        range.lowerBound > 0 && file[range.lowerBound - 1..<range.lowerBound] == "\\"
      guard !breaks.contains(line), !isBackslash else { continue }
      notes.add(
        bytes: range, LocalizedText(zh: "行末有空格", en: "spaces stand at the end of the line"),
        hint: LocalizedText(zh: "删去行末的空格", en: "remove them"), replacement: "")
    }
  }

  /// How many bytes of space end a line; `nil` for none. U+3000 is the bytes E3 80 80.
  private func spaces(_ end: Substring.UTF8View) -> Int? {
    var rest = end[...]
    while let last = rest.last {
      if last == 0x20 || last == 0x09 {
        rest = rest.dropLast()
      } else if last == 0x80, rest.suffix(3).elementsEqual([0xE3, 0x80, 0x80]) {
        rest = rest.dropLast(3)
      } else {
        break
      }
    }
    return rest.count < end.count ? end.count - rest.count : nil
  }
}
