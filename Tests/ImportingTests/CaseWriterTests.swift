import Testing

@testable import Importing

@Suite("Pandoc's tree as a case") struct CaseWriterTests {
  private func markdown(_ blocks: [PandocBlock]) throws -> String {
    let word = try WordDocument(
      try WordPackage(try TestDocument.docx("<w:p><w:r><w:t>x</w:t></w:r></w:p>")))
    var writer = CaseWriter(
      document: word, headings: WordHeadings(word.paragraphs), files: [])
    return writer.write(PandocDocument(blocks: blocks))
  }

  private func paragraph(_ text: String) -> PandocBlock { .paragraph([.text(text)]) }

  private func cell(_ text: String, rows: Int = 1, columns: Int = 1) -> PandocTable.Cell {
    PandocTable.Cell(rows: rows, columns: columns, blocks: [paragraph(text)])
  }

  @Test("headings, lists within lists, quotes, notes and code")
  func blocks() throws {
    let number = PandocBlock.ListNumber(start: 3)
    let result = try markdown([
      .heading(level: 2, [.styled(.strong, [.text("一、题")])]),
      .paragraph([
        .text("文"), .note([paragraph("注一"), paragraph("注二")]), .lineBreak, .text("- 次行"),
        .note([.paragraph([.text("注三"), .note([paragraph("注中注")])])]),
      ]),
      .list(
        number: number,
        items: [
          [paragraph("甲"), .list(number: nil, items: [[paragraph("点")], [paragraph("2021年")]])],
          [paragraph("乙")],
        ]),
      .list(number: PandocBlock.ListNumber(), items: [[paragraph("又一"), paragraph("2021年又一段")]]),
      .quote([paragraph("引"), paragraph("文")]), .code("a `` b\n```"), .rule,
    ])
    #expect(
      result == """
        ## 一、题

        文[^1]\\
        \\- 次行[^2]

        3. 甲
           - 点
           - 2021年
        4. 乙

        <!-- -->

        1. 又一

           2021年又一段

        > 引
        >
        > 文

        ````
        a `` b
        ```
        ````

        ---

        [^1]: 注一

            注二

        [^2]: 注三[^3]

        [^3]: 注中注

        """)
  }

  @Test("merged cells are marked; a table without head gets an empty one")
  func tables() throws {
    let merged = PandocTable(
      columns: 3, head: [[cell("项目", rows: 2), cell("年度", columns: 2)]],
      rows: [
        [cell("2020"), cell("2021")], [cell("a|b"), cell("四", rows: 2, columns: 2)], [cell("c")],
      ])
    let headless = PandocTable(
      columns: 2, head: [], rows: [[cell("甲"), cell("")], [cell("^"), cell("<")]])
    #expect(
      try markdown([.table(merged), .table(headless)]) == """
        | 项目 | 年度 | < |
        | --- | --- | --- |
        | ^ | 2020 | 2021 |
        | a\\|b | 四 | < |
        | c | ^ | ^ |

        |  |  |
        | --- | --- |
        | 甲 |  |
        | \\^ | \\< |

        """)
  }

  @Test("pandoc's JSON of version 2.17 and of version 3")
  func json() throws {
    let old = """
      {"pandoc-api-version":[1,22,2,1],"meta":{},"blocks":[
      {"t":"Header","c":[2,["x",[],[]],[{"t":"Str","c":"题"}]]},
      {"t":"Para","c":[{"t":"Strong","c":[{"t":"Str","c":"a"}]},{"t":"Space"},{"t":"LineBreak"},
      {"t":"Link","c":[["",[],[]],[{"t":"Str","c":"b"}],["http://c",""]]},{"t":"Math","c":[{"t":"InlineMath"},"x^2"]},
      {"t":"Note","c":[{"t":"Plain","c":[{"t":"Str","c":"n"}]}]}]},
      {"t":"OrderedList","c":[[3,{"t":"Decimal"},{"t":"OneParen"}],[[{"t":"Plain","c":[]}]]]},
      {"t":"Table","c":[["",[],[]],[null,[]],[[{"t":"AlignDefault"},{"t":"ColWidthDefault"}]],[["",[],[]],[]],
      [[["",[],[]],0,[],[[["",[],[]],[[["",[],[]],{"t":"AlignDefault"},2,1,[{"t":"Plain","c":[{"t":"Str","c":"z"}]}]]]]]]],
      [["",[],[]],[]]]},{"t":"Null"}]}
      """
    #expect(
      try PandocDocument(json: Array(old.utf8)).blocks == [
        .heading(level: 2, [.text("题")]),
        .paragraph([
          .styled(.strong, [.text("a")]), .text(" "), .lineBreak, .text("b"), .math("x^2"),
          .note([.paragraph([.text("n")])]),
        ]),
        .list(
          number: PandocBlock.ListNumber(start: 3, hasParenthesis: true), items: [[.paragraph([])]]),
        .table(
          PandocTable(
            columns: 1, head: [],
            rows: [[PandocTable.Cell(rows: 2, blocks: [.paragraph([.text("z")])])]])),
      ])
    let new = """
      {"blocks":[{"t":"Figure","c":[["",[],[]],[null,[{"t":"Plain","c":[{"t":"Str","c":"题"}]}]],
      [{"t":"Plain","c":[{"t":"Str","c":"图"}]}]]}]}
      """
    #expect(
      try PandocDocument(json: Array(new.utf8)).blocks == [
        .group([.paragraph([.text("图")]), .paragraph([.text("题")])])
      ])
    #expect(throws: ImportProblem.self) { try PandocDocument(json: Array("{}".utf8)) }
  }
}
