import Diagnostics
import EditedSites
import Foundation
import QRCodes
import SiteBuilder
import TestSupport
import Testing

/// A site that is served is the site that a build would give, whatever was edited before.
@Suite struct LiveSiteTests {
  @Test("without the kernel's help every answer is from the present files, too")
  func polling() throws {
    let site = try EditedSite(asksKernel: false)
    #expect(!site.live.isTold)
    var edits = RandomEdits(seed: 99)
    for _ in 0..<12 {
      let edit = try edits.next(on: site)
      #expect(try site.differencesFromNewcomer() == [], "\(edit)")
    }
  }

  @Test("what nobody touched is not made again: the number of the state stays")
  func nothingChanged() throws {
    let site = try EditedSite()
    let number = try site.live.now().number
    #expect(try site.live.now().number == number)
    try site.folder.write("x", to: "Content/cases/luosifen/.hidden.swp")
    #expect(try site.live.now().number == number)
    try site.folder.write(
      site.text("Content/pages/measures.md") + "\n", to: "Content/pages/measures.md")
    #expect(try site.live.now().number == number + 1)
  }

  @Test("an unsaved text is tried without leaving a trace in what is served")
  func trial() throws {
    let site = try EditedSite()
    let before = try site.served("cases/luosifen.html")
    let text = site.text("Content/cases/luosifen/index.md").replacing("## 共建", with: "## 试写")
    let trial = try site.live.trial(["cases/luosifen/index.md": Array(text.utf8)])
    var report = Report()
    let tried = try #require(try trial.file(at: "cases/luosifen.html", report: &report))
    #expect(String(decoding: tried, as: UTF8.self).contains("试写"))
    #expect(try site.served("cases/luosifen.html") == before)
    #expect(try site.differences() == [])
  }

  @Test("a fault leaves the last good state to be shown, and goes with its cause")
  func lastGood() throws {
    let site = try EditedSite()
    let file = "Content/cases/luosifen/index.md"
    let good = site.text(file)
    #expect(try !site.live.now().report.hasErrors)
    try site.folder.write(good.replacing("title:", with: "titel:"), to: file)
    #expect(try site.live.now().report.hasErrors)
    #expect(site.live.lastGood?.hasPage(at: "cases/luosifen.html") == true)
    try site.folder.write(good, to: file)
    #expect(try !site.live.now().report.hasErrors)
  }
}

/// What generators have forgotten, each a case of its own (see the names of the tests).
@Suite struct ForgottenDependencyTests {
  /// Does something to a site that has been looked at, and compares it with a clean build.
  private func expectFresh(
    _ prepare: (EditedSite) throws -> Void = { _ in }, _ edit: (EditedSite) throws -> Void
  ) throws {
    let site = try EditedSite()
    try prepare(site)
    #expect(try site.differences() == [])
    try edit(site)
    #expect(try site.differences() == [])
  }

  private let article = "Content/cases/luosifen/index.md"
  private let other = "Content/cases/zhizao/index.md"

  @Test("data of every format: CSV")
  func data() throws {
    try expectFresh { try $0.change("Content/data/observations.csv", ",12,", ",13,") }
  }

  @Test("the set of pages that a list shows: added, removed, retitled, redated, retagged")
  func sets() throws {
    try expectFresh {
      try $0.folder.write(
        "---\ntitle: 新\nsummary: 新。\ntags: [校企合作]\n---\n\n新。\n", to: "Content/cases/new/index.md")
    }
    try expectFresh { $0.remove("Content/cases/zhizao") }
    try expectFresh { try $0.change(article, "title: 螺蛳粉", "title: 米粉") }
    try expectFresh { try $0.change(article, "date: 2021-06-30", "date: 2018") }
    try expectFresh { try $0.change(article, "tags: [校企合作, 螺蛳粉]", "tags: [别的]") }
  }

  @Test("fields of other pages that a list prints: summary, cover, motif")
  func fields() throws {
    try expectFresh { try $0.change(article, "培训{{group-trained}}", "办学") }
    try expectFresh { try $0.change(article, "cover: 产业 学院.png\n", "") }
    try expectFresh { try $0.change(article, "motif: rings", "motif: weave") }
  }

  @Test("what is removed is no longer there: attachment, picture, asset, override")
  func removal() throws {
    try expectFresh { $0.remove("Content/cases/luosifen/名单（2021）.txt") }
    try expectFresh { $0.remove("Content/cases/luosifen/产业 学院.png") }
    try expectFresh { $0.remove("Content/theme/templates/tag.mustache") }
    try expectFresh {
      let assets = $0.folder.names().filter {
        $0.hasPrefix("Themes/bare/assets/") && !$0.hasSuffix("/")
      }
      for asset in assets { $0.remove(asset) }
    }
  }

