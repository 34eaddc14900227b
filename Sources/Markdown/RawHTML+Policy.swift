extension RawHTML {
  /// Elements that run scripts, load something, or change how what follows is read: never written,
  /// whatever a site allows.
  fileprivate static let forbidden: Set<String> = [
    "applet", "audio", "base", "body", "button", "canvas", "embed", "form", "frame", "frameset",
    "head", "html", "iframe", "img", "input", "link", "listing", "math", "meta", "noembed",
    "noframes", "noscript", "object", "option", "param", "picture", "plaintext", "script", "select",
    "slot", "source", "style", "svg", "template", "textarea", "title", "track", "video", "xmp",
  ]
  /// Attributes that cannot run anything and say something to the reader.
  fileprivate static let attributes: Set<String> = [
    "title", "lang", "colspan", "rowspan", "datetime", "open", "start", "alt",
  ]
  /// Attributes whose value is a number.
  fileprivate static let numbers: Set<String> = ["colspan", "rowspan", "start"]
  /// Elements for which Markdown has no sign of its own, and which say nothing but what they are.
  fileprivate static let signs: Set<String> = ["br", "sub", "sup"]
  /// Elements without an end.
  fileprivate static let void: Set<String> = ["area", "br", "col", "hr", "wbr"]

  /// The elements in it that are never written, in the order of the text.
  public var forbidden: [String] {
    Array(tags).map(\.name).filter(Self.forbidden.contains)
  }

  /// The elements that may be written where a site allows these, in order.
  static func permitted(of allowed: Set<String>) -> [String] {
    allowed.subtracting(forbidden).sorted()
  }
}

extension RawHTML.Tag {
  /// Whether the tag may be written where a site allows these elements; `<span lang="en">`, `<br>`,
  /// `<sub>` and `<sup>` always may, as Markdown has no other way to say in which language a passage
  /// is, to break a line in a cell, or to write m².
  func isPermitted(by allowed: Set<String>) -> Bool {
    if name == "span", isClosing || isLanguageOnly { return true }
    if RawHTML.signs.contains(name), attributes.isEmpty { return true }
    return allowed.contains(name) && !RawHTML.forbidden.contains(name)
  }

  /// Whether it does nothing but name a language.
  private var isLanguageOnly: Bool {
    guard attributes.count == 1, attributes[0].name == "lang" else { return false }
    let tag = attributes[0].value.utf8
    return tag.first?.isLetter == true
      && tag.allSatisfy { $0.isLetter || $0.isDigit || $0 == UInt8(ascii: "-") }
  }

  /// Whether the element has no end.
  var isVoid: Bool { RawHTML.void.contains(name) }

  /// The attributes that may be written, each once.
  var safeAttributes: [(name: String, value: String)] {
    var seen: Set<String> = []
    return attributes.filter { name, value in
      let isNumber = !value.isEmpty && value.utf8.allSatisfy(\.isDigit)
      return RawHTML.attributes.contains(name)
        && (isNumber || !RawHTML.numbers.contains(name)) && seen.insert(name).inserted
    }
  }
}
