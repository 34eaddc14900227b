import Diagnostics
import Prose

/// Characters that nobody sees, over which a search stumbles and by which a text can say other than it shows.
///
/// They are looked for in the whole file, since tags and titles hold them as well. Where a writing needs them
/// (joiners in an emoji, in Persian or in Hindi; marks of direction beside Arabic), they are left alone.
struct InvisibleSlips {
  /// The first of each line, as they come in numbers.
  private(set) var slips: [Slip] = []
  /// All that can go without harm.
  private(set) var corrections: [Correction] = []
  private static let mostListed = 20
  /// A run of them is one change; those beyond are mended when the text is checked again.
  private static let mostCorrected = 500

  init(in file: SourceFile) {
    guard Self.mayHold(file) else { return }
    let text = Surroundings(Array(file.text.unicodeScalars))
    var (offset, line, lineStart) = (0, 0, 0)
    var listed = -1
    var runs: [Range<Int>] = []
    for (index, scalar) in text.scalars.enumerated() {
      let range = offset..<offset + UTF8.width(scalar)
      offset = range.upperBound
      if scalar == "\n" { (line, lineStart) = (line + 1, index + 1) }
      guard let kind = Kind(scalar.value), !kind.isNeeded(at: index, in: text, lineStart) else {
        continue
      }
      if kind != .lineEnd {
        if let last = runs.last, last.upperBound == range.lowerBound {
          runs[runs.count - 1] = last.lowerBound..<range.upperBound
        } else if runs.count < Self.mostCorrected {
          runs.append(range)
        }
      }
      if line != listed, slips.count < Self.mostListed {
        listed = line
        slips.append(kind.slip(range, scalar.value))
      }
    }
    corrections = Self.corrections(runs, in: file)
  }

  /// What is taken away, run by run.
  private static func corrections(_ runs: [Range<Int>], in file: SourceFile) -> [Correction] {
    runs.map { run in
      Correction(
        place: file.place(at: run.lowerBound..<run.lowerBound), range: run,
        written: String(file[run]), replacement: "")
    }
  }

  /// The characters of a text; which lines are written from right to left is found out once.
  private final class Surroundings {
    let scalars: [Unicode.Scalar]
    private var known: (lineStart: Int, isRightToLeft: Bool)?

    init(_ scalars: [Unicode.Scalar]) { self.scalars = scalars }

    func isRightToLeft(lineFrom start: Int) -> Bool {
      if let known, known.lineStart == start { return known.isRightToLeft }
      let holds = scalars[start...].prefix { $0 != "\n" }.contains(where: Kind.isRightToLeft)
      known = (start, holds)
      return holds
    }
  }

  /// Whether one of the bytes stands in the text with which such characters begin: nearly all texts have none.
  private static func mayHold(_ file: SourceFile) -> Bool {
    file.text.utf8.withContiguousStorageIfAvailable { bytes in
      bytes.indices.contains { index in
        switch bytes[index] {
        case 0xC2: index + 1 < bytes.count && bytes[index + 1] == 0xAD
        case 0xD8: index + 1 < bytes.count && bytes[index + 1] == 0x9C
        case 0xE2:
          index + 2 < bytes.count
            && (bytes[index + 1] == 0x80 && (0x8B...0x8F).contains(bytes[index + 2])
              || bytes[index + 1] == 0x80 && (0xA8...0xAE).contains(bytes[index + 2])
              || bytes[index + 1] == 0x81 && (0xA0...0xAF).contains(bytes[index + 2]))
        case 0xEF:
          index + 2 < bytes.count && bytes[index + 1] == 0xBB && bytes[index + 2] == 0xBF
        default: false
        }
      }
    } ?? true
  }

  private enum Kind {
    /// It takes no place: a blank of no width, a soft hyphen, a joiner of words.
    case invisible
    /// It joins the letters or the emoji beside it.
    case joiner
    /// It changes the direction in which the text is shown.
    case direction
    /// It ends a line in other programs.
    case lineEnd

    init?(_ value: UInt32) {
      switch value {
      case 0xAD, 0x200B, 0x2060...0x2065, 0xFEFF: self = .invisible
      case 0x200C, 0x200D: self = .joiner
      case 0x61C, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x206F: self = .direction
      case 0x2028, 0x2029: self = .lineEnd
      default: return nil
      }
    }

    /// Whether the writing around a character needs it.
    func isNeeded(at index: Int, in text: Surroundings, _ lineStart: Int) -> Bool {
      let scalars = text.scalars
      switch self {
      case .lineEnd: return false
      case .direction: return text.isRightToLeft(lineFrom: lineStart)
      case .invisible, .joiner:
        let before = index > 0 ? scalars[index - 1] : "\n"
        let behind = index + 1 < scalars.count ? scalars[index + 1] : "\n"
        if Self.isJoining(before) || Self.isJoining(behind) { return true }
        return self == .joiner && scalars[index] == "\u{200D}" && Self.isEmoji(before)
          && Self.isEmoji(behind)
      }
    }

    static func isRightToLeft(_ scalar: Unicode.Scalar) -> Bool {
      switch scalar.value {
      case 0x61C: false
      case 0x590...0x8FF, 0xFB1D...0xFDFF, 0xFE70...0xFEFC, 0x10800...0x10FFF, 0x1E800...0x1EFFF:
        true
      default: false
      }
    }

    /// Scripts whose letters change beside one another, or whose words stand without blanks: from Arabic to
    /// Mongolian.
    private static func isJoining(_ scalar: Unicode.Scalar) -> Bool {
      switch scalar.value {
      case 0x600...0x109F, 0x1700...0x18AF, 0x1900...0x1CFF, 0xA800...0xABFF, 0xFB50...0xFDFF,
        0xFE70...0xFEFC, 0x10A00...0x11FFF, 0x1E900...0x1E95F:
        scalar.value != 0x61C
      default: false
      }
    }

    private static func isEmoji(_ scalar: Unicode.Scalar) -> Bool {
      switch scalar.value {
      case 0xFE0F, 0x20E3, 0x1F3FB...0x1F3FF, 0xE0020...0xE007F: true
      case ...0xFF: false
      default: scalar.properties.isEmoji
      }
    }

    func slip(_ range: Range<Int>, _ value: UInt32) -> Slip {
      let code = String(value, radix: 16, uppercase: true)
      let name = "U+" + String(repeating: "0", count: max(4 - code.count, 0)) + code
      let message =
        switch self {
        case .invisible, .joiner:
          LocalizedText(
            zh: "这里有看不见的字符（\(name)），搜索和复制会出错",
            en: "an invisible character (\(name)) stands here, over which searches stumble")
        case .direction:
          LocalizedText(
            zh: "这里有改变文字方向的字符（\(name)），看不见，却会使后面的字倒过来显示",
            en:
              "an invisible character (\(name)) changes the direction here, so that text may be shown backwards"
          )
        case .lineEnd:
          LocalizedText(
            zh: "这里有别的程序用来换行的字符（\(name)），网页上不会换行",
            en:
              "a line ending of other programs (\(name)) stands here, which ends no line on the page"
          )
        }
      return Slip(
        bytes: range, message: message,
        hint: self == .lineEnd
          ? LocalizedText(
            zh: "删去它；要换行，就空一行另起一段", en: "remove it, and begin a new paragraph if one is wanted")
          : LocalizedText(
            zh: "删去它：把前后两个字连同它一起选中，重新打一遍；或运行 showcase check --fix",
            en: "remove it: type the characters around it anew, or run showcase check --fix"))
    }
  }
}
