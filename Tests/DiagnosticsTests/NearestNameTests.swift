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
      ("statsu", "status"), ("partnr", "partners"), ("标提", "标题"), ("摘", "摘要"),
      ("colour", nil), ("", nil), ("x", nil), ("日期", nil), ("title", "title"),
    ] as [(String, String?)])
  func names(name: String, expected: String?) {
    #expect(nearestName(to: name, among: Self.keys) == expected)
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
