import Foundation
import Testing

@testable import Compressing

@Suite("Files made smaller for servers")
struct PrecompressionTests {
  private static let text = Array(String(repeating: "柳州的螺蛳粉，办成一所产业学院。\n", count: 200).utf8)

  @Test(
    "texts of a kilobyte and more are suited, pictures and workbooks are not",
    arguments: [
      ("index.html", 1024, true), ("index.html", 1023, false), ("a/b.C-1.CSS", 5000, true),
      ("data/indicators.xlsx", 50_000, false), ("qr/a.png", 50_000, false),
      ("qr/a.svg", 2000, true),
      ("search/manifest.js", 2000, true), ("LICENSE", 5000, false), ("page.html.gz", 5000, false),
    ])
  func suits(path: String, size: Int, isSuited: Bool) {
    #expect(Precompression.suits(path, size: size) == isSuited)
  }

  @Test("gzip gives the text back, and its header holds neither time nor name nor machine")
  func gzip() throws {
    let file = try #require(Precompression.gzip.file(of: Self.text))
    // Magic, deflate, no flags, no time, best compression, and Unix as zlib always says.
    #expect(Array(file.prefix(10)) == [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 2, 3])
    #expect(file.count < Self.text.count / 10)
    #expect(try output(of: "/bin/gzip", "-dc", input: file) == Self.text)
    #expect(Precompression.gzip.file(of: Self.text) == file)
  }

  @Test("Brotli is smaller than gzip and the same each time")
  func brotli() throws {
    let file = try #require(Precompression.brotli.file(of: Self.text))
    let other = try #require(Precompression.gzip.file(of: Self.text))
    #expect(file.count < other.count)
    #expect(Precompression.brotli.file(of: Self.text) == file)
  }

  @Test("what does not become smaller has no compressed form", arguments: Precompression.allCases)
  func incompressible(form: Precompression) {
    var state: UInt64 = 1
    let noise = (0..<4096).map { _ -> UInt8 in
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return UInt8(truncatingIfNeeded: state >> 56)
    }
    #expect(form.file(of: noise) == nil)
    #expect(form.file(of: []) == nil)
  }

  private func output(of program: String, _ argument: String, input: [UInt8]) throws -> [UInt8] {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: program)
    process.arguments = [argument]
    let (input_, output) = (Pipe(), Pipe())
    process.standardInput = input_
    process.standardOutput = output
    try process.run()
    try input_.fileHandleForWriting.write(contentsOf: Data(input))
    try input_.fileHandleForWriting.close()
    let data = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return Array(data)
  }
}
