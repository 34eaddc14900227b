/// What an element means to whoever reads the text of a page.
struct ElementTraits: OptionSet {
  let rawValue: UInt8
  /// It parts the text before it from the text in it.
  static let block = ElementTraits(rawValue: 1)
  /// Nobody reads what is in it.
  static let unread = ElementTraits(rawValue: 2)
  /// It has no content and no end tag.
  static let void = ElementTraits(rawValue: 4)
  /// It is the page's own part.
  static let main = ElementTraits(rawValue: 8)
  /// It is a heading.
  static let heading = ElementTraits(rawValue: 16)
  /// Its content is no markup.
  static let raw = ElementTraits(rawValue: 32)
}

/// The name of an element, as a number: a page has hundreds of tags, and a text for each would cost more
/// than all else.
struct ElementName: Hashable, Sendable {
  /// FNV-1a over the name in lower case.
  private let hash: UInt64

  init(_ name: UnsafeBufferPointer<UInt8>) {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in name { hash = (hash ^ UInt64(byte.lowercase)) &* 0x100_0000_01B3 }
    self.hash = hash
  }

  init(_ name: String) {
    self = Array(name.utf8).withUnsafeBufferPointer { ElementName($0) }
  }

  static let paragraph = ElementName("p")
  static let title = ElementName("title")

  /// What the element means.
  var traits: ElementTraits {
    var slot = Int(truncatingIfNeeded: hash >> 32) & (Self.slots - 1)
    while let entry = Self.table[slot] {
      if entry.name == self { return entry.traits }
      slot = (slot + 1) & (Self.slots - 1)
    }
    return []
  }

  private static let slots = 512

  /// Open addressing over four times as many places as there are names.
  private static let table: [(name: ElementName, traits: ElementTraits)?] = {
    var traits: [String: ElementTraits] = [:]
    func mark(_ names: String, _ trait: ElementTraits) {
      for name in names.split(separator: " ") { traits[String(name), default: []].insert(trait) }
    }
    mark(
      "address article aside blockquote br caption dd desc details dialog div dl dt fieldset"
        + " figcaption figure footer form g h1 h2 h3 h4 h5 h6 header hgroup hr legend li main menu"
        + " nav ol optgroup option p pre section select summary svg table tbody td text textarea"
        + " tfoot th thead title tr ul", .block)
    mark("script style template", .unread)
    mark("area base br col embed hr img input link meta source track wbr", .void)
    mark("main", .main)
    mark("h1 h2 h3 h4 h5 h6", .heading)
    mark("script style xmp iframe noembed noframes textarea title", .raw)
    var table = [(name: ElementName, traits: ElementTraits)?](repeating: nil, count: slots)
    // The order decides nothing but which of two names that meet lies in front.
    for (name, traits) in traits.sorted(by: { $0.key < $1.key }) {
      let name = ElementName(name)
      var slot = Int(truncatingIfNeeded: name.hash >> 32) & (slots - 1)
      while table[slot] != nil { slot = (slot + 1) & (slots - 1) }
      table[slot] = (name, traits)
    }
    return table
  }()
}
