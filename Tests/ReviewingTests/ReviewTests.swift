import Content
import Diagnostics
import History
import Logs
import Machine
import People
import Tables
import TestSupport
import Testing

@testable import Reviewing

@Suite("A text on its way to being published") struct ReviewTests {
  @Test("three people sign in their order, and then it may be published")
  func wholeWay() throws {
    var case1 = ReviewedSite()
    #expect(try case1.state().stage == .draft)
    try case1.submit()
    #expect(try case1.state().stage == .waiting(step: "初审"))
    try case1.sign("甲", "初审")
    try case1.sign("乙", "复审")
    #expect(try case1.state().stage == .waiting(step: "终审"))
    #expect(try !case1.state().mayBePublished(ReviewedSite.steps))
    try case1.sign("丙", "终审")
    let state = try case1.state()
    #expect(state.stage == .signed && state.mayBePublished(ReviewedSite.steps))
    #expect(state.signatures.map(\.record.person) == ["甲", "乙", "丙"])
    #expect(state.title == "到款120万元")
  }

  @Test(
    "a later change takes all signatures back, and says what changed",
    arguments: [
      ("cases/one/index.md", "第一段", "第一段话", Fingerprint.Part.text),
      ("data/observations.csv", "funds,2021,120", "funds,2021,121", .figures),
      ("data/observations.csv", "funds,2020,100", "funds,2020,101", .figures),
      // A point of the chart that no text names.
      ("data/observations.csv", "staff,2020,10", "staff,2020,9", .figures),
      ("data/indicators.csv", "学校,万元", "学校,元", .figures),
    ])
  func falls(file: String, old: String, new: String, part: Fingerprint.Part) throws {
    var case1 = ReviewedSite()
    try case1.signAll()
    try case1.change(file, old, new)
    let state = try case1.state()
    #expect(state.stage == .waiting(step: "初审"))
    #expect(state.signatures.allSatisfy { $0.changes == [part] })
    #expect(state.fallen?.zh == "初审、复审、终审签过之后，\(part.name.zh)改了，要重新签")
  }

  @Test("what the text does not show changes nothing: other figures, the day of release")
  func holds() throws {
    var case1 = ReviewedSite()
    try case1.signAll()
    try case1.change("data/observations.csv", "other,2021,5", "other,2021,6")
    try case1.change("cases/one/index.md", "status: published", "status: draft")
    try case1.change("cases/one/index.md", "status: draft", "status: published")
    #expect(try case1.state().stage == .signed)
  }

  @Test("to bring the old words back brings the signatures back: they bind what the text is")
  func back() throws {
    var case1 = ReviewedSite()
    try case1.signAll()
    try case1.change("cases/one/index.md", "第一段", "另一段")
    #expect(try case1.state().stage != .signed)
    try case1.change("cases/one/index.md", "另一段", "第一段")
    #expect(try case1.state().stage == .signed)
  }

  @Test("who sends a text back voids all signatures, and it has to be sent again")
  func returned() throws {
    var case1 = ReviewedSite()
    try case1.submit()
    try case1.sign("甲", "初审")
    let state = try case1.state()
    let second = try ReviewedSite.person("乙", .reviewer("复审"))
    #expect(throws: ReviewRefusal.noWords) {
      try case1.rules.sendBack(state, by: second, at: case1.now, words: " \n")
    }
    case1.records.append(
      try case1.rules.sendBack(state, by: second, at: case1.tick(), words: "数字没有出处"))
    let after = try case1.state()
    #expect(after.stage == .returned && after.signatures.isEmpty)
    #expect(after.rejection?.words == "数字没有出处")
    try case1.submit()
    #expect(try case1.state().stage == .waiting(step: "初审"))
  }

  @Test(
    "refused: a writer who signs, a step out of turn, one person twice, a page that has changed")
  func refusals() throws {
    var case1 = ReviewedSite()
    let writer = try ReviewedSite.person("写", .writer)
    let first = try ReviewedSite.person("甲", .reviewer("初审"))
    let last = try ReviewedSite.person("丙", .reviewer("终审"))
    let rules = case1.rules
    func sign(_ person: Person, seen: Fingerprint? = nil) throws -> ReviewRecord {
      let state = try case1.state()
      return try rules.sign(
        state, by: person, at: case1.now, seen: seen ?? state.fingerprint, state: "")
    }
    #expect(throws: ReviewRefusal.notSubmitted) { try sign(first) }
    let old = try case1.state().fingerprint
    try case1.submit()
    #expect(throws: ReviewRefusal.role(needed: "初审")) { try sign(writer) }
    #expect(throws: ReviewRefusal.role(needed: "初审")) {
      try sign(try ReviewedSite.person("管", .keeper))
    }
    #expect(throws: ReviewRefusal.notYet(step: "初审")) { try sign(last) }
    #expect(throws: ReviewRefusal.ownText) {
      try sign(try ReviewedSite.person("写", .reviewer("初审")))
    }
    try case1.change("data/observations.csv", "funds,2021,120", "funds,2021,999")
    #expect(throws: ReviewRefusal.changed([.figures])) { try sign(first, seen: old) }
    try case1.sign("甲", "初审")
    #expect(throws: ReviewRefusal.signed) { try sign(first) }
    #expect(throws: ReviewRefusal.ownText) {
      try sign(try ReviewedSite.person("甲", .reviewer("复审")))
    }
    let state = try case1.state()
    #expect(throws: ReviewRefusal.role(needed: "写稿")) {
      try rules.submit(state, by: first, at: case1.now, state: "")
    }
    #expect(throws: ReviewRefusal.role(needed: "写稿")) {
      try rules.remark(
        state, by: ReviewedSite.person("读", .reader), at: case1.now, paragraph: "", words: "好")
    }
  }

  @Test("remarks stay at their paragraphs until somebody says that they were seen to")
  func remarks() throws {
    var case1 = ReviewedSite()
    try case1.submit()
    let first = try ReviewedSite.person("甲", .reviewer("初审"))
    let words = "<script>alert(1)</script>这个数哪里来的？"
    case1.records.append(
      try case1.rules.remark(
        try case1.state(), by: first, at: case1.tick(), paragraph: "第一段，到款", words: words))
    let remark = try #require(try case1.state().remarks.first)
    #expect(remark.record.words == words && remark.record.anchor == "第一段，到款" && !remark.isSettled)
    let state = try case1.state()
    case1.records.append(
      try case1.rules.settle(
        remark.record.key, of: state, by: ReviewedSite.person("写", .writer), at: case1.tick()))
    #expect(try case1.state().remarks.map(\.isSettled) == [true])
    #expect(throws: ReviewRefusal.noRemark) {
      try case1.rules.settle("nothing", of: state, by: first, at: case1.now)
    }
  }

  @Test("a site that asks for no signatures publishes without")
  func none() throws {
    var case1 = ReviewedSite()
    case1.files["site.yml"] = "title: 某学院\ntheme: bare\n"
    let site = try case1.site()
    var report = Report()
    let log = ReviewLog(bytes: [], report: &report)
    #expect(site.unsigned(ReviewState.all(of: site, by: log)).isEmpty)
  }

  @Test(
    "steps that are none are told at their place",
    arguments: [
      "[初审, 初审]", "[\"\"]", "[writer]", "[一二三四五六七八九十一二三四五六七八九十一]",
    ])
  func steps(list: String) throws {
    var case1 = ReviewedSite()
    case1.files["site.yml"] = "title: 某学院\ntheme: bare\nreview: \(list)\n"
    var report = Report()
    let tree = FileTree(name: "Content", files: case1.files.mapValues { Array($0.utf8) })
    _ = Site.load(tree, options: Site.Options(), report: &report)
    #expect(
      report.diagnostics.map { "\($0.place.file):\($0.place.line ?? 0) \($0.code.rawValue)" }
        == ["Content/site.yml:3 invalid-value"])
  }
}

