import Diagnostics
import Markdown

/// Writes the pieces of a line as Markdown, and makes sure that they are read back as they are.
struct LineWriter {
  /// Where the line stands.
  enum Kind {
    case paragraph, heading, cell
  }

  private let kind: Kind
  private let pieces: [Piece]

  /// A line of pieces that are tidied.
  init(_ pieces: [Piece], as kind: Kind) {
    self.kind = kind
    self.pieces = pieces
  }

  /// The line, and whether bold, italics and the like are in it as they should be.
  ///
  /// Where Markdown's rules for asterisks between letters and signs keep a style from being read, the
  /// words go without; they themselves are kept whatever it takes.
  func write() -> (markdown: String, keepsStyles: Bool) {
    let styled = line(pieces, isThorough: false)
    if isReadBack(styled, comparingStyles: true) { return (styled, true) }
    let plain = pieces.map { piece in
      var piece = piece
      piece.style.formIntersection([.superscript, .subscript])
      return piece
    }
    for isThorough in [false, true] {
      let markdown = line(plain, isThorough: isThorough)
      if isReadBack(markdown, comparingStyles: false) { return (markdown, false) }
    }
    return (line(plain, isThorough: true), false)
  }

  /// Whether the words, apart from styles, are read back as they are; they always should be.
  var isWhole: Bool { isReadBack(write().markdown, comparingStyles: false) }

  // MARK: Writing

  private func line(_ pieces: [Piece], isThorough: Bool) -> String {
    var result = ""
    var open: [Mark] = []
    var isAtLineStart = kind != .heading
    for (index, piece) in pieces.enumerated() {
      let wanted = Mark.marks(of: piece)
      let kept = zip(open, wanted).prefix { $0 == $1 }.count
      for mark in open[kept...].reversed() { result += mark.end }
      for mark in wanted[kept...] { result += mark.start }
      open = wanted
      switch piece.content {
      case .text(let text):
        var context = MarkdownEscaping.Context(isThorough: isThorough)
        context.isAtLineStart = isAtLineStart && open.isEmpty
        context.before = index > 0 && wanted.count == kept ? pieces[index - 1].lastScalar : nil
        context.isInLink = piece.link != nil && !piece.isAddress
        if index + 1 == pieces.count {
          context.after = "\n"
        } else if pieces[index + 1].isSet(as: piece) {
          context.after = pieces[index + 1].firstScalar
        }
        result += MarkdownEscaping.escaped(text, in: context)
      case .lineBreak: result += kind == .cell ? "<br>" : kind == .heading ? " " : "\\\n"
      case .code(let code): result += Self.code(code, inCell: kind == .cell)
      case .picture(let file, let words):
        result += "![\(MarkdownEscaping.attribute(words, isTitle: false))](\(file))"
      case .file(let name): result += "[\(name)](\(name))"
      case .note(let number): result += "[^\(number)]"
      }
      isAtLineStart = piece.content == .lineBreak
    }
    for mark in open.reversed() { result += mark.end }
    // Number signs at the end of a heading are taken for its frame.
    if kind == .heading, result.hasSuffix("#"), !result.hasSuffix("\\#") {
      result = result.dropLast() + "\\#"
    }
    return result
  }

  private enum Mark: Equatable {
    case link(String), strong, emphasis, struck, superscript, `subscript`

    static func marks(of piece: Piece) -> [Mark] {
      var marks: [Mark] = piece.isAddress ? [] : piece.link.map { [.link($0)] } ?? []
      if piece.style.contains(.strong) { marks.append(.strong) }
      if piece.style.contains(.emphasis) { marks.append(.emphasis) }
      if piece.style.contains(.struck) { marks.append(.struck) }
      if piece.style.contains(.superscript) { marks.append(.superscript) }
      if piece.style.contains(.subscript) { marks.append(.subscript) }
      return marks
    }

    var start: String {
      switch self {
      case .link: "["
      case .superscript: "<sup>"
      case .subscript: "<sub>"
      default: end
      }
    }

    var end: String {
      switch self {
      case .link(let address): "](\(MarkdownEscaping.destination(address)))"
      case .strong: "**"
      case .emphasis: "*"
      case .struck: "~~"
      case .superscript: "</sup>"
      case .subscript: "</sub>"
      }
    }
  }

  private static func code(_ code: String, inCell: Bool) -> String {
    let text = code.split(whereSeparator: \.isNewline).joined(separator: " ")
    var fence = "`"
    while text.contains(fence) { fence += "`" }
    let pad = text.hasPrefix("`") || text.hasSuffix("`") ? " " : ""
    let whole = fence + pad + text + pad + fence
    return inCell ? whole.replacing("|", with: "\\|") : whole
  }

