import Auditing
import Content
import Diagnostics
import Foundation
import Machine
import Testing

/// Texts as they are left by a wrong paste: words cut off, said twice, run together with names and numbers.
@Suite struct TornTextTests {
  @Test(
    "a name that ends where a number begins with a word of it stops nobody, and the number is read")
  func overlappingWords() {
    let files = [
      "site.yml": "title: 青溪卫健\nbase_url: https://site.example/\n",
      "data/sources.csv": "id,title,publisher,date,kind\nbook,年报,卫生健康局,2024,report\n",
      "data/indicators.csv": """
      id,name,level,unit
      doctor,家庭医生签约,school,万人
      rate,签约率,school,%
      """,
      "data/observations.csv": """
      indicator,period,value,source,locator
      doctor,2024,39.4,book,p1
      rate,2024,44.7,book,p1
      """,
    ]
    let report = AuditedPage.report(of: "2024年，家庭医生签约36.4万人，签约率44.7%。", in: files)
    #expect(
      report.diagnostics.filter { $0.severity == .error }.map(\.message.zh)
        == ["正文写 36.4万人，“家庭医生签约”的数据是 39.4万人（2024年）"])
  }

  @Test("torn pages of every report in the fixtures are audited to their end")
  func tornPages() throws {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("Fixtures")
    var torn = TornText(seed: 1)
    for name in try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted() {
      var (files, _) = try PlantedTests.fixture(name)
      let pages = files.keys.filter { $0.hasSuffix(".md") }.sorted()
      let paragraphs = pages.flatMap { page in
        String(decoding: files[page] ?? [], as: UTF8.self).components(separatedBy: "\n\n")
          .dropFirst()
      }
      let names = String(decoding: files["data/indicators.csv"] ?? [], as: UTF8.self)
        .split(whereSeparator: \.isNewline).dropFirst()
        .compactMap { $0.split(separator: ",").dropFirst().first.map(String.init) }
      for page in pages { files[page] = nil }
      for number in 1...12 {
        let body = (1...4).map { _ in torn.tear(torn.pick(paragraphs), with: names) }
        let text = "---\ntitle: 2023\n---\n\n" + body.joined(separator: "\n\n") + "\n"
        files["pages/torn-\(number).md"] = Array(text.utf8)
      }
      var report = Report()
      let site = Site.load(
        FileTree(name: "Content", files: files), options: Site.Options(), report: &report)
      guard let site else { continue }
      _ = ProseAudit(site).run(jobs: 2, report: &report)
      #expect(site.articles.count == 12, "\(name)")
    }
  }
}

/// Tears texts, the same ones whenever it is asked.
private struct TornText {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  private static let words = [
    "约", "从", "到", "和", "分别为", "第", "其中", "比上年", "2021年", "万", "亿元", "%", "，", "：", "（", "累计",
    " about ", " of whom ", " and ", " respectively", " to ", " from ", ", ", " £", " 2022 ",
    "1,234", "12.5%", "三",
  ]

  private mutating func below(_ count: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int(state >> 33) % max(count, 1)
  }

  mutating func pick(_ texts: [String]) -> String {
    texts.isEmpty ? "" : texts[below(texts.count)]
  }

  /// A text with up to six of its places cut out, doubled, or filled with a name, a part of one or another word; half of
  /// them beside a number.
  mutating func tear(_ text: String, with names: [String]) -> String {
    var letters = Array(text)
    for _ in 0...below(6) {
      var place = below(letters.count)
      if below(2) == 0 {
        let digits = letters.indices.filter { letters[$0].isNumber }
        if !digits.isEmpty { place = digits[below(digits.count)] + below(2) }
      }
      let end = min(letters.count, place + 1 + below(12))
      switch below(4) {
      case 0: letters.removeSubrange(min(place, end)..<end)
      case 1: letters.insert(contentsOf: Array(letters[min(place, end)..<end]), at: min(place, end))
      case 2: letters.insert(contentsOf: pick(Self.words), at: place)
      default: letters.insert(contentsOf: pick(names).dropFirst(below(3)), at: place)
      }
    }
    return String(letters)
  }
}
