import Content
import Diagnostics
import Prose
import Testing

@testable import Slips

@Suite("Characters that nobody sees") struct InvisibleSlipsTests {
  @Test(
    "one is named at its place, and taken away where that harms nothing",
    arguments: [
      ("甲\u{200D}乙", "U+200D", "甲乙"), ("A\u{200D}B", "U+200D", "AB"),
      ("甲\u{2060}乙", "U+2060", "甲乙"),
      ("甲\u{FEFF}乙", "U+FEFF", "甲乙"), ("甲\u{200B}乙", "U+200B", "甲乙"),
      ("soft\u{AD}en", "U+00AD", "soften"),
      ("甲\u{200C}乙", "U+200C", "甲乙"), ("甲\u{200E}乙", "U+200E", "甲乙"),
      ("甲\u{202E}乙丙\u{202C}丁", "U+202E", "甲乙丙丁"), ("\u{202A}甲\u{202C}", "U+202A", "甲"),
      ("甲\u{2066}乙\u{2069}", "U+2066", "甲乙"), ("👩\u{200D}。", "U+200D", "👩。"),
      ("甲\u{2028}乙", "U+2028", "甲\u{2028}乙"),
    ])
  func found(text: String, name: String, corrected: String) {
    let file = SourceFile(path: "a.md", text: "正文。\n\(text)\n")
    let slips = InvisibleSlips(in: file)
    #expect(slips.slips.count == 1)
    #expect(slips.slips[0].message.zh.contains(name))
    #expect(file.place(at: slips.slips[0].bytes).line == 2)
    let bytes = Correction.apply(slips.corrections, to: Array(file.text.utf8)) ?? []
    #expect(String(decoding: bytes, as: UTF8.self) == "正文。\n\(corrected)\n")
    #expect(slips.corrections.allSatisfy { $0.wording.hasPrefix("U+") })
  }

  @Test(
    "what a writing needs stays",
    arguments: [
      "👨‍👩‍👧‍👦", "🏳️‍🌈", "👩🏽‍⚕️", "❤️‍🔥", "👁️‍🗨️", "می‌خواهم", "क्‍ष", "نص\u{200F} عربي (1)\u{200E}.",
      "ภาษา\u{200B}ไทย", "甲&#8203;乙", "普通的字。",
    ])
  func kept(text: String) {
    let slips = InvisibleSlips(in: SourceFile(path: "a.md", text: text))
    #expect(slips.slips.isEmpty && slips.corrections.isEmpty)
  }

  @Test("titles and tags are looked through as well, and the words of the tables")
  func everywhere() {
    #expect(Slipping("正文。", title: "甲\u{200B}乙").marks == ["\u{200B}"])
    let table = "id,name,level,unit,definition\nschool-partners,合作\u{200B}企业数,school,家,合\u{2060}作\n"
    let found = Slipping("正文。", files: ["data/indicators.csv": table])
    #expect(
      found.report.diagnostics.map(\.place.description) == [
        "Content/data/indicators.csv:2:17", "Content/data/indicators.csv:2:33",
      ])
  }

  @Test("thousands of them are one change where they stand together, and read in one pass")
  func hostile() {
    let run = InvisibleSlips(
      in: SourceFile(path: "a.md", text: "甲" + String(repeating: "\u{202E}", count: 100_000)))
    #expect(run.slips.count == 1 && run.corrections.count == 1)
    let apart = InvisibleSlips(
      in: SourceFile(path: "a.md", text: String(repeating: "甲\u{202E}", count: 50_000)))
    #expect(apart.slips.count == 1 && apart.corrections.count == 500)
  }
}
