import Comparing
import Testing

@testable import Importing

@Suite("A newer version of a Word file") struct CaseUpdateTests {
  private func imported(_ markdown: String, title: String = "题") -> ImportedCase {
    ImportedCase(
      title: title, date: nil, markdown: markdown, pictures: [], notes: [], before: ImportCounts(),
      after: ImportCounts())
  }

  private func updated(
    _ base: String, own: String, new: String, head: String = "---\ntitle: 题\n---\n"
  ) throws -> (body: String, notes: [String]) {
    let record = ImportRecord(file: "a.docx", of: imported(base))
    let update = try CaseUpdate(head + "\n" + own, from: record, to: imported(new))
    let lines = update.text.split(separator: "\n", omittingEmptySubsequences: false)
    let notes = update.notes.map { note in
      // The line that a note names is the one that begins with the words.
      "\(note.kind) \(note.line > 0 ? String(lines[min(note.line, lines.count) - 1].prefix(3)) : ""): \(note.message.zh)"
    }
    #expect(update.text.hasPrefix(head + "\n"))
    return (String(update.text.dropFirst(head.count + 1)), notes)
  }

  @Test(
    "what only Word changed is taken over, what only somebody changed stays",
    arguments: [
      ("甲。\n\n乙。\n", "甲。\n\n乙。\n", "甲。\n\n乙。\n", "甲。\n\n乙。\n", []),
      ("由5家增加到12家。\n", "由5家增加到12家。\n", "由5家增加到15家。\n", "由5家增加到15家。\n", ["changed"]),
      (
        "建成12家企业。\n", "建成{{partners}}家企业。\n", "建成12家企业。\n\n又一段。\n", "建成{{partners}}家企业。\n\n又一段。\n",
        ["kept", "added"]
      ),
      ("甲。\n\n乙。\n\n丙。\n", "甲。\n\n乙。\n\n丙。\n", "甲。\n\n丙。\n", "甲。\n\n丙。\n", ["removed"]),
      (
        "甲。\n\n丙。\n", "甲。\n\n手工加的。\n\n丙。\n", "甲。\n\n丙。\n\n丁。\n", "甲。\n\n手工加的。\n\n丙。\n\n丁。\n",
        ["kept", "added"]
      ),
      ("甲。\n\n乙。\n", "甲。\n", "甲。\n\n乙。\n\n丙。\n", "甲。\n\n丙。\n", ["kept", "added"]),
      ("甲一二三。\n", "甲一二四。\n", "甲一二四。\n", "甲一二四。\n", []), ("", "", "新。\n", "新。\n", ["added"]),
      (
        "```\na\n\nb\n```\n", "```\na\n\nb\n```\n", "```\na\n\nc\n```\n", "```\na\n\nc\n```\n",
        ["changed"]
      ),
    ] as [(String, String, String, String, [String])])
  func oneSided(base: String, own: String, new: String, result: String, kinds: [String]) throws {
    let (body, notes) = try updated(base, own: own, new: new)
    #expect(body == result)
    #expect(notes.map { String($0.prefix { $0 != " " }) } == kinds)
  }

