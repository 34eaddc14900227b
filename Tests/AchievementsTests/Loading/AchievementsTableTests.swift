import Achievements
import Indicators
import Tables
import Testing

/// What a table of achievements says, and what is wrong with one.
@Suite("Table of achievements")
struct AchievementsTableTests {
  private static let whole =
    "编号,名称,级别,类型,来源,位置,别名,状态,日期,期间,颁发单位,文号,获得者,人员,任务,案例,指标,数量,网址,佐证,备注,名称（英文）"

  @Test("every column is read under its Chinese heading")
  func columns() throws {
    let input = RegisterInput(
      achievements: Self.whole + "\n"
        + "best-textbook,优秀教材,国家级,教材,report,二/1,好教材；教材奖,获评,2021-06,,教育部,教〔2021〕1号,机电学院,"
        + "副院长,school-2,luosifen,textbooks；cups,2,https://example.org/a,证书,备注一,Best textbook\n")
    let (register, problems) = input.load()
    #expect(problems == [])
    let achievement = try #require(register.achievement("best-textbook"))
    #expect(achievement.name.original == "优秀教材")
    #expect(achievement.name.text(in: "en") == "Best textbook")
    #expect(achievement.aliases == ["好教材", "教材奖"])
    #expect([achievement.level.id, achievement.kind.id] == ["national", "textbook"])
    #expect(achievement.status == .won)
    #expect(achievement.statusWord == "获评")
    #expect(achievement.time?.description == "2021-06")
    #expect(achievement.issuer?.original == "教育部")
    #expect(achievement.document == "教〔2021〕1号")
    #expect(achievement.holder?.original == "机电学院")
    #expect(achievement.people?.original == "副院长")
    #expect(achievement.task?.description == "school-2")
    #expect(achievement.caseSlug == "luosifen")
    #expect(achievement.indicators == ["textbooks", "cups"])
    #expect(achievement.count == 2)
    #expect(achievement.url == "https://example.org/a")
    #expect(achievement.evidence == "证书")
    #expect(achievement.note?.original == "备注一")
    #expect(achievement.locator == "二/1")
    #expect(register.achievements(ofCase: "luosifen").map(\.id) == ["best-textbook"])
    #expect(register.achievements(countedBy: "cups").map(\.id) == ["best-textbook"])
    let task = ConstructionTask.Key(level: CategoryList.schoolAndGroup[0], number: 2)
    #expect(register.achievements(of: task).map(\.id) == ["best-textbook"])
  }

  @Test(
    "a cell means what offices write in it",
    arguments: [
      ("level,自治区级", "provincial"), ("level,national", "national"), ("level,国 家 级", "national"),
      ("kind,荣誉称号", "title"), ("kind,textbook", "textbook"), ("status,", "won"),
      ("status,培育", "candidate"), ("status,备选", "candidate"), ("status,建设中", "building"),
      ("status,入选", "won"), ("task,学校2", "school-2"), ("task,school-2", "school-2"),
      ("task,专业群第二项", "group-2"), ("task,学校层面任务2", "school-2"), ("period,2019—2021年", "2019-2021"),
      ("date,2021年6月", "2021-06"), ("date,2021", "2021"), ("count,１２", "12"), ("count,", "1"),
    ])
  func spellings(cell: String, meant: String) throws {
    let parts = cell.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    var row = [
      "id": "a", "name": "甲", "level": "校级", "kind": "奖项", "source": "report", "locator": "一",
    ]
    row[parts[0]] = parts[1]
    let keys = row.keys.sorted()
    let table =
      keys.joined(separator: ",") + "\n" + keys.compactMap { row[$0] }.joined(separator: ",")
    let (register, problems) = RegisterInput(achievements: table + "\n").load()
    #expect(problems == [])
    let found = try #require(register.achievement("a"))
    let said = [
      "level": found.level.id, "kind": found.kind.id, "status": found.status.rawValue,
      "task": found.task?.description, "period": found.time?.description,
      "date": found.time?.description, "count": String(found.count),
    ]
    #expect(said[parts[0]] == meant)
  }

