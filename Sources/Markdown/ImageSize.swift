/// How large a picture is to be shown, as Obsidian and others write it behind a pipe: `|300` or
/// `|300x200`.
public struct ImageSize: Hashable, Sendable {
  /// The width in CSS pixels.
  public let width: Int
  /// The height in CSS pixels, if it does not follow from the width.
  public let height: Int?

  /// The largest number that is taken for a size.
  private static let most = 9999

  /// Reads `300` or `300x200`; nil for anything else.
  init?(_ words: some Sequence<UInt8>) {
    var numbers = [0]
    var digits = 0
    for byte in words {
      if byte.isDigit, digits < 4 {
        numbers[numbers.count - 1] = numbers[numbers.count - 1] * 10 + Int(byte - 0x30)
        digits += 1
      } else if byte | 0x20 == UInt8(ascii: "x"), numbers.count == 1 {
        numbers.append(0)
        digits = 0
      } else {
        return nil
      }
    }
    guard numbers.allSatisfy({ (1...Self.most).contains($0) }) else { return nil }
    width = numbers[0]
    height = numbers.count > 1 ? numbers[1] : nil
  }
}

extension ImageSize {
  /// Takes the size off the end of the words of a picture.
  static func split(from words: [MarkdownNode]) -> (words: [MarkdownNode], size: ImageSize?) {
    guard let last = words.last, case .text(let text) = last.kind,
      let pipe = text.utf8.lastIndex(of: UInt8(ascii: "|")),
      let size = ImageSize(text.utf8[text.utf8.index(after: pipe)...])
    else { return (words, nil) }
    let rest = String(text[..<pipe])
    let length = text.utf8.distance(from: pipe, to: text.utf8.endIndex)
    var words = Array(words.dropLast())
    if !rest.isEmpty {
      let end = max(last.range.upperBound - length, last.range.lowerBound)
      words.append(MarkdownNode(.text(rest), range: last.range.lowerBound..<end))
    }
    return (words, size)
  }
}
