import Diagnostics
import TestSupport
import Testing

@testable import YAML

@Suite("Characters of YAML that no page can show") struct UnshownCharacterTests {
  @Test(
    "one in the text is found where it stands, one that an escape brings in at its value",
    arguments: [
      ("title: \"甲\\x0B乙\"", "1:8", "U+000B"),
      ("title: \"甲\\a乙\"", "1:8", "U+0007"), ("tags: [\"甲\\0\"]", "1:8", "U+0000"),
      ("title: 甲\nstrings:\n  a: \"\\x1b[1m\"", "3:6", "U+001B"),
      ("title: \"甲\\ufdd0\"", "1:8", "U+FDD0"),
      ("title: 甲\u{FFFD}", "1:9", "U+FFFD"),
    ])
  func found(source: String, place: String, name: String) {
    let report = Parsed(source).report
    #expect(report.diagnostics.map(\.code) == [.controlCharacter])
    #expect(report.diagnostics.first?.place.description == "x.yml:\(place)")
    #expect(report.diagnostics.first?.message.zh.contains(name) == true)
  }

  @Test(
    "line ends, tabs and escapes of what is shown are left alone",
    arguments: [
      "title: \"甲\\t乙\\n丙\"", "title: '甲\\x0B'", "title: 甲\\x0B", "title: \"\\u4e2d\"",
      "title: |\n  甲\n",
    ])
  func leftAlone(source: String) { #expect(Parsed(source).report.diagnostics == []) }
}
