import XML

/// Looks for what the slides of a presentation do not show.
struct PresentationSearch {
  private let presentation: String
  private let kinds: [(name: String, kind: ContentTypes.Kind?)]

  init(presentation: String, _ kinds: [(name: String, kind: ContentTypes.Kind?)]) {
    (self.presentation, self.kinds) = (presentation, kinds)
  }

  func search(_ parts: DocumentParts) -> ([HiddenContent.Finding], Bool) {
    let list = SlideList()
    let links = RelationshipsReader(of: presentation)
    let comments = ElementCount(of: ["cm", "reply"])
    var slides: [String: (slide: SlideState, links: RelationshipsReader)] = [:]
    var notes: [String: NotesText] = [:]
    var readers: [String: any XMLHandler] = [
      presentation: list, RelationshipsReader.part(for: presentation): links,
    ]
    for (name, kind) in kinds {
      switch kind {
      case .slide:
        let slide = (slide: SlideState(), links: RelationshipsReader(of: name))
        slides[name] = slide
        readers[name] = slide.slide
        readers[RelationshipsReader.part(for: name)] = slide.links
      case .notes:
        let text = NotesText()
        notes[name] = text
        readers[name] = text
      case .comments: readers[name] = comments
      default: break
      }
    }
    var isWhole = parts.read(readers)
    let partById = Dictionary(
      links.relationships.map { ($0.id, DocumentParts.key($0.part ?? "")) },
      uniquingKeysWith: { first, _ in first })
    var hidden = NumberSpans()
    var noted = NumberSpans()
    for (index, id) in list.ids.enumerated() {
      guard let slide = slides[partById[id] ?? ""] else {
        isWhole = false
        continue
      }
      if slide.slide.isHidden { hidden.add(index + 1) }
      let hasNotes = slide.links.relationships.contains { link in
        link.kind == "notesSlide" && notes[DocumentParts.key(link.part ?? "")]?.hasText ?? false
      }
      if hasNotes { noted.add(index + 1) }
    }
    var found: [HiddenContent.Finding] = []
    if hidden.count > 0 { found.append(.slides(hidden)) }
    if noted.count > 0 { found.append(.notes(noted)) }
    if comments.count > 0 { found.append(.comments(comments.count)) }
    return (found, isWhole)
  }
}

/// The slides of a presentation in their order.
private final class SlideList: XMLHandler {
  private(set) var ids: [String] = []

  func start(_ tag: XMLTag) -> XMLInterest {
    if tag.name == "sldId" { ids.append(tag[prefixed: "id"] ?? "") }
    return .content
  }

  func end(_ tag: XMLTag) {}

  func text(_ bytes: UnsafeBufferPointer<UInt8>) {}
}

/// Whether a show passes over a slide, which its first tag says.
private final class SlideState: CountingReader {
  private(set) var isHidden = false

  func start(_ tag: XMLTag) -> XMLInterest {
    isHidden = tag.isOff("show")
    return .stop
  }

  func end(_ tag: XMLTag) {}

  func text(_ bytes: UnsafeBufferPointer<UInt8>) {}
}

/// Whether there is text in the notes on a slide, apart from what numbers and dates them.
private final class NotesText: CountingReader {
  private static let furniture: Set = ["sldNum", "dt", "hdr", "ftr", "sldImg"]

  private(set) var hasText = false
  private var isFurniture = false
  private var isText = false

  func start(_ tag: XMLTag) -> XMLInterest {
    if hasText { return .stop }
    switch tag.localName {
    case "sp": isFurniture = false
    case "ph": isFurniture = Self.furniture.contains(tag["type"] ?? "")
    case "t": isText = !isFurniture
    default: break
    }
    return .content
  }

  func end(_ tag: XMLTag) { isText = false }

  func text(_ bytes: UnsafeBufferPointer<UInt8>) {
    if isText, bytes.hasText { hasText = true }
  }
}
