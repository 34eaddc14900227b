import Testing

@testable import Tables

@Suite("Texts of cells")
struct CellTextTests {
  /// The text of a cell with this value and format.
  private func text(_ value: String, format: String, uses1904: Bool = false) throws -> String {
    let properties = uses1904 ? "<workbookPr date1904=\"true\"/>" : ""
    let book = Book(
      "<row>\(cell(value, style: 1))</row>", formats: [format], properties: properties)
    let (rows, problems) = try rows(book)
    #expect(problems == [])
    return String(rows.first?.dropFirst("1: ".count) ?? "")
  }

  @Test(
    "numbers are the decimals that were typed",
    arguments: [
      ("91.5", "91.5"), ("91.50", "91.5"), ("0.99850000000000005", "0.9985"),
      ("0.30000000000000004", "0.3"), ("1.0049999999999999", "1.005"), ("-0", "0"),
      ("-12.5", "-12.5"), (" 7 ", "7"), ("+7", "7"), ("007", "7"), (".5", "0.5"), ("5.", "5"),
      ("1E3", "1000"), ("1.2e-3", "0.0012"), ("1.5E+20", "150000000000000000000"),
      ("1E300", "1E300"), ("-2.5E-40", "-25E-41"), ("13800138000", "13800138000"),
      ("123456789012345678", "123456789012346000"), ("999999999999999.6", "1000000000000000"),
      ("99.999999999999986", "100"), ("0.000000000000000", "0"),
      ("5.5511151231257827E-17", "555111512312578E-31"),
    ])
  func numbers(value: String, expected: String) throws {
    #expect(try text(value, format: "General") == expected)
  }

  @Test(
    "a percent format makes a percentage, exact beyond the digits that are shown",
    arguments: [
      ("0.99850000000000005", "0.00%", "99.85%"), ("0.99850000000000005", "10", "99.85%"),
      ("0.98765", "9", "98.765%"), ("1", "0%", "100%"), ("-0.03", "0.0%;[Red]-0.0%", "-3%"),
      ("0", "0.00%", "0%"), ("1.2", "0.00\"%\"", "1.2"), ("1.2", "0\\%", "1.2"),
      ("0.07", "[>0.5]0%;0.00%", "7%"), ("0.57999999999999996", "0%", "58%"),
    ])
  func percentages(value: String, format: String, expected: String) throws {
    #expect(try text(value, format: format) == expected)
  }

  @Test(
    "other formats are only looks",
    arguments: [
      "#,##0.00", "0.00E+00", "0\"万元\"", "¥#,##0.00;[Red]-¥#,##0.00", "[$¥-804]#,##0", "@", "4",
      "G/通用格式", "General\"件\"", "# ?/?", "_ * #,##0_ ;_ * -#,##0_ ;_ * \"-\"_ ;_ @_ ",
      "[Magenta]0", "[DBNum1][$-804]General", "0_);(0)", "\"d\"0", "\\y0", "49",
    ])
  func looks(format: String) throws {
    #expect(try text("44561.5", format: format) == "44561.5")
  }

