/// Where something stands: in a file, at a line and column of it, or in a cell of a sheet.
public struct Place: Hashable, Sendable {
  /// The file's path as people know it, relative to the project's root.
  public let file: String
  /// The 1-based line, where the place is more exact than the file.
  public let line: Int?
  /// The 1-based column, counted in Unicode scalars.
  public let column: Int?
  /// The sheet of a workbook.
  public let sheet: String?
  /// The address of a cell, such as `D17`; set for tables in any form.
  public let cell: String?
  /// The line that the place is on, for the picture under the message.
  public let excerpt: Excerpt?
  /// The sentence of a Word file; its paragraph is the line, too.
  public private(set) var sentence: DocumentSentence?

  /// A file as a whole.
  public init(file: String) {
    self.init(file: file, line: nil, column: nil, excerpt: nil)
  }

  /// A line and column of a text file.
  public init(file: String, line: Int?, column: Int?, cell: String? = nil, excerpt: Excerpt?) {
    self.file = file
    self.line = line
    self.column = column
    self.sheet = nil
    self.cell = cell
    self.excerpt = excerpt
  }

  /// A sheet of a workbook, or a cell of it.
  public init(file: String, sheet: String, cell: String?) {
    self.file = file
    self.line = nil
    self.column = nil
    self.sheet = sheet
    self.cell = cell
    self.excerpt = nil
  }

  /// A sentence of a Word file, with the words of its paragraph.
  ///
  /// - Parameter column: the 1-based column in the paragraph, counted in Unicode scalars.
  public init(file: String, _ sentence: DocumentSentence, column: Int, excerpt: Excerpt?) {
    self.init(file: file, line: sentence.paragraph, column: column, excerpt: excerpt)
    self.sentence = sentence
  }

  /// The same place, known to be this cell of a table.
  public func inCell(_ address: String) -> Place {
    Place(file: file, line: line, column: column, cell: address, excerpt: excerpt)
  }
}

extension Place: CustomStringConvertible {
  /// `Content/cases/x/index.md:7:5`, or `指标.xlsx!资金!D17`.
  public var description: String {
    if let sheet { return ([file, sheet] + (cell.map { [$0] } ?? [])).joined(separator: "!") }
    return ([file] + [line, column].compactMap { $0.map(String.init) }).joined(separator: ":")
  }
}

extension Place {
  /// The place in words: `年报.docx:第 12 段第 2 句` for a Word file, else as programs know it.
  public func text(in language: MessageLanguage) -> String {
    guard let sentence else { return description }
    return file + (language == .english ? ", " : "：") + sentence.words.text(in: language)
  }
}

/// A sentence of a Word file, as people find it: Word knows neither lines nor columns.
public struct DocumentSentence: Hashable, Sendable {
  /// What the paragraph belongs to.
  public enum Story: String, Hashable, Sendable, CaseIterable {
    case body, header, footer, footnote, endnote, textBox

    var words: LocalizedText? {
      switch self {
      case .body: nil
      case .header: LocalizedText(zh: "页眉", en: "header")
      case .footer: LocalizedText(zh: "页脚", en: "footer")
      case .footnote: LocalizedText(zh: "脚注", en: "footnotes")
      case .endnote: LocalizedText(zh: "尾注", en: "endnotes")
      case .textBox: LocalizedText(zh: "文本框", en: "text box")
      }
    }
  }

  /// What the paragraph belongs to.
  public let story: Story
  /// The number of the paragraph among those of the story that hold words, from 1; cells of tables count.
  public let paragraph: Int
  /// The number of the sentence in it, from 1.
  public let number: Int

  /// A sentence.
  public init(_ story: Story, paragraph: Int, number: Int) {
    (self.story, self.paragraph, self.number) = (story, paragraph, number)
  }

  /// `第 12 段第 2 句`.
  public var words: LocalizedText {
    LocalizedText(
      zh: "\(story.words?.zh ?? "")第 \(paragraph) 段第 \(number) 句",
      en: (story.words.map { $0.en + ", " } ?? "") + "paragraph \(paragraph), sentence \(number)")
  }
}

/// A piece of the line that a place is on, short enough to print, and the part of it that is meant.
public struct Excerpt: Hashable, Sendable {
  /// The piece of the line.
  public let text: String
  /// How many Unicode scalars of `text` stand before the part that is meant.
  public let start: Int
  /// How many Unicode scalars the part that is meant has; 0 points between two.
  public let length: Int

  /// The longest piece that is kept: a line of a megabyte still prints as one line.
  private static let longest = 120

  /// Cuts `line` to a window around the 1-based `column`.
  public init(line: String, column: Int, length: Int) {
    let scalars = line.unicodeScalars
    let index =
      scalars.index(scalars.startIndex, offsetBy: max(column - 1, 0), limitedBy: scalars.endIndex)
      ?? scalars.endIndex
    self.init(line: line[...], at: index, column: column, length: length)
  }

  /// Cuts `line` to a window around `index`, which is at the 1-based `column`.
  init(line: Substring, at index: String.Index, column: Int, length: Int) {
    let scalars = line.unicodeScalars
    let before = column > Self.longest - 40 ? 39 : column - 1
    let first =
      scalars.index(index, offsetBy: -max(before, 0), limitedBy: scalars.startIndex)
      ?? scalars.startIndex
    let window = scalars[first...].prefix(Self.longest)
    self.text = String(window)
    self.start = scalars.distance(from: first, to: index)
    self.length = max(min(length, window.count - start), 0)
  }
}
