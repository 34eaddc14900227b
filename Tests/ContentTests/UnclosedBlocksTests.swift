import Content
import Testing

@Suite("Blocks of code without an end") struct UnclosedBlocksTests {
  /// A text, the lines that are named, and the text of whoever does what the hints say.
  struct Case: CustomTestStringConvertible {
    let text: String
    let lines: [Int]
    let hints: [String]
    let obeyed: String
    var testDescription: String { text }

    init(_ text: String, _ lines: [Int], _ hints: [String], _ obeyed: String) {
      (self.text, self.lines, self.hints, self.obeyed) = (text, lines, hints, obeyed)
    }
  }

  @Test(
    "the line is named that lacks the marks of its quotation or list, and whoever obeys the hint has the text as meant",
    arguments: [
      Case("> ```\n> 码\n```\n后。", [9], ["这一行写成“> ```”"], "> ```\n> 码\n> ```\n\n后。"),
      Case("> ```\n> 码\n乙\n> ```\n\n后。", [9], ["这一行写成“> 乙”"], "> ```\n> 码\n> 乙\n> ```\n\n后。"),
      Case(
        "> ```\n> 码\n乙\n```\n\n后。", [9], ["第 9 至 10 行的行首都写上“> ”"],
        "> ```\n> 码\n> 乙\n> ```\n\n后。"),
      Case("> ```\n> 码\n\n> 乙\n> ```\n\n后。", [9], ["这一行写成“>”"], "> ```\n> 码\n>\n> 乙\n> ```\n\n后。"),
      Case("> > ```\n> > 码\n> ```\n\n后。", [9], ["这一行写成“> > ```”"], "> > ```\n> > 码\n> > ```\n\n后。"),
      Case("```\n> 码\n> ```\n\n后。", [7], ["这一行写成“> ```”"], "> ```\n> 码\n> ```\n\n后。"),
      Case("```\n码\n> ```\n\n后。", [9], ["这一行写成“```”"], "```\n码\n```\n\n后。"),
      // A later block is a block again.
      Case(
        "> ```\n> 码\n```\n\n后。\n\n```\n乙\n```", [9], ["这一行写成“> ```”"],
        "> ```\n> 码\n> ```\n\n后。\n\n```\n乙\n```"),
      // Two of them would close each other.
      Case(
        "> ```\n> 码\n```\n\n后。\n\n> ```\n> 码\n```\n\n末。", [9, 15],
        ["这一行写成“> ```”", "这一行写成“> ```”"],
        "> ```\n> 码\n> ```\n\n后。\n\n> ```\n> 码\n> ```\n\n末。"),
      Case(
        "- 甲\n\n  ```\n  码\n```\n\n后。", [11], ["这一行写成“  ```”，行首空 2 格"],
        "- 甲\n\n  ```\n  码\n  ```\n\n后。"),
      Case(
        "1. 甲\n   ```\n   码\n乙\n   ```\n\n后。", [10], ["这一行写成“   乙”，行首空 3 格"],
        "1. 甲\n   ```\n   码\n   乙\n   ```\n\n后。"),
      Case(
        "1. 甲\n\n```\n    码\n    ```\n\n后。", [11], ["这一行写成“```”"],
        "1. 甲\n\n```\n    码\n```\n\n后。"),
      Case(
        "- > ```\n  > 码\n```\n\n后。", [9], ["这一行写成“  > ```”，行首空 2 格"],
        "- > ```\n  > 码\n  > ```\n\n后。"),
      // Marks that do not end what began with others.
      Case("````\n码\n```\n\n后。", [9], ["这一行写成“````”"], "````\n码\n````\n\n后。"),
      Case("```\n码\n~~~\n\n后。", [9], ["这一行写成“```”"], "```\n码\n```\n\n后。"),
      // What lacks its end alone.
      Case("> ```\n> 码\n\n后。", [7], ["在这个块的最后一行下面单独写一行“> ```”"], "> ```\n> 码\n> ```\n\n后。"),
      Case(
        "````md\n```\n码\n```\n\n后。", [7], ["在这个块的最后一行下面单独写一行，符号与开头的一样（三个半角的 ` 或 ~）"],
        "````md\n```\n码\n```\n````\n\n后。"),
      Case(
        "> ```\n> 码\n\n后。\n\n> 引。\n> ```\n> 码\n> ```", [7], ["在这个块的最后一行下面单独写一行“> ```”"],
        "> ```\n> 码\n> ```\n\n后。\n\n> 引。\n> ```\n> 码\n> ```"),
    ])
  func hints(example: Case) {
    let wrong = SmallSite(["cases/one/index.md": SmallSite.text(body: example.text)])
    #expect(wrong.report.diagnostics.compactMap(\.place.line) == example.lines)
    #expect(wrong.hints == example.hints)
    #expect(wrong.report.diagnostics.allSatisfy { $0.code == .unclosedBlock })
    let right = SmallSite(["cases/one/index.md": SmallSite.text(body: example.obeyed)])
    #expect(right.faults == [])
  }

  @Test("a file with the line endings of Windows is named at the same lines")
  func windows() {
    let text = SmallSite.text(body: "> ```\n> 码\n```\n后。").replacing("\n", with: "\r\n")
    #expect(
      SmallSite(["cases/one/index.md": text]).faults
        == ["unclosed-block Content/cases/one/index.md:9:1"])
  }

  @Test("thousands of them are read in bearable time, and the first ones are named")
  func hostile() {
    let body = String(repeating: "> ```\n> 码\n\n甲\n\n", count: 1_000)
    let found = SmallSite(["cases/one/index.md": SmallSite.text(body: body)])
    #expect(found.report.diagnostics.count > 7)
    #expect(found.report.diagnostics.allSatisfy { $0.code == .unclosedBlock })
  }
}
