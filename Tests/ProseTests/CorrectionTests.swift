import Diagnostics
import Prose
import Testing

@Suite struct CorrectionTests {
  /// Changes of ‹…› in a text, in the order of the list: bytes from, to, and the new text.
  private func corrections(
    _ text: String, _ changes: [(Int, Int, String)]
  ) -> [Correction] {
    let file = SourceFile(path: "a.md", text: text)
    return changes.map { start, end, replacement in
      Correction(
        place: file.place(at: start..<end), range: start..<end, written: String(file[start..<end]),
        replacement: replacement)
    }
  }

  private func applied(_ corrections: [Correction], to text: String) -> String? {
    Correction.apply(corrections, to: Array(text.utf8)).map { String(decoding: $0, as: UTF8.self) }
  }

  @Test(
    "of changes that overlap the first in the list is made; neighbours and insertions are all made",
    arguments: [
      ([(0, 1, "A"), (2, 3, "C")], "AbCdef"), ([(2, 3, "C"), (0, 1, "A")], "AbCdef"),
      ([(0, 2, "X"), (1, 3, "Y")], "Xcdef"), ([(1, 3, "Y"), (0, 2, "X")], "aYdef"),
      ([(0, 1, "A"), (1, 1, "-"), (1, 2, "B")], "A-Bcdef"),
      ([(1, 1, "-"), (1, 1, "+")], "a-bcdef"), ([(0, 4, "X"), (2, 2, "-")], "Xef"),
      ([(3, 6, ""), (2, 4, "Y")], "abc"), ([], "abcdef"), ([(6, 6, "!")], "abcdef!"),
    ] as [([(Int, Int, String)], String)])
  func overlaps(changes: [(Int, Int, String)], expected: String) {
    #expect(applied(corrections("abcdef", changes), to: "abcdef") == expected)
  }

  @Test("a byte order mark stays, and a file that has changed is refused")
  func bytes() {
    let changes = corrections("共3项,好", [(7, 8, "，")])
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    #expect(
      Correction.apply(changes, to: mark + Array("共3项,好".utf8)) == mark + Array("共3项，好".utf8))
    #expect(Correction.apply(changes, to: Array("共30项,好".utf8)) == nil)
    #expect(Correction.apply(changes, to: []) == nil)
  }
}
