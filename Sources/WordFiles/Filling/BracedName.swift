/// A name between double braces in a paragraph.
struct BracedName {
  /// What stands between the braces, without spaces around.
  let name: String
  /// The letters, braces included.
  let letters: Range<Int>

  private static let longest = 200

  /// All names of a paragraph; `\{{` stands for braces that are meant to be seen.
  static func all(in paragraph: WordPart.Paragraph) -> [BracedName] {
    let letters = paragraph.letters
    var found: [BracedName] = []
    var position = 0
    func isPair(_ mark: Unicode.Scalar, _ index: Int) -> Bool {
      index + 1 < letters.count && letters[index].scalar == mark
        && letters[index + 1].scalar == mark
    }
    while position < letters.count {
      guard isPair("{", position) else {
        position += 1
        continue
      }
      let limit = min(position + longest, letters.count)
      guard let end = (position + 2..<max(limit, position + 2)).first(where: { isPair("}", $0) })
      else {
        position += 2
        continue
      }
      var name = String.UnicodeScalarView()
      for letter in letters[position + 2..<end] { name.append(letter.scalar) }
      let isEscaped = position > 0 && letters[position - 1].scalar == "\\"
      if !isEscaped {
        let words = String(name).drop(while: \.isWhitespace)
        let trailing = words.reversed().prefix(while: \.isWhitespace).count
        found.append(
          BracedName(name: String(words.dropLast(trailing)), letters: position..<end + 2))
      }
      position = end + 2
    }
    return found
  }
}

extension BracedName {
  /// Names between braces of the Chinese keyboard, or between one of each, with the letters they take.
  static func slips(in paragraph: WordPart.Paragraph) -> [BracedName] {
    let letters = paragraph.letters
    let (opening, closing): (Set<Unicode.Scalar>, Set<Unicode.Scalar>) = (["{", "｛"], ["}", "｝"])
    var found: [BracedName] = []
    var position = 0
    while position < letters.count {
      guard opening.contains(letters[position].scalar) else {
        position += 1
        continue
      }
      let start = letters[position...].firstIndex { !opening.contains($0.scalar) } ?? letters.count
      let limit = min(start + longest, letters.count)
      let inner = letters[start..<limit].prefix {
        !closing.contains($0.scalar) && !opening.contains($0.scalar)
      }
      let end = letters[inner.endIndex...].prefix { closing.contains($0.scalar) }.endIndex
      let braces = letters[position..<start] + letters[inner.endIndex..<end]
      let isRight = braces.count == 4 && braces.allSatisfy { $0.scalar.isASCII }
      if !isRight, end > inner.endIndex {
        var name = String.UnicodeScalarView()
        for letter in inner { name.append(letter.scalar) }
        found.append(BracedName(name: String(name).trimmingSpaces, letters: position..<end))
      }
      position = max(end, position + 1)
    }
    return found
  }
}

extension String {
  var trimmingSpaces: String {
    let words = drop(while: \.isWhitespace)
    return String(words.dropLast(words.reversed().prefix(while: \.isWhitespace).count))
  }
}
