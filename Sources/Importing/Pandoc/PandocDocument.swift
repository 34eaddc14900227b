/// What pandoc makes of a text, as far as Word files go.
struct PandocDocument: Equatable {
  var blocks: [PandocBlock]
}

/// A block of pandoc's syntax tree.
indirect enum PandocBlock: Equatable {
  case paragraph([PandocInline])
  case heading(level: Int, [PandocInline])
  /// A list; `number` is that of the first item, with `)` behind it or `.`.
  case list(number: ListNumber?, items: [[PandocBlock]])
  case quote([PandocBlock])
  case table(PandocTable)
  case code(String)
  case rule
  /// Blocks that are only held together.
  case group([PandocBlock])

  /// Whether it is a list.
  var isList: Bool { if case .list = self { true } else { false } }

  /// The position in the Word file of the paragraph that the block is, by the mark in front of it.
  var markedPosition: Int? {
    guard case .paragraph(let inlines) = self else { return nil }
    return PlainLine(inlines).position
  }

  /// How a list counts.
  struct ListNumber: Equatable {
    var start = 1
    var hasParenthesis = false
  }
}

/// An inline of pandoc's syntax tree.
indirect enum PandocInline: Equatable {
  case text(String)
  case lineBreak
  case styled(TextStyle, [PandocInline])
  case math(String)
  case code(String)
  case note([PandocBlock])
}

/// How words are set.
struct TextStyle: OptionSet, Hashable {
  let rawValue: Int

  static let strong = TextStyle(rawValue: 1)
  static let emphasis = TextStyle(rawValue: 2)
  static let struck = TextStyle(rawValue: 4)
  static let superscript = TextStyle(rawValue: 8)
  static let `subscript` = TextStyle(rawValue: 16)
  static let underlined = TextStyle(rawValue: 32)
  static let code = TextStyle(rawValue: 64)
}

/// A table: the rows of its head, then all others.
struct PandocTable: Equatable {
  var columns: Int
  var head: [[Cell]]
  var rows: [[Cell]]

  /// A cell, and how far it reaches.
  struct Cell: Equatable {
    var rows = 1
    var columns = 1
    var blocks: [PandocBlock]
  }
}

/// The words of a line without anything else, to decide by what it is.
struct PlainLine {
  /// The words; tabs and line breaks are in it as such.
  private(set) var text = ""
  /// The position in the Word file of the paragraph that it is from.
  private(set) var position: Int?
  /// Whether there is nothing in it but words.
  private(set) var isText = true
  /// Whether there are links in it.
  private(set) var hasLinks = false

  init(_ inlines: [PandocInline]) {
    read(inlines)
  }

  private mutating func read(_ inlines: [PandocInline]) {
    for inline in inlines {
      switch inline {
      case .text(let words): read(words)
      case .lineBreak: text += "\n"
      case .styled(_, let inner): read(inner)
      case .code(let words), .math(let words):
        text += words
        isText = false
      case .note: isText = false
      }
    }
  }

  private mutating func read(_ words: String) {
    for part in MarkedText.parts(of: words) {
      switch part {
      case .words(let words): text += words
      case .paragraph(let number): position = position ?? number
      case .picture: isText = false
      case .link: hasLinks = true
      }
    }
  }

  /// Its lines, each cut at the tabs in it; blanks at the ends of parts are no part of them.
  var columns: [[String]] {
    text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      line.split(separator: "\t", omittingEmptySubsequences: false).map {
        $0.split(whereSeparator: \.isWhitespace).joined(separator: " ")
      }
    }
  }
}

/// A text that comes back from pandoc, cut at the marks in it.
enum MarkedText {
  /// Words, or what a mark stands for.
  enum Part: Equatable {
    case words(String)
    case paragraph(Int)
    case picture(Int)
    case link(Int?)
  }

  static func parts(of text: String) -> [Part] {
    var parts: [Part] = []
    var rest = text.unicodeScalars[...]
    func add(_ words: Substring.UnicodeScalarView) {
      if !words.isEmpty { parts.append(.words(String(words))) }
    }
    while let start = rest.firstIndex(where: PreparedDocument.isMark) {
      add(rest[..<start])
      let mark = rest[start]
      rest = rest[rest.index(after: start)...]
      if mark == PreparedDocument.tabMark {
        parts.append(.words("\t"))
        continue
      }
      guard let end = rest.firstIndex(of: mark) else { continue }
      let number = Int(String(rest[..<end]))
      rest = rest[rest.index(after: end)...]
      switch (mark, number) {
      case (PreparedDocument.paragraphMark, let number?): parts.append(.paragraph(number))
      case (PreparedDocument.pictureMark, let number?): parts.append(.picture(number))
      case (PreparedDocument.linkMark, _): parts.append(.link(number))
      default: break
      }
    }
    add(rest)
    return parts
  }
}
