import Diagnostics

/// Footnotes that nothing refers to. The library leaves them out without a word, together with
/// second definitions of the same label; their writer should hear of it.
struct UnusedFootnotes {
  /// The blocks that hold text and have come through, by where they stand.
  private var shown: [Range<Int>] = []
  private var usedLabels: Set<String> = []

  /// Finds the definitions in the text of which nothing has come into `document`.
  ///
  /// `colons` are the offsets of all `:` that follow a `]`.
  static func diagnostics(
    of document: MarkdownDocument, colons: [Int], in lines: LineTable, of file: SourceFile
  ) -> [Diagnostic] {
    unshown(in: document, colons: colons, in: lines).map { label, range, isDuplicate in
      .unusedFootnote(label, isDuplicate: isDuplicate, at: file.place(at: range))
    }
  }

  /// The definitions of which nothing has come into `document`, with the ranges of their labels.
  static func unshown(
    in document: MarkdownDocument, colons: [Int], in lines: LineTable
  ) -> [(label: String, range: Range<Int>, isDuplicate: Bool)] {
    let candidates = definitions(at: colons, in: lines)
    guard !candidates.isEmpty else { return [] }
    let search = UnusedFootnotes(document)
    let places = ShownPlaces(search.shown)
    return candidates.filter { !places.contains($0.range.lowerBound) }.map { label, range in
      (label, range, search.usedLabels.contains(label.lowercased()))
    }
  }

  private init(_ document: MarkdownDocument) {
    collect(document.blocks)
    for note in document.footnotes {
      if case .footnoteDefinition(let label, _, _) = note.kind {
        usedLabels.insert(label.lowercased())
        // The label itself, of a note that may hold nothing else.
        shown.append(note.range.lowerBound..<note.range.lowerBound + 1)
      }
      collect(note.children)
    }
  }

  private mutating func collect(_ blocks: [MarkdownNode]) {
    for block in blocks {
      switch block.kind {
      case .list, .item, .blockQuote, .footnoteDefinition: collect(block.children)
      default: shown.append(block.range)
      }
    }
  }

  /// The definitions with which lines begin.
  private static func definitions(
    at colons: [Int], in lines: LineTable
  ) -> [(label: String, range: Range<Int>)] {
    let source = lines.source
    return lines.openings(at: colons).compactMap { open, _, line in
      let rest = source[open..<line.upperBound]
      guard rest.starts(with: "[^".utf8) else { return nil }
      let label = rest.dropFirst(2).prefix { !$0.isBlank && $0 != 0x5D }
      guard !label.isEmpty, source[label.endIndex..<line.upperBound].starts(with: "]:".utf8) else {
        return nil
      }
      return (String(decoding: label, as: UTF8.self), open..<label.endIndex + 2)
    }
  }
}

extension Diagnostic {
  fileprivate static func unusedFootnote(
    _ label: String, isDuplicate: Bool, at place: Place
  ) -> Diagnostic {
    guard isDuplicate else {
      return Diagnostic(
        .unusedFootnote, .warning, at: place,
        LocalizedText(
          zh: "正文没有用到脚注“\(label)”，它不会显示",
          en: "nothing refers to the footnote “\(label)”, so it is not shown"),
        hint: LocalizedText(
          zh: "请在正文要加注的地方写上 [^\(label)]，或删去这条脚注",
          en: "write [^\(label)] where the text wants the note, or remove the note"))
    }
    return Diagnostic(
      .unusedFootnote, .warning, at: place,
      LocalizedText(
        zh: "脚注“\(label)”写了两次，只显示其中一条",
        en: "the footnote “\(label)” is defined twice, only one of them is shown"),
      hint: LocalizedText(
        zh: "请给其中一条换个名字，正文里的引用也一起改", en: "rename one of them, and the references to it"))
  }
}
