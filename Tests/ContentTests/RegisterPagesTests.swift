import Achievements
import Diagnostics
import Machine
import Testing

@testable import Content

@Suite("The pages of the register of achievements")
struct RegisterPagesTests {
  /// The pages of a register with these rows: `id,name,level,kind,status`.
  private func pages(_ rows: [String], names: [String] = []) throws -> RegisterPages {
    var texts = [
      "site.yml": "title: 某大学\n",
      "data/sources.csv": "id,title,publisher,date,kind\nreport,报告,某大学,2022,报告\n",
      "data/achievements.csv": "id,name,level,kind,status,source,locator\n"
        + rows.map { "\($0),report,一\n" }.joined(),
    ]
    if !names.isEmpty {
      texts["data/names.csv"] = "id,name,kind\n" + names.map { "\($0)\n" }.joined()
    }
    var report = Report()
    let tree = FileTree(name: "Content", files: texts.mapValues { Array($0.utf8) })
    let site = try #require(Site.load(tree, options: Site.Options(), report: &report))
    #expect(report.diagnostics.filter { $0.severity == .error }.isEmpty)
    return RegisterPages(site.register)
  }

  /// The groups as `status level kind: ids`.
  private func groups(_ groups: [RegisterPages.Group]) -> [String] {
    groups.map {
      "\($0.status) \($0.level.id) \($0.kind.id): "
        + $0.achievements.map(\.id).joined(separator: " ")
    }
  }

  @Test("what was won comes first, by level and kind, and everything else after it")
  func order() throws {
    let pages = try pages([
      "a,甲,省级,课程,", "b,乙,国家级,奖项,申报", "c,丙,国家级,课程,", "d,丁,国家级,奖项,", "e,戊,省级,课程,",
      "f,己,校级,基地,在建",
    ])
    #expect(
      groups(pages.groups) == [
        "won national award: d", "won national course: c", "won provincial course: a e",
        "candidate national award: b", "building school base: f",
      ])
    #expect(pages.parts.map(\.address.path) == ["achievements/index.html"])
    #expect(!pages.isSplit)
    #expect(pages.address(of: "e").page.path == "achievements/index.html")
  }

  @Test("a register without rows has no page")
  func empty() throws {
    let pages = try pages([])
    #expect(pages.parts.isEmpty && pages.names.isEmpty && !pages.isSplit)
  }

  @Test("named things have pages of their own, by kind")
  func names() throws {
    let pages = try pages([], names: ["f,工厂,企业", "m,博物馆,场馆", "g,集团,企业"])
    #expect(pages.parts.isEmpty)
    #expect(pages.names.map { $0.names.map(\.id) } == [["f", "g", "m"]])
    #expect(pages.address(of: "m").page.path == "achievements/names.html")
  }

  @Test("a large register has pages by level, and each row is on one of them")
  func split() throws {
    let each = RegisterPages.rowsEach
    let rows =
      (0..<(each + 10)).map { "n\($0),国\($0),国家级,\($0 < each - 5 ? "奖项" : "课程")," }
      + ["s,校,校级,基地,", "c,候,校级,基地,申报"]
    let pages = try pages(rows)
    #expect(pages.isSplit)
    #expect(
      pages.parts.map { "\($0.address.path) \($0.number)/\($0.count)" } == [
        "achievements/national.html 1/2", "achievements/national-2.html 2/2",
        "achievements/school.html 1/1", "achievements/candidate.html 1/1",
      ])
    let all = pages.parts.flatMap { $0.groups.flatMap { $0.achievements.map(\.id) } }
    #expect(Set(all).count == rows.count && all.count == rows.count)
    #expect(pages.parts.allSatisfy { $0.groups.reduce(0) { $0 + $1.achievements.count } <= each })
    #expect(pages.address(of: "n0").page.path == "achievements/national.html")
    #expect(pages.address(of: "n\(each)").page.path == "achievements/national-2.html")
  }

  @Test("what the register is narrowed to begins where its first row is")
  func places() throws {
    let small = try pages(["a,甲,国家级,课程,", "b,乙,国家级,奖项,申报"])
    let group = try #require(small.groups.first)
    let level = RegisterSelection(level: group.level)
    let both = RegisterSelection(level: group.level, kind: group.kind)
    #expect(small.place(of: level).fragment == "level=national")
    #expect(small.place(of: both).fragment == "level=national&kind=course")
    #expect(
      small.place(of: RegisterSelection(kind: group.kind, status: .candidate)).fragment == nil)
    let large = try pages((0...RegisterPages.rowsEach).map { "n\($0),国\($0),国家级,课程," })
    let place = large.place(of: both)
    #expect(place.page.path == "achievements/national.html")
    #expect(place.fragment == "level=national&kind=course")
    #expect(large.place(of: RegisterSelection(kind: group.kind)).page == .achievements)
  }

  @Test("a level whose name means something else in addresses gets another")
  func levelNames() throws {
    let rows = (0...RegisterPages.rowsEach).map { "n\($0),国\($0),国家级,课程," }
    let pages = try pages(rows + ["x,其他,校级,课程,"])
    #expect(pages.parts.last?.address.path == "achievements/school.html")
    #expect(RegisterSelection.word("a b&c=d") == "a-b-c-d")
  }
}
