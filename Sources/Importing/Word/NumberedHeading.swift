/// The numbers at the start of a heading that nothing but a blank divides from its words: 1 概述, 2.1.1 背景.
///
/// A figure looks the same, 1.5 亿元: it is a heading where others with the numbers around it are.
struct NumberedHeading {
  /// The numbers, from the outermost in; one to four.
  let numbers: [Int]

  var count: Int { numbers.count }

  init?(_ text: String) {
    let start = text.drop(while: \.isWhitespace)
    let sign = start.prefix { $0.isASCII && $0.isNumber || $0 == "." || $0 == "．" }
    let parts = sign.split(separator: ".", omittingEmptySubsequences: false)
      .flatMap { $0.split(separator: "．", omittingEmptySubsequences: false) }
    // 1.1. 背景 is written as well.
    let numbered = parts.count > 2 && parts.last?.isEmpty == true ? parts.dropLast() : parts[...]
    let numbers = numbered.compactMap { Int($0) }
    let rest = start.dropFirst(sign.count)
    guard (1...4).contains(numbers.count), numbers.count == numbered.count,
      numbers.allSatisfy({ (1...99).contains($0) }), let next = rest.first,
      numbers.count > 1 ? next.isWhitespace || next.isLetter : next.isWhitespace,
      let word = rest.first(where: { !$0.isWhitespace }), word.isLetter || "“《（(".contains(word)
    else { return nil }
    self.numbers = numbers
  }

  /// The numbers that are counted through among paragraphs: each is the first below its heading or follows another
  /// one.
  static func counted(among paragraphs: [WordParagraph]) -> Set<[Int]> {
    let texts = paragraphs.map(\.labelledText)
    let all = Set(texts.compactMap { NumberedHeading($0)?.numbers })
    return all.filter { numbers in
      let last = numbers[numbers.count - 1]
      let parent = Array(numbers.dropLast())
      let isBegun = (1...last).allSatisfy { all.contains(parent + [$0]) }
      let hasKin =
        last > 1 || all.contains(parent + [2]) || all.contains(numbers + [1])
        || !parent.isEmpty && isHeading(parent, all, texts)
      return isBegun && hasKin
    }
  }

  /// Whether a heading of these numbers is there, however it is written: 1 概述, 1. 概述, 第一章, 一、.
  private static func isHeading(_ numbers: [Int], _ all: Set<[Int]>, _ texts: [String]) -> Bool {
    if all.contains(numbers) { return true }
    guard numbers.count == 1 else { return false }
    let signs = ["\(numbers[0]).", "\(numbers[0])、", "\(numbers[0])．", "第\(numbers[0])"]
    let chinese = ["一", "二", "三", "四", "五", "六", "七", "八", "九", "十"]
    let further =
      numbers[0] <= chinese.count
      ? ["第" + chinese[numbers[0] - 1], chinese[numbers[0] - 1] + "、"] : []
    return texts.contains { text in
      // 1. 概述, and not 1.1 背景.
      NumberedHeading(text) == nil && (signs + further).contains { text.hasPrefix($0) }
    }
  }
}
