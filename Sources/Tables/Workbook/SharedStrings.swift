internal import XML

/// The texts that cells share, all in one buffer.
final class SharedStrings: XMLHandler {
  /// As many bytes as they may have together.
  static let maximumBytes = 64 << 20
  /// As many as there may be.
  static let maximumCount = 2_000_000

  /// Whether there were more than that, and the rest was not read.
  private(set) var isFull = false
  private var buffer: [UInt8] = []
  private var ends: [UInt32] = []
  private var isText = false
  private var rich = RichText()
  private var isRun = false
  /// The texts of which runs look different, by their numbers.
  private(set) var richTexts: [Int: RichText] = [:]

  /// How many texts there are.
  var count: Int { ends.count }

  /// A text in UTF-8.
  subscript(index: Int) -> ArraySlice<UInt8> {
    let start = index == 0 ? 0 : Int(ends[index - 1])
    return buffer[start..<Int(ends[index])]
  }

  func start(_ tag: XMLTag) -> XMLInterest {
    if isFull { return .stop }
    switch tag.name {
    case "sst", "si": return .content
    case "r":
      isRun = true
      rich.beginRun(at: length)
      return .content
    case "rPr": return .content
    case "strike", "sz", "vertAlign", "color":
      if isRun { rich.read(tag) }
      return .nothing
    case "t":
      isText = true
      return .content
    // How the text is pronounced (rPh).
    default: return .nothing
    }
  }

  func end(_ tag: XMLTag) {
    isText = false
    if tag.name == "r" {
      rich.endRun(at: length)
      isRun = false
    }
    guard tag.name == "si" else { return }
    let start = ends.last.map(Int.init) ?? 0
    if rich.isTelling { richTexts[ends.count] = rich }
    rich = RichText()
    unescape(&buffer, from: start)
    ends.append(UInt32(buffer.count))
    isFull = ends.count > Self.maximumCount || buffer.count > Self.maximumBytes
  }

  /// How long the text is that is being read.
  private var length: Int { buffer.count - (ends.last.map(Int.init) ?? 0) }

  func text(_ bytes: UnsafeBufferPointer<UInt8>) {
    // A single text may be as long as the file: it ends where all together would.
    if isText, buffer.count <= Self.maximumBytes { buffer.append(contentsOf: bytes) }
  }
}

/// Replaces `_x000D_` and the like, as workbooks write characters that XML has no room for, by the
/// characters themselves (ECMA-376 Part 1, §22.9.2.19).
func unescape(_ text: inout [UInt8], from start: Int) {
  let underscore = UInt8(ascii: "_")
  let first = text[start...].indices.first {
    text[$0] == underscore && $0 + 1 < text.count && text[$0 + 1] == UInt8(ascii: "x")
  }
  guard let first else { return }
  var units: [UInt16] = []
  var result = Array(text[start..<first])
  var index = first
  while index < text.count {
    if let unit = escapedUnit(text[index...]) {
      units.append(unit)
      index += 7
      continue
    }
    result += Array(String(decoding: units, as: UTF16.self).utf8)
    units = []
    result.append(text[index])
    index += 1
  }
  result += Array(String(decoding: units, as: UTF16.self).utf8)
  text.replaceSubrange(start..., with: result)
}

/// The UTF-16 unit that `_xHHHH_` at the start stands for.
private func escapedUnit(_ text: ArraySlice<UInt8>) -> UInt16? {
  let escape = Array(text.prefix(7))
  guard escape.count == 7, escape[0] == UInt8(ascii: "_"), escape[1] == UInt8(ascii: "x"),
    escape[6] == UInt8(ascii: "_"), escape[2] != UInt8(ascii: "+")
  else { return nil }
  return UInt16(String(decoding: escape[2..<6], as: UTF8.self), radix: 16)
}
