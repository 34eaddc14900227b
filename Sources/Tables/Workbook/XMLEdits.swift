internal import XML

/// Changes to an XML document that leave every byte around them as it is.
struct XMLEdits {
  /// The document, in UTF-8.
  let content: [UInt8]
  private var edits: [(range: Range<Int>, text: [UInt8])] = []

  /// A document of a workbook; one in UTF-16 is taken over as UTF-8.
  init(_ content: [UInt8]) {
    self.content = Self.utf8(content)
  }

  /// Puts text in the place of a range; texts for one place come in the order of the calls.
  mutating func replace(_ range: Range<Int>, with text: String) {
    edits.append((range, Array(text.utf8)))
  }

  /// Puts text in front of a tag.
  mutating func insert(_ text: String, before tag: Range<Int>) {
    replace(tag.lowerBound..<tag.lowerBound, with: text)
  }

  /// Puts text at the end of an element's content, whose end tag is here; an element without one,
  /// such as `<rels/>`, gets one with this name.
  mutating func insert(_ text: String, beforeEnd end: Range<Int>, of name: String) {
    if end.isEmpty {
      replace(end.lowerBound - 2..<end.lowerBound, with: ">" + text + "</\(name)>")
    } else {
      replace(end.lowerBound..<end.lowerBound, with: text)
    }
  }

  /// Gives a start tag an attribute, in place of the one of this name if there is one.
  mutating func set(_ attribute: String, to value: String, inTag tag: Range<Int>) {
    let place = Self.place(of: attribute, in: content[tag])
    replace(place.range, with: place.isValue ? value : " \(attribute)=\"\(value)\"")
  }

  /// The prefix of an element's name, such as `x:`; empty without one.
  func prefix(ofTag tag: Range<Int>) -> String {
    let name = content[tag].dropFirst().prefix {
      ![0x20, 0x09, 0x0A, 0x0D, 0x2F, 0x3E].contains($0)
    }
    return name.firstIndex(of: UInt8(ascii: ":"))
      .map { String(decoding: name[...$0], as: UTF8.self) } ?? ""
  }

  /// The document with all changes.
  var result: [UInt8] {
    let sorted = edits.enumerated()
      .sorted {
        ($0.element.range.lowerBound, $0.offset) < ($1.element.range.lowerBound, $1.offset)
      }
    var result: [UInt8] = []
    var position = 0
    for (_, edit) in sorted {
      result += content[position..<max(edit.range.lowerBound, position)]
      result += edit.text
      position = max(edit.range.upperBound, position)
    }
    return result + content[position...]
  }

  /// Where the value of an attribute is in a start tag, or where the attribute can be put.
  private static func place(
    of attribute: String, in tag: ArraySlice<UInt8>
  ) -> (range: Range<Int>, isValue: Bool) {
    let isSpace = { (byte: UInt8) in [0x20, 0x09, 0x0A, 0x0D].contains(byte) }
    let isNameEnd = { (byte: UInt8) in isSpace(byte) || byte == 0x3D || byte == 0x2F || byte == 0x3E
    }
    let nameEnd = tag.firstIndex(where: isNameEnd) ?? tag.endIndex
    var rest = tag[nameEnd...]
    while true {
      rest = rest.drop(while: isSpace)
      let name = rest.prefix { !isNameEnd($0) }
      rest = rest[name.endIndex...].drop { isSpace($0) || $0 == UInt8(ascii: "=") }
      guard !name.isEmpty, let quote = rest.first else { return (nameEnd..<nameEnd, false) }
      let value = rest.dropFirst().prefix { $0 != quote }
      if name.elementsEqual(attribute.utf8) { return (value.startIndex..<value.endIndex, true) }
      rest = rest[min(value.endIndex + 1, rest.endIndex)...]
    }
  }

  private static func utf8(_ content: [UInt8]) -> [UInt8] {
    let isBigEndian = content.starts(with: [0xFE, 0xFF])
    guard isBigEndian || content.starts(with: [0xFF, 0xFE]) else { return content }
    let units = stride(from: 2, to: content.count - 1, by: 2).map { index in
      let (high, low) = isBigEndian ? (index, index + 1) : (index + 1, index)
      return UInt16(content[high]) << 8 | UInt16(content[low])
    }
    let text = String(decoding: units, as: UTF16.self)
    // Without its declaration, which names UTF-16, a document is UTF-8.
    guard text.hasPrefix("<?xml"), let end = text.firstIndex(of: ">") else {
      return Array(text.utf8)
    }
    return Array(text[text.index(after: end)...].utf8)
  }
}