  @Test(
    "a date format makes a date, as much of it as the format shows",
    arguments: [
      ("44561", "14", "2021-12-31"), ("44561", "yyyy-mm-dd", "2021-12-31"),
      ("44561", "yyyy\"年\"m\"月\"d\"日\"", "2021-12-31"), ("44561", "31", "2021-12-31"),
      ("44561", "[$-804]yyyy年m月d日;@", "2021-12-31"), ("44561", "m/d/yy", "2021-12-31"),
      ("44561", "m\"月\"d\"日\"", "2021-12-31"), ("44561", "58", "2021-12-31"),
      ("44561", "yyyy\"年\"m\"月\"", "2021-12"), ("44561", "57", "2021-12"),
      ("44561", "yyyy", "2021"), ("44561", "e", "2021"), ("44561", "aaaa", "2021-12-31"),
      ("44561", "[$-F800]dddd, mmmm dd, yyyy", "2021-12-31"),
      ("44561.354166666664", "yyyy/m/d h:mm", "2021-12-31 08:30"),
      ("44561.354340277778", "22", "2021-12-31 08:30:15"),
      ("44561.354166666664", "yyyy-mm-dd", "2021-12-31"),
      ("44561", "yyyy-mm-dd hh:mm:ss.000", "2021-12-31"),
      ("44560.9999999", "yyyy-mm-dd hh:mm:ss", "2021-12-31"),
      ("0.354166666666667", "h:mm", "08:30"), ("0.354166666666667", "h:mm AM/PM", "08:30"),
      ("44561.354166666664", "h:mm", "08:30"), ("0.010416666666667", "mm:ss", "00:15"),
      ("1.5", "[h]:mm", "36:00"), ("1.5", "46", "36:00"), ("0.5", "上午/下午h\"时\"mm\"分\"", "12:00"),
    ])
  func dates(value: String, format: String, expected: String) throws {
    #expect(try text(value, format: format) == expected)
  }

  @Test(
    "days are counted as Excel counts them",
    arguments: [
      ("0", "1900-01-00"), ("1", "1900-01-01"), ("59", "1900-02-28"), ("60", "1900-02-29"),
      ("61", "1900-03-01"), ("36526", "2000-01-01"), ("36585", "2000-02-29"),
      ("73050", "2099-12-31"), ("73109", "2100-02-28"), ("73110", "2100-03-01"),
      ("2958465", "9999-12-31"), ("2958466", "2958466"), ("-1", "-1"), ("1E200", "1E200"),
    ])
  func days(value: String, expected: String) throws {
    #expect(try text(value, format: "yyyy-mm-dd") == expected)
  }

  @Test(
    "days are counted from 1904 where the workbook says so",
    arguments: [("0", "1904-01-01"), ("43099", "2021-12-31"), ("2957003", "9999-12-31")])
  func days1904(value: String, expected: String) throws {
    #expect(try text(value, format: "yyyy-mm-dd", uses1904: true) == expected)
  }

  @Test("each type of cell becomes the text that CSV would have")
  func types() throws {
    let book = Book(
      """
      <row>\(cell("0", type: "s"))\(cell("1", type: "s"))\(cell("2", type: "s"))</row>
      <row>\(cell(text: "行内")) \(cell(text: " 两端 空格 "))
      <c t="inlineStr"><is><r><rPr><b/></rPr><t>粗</t></r><r><t>细</t></r></is></c></row>
      <row>\(cell("结果", type: "str"))\(cell("1", type: "b"))\(cell("0", type: "b"))</row>
      <row><c t="str"><f>A1</f><v></v></c><c><f>1+1</f><v>2</v></c><c t="str"><f>""</f><v/></c></row>
      <row>\(cell("2021-12-31T00:00:00", type: "d"))\(cell("2021-12-31T08:30:00", type: "d"))</row>
      <row>\(cell("１２３", type: "str"))\(cell("1,234", type: "str"))\(cell("007", type: "str"))</row>
      <row><c t="s"/><c/><c t="str"><v>只有它</v></c><c s="1"/></row>
      """,
      strings: """
        <si><t>共用</t></si><si><r><rPr><sz val="9"/></rPr><t xml:space="preserve">富 </t></r>
        <r><t>文本</t></r><rPh sb="0" eb="1"><t>fù</t></rPh><phoneticPr fontId="1"/></si>
        <si><t>一&#10;二&amp;三_x000D_四_x005F_x0041_五_xD83D__xDE00__x00G0_</t></si>
        """)
    let (rows, problems) = try rows(book)
    #expect(
      rows == [
        "1: 共用 | 富 文本 | 一\n二&三\n四_x0041_五😀_x00G0_",
        "2: 行内 | 两端 空格 | 粗细", "3: 结果 | TRUE | FALSE", "4:  | 2",
        "5: 2021-12-31 | 2021-12-31 08:30:00", "6: １２３ | 1,234 | 007", "7:  |  | 只有它",
      ])
    #expect(problems == [])
  }
}
