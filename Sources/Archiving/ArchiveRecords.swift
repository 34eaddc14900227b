import BagIt
import Content
import Foundation
import Hashing
import Markup
import Tables

/// `data/records.csv`: one line for each archived file, with what an archivist enters of it.
///
/// Columns follow DA/T 80—2019 and the practice of university archives, as far as the content gives
/// them; what nobody has said stays empty and is never made up.
struct ArchiveRecords {
  static let path = "data/records.csv"

  private let site: Site
  private let kinds: SourceKinds
  private let articles: [String: Article]

  init(_ site: Site, kinds: SourceKinds) {
    self.site = site
    self.kinds = kinds
    var articles: [String: Article] = [:]
    for article in site.articles {
      articles["data/site/\(article.address.path)"] = article
      articles["data/sources/\(article.file.path)"] = article
    }
    self.articles = articles
  }

  private static let columns = [
    "序号", "档号", "题名", "责任者", "形成日期", "发布日期", "原网址", "保管期限", "公开属性", "文件路径",
    "格式", "媒体类型", "字节数", "SHA-256", "内容",
  ]

  /// The table, in the order of the files.
  ///
  /// - Parameter head: the first bytes of a file, where titles of pages stand.
  func bytes(
    _ files: [(file: BagFile, checksums: Checksums)], head: (BagFile) -> [UInt8]
  ) -> [UInt8] {
    let rows = files.enumerated().map { row($0 + 1, $1.file, $1.checksums, head) }
    return CSVWriter.bytes(
      of: ExportTable(name: "档案目录", columns: Self.columns.map { .init($0) }, rows: rows))
  }

  private func row(
    _ number: Int, _ file: BagFile, _ sums: Checksums, _ head: (BagFile) -> [UInt8]
  ) -> [ExportTable.Value] {
    let details = site.configuration.archive
    let article = articles[file.path]
    let digits = String(number)
    let padded = String(repeating: "0", count: max(0, 5 - digits.count)) + digits
    let pagePath = file.path.hasPrefix("data/site/") ? String(file.path.dropFirst(10)) : nil
    let url = pagePath.flatMap { path in site.configuration.baseURL.map { $0 + path } }
    return [
      .number(digits), .text(details.identifier.map { "\($0)-\(padded)" } ?? ""),
      .text(title(of: file, article, head)),
      .text(article?.frontMatter.department ?? site.configuration.organization ?? ""),
      .text(article.flatMap(date) ?? ""),
      .text(pagePath == nil ? "" : details.published?.description ?? ""),
      .text(url ?? ""), .text(details.retention ?? ""), .text(details.access ?? ""),
      .text(file.path), .text(MediaType.format(file.path)), .text(MediaType.of(file.path)),
      .number(String(file.size)), .text(Hexadecimal.text(sums[.sha256] ?? [])),
      .text(kind(of: file)),
    ]
  }

  private func kind(of file: BagFile) -> String {
    let sources = "data/sources/"
    if file.path.hasPrefix("data/site/") { return ArchivedKind.site.rawValue }
    guard file.path.hasPrefix(sources) else { return "存档的记录" }
    return kinds.words(for: String(file.path.dropFirst(sources.count)))
  }

  private func date(of article: Article) -> String? {
    article.frontMatter.date?.description ?? article.frontMatter.period?.description
  }

  private func title(
    of file: BagFile, _ article: Article?, _ head: (BagFile) -> [UInt8]
  ) -> String {
    if file.path.hasSuffix(".html"), let title = PageTitle.read(head(file)) { return title }
    if let article { return article.frontMatter.title.value }
    return file.path.split(separator: "/").last.map(String.init) ?? file.path
  }
}

/// The title of an HTML page.
enum PageTitle {
  /// How many bytes of a page are enough to find it.
  static let reach = 4096

  static func read(_ bytes: [UInt8]) -> String? {
    var tokenizer = HTMLTokenizer(bytes)
    while let token = tokenizer.next() {
      guard case .tag(let tag) = token, tag.name == "title", !tag.isEnd else { continue }
      guard case .text(let title) = tokenizer.next(), tokenizer.next() != nil else { return nil }
      return CharacterReference.decoded(bytes[title])
    }
    return nil
  }
}
