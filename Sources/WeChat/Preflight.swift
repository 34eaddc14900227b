import Content
import Diagnostics

/// Holds an article against what an account takes.
///
/// The limits are those of Tencent's interface (`draft/add`, read in 2026) and, where it is stricter or milder,
/// of the editor: a title of 32 characters, 64 in the editor; an author of 16; a digest of 128, 120 in the editor;
/// a body below 20,000 characters and 1 MB, with all its markup; pictures below 1 MB.
struct Preflight {
  static let title = (comfortable: 32, most: 64)
  static let author = 16
  static let digest = (comfortable: 120, most: 128)
  static let characters = 20_000
  static let bytes = 1_000_000

  private let article: Article
  private let context: ArticleContext

  init(_ article: Article, _ context: ArticleContext) {
    self.article = article
    self.context = context
  }

  /// Reports what is too long, or not known.
  func check(
    title: String, author: String, summary: String, _ length: AccountArticle.Length,
    _ report: inout Report
  ) {
    let file = article.file
    let titlePlace = file.place(at: article.frontMatter.title.range)
    if title.count > Self.title.comfortable {
      report.add(.longTitle(title.count, isTooLong: title.count > Self.title.most, at: titlePlace))
    }
    if author.count > Self.author {
      let configuration = context.site.configuration
      report.add(
        .longAuthor(
          author.count,
          at: configuration.wechatAuthor.map { configuration.file.place(at: $0.range) }
            ?? Place(file: configuration.file.path)))
    }
    if summary.count > Self.digest.comfortable {
      report.add(
        .longDigest(
          summary.count,
          at: article.frontMatter.summary.map { file.place(at: $0.range) } ?? titlePlace))
    }
    if length.characters >= Self.characters || length.bytes >= Self.bytes {
      report.add(.longBody(length, at: Place(file: file.path)))
    }
    if context.url("") == nil {
      report.add(.noAddress(at: Place(file: context.site.configuration.file.path)))
    }
  }

  /// As much of a summary as a digest holds: whole sentences, or else whole clauses.
  static func digest(of summary: String) -> String {
    guard summary.count > digest.comfortable else { return summary }
    let kept = summary.prefix(digest.comfortable)
    if let end = kept.lastIndex(where: { "。！？.!?".contains($0) }) {
      return String(kept[...end])
    }
    guard let end = kept.dropLast().lastIndex(where: { "；，、;, ".contains($0) }) else {
      return kept.dropLast() + "…"
    }
    return kept[..<end] + "…"
  }
}

extension SiteConfiguration {
  /// Who signs articles: the author of `site.yml`, or else the institution.
  var accountAuthor: String { wechatAuthor?.value ?? organization ?? "" }
}

extension Diagnostic {
  static func longTitle(_ count: Int, isTooLong: Bool, at place: Place) -> Diagnostic {
    let (comfortable, most) = Preflight.title
    return Diagnostic(
      .accountTitle, isTooLong ? .error : .warning, at: place,
      isTooLong
        ? LocalizedText(
          zh: "标题有 \(count) 个字，公众号最多 \(most) 个",
          en: "the title has \(count) characters; an account takes \(most)")
        : LocalizedText(
          zh: "标题有 \(count) 个字，公众号的接口只收 \(comfortable) 个，列表里也显示不全",
          en:
            "the title has \(count) characters; the account's interface takes \(comfortable), and lists cut it"
        ),
      hint: LocalizedText(
        zh: "缩短 title，到 \(comfortable) 个字以内",
        en: "shorten title to \(comfortable) characters"))
  }

  fileprivate static func longAuthor(_ count: Int, at place: Place) -> Diagnostic {
    Diagnostic(
      .accountAuthor, at: place,
      LocalizedText(
        zh: "作者有 \(count) 个字，公众号最多 \(Preflight.author) 个",
        en: "the author has \(count) characters; an account takes \(Preflight.author)"),
      hint: LocalizedText(
        zh: "在 site.yml 里写短的：wechat: {author: 名称}",
        en: "write a short one into site.yml: wechat: {author: name}"))
  }