@Suite("The records of reviews") struct ReviewLogTests {
  @Test("they are read again as they were written, and a publication is noted once")
  func roundTrip() throws {
    let folder = try TemporaryFolder()
    var case1 = ReviewedSite()
    try case1.signAll()
    var report = Report()
    var log = try ReviewLog(root: folder.path, report: &report)
    try log.add(case1.records)
    let history = History(root: folder.path)
    try log.notePublication(
      of: [try case1.state()], in: case1.site(), keeping: history, at: case1.tick())
    let read = try ReviewLog(root: folder.path, report: &report)
    #expect(read.records == log.records && read.records.count == 5)
    #expect(report.diagnostics.isEmpty)
    case1.records = read.records
    let state = try case1.state()
    try log.notePublication(of: [state], in: case1.site(), keeping: history, at: case1.now)
    #expect(log.records.count == 5)
    #expect(state.publication?.moment == case1.now)
    // What was published, and the figures that it printed, can be had again.
    #expect(
      history.bytes(ofHash: state.publication?.state ?? "")
        == case1.files["cases/one/index.md"].map { Array($0.utf8) })
    let figures = history.bytes(ofHash: state.fingerprint.figures)
    #expect(
      figures.map { String(decoding: $0, as: UTF8.self) }?.contains("funds@2020:whole\t100万元")
        == true)
  }

  @Test("a signature that somebody wrote in by hand does not count")
  func forged() throws {
    let folder = try TemporaryFolder()
    var case1 = ReviewedSite()
    try case1.submit()
    var report = Report()
    var log = try ReviewLog(root: folder.path, report: &report)
    try log.add(case1.records)
    let text = try #require(folder.text(".showcase/reviews.txt"))
    let line = try #require(text.split(separator: "\n").last)
    let forged = line.replacing("submit", with: "sign").replacing("写\t", with: "甲\t初审")
    try folder.write(text + forged + "\n", to: ".showcase/reviews.txt")
    let read = try ReviewLog(root: folder.path, report: &report)
    #expect(read.records.map(\.act) == [.submit])
    #expect(report.diagnostics.map(\.code) == [.changedRecord])
  }

  @Test("the ledger has a row for each text, a row for each act, and what cannot be trusted")
  func ledger() throws {
    var case1 = ReviewedSite()
    try case1.submit()
    try case1.sign("甲", "初审")
    try case1.change("cases/one/index.md", "第一段", "另一段")
    var report = Report()
    var log = ReviewLog(bytes: [], root: try TemporaryFolder().path, report: &report)
    let folder = try TemporaryFolder()
    log = try ReviewLog(root: folder.path, report: &report)
    try log.add(case1.records)
    report.add(
      Diagnostic(.changedRecord, .warning, at: Place(file: "x"), LocalizedText(zh: "坏", en: "bad")))
    let tables = ReviewLedger(
      of: [try case1.state()], by: log, steps: ReviewedSite.steps, findings: report,
      language: .chinese, offset: 8 * 3600
    ).tables
    #expect(tables.map(\.name) == ["审核台账", "记录", "记录的问题"])
    #expect(
      Array(tables[0].rows[0].prefix(8)) == [
        .text("到款120万元"), .text(ReviewedSite.file), .alert("初审签过之后，文字改了，要重新签"), .text("写"),
        .text("2026-11-28 16:21"), .alert("甲"), .text("2026-11-28 16:22"), .text("同意"),
      ])
    #expect(tables[1].rows.map { $0[1] } == [.text("送审"), .text("签")])
  }
}
