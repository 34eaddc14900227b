/// The text of a finished page, as a search needs it.
public enum PageText {
  /// The sections of the page's `<main>`; of the whole text where there is none.
  ///
  /// Inline elements join what they part, blocks, cells and `<br>` do not. Left out are scripts,
  /// styles, templates and elements that are `hidden` or carry `data-search-skip`; alternative texts
  /// and the texts of drawings are kept. A section begins at each heading.
  public static func sections(ofHTML html: [UInt8]) -> [SearchSection] {
    html.withUnsafeBufferPointer { bytes in
      var reader = PageReader(scanner: HTMLScanner(bytes, from: mainStart(of: bytes)))
      reader.read()
      return reader.sections
    }
  }

  private static func mainStart(of bytes: UnsafeBufferPointer<UInt8>) -> Int {
    let pattern = Array("<main".utf8)
    var index = 0
    while index + pattern.count < bytes.count {
      if bytes[index] == pattern[0],
        bytes[index..<index + pattern.count].lazy.map(HTMLNames.lowercase).elementsEqual(pattern)
      {
        return index
      }
      index += 1
    }
    return 0
  }
}

/// Gathers blocks into sections while tags go by.
private struct PageReader {
  var scanner: HTMLScanner
  var sections: [SearchSection] = []
  private var current = SearchSection(anchor: nil, heading: "", blocks: [])
  private var text = BlockText()
  private var heading: (level: UInt8, anchor: String?)?
  /// The id of an element whose text has not begun yet: a section's heading is reached by it.
  private var nearbyID: String?
  private var skipped: (name: String, depth: Int)?

  init(scanner: HTMLScanner) { self.scanner = scanner }

  mutating func read() {
    while let token = scanner.next() {
      switch token {
      case .text(let range):
        if skipped == nil { text.append(scanner.bytes, range) }
      case .start(let tag): if !start(tag) { return finish() }
      case .end(let name): if !end(name) { return finish() }
      }
    }
    finish()
  }

  private mutating func start(_ tag: HTMLTag) -> Bool {
    // Whatever begins a block ends a paragraph, closed or not.
    if skipped?.name == "p", HTMLNames.blocks.contains(tag.name) { skipped = nil }
    if let skipped {
      if skipped.name == tag.name, !tag.isVoid { self.skipped?.depth += 1 }
      return true
    }
    if !tag.isVoid, HTMLNames.unread.contains(tag.name) || tag.isHidden {
      breakBlock(tag.name)
      skipped = (tag.name, 1)
      return true
    }
    breakBlock(tag.name)
    if let level = HTMLNames.headingLevel(tag.name) {
      heading = (level, tag.id ?? nearbyID)
      nearbyID = nil
    } else if let id = tag.id, tag.name != "main", HTMLNames.blocks.contains(tag.name) {
      nearbyID = id
    }
    if let alt = tag.alt {
      endBlock()
      text.append(alt)
      endBlock()
    }
    return true
  }

  /// Whether the page goes on behind this tag.
  private mutating func end(_ name: String) -> Bool {
    if let open = skipped {
      if open.name == name { skipped = open.depth == 1 ? nil : (name, open.depth - 1) }
      return true
    }
    breakBlock(name)
    return name != "main"
  }

  private mutating func breakBlock(_ name: String) {
    if HTMLNames.blocks.contains(name) { endBlock() }
  }

  private mutating func endBlock() {
    let block = text.take()
    guard !block.isEmpty else { return }
    nearbyID = nil
    guard let opened = heading else { return current.blocks.append(block) }
    heading = nil
    if !current.blocks.isEmpty || !current.heading.isEmpty { sections.append(current) }
    current = SearchSection(anchor: opened.anchor, heading: block, blocks: [])
  }

  private mutating func finish() {
    endBlock()
    if !current.blocks.isEmpty || !current.heading.isEmpty { sections.append(current) }
  }
}

/// The text of one block, with its white space as a reader sees it.
private struct BlockText {
  private var bytes: [UInt8] = []
  private var space: (isPending: Bool, hasLineBreak: Bool) = (false, false)

  mutating func append(_ source: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) {
    var index = range.lowerBound
    while index < range.upperBound {
      let byte = source[index]
      if byte == UInt8(ascii: "&"),
        let entity = HTMLEntity.read(source, at: index, before: range.upperBound)
      {
        append(entity.text)
        index = entity.end
        continue
      }
      append(byte)
      index += 1
    }
  }

  mutating func append(_ text: String) {
    for byte in text.utf8 { append(byte) }
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
