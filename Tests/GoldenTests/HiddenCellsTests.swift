import Content
import Diagnostics
import Foundation
import Machine
import Testing

/// What `site.yml` says about what workbooks hide, on the workbook of `Broken/hidden-cells`.
@Suite struct HiddenCellsTests {
  /// Problems as `place severity`, the figures with their notes, and the register with its.
  private static func load(
    _ setting: String
  ) throws -> (problems: [String], figures: [String], achievements: [String]) {
    let book = BrokenFixtureTests.folder
      .appendingPathComponent("hidden-cells/Content/data/指标.xlsx")
    var report = Report()
    let site = Site.load(
      FileTree(
        name: "Content",
        files: [
          "site.yml": Array("title: 某学院\n\(setting)\n".utf8),
          "data/指标.xlsx": [UInt8](try Data(contentsOf: book)),
        ]), options: Site.Options(), report: &report)
    let known = try #require(site)
    let figures = known.dataset.observations
    return (
      report.diagnostics.map { "\($0.place) \($0.severity)" },
      figures.map { "\($0.indicator) \($0.period) \($0.source) \($0.note ?? "-")" },
      known.register.achievements.map {
        "\($0.id) \($0.indicators) \($0.note?.original ?? "-")"
      }
    )
  }

  @Test("what is hidden is left out, and only what cannot go without it is an error")
  func reported() throws {
    let (problems, figures, achievements) = try Self.load("")
    #expect(
      problems == [
        "Content/data/指标.xlsx!任务 warning", "Content/data/指标.xlsx!成果!H1 warning",
        "Content/data/指标.xlsx!成果!G2 warning", "Content/data/指标.xlsx!成果!A3 warning",
        "Content/data/指标.xlsx!指标!E1 warning",
        "Content/data/指标.xlsx!指标!A3 warning", "Content/data/指标.xlsx!数据!F1 warning",
        "Content/data/指标.xlsx!数据!A3 warning", "Content/data/指标.xlsx!数据!D4 error",
        "Content/data/指标.xlsx!数据!A5 warning", "Content/data/指标.xlsx!来源!A3 warning",
      ])
    #expect(figures == ["rate 2021 report -"])
    #expect(achievements == ["prize [] -"])
  }

  @Test(
    "the office may say that it is left out, and then nothing more is said and nothing else changes"
  )
  func silent() throws {
    let (problems, figures, achievements) = try Self.load("hidden_cells: leave-out")
    #expect(problems == ["Content/data/指标.xlsx!数据!D4 error"])
    #expect(figures == ["rate 2021 report -"])
    #expect(achievements == ["prize [] -"])
  }

  @Test("the office may say that it is read like the rest")
  func read() throws {
    let (problems, figures, achievements) = try Self.load("hidden_cells: read")
    #expect(problems == [])
    #expect(
      figures == [
        "rate 2021 report 勿外传", "staff 2021 report -", "rate 2022 draft -", "rate 2020 report -",
      ])
    #expect(achievements == [#"prize ["staff"] 内部意见"#, "secret [] -"])
  }

  @Test("another word is refused, and what is hidden stays hidden")
  func otherWord() throws {
    let (problems, figures, achievements) = try Self.load("hidden_cells: 隐藏")
    #expect(problems.contains("Content/site.yml:2:15 error"))
    #expect(figures == ["rate 2021 report -"])
    #expect(achievements == ["prize [] -"])
  }
}
