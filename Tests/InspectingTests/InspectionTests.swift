import Diagnostics
import Logs
import Machine
import Tables
import TestSupport
import Testing
import Zipping

@testable import Inspecting

@Suite("A finished site, looked through") struct InspectionTests {
  private static let footer = """
    <footer><a href="https://beian.miit.gov.cn/">桂ICP备12345678号-1</a>
    <a href="https://beian.mps.gov.cn/#/query/webSearch?code=45020002000000">桂公网安备 45020002000000号</a></footer>
    """

  private func page(_ main: String, head: String = "", footer: String = footer) -> String {
    "<!doctype html><html lang=\"zh-CN\"><head><title>页</title>\(head)</head><body>"
      + "<main>\(main)</main>\(footer)</body></html>"
  }

  private let words = "<p>这一页有足够的文字，读者看得到内容，不是空栏目，也不是空白的一页。</p>"

  private func inspected(
    _ files: [String: String], raw: [String: [UInt8]] = [:], today: Moment? = nil
  ) -> InspectionResult {
    var request = InspectionRequest(
      of: FileTree(name: "", files: files.mapValues { Array($0.utf8) }.merging(raw) { $1 }))
    request.today = today
    return inspect(request)
  }

  private func findings(_ result: InspectionResult) -> [String] {
    result.report.diagnostics.map {
      "\($0.place.file.drop { $0 == "/" })\($0.place.line.map { ":\($0)" } ?? "") \($0.code.rawValue)"
    }
  }

