import Prose

typealias Unit = Passage.Unit

// Rules name characters as they are written; these compare them with units.

func == (unit: Unit, scalar: Unicode.Scalar) -> Bool { UInt32(unit) == scalar.value }
func != (unit: Unit, scalar: Unicode.Scalar) -> Bool { UInt32(unit) != scalar.value }
func ~= (scalar: Unicode.Scalar, unit: Unit) -> Bool { UInt32(unit) == scalar.value }

extension Unit {
  /// Whether it is a Chinese character.
  var isHan: Bool {
    (0x4E00...0x9FFF).contains(self) || (0x3400...0x4DBF).contains(self) || self == 0x3007
      || self == Passage.rareHan
  }

  /// Whether it is an ASCII digit.
  var isDigit: Bool { (0x30...0x39).contains(self) }

  /// Whether it is an ASCII letter.
  var isLetter: Bool { (0x41...0x5A).contains(self) || (0x61...0x7A).contains(self) }

  /// Whether it is a letter, a digit or a figure that stands for digits.
  var isAlphanumeric: Bool { isDigit || isLetter || self == Passage.boundFigure }

  /// Whether it is a space that is seen.
  var isSpace: Bool { self == 0x20 || self == 0x09 || self == 0xA0 || self == 0x3000 }

  /// Whether the passage, a line or a sentence within it ends here.
  var isBreak: Bool { self == Passage.lineEnd || self == Passage.softBreak }

  /// Whether it is a Chinese mark that opens something.
  var isOpeningMark: Bool {
    switch self {
    case "（", "《", "〈", "“", "‘", "「", "『", "【", "〔": true
    default: false
    }
  }

  /// Whether it is a Chinese mark that closes something.
  var isClosingMark: Bool {
    switch self {
    case "）", "》", "〉", "”", "’", "」", "』", "】", "〕": true
    default: false
    }
  }

  /// Whether it is a Chinese mark that ends or divides a sentence.
  var isPausingMark: Bool {
    switch self {
    case "，", "。", "、", "；", "：", "！", "？": true
    default: false
    }
  }

  /// Whether it is a Chinese mark of any kind.
  var isChineseMark: Bool {
    isPausingMark || isOpeningMark || isClosingMark || self == "…" || self == "—"
  }

  /// Whether it ends a sentence.
  var endsSentence: Bool {
    switch self {
    case "。", "！", "？", "；", "!", "?", ";": true
    default: self == Passage.lineEnd
    }
  }
}

extension Passage {
  /// The end of the run of units from a position on that satisfy a condition.
  func end(of position: Int, while belongs: (Unit) -> Bool) -> Int {
    var end = position
    while end < count, belongs(units[end]) { end += 1 }
    return end
  }

  /// The last unit before a position that is no space.
  func unitBefore(_ position: Int) -> Unit {
    var index = position - 1
    while index >= 0, units[index].isSpace { index -= 1 }
    return self[index]
  }

  /// The first unit from a position on that is no space.
  func unitFrom(_ position: Int) -> Unit { self[end(of: position) { $0.isSpace }] }

  /// The sentence around a position, as far as it is near.
  func sentence(around position: Int, reach: Int = 120) -> Range<Int> {
    var start = position
    while start > 0, position - start < reach, !units[start - 1].endsSentence { start -= 1 }
    var end = position
    while end < count, end - position < reach, !units[end].endsSentence { end += 1 }
    return start..<end
  }
}
