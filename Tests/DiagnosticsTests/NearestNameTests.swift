import Diagnostics
import Testing

@Suite("Nearest names")
struct NearestNameTests {
  static let keys = [
    "title", "summary", "date", "tags", "status", "aliases", "partners", "标题", "摘要",
  ]

  @Test(
    "a misspelt name finds the one that was meant, or none",
    arguments: [
      // A letter too many, too few, another, two swapped, and another case.
      ("titlee", "title"), ("tile", "title"), ("titla", "title"), ("tiltes", "title"),
      ("tilte", "title"), ("TITLE", "title"), ("Sumary", "summary"), ("data", "date"),
      ("statsu", "status"), ("partnr", "partners"), ("colour", nil), ("", nil), ("x", nil),
      ("日期", nil), ("title", "title"),
    ] as [(String, String?)])
  func names(name: String, expected: String?) {
    #expect(nearestName(to: name, among: Self.keys) == expected)
  }

  @Test(
    "a name is near in proportion to its length, and never one that says something else",
    arguments: [
      ("得分", ["部分", "标题"], nil), ("分值", ["数值", "值"], nil), ("序号", ["编号"], nil),
      ("部门", ["部分", "专门"], nil), ("完成率", ["完成值"], nil), ("标", ["标题"], nil),
      ("责任部们", ["责任部门"], "责任部门"), ("计量单为", ["计量单位"], "计量单位"), ("id", ["it"], nil),
      ("idx", ["id"], nil), ("ids", ["id"], nil), ("tag", ["tags"], "tags"),
      ("school-partnrs", ["school-partners"], "school-partners"),
      ("schoolpartners", ["school-partners"], "school-partners"),
      ("funds-2021", ["funds-2022"], nil), ("plan-a", ["plan-b"], nil),
      ("school-teachers", ["school-teaching"], nil), ("group-funds", ["school-funds"], nil),
      ("photo1.jpg", ["photo2.jpg"], nil), ("phto1.jpg", ["photo1.jpg"], "photo1.jpg"),
      ("internationalisation", ["internationalization"], "internationalization"),
    ] as [(String, [String], String?)])
  func proportion(name: String, known: [String], expected: String?) {
    #expect(nearestName(to: name, among: known) == expected)
  }

  @Test("of equally near names the first in order is taken, whatever order they come in")
  func ties() {
    #expect(nearestName(to: "cat", among: ["hat", "bat", "mat"]) == "bat")
    #expect(nearestName(to: "cat", among: ["mat", "hat", "bat"]) == "bat")
    #expect(nearestName(to: "funds", among: ["fund", "funds-", "funds"]) == "funds")
    #expect(nearestName(to: "funds", among: Set(["fundx", "funda"])) == "funda")
  }

  @Test("nothing is known, or the name is a page long: none")
  func limits() {
    #expect(nearestName(to: "title", among: [String]()) == nil)
    #expect(nearestName(to: "a", among: [""]) == nil)
    let long = String(repeating: "a", count: 65)
    #expect(nearestName(to: long, among: [long]) == nil)
    #expect(nearestName(to: String(repeating: "a", count: 64), among: [long]) == long)
  }
}
