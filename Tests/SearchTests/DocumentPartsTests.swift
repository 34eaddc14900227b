import Markup
import Testing

@testable import Search

@Suite struct DocumentPartsTests {
  static func document(_ sections: [TextSection], url: String = "list.html") -> SearchDocument {
    var document = SearchDocument(url: url, title: "名单", language: "zh-CN", kind: .page)
    document.tags = ["标签"]
    document.figures = [SearchFigure(name: "数", value: "1", period: "2021年", level: "学校")]
    document.sections = sections
    return document
  }

  static func section(_ name: String, _ blocks: [String]) -> TextSection {
    TextSection(anchor: name, heading: name, blocks: blocks)
  }

  @Test("a page of ordinary length is one document")
  func whole() {
    let page = Self.document([Self.section("一", ["甲乙", "丙丁"])])
    let (parts, chains) = DocumentParts.split([page], longest: 5)
    #expect(parts == [page])
    #expect(chains.isEmpty)
  }

  @Test("a long page ends its parts between blocks, and each begins with the block before")
  func long() {
    let page = Self.document([
      Self.section("一", ["甲乙丙", "丁戊"]), Self.section("二", ["己庚辛"]), Self.section("三", []),
    ])
    let (parts, chains) = DocumentParts.split([page, Self.document([])], longest: 8)
    #expect(
      parts.map(\.sections) == [
        [Self.section("一", ["甲乙丙", "丁戊"]), Self.section("二", [])],
        [Self.section("二", ["己庚辛"]), Self.section("三", [])], [],
      ])
    #expect(chains == [0..<2])
    #expect(parts.map(\.figures.count) == [1, 0, 1])
    #expect(parts.allSatisfy { $0.tags == ["标签"] })
  }

  @Test("two blocks side by side stand together in one part")
  func overlap() {
    let page = Self.document([Self.section("一", ["甲乙", "丙丁", "戊己", "庚辛"])])
    let (parts, _) = DocumentParts.split([page], longest: 8)
    #expect(
      parts.flatMap(\.sections).map(\.blocks) == [["甲乙", "丙丁", "戊己"], ["戊己", "庚辛"]])
  }

  @Test("a block that is longer than a part is a part of its own")
  func longBlock() {
    let page = Self.document([Self.section("", ["一二三四五六七八", "九"])])
    let (parts, _) = DocumentParts.split([page], longest: 4)
    #expect(parts.flatMap(\.sections).map(\.blocks) == [["一二三四五六七八"], ["九"]])
  }

  @Test("a site counts its pages, not their parts, and finds each by its words")
  func counted() throws {
    let blocks = (0..<4000).map { "第\($0)号：产业学院名单" }
    let index = SearchIndex.build(
      [Self.document([Self.section("一", blocks)])],
      options: SearchOptions(simplified: .none), jobs: 2)
    #expect(index.pageCount == 1)
    #expect(index.selfTest(samples: 5, jobs: 2) == [])
  }
}
