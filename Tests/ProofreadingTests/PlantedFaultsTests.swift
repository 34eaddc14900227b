import Diagnostics
import Foundation
import Prose
import TestSupport
import Testing

/// Texts with faults planted in them, each fault between ‹ and ›, and with much that only looks like one:
/// `planted-faults.md` of 5,000 characters, and a report, a piece of news and a speech. In `Fixtures/` the
/// file `….txt` names the rule of each fault, and `….corrected.md` is what `check --fix` leaves.
@Suite struct PlantedFaultsTests {
  private static let terms = [
    "产教融和,产教融合,error,四个字不能拆开", "师傅带徒,现代学徒制,warning,", ",“产教融和”,,引用错字时",
  ]

  private static func fixture(_ name: String) throws -> String {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    return try String(
      contentsOf: folder.appendingPathComponent("Fixtures/\(name)"), encoding: .utf8)
  }

  private static let names = ["planted-faults", "report", "news", "speech"]

  @Test(
    "every planted fault is found by its rule, at its place, and nothing else is reported",
    arguments: names)
  func everyFault(name: String) throws {
    let text = MarkedText(try Self.fixture("\(name).md"))
    let site = ProofreadSite(pages: ["one": text.text], terms: Self.terms)
    let expected = try Self.fixture("\(name).txt").split(separator: "\n").map(String.init)
    #expect(site.findings == expected)
    // Where two rules find the same place, it is marked once.
    let places = Set(
      site.report.diagnostics.map { "\($0.place.line ?? 0):\($0.place.column ?? 0)" })
    #expect(places == Set(text.marks.map { "\($0.line):\($0.column)" }))
  }

  @Test("what only looks like a fault is left alone")
  func innocent() throws {
    let page = try Self.fixture("innocent.md")
    #expect(ProofreadSite(pages: ["one": page], terms: Self.terms).findings == [])
    #expect(ProofreadSite.fixed(page, terms: Self.terms) == page)
  }

  @Test("the longest text has 5,000 characters and 60 faults")
  func size() throws {
    let text = MarkedText(try Self.fixture("planted-faults.md"))
    #expect(text.text.unicodeScalars.count >= 5000)
    #expect(text.marks.count >= 60)
  }

  @Test(
    "correction changes what is certain, leaves all else, and changes nothing the second time",
    arguments: names)
  func correction(name: String) throws {
    let text = MarkedText(try Self.fixture("\(name).md")).text
    let fixed = try #require(ProofreadSite.fixed(text, terms: Self.terms))
    #expect(fixed == (try Self.fixture("\(name).corrected.md")))
    #expect(ProofreadSite.fixed(fixed, terms: Self.terms) == fixed)
  }

  @Test("byte order mark and CRLF stay, and the findings are the same", arguments: ["\n", "\r\n"])
  func bytes(lineEnd: String) throws {
    let text = MarkedText(try Self.fixture("planted-faults.md")).text
      .replacing("\n", with: lineEnd)
    let site = ProofreadSite(pages: ["one": "\u{FEFF}" + text], terms: Self.terms)
    let expected = try Self.fixture("planted-faults.txt").split(separator: "\n").map(String.init)
    #expect(site.findings == expected)
    let fixed = try #require(ProofreadSite.fixed("\u{FEFF}" + text, terms: Self.terms))
    let corrected = try Self.fixture("planted-faults.corrected.md").replacing("\n", with: lineEnd)
    #expect(fixed == "\u{FEFF}" + corrected)
  }
}
