import Content
import Diagnostics
import Prose

/// Marks in fields that are printed as they stand: braces where no figure is read, Markdown and HTML.
enum FieldSlips {
  /// By character, whether a slip may begin with it.
  private static let signs: [Bool] = {
    var signs = [Bool](repeating: false, count: 0x10000)
    for unit in Passage.writtenUnits(of: "{}｛｝*＊=[［【〖〔「『﹛<＜〈《(（&`｀~～^_#＃﹟%") {
      signs[Int(unit)] = true
    }
    return signs
  }()

  /// The slips of a field, in order; of several at one place the first.
  static func all(in field: PlainField, _ figures: FigureNames) -> [Slip] {
    // Hardly any of many thousand cells holds a sign that may be one.
    let signs = Self.signs
    guard field.words.unicodeScalars.contains(where: { $0.value < 0x10000 && signs[Int($0.value)] })
    else { return [] }
    let text = MarkedText(field: SourceFile(path: "", text: field.words))
    let braces =
      field.readsFigures ? BraceSlips.all(in: text, figures) : self.braces(in: text, figures)
    return Slip.apart(braces + PlainSlips.all(in: text))
  }

  /// `{{id}}`, `{id}`, `｛｛id｝｝`, `【【id】】` where no figure is read. A set in a formula is none: only what names a figure, or
  /// stands in two braces as a figure does.
  static func braces(in text: MarkedText, _ figures: FigureNames) -> [Slip] {
    var slips: [Slip] = []
    var position = 0
    while position < text.count {
      let start = position
      if text[position] == Passage.boundFigure {
        position += 1
      } else if text.isMark(oneOf: "{｛", at: position) {
        while text.isMark(oneOf: "{｛", at: position) { position += 1 }
        let open = position - start
        let inner = text.end(of: position, limit: 80) {
          !["{", "}", "｛", "｝"].contains(Unicode.Scalar(UInt32($0)))
        }
        var end = inner
        while text.isMark(oneOf: "}｝", at: end) { end += 1 }
        let name = FigureWords(text.source(position..<inner))
        let isMeant = name.map { figures.isKnown($0.id) || $0.isOfRegister || open > 1 } ?? false
        guard end > inner, isMeant, !text.holdsEscape(start..<end) else { continue }
        position = end
      } else if let pair = BraceSlips.otherPair(text, position, figures) {
        position = pair.range.upperBound
      } else {
        position += 1
        continue
      }
      slips.append(brace(text, start..<position))
    }
    return slips
  }

  private static func brace(_ text: MarkedText, _ range: Range<Int>) -> Slip {
    let written = text.source(range).shortened
    return text.slip(
      range,
      (
        "这里不换成数字，“\(written)”会照原样显示",
        "no figure is read here: “\(written)” is shown as it is"
      ),
      (
        "只写文字；数字写进正文、摘要或说明",
        "write words alone; figures go into texts, summaries and notes"
      ))
  }
}

extension Slip {
  /// Slips in the order of the file; of several at one place the first.
  static func apart(_ slips: [Slip]) -> [Slip] {
    let sorted = slips.sorted {
      ($0.bytes.lowerBound, $1.bytes.upperBound) < ($1.bytes.lowerBound, $0.bytes.upperBound)
    }
    var end = -1
    return sorted.filter { slip in
      guard slip.bytes.lowerBound >= end else { return false }
      end = slip.bytes.upperBound
      return true
    }
  }
}
