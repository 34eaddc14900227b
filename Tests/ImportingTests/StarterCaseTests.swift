import Starter
import Testing

@testable import Content

@Suite("The file of a new case") struct StarterCaseTests {
  @Test("it explains every key of the front matter, each below a line of words")
  func everyKey() {
    let texts = [
      StarterCase.text(title: "标题"), StarterCase.text(title: "标题", date: nil, body: "正文\n"),
      StarterCase.text(title: "标题", date: "2021-05-03", body: "正文\n"),
    ]
    for text in texts {
      let lines = text.split(separator: "\n").map { $0.hasPrefix("# ") ? $0.dropFirst(2) : $0 }
      for key in FrontMatter.caseKeys {
        #expect(lines.contains { $0.hasPrefix("\(key):") }, "\(key)")
      }
    }
  }

  @Test("an imported case has the file's date, no summary, and its text below")
  func imported() {
    let text = StarterCase.text(title: "甲: 乙", date: "2021-05-03", body: "## 题\n\n文\n")
    #expect(text.hasPrefix("---\n") && text.hasSuffix("status: draft\n---\n\n## 题\n\n文\n"))
    for line in ["title: \"甲: 乙\"", "summary:", "date: 2021-05-03", "# period: 2019-2021"] {
      #expect(text.contains("\n\(line)\n"), "\(line)")
    }
  }
}
