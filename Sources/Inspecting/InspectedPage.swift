import Diagnostics
import Markup

/// What an inspection looks at in a page: one pass over its tags and texts.
struct InspectedPage {
  /// A reference to something else.
  struct Link {
    let address: String
    let range: Range<Int>
    /// Whether readers follow it, rather than the page loading it.
    let isFollowed: Bool
  }

  /// Words that a reader sees, and where they stand.
  struct Words {
    let text: String
    let range: Range<Int>
  }

  /// The path in the site.
  let path: String
  let file: SourceFile
  private(set) var links: [Link] = []
  private(set) var words: [Words] = []
  private(set) var anchors: Set<String> = []
  /// The days that the page names for machines, as they are written.
  private(set) var days: [String] = []
  /// Where the site says that it stands.
  private(set) var canonical: String?
  /// What addresses of the page begin from, where it says so itself.
  private(set) var base: String?
  private(set) var title = ""
  /// How many characters the reader sees of the page's own part.
  private(set) var ownText = 0
  /// How many links and pictures that part has.
  private(set) var ownLinks = 0
  private(set) var isMoved = false

  init(path: String, bytes: [UInt8]) {
    self.path = path
    // Places are counted in the text; what is no UTF-8 keeps its length only nearly, which is near enough.
    file = SourceFile(path: path, text: String(decoding: bytes, as: UTF8.self))
    var tokenizer = HTMLTokenizer(Array(file.text.utf8))
    var depth = 0
    var hasMain = false
    var inTitle = false
    while let token = tokenizer.next() {
      switch token {
      case .tag(let tag):
        if tag.name == "main" {
          hasMain = true
          depth += tag.isEnd ? -1 : 1
        }
        if tag.name == "title" { inTitle = !tag.isEnd && title.isEmpty }
        if !tag.isEnd { take(tag, tokenizer, isOwn: depth > 0) }
      case .text(let range):
        let text = CharacterReference.decoded(tokenizer.bytes[range])
        guard text.contains(where: { !$0.isWhitespace }) else { continue }
        if inTitle { title = text.trimmingWhitespace }
        if depth > 0 { ownText += text.count { !$0.isWhitespace } }
        words.append(Words(text: text, range: range))
      default: continue
      }
    }
    // A page without a part of its own is looked at as a whole.
    if !hasMain {
      ownText = words.reduce(0) { $0 + $1.text.count { !$0.isWhitespace } }
      ownLinks = links.count { $0.isFollowed }
    }
  }

  /// Where each attribute leads that loads or follows something.
  private static let loading: [String: [StaticString]] = [
    "img": ["src"], "script": ["src"], "source": ["src"], "video": ["src", "poster"],
    "audio": ["src"], "iframe": ["src"], "object": ["data"], "embed": ["src"], "track": ["src"],
  ]

  private mutating func take(_ tag: HTMLTag, _ tokenizer: HTMLTokenizer, isOwn: Bool) {
    if let id = tokenizer.value(of: "id", in: tag) { anchors.insert(id) }
    switch tag.name {
    case "a", "area":
      if let name = tokenizer.value(of: "name", in: tag) { anchors.insert(name) }
      guard let address = tokenizer.value(of: "href", in: tag) else { return }
      links.append(Link(address: address, range: tag.range, isFollowed: true))
      if isOwn { ownLinks += 1 }
    case "link":
      guard let address = tokenizer.value(of: "href", in: tag) else { return }
      let kinds = (tokenizer.value(of: "rel", in: tag) ?? "").lowercased().split(separator: " ")
      if kinds.contains("canonical") { canonical = canonical ?? address }
      let loads = ["stylesheet", "icon", "preload", "manifest", "apple-touch-icon", "alternate"]
      if kinds.contains(where: { loads.contains(String($0)) }) {
        links.append(Link(address: address, range: tag.range, isFollowed: false))
      }
    case "base": base = base ?? tokenizer.value(of: "href", in: tag)
    case "time":
      if let day = tokenizer.value(of: "datetime", in: tag) { days.append(day) }
    case "meta":
      let name =
        (tokenizer.value(of: "property", in: tag) ?? tokenizer.value(of: "name", in: tag) ?? "")
        .lowercased()
      let content = tokenizer.value(of: "content", in: tag) ?? ""
      if name.hasSuffix("_time") || ["pubdate", "date", "dc.date"].contains(name) {
        days.append(content)
      }
      if tokenizer.value(of: "http-equiv", in: tag)?.lowercased() == "refresh" { isMoved = true }
    default:
      for attribute in Self.loading[tag.name] ?? [] {
        guard let address = tokenizer.value(of: attribute, in: tag) else { continue }
        links.append(Link(address: address, range: tag.range, isFollowed: false))
      }
      if isOwn, ["img", "svg", "video", "input", "iframe"].contains(tag.name) { ownLinks += 1 }
    }
  }

  /// The place of some bytes, without their words: what is told of them may be nobody's business.
  func place(_ range: Range<Int>) -> Place {
    let place = file.place(at: range)
    return Place(file: path, line: place.line, column: place.column, excerpt: nil)
  }
}

extension String {
  var trimmingWhitespace: String {
    var text = drop(while: \.isWhitespace)
    while text.last?.isWhitespace == true { text = text.dropLast() }
    return String(text)
  }
}
