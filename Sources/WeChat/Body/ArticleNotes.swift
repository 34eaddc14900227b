import Markdown

/// The notes of an article in the order of their first mention: footnotes of the case, and addresses that the
/// editor would refuse as links.
struct ArticleNotes {
  /// A note.
  enum Note {
    case footnote(MarkdownNode)
    case address(String, words: String)
  }

  private(set) var all: [Note] = []
  private let footnotes: [String: MarkdownNode]
  private var numbers: [Key: Int] = [:]

  private enum Key: Hashable {
    case footnote(String)
    case address(String)
  }

  /// No note yet; `footnotes` are the definitions that may be referred to.
  init(footnotes: [MarkdownNode]) {
    self.footnotes = Dictionary(
      footnotes.compactMap { note in
        if case .footnoteDefinition(let label, _, _) = note.kind { (label, note) } else { nil }
      }, uniquingKeysWith: { first, _ in first })
  }

  /// The number of a footnote; `nil` where nobody has written it.
  mutating func number(ofFootnote label: String) -> Int? {
    footnotes[label].map { note in number(of: .footnote(label)) { .footnote(note) } }
  }

  /// The number of an address, one for each.
  mutating func number(ofAddress address: String, words: String) -> Int {
    number(of: .address(address)) { .address(address, words: words) }
  }

  private mutating func number(of key: Key, _ note: () -> Note) -> Int {
    if let known = numbers[key] { return known }
    all.append(note())
    numbers[key] = all.count
    return all.count
  }
}
