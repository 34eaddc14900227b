import Foundation

/// Where an address of a page leads.
enum Destination: Equatable {
  /// A file of the site, and a place in it.
  case file(String, anchor: String?)
  /// Another server.
  case outside(String)
  /// Nothing that can be looked up: a mail, a telephone, a script.
  case other
  /// Above the root of the site.
  case beyond
}

/// How addresses of a site's pages lead to its files.
struct PageAddresses {
  /// Where the site stands, ending in `/`; nil where nobody says.
  let base: String?
  let files: Set<String>

  /// Where an address leads from a page.
  func destination(of address: String, from page: String, base own: String?) -> Destination {
    let text = address.trimmingWhitespace
    if let base, let rest = text.removingPrefix(base) { return local(rest, in: []) }
    let lower = text.lowercased()
    if lower.hasPrefix("http://") || lower.hasPrefix("https://") { return .outside(text) }
    if text.hasPrefix("//") { return .outside("https:" + text) }
    let scheme = text.prefix { $0.isASCII && ($0.isLetter || $0.isNumber || "+.-".contains($0)) }
    if !scheme.isEmpty, text.dropFirst(scheme.count).first == ":" { return .other }
    if text.isEmpty || text == "#" { return .other }
    var folder = page.split(separator: "/").dropLast().map(String.init)
    if own != nil { folder = [] }
    if text.hasPrefix("/") {
      // From the root of the server: below the site only where that stands there.
      let path = base.map { String($0.drop { $0 != ":" }.dropFirst(3).drop { $0 != "/" }) } ?? "/"
      guard let rest = text.removingPrefix(path) else { return .other }
      return local(rest, in: [])
    }
    if text.hasPrefix("#") { return local(page + text, in: []) }
    return local(text, in: folder)
  }

  private func local(_ text: String, in folder: [String]) -> Destination {
    let anchor = text.firstIndex(of: "#").map { String(text[text.index(after: $0)...]) }
    let address = text.prefix { $0 != "#" && $0 != "?" }
    var parts = folder
    for part in address.split(separator: "/", omittingEmptySubsequences: true) {
      switch part {
      case ".": break
      case "..":
        guard !parts.isEmpty else { return .beyond }
        parts.removeLast()
      default: parts.append(part.removingPercentEncoding ?? String(part))
      }
    }
    var path = parts.joined(separator: "/")
    let isFolder = address.isEmpty || address.hasSuffix("/") || path.isEmpty
    if isFolder || !files.contains(path) && files.contains(path + "/index.html") {
      path = path.isEmpty ? "index.html" : path + "/index.html"
    }
    let decoded = anchor.map { $0.removingPercentEncoding ?? $0 }
    return .file(path, anchor: decoded.flatMap { $0.isEmpty ? nil : $0 })
  }
}

extension String {
  func removingPrefix(_ prefix: String) -> String? {
    hasPrefix(prefix) ? String(dropFirst(prefix.count)) : nil
  }
}
