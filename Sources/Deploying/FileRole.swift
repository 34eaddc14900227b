/// What a file is to visitors: when it has to be there, and how long it may be kept.
public enum FileRole: Sendable, Hashable {
  /// Its name is made of its content: it never changes, so it may be kept for good.
  case hashed
  /// A page, or a file that pages show or offer under one name for ever.
  case plain
  /// It lists pages for the search, for feed readers and for search engines, so all of them have to be
  /// there first.
  case list

  /// The role of the file at a path of the site; a compressed form has that of its file.
  public init(of path: String) {
    let original = Self.withoutCompression(path)
    switch original {
    case "search/manifest.js", "sitemap.xml", "robots.txt": self = .list
    default:
      if original == "feed.xml" || original.hasSuffix("/feed.xml") {
        self = .list
      } else {
        self = Self.isHashed(original) ? .hashed : .plain
      }
    }
  }

  /// What a server says about keeping the file: for good, or asking each time whether it is still the same.
  public var cacheControl: String {
    self == .hashed ? "public, max-age=31536000, immutable" : "no-cache"
  }

  static func withoutCompression(_ path: String) -> String {
    for suffix in [".gz", ".br"] where path.hasSuffix(suffix) {
      return String(path.dropLast(suffix.count))
    }
    return path
  }

  /// `assets/name-<16 hexadecimal digits>.css`, `files/<16 hexadecimal digits>/name.pdf` and
  /// `search/name-<6 digits and letters>.js`.
  private static func isHashed(_ path: String) -> Bool {
    let parts = path.split(separator: "/")
    guard parts.count > 1, let name = parts.last else { return false }
    if parts[0] == "files" { return parts.count == 3 && isHash(parts[1].utf8) }
    let stem = name.prefix { $0 != "." }
    guard let dash = stem.lastIndex(of: "-") else { return false }
    let mark = stem[stem.index(after: dash)...].utf8
    let digits = UInt8(ascii: "0")...UInt8(ascii: "9")
    switch parts[0] {
    case "assets": return isHash(mark)
    case "search":
      let letters = UInt8(ascii: "a")...UInt8(ascii: "z")
      return name.hasSuffix(".js") && mark.count == 6
        && mark.allSatisfy { digits.contains($0) || letters.contains($0) }
    default: return false
    }
  }

  private static func isHash(_ mark: Substring.UTF8View) -> Bool {
    mark.count == 16
      && mark.allSatisfy {
        (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0)
          || (UInt8(ascii: "a")...UInt8(ascii: "f")).contains($0)
      }
  }
}
