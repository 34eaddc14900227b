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
      // What says the direction itself.
      ("zh-CN", "在馆人数增加{{visits:change}}。"), ("zh-CN", "在馆人数比上年减少{{visits:change}}。"),
      ("zh-CN", "比上年少{{visits:change}}。"), ("en", "Visits fell by {{visits:change}}."),
      ("en", "Visits increased by {{visits:change}}."),
      // More words.
      ("zh-CN", "参观下行{{rate}}。"), ("zh-CN", "人员流失{{change}}。"), ("zh-CN", "裁减{{change}}。"),
      ("zh-CN", "参观少{{rate}}。"), ("zh-CN", "参观高出{{rate}}。"), ("zh-CN", "参观多{{rate}}。"),
      // A mark or a noun between.
      ("zh-CN", "参观下降（{{rate}}）。"), ("zh-CN", "出口出现下降：{{growth}}。"),
      ("zh-CN", "参观呈增长态势，达{{rate}}。"), ("zh-CN", "- 增长：{{rate}}"),
      ("en", "Visits fell ({{rate}})."),
      // No sign, and the only word of the sentence is wrong.
      ("zh-CN", "参观逆势增长，增速达到{{rate:amount}}。"), ("zh-CN", "增速达到{{rate:amount}}。"),
      ("en", "Growth of visits reached {{rate:amount}}."),
      // Labels of columns, rows and cards.
      ("zh-CN", "| 项目 | 下降 |\n| --- | --- |\n| 参观 | {{rate}} |"),
      ("zh-CN", "| 项目 | 参观 |\n| --- | --- |\n| 降幅（%） | {{rate}} |"),
      ("zh-CN", "| 项目 | 下降 |\n| --- | --- |\n| 出口 | {{growth}} |"),
      ("zh-CN", "```figures\nrate | 参观下降\n```"), ("zh-CN", "```figures\ngrowth | 出口减少\n```"),
      ("en", "Visits fell by {{rate}}."), ("en", "A {{rate}} fall in visits."),
      ("en", "We lost {{change}}."), ("en", "There were {{change}} fewer than before."),
      ("en", "A deficit of {{result}}."), ("en", "A surplus of {{result:amount}}."),
      ("en", "Visits were lower by {{change}}."), ("en", "Visits sank by {{rate}}."),
      // Steep falls in front of a rise, a mark between or none.
      ("zh-CN", "出口锐减{{growth}}。"), ("zh-CN", "出口骤降{{growth}}。"), ("zh-CN", "出口腰斩{{growth}}。"),
      ("zh-CN", "出口缩水{{growth}}。"), ("zh-CN", "出口滑坡{{growth}}。"), ("zh-CN", "出口萎缩{{growth}}。"),
      ("zh-CN", "出口下降——{{growth}}。"), ("zh-CN", "馆员锐减，{{staff:change}}。"),
      ("zh-CN", "馆员下降——{{staff:change}}。"), ("zh-CN", "馆员锐减{{staff:change}}。"),
      ("en", "Exports plunged {{growth}}."), ("en", "Exports slumped {{growth}}."),
      ("en", "Exports shrank {{growth}}."), ("en", "Visits soared {{rate}}."),
      ("en", "Visits surged — {{visits:change}}."), ("en", "Staff plunged, {{staff:change}}."),
      // From one figure to another.
      ("zh-CN", "出口增长率从{{growth@2020}}增至{{growth@2021}}。"),
      ("zh-CN", "馆员由2020年的{{staff@2020}}降至2021年的{{staff}}。"),
      ("en", "Exports rose from {{growth@2020}} to {{growth}}."),
      ("en", "Staff fell from {{staff@2020}} in 2020 to {{staff}}."),
      // A row or a card of its own, and words in cells of their own.
      ("zh-CN", "| 项目 | 数 |\n| --- | --- |\n| 在馆增长 | {{visits:change}} |"),
      ("zh-CN", "| 项目 | 数 |\n| --- | --- |\n| 馆员下降 | {{staff:change}} |"),
      ("zh-CN", "| 项目 | 变化 | 方向 |\n| --- | --- | --- |\n| 馆员 | {{staff:change}} | 下降 |"),
      ("zh-CN", "| 项目 | 变化 | 方向 |\n| --- | --- | --- |\n| 参观 | {{rate}} | 上升 |"),
      ("zh-CN", "| 项目 | 方向 | 变化 |\n| --- | --- | --- |\n| 馆员 | 减少 | {{staff:change}} |"),
      ("zh-CN", "```figures\nvisits:change | 在馆增长\n```"),
      ("en", "Visits were {{rate:amount}} higher."), ("en", "Visits shrank {{rate}}."),
      // Verbs with what they are said of, and what lies below or above the past.
      ("zh-CN", "粮食增产{{change}}。"), ("zh-CN", "粮食增产了约{{rate}}。"), ("zh-CN", "粮食减产{{growth}}。"),
      ("zh-CN", "比上年多收{{change}}。"), ("zh-CN", "比上年少收{{growth}}。"), ("zh-CN", "同比提速{{rate}}。"),
      ("zh-CN", "提质增效{{result}}。"), ("zh-CN", "扩招{{change}}。"), ("zh-CN", "缩编{{change}}。"),
      ("zh-CN", "参观高于上年{{rate}}。"), ("zh-CN", "出口低于上年{{growth}}。"), ("zh-CN", "参观低于去年同期约{{rate}}。"),
      ("zh-CN", "参观超过2020年{{change}}。"), ("zh-CN", "在馆人数不及上年{{visits:change}}。"),
      ("en", "Visits were above last year by {{rate}}."),
      ("en", "Exports were {{growth}} below last year."),
      ("en", "Visits were {{change}} ahead of 2020."),
      ("en", "Visits exceeded last year's level by {{rate}}."),
      ("en", "Visits fell short of the previous year by {{change}}."),
      ("en", "Visits increased slightly on last year by {{rate}}."),
      ("en", "Visits decreased year on year by {{rate}}."),
      // Small words of amount between.
      ("zh-CN", "参观下降达{{rate}}。"), ("zh-CN", "参观减少了约{{rate}}。"),
      ("zh-CN", "参观增长仅{{rate}}。"), ("zh-CN", "参观增长高达{{rate}}。"),
      ("zh-CN", "参观下降比例为{{rate}}。"), ("zh-CN", "出口下滑约{{growth}}。"),
      ("en", "Visits fell a further {{rate}}."), ("en", "Visits fell by some {{rate}}."),
      ("en", "Visits grew by over {{rate}}."), ("en", "Visits fell by more than {{rate}}."),
      // Behind the figure.
      ("zh-CN", "参观有{{rate}}的下降。"), ("zh-CN", "参观有{{rate}}的增长，"),
      ("zh-CN", "出口{{growth}}的降幅。"), ("en", "Exports were {{growth}} lower."),
      ("en", "Exports saw a {{growth}} decline."),
      // Less than before is no growth.
      ("zh-CN", "出口比上年低{{growth}}。"), ("zh-CN", "出口减收{{growth}}。"), ("zh-CN", "净减{{growth}}。"),
      ("zh-CN", "参观减{{rate}}。"), ("en", "Visits dipped {{rate}}."),
      // The number alone, with its unit behind it.
      ("zh-CN", "参观下降{{rate:value}}%。"), ("en", "A {{rate:value}}% fall in visits."),
      ("zh-CN", "| 项目 | 下降 |\n| --- | --- |\n| 参观 | {{rate:value}}% |"),
    ])
  func contradicts(language: String, sentence: String) throws {
    #expect(try Self.codes(sentence, language) == [.contradictingSign])
  }

  @Test(
    "what agrees with it is none",
    arguments: [
      ("zh-CN", "参观人数下降{{rate:amount}}。"), ("zh-CN", "净减{{change:amount}}。"),
      ("zh-CN", "下降到{{rate}}。"), ("zh-CN", "最低{{rate}}。"), ("zh-CN", "增速为{{rate}}。"),
      ("zh-CN", "比上年高{{growth}}。"),
      ("zh-CN", "在馆人数比上年{{visits:change}}。"), ("zh-CN", "至少{{change}}。"),
      ("zh-CN", "增减{{change}}。"), ("zh-CN", "升降：{{rate}}"), ("zh-CN", "没有增长，为{{rate}}。"),
      ("zh-CN", "增速回升，为{{rate}}。"), ("zh-CN", "人数下降，{{growth}}的出口增速最高。"),
      ("zh-CN", "参观下降（{{rate:amount}}）。"), ("zh-CN", "出口增长，参观降幅达到{{rate:amount}}。"),
      ("zh-CN", "| 项目 | 同比增长 |\n| --- | --- |\n| 参观 | {{rate}} |"),
      ("zh-CN", "| 项目 | 下降 |\n| --- | --- |\n| 参观 | {{rate:amount}} |"),
      ("zh-CN", "粮食减产{{change:amount}}。"), ("zh-CN", "粮食增产{{growth}}。"),
      ("zh-CN", "最多招收{{change}}。"),
      ("zh-CN", "参观低于上年{{rate:amount}}。"), ("zh-CN", "出口高于上年{{growth}}。"),
      ("zh-CN", "办理提速{{change:amount}}。"), ("zh-CN", "出口降速{{growth}}。"),
      // What lies behind may itself be the figure.
      ("zh-CN", "出口增速低于上年{{growth@2020}}。"), ("zh-CN", "参观低于2020年{{rate@2020}}。"),
      ("zh-CN", "参观低于上年的{{rate@2020}}。"), ("zh-CN", "参观高于全省平均{{rate}}。"),
      ("zh-CN", "出口没有低于上年{{growth}}。"), ("zh-CN", "在馆人数少于上年{{visits@2020}}。"),
      ("en", "Growth of {{growth}} below last year."), ("en", "At {{growth}}, below last year."),
      ("en", "Visits did not exceed last year by {{rate}}."),
      ("en", "Visits were {{rate:amount}} below last year."),
      ("en", "Exports exceeded last year by {{growth}}."),
      // Growth that slowed is growth.
      ("zh-CN", "出口增速回落{{growth}}。"), ("zh-CN", "出口增速放缓，{{growth}}。"), ("zh-CN", "出口收窄{{growth}}。"),
      ("zh-CN", "出口增速回落{{growth:change}}。"),
      ("zh-CN", "在馆锐减，{{visits:change}}。"), ("zh-CN", "在馆下降——{{visits:change}}。"),
      ("zh-CN", "在馆锐减，{{staff:change}}的是馆员。"),
      ("zh-CN", "出口增长率从{{growth@2020}}降至{{growth@2021}}。"),
      ("zh-CN", "馆员从{{staff@2020}}增至{{staff}}。"),
      ("zh-CN", "参观降幅从{{rate@2020}}扩大到{{rate}}。"),
      ("zh-CN", "| 项目 | 数 |\n| --- | --- |\n| 在馆同比增长 | {{visits:change}} |"),
      ("zh-CN", "| 项目 | 数 |\n| --- | --- |\n| 参观增长 | {{rate}} |"),
      ("zh-CN", "| 项目 | 变化 | 方向 |\n| --- | --- | --- |\n| 馆员 | {{staff:change}} | 增加 |"),
      (
        "zh-CN",
        "| 项目 | 数 | 方向 | 数 |\n| --- | --- | --- | --- |\n| 甲 | {{rate}} | 上升 | {{growth}} |"
      ),
      ("en", "Exports surged {{growth}}."), ("en", "Staff soared — {{staff:change}}."),
      ("en", "Exports fell from {{growth@2020}} to {{growth}}."),
      ("zh-CN", "```figures\nrate | 参观增减\n```"), ("zh-CN", "```figures\ngrowth | 出口增长\n```"),
      ("en", "Growth of visits was {{rate}}."), ("en", "Visits fell, a drop of {{rate:amount}}."),
      ("en", "Visits fell by {{rate:amount}}."), ("en", "A {{rate:amount}} fall in visits."),
      ("en", "There were {{change:amount}} fewer than before."), ("en", "It came to {{rate}}."),
      ("en", "Visits were lower by {{change:amount}}."),
      ("en", "It went from {{rate}} up to {{growth}}."),
      ("en", "At {{growth}}, lower than before."), ("en", "Figures of {{growth}} fall short."),
      ("en", "Exports eased by {{growth}}."), ("en", "Visits fell to some {{rate}}."),
      // Small words beside what agrees, and nouns that only begin like a movement.
      ("zh-CN", "参观下降达{{rate:amount}}。"), ("zh-CN", "参观有{{rate:amount}}的下降。"),
      ("zh-CN", "出口有{{growth}}的增长。"), ("zh-CN", "没有{{rate}}的下降。"),
      ("zh-CN", "出口有{{growth}}的下降空间。"), ("zh-CN", "比全省平均低{{growth}}。"),
      ("zh-CN", "出口增速回落近{{growth}}。"), ("zh-CN", "参观下降到约{{rate}}。"),
      ("zh-CN", "加减{{change}}。"),
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

  @Test(
    "a word that compares, or that goes with what it is said of, stays one, and the hint is enough",
    arguments: [
      ("zh-CN", "比上年多收{{change}}。", "比上年少收{{change:amount}}。"),
      ("zh-CN", "粮食增产了{{rate}}。", "粮食减产了{{rate:amount}}。"),
      ("zh-CN", "参观超过上年{{rate}}。", "参观低于上年{{rate:amount}}。"),
      ("zh-CN", "出口不及上年{{growth}}。", "出口高于上年{{growth:amount}}。"),
      ("zh-CN", "比上年扩招{{change}}。", "比上年缩招{{change:amount}}。"),
      ("zh-CN", "同比加快{{rate}}。", "同比下降{{rate:amount}}。"),
      ("en", "Visits exceeded 2020 by {{rate}}.", "Visits fell short of 2020 by {{rate:amount}}."),
      (
        "en", "Exports were {{growth}} below last year.",
        "Exports were {{growth:amount}} above last year."
      ),
    ])
  func comparedHints(language: String, sentence: String, right: String) throws {
    let found = try Self.found(sentence, language)
    let hint = try #require(found.first?.hint)
    let words = try #require(hint.zh.split(separator: "”").first?.split(separator: "“").last)
    #expect(found.count == 1 && right.contains(words), "\(words)")
    #expect(try Self.codes(right, language) == [])
  }

  @Test(
    "a name tells in English, too, that a figure is growth, which does not fall by what it rose by",
    arguments: [
      ("Forestry output growth", "Forestry output fell by {{growth}}.", true),
      ("Growth of forestry output", "Forestry output declined {{growth}}.", true),
      ("Growth rate of forestry output", "A fall of {{growth}} in forestry output.", true),
      ("Forestry output growth rate", "Forestry output was down {{growth}}.", true),
      ("Annual change in forestry output", "Forestry output shrank {{growth}}.", true),
      ("Forestry output increase (constant prices)", "Output was {{growth}} lower.", true),
      ("Forestry output growth", "Forestry output rose by {{growth}}.", false),
      ("Forestry output growth", "Forestry output growth was {{growth}}.", false),
      ("Forestry output growth", "Growth eased by {{growth}}.", false),
      // A share is no growth, and falls by what it was.
      ("Share of firms with growth", "The share fell by {{growth}}.", false),
      ("Growth funds spent", "Spending fell by {{growth}}.", false),
      ("Lessons on climate change", "Lessons fell by {{growth}}.", false),
    ])
  func englishGrowth(name: String, sentence: String, isFound: Bool) throws {
    let found = try Self.found(sentence, "en", growth: name).map(\.code)
    #expect(found == (isFound ? [.contradictingSign] : []))
  }

  @Test(
    "what is said to have grown by just as much as it fell is told so, with the figure in its place",
    arguments: [
      ("In 2021, forestry output fell by 5%.", ["rose by {{growth:amount}}"]),
      ("Forestry output decreased by about 5 per cent in 2021.", ["rose by {{growth:amount}}"]),
      ("In 2020, forestry output fell by 8%.", ["rose by {{growth@2020:amount}}"]),
      ("In 2021, forestry output rose by 5%.", []),
      // Another thing, another year, another size, and what did not happen.
      ("In 2021, farm output fell by 5%.", []), ("In 2020, forestry output fell by 5%.", []),
      ("Forestry output, while wages fell by 5%, did well.", []),
      ("In 2021, forestry output never fell by 5%.", []),
    ])
  func typedGrowth(sentence: String, right: [String]) throws {
    let found = try Self.found(sentence, "en", growth: "Forestry output growth")
    #expect(
      found.compactMap { $0.hint?.en } == right.map { "write “\($0)”" }, "\(sentence)")
  }

  @Test("a unit behind the number goes with it, since the form without a sign prints its own")
  func unitBehind() throws {
    let found = try Self.found("参观下降了约{{rate:value}}%。", "zh-CN")
    #expect(found.map(\.message.zh) == ["“下降了”旁边的 {{rate:value}} 会印成 −19.8，方向说了两遍"])
    #expect(found.compactMap { $0.hint?.zh } == ["写成“下降了约{{rate:amount}}”，不带负号，后面不再写“%”"])
    #expect(found.first?.place.excerpt?.length == 19)
  }

  @Test("the notes of the tables are read as well")
  func notes() throws {
    let found = try Self.found("正文。", "zh-CN", note: "下降{{rate}}")
    #expect(found.map(\.place.cell) == ["F2"])
  }

  @Test("the hint for a direction said twice takes away the direction alone")
  func doubledHint() throws {
    let hints = try Self.found("人数比上年少{{visits:change}}。", "zh-CN").compactMap { $0.hint?.zh }
    #expect(hints == ["去掉“少”，只写 {{visits:change}}"])
  }

  private static func codes(_ sentence: String, _ language: String) throws -> [DiagnosticCode] {
    try found(sentence, language).map(\.code)
  }

  private static func found(
    _ sentence: String, _ language: String, note: String = "", growth: String = "出口增速"
  ) throws -> [Diagnostic] {
    let files = [
      "site.yml": "title: 某馆\nlanguages: [\(language)]\n",
      "pages/one.md": "---\ntitle: 页\nsummary: 一句话\n---\n\n\(sentence)\n",
      "data/sources.csv": "id,title,publisher,date,kind\nr,报告,某馆,2021,报告\n",
      "data/tasks.csv": "level,number,title\n",
      "data/indicators.csv":
        "id,name,level,unit\nrate,参观人数增速,school,%\nchange,人数变化,school,人\nresult,收支,school,万元\n"
        + "visits,在馆人数,school,人\ngrowth,\(growth),school,%\nstaff,馆员人数,school,人\n",
      "data/observations.csv":
        "indicator,period,value,source,locator,note\nrate,2021,-19.8,r,1,\(note)\nchange,2021,-120,r,1\n"
        + "visits,2020,30,r,1\nvisits,2021,25,r,1\nresult,2021,-3.2,r,1\ngrowth,2021,5,r,1\n"
        + "growth,2020,8,r,1\nrate,2020,-3,r,1\nstaff,2020,30,r,1\nstaff,2021,35,r,1\n",
    ]
    let tree = FileTree(name: "Content", files: files.mapValues { Array($0.utf8) })
    var report = Report()
    let site = try #require(Site.load(tree, options: Site.Options(), report: &report))
    var found = Report()
    _ = ProseAudit(site).run(jobs: 1, report: &found)
    return found.diagnostics.filter { $0.code == .contradictingSign }
  }
}
