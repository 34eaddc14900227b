/// The text of one block, with its white space as a reader sees it.
struct BlockText {
  private var bytes: [UInt8] = []
  private var space: (isPending: Bool, hasLineBreak: Bool) = (false, false)

  /// Appends text in which references mean characters; those for spaces are spaces.
  mutating func append(markup: UnsafeBufferPointer<UInt8>) {
    var index = 0
    while index < markup.count {
      if markup[index] == UInt8(ascii: "&"),
        let (scalar, end) = CharacterReference.read(markup, at: index)
      {
        if scalar.properties.isWhitespace { append(0x20) } else { append(String(scalar)) }
        index = end
        continue
      }
      index = append(runIn: markup, from: index)
    }
  }

  mutating func append(_ text: String) {
    var text = text
    text.withUTF8 { bytes in
      var index = 0
      while index < bytes.count { index = append(runIn: bytes, from: index) }
    }
  }

  /// Appends the byte at an index, and those behind it that mean nothing but themselves; says where they end.
  private mutating func append(runIn text: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    append(text[start])
    var end = start + 1
    // Behind a space, the next byte decides what becomes of it.
    guard !space.isPending else { return end }
    while end < text.count, text[end] > 0x20, text[end] != 0x7F, text[end] != UInt8(ascii: "&") {
      end += 1
    }
    bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[start + 1..<end]))
    return end
  }

  private mutating func append(_ byte: UInt8) {
    // Other control characters part the fields of an index file; no reader sees them.
    if byte <= 0x20 || byte == 0x7F {
      space.isPending = true
      if byte == 0x0A || byte == 0x0D { space.hasLineBreak = true }
      return
    }
    if space.isPending {
      // A line break in the source between two ideographs is no space to the reader's mind.
      if !bytes.isEmpty, !(space.hasLineBreak && endsInWide && byte >= 0xE3) {
        bytes.append(0x20)
      }
      space = (false, false)
    }
    bytes.append(byte)
  }

  /// Whether the last character is one of three bytes or more: ideographs and their punctuation.
  private var endsInWide: Bool {
    bytes.count >= 3 && bytes[bytes.count - 3] >= 0xE3 && bytes[bytes.count - 3] < 0xF8
  }

  mutating func take() -> String {
    defer {
      bytes.removeAll(keepingCapacity: true)
      space = (false, false)
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
