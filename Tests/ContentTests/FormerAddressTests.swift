import Testing

@testable import Content

@Suite("Former addresses")
struct FormerAddressTests {
  @Test(
    "one that cannot be is refused with the reason",
    arguments: [
      ("con.html", "“con”是 Windows 保留的名字"), ("nul/", "“nul”是 Windows 保留的名字"),
      ("cases/AUX.html", "“AUX”是 Windows 保留的名字"), ("com1/a.html", "“com1”是 Windows 保留的名字"),
      ("aux.old.html", "“aux.old”是 Windows 保留的名字"), ("a:b.html", "Windows 的文件名里不能有“:”"),
      ("a|b", "Windows 的文件名里不能有“|”"), ("a*.html", "Windows 的文件名里不能有“*”"),
      ("旧页.html", "旧地址只能有英文字母、数字和 - _ ."), ("a b.html", "旧地址只能有英文字母、数字和 - _ ."),
      ("https://example.edu.cn/a.html", "只写网站里的路径，不写域名、? 和 #"),
      ("show.asp?id=3", "只写网站里的路径，不写域名、? 和 #"), ("../a.html", "有一段是空的、以句点开头或超过"),
      ("a//b.html", "有一段是空的、以句点开头或超过"), ("a./b.html", "“a.”以空格或句点结尾"),
      ("files/a.html", "files/ 里只放网站的文件"), ("feed.xml", "feed.xml 是网站自己的文件"),
      ("en/feed.xml", "feed.xml 是网站自己的文件"), ("robots.txt", "robots.txt 是网站自己的文件"),
      ("sitemap.xml", "sitemap.xml 是网站自己的文件"), ("CNAME", "CNAME 是网站自己的文件"),
      ("old.asp", "服务器不会把 .asp 当作网页显示"), ("news/show.PHP", "服务器不会把 .php 当作网页显示"),
      ("old.htm", "服务器不会把 .htm 当作网页显示"), ("a.pdf", "服务器不会把 .pdf 当作网页显示"),
    ])
  func refused(alias: String, reason: String) throws {
    let site = SmallSite(["cases/x/index.md": SmallSite.text("aliases: [\"\(alias)\"]\n")])
    let problem = try #require(site.report.diagnostics.first)
    #expect(site.report.diagnostics.count == 1)
    #expect(problem.message.zh.hasPrefix("“\(alias)”不能作为旧地址：\(reason)"), "\(problem.message.zh)")
  }

  @Test(
    "others are taken",
    arguments: [
      "old.html", "/old/", "cases/old-name", "news/2021.07.01.html", "console.html", "v1.final",
      "a.b",
    ])
  func taken(alias: String) {
    #expect(AddressBook.problem(with: alias) == nil)
  }
}
