import TestSupport
import Testing

@Suite struct CandidateAsWonTests {
  /// The findings on one page while another says what is not yet won.
  private func findings(_ page: String, while other: String) -> [String] {
    ProofreadSite(pages: ["one": ProofreadSite.page(page), "two": ProofreadSite.page(other)])
      .findings
  }

  @Test(
    "what one page calls a candidate and another calls won is reported where it is called won",
    arguments: [
      ("学校获得中国质量奖。", "中国质量奖和广西主席质量奖是申报。", "获得中国质量奖"),
      ("学校荣获广西主席质量奖、市长质量奖。", "中国质量奖和广西主席质量奖仍是申报。", "荣获广西主席质量奖、市长质量奖"),
      ("学校获得了第三届“中国质量奖”。", "还在申报的，是中国质量奖。", "获得了第三届“中国质量奖”"),
      ("学校正在申报中国质量奖。次年，获中国质量奖。", "甲。", "获中国质量奖"),
      ("建成沙特卡坦尼学院，招生。", "沙特卡坦尼学院是在建。", "建成沙特卡坦尼学院"),
      ("学校获得省级教学成果奖（申报）。", "甲。", "获得省级教学成果奖（申报）"),
      ("学校被评为全国示范性职教集团。", "全国示范性职教集团（培育）", "被评为全国示范性职教集团"),
      ("建成智慧康养实训基地。", "在建的智慧康养实训基地有3个。", "建成智慧康养实训基地"),
      ("获评中国质量奖。", "学校申报中国质量奖，结果尚未公布。", "获评中国质量奖"),
      ("沙特卡坦尼学院已经建成。", "沙特卡坦尼学院仍在建设。", "建成"),
      ("学校获批国家级示范性虚拟仿真实训基地。", "它目前是国家级示范性虚拟仿真实训基地的培育项目。", "获批国家级示范性虚拟仿真实训基地"),
    ])
  func won(page: String, other: String, finding: String) {
    #expect(findings(page, while: other) == ["candidate-as-won ‹\(finding)›"])
  }

  @Test(
    "other things, parts of names, denials and intentions are left alone",
    arguments: [
      ("学校申报中国质量奖。获得中国质量奖。", "甲。"), ("中国质量奖（2019年）、获得中国质量奖", "甲。"),
      ("学校获得市长质量奖。", "中国质量奖是申报。"), ("学校获得中国质量奖提名奖。", "中国质量奖是申报。"),
      ("学校没有获得中国质量奖。", "中国质量奖是申报。"), ("争取获得中国质量奖。", "中国质量奖是申报。"),
      ("学校获得中国质量奖的认可。", "中国质量奖是申报。"), ("学校申报中国质量奖，获好评。", "中国质量奖是申报。"),
      ("建成智能制造产业学院。", "一所产业学院是在建。"), ("尚未建成沙特卡坦尼学院。", "沙特卡坦尼学院是在建。"),
      ("《获得中国质量奖》", "中国质量奖是申报。"), ("获批国家级示范性虚拟仿真实训基地培育项目。", "它是国家级示范性虚拟仿真实训基地的培育项目。"),
      ("学校获得中国质量奖。<!-- lint-disable-line candidate-as-won -->", "中国质量奖是申报。"),
    ])
  func untouched(page: String, other: String) { #expect(findings(page, while: other) == []) }

  @Test("a figure that the table calls unfinished is not written as won or built")
  func figures() {
    let indicators = """
      id,name,level,unit,tags
      libraries-building,在建资源库数,school,个,在建
      prizes-applied,申报奖项数,school,项,国家级；申报
      libraries,资源库数,school,个,
      """
    let page = """
      ---
      title: 页
      ---

      建成‹{{libraries-building}}›个资源库，建成{{libraries}}个资源库，在建{{libraries-building}}个。

      建成和在建{{libraries-building}}个，获奖{{prizes-applied}}项，尚未建成{{libraries-building}}个。
      """
    let text = page.replacing("‹", with: "").replacing("›", with: "")
    let site = ProofreadSite(pages: ["one": text], data: ["indicators.csv": Array(indicators.utf8)])
    #expect(
      site.report.diagnostics.map(describe) == [
        "Content/pages/one.md:5:1 warning candidate-as-won ‹建成{{libraries-building}}个资源库›",
        "Content/pages/one.md:7:30 warning candidate-as-won ‹获奖{{prizes-applied}}项›",
      ])
    #expect(
      site.report.diagnostics.first?.related.map(\.description) == [
        "Content/data/indicators.csv:2:36"
      ])
  }

  private func findings(_ body: String, register rows: String) -> [String] {
    let register =
      "id,name,level,kind,source,locator,aliases,status\n"
      + rows.split(separator: "\n").map { "\($0)\n" }.joined()
    return ProofreadSite(
      pages: ["one": ProofreadSite.page(body)],
      data: [
        "achievements.csv": Array(register.utf8),
        "sources.csv": Array("id,title,publisher,date,kind\nreport,报告,学校,,报告\n".utf8),
      ]
    ).findings
  }

  @Test(
    "what the register calls a candidate or under construction is not written as won or built",
    arguments: [
      ("学校获评全区示范职教集团。", "获评全区示范职教集团"), ("学校入选示范集团培养名录。", "入选示范集团培养名录"),
      ("获评{{achievement:group}}。", "获评{{achievement:group}}"), ("建成汽车文化博物馆。", "建成汽车文化博物馆"),
      ("汽车文化博物馆已经建成。", "建成"),
    ])
  func registered(body: String, finding: String) {
    let rows =
      "group,全区“示范职教集团”,省级,称号,report,一,示范集团培养名录,备选\nmuseum,汽车文化博物馆,校级,场馆,report,一,,在建"
    #expect(findings(body, register: rows) == ["candidate-as-won ‹\(finding)›"])
  }

  @Test(
    "the register's status goes before what texts say, and a name that says it is a candidate may be won",
    arguments: [
      ("中国质量奖是申报。获得中国质量奖。", "prize,中国质量奖,国家级,奖项,report,一,,"),
      ("获批虚拟仿真基地培育项目。", "base,虚拟仿真基地培育项目,国家级,项目,report,一,,培育"),
      ("列入全区示范职教集团备选。获评全区示范职教集团（备选）。", "group,全区示范职教集团,省级,称号,report,一,,备选"),
      ("获批{{achievement:museum}}。没有获评全区示范职教集团。", "museum,汽车文化博物馆,校级,场馆,report,一,,在建"),
    ])
  func notRegistered(body: String, rows: String) {
    #expect(findings(body, register: rows) == [])
  }

  @Test("the message names both places")
  func wording() {
    let site = ProofreadSite(pages: [
      "one": ProofreadSite.page("学校获得中国质量奖。"), "two": ProofreadSite.page("中国质量奖是申报。"),
    ])
    #expect(
      wordingOf(site) == ["“中国质量奖”这里写成获得，另一处写的是申报 Content/pages/two.md:5:1"])
  }

  private func wordingOf(_ site: ProofreadSite) -> [String] {
    site.report.diagnostics.map {
      "\($0.message.zh) \($0.related.map(\.description).joined(separator: " "))"
    }
  }
}
