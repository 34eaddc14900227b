/// Whether a text that Markdown takes for code is rather prose that somebody has indented.
enum ProseGuess {
  private static let fewestCharacters = 6
  private static let fewestWords = 6
  /// Of a sentence that begins with a capital.
  private static let fewestInSentence = 3

  /// A line of Chinese without the signs of programs, or a sentence of Latin words.
  static func isProse(_ text: String) -> Bool {
    let line =
      text.split(whereSeparator: \.isNewline).first { !$0.allSatisfy(\.isWhitespace) } ?? ""
    let words = line.drop(while: \.isWhitespace)
    let comments = ["#", "//", "/*", "--", "<!--", "%", ";", "$", ">>>"]
    guard !comments.contains(where: words.hasPrefix),
      !words.contains(where: { "{}=\\`;".contains($0) })
    else { return isItem(words) }
    let characters = words.unicodeScalars.count { (0x4E00...0x9FFF).contains($0.value) }
    if characters >= fewestCharacters, characters * 2 >= words.unicodeScalars.count { return true }
    if characters > 0, words.allSatisfy(isProseSign) { return true }
    let latin = words.split(separator: " ")
    let isSentence = words.first?.isUppercase == true && latin.count >= fewestInSentence
    return (isSentence || latin.count >= fewestWords)
      && latin.allSatisfy { $0.allSatisfy(isProseSign) }
      && words.last.map { ".!?".contains($0) } == true
  }

  /// `## 标题`, which is a heading behind its blanks, and no comment.
  private static func isItem(_ words: Substring) -> Bool {
    words.hasPrefix("## ") && words.unicodeScalars.contains { (0x4E00...0x9FFF).contains($0.value) }
  }

  private static func isProseSign(_ character: Character) -> Bool {
    character.isLetter || character.isNumber || character == " "
      || ",.'’:-!?%，。、：；！？（）《》“”‘’—…％～·".contains(character)
  }
}
