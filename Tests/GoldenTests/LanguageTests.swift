import Content
import Diagnostics
import Foundation
import Markup
import SiteBuilder
import Testing

/// The proof that a page speaks one language: what is of another says so.
@Suite("Languages of pages")
struct LanguageTests {
  private static let edition = "a-site-with-an-english-edition"

  /// Chinese characters of a page outside elements that say they are Chinese.
  ///
  /// - Parameter readsAttributes: whether values of attributes, titles and descriptions, which can say nothing of their language,
  ///   are looked at as well.
  private static func chinese(_ html: [UInt8], readsAttributes: Bool) -> [String] {
    var found: [String] = []
    var open: [(name: String, language: String)] = []
    var tokenizer = HTMLTokenizer(html)
    let void: Set = ["br", "hr", "img", "input", "link", "meta", "source", "wbr"]
    func isHan(_ text: String) -> Bool {
      text.unicodeScalars.contains { (0x3400...0x9FFF).contains($0.value) }
    }
    while let token = tokenizer.next() {
      let language = open.last?.language ?? "en"
      switch token {
      case .text(let range), .rawText(let range):
        let text = CharacterReference.decoded(tokenizer.bytes[range])
        let isTitle = ["title", "desc", "script"].contains(open.last?.name)
        if isHan(text), !language.hasPrefix("zh"), readsAttributes || !isTitle {
          found.append(text)
        }
      case .tag(let tag) where tag.isEnd:
        if let index = open.lastIndex(where: { $0.name == tag.name }) {
          open.removeSubrange(index...)
        }
      case .tag(let tag):
        let own = tokenizer.value(of: "lang", in: tag) ?? language
        if readsAttributes, !own.hasPrefix("zh") {
          found += tokenizer.attributes(of: tag).compactMap(\.value).filter(isHan)
        }
        if !tag.isSelfClosing, !void.contains(tag.name) { open.append((tag.name, own)) }
      case .comment, .declaration: continue
      }
    }
    return found
  }

  @Test(
    "words that nobody has translated say on an English page that they are Chinese",
    arguments: MadeSites.themes)
  func untranslated(theme: String) throws {
    let files = try MadeSites.site(Self.edition, theme: theme).files
    let pages = files.filter { $0.key.hasPrefix("en/") && $0.key.hasSuffix(".html") }
    #expect(pages.count > 10)
    for (path, html) in pages {
      #expect(Self.chinese(html, readsAttributes: false) == [], "\(path)")
    }
    let task = String(decoding: files["en/tasks/school-1.html"] ?? [], as: UTF8.self)
    #expect(task.contains("<span lang=\"zh-CN\">加强建设</span>"))
  }

  @Test(
    "nothing is Chinese on the English pages of the first site, nor in its English files",
    arguments: MadeSites.themes)
  func firstSite(theme: String) throws {
    let files = try MadeSites.site(MadeSites.firstSite, theme: theme).files
    let english = files.filter { $0.key.hasPrefix("en/") }
    for (path, bytes) in english where path.hasSuffix(".html") {
      #expect(Self.chinese(bytes, readsAttributes: true) == [], "\(path)")
    }
    for (path, bytes) in english
    where [".xml", ".csv", ".json"].contains(where: path.hasSuffix) {
      let text = String(decoding: bytes, as: UTF8.self)
      let han = text.unicodeScalars.first { (0x3400...0x9FFF).contains($0.value) }
      #expect(han == nil, "\(path)")
    }
    // Every page is there in both languages, but for tags, which have names of their own.
    func paths(_ isEnglish: Bool) -> Set<String> {
      Set(
        files.keys.filter { $0.hasSuffix(".html") && $0.hasPrefix("en/") == isEnglish }
          .map { isEnglish ? String($0.dropFirst(3)) : $0 }.filter { !$0.hasPrefix("tags/") })
    }
    #expect(paths(true) == paths(false))
  }

  @Test(
    "pages and the sitemap name the same page in the other language, and only where there is one")
  func translations() throws {
    let files = try MadeSites.site(Self.edition, theme: "plain").files
    func text(_ path: String) -> String { String(decoding: files[path] ?? [], as: UTF8.self) }
    let alternate = "<link rel=\"alternate\" hreflang="
    #expect(
      text("tasks/school-1.html").contains("\(alternate)\"en\" href=\"../en/tasks/school-1.html\""))
    #expect(
      text("en/tasks/school-1.html")
        .contains("\(alternate)\"zh-CN\" href=\"../../tasks/school-1.html\""))
    // The second case has no English translation: the link leads to the home page and says so.
    #expect(!text("cases/two.html").contains("\(alternate)\"en\""))
    #expect(
      text("cases/two.html").contains(
        "href=\"../en/index.html\" lang=\"en\" hreflang=\"en\" title=\"This page is not in English")
    )
    let sitemap = text("sitemap.xml")
    #expect(
      sitemap.components(separatedBy: "hreflang=\"en\"").count
        == sitemap.components(separatedBy: "hreflang=\"zh-CN\"").count)
    #expect(
      sitemap.contains(
        "<xhtml:link rel=\"alternate\" hreflang=\"en\" href=\"https://site.example/results/en/tasks/school-1.html\"/>"
      ))
    #expect(!sitemap.contains("en/cases/two.html"))
  }

  @Test("Chinese that no element marks is found")
  func found() {
    let page =
      "<html lang=en><title>题</title><body><p title=\"题\">字<b lang=zh>字</b></p></body></html>"
    #expect(Self.chinese(Array(page.utf8), readsAttributes: false) == ["字"])
    #expect(Self.chinese(Array(page.utf8), readsAttributes: true) == ["题", "题", "字"])
  }
}
