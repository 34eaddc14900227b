import Testing

@testable import Charts

@Suite("Covers as files")
struct ArtworkFileTests {
  @Test("a file draws what the page draws, in light colours and in dark ones")
  func file() {
    let artwork = Artwork(seed: "one", figures: [4, 2, 7], palette: Palette(["seal": "#ac2f1c"]))
    let file = artwork.document(dark: ["seal": "#ee8672", "ink": "#ece7dc"])
    #expect(file.hasPrefix("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 640 360\""))
    #expect(file.contains(artwork.elements(width: 640, height: 360)))
    #expect(
      file.contains(
        "<style>@media screen and (prefers-color-scheme:dark){.f-ink{fill:#ece7dc}.s-ink{stroke:#ece7dc}"
          + ".f-seal{fill:#ee8672}.s-seal{stroke:#ee8672}}</style>"))
    #expect(!artwork.document().contains("<style>"))
  }
}
