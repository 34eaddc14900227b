import Testing

@testable import Pages

@Suite("Addresses beside the headings of a text")
struct AnchorTests {
  @Test(
    "a heading keeps its address, and what the page draws itself takes one that no heading can have",
    arguments: [
      ("completion-school", ["completion-school"], "completion-school--2"),
      ("completion-school", ["completion", "completion-school-2"], "completion-school"),
      ("figure-kc", [], "figure-kc"),
    ])
  func apart(anchor: String, headings: [String], expected: String) {
    #expect(anchor.apart(from: Set(headings)) == expected)
  }
}
