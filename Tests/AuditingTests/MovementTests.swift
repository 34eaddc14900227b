import Auditing
import Content
import Diagnostics
import Machine
import Testing

/// Words of less and more beside a figure that is below zero.
@Suite struct MovementTests {
  @Test(
    "what contradicts the sign, or says it twice, is an error, in front of the figure and behind it",
    arguments: [
      ("zh-CN", "参观人数下降{{rate}}。"), ("zh-CN", "降幅{{rate}}。"), ("zh-CN", "净减{{change}}。"),
      ("zh-CN", "比上年低{{rate}}。"), ("zh-CN", "亏损{{result}}。"), ("zh-CN", "比上年高{{rate:amount}}。"),
      ("zh-CN", "少了{{change}}。"), ("zh-CN", "增幅{{rate}}。"),
      ("en", "Visits fell by {{rate}}."), ("en", "A {{rate}} fall in visits."),
      ("en", "We lost {{change}}."), ("en", "There were {{change}} fewer than before."),
      ("en", "A deficit of {{result}}."), ("en", "A surplus of {{result:amount}}."),
      ("en", "Visits were lower by {{change}}."), ("en", "Visits sank by {{rate}}."),
      ("en", "Visits were {{rate:amount}} higher."), ("en", "Visits shrank {{rate}}."),
    ])
  func contradicts(language: String, sentence: String) throws {
    #expect(try Self.codes(sentence, language) == [.contradictingSign])
  }

  @Test(
    "what agrees with it is none",
    arguments: [
      ("zh-CN", "参观人数下降{{rate:amount}}。"), ("zh-CN", "净减{{change:amount}}。"),
      ("zh-CN", "下降到{{rate}}。"), ("zh-CN", "最低{{rate}}。"), ("zh-CN", "增速为{{rate}}。"),
      ("zh-CN", "比上年高{{growth}}。"), ("zh-CN", "净减{{growth}}。"),
      ("en", "Visits fell by {{rate:amount}}."), ("en", "A {{rate:amount}} fall in visits."),
      ("en", "There were {{change:amount}} fewer than before."), ("en", "It came to {{rate}}."),
      ("en", "Visits were lower by {{change:amount}}."),
      ("en", "It went from {{rate}} up to {{growth}}."), ("en", "It was {{growth}} lower."),
      ("en", "A deficit of {{result:amount}}."),
    ])
  func agrees(language: String, sentence: String) throws {
    #expect(try Self.codes(sentence, language) == [])
  }

  @Test(
    "the hint puts the right word in the place of the wrong one, a noun for a noun",
    arguments: [
      ("A growth of {{rate}}.", "fall of {{rate:amount}}"),
      ("It rose by {{rate}}.", "fell by {{rate:amount}}"),
      ("Visits were lower by {{change}}.", "lower by {{change:amount}}"),
    ])
  func hints(sentence: String, right: String) throws {
    let hints = try Self.found(sentence, "en").compactMap { $0.hint?.en }
    #expect(hints.count == 1 && hints[0].contains("“\(right)”"), "\(hints)")
  }

  private static func codes(_ sentence: String, _ language: String) throws -> [DiagnosticCode] {
    try found(sentence, language).map(\.code)
  }

  private static func found(_ sentence: String, _ language: String) throws -> [Diagnostic] {
    let files = [
      "site.yml": "title: 某馆\nlanguages: [\(language)]\n",
      "pages/one.md": "---\ntitle: 页\nsummary: 一句话\n---\n\n\(sentence)\n",
      "data/sources.csv": "id,title,publisher,date,kind\nr,报告,某馆,2021,报告\n",
      "data/tasks.csv": "level,number,title\n",
      "data/indicators.csv":
        "id,name,level,unit\nrate,参观人数增速,school,%\nchange,人数变化,school,人\nresult,收支,school,万元\n"
        + "growth,出口增速,school,%\n",
      "data/observations.csv":
        "indicator,period,value,source,locator\nrate,2021,-19.8,r,1\nchange,2021,-120,r,1\n"
        + "result,2021,-3.2,r,1\ngrowth,2021,5,r,1\n",
    ]
    let tree = FileTree(name: "Content", files: files.mapValues { Array($0.utf8) })
    var report = Report()
    let site = try #require(Site.load(tree, options: Site.Options(), report: &report))
    var found = Report()
    _ = ProseAudit(site).run(jobs: 1, report: &found)
    return found.diagnostics.filter { $0.code == .contradictingSign }
  }
}
