import Diagnostics
import Foundation
import Markup
import Search
import Testing

@Suite struct SearchIndexTests {
  /// Pages enough for blocks of postings, with words that are rare, frequent and in other scripts.
  static func documents(_ count: Int) -> [SearchDocument] {
    (0..<count).map { number in
      var document = SearchDocument(
        url: "cases/\(number).html", title: "第\(number)篇：产业学院", language: "zh-CN",
        kind: number % 5 == 0 ? .indicator : .case,
        level: number % 2 == 0 ? SearchDocument.Level("school", order: 0) : nil)
      document.tags = ["标签\(number % 3)"]
      document.sections = [
        TextSection(
          anchor: nil, heading: "一", blocks: ["學校與企業共建 \"quoted\\\" path\(number)", "数值 3,808.14"]),
        TextSection(
          anchor: "做法", heading: "做法",
          blocks: [String(repeating: "机械与汽车，", count: 40) + "𠀀\(number)🍜\u{E000}가"]),
      ]
      return document
    }
  }

  static func index(_ count: Int, jobs: Int = 2) throws -> SearchIndex {
    let options = SearchOptions(simplified: try #require(SimplifiedForms.read()))
    return SearchIndex.build(documents(count), options: options, jobs: jobs)
  }

  @Test("an index finds all its pages by their own words", arguments: [0, 1, 700])
  func sound(count: Int) throws {
    let index = try Self.index(count)
    #expect(index.selfTest(samples: 5, jobs: 2) == [])
    #expect(index.pageCount == count)
    #expect(index.files.contains { $0.path.hasPrefix("search/t/") } == (count > 0))
  }

  @Test("the files depend neither on threads nor on the order of the pages")
  func deterministic() throws {
    let options = SearchOptions(simplified: try #require(SimplifiedForms.read()))
    let first = SearchIndex.build(Self.documents(600), options: options, jobs: 1)
    let second = SearchIndex.build(Self.documents(600).reversed(), options: options, jobs: 7)
    #expect(first.files.map(\.path) == second.files.map(\.path))
    #expect(first.files.map(\.bytes) == second.files.map(\.bytes))
  }

  @Test("a name never stands for two contents, and the script's name not for the site's")
  func names() throws {
    // Few enough to have no common vocabulary, which would change with every page.
    let old = try Self.index(3)
    let new = try Self.index(4)
    let files = Dictionary(uniqueKeysWithValues: old.files.map { ($0.path, $0.bytes) })
    #expect(files.count == old.files.count)
    let shared = new.files.filter { $0.path != "search/manifest.js" && files[$0.path] != nil }
    #expect(
      shared.contains { $0.path.hasPrefix("search/d/") },
      "a page that has not changed keeps its file")
    for file in shared { #expect(files[file.path] == file.bytes, "\(file.path)") }
    #expect(files[ClientScript.path] == ClientScript.bytes)
  }

  /// Large enough for blocks of postings; made once, since that takes seconds in a debug build.
  static let large = Result { try index(10_000) }

  @Test(
    "the self-test tells of damage: a text, a shard of terms, a block", arguments: ["d", "t", "b"])
  func damage(folder: String) throws {
    let index = try Self.large.get()
    let victim = try #require(index.files.last { $0.path.hasPrefix("search/\(folder)/") })
    let damaged = index.replacing(victim.path, with: victim.bytes.map { $0 == 0x61 ? 0x62 : $0 })
    #expect(damaged.selfTest(samples: 3, jobs: 2) != [])
    #expect(index.removing(victim.path).selfTest(samples: 3, jobs: 2) != [])
  }

  @Test("the self-test tells of damage to words: their letters, their order, their postings")
  func damagedWords() throws {
    let index = try Self.index(700)
    // Words come first in the first shard; `!path…` is on every page.
    let victim = try #require(index.files.first { $0.path.hasPrefix("search/t/") })
    let text = String(decoding: victim.bytes, as: UTF8.self)
    #expect(text.contains("!"))
    for (sound, damaged) in [("path", "puth"), ("0!", "0?"), ("quoted", "quotee")] {
      let changed = text.replacing(sound, with: damaged, maxReplacements: 1)
      guard changed != text else { continue }
      #expect(
        index.replacing(victim.path, with: Array(changed.utf8)).selfTest(samples: 3, jobs: 2) != [],
        "\(sound)")
    }
  }

  @Test("no file has a line end or a control character that a script could not have in a text")
  func literals() throws {
    var document = SearchDocument(
      url: "a.html", title: "a\u{2028}b\nc\u{1E}d\"e\\f", language: "zh", kind: .page)
    document.sections = [
      TextSection(anchor: "x", heading: "h", blocks: ["</script>\r\n\u{2029}"])
    ]
    let index = SearchIndex.build(
      [document], options: SearchOptions(simplified: .none), jobs: 1)
    #expect(index.selfTest(samples: 3, jobs: 1) == [])
    let scripts = [ClientScript.path, StartScript.path]
    for file in index.files where !scripts.contains(file.path) && !file.path.hasPrefix("search/x/")
    {
      let text = String(decoding: file.bytes, as: UTF8.self)
      #expect(text.utf8.count { $0 == 0x0A || $0 == 0x0D } == 1, "\(file.path)")
      #expect(!text.contains("\u{2028}") && !text.contains("\u{2029}"))
    }
  }

  @Test("parts of a page are found by their names, their other names and their qualities")
  func parts() throws {
    var prize = SearchDocument(
      url: "achievements/index.html", title: "全国优秀教材一等奖", language: "zh-CN",
      kind: .achievement, level: .init("national", order: 1))
    prize.add(names: ["首届全国教材建设奖"])
    prize.facets = [SearchFacet("type", "award"), SearchFacet("year", "2021")]
    prize.sections = [TextSection(anchor: "prize", heading: prize.title, blocks: ["2021年"])]
    var studio = SearchDocument(
      url: prize.url, title: "明心工作室", language: "zh-CN", kind: .achievement, level: prize.level)
    studio.facets = prize.facets
    studio.order = 1
    studio.sections = [TextSection(anchor: "studio", heading: studio.title, blocks: [])]
    let index = SearchIndex.build(
      [studio, prize], options: SearchOptions(simplified: .none), jobs: 1)
    #expect(index.selfTest(samples: 3, jobs: 1) == [])
    #expect(index.pageCount == 2)
    let files = Dictionary(
      uniqueKeysWithValues: index.files.map { ($0.path, String(decoding: $0.bytes, as: UTF8.self)) }
    )
    let manifest = try #require(files["search/manifest.js"])
    #expect(manifest.contains("groups:[[2,\"achievement\",\"national\",\"zh-CN\"]]"))
    let tags = try #require(files.first { $0.key.hasPrefix("search/g/tags") }?.value)
    #expect(tags.contains("\u{4}type=award\t  \t\u{4}year=2021\t  \t"))
    let texts = try #require(IndexTexts.read(index.files))
    #expect(
      texts["achievements/index.html"]?.filter { $0 == "首届全国教材建设奖" || $0 == "明心工作室" }
        == ["首届全国教材建设奖", "明心工作室", "明心工作室"])
  }

  @Test(
    "a name is known without the quotation marks inside it, too",
    arguments: [
      ("自治区“课程思政”示范课", ["自治区课程思政示范课"]), ("“天工班”", []), ("《准则》", []),
      ("全国“一校一品”", ["全国一校一品"]), ("“Double leader” studio", []), ("", []), ("“”", []),
    ])
  func quotes(title: String, others: [String]) {
    var document = SearchDocument(url: "a.html", title: title, language: "zh-CN", kind: .page)
    #expect(document.names == others)
    document.add(names: [title, "省级“双带头人”工作室"])
    #expect(document.names == others + ["省级“双带头人”工作室", "省级双带头人工作室"])
  }

  @Test("what an index weighs is what its files weigh")
  func weight() throws {
    let index = try Self.index(700)
    let weight = index.weight
    #expect(
      weight.scripts + weight.terms + weight.texts == index.files.reduce(0) { $0 + $1.bytes.count })
    #expect(weight.pages == 700)
    #expect(weight.terms > 10_000 && weight.texts > 10_000 && weight.scripts > 10_000)
  }
}
