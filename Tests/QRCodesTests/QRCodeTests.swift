import Testing

@testable import QRCodes

/// That readers can read the codes is proved with zbar in the browser tests.
@Suite struct QRCodeTests {
  private let code = try? QRCode("https://site.example/cases/one.html")

  @Test("a code has finder patterns in three corners and four white modules around it")
  func shape() throws {
    let code = try #require(code)
    #expect(code.width == 29)
    #expect(code.side == 37)
    let outer = (0..<37).flatMap { row in (0..<37).map { (row, $0) } }.filter { row, column in
      !(4..<33).contains(row) || !(4..<33).contains(column)
    }
    #expect(outer.allSatisfy { !code.isDark($0, $1) })
    let finder = [
      [true, true, true, true, true, true, true],
      [true] + [Bool](repeating: false, count: 5) + [true],
    ]
    for (row, modules) in finder.enumerated() {
      #expect((4..<11).map { code.isDark(4 + row, $0) } == modules)
      #expect((26..<33).map { code.isDark(4 + row, $0) } == modules)
      #expect((4..<11).map { code.isDark(32 - row, $0) } == modules)
    }
  }

  @Test("the picture is a PNG of one bit a pixel, and small")
  func picture() throws {
    let png = try #require(code).png(scale: 8)
    #expect(png.starts(with: [0x89, 0x50, 0x4E, 0x47]))
    #expect(Array(png[16..<26]) == [0, 0, 1, 40, 0, 0, 1, 40, 1, 0])
    #expect(png.count < 2000)
  }

  @Test(
    "how large a code will be is known without making it, up to the last letter of each version")
  func side() throws {
    for capacity in QRCode.capacities {
      for length in [capacity, capacity + 1] where length <= 2331 {
        let text = String(repeating: "a", count: length)
        #expect(QRCode.side(of: text) == (try QRCode(text).side), "\(length) letters")
      }
    }
    for text in ["", "a b", "案例", String(repeating: "a", count: 2332)] {
      #expect(QRCode.side(of: text) == nil)
    }
  }

  @Test(
    "texts that readers disagree on make no code",
    arguments: ["", "https://site.example/案例", "a b", "a\n"])
  func unreadable(text: String) {
    #expect(throws: QRCode.Problem.notASCII) { try QRCode(text) }
  }

  @Test("a text longer than the largest code is told so")
  func tooLong() throws {
    _ = try QRCode(String(repeating: "a", count: 2331))
    #expect(throws: QRCode.Problem.tooLong(2332)) {
      try QRCode(String(repeating: "a", count: 2332))
    }
  }
}