  @Test("links that lead to files and places of the site are sound, however they are written")
  func soundLinks() {
    let result = inspected([
      "index.html": page(
        words + """
          <a href="a/b.html">1</a><a href="./a/">2</a><a href="a">3</a><a href="a/b.html#x">4</a>
          <a href="/a/b.html?q=1">5</a><a href="%E7%94%B2.html">6</a><a href="#top">7</a>
          <a href="mailto:a@b.c">8</a><a href="javascript:void(0)">9</a><a href="">10</a>
          <a href="https://site.example/a/b.html">11</a><img src="data:image/png;base64,AAAA" alt="">
          """, head: "<link rel=\"canonical\" href=\"https://site.example/index.html\">"),
      "a/b.html": page(words + "<p id=\"x\">甲</p><a href=\"../index.html\">回</a>"),
      "a/index.html": page(words), "甲.html": page(words),
    ])
    #expect(findings(result) == [])
    #expect(result.links == 9)
    #expect(
      result.outside.map(\.address) == [
        "https://beian.miit.gov.cn/", "https://beian.mps.gov.cn/",
      ])
  }

  @Test("dead links, pictures and places are told where they stand")
  func deadLinks() {
    let result = inspected([
      "index.html": page(
        "\(words)\n<a href=\"b.htm\">1</a>\n<img src=\"x.png\" alt=\"\">\n<a href=\"b.html#no\">2</a>\n"
          + "<a href=\"../../etc/passwd\">3</a>"),
      "b.html": page(words),
    ])
    #expect(
      findings(result) == [
        "index.html:2 broken-link", "index.html:3 broken-link", "index.html:4 broken-anchor",
        "index.html:5 broken-link",
      ])
    #expect(result.report.diagnostics[0].hint?.zh == "是不是“b.html”？")
  }

  @Test(
    "an empty column and a blank page are found; a short page with pictures or links is neither")
  func empty() {
    let result = inspected([
      "index.html": page(words), "news/index.html": page("<h1>新闻</h1>"), "x.html": page(""),
      "gallery.html": page("<img src=\"a.png\" alt=\"图\">"),
      "list.html": page("<a href=\"x.html\">文</a>"),
      "a.png": "",
      "moved.html": "<meta http-equiv=\"refresh\" content=\"0;url=index.html\">",
    ])
    #expect(findings(result) == ["news/index.html empty-page", "x.html empty-page"])
  }

  @Test("a page is stale by the newest day that it names")
  func stale() {
    let now = Moment(seconds: 1_795_854_003)
    let result = inspected(
      [
        "index.html": page(words),
        "old.html": page(
          words + "<time datetime=\"2024-01-05\">1月</time><time datetime=\"2023\">去年</time>"),
        "new.html": page(
          words + "<time datetime=\"2024-01-05\">1月</time><time datetime=\"2026-11\">本月</time>"),
        "meta.html": page(
          words, head: "<meta property=\"article:modified_time\" content=\"2025-01-01T08:00:00Z\">"),
        "odd.html": page(
          words + "<time datetime=\"昨天\">昨天</time><time datetime=\"PT2H\">两小时</time>"),
      ], today: now)
    #expect(findings(result) == ["meta.html stale-page", "old.html stale-page"])
    #expect(result.undated == 2)
  }

  @Test(
    "identity numbers are known by their check, telephones by their form; both are shown masked",
    arguments: [
      ("身份证11010519491231002X。", "identity 110*************2X"),
      ("号码：１１０１０５１９４９１２３１００２ｘ", "identity 110*************2X"),
      ("110105 19491231 002X", "identity 110*************2X"),
      ("电话13812345678", "telephone 138******78"), ("138-1234-5678", "telephone 138******78"),
      ("+86 138 1234 5678", "telephone 861********78"),
      // A check that does not fit, a day that there is not, longer numbers, decimals, words.
      ("110105194912310021", ""), ("11010519491331002X", ""), ("1381234567", ""),
      ("138123456789", ""), ("0.13812345678", ""), ("A13812345678", ""), ("13800000000.5", ""),
      ("11111111111", ""), ("2019-2021 12345", ""), ("", ""),
    ])
  func numbers(text: String, expected: String) {
    let found = PersonalNumbers.all(in: text).map { "\($0.kind) \($0.masked)" }
    #expect(found.joined(separator: ";") == expected)
  }

  @Test("a personal number on a page is told without the number and without its line")
  func masked() {
    let result = inspected(["index.html": page(words + "\n<p>联系人王某13812345678</p>")])
    #expect(findings(result) == ["index.html:2 personal-number"])
    let text = TextRenderer(language: .chinese).render(result.report.diagnostics[0])
    #expect(!text.contains("13812345678") && !text.contains("王某"))
  }

  @Test("records that the footer lacks are told, also where only some pages lack them")
  func records() {
    #expect(
      findings(inspected(["index.html": page(words, footer: "")]))
        == ["index.html missing-record", "index.html missing-record"])
    let unlinked = page(words, footer: "<footer>桂ICP备12345678号 桂公网安备45020002000000号</footer>")
    #expect(
      findings(inspected(["index.html": unlinked]))
        == ["index.html missing-record", "index.html missing-record"])
    #expect(
      findings(inspected(["index.html": page(words), "a.html": page(words, footer: "")]))
        == ["a.html missing-record", "a.html missing-record"])
  }

  @Test("what files tell about people is found: Word, Excel, PDF, also in another encoding")
  func details() throws {
    let core = """
      <?xml version="1.0"?><cp:coreProperties xmlns:cp="a" xmlns:dc="b"><dc:creator>王芳</dc:creator>
      <cp:lastModifiedBy>李明</cp:lastModifiedBy></cp:coreProperties>
      """
    let word = try Zip.bytes(of: [
      Zip.Entry(name: "docProps/core.xml", content: Array(core.utf8)),
      Zip.Entry(
        name: "word/document.xml",
        content: Array("<w:p><w:ins/><w:t>1381234</w:t><w:t>5678</w:t></w:p>".utf8)),
    ])
    let clean = try Zip.bytes(of: [
      Zip.Entry(name: "word/document.xml", content: Array("<w:p><w:t>正文</w:t></w:p>".utf8))
    ])
    let pdf = Array("%PDF-1.4\n1 0 obj\n<< /Author <FEFF738B82B3> >>\nendobj\n".utf8)
    let result = inspected(
      ["index.html": page(words)],
      raw: [
        "a.docx": word, "b.docx": clean, "c.pdf": pdf, "broken.docx": [1, 2, 3], "empty.pdf": [],
        "d.pdf": Array("%PDF-1.4\n<< /Author (Li \\(Ming\\)) >>".utf8),
      ])
    #expect(
      findings(result) == [
        "a.docx file-details", "a.docx personal-number", "c.pdf file-details", "d.pdf file-details",
      ])
    #expect(
      result.report.diagnostics.map(\.message.zh).filter { $0.contains("作者") } == [
        "文件里带着不给人看的信息：作者“王芳”、最后修改人“李明”、修订记录", "文件里带着不给人看的信息：作者“王芳”",
        "文件里带着不给人看的信息：作者“Li (Ming)”",
      ])
  }

  @Test(
    "pages that are no pages are looked through without harm",
    arguments: ["", "<", "<a href=", String(repeating: "<div>", count: 20_000), "\u{FEFF}<html>"])
  func hostile(text: String) {
    #expect(inspected(["index.html": text]).pages == 1)
    #expect(inspected([:], raw: ["index.html": [0xFF, 0x3C, 0x61, 0x00]]).pages == 1)
  }

  @Test("the form has a row for each finding, with room for who mends it, and a summary")
  func form() {
    let result = inspected(["index.html": page(words + "<a href=\"x.html\">1</a>")])
    let tables = RectificationTable(
      of: result, site: "Public", day: "2026-11-28", outside: nil, language: .chinese
    ).tables
    #expect(tables.map(\.name) == ["自查整改表", "检查情况"])
    #expect(tables[0].rows.count == 1 && tables[0].rows[0].count == tables[0].columns.count)
    #expect(tables[0].rows[0][1] == .text("链接") && tables[0].rows[0][5] == .alert("严重"))
  }

  @Test("an answer from another server counts for a week")
  func cache() {
    let now = Moment(seconds: 1_795_854_003)
    var cache = OutsideCache(text: "\(now)\thttps://a.example/\n坏的一行\n")
    cache.note("https://b.example/x y", at: now)
    let read = OutsideCache(text: cache.text)
    #expect(read.knows("https://a.example/", at: now.advanced(by: 3 * 86_400)))
    #expect(!read.knows("https://a.example/", at: now.advanced(by: 8 * 86_400)))
    #expect(read.knows("https://b.example/x y", at: now))
    #expect(!read.knows("https://c.example/", at: now))
  }
}
