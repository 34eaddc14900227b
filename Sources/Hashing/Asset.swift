/// A file that the site carries under a name made from its content, so that it can be cached for good.
public struct Asset: Sendable {
  /// The path in the site, such as `assets/main-1a2b3c4d.css`.
  public let path: String
  /// What is written there.
  public let bytes: [UInt8]

  /// The longest name without its mark: with the mark, an ending and what compression adds it stays far
  /// below the 255 bytes that disks allow.
  private static let longestName = 100

  /// A file named by the first 64 bits of the SHA-256 of its content.
  public init(name: String, bytes: [UInt8]) {
    self.path = Self.path(name: name, hash: ContentHash.hex(of: bytes))
    self.bytes = bytes
  }

  /// The path of a file with this name and the hash of its content, of which 64 bits are taken.
  ///
  /// A name that is too long loses its end; what was added to it in front of the ending, like the width of
  /// a picture, stays.
  public static func path(name: String, adding addition: String = "", hash: String) -> String {
    let dot = name.lastIndex(of: ".") ?? name.endIndex
    let stem = ascii(name[..<dot], ifEmpty: "file") + addition
    let ending = ascii(name[dot...], ifEmpty: "")
    return "assets/\(stem)-\(hash.prefix(16))\(ending.isEmpty ? "" : ".")\(ending)"
  }

  /// Servers, zip tools and old file systems disagree on other names.
  private static func ascii(_ part: Substring, ifEmpty replacement: String) -> String {
    let kept = part.unicodeScalars.map { scalar -> Character in
      switch scalar {
      case "a"..."z", "A"..."Z", "0"..."9": Character(scalar)
      default: "-"
      }
    }
    let words = String(kept).lowercased().split(separator: "-").joined(separator: "-")
      .prefix(longestName)
    return words.isEmpty ? replacement : String(words.hasSuffix("-") ? words.dropLast() : words)
  }
}
