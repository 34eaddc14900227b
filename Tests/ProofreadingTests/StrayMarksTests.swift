import Testing

@Suite("Marks that are not read") struct StrayMarksTests {
  @Test(
    "what Markdown does not read is no matter of style: nothing asks for other marks, nothing changes them",
    arguments: [
      "![学生实训](f.png）", "![学生实训】(f.png)", "!【学生实训】(f.png)", "[图4](f.png “图题”)",
      "![图的说明](f.png \"图题)",
      "<！-- 待核实 -->", "＜!-- 待核实 --＞", "｛｛ＫＣ－１｝｝门", "见[年报] (https://a.cn/x)。",
      "%% 待核实 -- 完 %%",
    ])
  func untouched(body: String) {
    let site = ProofreadSite("前面的话。\n\n\(body)\n\n后面的话。")
    #expect(site.corrections.map(\.wording) == [], "\(body)")
    #expect(site.findings == [], "\(body)")
  }

  @Test("the words between such marks, and all other words, are held to the rules")
  func words() {
    let site = ProofreadSite("![学生,实训]（f.png），很好,很多。")
    #expect(site.findings == ["half-width-mark ‹,›", "half-width-mark ‹,›"])
    #expect(site.corrected() == ProofreadSite.page("![学生，实训]（f.png），很好，很多。"))
  }
}
