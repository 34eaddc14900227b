/// The bytes without the white space at both ends: Unicode's `White_Space`, and the zero-width
/// characters that copying from a web page or a chat leaves behind.
func trimmed(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
  var rest = bytes
  while let width = whiteSpaceWidth(atStartOf: rest) { rest = rest.dropFirst(width) }
  while let width = whiteSpaceWidth(atEndOf: rest) { rest = rest.dropLast(width) }
  return rest
}

/// How many bytes the white space at the start takes, or nil where something else stands there.
func whiteSpaceWidth(atStartOf bytes: ArraySlice<UInt8>) -> Int? {
  guard let first = bytes.first else { return nil }
  if first == 0x20 || (0x09...0x0D).contains(first) { return 1 }
  guard first == 0xC2 || first == 0xE2 || first == 0xE3 || first == 0xEF else { return nil }
  let width = first == 0xC2 ? 2 : 3
  return isWideWhiteSpace(bytes.prefix(width)) ? width : nil
}

private func whiteSpaceWidth(atEndOf bytes: ArraySlice<UInt8>) -> Int? {
  guard let last = bytes.last else { return nil }
  if last == 0x20 || (0x09...0x0D).contains(last) { return 1 }
  guard last >= 0x80 else { return nil }
  if isWideWhiteSpace(bytes.suffix(2)) { return 2 }
  return isWideWhiteSpace(bytes.suffix(3)) ? 3 : nil
}

/// Whether the bytes are one character of white space that UTF-8 writes with two or three bytes.
private func isWideWhiteSpace(_ bytes: ArraySlice<UInt8>) -> Bool {
  guard let first = bytes.first, let last = bytes.last else { return false }
  if bytes.count == 2 { return first == 0xC2 && last == 0xA0 }
  guard bytes.count == 3 else { return false }
  switch (first, bytes[bytes.startIndex + 1]) {
  case (0xE2, 0x80): return (0x80...0x8D).contains(last) || [0xA8, 0xA9, 0xAF].contains(last)
  case (0xE2, 0x81): return last == 0x9F || last == 0xA0
  case (0xE3, 0x80): return last == 0x80
  case (0xEF, 0xBB): return last == 0xBF
  default: return false
  }
}
