/// A request, read whole.
public struct WebRequest: Sendable {
  /// What is asked for; other methods are answered before a request is handed on.
  public enum Method: String, Sendable {
    case get = "GET"
    case head = "HEAD"
    case post = "POST"
  }

  /// What is asked for.
  public let method: Method
  /// The path, decoded; begins with `/` and has no part `..`.
  public let path: String
  /// What stands behind the question mark, decoded, in its order.
  public let query: [(name: String, value: String)]
  /// The headers by their names in lower case.
  public let headers: [String: String]
  /// The body, at most as long as the server takes.
  public let body: [UInt8]

  /// A request as tests write it.
  public init(
    _ method: Method, _ path: String, query: [(name: String, value: String)] = [],
    headers: [String: String] = [:], body: [UInt8] = []
  ) {
    self.method = method
    self.path = path
    self.query = query
    self.headers = headers
    self.body = body
  }

  /// The first value of a name behind the question mark.
  public func value(_ name: String) -> String? { query.first { $0.name == name }?.value }

  /// The value of a cookie.
  public func cookie(_ name: String) -> String? {
    for part in (headers["cookie"] ?? "").split(separator: ";") {
      let pair = part.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      guard pair.count == 2, pair[0].drop(while: { $0 == " " }) == name[...] else { continue }
      return String(pair[1])
    }
    return nil
  }
}

/// The path and the query of a target as it stands in the first line of a request.
struct RequestTarget {
  let path: String
  let query: [(name: String, value: String)]

  /// `nil` for what names no file in any reading: bytes that are no text, NUL, a part `..` or a backslash.
  init?(_ raw: String) {
    let parts = raw.split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
    guard let path = Self.decoded(parts[0]), path.hasPrefix("/"),
      !path.unicodeScalars.contains(where: { $0.value < 32 || $0 == "\\" || $0.value == 127 }),
      !path.split(separator: "/").contains(where: { $0 == ".." || $0 == "." })
    else { return nil }
    self.path = path
    query =
      parts.count < 2
      ? []
      : parts[1].split(separator: "&").compactMap { pair in
        let sides = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
        guard let name = Self.decoded(sides[0]),
          let value = Self.decoded(sides.count > 1 ? sides[1] : "")
        else { return nil }
        return (name, value)
      }
  }

  private static func decoded(_ text: Substring) -> String? {
    var bytes: [UInt8] = []
    var rest = text.utf8[...]
    while let byte = rest.popFirst() {
      guard byte == UInt8(ascii: "%") else {
        bytes.append(byte)
        continue
      }
      guard let digits = String(rest.prefix(2)), digits.utf8.count == 2,
        let value = UInt8(digits, radix: 16)
      else { return nil }
      bytes.append(value)
      rest = rest.dropFirst(2)
    }
    return String(validating: bytes, as: UTF8.self)
  }
}
