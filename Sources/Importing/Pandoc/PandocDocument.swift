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
    var first = inlines.first
    while case .styled(_, let inner)? = first { first = inner.first }
    guard case .text(let text)? = first,
      text.unicodeScalars.first == PreparedDocument.paragraphMark
    else { return nil }
    let digits = text.unicodeScalars.dropFirst().prefix { $0 != PreparedDocument.paragraphMark }
    return Int(String(digits))
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
  case link([PandocInline], target: String)
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
