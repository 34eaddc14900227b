import Testing

@testable import Slips

@Suite("What hints of slips lead to") struct ObeyedHintsTests {
  @Test(
    "a text without its marks keeps all its words, and whoever obeys has nothing left to mend",
    arguments: [
      ("![乙]（a.png \"图1 校园\"）", "![乙](a.png \"图1 校园\")"),
      ("！[乙]（a.png “图1 校园”）", "![乙](a.png \"图1 校园\")"),
      ("[丙]（a.pdf \"图（一）\"）的话", "[丙](a.pdf \"图（一）\")"),
      ("![图11](a.png \"图题)", "![图11](a.png \"图题\")"),
      ("![丁](a.png '图题'）", "![丁](a.png \"图题\")"),
      ("![戊](a.png “说“好””)", "![戊](a.png \"说“好”\")"),
      ("！[[a.png]]", "![[a.png]]"), ("！【【a.png】】", "![[a.png]]"), ("![[a.png]", "![[a.png]]"),
      ("！[[校门.png]]", "![[校门.png]]"), ("[[a.pdf]]", "[a.pdf](a.pdf)"),
      ("![图的说明]a.png", "![图的说明](a.png)"), ("![图的说明] a.png）后", "![图的说明](a.png)"),
      ("！(a.png)[图的说明]", "![图的说明](a.png)"), ("!（a.png）【图的说明】", "![图的说明](a.png)"),
      ("[年报](<a.pdf)", "[年报](a.pdf)"), ("[名单](a.md 后面的话", "[名单](a.md)"),
      ("［［school-partners］］家", "{{school-partners}}"),
      ("『『school-partners』』家", "{{school-partners}}"),
      ("看[[课程怎样改]的话", "[[课程怎样改]]"), ("-[ ] 待办一", "- [ ] 待办一"),
      ("| 甲 | 乙 |\n| —— | —— |\n| 丙 | 丁 |", "|---|---|"),
      ("| 甲 | 乙 |\n| - - | - - |\n| 丙 | 丁 |", "|---|---|"),
      ("|甲|乙|\n|--|\n|丙|丁|", "|---|---|"), ("甲 | 乙\n—— | ——\n丙 | 丁", "|---|---|"),
      (":::figures\nschool-partners\n:::", "```figures"),
      ("[院](https:\\\\\\a.cn\\b)", "https://a.cn/b"),
    ])
  func obeyed(body: String, right: String) {
    let slipping = Slipping(body)
    #expect(slipping.hints.first?.contains(right) == true, "\(slipping.hints)")
    let mended = Slipping(
      right.hasPrefix("|") || right.hasPrefix("```") || right.hasPrefix("https") ? "" : right)
    #expect(mended.report.diagnostics.filter { $0.code == .strayMark }.map(\.message.zh) == [])
  }

  @Test(
    "an empty line inside a table is named at both its sides, and no second line of hyphens is asked for"
  )
  func dividedTable() {
    let hints = Slipping("| 甲 | 乙 |\n\n| --- | --- |\n| 丙 | 丁 |").hints
    #expect(hints.count == 2)
    #expect(hints.allSatisfy { $0.contains("空行") && !$0.contains("加一行") })
  }

  @Test(
    "an empty line inside a comment is named at both ends, and whoever takes it away has nothing left to mend"
  )
  func dividedComment() {
    let hints = Slipping("辛<!-- 待核实\n\n财务处 -->壬。").hints
    #expect(hints == Array(repeating: "删去注释里的空行，或者让 <!-- 另起一段，写在一行的开头", count: 2))
    #expect(Slipping("辛<!-- 待核实\n财务处 -->壬。").hints == [])
    #expect(Slipping("辛\n\n<!-- 待核实\n\n财务处 -->\n\n壬。").hints == [])
    // Where no empty line is to blame, the mark itself is.
    #expect(Slipping("辛<!-- 待核实。").hints.first?.hasPrefix("写成 <!-- 说明 -->") == true)
    #expect(Slipping("辛<!-- 甲 -->乙 -->壬。\n\n癸").hints.first?.hasPrefix("注释里不能再套注释") == true)
  }

