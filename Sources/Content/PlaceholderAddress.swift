import Diagnostics

extension SiteConfiguration {
  /// Hosts that examples name, and that nobody's site stands at.
  private static let exampleHosts = [
    "showcase.example", "example.com", "example.org", "example.net", "example.cn",
    "example.com.cn", "example.edu.cn", "your-domain.com", "yourdomain.com", "yourschool.edu.cn",
    "test", "invalid",
  ]
  /// Endings of names that only a machine or its neighbours know (RFC 6761, 6762, 8375; ICANN on `.internal`).
  private static let privateEndings = [
    "localhost", "local", "localdomain", "lan", "internal", "intranet", "corp", "home", "home.arpa",
    "private",
  ]

  /// Whether the base URL leads nobody to the site: one that was written as an example, or one that only a local
  /// network knows. Codes and feeds would lead nowhere.
  public var hasPlaceholderAddress: Bool {
    guard let host = baseURL.map(Self.host) else { return false }
    return Self.isExample(host) || Self.isPrivate(host)
  }

  /// What there is to say of such an address.
  var placeholderAddress: Diagnostic? {
    guard let url = baseURL, hasPlaceholderAddress else { return nil }
    let message =
      Self.isExample(Self.host(of: url))
      ? LocalizedText(
        zh: "“\(url)”只是样例里的地址，不生成二维码，订阅和分享里的链接也打不开",
        en:
          "“\(url)” is an address for examples: no QR codes are made, and links in feeds lead nowhere"
      )
      : LocalizedText(
        zh: "“\(url)”只有本机或内网打得开：不生成二维码，订阅和分享里的链接在外面也打不开",
        en:
          "“\(url)” is reached from the local network alone: no QR codes are made, and links in feeds lead nowhere outside"
      )
    return Diagnostic(
      .placeholder, .warning,
      at: baseURLRange.map { file.place(at: $0) } ?? Place(file: file.path), message,
      hint: LocalizedText(
        zh: "把 base_url 换成网站真正的地址；还不知道，就在这一行前面加 #",
        en:
          "change base_url to the site's real address; if nobody knows it yet, put # before the line"
      ))
  }

  private static func isExample(_ host: String) -> Bool {
    let labels = host.split(separator: ".").map(String.init)
    // The last one is that of a country or a trade.
    return labels.dropLast().contains(where: isBlank) || labels.contains(where: isLetters)
      || exampleHosts.contains { isBelow(host, $0) }
  }

  /// xxx.edu.cn
  private static func isLetters(_ label: String) -> Bool {
    label.count > 2 && label.allSatisfy { $0 == "x" }
  }

  /// What stands for a name in instructions: your-site, mydomain, example-college, 你的网站.
  private static let blankNouns = [
    "site", "website", "domain", "school", "college", "university", "domainname", "sitename",
    "host", "hostname", "company", "organization", "organisation", "org", "name", "server", "url",
  ]
  private static let blankWords = [
    "你的", "您的", "贵校", "贵院", "贵单位", "某某", "示例", "样例", "域名", "网址", "占位",
  ]

  private static func isBlank(_ label: String) -> Bool {
    let words = label.split(whereSeparator: { "-_".contains($0) })
    let joined = words.joined()
    // my-host may be somebody's.
    let isNamed = [
      ("your", blankNouns[...]), ("my", blankNouns.prefix(6)), ("sample", blankNouns.prefix(6)),
    ]
    .contains { first, nouns in
      joined.hasPrefix(first) && nouns.contains(String(joined.dropFirst(first.count)))
    }
    return isNamed || words == ["your"] || words.contains("example")
      || ["placeholder", "changeme"].contains(joined) || blankWords.contains(where: label.contains)
  }

  /// A host of the machine itself or of a network that nobody outside reaches (RFC 1918, 3927, 6598).
  private static func isPrivate(_ host: String) -> Bool {
    if privateEndings.contains(where: { isBelow(host, $0) }) { return true }
    let parts = host.split(separator: ".", omittingEmptySubsequences: false)
    let numbers = parts.compactMap { Int($0) }
    guard numbers.count == 4, parts.count == 4 else {
      // nas: a machine of the network has no dot in its name.
      return parts.count == 1
    }
    return switch (numbers[0], numbers[1]) {
    case (0, _), (10, _), (127, _), (192, 168), (169, 254), (172, 16...31), (100, 64...127): true
    default: false
    }
  }

  private static func isBelow(_ host: String, _ ending: String) -> Bool {
    host == ending || host.hasSuffix("." + ending)
  }

  private static func host(of baseURL: String) -> String {
    let host =
      baseURL.split(separator: "/", omittingEmptySubsequences: true).dropFirst().first ?? ""
    var name = (host.split(separator: ":").first ?? "").lowercased()
    while name.hasSuffix(".") { name.removeLast() }
    return name
  }
}
