import Markup

/// Long pages as several documents, so that a hit on one does not have to fetch all of its text.
enum DocumentParts {
  /// The longest text of a part, in UTF-16 units: a few thousand bytes on their way.
  static let longest = 16_000

  /// The parts of all pages in their order, and where those of one page stand if they are several.
  static func split(
    _ documents: [SearchDocument], longest: Int = Self.longest
  ) -> (documents: [SearchDocument], chains: [Range<Int>]) {
    var parts: [SearchDocument] = []
    var chains: [Range<Int>] = []
    for document in documents {
      let start = parts.count
      parts += split(document, longest: longest)
      if parts.count > start + 1 { chains.append(start..<parts.count) }
    }
    return (parts, chains)
  }

  /// A page in parts that end between blocks. Each part begins with the block that the one before it
  /// ends with, unless it is long, so that neighbours stand together; only the first has the figures.
  private static func split(_ document: SearchDocument, longest: Int) -> [SearchDocument] {
    // No text has more units than bytes, and to count these costs nothing.
    let most = document.sections.reduce(0) {
      $0 + $1.heading.utf8.count + $1.blocks.reduce(0) { $0 + $1.utf8.count }
    }
    guard most > longest else { return [document] }
    var parts: [SearchDocument] = []
    var sections: [TextSection] = []
    var length = 0
    for section in document.sections {
      sections.append(TextSection(anchor: section.anchor, heading: section.heading, blocks: []))
      length += section.heading.utf16.count
      for block in section.blocks {
        if length + block.utf16.count > longest, length > 0 {
          let last = sections[sections.count - 1].blocks.last.flatMap {
            $0.utf16.count <= longest / 4 ? $0 : nil
          }
          parts.append(part(of: document, sections))
          sections = [
            TextSection(
              anchor: section.anchor, heading: section.heading, blocks: [last].compactMap(\.self))
          ]
          length = section.heading.utf16.count + (last?.utf16.count ?? 0)
        }
        sections[sections.count - 1].blocks.append(block)
        length += block.utf16.count
      }
    }
    if parts.isEmpty { return [document] }
    parts.append(part(of: document, sections))
    for index in parts.indices.dropFirst() { parts[index].figures = [] }
    return parts
  }

  private static func part(
    of document: SearchDocument, _ sections: [TextSection]
  ) -> SearchDocument {
    var part = document
    part.sections = sections
    return part
  }
}