  @Test("the end of a block in the marks of another program is its end here as well")
  func blockEnd() {
    let hints = Slipping(":::figures\nschool-partners\n:::").hints
    #expect(hints.count == 2 && hints[1].hasSuffix("这一行写成 ```"))
    #expect(Slipping(":::tip\n内容\n:::").hints.allSatisfy { $0.contains("引用") })
  }

  @Test(
    "what only a reader without the marks would take for words is found",
    arguments: [
      ("看[[没有的页|看这里", "[["), ("甲</br>乙", "</br>"), ("</br>", "</br>"), ("m2</sup>的", "</sup>"),
      ("[//]: # 注释", "[//]: # 注释"), ("[comment]: # 注释", "[comment]: # 注释"),
      ("%% 注释 %%", "%% 注释 %%"), ("甲%%注释%%乙", "%%注释%%"), ("%%\n注释\n%%", "%%"),
      ("１．甲\n２．乙", "１．"), ("９、甲\n１０、乙", "９、"), ("（１）甲\n（２）乙", "（１）"),
    ])
  func found(body: String, mark: String) {
    let slipping = Slipping(body)
    #expect(slipping.marks.first == mark, "\(slipping.marks)")
  }

  @Test(
    "what is no slip stays",
    arguments: [
      "数组[[甲](a.md)]", "见[[甲]乙]文", "\\[[课程怎样改]的话", "m<sup>2</sup>，<span lang=\"en\">a</span>",
      "m<sup>**2**</sup>", "甲<br>乙", "增长20%%，占5%%", "`</br>`和`%% 注释 %%`", "１．５倍\n２．５倍", "（见官网）[1]",
      "| 甲 | 乙 |\n|--|--|\n| 丙 | 丁 |", "- [ ] 待办", "[注释]：本表按年统计",
    ])
  func leftAlone(body: String) {
    #expect(Slipping(body, files: ["cases/one/a.md": "甲"]).marks == [])
  }

  @Test(
    "in titles and fields, marks in the signs of any keyboard are found",
    arguments: [
      ("！[图]（a.jpg）", "！[图]（a.jpg）"), ("见【年报】（https://a.cn/）", "【年报】（https://a.cn/）"),
      ("##小标题", "##"), ("＃＃ 小标题", "＃＃"), ("【【school-partners】】", "【【school-partners】】"),
      ("［［school-partners］］", "［［school-partners］］"), ("喝H~2~O", "~2~"), ("有m^2^", "^2^"),
      ("甲＜br＞乙", "＜br＞"), ("＊＊重点＊＊", "＊＊重点＊＊"), ("见【^1】", "【^1】"), ("甲<！-- 注 -->乙", "<！-- 注 -->"),
    ])
  func plain(words: String, mark: String) {
    #expect(Slipping("正文。", title: "\"\(words)\"").marks == [mark])
    for column in ["name", "unit", "definition"] {
      let cells = ["name": "合作企业数", "unit": "家", "definition": "口径"].merging([column: words]) { $1 }
      let table =
        "id,name,level,unit,definition\nschool-partners,\(cells["name"] ?? ""),school,\(cells["unit"] ?? ""),\(cells["definition"] ?? "")\n"
      let found = Slipping("正文。", files: ["data/indicators.csv": table])
      #expect(found.report.diagnostics.filter { $0.code == .strayMark }.count == 1, "\(column)")
    }
  }

  @Test(
    "in titles and fields, brackets and signs of plain words stay",
    arguments: [
      "【附件】（名单）", "#1楼", "#校企合作#", "C##", "〔2021〕12号", "（（一）至（三））", "[甲][乙]", "【【重点】】", "约~5~8天",
    ])
  func plainWords(words: String) {
    let table = "id,name,level,unit\nschool-partners,\(words),school,家\n"
    #expect(
      Slipping("正文。", title: "\"\(words)\"", files: ["data/indicators.csv": table]).marks == [])
  }
}