  fileprivate static func longDigest(_ count: Int, at place: Place) -> Diagnostic {
    let (comfortable, most) = Preflight.digest
    return Diagnostic(
      .accountDigest, .warning, at: place,
      LocalizedText(
        zh: "摘要有 \(count) 个字，公众号编辑器收 \(comfortable) 个（接口 \(most) 个），已经截短",
        en:
          "the summary has \(count) characters; the editor takes \(comfortable) (the interface \(most)), so the digest was cut"
      ),
      hint: LocalizedText(
        zh: "缩短 summary，或在公众号里另写一段摘要",
        en: "shorten summary, or write another digest into the account"))
  }

  fileprivate static func longBody(
    _ length: AccountArticle.Length, at place: Place
  ) -> Diagnostic {
    let kilobytes = (length.bytes + 999) / 1000
    return Diagnostic(
      .accountLength, at: place,
      LocalizedText(
        zh:
          "正文连同格式有 \(length.characters) 个字符、\(kilobytes) KB，公众号不到 \(Preflight.characters) 个字符、1 MB 才收",
        en:
          "the body has \(length.characters) characters and \(kilobytes) KB with its markup; an account takes less than \(Preflight.characters) and 1 MB"
      ),
      hint: LocalizedText(
        zh: "分成两篇，或减少表格的行和脚注，让读者去“阅读原文”里看",
        en: "make two articles of it, or leave rows of tables and footnotes to the page on the site"
      ))
  }

  fileprivate static func noAddress(at place: Place) -> Diagnostic {
    Diagnostic(
      .accountAddress, .warning, at: place,
      LocalizedText(
        zh: "不知道网站的地址，没有“阅读原文”和二维码，指向本站的链接只剩文字",
        en:
          "the site's address is not known: there is none for 阅读原文, no QR code, and links to the site are words alone"
      ),
      hint: LocalizedText(
        zh: "在 site.yml 里写 base_url，或用 --base-url 给出",
        en: "write base_url into site.yml, or give it with --base-url"))
  }

  /// A link to a page of the site, whose address nobody knows.
  static func lostLink(_ words: String, at place: Place) -> Diagnostic {
    Diagnostic(
      .accountLink, .warning, at: place,
      LocalizedText(
        zh: "链接“\(words)”在文章里只剩文字", en: "the link “\(words)” is words alone in the article"),
      hint: LocalizedText(
        zh: "在 site.yml 里写 base_url，链接会变成文末的注",
        en: "write base_url into site.yml, and the link becomes a note"))
  }

  /// A table that a telephone shows in part.
  static func wideTable(_ columns: Int, at place: Place) -> Diagnostic {
    Diagnostic(
      .accountTable, .warning, at: place,
      LocalizedText(
        zh: "表格有 \(columns) 列，手机上要左右滑动才看得全",
        en: "the table has \(columns) columns; on a telephone it has to be scrolled"),
      hint: LocalizedText(
        zh: "分成几张表，每张不超过 \(ArticleStyle.columns) 列，或只留要紧的列",
        en: "make tables of at most \(ArticleStyle.columns) columns, or keep those that matter"))
  }

  /// A picture that moves on the site and not in the article.
  static func animation(_ path: String, at place: Place) -> Diagnostic {
    let name = path.split(separator: "/").last.map(String.init) ?? path
    return Diagnostic(
      .accountPicture, .warning, at: place,
      LocalizedText(
        zh: "动图“\(name)”在文章里是静止的第一帧",
        en: "the moving picture “\(name)” stands still in the article"),
      hint: LocalizedText(
        zh: "要动的，粘贴以后在公众号编辑器里换成原来的动图（不超过 10 MB）",
        en: "to have it move, put the original in its place in the account's editor (up to 10 MB)"))
  }
}
