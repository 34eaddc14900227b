/// Tags and texts of HTML, one after the other. Anything may come in: what is no tag is text.
struct HTMLScanner {
  enum Token {
    case text(Range<Int>)
    case start(HTMLTag)
    case end(String)
  }

  let bytes: UnsafeBufferPointer<UInt8>
  private var position: Int
  /// The element whose content is no HTML, until its end tag.
  private var raw: String?

  init(_ bytes: UnsafeBufferPointer<UInt8>, from position: Int) {
    self.bytes = bytes
    self.position = position
  }

  mutating func next() -> Token? {
    while position < bytes.count {
      if let name = raw {
        raw = nil
        if let token = rawText(until: name) { return token }
      }
      let start = position
      if bytes[start] == UInt8(ascii: "<"), let token = tag() { return token }
      if position == start { position += 1 }
      while position < bytes.count, bytes[position] != UInt8(ascii: "<") { position += 1 }
      if bytes[start] != UInt8(ascii: "<") || position > start { return .text(start..<position) }
    }
    return nil
  }

  /// The content of a script or a style, which ends only at its own end tag.
  private mutating func rawText(until name: String) -> Token? {
    let start = position
    let length = name.utf8.count
    while position < bytes.count {
      if bytes[position] == UInt8(ascii: "<"), position + 1 + length < bytes.count,
        bytes[position + 1] == UInt8(ascii: "/"),
        bytes[(position + 2)..<min(position + 2 + length, bytes.count)].lazy.map({ $0 | 0x20 })
          .elementsEqual(name.utf8)
      {
        break
      }
      position += 1
    }
    return start < position ? .text(start..<position) : nil
  }

  private mutating func tag() -> Token? {
    let start = position + 1
    guard start < bytes.count else { return nil }
    if bytes[start] == UInt8(ascii: "!") || bytes[start] == UInt8(ascii: "?") {
      position = comment(from: start)
      return next()
    }
    let isEnd = bytes[start] == UInt8(ascii: "/")
    var index = isEnd ? start + 1 : start
    guard index < bytes.count, HTMLNames.isLetter(bytes[index]) else { return nil }
    let name = word(&index)
    var tag = HTMLTag(name: name)
    attributes(of: &tag, &index)
    position = index
    if isEnd { return .end(name) }
    if HTMLNames.raw.contains(name), !tag.isVoid { raw = name }
    return .start(tag)
  }

  private func comment(from start: Int) -> Int {
    var index = start
    let isComment = start + 2 < bytes.count && bytes[start + 1] == 0x2D && bytes[start + 2] == 0x2D
    if isComment { index = start + 3 }
    while index < bytes.count {
      if bytes[index] == UInt8(ascii: ">"),
        !isComment || (bytes[index - 1] == 0x2D && bytes[index - 2] == 0x2D)
      {
        return index + 1
      }
      index += 1
    }
    return index
  }

  private func word(_ index: inout Int) -> String {
    let start = index
    var hasCapitals = false
    while index < bytes.count, !HTMLNames.endsWord(bytes[index]) {
      if bytes[index] < UInt8(ascii: "a") { hasCapitals = true }
      index += 1
    }
    let range = UnsafeBufferPointer(rebasing: bytes[start..<index])
    return hasCapitals
      ? String(decoding: range.map(HTMLNames.lowercase), as: UTF8.self)
      : String(decoding: range, as: UTF8.self)
  }

  /// Whether an attribute can be one that matters: its name is not worth a string otherwise.
  private func matters(_ index: Int) -> Bool {
    "iahdIAHD".utf8.contains(bytes[index])
  }

  private func attributes(of tag: inout HTMLTag, _ index: inout Int) {
    while index < bytes.count, bytes[index] != UInt8(ascii: ">") {
      guard !HTMLNames.endsWord(bytes[index]) else {
        if bytes[index] == UInt8(ascii: "/") { tag.isSelfClosing = true }
        index += 1
        continue
      }
      tag.isSelfClosing = false
      guard matters(index) else {
        while index < bytes.count, !HTMLNames.endsWord(bytes[index]) { index += 1 }
        _ = self.value(&index)
        continue
      }
      let name = word(&index)
      let value = self.value(&index)
      switch name {
      case "id": tag.id = value.map { text($0) }
      case "alt": tag.alt = value.map { text($0) }
      case "hidden", "data-search-skip": tag.isHidden = true
      default: break
      }
    }
    index = min(index + 1, bytes.count)
  }

  private func value(_ index: inout Int) -> Range<Int>? {
    guard index < bytes.count, bytes[index] == UInt8(ascii: "=") else { return nil }
    index += 1
    guard index < bytes.count else { return nil }
    let quote = bytes[index]
    if quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
      let start = index + 1
      index = start
      while index < bytes.count, bytes[index] != quote { index += 1 }
      defer { index = min(index + 1, bytes.count) }
      return start..<index
    }
    let start = index
    while index < bytes.count, bytes[index] > 0x20, bytes[index] != UInt8(ascii: ">") { index += 1 }
    return start..<index
  }

  private func text(_ range: Range<Int>) -> String {
    var text = ""
    var start = range.lowerBound
    var index = start
    while index < range.upperBound {
      if bytes[index] == UInt8(ascii: "&"),
        let entity = HTMLEntity.read(bytes, at: index, before: range.upperBound)
      {
        text += String(decoding: bytes[start..<index], as: UTF8.self) + entity.text
        index = entity.end
        start = index
      } else {
        index += 1
      }
    }
    return text + String(decoding: bytes[start..<range.upperBound], as: UTF8.self)
  }
}

/// A start tag, with the attributes that matter to a search.
struct HTMLTag {
  let name: String
  var id: String?
  var alt: String?
  var isHidden = false
  var isSelfClosing = false

  /// Whether nothing is inside it.
  var isVoid: Bool { isSelfClosing || HTMLNames.void.contains(name) }

  init(name: String) { self.name = name }
}
