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
    // xxx.edu.cn
    let isBlank = host.split(separator: ".").contains { label in
      label.count > 2 && label.allSatisfy { $0 == "x" }
    }
    return isBlank || exampleHosts.contains { isBelow(host, $0) }
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
