/// A paragraph as it stands in the file, with all that tells a heading from text.
struct WordParagraph {
  /// Where it stands.
  enum Story: Hashable {
    case body, cell, textBox, footnote, endnote
  }

  /// The words as readers see them, without the automatic number.
  var text = ""
  /// Where it stands.
  var story = Story.body
  /// The name of its style, in lower case.
  var style = ""
  /// From 0, as Word counts; `nil` for text.
  var outlineLevel: Int?
  /// What is counted in front of it.
  var label: WordNumbering.Label?
  /// The list and the depth in it.
  var list: (id: Int, level: Int)?
  /// Whether all its words are bold.
  var isBold = false
  /// Whether all its words are set in a typeface that is kept for headings, such as 黑体.
  var isDisplay = false
  var isCentred = false
  /// The size of its largest words, in half points.
  var size = 0
  /// The targets of its pictures, in order.
  var pictures: [WordPicture] = []
  /// Whether it holds something besides words.
  var isMixed = false
  /// Whether it belongs to a list of contents.
  var isContents = false
  /// Whether it was written to be read in a block of its own.
  var isQuote: Bool { ["quote", "intense quote", "block text"].contains(style) }

  /// The words with the number that is written out in front of them.
  var labelledText: String { writtenLabel + text }

  /// The number, where it has to be written out, with the space that divides it from Latin words.
  var writtenLabel: String {
    guard let label, !label.isList, !label.text.isEmpty else { return "" }
    guard let last = label.text.last, last.isASCII else { return label.text }
    return label.text + " "
  }
}

/// A picture as a document shows it.
struct WordPicture: Hashable {
  /// The entry of the package; `nil` where it is not in the file.
  var entry: String?
  /// What its author says of it.
  var description = ""
  var isCropped = false
}
