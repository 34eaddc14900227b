import TestSupport
import Testing

@testable import Markdown

@Suite("Cells that reach over others") struct TableSpansTests {
  /// The rows of a table as HTML, without line breaks.
  private func html(_ source: String) -> String {
    HTMLRenderer().render(Parsed(source).document).replacing("\n", with: "")
      .replacing(" scope=\"col\"", with: "")
  }

  @Test(
    "< joins a cell to the one on its left, ^ to the one above",
    arguments: [
      (
        "|a|<|\n|-|-|\n|b|c|",
        "<thead><tr><th scope=\"colgroup\" colspan=\"2\">a</th></tr></thead><tbody><tr><td>b</td><td>c</td></tr></tbody>"
      ),
      (
        "|a|b|\n|-|-|\n|c|d|\n|^|e|",
        "<thead><tr><th>a</th><th>b</th></tr></thead><tbody><tr><td rowspan=\"2\">c</td><td>d</td></tr><tr><td>e</td></tr></tbody>"
      ),
      (
        "|a|b|c|\n|-|-|-|\n|d|e|<|\n|f|^|^|",
        "<thead><tr><th>a</th><th>b</th><th>c</th></tr></thead><tbody><tr><td>d</td><td colspan=\"2\" rowspan=\"2\">e</td></tr><tr><td>f</td></tr></tbody>"
      ),
      // A cell of the head takes the next row along.
      (
        "|a|b|<|\n|-|-|-|\n|^|c|d|\n|1|2|3|",
        "<thead><tr><th rowspan=\"2\">a</th><th scope=\"colgroup\" colspan=\"2\">b</th></tr><tr><th>c</th><th>d</th></tr></thead><tbody><tr><td>1</td><td>2</td><td>3</td></tr></tbody>"
      ),
      // No row or column without a cell that begins in it.
      (
        "|a|<|b|\n|-|-|-|\n|c|<|d|\n|^|^|^|",
        "<thead><tr><th>a</th><th>b</th></tr></thead><tbody><tr><td>c</td><td>d</td></tr></tbody>"
      ),
      // No head where there is nothing in it.
      ("| | |\n|-|-|\n|a|b|", "<tbody><tr><td>a</td><td>b</td></tr></tbody>"),
      ("|a|\n|-|", "<thead><tr><th>a</th></tr></thead>"),
    ])
  func spans(source: String, expected: String) {
    #expect(html(source) == "<table>\(expected)</table>")
  }

  @Test(
    "escaped signs, and signs that join no rectangle, are signs",
    arguments: [
      (
        "|a|\\<|\n|-|-|\n|\\^|b|", "<tr><th>a</th><th>&lt;</th></tr>",
        "<tr><td>^</td><td>b</td></tr>"
      ),
      ("|<|a|\n|-|-|\n|b|c|", "<tr><th>&lt;</th><th>a</th></tr>", "<tr><td>b</td><td>c</td></tr>"),
      ("|a|^|\n|-|-|\n|b|c|", "<tr><th>a</th><th>^</th></tr>", "<tr><td>b</td><td>c</td></tr>"),
      ("|a|<|\n|-|-|\n|^|c|", "<tr><th>a</th><th>&lt;</th></tr>", "<tr><td>^</td><td>c</td></tr>"),
      (
        "|a|< b|\n|-|-|\n|^^|c|", "<tr><th>a</th><th>&lt; b</th></tr>",
        "<tr><td>^^</td><td>c</td></tr>"
      ),
    ])
  func signs(source: String, head: String, body: String) {
    #expect(
      html(source) == "<table><thead>\(head)</thead><tbody>\(body)</tbody></table>")
  }

  @Test("a column in which no cell begins is none, also below a head that is not shown")
  func mergedColumn() {
    #expect(
      html("| | |\n|-|-|\n|a|<|\n|b|<|")
        == "<table><tbody><tr><td>a</td></tr><tr><td>b</td></tr></tbody></table>")
  }

  @Test("an empty cell of the head heads nothing")
  func emptyCorner() {
    #expect(
      html("| |a|\n|-|-|\n|b|1|")
        == "<table><thead><tr><td></td><th>a</th></tr></thead><tbody><tr><td>b</td><td>1</td></tr></tbody></table>"
    )
  }

  @Test(
    "cells beyond the last column are reported with their words, empty ones are not",
    arguments: [
      ("|a|b|\n|-|-|\n|c|d|e|f|", ["x.md:3:6 warning surplus-cell ‹e|f›"]),
      ("|a|b|\n|-|-|\n|c|d| |", []),
      ("|a|b|\n|-|-|\n|c|d|", []), ("|a|b|\n|-|-|\n|c\\|d|e|", []),
      ("a|b\n-|-\nc|d|e", ["x.md:3:5 warning surplus-cell ‹e›"]),
    ])
  func surplus(source: String, expected: [String]) {
    #expect(Parsed(source).report.diagnostics.map(describe) == expected)
  }
}
