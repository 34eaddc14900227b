import Glibc

/// How a text file writes its characters as bytes.
public enum TextEncoding: String, Hashable, Sendable {
  /// What the rest of the project uses, with or without a byte order mark.
  case utf8 = "UTF-8"
  /// What Chinese editions of Excel save CSV as; GBK and GB2312 are parts of it.
  case gb18030 = "GB18030"
}

/// What came of decoding GB18030.
enum GB18030Decoding: Equatable {
  case text(String)
  /// The bytes from this offset on are not GB18030.
  case invalid(offset: Int)
  /// The system's C library has no table for GB18030.
  case unavailable
}

/// Decodes all of GB18030, characters of four bytes included, through the C library.
func decodeGB18030(_ bytes: [UInt8]) -> GB18030Decoding {
  // iconv_open answers (iconv_t)-1 where it knows no such encoding.
  guard let converter = iconv_open("UTF-8", "GB18030"), Int(bitPattern: converter) != -1 else {
    return .unavailable
  }
  defer { iconv_close(converter) }
  // Two bytes become three at most, and four become four.
  var output = [UInt8](repeating: 0, count: bytes.count / 2 * 3 + 4)
  var input = bytes
  let capacity = output.count
  var unread = input.count
  var unwritten = capacity
  let status = input.withUnsafeMutableBytes { source in
    output.withUnsafeMutableBytes { target in
      var next = source.baseAddress?.assumingMemoryBound(to: CChar.self)
      var free = target.baseAddress?.assumingMemoryBound(to: CChar.self)
      return iconv(converter, &next, &unread, &free, &unwritten)
    }
  }
  guard status != -1 else {
    return .invalid(offset: bytes.count - unread)
  }
  output.removeLast(unwritten)
  guard let text = String(validating: output, as: UTF8.self) else {
    return .invalid(offset: 0)
  }
  return .text(text)
}

extension TextEncoding {
  /// The text of a file in UTF-8, with or without a byte order mark, in GB18030, or in UTF-16 with one; nil for
  /// what is no text.
  public static func text(of bytes: [UInt8]) -> String? {
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
      let isLittle = bytes[0] == 0xFF
      let units = stride(from: 2, to: bytes.count - 1, by: 2).map { index in
        isLittle
          ? UInt16(bytes[index]) | UInt16(bytes[index + 1]) << 8
          : UInt16(bytes[index]) << 8 | UInt16(bytes[index + 1])
      }
      return String(validating: units, as: UTF16.self)
    }
    guard !bytes.contains(0) else { return nil }
    let body = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(bytes.dropFirst(3)) : bytes
    if let text = String(validating: body, as: UTF8.self) { return text }
    guard case .text(let text) = decodeGB18030(body) else { return nil }
    return text
  }
}

/// Encodes a text as GB18030, which has room for all of Unicode; nil where the system has no table for it.
func encodeGB18030(_ text: String) -> [UInt8]? {
  guard let converter = iconv_open("GB18030", "UTF-8"), Int(bitPattern: converter) != -1 else {
    return nil
  }
  defer { iconv_close(converter) }
  var input = Array(text.utf8)
  // Two bytes become four at most.
  var output = [UInt8](repeating: 0, count: input.count * 2 + 4)
  let capacity = output.count
  var unread = input.count
  var unwritten = capacity
  let status = input.withUnsafeMutableBytes { source in
    output.withUnsafeMutableBytes { target in
      var next = source.baseAddress?.assumingMemoryBound(to: CChar.self)
      var free = target.baseAddress?.assumingMemoryBound(to: CChar.self)
      return iconv(converter, &next, &unread, &free, &unwritten)
    }
  }
  guard status != -1 else { return nil }
  output.removeLast(unwritten)
  return output
}
