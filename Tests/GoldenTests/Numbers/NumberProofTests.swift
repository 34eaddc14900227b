import Content
import Foundation
import SiteBuilder
import Testing

/// The proof that no page prints a number without a source: each is bound to an indicator, or what stands
/// around it says what else it is.
@Suite("Numbers on pages")
struct NumberProofTests {
  /// Digits, and words for ten and more; smaller words count what the sentence itself lists: 两处, 三种.
  static let number =
    #"[0-9０-９]+(?:[,，][0-9０-９]{3})*(?:[.．][0-9０-９]+)?"#
    + #"|百分之|千分之|(?:[一二三四五六七八九两几][十百千万亿]|十)[一二三四五六七八九十百千万亿零]*[余多]?"#
    + #"[个项所人份种门家名支次部套件类年倍处条本篇位座元平]"#
    + #"|[一二三四五六七八九两几数][十百千万亿]*[余多][个项所人份种门家名支次部套件类年倍处条本篇位座元]"#

  /// What the writers of the golden sites have typed by hand, each with the words around it.
  static let typed: [String: Set<String>] = [
    "a-site-that-uses-everything": [
      "2", "mple.org/?a=1&b=2", ".org/?a=1&b=2", "2019", "原文写 2 项，与前两数之差不同",
    ],
    "a-city-reports-its-counties-and-months": ["6月全市社会消费品零售总额", "，1月是", "5月没有公布。"],
  ]

  /// The pages of a site in a theme of the program, with the numbers that are no figures marked.
  static func pages(of name: String, in theme: String) throws -> [(path: String, html: String)] {
    let result = try MadeSites.site(name, theme: theme)
    let site = try #require(result.site)
    let dataset = site.dataset
    let names = NumberNames(
      site.configuration.names.map(\.value) + dataset.indicators.flatMap { [$0.name] + $0.aliases }
        + dataset.tasks.map(\.title) + dataset.sources.map(\.title)
        + dataset.indicators.compactMap { $0.name(in: "en") }
        + dataset.tasks.compactMap { $0.title(in: "en") }
        + site.register.achievements.compactMap { $0.name.translation(in: "en") }
        + site.register.names.compactMap { $0.name.translation(in: "en") }
        + site.editions.flatMap { [$0.details.title] + $0.figures.figures.map(\.name) })
    // What an edition has frozen is proven by the site that it was.
    let pages = result.files.filter { path, _ in
      path.hasSuffix(".html") && !path.hasPrefix("editions/") || path == "editions/index.html"
    }
    return pages.sorted { $0.key < $1.key }.map { path, html in
      let language = site.configuration.languages.last { path.hasPrefix($0.folder) }
      let marks = NumberMarks(names: names, hasBareYears: language?.isChinese == false)
      return (path, String(decoding: marks.mark(html), as: UTF8.self))
    }
  }

  /// Numbers that are bound to no indicator and say nothing of themselves, each with the words around it;
  /// and how many numbers there are.
  static func unbound(in html: String) throws -> (unbound: [String], count: Int) {
    let pattern = try NSRegularExpression(pattern: number)
    var unbound: [String] = []
    var count = 0
    for piece in PrintedText(html).pieces {
      let text = piece.text as NSString
      for match in pattern.matches(in: piece.text, range: NSRange(location: 0, length: text.length))
      {
        count += 1
        guard !piece.elements.contains(where: saysWhat) else { continue }
        let start = max(match.range.location - 12, 0)
        let end = min(match.range.location + match.range.length + 12, text.length)
        unbound.append(text.substring(with: NSRange(location: start, length: end - start)))
      }
    }
    return (unbound, count)
  }

  private static func saysWhat(_ element: PrintedText.Element) -> Bool {
    element.name == "time" || element.attributes["data-figure"] != nil
      // The number of a footnote.
      || element.attributes["class"]?.hasPrefix("footnote-") == true
      || ["name", "place", "order", "count"].contains(element.attributes["data-number"])
  }

  @Test(
    "every printed number is bound to an indicator or says what else it is",
    arguments: WholeSiteTests.names + [MadeSites.firstSite], MadeSites.themes)
  func everyNumber(site: String, theme: String) throws {
    var count = 0
    var typed: Set<String> = []
    for (path, html) in try Self.pages(of: site, in: theme) {
      let found = try Self.unbound(in: html)
      count += found.count
      let unknown = found.unbound.filter { Self.typed[site]?.contains($0) != true }
      #expect(unknown.isEmpty, "\(path)")
      typed.formUnion(found.unbound)
      Self.checkDates(in: html, of: path)
    }
    #expect(typed == Self.typed[site] ?? [])
    // A walk that finds nothing would prove nothing.
    if site == MadeSites.firstSite { #expect(count > 5000) }
  }

  /// Dates say which day, month or year they are.
  private static func checkDates(in html: String, of path: String) {
    for piece in PrintedText(html).pieces {
      guard let time = piece.elements.last(where: { $0.name == "time" }) else { continue }
      let value = time.attributes["datetime"] ?? ""
      #expect(value.wholeMatch(of: /\d{4}(-\d{2}(-\d{2})?)?|\d{2}-\d{2}/) != nil, "\(path)")
      #expect(
        piece.text.matches(of: /\d+/).map { Int($0.output) }
          == value.split(separator: "-").map { Int($0) }, "\(path)")
    }
  }

  @Test(
    "a number without a source is found, in digits and in words",
    arguments: ["98.6", "17,525", "１２", "百分之九十", "三千余人", "三十多所", "20", "三余人", "十二个"])
  func found(number: String) throws {
    let page = "<html><head><title>1</title></head><body><p>共<b>有\(number)</b></p></body></html>"
    #expect(try Self.unbound(in: page).unbound == ["有\(number)"])
    let bound = page.replacing("<p>", with: "<p data-figure=\"a\">")
    #expect(try Self.unbound(in: bound).unbound == [])
    #expect(try Self.unbound(in: bound).count == 1)
  }

  @Test("text is what is printed, with the elements around it")
  func text() {
    let html = """
      <!doctype html><title>0</title><body><script>if (1 < 2) {}</script><p class="a b" hidden>1 &lt; 2<br>3\
      <img alt="4"> &amp; <i>5</i></p><svg><title>6</title><text data-figure="x">7</text></svg></body>
      """
    let pieces = PrintedText(html).pieces
    #expect(pieces.map(\.text) == ["1 < 2", "3", " & ", "5", "7"])
    #expect(pieces[0].elements.map(\.name) == ["body", "p"])
    #expect(pieces[0].elements[1].attributes == ["class": "a b", "hidden": ""])
    #expect(pieces[4].elements.last?.attributes == ["data-figure": "x"])
  }
}
