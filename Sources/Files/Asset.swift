internal import Crypto

/// A file that the site carries under a name made from its content, so that it can be cached for good.
public struct Asset: Sendable {
  /// The path in the site, such as `assets/main-1a2b3c4d.css`.
  public let path: String
  /// What is written there.
  public let bytes: [UInt8]

  /// A file named by the first 64 bits of the SHA-256 of its content.
  public init(name: String, bytes: [UInt8]) {
    let digest = SHA256.hash(data: bytes).prefix(8)
    let hash = digest.map { byte in
      String(byte >> 4, radix: 16) + String(byte & 15, radix: 16)
    }.joined()
    let dot = name.lastIndex(of: ".") ?? name.endIndex
    let stem = Self.ascii(name[..<dot], ifEmpty: "file")
    let ending = Self.ascii(name[dot...], ifEmpty: "")
    self.path = "assets/\(stem)-\(hash)\(ending.isEmpty ? "" : ".")\(ending)"
    self.bytes = bytes
  }

  /// Servers, zip tools and old file systems disagree on other names.
  private static func ascii(_ part: Substring, ifEmpty replacement: String) -> String {
    let kept = part.unicodeScalars.map { scalar -> Character in
      switch scalar {
      case "a"..."z", "A"..."Z", "0"..."9": Character(scalar)
      default: "-"
      }
    }
    let words = String(kept).lowercased().split(separator: "-")
    return words.isEmpty ? replacement : words.joined(separator: "-")
  }
}
