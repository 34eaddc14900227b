/// Follows the HTML of a template, to know whether readers see what a tag prints at a place: not in `<!-- … -->`, and
/// not in `<template>`, `<script>` and `<style>`.
///
/// The texts come piece by piece, with the tags of the template between them.
struct ReadMarkup {
  private enum State {
    case text
    case comment
    /// Behind the name of a tag, in an attribute where there is a quotation mark.
    case tag(String, isEnd: Bool, quote: UInt8?)
    /// In an element whose content is no markup.
    case raw(String)
  }

  private var state = State.text
  /// How many `<template>` are open.
  private var templates = 0

  private static let unread: Set<String> = ["script", "style"]

  /// Whether what is printed here is seen, or is an attribute of an element that is.
  var isRead: Bool {
    switch state {
    case .comment, .raw: false
    case .text, .tag: templates == 0
    }
  }

  /// Goes over a text of the template.
  mutating func pass(_ text: [UInt8]) {
    var rest = text[...]
    while !rest.isEmpty {
      switch state {
      case .text: passText(&rest)
      case .comment: passComment(&rest)
      case .tag(let name, let isEnd, let quote): passTag(name, isEnd, quote, &rest)
      case .raw(let name): passRaw(name, &rest)
      }
    }
  }

  private mutating func passText(_ rest: inout ArraySlice<UInt8>) {
    rest = rest.drop { $0 != UInt8(ascii: "<") }.dropFirst()
    if rest.starts(with: "!--".utf8) {
      // The two dashes may be those of the end, too: `<!-->` is a whole comment.
      rest = rest.dropFirst()
      state = .comment
      return
    }
    let isEnd = rest.first == UInt8(ascii: "/")
    let name = rest.dropFirst(isEnd ? 1 : 0).prefix { Self.isLetter($0) || $0 == UInt8(ascii: "-") }
    guard let first = name.first, Self.isLetter(first) else { return }
    rest = rest[name.endIndex...]
    state = .tag(String(decoding: name, as: UTF8.self).lowercased(), isEnd: isEnd, quote: nil)
  }

  private mutating func passComment(_ rest: inout ArraySlice<UInt8>) {
    while !rest.isEmpty, !rest.starts(with: "-->".utf8) { rest = rest.dropFirst() }
    guard !rest.isEmpty else { return }
    rest = rest.dropFirst(3)
    state = .text
  }

  private mutating func passTag(
    _ name: String, _ isEnd: Bool, _ quote: UInt8?, _ rest: inout ArraySlice<UInt8>
  ) {
    if let quote {
      rest = rest.drop { $0 != quote }
      guard !rest.isEmpty else { return }
      rest = rest.dropFirst()
      state = .tag(name, isEnd: isEnd, quote: nil)
      return
    }
    rest = rest.drop { !#">"'"#.utf8.contains($0) }
    guard let sign = rest.popFirst() else { return }
    guard sign == UInt8(ascii: ">") else {
      state = .tag(name, isEnd: isEnd, quote: sign)
      return
    }
    if name == "template" { templates = max(templates + (isEnd ? -1 : 1), 0) }
    state = !isEnd && Self.unread.contains(name) ? .raw(name) : .text
  }

  private mutating func passRaw(_ name: String, _ rest: inout ArraySlice<UInt8>) {
    let end = Array("</\(name)".utf8)
    while !rest.isEmpty, !rest.prefix(end.count).map(Self.lowercase).elementsEqual(end) {
      rest = rest.dropFirst()
    }
    guard !rest.isEmpty else { return }
    rest = rest.dropFirst(end.count)
    state = .tag(name, isEnd: true, quote: nil)
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(lowercase(byte))
  }

  private static func lowercase(_ byte: UInt8) -> UInt8 {
    (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) ? byte | 0x20 : byte
  }
}
