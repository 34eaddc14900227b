import XML

/// Looks for what a Word file does not show.
struct DocumentSearch {
  private let kinds: [(name: String, kind: ContentTypes.Kind?)]

  init(_ kinds: [(name: String, kind: ContentTypes.Kind?)]) {
    self.kinds = kinds
  }

  func search(_ parts: DocumentParts) -> ([HiddenContent.Finding], Bool) {
    // Word leaves a part without comments behind, which is nothing.
    let comments = ElementCount(of: ["comment"])
    let styles = HiddenStyles()
    let texts = kinds.filter { [.document, .sideText].contains($0.kind) }
      .map { (name: $0.name, text: DocumentText()) }
    var readers: [String: any XMLHandler] = Dictionary(
      texts.map { ($0.name, $0.text) }, uniquingKeysWith: { first, _ in first })
    for (name, kind) in kinds {
      if kind == .comments { readers[name] = comments }
      if kind == .styles { readers[name] = styles }
    }
    let isWhole = parts.read(readers)
    let changes = texts.reduce(0) { $0 + $1.text.changes }
    let hidden = texts.reduce(0) { $0 + $1.text.hidden(styles) }
    var found: [HiddenContent.Finding] = []
    if comments.count > 0 { found.append(.comments(comments.count)) }
    if changes > 0 { found.append(.changes(changes)) }
    if hidden > 0 { found.append(.text(hidden)) }
    return (found, isWhole)
  }
}

/// Which styles of a Word file hide text.
private final class HiddenStyles: XMLHandler {
  private var parents: [String: String] = [:]
  private var vanishing: [String: Bool] = [:]
  private var style = ""

  /// Whether a style hides text, by itself or by the one that it is based on.
  func hides(_ style: String) -> Bool? {
    var style: String? = style
    for _ in 0..<32 {
      guard let name = style else { return nil }
      if let isHidden = vanishing[name] { return isHidden }
      style = parents[name]
    }
    return nil
  }

  func start(_ tag: XMLTag) -> XMLInterest {
    switch tag.name {
    case "styles", "rPr": return .content
    case "style":
      style = tag.value("styleId") ?? ""
      return .content
    case "basedOn": parents[style] = tag.value("val")
    case "vanish": vanishing[style] = !tag.isOff("val")
    default: break
    }
    return .nothing
  }

  func end(_ tag: XMLTag) {
    if tag.name == "style" { style = "" }
  }

  func text(_ bytes: UnsafeBufferPointer<UInt8>) {}
}

/// The changes and the hidden text in a part of a Word file.
private final class DocumentText: CountingReader {
  private enum Element { case run, runProperties, paragraphProperties, text, other }
  private struct Run {
    var isHidden: Bool?
    var style: String?
    var hasText = false
  }
  private struct Look: Hashable {
    let run, paragraph: String?
  }
  private static let maximumLooks = 10_000

  private(set) var changes = 0
  private var hiddenRuns = 0
  /// How many runs with text have styles that may hide them, which another part says.
  private var runsByLook: [Look: Int] = [:]
  private var path: [Element] = []
  private var runs: [Run] = []
  private var paragraphStyles: [String?] = []
  private var wasHidden = false

  /// How many pieces of text are hidden.
  func hidden(_ styles: HiddenStyles) -> Int {
    runsByLook.reduce(hiddenRuns) { sum, look in
      let isHidden =
        look.key.run.flatMap(styles.hides) ?? look.key.paragraph.flatMap(styles.hides) ?? false
      return isHidden ? sum + look.value : sum
    }
  }

  func start(_ tag: XMLTag) -> XMLInterest {
    var element = Element.other
    switch tag.name {
    case "p":
      paragraphStyles.append(nil)
      wasHidden = false
    case "pPr": element = .paragraphProperties
    case "pStyle":
      if path.last == .paragraphProperties, !paragraphStyles.isEmpty {
        paragraphStyles[paragraphStyles.count - 1] = tag.value("val")
      }
      return .nothing
    case "r":
      element = .run
      runs.append(Run())
    case "rPr": if path.last == .run { element = .runProperties }
    case "vanish", "rStyle":
      if path.last == .runProperties, let last = runs.indices.last {
        if tag.name == "vanish" {
          runs[last].isHidden = !tag.isOff("val")
        } else {
          runs[last].style = tag.value("val")
        }
      }
      return .nothing
    case "t": element = .text
    // Of the paragraph's mark as well, which stands in its properties.
    case "ins", "del", "moveFrom", "moveTo": changes += 1
    // How something looked before it was changed.
    case "rPrChange", "pPrChange", "sectPrChange", "tblPrChange", "tcPrChange", "trPrChange":
      return .nothing
    // What older programs show in the place of a drawing: the same text once more.
    case let name where name.hasSuffix(":Fallback"): return .nothing
    default: break
    }
    path.append(element)
    return .content
  }

  func end(_ tag: XMLTag) {
    path.removeLast()
    switch tag.name {
    case "p": if !paragraphStyles.isEmpty { paragraphStyles.removeLast() }
    case "r": if let run = runs.popLast(), run.hasText { note(run) }
    default: break
    }
  }

  func text(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard path.last == .text, let last = runs.indices.last, bytes.hasText else { return }
    runs[last].hasText = true
  }

  /// Counts a run with text; neighbours that are hidden are one piece.
  private func note(_ run: Run) {
    let isHidden = run.isHidden ?? false
    if isHidden, !wasHidden { hiddenRuns += 1 }
    wasHidden = isHidden
    let look = Look(run: run.style, paragraph: paragraphStyles.last ?? nil)
    guard run.isHidden == nil, look.run != nil || look.paragraph != nil else { return }
    if runsByLook[look] != nil || runsByLook.count < Self.maximumLooks {
      runsByLook[look, default: 0] += 1
    }
  }
}
