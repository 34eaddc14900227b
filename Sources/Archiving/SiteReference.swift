/// What a reference in a file of the site leads to.
enum SiteReference: Equatable {
  /// A place in the file itself.
  case fragment(String)
  /// A file of the site, with a query and a fragment if there are any.
  case file(String, suffix: String)
  /// Bytes that stand in the reference itself.
  case data
  /// An address elsewhere, or one that only a browser can make sense of.
  case external(String)

  /// Reads a reference.
  ///
  /// - Parameter page: the path of the file that holds it, from the root of the site.
  init(_ written: String, in page: String) {
    let text = written.unicodeScalars.filter { !["\n", "\r", "\t"].contains($0) }
      .reduce(into: "") { $0.unicodeScalars.append($1) }.trimmingSpaces
    if text.isEmpty || text.hasPrefix("#") {
      self = .fragment(String(text.dropFirst()))
      return
    }
    if text.lowercased().hasPrefix("data:") {
      self = .data
      return
    }
    guard !text.hasPrefix("/"), !Self.hasScheme(text) else {
      self = .external(text)
      return
    }
    let end = text.firstIndex { $0 == "?" || $0 == "#" } ?? text.endIndex
    let suffix = String(text[end...])
    var parts = page.split(separator: "/").dropLast().map(String.init)
    for part in text[..<end].split(separator: "/", omittingEmptySubsequences: true) {
      switch part {
      case ".": continue
      case "..":
        guard parts.popLast() != nil else {
          self = .external(text)
          return
        }
      default: parts.append(Self.decoded(part))
      }
    }
    let path = parts.joined(separator: "/")
    let isHere = path == page || text[..<end].isEmpty
    self =
      isHere && !suffix.hasPrefix("?")
      ? .fragment(String(suffix.dropFirst())) : .file(isHere ? page : path, suffix: suffix)
  }

  private static func hasScheme(_ text: String) -> Bool {
    guard let colon = text.utf8.firstIndex(of: 0x3A), let first = text.utf8.first,
      (0x41...0x5A).contains(first) || (0x61...0x7A).contains(first)
    else { return false }
    return text.utf8[..<colon].allSatisfy {
      (0x30...0x39).contains($0) || (0x41...0x5A).contains($0) || (0x61...0x7A).contains($0)
        || [0x2B, 0x2D, 0x2E].contains($0)
    }
  }

  /// Without percent encoding (RFC 3986, 2.1).
  private static func decoded(_ part: Substring) -> String {
    guard part.utf8.contains(0x25) else { return String(part) }
    var bytes: [UInt8] = []
    var rest = Array(part.utf8)[...]
    while let byte = rest.popFirst() {
      let code = String(decoding: rest.prefix(2), as: UTF8.self)
      if byte == 0x25, code.utf8.count == 2, let value = UInt8(code, radix: 16) {
        bytes.append(value)
        rest = rest.dropFirst(2)
      } else {
        bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}

extension String {
  /// Without white space at both ends.
  var trimmingSpaces: String {
    guard let start = firstIndex(where: { !$0.isWhitespace }),
      let end = lastIndex(where: { !$0.isWhitespace })
    else { return "" }
    return String(self[start...end])
  }
}
