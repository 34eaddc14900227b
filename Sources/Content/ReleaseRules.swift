import Diagnostics

/// What must be so before a site is shown to everybody.
enum ReleaseRules {
  static func check(
    _ articles: [Article], _ configuration: SiteConfiguration, report: inout Report
  ) {
    for article in articles where !article.frontMatter.isPublic {
      report.add(.unreviewed(article))
    }
    guard let baseURL = configuration.baseURL else {
      report.add(.noBaseURL(configuration.file))
      return
    }
    if isPlaceholder(baseURL) {
      let file = configuration.file
      let place =
        configuration.baseURLRange.map { file.place(at: $0) } ?? Place(file: file.path)
      report.add(.placeholder(baseURL, at: place))
    }
  }

  /// Whether the address is one that RFC 2606 keeps for examples: nobody will ever find the site there.
  private static func isPlaceholder(_ baseURL: String) -> Bool {
    let host =
      baseURL.split(separator: "/", omittingEmptySubsequences: true).dropFirst().first ?? ""
    let name = host.split(separator: ":").first ?? ""
    return ["example", "invalid"].contains(name.split(separator: ".").last?.lowercased() ?? "")
  }
}

extension Diagnostic {
  fileprivate static func unreviewed(_ article: Article) -> Diagnostic {
    let file = article.file
    let place = article.frontMatter.statusRange.map { file.place(at: $0) } ?? Place(file: file.path)
    return Diagnostic(
      .unreviewedCase, at: place,
      article.frontMatter.status == .draft
        ? LocalizedText(zh: "还是草稿，不能发布", en: "still a draft, which cannot be published")
        : LocalizedText(
          zh: "审过了，还没有定为发布", en: "reviewed, but not marked as published"),
      hint: LocalizedText(
        zh: "可以发布了就写 status: published；不带 --drafts 发布时，没有发布的不在其中",
        en: "write status: published when it is ready; without --drafts, it is left out"))
  }

  fileprivate static func noBaseURL(_ file: SourceFile) -> Diagnostic {
    Diagnostic(
      .missingKey, at: Place(file: file.path),
      LocalizedText(
        zh: "没有 base_url：站点地图、二维码和分享卡片要写网站的地址",
        en: "there is no base_url, which the sitemap, QR codes and share cards need"),
      hint: LocalizedText(
        zh: "写上 base_url: https://域名/路径/，或用 --base-url 给出",
        en: "add base_url: https://host/path/, or use --base-url"))
  }

  fileprivate static func placeholder(_ url: String, at place: Place) -> Diagnostic {
    Diagnostic(
      .invalidValue, .warning, at: place,
      LocalizedText(
        zh: "“\(url)”只是占位的地址，二维码扫了打不开",
        en: "“\(url)” is only a placeholder: QR codes would lead nowhere"),
      hint: LocalizedText(
        zh: "把 base_url 换成网站真正的地址，或用 --base-url 给出",
        en: "change base_url to the site's real address, or use --base-url"))
  }
}
