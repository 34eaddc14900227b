import Diagnostics
import Foundation
import TestSupport
import Testing

@testable import Importing
@testable import Tables

@Suite("A workbook laid beside the tables")
struct ImportWorkbookTests {
  private let folder: TemporaryFolder
  private var root: String { folder.path + "/site" }
  private var data: String { root + "/Content/data" }

  init() throws {
    folder = try TemporaryFolder()
    try FileManager.default.createDirectory(atPath: data, withIntermediateDirectories: true)
    try "title: 某校\nbase_url: https://site.example/\n".write(
      toFile: root + "/Content/site.yml", atomically: true, encoding: .utf8)
  }

  private func workbook(_ name: String, _ rows: [[String]], sheet: String = "2021年") throws
    -> String
  {
    let table = ExportTable(
      name: sheet, columns: rows[0].map { .init($0) },
      rows: rows.dropFirst().map { $0.map { Int($0) == nil ? .text($0) : .number($0) } })
    return try write(name, try WorkbookWriter.bytes(of: [table]))
  }

  private func write(_ name: String, _ bytes: [UInt8]) throws -> String {
    let path = folder.path + "/" + name
    try Data(bytes).write(to: URL(fileURLWithPath: path))
    return path
  }

  private static let rows = [["指标", "单位", "目标", "完成"], ["学生数", "人", "9000", "9643"]]

  private func text(_ name: String) throws -> String {
    try String(contentsOfFile: data + "/" + name, encoding: .utf8)
  }

  @Test("the workbook is copied as it is, with a layout and the ids of its names")
  func files() throws {
    let path = try workbook("年报.xlsx", Self.rows)
    let result = try importWorkbook(WorkbookRequest(path, into: root))
    #expect(
      result.written == ["Content/data/年报.xlsx", "Content/data/ids.csv", "Content/data/layout.yml"])
    #expect(
      try Data(contentsOf: URL(fileURLWithPath: path))
        == Data(contentsOf: URL(fileURLWithPath: data + "/年报.xlsx")))
    #expect(try text("layout.yml").contains("      完成: value\n"))
    #expect(try text("ids.csv").contains("学生数,xue-sheng-shu,indicator,"))
    #expect(result.account.count(.figure) == 1)
    #expect(result.account.count(.target) == 1)
  }

  @Test(
    "a second workbook of the same shape needs no new layout; what a person changed in it stays")
  func nextYear() throws {
    _ = try importWorkbook(WorkbookRequest(try workbook("2021.xlsx", Self.rows), into: root))
    let changed = try text("layout.yml") + "# 手写\n"
    try changed.write(toFile: data + "/layout.yml", atomically: true, encoding: .utf8)
    let rows = [Self.rows[0], ["学生数", "人", "10500", "10871"], ["新指标数", "个", "1", "2"]]
    let next = try workbook("2022.xlsx", rows, sheet: "2022年")
    let result = try importWorkbook(WorkbookRequest(next, into: root))
    #expect(result.newTables == 0)
    #expect(result.written == ["Content/data/2022.xlsx", "Content/data/ids.csv"])
    #expect(try text("layout.yml") == changed)
    #expect(
      try text("ids.csv").contains(
        "学生数,xue-sheng-shu,indicator,\r\n新指标数,xin-zhi-biao-shu,indicator,"))
  }

  @Test("a workbook of another shape gets its tables at the end of the layout")
  func otherShape() throws {
    _ = try importWorkbook(WorkbookRequest(try workbook("甲.xlsx", Self.rows), into: root))
    let before = try text("layout.yml")
    let rows = [["地区", "产值（亿元）"], ["东区", "12"], ["西区", "13"]]
    let result = try importWorkbook(
      WorkbookRequest(try workbook("乙.xlsx", rows, sheet: "2020年"), into: root))
    #expect(result.newTables == 1)
    #expect(try text("layout.yml").hasPrefix(before))
    #expect(result.account.count(.figure) == 2)
  }

  @Test("no workbook is written over, and the same one again changes nothing")
  func twice() throws {
    let path = try workbook("年报.xlsx", Self.rows)
    _ = try importWorkbook(WorkbookRequest(path, into: root))
    #expect(try importWorkbook(WorkbookRequest(path, into: root)).written == [])
    _ = try workbook("年报.xlsx", Self.rows + [["教师数", "人", "1", "2"]])
    #expect(throws: ImportFailure.self) { try importWorkbook(WorkbookRequest(path, into: root)) }
  }

  @Test("a trial writes nothing")
  func trial() throws {
    var request = WorkbookRequest(try workbook("年报.xlsx", Self.rows), into: root)
    request.isTrial = true
    #expect(try importWorkbook(request).layout.contains("tables:"))
    #expect(try FileManager.default.contentsOfDirectory(atPath: data) == [])
  }

  @Test(
    "what is no workbook, or holds no figures, is refused with a reason",
    arguments: [
      ("空.xlsx", [UInt8](), "文件是空的"), ("字.xlsx", Array("指标,数值\n".utf8), "文本文件"),
      (
        "旧.xlsx",
        [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1] + [UInt8](repeating: 0, count: 600), "旧格式"
      ),
      ("页.xlsx", Array("<html><table></table></html>".utf8), "网页"),
      ("断.xlsx", [0x50, 0x4B, 3, 4, 20, 0], "不完整"),
      ("旧.xls", [1, 2, 3], "不是 .xlsx"),
    ])
  func refused(name: String, bytes: [UInt8], reason: String) throws {
    let path = try write(name, bytes)
    do {
      _ = try importWorkbook(WorkbookRequest(path, into: root))
      Issue.record("\(name) was taken")
    } catch {
      guard case .refused(let refusal) = error else {
        Issue.record("\(error)")
        return
      }
      #expect(refusal.message.zh.contains(reason))
      #expect(!refusal.hint.zh.isEmpty)
    }
    #expect(try FileManager.default.contentsOfDirectory(atPath: data) == [])
  }

  @Test("a list of people is no table of figures")
  func people() throws {
    let path = try workbook("名单.xlsx", [["姓名", "职务"], ["甲", "主任"]])
    #expect(throws: ImportFailure.self) { try importWorkbook(WorkbookRequest(path, into: root)) }
  }

  @Test("a layout that is broken is named and left as it is")
  func brokenLayout() throws {
    try "tables: [\n".write(toFile: data + "/layout.yml", atomically: true, encoding: .utf8)
    let path = try workbook("年报.xlsx", Self.rows)
    #expect(throws: ImportFailure.self) { try importWorkbook(WorkbookRequest(path, into: root)) }
    #expect(try text("layout.yml") == "tables: [\n")
  }
}
