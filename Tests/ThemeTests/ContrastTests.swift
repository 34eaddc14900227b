import Diagnostics
import TestSupport
import Testing

@testable import Theme

@Suite("Contrast of colours")
struct ContrastTests {
  @Test(
    "the ratio is that of WCAG 2",
    arguments: [
      ("#000000", "#ffffff", 21.0), ("#fff", "#ffffff", 1.0), ("#777777", "#ffffff", 4.48),
      ("#767676", "#fff", 4.54), ("#ac2f1c", "#fbfaf6", 6.33), ("#ff0000", "#0000ff", 2.15),
    ])
  func ratio(front: String, ground: String, expected: Double) throws {
    let front = try #require(Colour(front))
    let ground = try #require(Colour(ground))
    #expect(abs(front.contrast(with: ground) - expected) < 0.01)
    #expect(front.contrast(with: ground) == ground.contrast(with: front))
  }

  @Test(
    "what is no colour is none", arguments: ["", "#", "#12", "#12345", "red", "#gggggg", "123456"])
  func invalid(text: String) {
    #expect(Colour(text) == nil)
  }

  @Test("the colour that is proposed can be read, and is one that can be written")
  func remedy() throws {
    for (front, ground) in [("#c0a0a0", "#ffffff"), ("#333333", "#111111"), ("#808080", "#757575")]
    {
      let back = try #require(Colour(ground))
      let found = try #require(Colour(front)?.readable(on: back, contrast: 4.5))
      #expect(Colour(found.text) == found)
      #expect(found.contrast(with: back) >= 4.5)
    }
  }
}
