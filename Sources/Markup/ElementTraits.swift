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

  static func of(_ name: String) -> ElementTraits { table[name] ?? [] }

  private static let table: [String: ElementTraits] = {
    var table: [String: ElementTraits] = [:]
    func mark(_ names: String, _ traits: ElementTraits) {
      for name in names.split(separator: " ") { table[String(name), default: []].insert(traits) }
    }
    mark(
      "address article aside blockquote br caption dd desc details dialog div dl dt fieldset"
        + " figcaption figure footer form g h1 h2 h3 h4 h5 h6 header hgroup hr legend li main menu"
        + " nav ol optgroup option p pre section select summary svg table tbody td text textarea"
        + " tfoot th thead title tr ul", .block)
    mark("script style template", .unread)
    mark("area base br col embed hr img input link meta source track wbr", .void)
    mark("main", .main)
    return table
  }()

  static func headingLevel(_ name: String) -> UInt8? {
    let bytes = name.utf8
    guard bytes.count == 2, bytes.first == UInt8(ascii: "h"), let digit = bytes.last,
      (UInt8(ascii: "1")...UInt8(ascii: "6")).contains(digit)
    else { return nil }
    return digit - UInt8(ascii: "0")
  }
}
