import TestSupport
import Testing

/// The rules for texts in English, on English pages.
@Suite("Style of English prose")
struct EnglishRulesTests {
  private static let register = [
    "sources.csv": "id,title,publisher,date,kind\nr,报告,某学院,2021,报告\n",
    "achievements.csv": """
    id,name,name.en,level,kind,status,source,locator
    quality,中国质量奖,China Quality Award,国家级,奖项,申报,r,一
    thai,泰国学院,College in Thailand,国际,学院,在建,r,一
    mayor,市长质量奖,Mayor’s Quality Award,市级,奖项,won,r,一

    """,
  ].mapValues { Array($0.utf8) }

  private func site(_ body: String, languages: String = "zh-CN, en") -> ProofreadSite {
    let tag = languages.split(separator: " ").last.map(String.init) ?? "en"
    return ProofreadSite(
      pages: ["one": ProofreadSite.page("正文。"), "one.\(tag)": ProofreadSite.page(body)],
      data: Self.register, languages: languages)
  }

  private func expect(_ body: String, _ findings: [String], fixed: String? = nil) {
    let site = site(body)
    #expect(site.findings == findings)
    if let fixed { #expect(site.corrected("one.en") == ProofreadSite.page(fixed)) }
    if findings.isEmpty { #expect(site.corrections == []) }
  }

  @Test(
    "straight quotation marks and apostrophes",
    arguments: [
      ("A \"good\" book.", ["straight-quote ‹\"›", "straight-quote ‹\"›"], "A “good” book."),
      ("The College's plan.", ["straight-quote ‹'›"], "The College’s plan."),
    ])
  func quotes(body: String, findings: [String], fixed: String) {
    expect(body, findings, fixed: fixed)
  }

  @Test(
    "two spaces, hyphens in ranges, numbers and units",
    arguments: [
      ("One.  Two.", ["double-space ‹ ›"], "One. Two."),
      ("In 2019-2021 it grew.", ["range-sign ‹2019-2021›"], "In 2019–2021 it grew."),
      ("Some 98 % came.", ["unit-form ‹98 %›"], "Some 98% came."),
      ("A road of 5km.", ["unit-form ‹5km›"], "A road of 5 km."),
      ("They were 28650 people.", ["unit-form ‹28650›"], "They were 28,650 people."),
    ])
  func forms(body: String, findings: [String], fixed: String) {
    expect(body, findings, fixed: fixed)
  }

  @Test(
    "what is right, code, addresses and names are left alone",
    arguments: [
      "“Good” books, the College’s plan, 2019–2021, 98%, 5 km, 28,650 people in 2021, ISO 14001:2015.",
      "See `a  b \"c\" 10000km` and <https://site.example/2019-2021/10000>.",
      "Standard GB/T 19580-2012, ISBN 978-7-5612, call 0772-3156000, 1-800, on 2021-06-30.",
      "The World Trade Center and a computer program.", "They are 5'10\" tall.",
    ])
  func untouched(body: String) { expect(body, []) }

  @Test("of British and American spelling the one that the text has less of is reported")
  func spelling() {
    expect(
      "The centre has colour and honours a color.", ["spelling ‹color›"],
      fixed: "The centre has colour and honours a colour.")
    expect("The center has color.", [])
    expect("A programme.", [])
  }

  @Test("en-US and en-GB say which spelling is meant")
  func variant() {
    #expect(site("The centre.", languages: "zh-CN, en-US").findings == ["spelling ‹centre›"])
    #expect(site("The center.", languages: "zh-CN, en-GB").findings == ["spelling ‹center›"])
  }

  @Test(
    "what the register calls a candidate or under construction is not won or built",
    arguments: [
      "In 2021 the College won the China Quality Award.",
      "In 2021 the College received this: {{achievement:quality}}.",
      "The College in Thailand was completed in 2021.",
    ])
  func candidates(body: String) {
    #expect(site(body).findings.map { $0.prefix(16) } == ["candidate-as-won"])
  }

  @Test(
    "applications, plans and what was won are no fault",
    arguments: [
      "The China Quality Award is applied for.",
      "The College hopes that the China Quality Award will be won.",
      "It received the Mayor’s Quality Award. The China Quality Award is still open.",
      "{{achievement:thai}} is under construction; a dormitory was completed.",
      "The College has not yet received {{achievement:quality}}.",
    ])
  func open(body: String) { expect(body, []) }

  @Test("rules are switched off by their names, and in places by comments")
  func switches() {
    let page = ProofreadSite.page("One.  Two. <!-- lint-disable-line double-space -->")
    let site = ProofreadSite(
      pages: ["one": ProofreadSite.page("正文。"), "one.en": page], languages: "zh-CN, en")
    #expect(site.findings == [])
    let off = ProofreadSite(
      pages: ["one": ProofreadSite.page("正文。"), "one.en": ProofreadSite.page("One.  Two \"x\".")],
      lint: ["double-space: off", "直引号: error"], languages: "zh-CN, en")
    #expect(off.findings.count == 2)
    #expect(off.report.hasErrors)
  }
}
