import Diagnostics
import Testing

@Suite("Cell widths")
struct CellWidthTests {
  @Test(
    "characters take the cells that UAX #11 and terminals give them",
    arguments: [
      (2, "柳㐀豈〇、。「（：％Ａ１￥ァあㄅ한ᄀ㈠𠮷"),
      // Emoji that content uses, in and outside the astral planes.
      (2, "✅❌⭐⚡⏰☔🎉🏆🚀🥇😀🫶"),
      (1, "aé§°·—…“”①Ⅳ→♻☀✓★ｱﾊ￨🕉"),
      (
        0, "\u{301}\u{20DD}\u{FE0F}\u{200B}\u{200D}\u{200F}\u{2060}\u{FEFF}\u{3099}\u{0E31}\u{1160}"
      ),
    ])
  func widths(width: Int, characters: String) {
    for scalar in characters.unicodeScalars {
      #expect(scalar.cellWidth == width, "U+\(String(scalar.value, radix: 16)) \(scalar)")
    }
  }
}