  @Test("changes in other sentences of one paragraph both stand; a figure stays bound")
  func sentences() throws {
    let (body, notes) = try updated(
      "学院有12家企业。就业率是95%。", own: "学院有{{partners}}家企业。就业率是95%。",
      new: "学院有12家企业。就业率是96%。占地百亩。")
    #expect(body == "学院有{{partners}}家企业。就业率是96%。占地百亩。\n")
    #expect(
      notes == ["changed 学院有: Word 里改的和手工改的不是同一句，两边都在：“学院有{{partners}}家企业。就业率是96%。占地百亩。”"])
  }

  @Test("where both changed one sentence, the one here stays and Word's stands in a comment below")
  func conflict() throws {
    let (body, notes) = try updated(
      "学院有12家企业。就业率是95%。", own: "学院有{{partners}}家企业。就业率是95%。", new: "学院有15家企业。就业率是96%--。")
    #expect(
      body == """
        学院有{{partners}}家企业。就业率是96%--。

        <!-- Word 新版本里的文字，核对后请删去：
        学院有15家企业。
        -->

        """)
    #expect(
      notes.count == 1 && notes[0].hasPrefix("conflict 学院有: 两边都改了，保留这里的“学院有{{partners}}家企业。”"))
  }

  @Test("nothing is lost where a paragraph was changed on one side and removed on the other")
  func removals() throws {
    let (kept, notes) = try updated("甲乙丙丁。\n\n尾。\n", own: "甲乙丙丁戊。\n\n尾。\n", new: "尾。\n")
    #expect(kept == "甲乙丙丁戊。\n\n尾。\n")
    #expect(notes == ["conflict 甲乙丙: Word 里删去了这一段，但它在这里改过，没有动：“甲乙丙丁戊。”"])
    let (body, others) = try updated("甲乙丙丁。\n\n尾。\n", own: "尾。\n", new: "甲乙丙丁--戊-->己。\n\n尾。\n")
    #expect(body == "<!-- Word 新版本里的文字，核对后请删去：\n甲乙丙丁- -戊- ->己。\n-->\n\n尾。\n")
    #expect(others.count == 1 && others[0].hasPrefix("conflict <!-"))
  }

  @Test("rows of a table are brought together, but never to rows of different length")
  func tables() throws {
    let base = "| 年 | 人 |\n| --- | --- |\n| 2020 | 1 |\n| 2021 | 2 |\n"
    let own = base.replacing("| 2020 | 1 |", with: "| 2020 | {{x}} |")
    let (body, _) = try updated(
      base, own: own, new: base.replacing("| 2021 | 2 |", with: "| 2021 | 3 |"))
    #expect(body == "| 年 | 人 |\n| --- | --- |\n| 2020 | {{x}} |\n| 2021 | 3 |\n")
    let wide = "| 年 | 人 | 校 |\n| --- | --- | --- |\n| 2020 | 1 | 4 |\n| 2021 | 2 | 5 |\n"
    let (whole, notes) = try updated(base, own: own, new: wide)
    #expect(
      whole.hasPrefix(own) && whole.contains("<!-- Word") && whole.contains("| 2021 | 2 | 5 |"))
    #expect(notes.count == 1 && notes[0].hasPrefix("conflict"))
  }

  @Test("a footnote that comes in front of others leaves their numbers as they were")
  func footnotes() throws {
    let (body, notes) = try updated(
      "甲[^1]。\n\n乙[^2]。\n\n[^1]: 一\n\n[^2]: 二\n",
      own: "甲[^1]。\n\n乙{{x}}[^2]。\n\n[^1]: 一\n\n[^2]: 二\n",
      new: "新[^1]\n\n甲[^2]。\n\n乙[^3]。\n\n[^1]: 零\n\n[^2]: 一\n\n[^3]: 二\n")
    #expect(
      body == "新[^3]\n\n甲[^1]。\n\n乙{{x}}[^2]。\n\n[^3]: 零\n\n[^1]: 一\n\n[^2]: 二\n")
    #expect(notes.map { String($0.prefix { $0 != " " }) } == ["added", "kept", "added"])
  }

  @Test("the title follows Word's unless it was written by hand; lines end as they did")
  func title() throws {
    let record = ImportRecord(file: "a.docx", of: imported("文。\n", title: "旧题"))
    let new = imported("新文。\n", title: "新: 题")
    let ours = try CaseUpdate(
      "\u{FEFF}---\r\ntitle: 旧题\r\nstatus: draft\r\n---\r\n\r\n文。\r\n", from: record, to: new)
    #expect(ours.text == "\u{FEFF}---\r\ntitle: \"新: 题\"\r\nstatus: draft\r\n---\r\n\r\n新文。\r\n")
    let own = try CaseUpdate("---\ntitle: 手写的题\n---\n\n文。\n", from: record, to: new)
    #expect(own.text == "---\ntitle: 手写的题\n---\n\n新文。\n")
    #expect(
      own.notes[0]
        == .init(
          kind: .conflict, line: 2,
          message: .init(
            zh: "Word 里的标题改成了“新: 题”；这里的标题是手写的，没有动",
            en: "the title in Word is now “新: 题”; the one here was written by hand and stays")))
  }

  @Test(
    "a text without front matter is not touched", arguments: ["", "文。", "---\ntitle: 题\n", "\u{0}"])
  func noFrontMatter(text: String) {
    let record = ImportRecord(file: "a.docx", of: imported("文。\n"))
    #expect(throws: ImportProblem.noFrontMatter) {
      try CaseUpdate(text, from: record, to: imported("新。\n"))
    }
  }

  @Test("pictures keep the names they had; one in the place of another takes its name")
  func pictures() {
    func picture(_ name: String, _ byte: UInt8) -> ImportedPicture {
      ImportedPicture(name: name, bytes: [byte], isShown: true)
    }
    func names(_ new: [ImportedPicture], edited: Set<String> = [], taken: Set<String> = [])
      -> [String]
    {
      ImportedPicture.names(
        for: new,
        over: [.init(name: "图1.png", checksum: "1"), .init(name: "图2.png", checksum: "2")],
        sparing: edited, taken: taken.contains
      ) { String($0[0]) }
    }
    #expect(
      names([picture("图1.png", 9), picture("图2.png", 1), picture("图3.png", 2)]) == [
        "图3.png", "图1.png", "图2.png",
      ])
    #expect(names([picture("图1.png", 1), picture("图2.png", 9)]) == ["图1.png", "图2.png"])
    #expect(names([picture("图1.png", 1), picture("图2.jpg", 9)]) == ["图1.png", "图2.jpg"])
    #expect(
      names([picture("图1.png", 1), picture("图2.png", 9)], edited: ["图2.png"], taken: ["图3.png"])
        == ["图1.png", "图4.png"])
    #expect(names([picture("图1.png", 2)]) == ["图2.png"])
    #expect(names([picture("图1.png", 2), picture("图2.png", 1)]) == ["图2.png", "图1.png"])
  }

  @Test(
    "a record is read as it was written; what is none, or names files elsewhere, is not believed")
  func record() {
    let record = ImportRecord(file: "报告.docx", of: imported("文。\n"))
    #expect(ImportRecord(record.bytes) == record)
    let whole = String(decoding: record.bytes, as: UTF8.self)
    let damaged = [
      "", "{}", "[]", "\u{FEFF}", String(whole.dropLast(4)),
      whole.replacing("\"format\" : 1", with: "\"format\" : 2"),
      whole.replacing(
        "\"pictures\" : [\n\n  ]", with: "\"pictures\" : [{\"name\":\"../x\",\"checksum\":\"\"}]"),
      whole.replacing(
        "\"pictures\" : [\n\n  ]",
        with: "\"pictures\" : [{\"name\":\"index.md\",\"checksum\":\"\"}]"),
    ]
    for text in damaged { #expect(ImportRecord(Array(text.utf8)) == nil, "\(text)") }
  }

  @Test(
    "two long versions are compared by their ends and by what each has once, in the order of both")
  func longLists() {
    // Too long to be compared one by one.
    let old = (0..<5_000).map { "第\($0)段" }
    var new = old
    new[0] = "新的开头"
    new.remove(at: 2_500)
    new.insert("新的一段", at: 4_000)
    new.append("新的结尾")
    let pairs = Alignment.common(old, new)
    #expect(pairs.allSatisfy { old[$0.old] == new[$0.new] })
    #expect(pairs.count == 4_998)
    #expect(zip(pairs, pairs.dropFirst()).allSatisfy { $0.old < $1.old && $0.new < $1.new })
    let moved = Alignment.common(old, Array(old[2_500...] + old[..<2_500]))
    #expect(moved.count == 2_500)
    #expect(Alignment.common(old, old.map { "另" + $0 }).isEmpty)
    #expect(Alignment.common(old, Array(repeating: "同", count: 5_000)).isEmpty)
    #expect(
      Alignment.common(Array(repeating: "同", count: 5_000), Array(repeating: "同", count: 4_000))
        .count == 4_000)
    #expect(Alignment.common(old, []).isEmpty && Alignment.common([String](), old).isEmpty)
  }

  @Test("long versions that have nothing in common leave what was written by hand where it is")
  func nothingInCommon() throws {
    let base = (0..<2_500).map { "甲\($0)。" }.joined(separator: "\n\n") + "\n"
    let new = (0..<2_500).map { "乙\($0)。" }.joined(separator: "\n\n") + "\n"
    let own = base.replacing("甲1200。", with: "手写的一段。")
    let update = try updated(base, own: own, new: new)
    #expect(
      update.body.contains("手写的一段。") && update.body.contains("乙0。")
        && update.body.contains("乙2499。"))
    #expect(!update.body.contains("甲7。"))
  }
}
