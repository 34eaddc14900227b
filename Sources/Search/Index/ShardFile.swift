import Hashing

/// A file of the index: a classic script that hands over one text, or the manifest.
///
/// Its name carries a hash of what is in it, and the script repeats the name: a file that another build
/// left under the same name is told by it.
struct ShardFile: Sendable {
  /// The name without folder and ending, such as `t/12-3f9a0c`.
  let id: String
  let bytes: [UInt8]

  var path: String { "search/\(id).js" }
  /// The part of the name that tells one content from another.
  var hash: Substring { id.suffix(ContentHash.length) }

  /// A script that hands over `payload`.
  init(_ stem: String, payload: [UInt8]) {
    id = "\(stem)-\(ContentHash.text(of: payload))"
    var script = Array("showcaseSearch.add(\"\(id)\",".utf8)
    ScriptText.append(payload, to: &script)
    script += Array(");\n".utf8)
    bytes = Self.smallest(script)
  }

  /// A script that hands over a function under the stem, which becomes the full name.
  init(_ stem: String, script: [UInt8]) {
    id = "\(stem)-\(ContentHash.text(of: script))"
    bytes = ScriptText.replacing(stem, with: id, in: script)
  }

  /// A script in UTF-16 where that is shorter: an ideograph takes two bytes there and three in UTF-8.
  /// Its byte order mark tells, over anything that a server says of the file.
  private static func smallest(_ script: [UInt8]) -> [UInt8] {
    let units = script.reduce(into: 1) { $0 += $1 & 0xC0 == 0x80 ? 0 : $1 >= 0xF0 ? 2 : 1 }
    guard units * 2 < script.count else { return script }
    var bytes: [UInt8] = [0xFF, 0xFE]
    bytes.reserveCapacity(units * 2)
    for unit in Transcoding.utf16(of: script) {
      bytes.append(UInt8(truncatingIfNeeded: unit))
      bytes.append(UInt8(truncatingIfNeeded: unit >> 8))
    }
    return bytes
  }
}

/// What tells one content from another in a file's name: FNV-1a, 31 bits of it.
enum ContentHash {
  static let length = 6

  static func text(of bytes: some Sequence<UInt8>) -> String {
    // The upper bits of the product depend on all bytes.
    let text = String((fnv1a(bytes) >> 24) % 2_176_782_336, radix: 36)
    return String(repeating: "0", count: length - text.utf8.count) + text
  }
}

/// Texts as literals of a script.
enum ScriptText {
  /// Appends a literal in double quotes. Line ends, which no text of an index has, become spaces.
  static func append(_ text: [UInt8], to script: inout [UInt8]) {
    script.append(UInt8(ascii: "\""))
    for byte in text {
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"):
        script.append(UInt8(ascii: "\\"))
        script.append(byte)
      case 0x0A, 0x0D: script.append(0x20)
      default: script.append(byte)
      }
    }
    script.append(UInt8(ascii: "\""))
  }

  /// A script in which a literal is another.
  static func replacing(_ text: String, with other: String, in script: [UInt8]) -> [UInt8] {
    Array(
      String(decoding: script, as: UTF8.self).split(
        separator: "\"\(text)\"", omittingEmptySubsequences: false
      ).joined(separator: "\"\(other)\"").utf8)
  }

  static func literal(_ text: String) -> String {
    var script: [UInt8] = []
    append(Array(text.utf8), to: &script)
    return String(decoding: script, as: UTF8.self)
  }
}
