import Foundation

extension SVGFile {
  /// The same drawing without what it tells of those who made it: comments, metadata, what drawing programs
  /// keep for themselves (names of files and layers), and what photographs inside it tell.
  ///
  /// What draws is not touched; a drawing that tells nothing stays as it is, byte for byte, and so does one
  /// that cannot be read to its end.
  static func withoutMetadata(_ bytes: [UInt8]) -> [UInt8] {
    // A text that only speaks of drawings is none.
    guard (try? SVGFile(bytes)) != nil else { return bytes }
    var cleaner = SVGCleaner(bytes)
    return cleaner.run() ?? bytes
  }
}

/// One pass over a drawing that was judged to be well-formed.
private struct SVGCleaner {
  private let bytes: [UInt8]
  private var position = 0
  private var result: [UInt8] = []
  /// How deep the scanner is inside an element that is left out; nil outside of one.
  private var left: Int?
  /// Names in front of a colon that mean what draws.
  private var drawing: Set<String> = ["svg", "xlink", "xml", "xmlns"]

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    result.reserveCapacity(bytes.count)
  }

  private static let names = ["http://www.w3.org/2000/svg", "http://www.w3.org/1999/xlink"]

  mutating func run() -> [UInt8]? {
    while position < bytes.count {
      guard bytes[position] == UInt8(ascii: "<") else {
        copy(to: bytes[position...].firstIndex(of: UInt8(ascii: "<")) ?? bytes.count)
        continue
      }
      if starts(with: "<!--") {
        guard let end = end(of: "-->", from: position + 4) else { return nil }
        position = end
      } else if starts(with: "<![CDATA[") {
        guard let end = end(of: "]]>", from: position) else { return nil }
        copy(to: end)
      } else if starts(with: "<?") {
        guard let end = end(of: "?>", from: position) else { return nil }
        if starts(with: "<?xml ") { copy(to: end) } else { position = end }
      } else if starts(with: "<!") {
        guard let end = endOfDeclaration else { return nil }
        copy(to: end)
      } else {
        guard let end = endOfTag else { return nil }
        tag(bytes[position..<end])
        position = end
      }
    }
    return left == nil ? result : nil
  }

  // MARK: Tags

  private mutating func tag(_ tag: ArraySlice<UInt8>) {
    let isEnd = tag.dropFirst().first == UInt8(ascii: "/")
    let isEmpty = tag.dropLast().last == UInt8(ascii: "/")
    if let depth = left {
      if isEnd {
        left = depth == 1 ? nil : depth - 1
      } else if !isEmpty {
        left = depth + 1
      }
      return
    }
    if isEnd {
      result += tag
      return
    }
    let nameEnd = tag.dropFirst().firstIndex { Self.isSpace($0) || $0 == 0x2F || $0 == 0x3E }
    let name = String(
      decoding: tag[(tag.startIndex + 1)..<(nameEnd ?? tag.endIndex)], as: UTF8.self)
    let attributes = attributes(in: tag, from: nameEnd ?? tag.endIndex)
    for attribute in attributes where attribute.name.hasPrefix("xmlns:") {
      let value = String(decoding: bytes[attribute.value], as: UTF8.self)
      if Self.names.contains(value) { drawing.insert(String(attribute.name.dropFirst(6))) }
    }
    guard draws(name), name.split(separator: ":").last != "metadata" else {
      if !isEmpty { left = 1 }
      return
    }
    var start = tag.startIndex
    for attribute in attributes {
      if !draws(attribute.name) {
        result += bytes[start..<attribute.whole.lowerBound]
        start = attribute.whole.upperBound
      } else if let value = Self.cleaned(bytes[attribute.value]) {
        result += bytes[start..<attribute.value.lowerBound] + value
        start = attribute.value.upperBound
      }
    }
    result += bytes[start..<tag.endIndex]
  }

  private func draws(_ name: String) -> Bool {
    name.firstIndex(of: ":").map { drawing.contains(String(name[..<$0])) } ?? true
  }

  private typealias Attribute = (name: String, whole: Range<Int>, value: Range<Int>)

  /// The attributes of a tag, each with the spaces in front of it.
  private func attributes(in tag: ArraySlice<UInt8>, from start: Int) -> [Attribute] {
    var found: [Attribute] = []
    var place = start
    while place < tag.endIndex {
      let begin = place
      while place < tag.endIndex, Self.isSpace(tag[place]) { place += 1 }
      let name = place
      while place < tag.endIndex, tag[place] != 0x3D, !Self.isSpace(tag[place]) { place += 1 }
      let nameEnd = place
      while place < tag.endIndex, tag[place] == 0x3D || Self.isSpace(tag[place]) { place += 1 }
      guard place < tag.endIndex, tag[place] == 0x22 || tag[place] == 0x27,
        let close = tag[(place + 1)...].firstIndex(of: tag[place])
      else { return found }
      let text = String(decoding: tag[name..<nameEnd], as: UTF8.self)
      found.append((text, begin..<close + 1, place + 1..<close))
      place = close + 1
    }
    return found
  }

  // MARK: Photographs inside

  /// An address that is a photograph itself, without the photograph's metadata; nil where nothing changes.
  private static func cleaned(_ value: ArraySlice<UInt8>) -> [UInt8]? {
    guard value.starts(with: "data:image/".utf8),
      let comma = value.firstIndex(of: UInt8(ascii: ",")),
      value[..<comma].suffix(7).elementsEqual(";base64".utf8),
      let data = Data(
        base64Encoded: Data(value[(comma + 1)...]), options: .ignoreUnknownCharacters),
      let clean = PictureHeader.withoutMetadata(Array(data)), clean.count != data.count
    else { return nil }
    return Array(value[...comma]) + Array(Data(clean).base64EncodedData())
  }

  // MARK: Places

  private mutating func copy(to end: Int) {
    if left == nil { result += bytes[position..<end] }
    position = end
  }

  private func starts(with text: StaticString) -> Bool {
    text.withUTF8Buffer { bytes[position...].starts(with: $0) }
  }

  private func end(of mark: String, from start: Int) -> Int? {
    let mark = Array(mark.utf8)
    var place = start
    while place + mark.count <= bytes.count {
      if bytes[place..<place + mark.count].elementsEqual(mark) { return place + mark.count }
      place += 1
    }
    return nil
  }

  /// Behind the tag that begins here: `>` may stand in quotes.
  private var endOfTag: Int? {
    var quote: UInt8?
    for place in position + 1..<bytes.count {
      let byte = bytes[place]
      if byte == quote {
        quote = nil
      } else if quote == nil, byte == 0x22 || byte == 0x27 {
        quote = byte
      } else if quote == nil, byte == UInt8(ascii: ">") {
        return place + 1
      }
    }
    return nil
  }

  /// Behind a document type with what it declares in brackets.
  private var endOfDeclaration: Int? {
    var isInside = false
    for place in position + 1..<bytes.count {
      switch bytes[place] {
      case UInt8(ascii: "["): isInside = true
      case UInt8(ascii: "]"): isInside = false
      case UInt8(ascii: ">") where !isInside: return place + 1
      default: break
      }
    }
    return nil
  }

  private static func isSpace(_ byte: UInt8) -> Bool { [0x20, 0x09, 0x0A, 0x0D].contains(byte) }
}
