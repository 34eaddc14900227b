/// A tag of an HTML page, with its attributes decoded.
struct HTMLTag {
  /// An attribute.
  struct Attribute {
    /// The name as written: SVG minds the case of some.
    let name: String
    /// The value without references; nil where there is none.
    var value: String?
  }

  /// The name of the element in lower case.
  let name: String
  /// Whether it ends the element.
  let isEnd: Bool
  /// Whether it says so itself, as elements of SVG do.
  let isSelfClosing: Bool
  var attributes: [Attribute]
  /// The bytes of the page that it takes.
  let range: Range<Int>

  subscript(_ name: String) -> String? {
    get { attributes.first { $0.name.lowercased() == name }?.value }
    set {
      attributes.removeAll { $0.name.lowercased() == name && newValue == nil }
      for index in attributes.indices where attributes[index].name.lowercased() == name {
        attributes[index].value = newValue
      }
    }
  }

  /// Whether the attribute is there, with a value or without.
  func has(_ name: String) -> Bool { attributes.contains { $0.name.lowercased() == name } }

  /// The tag as text.
  var text: String {
    var text = "<\(name)"
    for attribute in attributes {
      text += " " + attribute.name
      if let value = attribute.value { text += "=\"\(Self.escaped(value))\"" }
    }
    return text + (isSelfClosing ? "/>" : ">")
  }

  static func escaped(_ value: String) -> String {
    guard value.utf8.contains(where: { [0x26, 0x22, 0x3C].contains($0) }) else { return value }
    return value.replacing("&", with: "&amp;").replacing("\"", with: "&quot;")
      .replacing("<", with: "&lt;")
  }

  /// Text without character references: numbers, and the names that our own pages use.
  static func unescaped(_ text: String) -> String {
    guard text.utf8.contains(0x26) else { return text }
    var result = ""
    var rest = text[...]
    while let start = rest.firstIndex(of: "&") {
      result += rest[..<start]
      rest = rest[start...]
      guard let end = rest.prefix(12).firstIndex(of: ";"),
        let character = character(rest[rest.index(after: start)..<end])
      else {
        result += "&"
        rest = rest.dropFirst()
        continue
      }
      result += character
      rest = rest[rest.index(after: end)...]
    }
    return result + rest
  }

  private static func character(_ name: Substring) -> String? {
    let named = [
      "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "nbsp": "\u{A0}",
    ]
    if let known = named[String(name)] { return known }
    guard name.first == "#" else { return nil }
    let digits = name.dropFirst()
    let isHex = digits.first == "x" || digits.first == "X"
    let value = isHex ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
    return value.flatMap(Unicode.Scalar.init).map { String(Character($0)) }
  }
}

/// Finds the tags of an HTML page as the tokenizer of the HTML standard (13.2.5) does, so far as finished
/// pages need it: comments, the text of scripts and styles, and values in either quotation marks.
struct HTMLScanner {
  private let bytes: [UInt8]
  private(set) var position = 0
  /// The element whose content is no markup, while it is open.
  private var rawElement: String?
  private static let rawElements: Set<String> = [
    "script", "style", "textarea", "title", "noscript", "xmp", "iframe",
  ]

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// The next tag; nil at the end.
  mutating func next() -> HTMLTag? {
    while let start = bytes[position...].firstIndex(of: UInt8(ascii: "<")) {
      position = start
      if let raw = rawElement {
        guard startsEndTag(of: raw) else {
          position += 1
          continue
        }
        rawElement = nil
      }
      if starts(with: "<!--") {
        position = find("-->", from: start + 4).map { $0 + 3 } ?? bytes.count
      } else if let tag = readTag() {
        if !tag.isEnd, Self.rawElements.contains(tag.name), tag.name != "noscript" {
          rawElement = tag.name
        }
        return tag
      } else {
        position = max(position, start + 1)
      }
    }
    position = bytes.count
    return nil
  }

  private func starts(with text: StaticString) -> Bool {
    bytes[position...].starts(
      with: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }

  private func find(_ text: String, from start: Int) -> Int? {
    let text = Array(text.utf8)
    guard start <= bytes.count - text.count else { return nil }
    return (start...bytes.count - text.count).first { bytes[$0...].starts(with: text) }
  }

  private func startsEndTag(of name: String) -> Bool {
    let end = position + 2 + name.utf8.count
    guard end < bytes.count, bytes[position + 1] == UInt8(ascii: "/") else { return false }
    let found = String(decoding: bytes[position + 2..<end], as: UTF8.self).lowercased()
    return found == name && (Self.isSpace(bytes[end]) || [0x3E, 0x2F].contains(bytes[end]))
  }

  private mutating func readTag() -> HTMLTag? {
    let start = position
    var index = start + 1
    let isEnd = index < bytes.count && bytes[index] == UInt8(ascii: "/")
    if isEnd { index += 1 }
    guard index < bytes.count, Self.isLetter(bytes[index]) else { return nil }
    let name = take(&index) { !Self.isSpace($0) && $0 != 0x3E && $0 != 0x2F }
    var attributes: [HTMLTag.Attribute] = []
    var isSelfClosing = false
    while true {
      _ = take(&index, while: Self.isSpace)
      guard index < bytes.count else { return nil }
      if bytes[index] == 0x3E { break }
      if bytes[index] == 0x2F {
        isSelfClosing = index + 1 < bytes.count && bytes[index + 1] == 0x3E
        index += 1
        continue
      }
      attributes.append(readAttribute(&index))
    }
    position = index + 1
    return HTMLTag(
      name: name.lowercased(), isEnd: isEnd, isSelfClosing: isSelfClosing,
      attributes: attributes, range: start..<position)
  }

  private func readAttribute(_ index: inout Int) -> HTMLTag.Attribute {
    let first = index
    // The standard takes a `=` in front for part of the name.
    if bytes[index] == 0x3D { index += 1 }
    _ = take(&index) { !Self.isSpace($0) && ![0x3D, 0x3E, 0x2F].contains($0) }
    let name = String(decoding: bytes[first..<index], as: UTF8.self)
    var ahead = index
    _ = take(&ahead, while: Self.isSpace)
    guard ahead < bytes.count, bytes[ahead] == 0x3D else {
      return HTMLTag.Attribute(name: name, value: nil)
    }
    index = ahead + 1
    _ = take(&index, while: Self.isSpace)
    guard index < bytes.count else { return HTMLTag.Attribute(name: name, value: "") }
    let quote = bytes[index]
    guard quote == 0x22 || quote == 0x27 else {
      let value = take(&index) { !Self.isSpace($0) && $0 != 0x3E }
      return HTMLTag.Attribute(name: name, value: HTMLTag.unescaped(value))
    }
    index += 1
    let value = take(&index) { $0 != quote }
    index = min(index + 1, bytes.count)
    return HTMLTag.Attribute(name: name, value: HTMLTag.unescaped(value))
  }

  private func take(_ index: inout Int, while isWanted: (UInt8) -> Bool) -> String {
    let start = index
    while index < bytes.count, isWanted(bytes[index]) { index += 1 }
    return String(decoding: bytes[start..<index], as: UTF8.self)
  }

  private static func isSpace(_ byte: UInt8) -> Bool {
    [0x20, 0x09, 0x0A, 0x0C, 0x0D].contains(byte)
  }
  private static func isLetter(_ byte: UInt8) -> Bool {
    (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
  }
}
