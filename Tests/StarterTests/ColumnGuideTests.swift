import Content
import Diagnostics
import Foundation
import Starter
import Tables
import Testing

/// The manual of the tables, held against the columns that are read.
@Suite struct ColumnGuideTests {
  @Test("each column of each table is explained", arguments: Workbook.Table.allCases)
  func coverage(table: Workbook.Table) {
    let guide = ColumnGuide(table)
    let keys = table.columns(languages: []).map(\.key)
    #expect(keys.filter { !guide.covers($0) } == [])
  }

  @Test("the manual has the tables as the program has them")
  func manual() throws {
    let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
      .appendingPathComponent("README.zh-CN.md")
    let text = try String(contentsOf: file, encoding: .utf8)
    let (start, end) = ("<!-- 以下由程序写出 -->\n\n", "\n<!-- 以上由程序写出 -->")
    let from = try #require(text.range(of: start))
    let to = try #require(text.range(of: end))
    if ProcessInfo.processInfo.environment["UPDATE_GOLDENS"] != nil {
      let new = text[..<from.upperBound] + ColumnGuide.manual + text[to.lowerBound...]
      try String(new).write(to: file, atomically: true, encoding: .utf8)
    } else {
      #expect(text[from.upperBound..<to.lowerBound] == ColumnGuide.manual)
    }
  }

  @Test("words that are offered are words that are read", arguments: StarterKind.allCases)
  func files(kind: StarterKind) throws {
    for language in [MessageLanguage.chinese, .english] {
      var request = StarterRequest()
      (request.kind, request.language, request.form) = (kind, language, .xlsx)
      let paths = try StarterSite.files(for: request).map(\.path)
      let name = language == .chinese ? "指标" : "indicators"
      #expect(paths.contains("Content/data/\(name).xlsx"))
      #expect(!paths.contains { $0.hasSuffix(".csv") })
    }
  }
}
