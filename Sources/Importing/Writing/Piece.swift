/// A stretch of a line that is set alike.
struct Piece: Equatable {
  /// What it holds.
  enum Content: Equatable {
    case text(String)
    case lineBreak
    case code(String)
    /// A picture by its file, with the words for those who do not see it.
    case picture(file: String, alternative: String)
    /// A file that no browser shows, by its name.
    case file(String)
    /// A reference to the footnote of this number.
    case note(Int)
  }

  var content: Content
  var style: TextStyle = []
  var link: String?

  /// The words, if it holds nothing else.
  var text: String? { if case .text(let text) = content { text } else { nil } }

  /// Whether it is nothing but white space.
  var isBlank: Bool {
    switch content {
    case .text(let text): text.allSatisfy(\.isWhitespace)
    case .lineBreak: true
    default: false
    }
  }
}

extension [Piece] {
  /// The words alone.
  var words: String {
    reduce(into: "") { result, piece in
      switch piece.content {
      case .text(let text), .code(let text), .file(let text): result += text
      case .lineBreak: result += "\n"
      case .picture, .note: break
      }
    }
  }

  /// Without bold: words of headings are so by themselves.
  var plain: [Piece] {
    map { piece in
      var piece = piece
      piece.style.remove(.strong)
      return piece
    }
  }

  /// Pieces as Markdown can have them: those alike in one, white space outside of styles, none at the
  /// ends.
  var tidied: [Piece] {
    var result: [Piece] = []
    func add(_ piece: Piece) {
      guard let text = piece.text, let last = result.last, last.style == piece.style,
        last.link == piece.link, case .text(var before) = last.content
      else { return result.append(piece) }
      // Taken out first, so that a long text is not copied with every piece.
      result.removeLast()
      before += text
      result.append(Piece(content: .text(before), style: piece.style, link: piece.link))
    }
    for piece in self {
      guard let text = piece.text, !piece.style.isEmpty || piece.link != nil else {
        add(piece)
        continue
      }
      let start = text.prefix(while: \.isWhitespace)
      guard start.count < text.count else {
        add(Piece(content: .text(text)))
        continue
      }
      let end = String(text.reversed().prefix(while: \.isWhitespace).reversed())
      if !start.isEmpty { add(Piece(content: .text(String(start)))) }
      let core = text.dropFirst(start.count).dropLast(end.count)
      add(Piece(content: .text(String(core)), style: piece.style, link: piece.link))
      if !end.isEmpty { add(Piece(content: .text(end))) }
    }
    return result.trimmed
  }

  private var trimmed: [Piece] {
    var result = self
    while let first = result.first, first.isBlank { result.removeFirst() }
    while let last = result.last, last.isBlank { result.removeLast() }
    if let text = result.first?.text {
      result[0].content = .text(String(text.drop(while: \.isWhitespace)))
    }
    if let text = result.last?.text {
      let kept = text.reversed().drop(while: \.isWhitespace).reversed()
      result[result.count - 1].content = .text(String(kept))
    }
    return result
  }
}

extension String {
  /// Without white space at its ends.
  var trimmingSpace: String {
    let start = drop(while: \.isWhitespace)
    return String(start.reversed().drop(while: \.isWhitespace).reversed())
  }
}
