import Foundation

/// The lines of a tag file, decoded as the declaration of the bag says.
struct TagText {
  /// Why there are no lines.
  enum Failure: Error {
    /// There is no encoding of this name.
    case unknownEncoding
    /// The bytes are not in the encoding.
    case undecodable
  }

  /// Each line without its ending: LF, CR or CRLF (RFC 8493, 2.3).
  let lines: [Substring]
  /// Whether the text begins with a byte order mark.
  let hasMark: Bool
  /// Whether the lines end in LF, all of them.
  let endsInLF: Bool

  init(_ bytes: [UInt8], encoding: String) throws(Failure) {
    var text = try Self.decode(bytes, encoding)
    hasMark = text.unicodeScalars.first == "\u{FEFF}"
    if hasMark { text.unicodeScalars.removeFirst() }
    endsInLF = !text.utf8.contains(0x0D)
    var lines: [Substring] = []
    let utf8 = text.utf8
    var start = utf8.startIndex
    var index = start
    while index < utf8.endIndex {
      let byte = utf8[index]
      let next = utf8.index(after: index)
      guard byte == 0x0A || byte == 0x0D else {
        index = next
        continue
      }
      lines.append(text[start..<index])
      let isPair = byte == 0x0D && next < utf8.endIndex && utf8[next] == 0x0A
      start = isPair ? utf8.index(after: next) : next
      index = start
    }
    if start < utf8.endIndex { lines.append(text[start...]) }
    self.lines = lines
  }

  private static func decode(_ bytes: [UInt8], _ encoding: String) throws(Failure) -> String {
    if encoding.uppercased() == "UTF-8" {
      guard let text = String(validating: bytes, as: UTF8.self) else { throw .undecodable }
      return text
    }
    return try convert(bytes, from: name(of: encoding, bytes))
  }

  /// UTF-16 without a mark is big-endian (RFC 2781, 4.3), which the library would not think.
  private static func name(of encoding: String, _ bytes: [UInt8]) -> String {
    let hasMark = bytes.starts(with: [0xFE, 0xFF]) || bytes.starts(with: [0xFF, 0xFE])
    return encoding.uppercased() == "UTF-16" && !hasMark ? "UTF-16BE" : encoding
  }

  private static func convert(_ bytes: [UInt8], from encoding: String) throws(Failure) -> String {
    // The library takes a slash for its own options.
    let isName =
      (1...40).contains(encoding.utf8.count)
      && encoding.unicodeScalars.allSatisfy {
        ("a"..."z").contains($0) || ("A"..."Z").contains($0) || ("0"..."9").contains($0)
          || "-_.:".unicodeScalars.contains($0)
      }
    guard isName, let converter = iconv_open("UTF-8", encoding),
      Int(bitPattern: converter) != -1
    else { throw .unknownEncoding }
    defer { iconv_close(converter) }
    var input = bytes.map { CChar(bitPattern: $0) }
    var output = [CChar](repeating: 0, count: bytes.count * 4 + 16)
    let length: Int? = input.withUnsafeMutableBufferPointer { input in
      output.withUnsafeMutableBufferPointer { output in
        var from = input.baseAddress
        var to = output.baseAddress
        var left = input.count
        var room = output.count
        guard iconv(converter, &from, &left, &to, &room) != -1, left == 0 else { return nil }
        return output.count - room
      }
    }
    guard let length else { throw .undecodable }
    return String(decoding: output.prefix(length).map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }
}
