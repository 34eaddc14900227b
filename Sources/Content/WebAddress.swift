/// Addresses of the web, as hands type them.
public enum WebAddress {
  private static let schemes = ["http", "https"]
  private static let colons = Set<Character>(":：;；.。,，")
  private static let slashes = Set<Character>("/／\\")

  /// The address that a text is meant to be whose scheme or whose signs are not right: `http//a.cn`, `htp://a.cn`,
  /// `https;//a.cn`, `http:/a.cn`; `nil` for what is right and for what is no address.
  public static func intended(by text: String) -> String? {
    let word = text.prefix { $0.isASCII && $0.isLetter }
    guard (3...7).contains(word.count), let scheme = scheme(meantBy: word.lowercased()) else {
      return nil
    }
    let behind = text.dropFirst(word.count)
    let colon = behind.prefix { colons.contains($0) }
    let slashed = behind.dropFirst(colon.count).prefix { slashes.contains($0) }
    let rest = behind.dropFirst(colon.count + slashed.count)
    // HTTP/1.1 is a protocol, and http: alone may be the word for it.
    let isMarked =
      colon.isEmpty || ".。,，".contains(colon.first ?? ":") ? slashed.count > 1 : colon.count == 1
    let isKnown = word.lowercased() == scheme
    guard isMarked, isKnown || !slashed.isEmpty, let first = rest.first, first.isASCII,
      first.isLetter || first.isNumber, isHost(rest.prefix { !"/?#".contains($0) }),
      !(isKnown && colon == ":" && slashed == "//")
    else { return nil }
    return "\(scheme)://\(rest)"
  }

  /// Endings of pages, which stand at an address of their own and not in front of others.
  private static let pageEndings = [
    ".html", ".htm", ".shtml", ".xhtml", ".php", ".asp", ".aspx", ".jsp",
  ]

  /// Whether an address is that of a page, as `https://a.cn/index.html` is, and no folder of pages.
  static func isPage(_ text: String) -> Bool {
    guard let path = text.firstRange(of: "://").map({ text[$0.upperBound...] }),
      let slash = path.lastIndex(of: "/")
    else { return false }
    return pageEndings.contains(where: path[slash...].lowercased().hasSuffix)
  }

  /// The address of the site that a text is meant to be: without a page, a query or a mark at its end, and with
  /// the scheme that it lacks.
  static func site(meantBy text: String) -> String? {
    var address = intended(by: text) ?? text
    let scheme = address.prefix { $0.isASCII && $0.isLetter }
    if schemes.contains(scheme.lowercased()), address.dropFirst(scheme.count).hasPrefix("://") {
      address = scheme.lowercased() + address.dropFirst(scheme.count)
    } else if isHost(address.prefix { !"/?#".contains($0) }), address.contains(".") {
      address = "https://" + address
    } else {
      return nil
    }
    address = String(address.prefix { !"?#".contains($0) })
    if isPage(address), let slash = address.lastIndex(of: "/") {
      address = String(address[...slash])
    }
    return address
  }

  /// `a.cn`, `a.cn:8080`.
  private static func isHost(_ text: Substring) -> Bool {
    let labels = text.prefix { $0 != ":" }.split(separator: ".", omittingEmptySubsequences: false)
    return labels.count > 1 && labels.dropLast().allSatisfy { !$0.isEmpty }
  }

  /// The scheme that differs from a word in one letter, or in the order of two.
  private static func scheme(meantBy word: String) -> String? {
    if schemes.contains(word) { return word }
    return schemes.reversed().first { scheme in
      isNear(Array(word), Array(scheme))
    }
  }

  private static func isNear(_ word: [Character], _ right: [Character]) -> Bool {
    let start = zip(word, right).prefix { $0 == $1 }.count
    let left = word.dropFirst(start)
    let meant = right.dropFirst(start)
    let end = zip(left.reversed(), meant.reversed()).prefix { $0 == $1 }.count
    let (wrong, lacking) = (left.dropLast(end), meant.dropLast(end))
    return wrong.count + lacking.count == 1 || wrong.count == 1 && lacking.count == 1
      || wrong.count == 2 && Array(wrong.reversed()) == Array(lacking)
  }
}