  @Test(
    "one fault is one diagnostic, and its row is left out",
    arguments: [
      ("Best,甲,校级,奖项,report,一", ["achievements.csv:2:1 A2 error invalid-cell"]),
      (",甲,校级,奖项,report,一", ["achievements.csv:2:1 A2 error missing-cell"]),
      ("a,,校级,奖项,report,一", ["achievements.csv:2:3 B2 error missing-cell"]),
      ("a,甲,国级,奖项,report,一", ["achievements.csv:2:5 C2 error invalid-cell"]),
      ("a,甲,校级,奖品,report,一", ["achievements.csv:2:8 D2 error invalid-cell"]),
      ("a,甲,校级,奖项,reprt,一", ["achievements.csv:2:11 E2 error unknown-source"]),
      ("a,甲,校级,奖项,report,", ["achievements.csv:2:18 F2 error missing-cell"]),
      ("a,甲,校级,奖项,report,一,得到", ["achievements.csv:2:20 G2 error invalid-cell"]),
      (
        "a,甲,校级,奖项,report,一,,2021-06,2021", ["achievements.csv:2:29 I2 error invalid-cell"]
      ),
      ("a,甲,校级,奖项,report,一,,2021-13", ["achievements.csv:2:21 H2 error invalid-cell"]),
      ("a,甲,校级,奖项,report,一,,,,2", ["achievements.csv:2:23 J2 error invalid-cell"]),
      ("a,甲,校级,奖项,report,一,,,,school-9", ["achievements.csv:2:23 J2 error unknown-task"]),
      ("a,甲,校级,奖项,report,一,,,,,luosifan", ["achievements.csv:2:24 K2 error unknown-case"]),
      (
        "a,甲,校级,奖项,report,一,,,,,,textbook",
        ["achievements.csv:2:25 L2 error unknown-indicator"]
      ),
      ("a,甲,校级,奖项,report,一,,,,,,,0", ["achievements.csv:2:26 M2 error invalid-cell"]),
      ("a,甲,校级,奖项,report,一,,,,,,,-3", ["achievements.csv:2:26 M2 error invalid-cell"]),
      ("a,甲,校级,奖项,report,一,,,,,,,1.5", ["achievements.csv:2:26 M2 error invalid-cell"]),
      ("a,甲,校级,奖项,report,一,,,,,,,,javascript:x", ["achievements.csv:2:27 N2 error invalid-cell"]),
    ])
  func faults(row: String, expected: [String]) {
    let input = RegisterInput(
      achievements: RegisterInput.columns
        + ",status,date,period,task,case,indicators,count,url\n" + row + "\n")
    let (register, problems) = input.load()
    #expect(problems == expected)
    #expect(register.achievements.isEmpty)
  }

  @Test(
    "an id, a name or an alias stands for one thing",
    arguments: [
      ("a,乙,校级,奖项,report,一,", "achievements.csv:3:1 A3 error duplicate-row"),
      ("b,“甲 ”,校级,奖项,report,一,", "achievements.csv:3:3 B3 error duplicate-row"),
      ("b,乙,校级,奖项,report,一,丙；《甲》", "achievements.csv:3:20 G3 error duplicate-row"),
      ("b,又称甲,校级,奖项,report,一,", "achievements.csv:3:3 B3 error duplicate-row"),
    ])
  func twice(row: String, expected: String) {
    let (_, problems) = RegisterInput(
      achievements: RegisterInput.columns + ",aliases\na,甲,校级,奖项,report,一,又称甲；甲\n" + row + "\n"
    ).load()
    #expect(problems == [expected])
  }

  @Test("the table may be empty, without rows, or of another kind")
  func odd() {
    #expect(
      RegisterInput(achievements: "").load().problems == ["achievements.csv error empty-file"])
    #expect(RegisterInput(achievements: RegisterInput.columns + "\n").load().problems == [])
    #expect(
      RegisterInput(achievements: "甲,乙\n1,2\n").load().problems
        == ["achievements.csv:1:1 A1 error missing-column"])
  }
}
