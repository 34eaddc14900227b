import Content
import Diagnostics
import Foundation
import Markup
import SiteBuilder
import Testing

/// Sites that are none of a school's: each is whole in both themes, and no word of the first customer stands on it.
@Suite struct FurtherSitesTests {
  private static let sites = [
    "a-city-reports-its-counties-and-months", "an-english-report-of-museums",
  ]
  private static let foreign = [
    "学校", "学院", "专业群", "双高", "校级", "院校", "在校生", "匠心", "柳州", "college", "group of majors",
  ]

  @Test(
    "a site of others is built without a warning and in its own words",
    arguments: sites, MadeSites.themes)
  func ownWords(site: String, theme: String) throws {
    let result = try MadeSites.site(site, theme: theme)
    let renderer = TextRenderer(language: .chinese)
    #expect(result.report.diagnostics.map(renderer.render) == [])
    for (path, bytes) in result.files.sorted(by: { $0.key < $1.key }) where path.hasSuffix(".html")
    {
      let text = String(decoding: bytes, as: UTF8.self).replacing(
        /<(script|style)[\s\S]*?<\/\1>/, with: ""
      )
      .replacing(/<[^>]*>/, with: " ")
      for word in Self.foreign where text.lowercased().contains(word) {
        Issue.record("\(path) says \(word)")
      }
      guard site.hasPrefix("an-english"), let match = text.firstMatch(of: /\p{Script=Han}+/) else {
        continue
      }
      Issue.record("\(path) says \(match.output)")
    }
  }
}
