import Diagnostics

/// A part of a Word file that holds words: the body, a header, the footnotes.
struct WordPart: Sendable {
  /// A character of a paragraph.
  struct Letter: Sendable {
    let scalar: Unicode.Scalar
    /// The bytes that it stands in; empty for what is no text: a tab, a break, a picture.
    let range: Range<Int>
    /// The element that holds its text, `w:t`; -1 for what is no text.
    let element: Int
  }

  /// A paragraph, the words of text boxes in it apart.
  struct Paragraph: Sendable {
    /// The element.
    let element: Int
    let letters: [Letter]
    let story: DocumentSentence.Story
    /// Its number among the paragraphs of its story that hold words; 0 where it holds none.
    let number: Int
    /// Whether it is said a second time for programs that do not know the first way.
    let isFallback: Bool

    /// The words.
    var text: String {
      var text = String.UnicodeScalarView()
      for letter in letters { text.append(letter.scalar) }
      return String(text)
    }
  }

  /// A content control with a tag.
  struct Control: Sendable {
    let element: Int
    let tag: String
  }

  /// A field, and the texts that it shows.
  struct Field: Sendable {
    let instruction: String
    /// The texts, as elements `w:t`.
    var shown: [Int]
    /// The run or the field behind which words can be put where it shows none.
    let place: Int
    let isSimple: Bool
    let hasSeparator: Bool
  }

  /// The name in the package.
  let name: String
  let tree: XMLTree
  let paragraphs: [Paragraph]
  let controls: [Control]
  let fields: [Field]
  /// The position of each paragraph, by its element.
  private let positions: [Int: Int]
  /// The paragraphs by the bytes at which they begin.
  private let starts: [(byte: Int, position: Int)]

  /// What stands where a picture or another object does.
  static let object: Unicode.Scalar = "\u{FFFC}"

  init(_ tree: XMLTree, name: String, story: DocumentSentence.Story, numbers: inout [Int]) {
    self.name = name
    self.tree = tree
    var reader = PartReader(tree, numbers: numbers)
    reader.read(0, story)
    let paragraphs = reader.paragraphs
    (self.paragraphs, controls, fields) = (paragraphs, reader.controls, reader.fields)
    numbers = reader.numbers
    positions = Dictionary(
      paragraphs.enumerated().map { ($1.element, $0) }, uniquingKeysWith: { first, _ in first })
    starts = paragraphs.indices.map {
      (byte: tree.nodes[paragraphs[$0].element].start.lowerBound, position: $0)
    }.sorted { $0.byte < $1.byte }
  }

  /// The paragraphs inside an element, by their positions in the order of reading.
  func paragraphs(in element: Int) -> [Int] {
    let range = tree.nodes[element].range
    var (low, high) = (0, starts.count)
    while low < high {
      let middle = (low + high) / 2
      if starts[middle].byte < range.lowerBound { low = middle + 1 } else { high = middle }
    }
    return starts[low...].prefix { $0.byte < range.upperBound }.map(\.position).sorted()
  }

  /// The paragraph of an element, by its position.
  func position(of element: Int) -> Int? { positions[element] }

  /// Where letters of a paragraph are, for messages.
  func place(_ letters: Range<Int>, of paragraph: Paragraph, in file: String) -> Place {
    let text = paragraph.text
    let column = letters.lowerBound + 1
    return Place(
      file: file,
      DocumentSentence(
        paragraph.story, paragraph: max(paragraph.number, 1),
        number: paragraph.sentence(at: letters.lowerBound)), column: column,
      excerpt: Excerpt(
        line: text.replacing("\n", with: " "), column: column, length: letters.count))
  }

  /// The paragraph that holds texts, by its position, and their letters in it.
  func letters(of texts: [Int]) -> (position: Int, range: Range<Int>)? {
    for text in texts {
      guard let element = tree.nearest("w:p", around: text), let position = positions[element]
      else { continue }
      let (wanted, letters) = (Set(texts), paragraphs[position].letters)
      guard let first = letters.firstIndex(where: { wanted.contains($0.element) }),
        let last = letters.lastIndex(where: { wanted.contains($0.element) })
      else { continue }
      return (position, first..<last + 1)
    }
    return nil
  }
}

extension WordPart.Paragraph {
  private static let ends: Set<Unicode.Scalar> = ["。", "！", "？", "!", "?", "；"]
  private static let closing: Set<Unicode.Scalar> = ["”", "’", "）", "」", "』", "\"", ")"]

  /// The number of the sentence that a letter stands in, from 1.
  func sentence(at position: Int) -> Int {
    var number = 1
    var isAtEnd = false
    for (index, letter) in letters.enumerated().prefix(min(position + 1, letters.count)) {
      let scalar = letter.scalar
      if isAtEnd, !Self.closing.contains(scalar), !Self.ends.contains(scalar) {
        number += 1
        isAtEnd = false
      }
      let isPoint =
        scalar == "." && index + 1 < letters.count && letters[index + 1].scalar == " "
      if Self.ends.contains(scalar) || isPoint { isAtEnd = true }
    }
    return number
  }
}
