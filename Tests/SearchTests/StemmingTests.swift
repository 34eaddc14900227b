import Foundation
import Testing

@testable import Search

@Suite("Stems of English words")
struct StemmingTests {
  /// Words with their stems, which the script in the browser is held against, too.
  private static let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("Vectors/stemming.json")

  private func stem(_ word: String) -> String {
    Stemming.stem(Array(word.utf8)).map { String(decoding: $0, as: UTF8.self) } ?? word
  }

  @Test("words of one family have one stem, whichever of them stands on the page")
  func families() {
    let families = [
      ["visit", "visits", "visited", "visiting", "visitor"],
      ["rely", "relies", "relied", "reliable"],
      ["educate", "educates", "educated", "educating", "education"],
      ["study", "studies", "studied"],
      ["organize", "organized", "organization"], ["sustainable", "sustainability"],
      ["box", "boxes"], ["process", "processes", "processed"], ["plan", "planned", "planning"],
      ["format", "formats", "formatted"], ["graduate", "graduates", "graduation"],
    ]
    for family in families { #expect(Set(family.map(stem)).count == 1, "\(family)") }
  }

  @Test("words that only look alike keep apart")
  func strangers() {
    let pairs = [
      ("table", "tab"), ("cable", "cab"), ("nation", "nate"), ("station", "status"),
      ("format", "form"),
      ("combat", "comb"), ("is", "i"), ("bus", "bu"), ("ability", "able"), ("notable", "note"),
    ]
    for (one, other) in pairs { #expect(stem(one) != stem(other), "\(one), \(other)") }
  }

  @Test("stems are those that the script makes")
  func vectors() throws {
    let vectors = try JSONDecoder().decode(
      [String: String].self, from: Data(contentsOf: Self.file))
    for (word, expected) in vectors { #expect(stem(word) == expected, "\(word)") }
  }

  @Test(
    "what is no plain word stays as it is",
    arguments: ["", "a", "abc", "C++", "x1ing", "产业ing", "ing"])
  func others(word: String) {
    #expect(stem(word) == word)
  }
}
