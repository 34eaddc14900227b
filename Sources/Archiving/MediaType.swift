/// What a file is, by the ending of its name.
enum MediaType {
  /// The type as RFC 6838 has it.
  static func of(_ path: String) -> String {
    types[ending(of: path)]?.type ?? "application/octet-stream"
  }

  /// Whether deflating the file again would be idle.
  static func isCompressed(_ path: String) -> Bool {
    types[ending(of: path)]?.isCompressed ?? false
  }

  /// The name of the format, as archivists write it: `HTML`; empty without an ending.
  static func format(_ path: String) -> String { ending(of: path).uppercased() }

  private static func ending(of path: String) -> String {
    let name = path.utf8.split(separator: UInt8(ascii: "/")).last ?? path.utf8[...]
    guard let dot = name.lastIndex(of: UInt8(ascii: ".")) else { return "" }
    return String(Substring(name[name.index(after: dot)...])).lowercased()
  }

  private static let types: [String: (type: String, isCompressed: Bool)] = [
    "html": ("text/html", false), "css": ("text/css", false), "js": ("text/javascript", false),
    "json": ("application/json", false), "xml": ("application/xml", false),
    "txt": ("text/plain", false), "md": ("text/markdown", false), "csv": ("text/csv", false),
    "yml": ("application/yaml", false), "yaml": ("application/yaml", false),
    "mustache": ("text/plain", false), "svg": ("image/svg+xml", false),
    "png": ("image/png", true), "jpg": ("image/jpeg", true), "jpeg": ("image/jpeg", true),
    "gif": ("image/gif", true), "webp": ("image/webp", true), "avif": ("image/avif", true),
    "ico": ("image/vnd.microsoft.icon", false), "woff": ("font/woff", true),
    "woff2": ("font/woff2", true), "ttf": ("font/ttf", false), "otf": ("font/otf", false),
    "mp4": ("video/mp4", true), "webm": ("video/webm", true), "mp3": ("audio/mpeg", true),
    "pdf": ("application/pdf", true), "zip": ("application/zip", true),
    "gz": ("application/gzip", true), "br": ("application/octet-stream", true),
    "xlsx": ("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", true),
    "docx": ("application/vnd.openxmlformats-officedocument.wordprocessingml.document", true),
    "webmanifest": ("application/manifest+json", false),
  ]
}
