import Glibc

/// Cuts HTML into tags and texts as long as it is as this program writes it: every tag whole, values in
/// quotation marks, no comment, no element whose content is no markup.
///
/// What a page is made of besides its template is read while the page is written, so this is as quick as it
/// can be; where anything else begins it stops, and `HTMLTokenizer` goes on by the rules of the standard.
struct PlainTags {
  enum Token {
    case text(Range<Int>)
    case open(OpenElement)
    case close(ElementName)
  }

  private let html: UnsafeBufferPointer<UInt8>
  /// Where the next token begins, and at the end what has not been read.
  private(set) var position = 0

  init(_ html: UnsafeBufferPointer<UInt8>) { self.html = html }

  mutating func next() -> Token? {
    guard position < html.count else { return nil }
    let start = position
    if html[start] != UInt8(ascii: "<") {
      position = find(UInt8(ascii: "<"), from: start) ?? html.count
      return .text(start..<position)
    }
    return byte(start + 1) == UInt8(ascii: "/") ? endTag(start) : startTag(start)
  }

  private mutating func endTag(_ start: Int) -> Token? {
    guard byte(start + 2).isLetter else { return nil }
    let end = endOfName(from: start + 2)
    guard byte(end) == UInt8(ascii: ">"), end < html.count else { return nil }
    position = end + 1
    return .close(ElementName(UnsafeBufferPointer(rebasing: html[start + 2..<end])))
  }

  private mutating func startTag(_ start: Int) -> Token? {
    guard byte(start + 1).isLetter else { return nil }
    var index = endOfName(from: start + 1)
    var element = OpenElement(
      ElementName(UnsafeBufferPointer(rebasing: html[start + 1..<index])))
    guard !element.traits.contains(.raw) || element.name == .title else { return nil }
    while index < html.count {
      switch html[index] {
      case UInt8(ascii: ">"):
        guard element.name != .title || holdsTextAlone(from: index + 1) else { return nil }
        position = index + 1
        return .open(element)
      case UInt8(ascii: "/"):
        guard byte(index + 1) == UInt8(ascii: ">") else { return nil }
        element.isVoid = true
        index += 1
      case let byte where byte.isSpace: index += 1
      default:
        guard let end = attribute(from: index, &element) else { return nil }
        index = end
      }
    }
    return nil
  }

  /// Whether the title that begins at an index holds nothing that could be taken for markup.
  private func holdsTextAlone(from start: Int) -> Bool {
    guard let end = find(UInt8(ascii: "<"), from: start), end + 8 <= html.count else {
      return false
    }
    return html[end..<end + 8].elementsEqual("</title>".utf8)
  }

  /// Reads an attribute; says where it ends, nil where it is none of those that are read here.
  private func attribute(from start: Int, _ element: inout OpenElement) -> Int? {
    var index = start
    while index < html.count, !html[index].endsTagName, html[index] != UInt8(ascii: "=") {
      index += 1
    }
    let name = start..<index
    guard !name.isEmpty, byte(endOfSpace(from: index)) != UInt8(ascii: "=") || !byte(index).isSpace
    else { return nil }
    var value = index..<index
    if byte(index) == UInt8(ascii: "=") {
      let quote = byte(index + 1)
      guard quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'"),
        let end = find(quote, from: index + 2)
      else { return nil }
      value = index + 2..<end
      index = end + 1
    }
    switch name.count {
    case 2 where element.id == nil && isNamed("id", name): element.id = text(value)
    case 3 where element.alt == nil && isNamed("alt", name): element.alt = text(value)
    case 6 where isNamed("hidden", name): element.isHidden = true
    case 16 where isNamed("data-search-skip", name): element.isHidden = true
    default: break
    }
    return index
  }

  private func isNamed(_ wanted: StaticString, _ name: Range<Int>) -> Bool {
    for offset in 0..<name.count
    where html[name.lowerBound + offset].lowercase != wanted.utf8Start[offset] {
      return false
    }
    return true
  }

  private func text(_ value: Range<Int>) -> String { CharacterReference.decoded(html[value]) }

  private func endOfName(from start: Int) -> Int {
    var index = start
    while index < html.count, !html[index].endsTagName { index += 1 }
    return index
  }

  private func endOfSpace(from start: Int) -> Int {
    var index = start
    while index < html.count, html[index].isSpace { index += 1 }
    return index
  }

  private func byte(_ index: Int) -> UInt8 { index < html.count ? html[index] : 0 }

  private func find(_ byte: UInt8, from start: Int) -> Int? {
    guard start < html.count, let base = html.baseAddress,
      let found = memchr(base + start, Int32(byte), html.count - start)
    else { return nil }
    return base.distance(to: found.assumingMemoryBound(to: UInt8.self))
  }
}