  // MARK: Reading back

  private func isReadBack(_ markdown: String, comparingStyles: Bool) -> Bool {
    let notes = pieces.compactMap { if case .note(let number) = $0.content { number } else { nil } }
    let definitions = notes.map { "\n\n[^\($0)]: x" }.joined()
    let text =
      switch kind {
      case .paragraph: markdown + definitions
      case .heading: "## \(markdown)" + definitions
      case .cell: "| \(markdown) |\n| --- |" + definitions
      }
    var report = Report()
    let document = MarkdownParser.parse(SourceFile(path: "", text: text), report: &report)
    guard let block = document.blocks.first, document.blocks.count == 1 else { return false }
    let line: MarkdownNode?
    switch (kind, block.kind) {
    case (.paragraph, .paragraph), (.heading, .heading): line = block
    case (.cell, .table): line = block.children.first?.children.first
    default: line = nil
    }
    guard let line else { return pieces.isEmpty }
    return ReadBack(line).glyphs(withStyles: comparingStyles)
      == ReadBack(pieces).glyphs(withStyles: comparingStyles)
  }
}

extension Piece {
  fileprivate var firstScalar: Unicode.Scalar? {
    switch content {
    case .text(let text), .code(let text): text.unicodeScalars.first
    case .lineBreak: nil
    case .picture: "!"
    case .file, .note: "["
    }
  }

  fileprivate var lastScalar: Unicode.Scalar? { text?.unicodeScalars.last }

  /// Whether it is an address that leads to itself, which needs no link.
  fileprivate var isAddress: Bool {
    guard let link, let text else { return false }
    return text == link && (text.hasPrefix("http://") || text.hasPrefix("https://"))
  }

  /// Whether nothing has to be written between it and another.
  fileprivate func isSet(as other: Piece) -> Bool { style == other.style && link == other.link }
}

/// What a line says, sign by sign: what was meant and what Markdown makes of it are alike if these are.
struct ReadBack {
  /// A sign, and how it is set.
  struct Glyph: Equatable {
    let sign: String
    var style: TextStyle
    var link: String?
  }

  private var all: [Glyph] = []

  init(_ pieces: [Piece]) {
    for piece in pieces {
      switch piece.content {
      case .text(let text), .code(let text):
        add(text, piece.style, piece.isAddress ? nil : piece.link)
      case .lineBreak: break
      case .picture(let file, _):
        all.append(Glyph(sign: file, style: piece.style, link: piece.link))
      case .file(let name): add(name, piece.style, nil)
      case .note(let number): all.append(Glyph(sign: "^\(number)", style: piece.style))
      }
    }
  }

  init(_ node: MarkdownNode) {
    read(node.children, [], nil)
  }

  private mutating func add(_ text: String, _ style: TextStyle, _ link: String?) {
    for scalar in text.unicodeScalars where !scalar.properties.isWhitespace {
      all.append(Glyph(sign: String(scalar), style: style, link: link))
    }
  }

  private mutating func read(_ nodes: [MarkdownNode], _ style: TextStyle, _ link: String?) {
    var style = style
    for node in nodes {
      switch node.kind {
      case .text(let text), .code(let text): add(text, style, link)
      case .strong: read(node.children, style.union(.strong), link)
      case .emphasis: read(node.children, style.union(.emphasis), link)
      case .strikethrough: read(node.children, style.union(.struck), link)
      case .link(let destination, _):
        // An address that links to itself is text as much as a link.
        let isBare = destination.hasSuffix(node.children.plainText)
        read(node.children, style, isBare ? link : destination)
      case .image(let source, _, _): all.append(Glyph(sign: source, style: style, link: link))
      case .footnoteReference(let label, _, _): all.append(Glyph(sign: "^\(label)", style: style))
      case .htmlInline("<sup>"): style.insert(.superscript)
      case .htmlInline("<sub>"): style.insert(.subscript)
      case .htmlInline("</sup>"): style.remove(.superscript)
      case .htmlInline("</sub>"): style.remove(.subscript)
      case .htmlInline("<br>"), .softBreak, .lineBreak: break
      case .htmlInline(let literal): add(literal, style, link)
      default: read(node.children, style, link)
      }
    }
  }

  /// The signs; without styles where these do not matter, and without underlining in any case.
  func glyphs(withStyles: Bool) -> [Glyph] {
    all.map { glyph in
      var glyph = glyph
      glyph.style.remove(.underlined)
      if !withStyles { glyph.style.formIntersection([.superscript, .subscript]) }
      glyph.link = glyph.link.map(MarkdownEscaping.destination)
      return glyph
    }
  }
}
