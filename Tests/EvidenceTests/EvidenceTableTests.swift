import Achievements
import Diagnostics
import Evidence
import Indicators
import Tables
import Testing

/// The table of evidence, read beside a small set of indicators, tasks, achievements and cases.
@Suite struct EvidenceTableTests {
  @Test("a row names what it proves by id, a task as it is written, and several with semicolons")
  func subjects() {
    let (table, report) = read("proof,school-a；学校1；first-book; luosifen,证书,a.pdf")
    #expect(report.diagnostics.isEmpty)
    #expect(
      table.items.first?.subjects.map(\.description)
        == ["indicator:school-a", "task:school-1", "achievement:first-book", "case:luosifen"])
  }

  @Test(
    "an id of two tables needs a word in front, in either language and with either colon",
    arguments: [
      ("indicator:shared", "indicator:shared"), ("成果：shared", "achievement:shared"),
      ("案例:luosifen", "case:luosifen"), ("task:1", "task:school-1"),
    ])
  func prefixes(written: String, meant: String) {
    let (table, report) = read("proof,\(written),证书,a.pdf")
    #expect(report.diagnostics.isEmpty)
    #expect(table.items.first?.subjects.map(\.description) == [meant])
    #expect(read("proof,shared,证书,a.pdf").report.codes == [.ambiguousSubject])
  }

  @Test(
    "who is measured is named by his id or his name", arguments: ["north", "北岛县", "对象:north"])
  func entities(written: String) {
    let (table, report) = read("proof,\(written),规划,a.pdf")
    #expect(report.diagnostics.isEmpty)
    #expect(table.items.first?.subjects.map(\.description) == ["entity:north"])
    let misspelt = read("proof,nroth,规划,a.pdf").report
    #expect(misspelt.codes == [.unknownSubject])
    #expect(misspelt.diagnostics.first?.hint?.zh.contains("north") == true)
  }

  @Test(
    "what nobody calls public is internal, and a word that is neither is refused",
    arguments: [
      ("", "internal"), ("内部", "internal"), ("不公开", "internal"), ("公开", "public"),
      ("PUBLIC", "public"),
    ])
  func visibility(written: String, meant: String) {
    let (table, _) = read("proof,school-a,证书,a.pdf,,\(written)")
    #expect(table.items.first?.visibility.rawValue == meant)
    #expect(read("proof,school-a,证书,a.pdf,,也许").report.codes == [.invalidCell])
  }

  @Test(
    "a file is named from the folder of evidence, as Windows or the project write it",
    arguments: [
      ("证书/a.pdf", "证书/a.pdf"), (#"证书\a.pdf"#, "证书/a.pdf"), ("evidence/a.pdf", "a.pdf"),
      (#"Content\evidence\a.pdf"#, "a.pdf"),
    ])
  func files(written: String, meant: String) {
    #expect(read("proof,school-a,证书,\(written)").table.items.first?.file == meant)
  }

  @Test(
    "a file outside the folder, a row without file and address, an address that is none are refused",
    arguments: [
      "../site.yml,", "C:/a.pdf,", "/etc/passwd,", ",", ",ftp://a",
    ])
  func badDocuments(written: String) {
    let (table, report) = read("proof,school-a,证书,\(written)")
    #expect(table.items.isEmpty)
    #expect(report.errorCount == 1)
  }

  @Test(
    "the files of rows that are left out are kept, so that one which is not there is told as well")
  func leftOutFiles() {
    let (table, report) = read(
      "a,nobody,证书,a.pdf,,公开\nb,school-a,,b.pdf\nc,school-a,证书,c.pdf\nd,school-a,,../d.pdf")
    #expect(
      report.codes.sorted { $0.rawValue < $1.rawValue } == [
        .invalidCell, .missingCell, .missingCell, .unknownSubject,
      ])
    #expect(table.items.map(\.id) == ["c"])
    #expect(
      table.leftOutFiles.map { "\($0.path) \($0.visibility.rawValue) \($0.place.cell ?? "")" } == [
        "a.pdf public D2", "b.pdf internal D3",
      ])
  }

  @Test("a year holds to its end, and so does a month")
  func expiry() throws {
    let (table, _) = read(
      """
      day,school-a,证书,a.pdf,,,2021-12-30
      month,school-a,证书,b.pdf,,,2021-12
      year,school-a,证书,c.pdf,,,2021
      none,school-a,证书,d.pdf
      """)
    let last = try #require(PartialDate("2021-12-31"))
    let next = try #require(PartialDate("2022-01-01"))
    #expect(table.items.filter { $0.isExpired(on: last) }.map(\.id) == ["day"])
    #expect(table.items.filter { $0.isExpired(on: next) }.map(\.id) == ["day", "month", "year"])
  }

  @Test("the register's column of evidence holds ids of the table, words, or both")
  func mentions() throws {
    let (table, report) = read("proof,school-a,证书,a.pdf", evidence: "proof；纸质证书")
    #expect(report.diagnostics.isEmpty)
    #expect(table.items(of: .achievement("first-book")).map(\.id) == ["proof"])
    #expect(table.items.first?.subjects.count == 2)
    let first = try #require(Self.register(evidence: "proof；纸质证书").achievement("first-book"))
    #expect(table.words(of: first) == "纸质证书")
    #expect(read("proof,school-a,证书,a.pdf", evidence: "prooof").report.codes == [.unknownEvidence])
  }

  @Test("without a table of evidence the register's column is words, whatever they look like")
  func withoutTable() throws {
    var report = Report()
    let register = Self.register(evidence: "certificate")
    let table = EvidenceTable(nil, dataset: Self.dataset, register: register, report: &report)
    let first = try #require(register.achievement("first-book"))
    #expect(report.diagnostics.isEmpty)
    #expect(table.words(of: first) == "certificate")
  }

  @Test("an id twice is said once, and a name in place of an id is answered with the id")
  func faults() {
    #expect(
      read("proof,school-a,证书,a.pdf\nproof,school-a,合同,b.pdf").report.codes == [.duplicateRow])
    let hint = read("proof,教材,证书,a.pdf").report.diagnostics.first?.hint
    #expect(hint?.zh.contains("school-a") == true)
  }

  @Test("English headings and words of a further language are read")
  func english() {
    var report = Report()
    let sheet = CSV.read(
      path: "data/evidence.csv",
      bytes: Array("id,of,title,title.en,file\np,school-a,证书,Certificate,a.pdf\n".utf8),
      report: &report)
    let table = EvidenceTable(
      sheet, languages: ["en"], dataset: Self.dataset, register: Self.register(evidence: ""),
      report: &report)
    #expect(report.diagnostics.isEmpty)
    #expect(table.items.first?.title.text(in: "en") == "Certificate")
  }

  // MARK: A small site

  private func read(
    _ rows: String, evidence: String = ""
  ) -> (table: EvidenceTable, report: Report) {
    var report = Report()
    let sheet = CSV.read(
      path: "data/evidence.csv",
      bytes: Array("编号,证明对象,标题,文件,网址,公开范围,有效期至\n\(rows)\n".utf8), report: &report)
    let table = EvidenceTable(
      sheet, dataset: Self.dataset, register: Self.register(evidence: evidence),
      cases: [("luosifen", "螺蛳粉")], report: &report)
    return (table, report)
  }

  private static let dataset: Dataset = {
    var report = Report()
    func sheet(_ name: String, _ text: String) -> Sheet? {
      CSV.read(path: "data/\(name).csv", bytes: Array(text.utf8), report: &report)
    }
    return Dataset(
      tables: DatasetTables(
        sources: sheet("sources", "id,title,publisher,date,kind\nreport,报告,某学院,2021,报告\n"),
        entities: sheet("entities", "id,name,level\nnorth,北岛县,group\n"),
        tasks: sheet("tasks", "level,number,title\nschool,1,任务\n"),
        indicators: sheet(
          "indicators", "id,name,level,unit\nschool-a,教材,school,种\nshared,课程,school,门\n"),
        observations: sheet("observations", "indicator,period,value,source,locator\n")),
      report: &report)
  }()

  private static func register(evidence: String) -> AchievementRegister {
    var report = Report()
    let text = """
      id,name,level,kind,source,locator,evidence
      first-book,第一种,国家级,教材,report,一/1,\(evidence)
      shared,第二种,国家级,教材,report,一/1,

      """
    return AchievementRegister(
      tables: RegisterTables(
        achievements: CSV.read(
          path: "data/achievements.csv", bytes: Array(text.utf8), report: &report)),
      dataset: dataset, report: &report)
  }
}

extension Report {
  fileprivate var codes: [DiagnosticCode] { diagnostics.map(\.code) }
}
