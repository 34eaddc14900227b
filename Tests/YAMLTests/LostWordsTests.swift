import Diagnostics
import TestSupport
import Testing

@testable import YAML

@Suite("Words that YAML leaves out") struct LostWordsTests {
  @Test(
    "words behind a hash, and those that begin with & or !, are named with the value in quotation marks",
    arguments: [
      ("title: 实训楼 ‹#3 车间›", "\"实训楼 #3 车间\""), ("title: 甲 ‹# 说明›", "\"甲 # 说明\""),
      ("order: 1 # 说明", ""),
      ("title: 甲#3 乙", ""), ("title: \"甲 #3\"", ""), ("title: 甲 ‹#乙›", "\"甲 #乙\""),
      ("tags:\n  - 一号\n  - 二号 ‹#2›", "\"二号 #2\""), ("title: ‹&a 标题›", "\"&a 标题\""),
      ("title: !!str 3", ""), ("title: &a x\ntags: *a", ""),
      ("title: |\n  甲 #3\n", ""), ("tags: [甲, 乙]  # 说明", ""),
    ])
  func lost(source: String, quoted: String) {
    let parsed = Parsed(source)
    expectDiagnostics(parsed.report, parsed.marked.expecting("warning cut-value", in: "x.yml"))
    #expect(
      quoted.isEmpty
        || parsed.report.diagnostics.allSatisfy { $0.hint?.zh.contains(quoted) == true })
  }

  @Test(
    "a key with nothing behind its colon is not called missing, since a second line would make it double",
    arguments: [
      ("‹title›:", "“title”后面是空的"), ("‹title›: \"  \"", "“title”后面是空的"),
      ("‹title›: # 说明", "“title”后面是空的"), ("‹title›: null", "“title”写成了 null，在这里等于没有写"),
      ("‹title›: ~", "“title”写成了 ~，在这里等于没有写"),
    ])
  func empty(source: String, words: String) {
    var parsed = Parsed(source)
    #expect(parsed.read { $0.requiredString("title", &$1)?.value } == .some(nil))
    #expect(parsed.report.diagnostics.map(\.message.zh) == [words])
    expectDiagnostics(parsed.report, parsed.marked.expecting("error missing-key", in: "x.yml"))
  }

  @Test(
    "a colon without its blank is found at its line, whatever stands around it",
    arguments: [
      "title‹:›标题\ntags: a", "tags: a\ntitle‹:›2021-12-31", "title‹:›标题",
      "tags: a\ntitle ‹:›标题\norder: 1",
    ])
  func joined(source: String) {
    let parsed = Parsed(source)
    #expect(parsed.fields == nil)
    expectDiagnostics(parsed.report, parsed.marked.expecting("error yaml-syntax", in: "x.yml"))
    #expect(parsed.report.diagnostics.allSatisfy { $0.hint?.zh.contains("title: ") == true })
  }

  @Test(
    "the line that a hint gives is read, and says what was written",
    arguments: [
      ("title: *星", "*星"), ("title: > 大于", "> 大于"), ("title: @客户", "@客户"), ("title: 甲: 乙", "甲: 乙"),
      ("title: {{a}}增长", "{{a}}增长"), ("title: [通知]关于放假", "[通知]关于放假"), ("title: %5", "%5"),
      ("title: \"甲\"乙", "\"甲\"乙"), ("title: - 甲", "甲"), ("title: `码`", "`码`"),
      ("title: | 甲", "| 甲"),
      ("title: “甲\"", "“甲\""), ("title: 甲:", "甲:"), ("title: ? 甲", "? 甲"),
    ])
  func repaired(source: String, words: String) {
    let broken = Parsed(source + "\norder: 1")
    guard let hint = broken.report.diagnostics.first?.hint?.zh else {
      // Some of them are read as they are.
      var parsed = Parsed(source)
      #expect(parsed.read { $0.string("title", &$1)?.value } == words)
      return
    }
    #expect(hint.hasPrefix("把这一行写成："), "\(hint)")
    var parsed = Parsed(hint.dropFirst("把这一行写成：".count) + "\norder: 1")
    #expect(parsed.read { $0.string("title", &$1)?.value } == words)
    #expect(parsed.report.diagnostics.isEmpty)
  }
}