  @Test("templates within templates, and one with an old time and new content")
  func templates() throws {
    try expectFresh {
      for name in $0.folder.names()
      where name.hasPrefix("Themes/bare/templates/") && name.hasSuffix(".mustache") {
        try $0.folder.write($0.text(name) + "<!-- changed -->", to: name)
      }
    }
    try expectFresh {
      let name = "Themes/bare/templates/case.mustache"
      try $0.folder.write($0.text(name) + "<p>old time</p>", to: name)
      try FileManager.default.setAttributes(
        [.modificationDate: Date(timeIntervalSince1970: 0)], ofItemAtPath: $0.folder(name))
    }
  }

  @Test("an override that is added while serving, in a folder that was not there")
  func overrides() throws {
    try expectFresh({ $0.remove("Content/theme") }) {
      try $0.folder.write(
        $0.text("Themes/bare/templates/case.mustache") + "<!-- own -->",
        to: "Content/theme/templates/case.mustache")
    }
  }

  @Test("configuration, the site's title, words of the theme, parameters")
  func settings() throws {
    try expectFresh { try $0.change("Content/site.yml", "title: 某学院", "title: 另一学院") }
    try expectFresh { try $0.change("Content/site.yml", "您好", "再见") }
    try expectFresh { try $0.change("Content/site.yml", "#123456", "#654321") }
    try expectFresh { try $0.change("Themes/bare/theme.yml", ":", ": ") }
    try expectFresh { try $0.change("Content/site.yml", "site.example/a/b", "other.example/c") }
  }

  @Test("time that goes backwards, the same second, the same size")
  func time() throws {
    try expectFresh {
      let (path, text) = ($0.folder(article), $0.text(article))
      try $0.folder.write(text.replacing("共建", with: "同建"), to: article)
      try FileManager.default.setAttributes(
        [.modificationDate: Date(timeIntervalSince1970: 1_000_000)], ofItemAtPath: path)
    }
  }

  @Test("draft and published, and links to what is a draft")
  func drafts() throws {
    try expectFresh {
      try $0.change("Content/cases/not-yet/index.md", "status: draft", "status: published")
    }
    try expectFresh { try $0.change(other, "---\ntitle", "---\nstatus: draft\ntitle") }
  }

  @Test("figures in alt texts, summaries and titles; formulas over two steps; the row of a task")
  func figures() throws {
    try expectFresh {
      try $0.change(
        "Content/data/observations.csv", "school-planned,2020,1000", "school-planned,2020,1200")
    }
    try expectFresh {
      try $0.change("Content/data/indicators.csv", "school-partners,合作企业", "school-partners,伙伴企业")
    }
    try expectFresh { try $0.change("Content/data/tasks.csv", "没有指标的任务", "有名字的任务") }
    try expectFresh { try $0.change("Content/data/sources.csv", "中期报告", "终期报告") }
  }

  @Test("headings that others link to, and titles in double brackets")
  func links() throws {
    try expectFresh { try $0.change(other, "完成", "做完") }
    try expectFresh({ try $0.folder.write($0.text(article) + "\n[[智能]]\n", to: article) }) {
      try $0.change(other, "title: ", "title: 智能")
    }
  }

  @Test("the picture of the logo, and a picture whose bytes change under its name")
  func pictures() throws {
    try expectFresh {
      try $0.folder.write(QRCode("another").png(scale: 2), to: "Content/cases/luosifen/产业 学院.png")
    }
    try expectFresh({
      try $0.folder.write(QRCode("logo").png(scale: 2), to: "Content/logo.png")
      try $0.folder.write(
        $0.text("Content/site.yml") + "logo: {file: logo.png, alt: 标志}\n", to: "Content/site.yml")
    }) { try $0.folder.write(QRCode("logo-2").png(scale: 2), to: "Content/logo.png") }
  }

  @Test("a file that vanishes and comes back, a folder that is renamed and comes back")
  func comeAndGo() throws {
    try expectFresh {
      let text = $0.text(article)
      $0.remove(article)
      _ = try $0.live.now()
      try $0.folder.write(text, to: article)
    }
    try expectFresh {
      $0.move("Content", to: "away")
      _ = try $0.live.now()
      $0.move("away", to: "Content")
      try $0.change(article, "共建", "同建")
    }
  }

  @Test("a terms table that comes later, and one that goes")
  func terms() throws {
    try expectFresh {
      try $0.folder.write("term,instead,level\n企业,公司,warning\n", to: "Content/data/terms.csv")
    }
  }
}
