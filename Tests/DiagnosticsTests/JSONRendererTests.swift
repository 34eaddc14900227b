import Diagnostics
import Foundation
import Testing

@Suite("Diagnostics as JSON")
struct JSONRendererTests {
  private func render(
    _ place: Place, zh: String = "坏", hint: LocalizedText? = nil
  ) throws -> String {
    try JSONRenderer().render(
      Diagnostic(.brokenLink, at: place, LocalizedText(zh: zh, en: "broken"), hint: hint))
  }

  @Test("every key is there, in one order, and what is absent is null")
  func keys() throws {
    #expect(
      try render(Place(file: "Content/a.md")) == """
        {"cell":null,"code":"broken-link","column":null,"file":"Content/a.md","hint":null,\
        "line":null,"message":"坏","severity":"error","sheet":null}
        """)
    let hint = LocalizedText(zh: "改成“y/z.md”", en: "write it")
    #expect(
      try render(Place(file: "a.md", line: 7, column: 5, excerpt: nil), hint: hint) == """
        {"cell":null,"code":"broken-link","column":5,"file":"a.md","hint":"改成“y/z.md”",\
        "line":7,"message":"坏","severity":"error","sheet":null}
        """)
    #expect(
      try render(Place(file: "指标.xlsx", sheet: "资金", cell: "D17")) == """
        {"cell":"D17","code":"broken-link","column":null,"file":"指标.xlsx","hint":null,\
        "line":null,"message":"坏","severity":"error","sheet":"资金"}
        """)
  }

  @Test(
    "whatever the message holds, it is one line that steers no terminal and reads back the same",
    arguments: [
      "a\nb\r\nc", "引号\"反斜杠\\斜杠/", "\u{1B}[31m", "\u{9B}31m", "\u{7F}", "\u{85}",
      "\u{2028}\u{2029}", "\u{202E}abc\u{2066}", "\u{200F}\u{61C}", "\u{0}", "😀\t柳州",
    ])
  func hostile(text: String) throws {
    let line = try render(Place(file: text), zh: text)
    for scalar in line.unicodeScalars {
      #expect(scalar.properties.generalCategory != .control)
      #expect(!scalar.properties.isBidiControl)
      #expect(!["\u{2028}", "\u{2029}"].contains(scalar))
    }
    let object = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any]
    #expect(object?["message"] as? String == text)
    #expect(object?["file"] as? String == text)
  }
}
