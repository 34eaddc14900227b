import Diagnostics
import Machine
import TestSupport
import Testing

@Suite("Files as text")
struct FileTreeTextTests {
  private func read(_ bytes: [UInt8], limit: Int = 100) throws -> (SourceFile?, Report) {
    let tree = FileTree(name: "Content", files: ["a.md": bytes])
    var report = Report()
    let file = tree.text(of: try #require(tree["a.md"]), limit: limit, report: &report)
    return (file, report)
  }

  @Test("text is read under its whole path, without a byte order mark")
  func text() throws {
    let (file, report) = try read([0xEF, 0xBB, 0xBF] + Array("柳州\n".utf8))
    expectDiagnostics(report, [])
    #expect(file?.path == "Content/a.md")
    #expect(file?.text == "柳州\n")
  }

  @Test(
    "what is not text is reported where it begins, with what to do",
    arguments: [
      (
        [0xFF, 0xFE, 0x31, 0x00], "Content/a.md error invalid-encoding",
        "文件是 UTF-16 编码；在编辑器里选“另存为”，编码选 UTF-8"
      ),
      (
        Array("a\n柳".utf8) + [0x00], "Content/a.md:2:2 error binary-file ‹\u{FFFD}›",
        "这不是文本文件：这里有 NUL 字节；Word、Excel 或图片改名并不能变成文本，请另存为纯文本"
      ),
      (
        Array("a\n柳".utf8) + [0xB0], "Content/a.md:2:2 error invalid-encoding ‹\u{FFFD}›",
        "从这里起不是 UTF-8 编码；在编辑器里选“另存为”，编码选 UTF-8"
      ),
    ] as [([UInt8], String, String)])
  func notText(bytes: [UInt8], problem: String, words: String) throws {
    let (file, report) = try read(bytes)
    #expect(file == nil)
    expectDiagnostics(report, [problem])
    #expect(wording(report) == [words])
  }

  @Test("a file of just the limit is read, one byte more is reported with both sizes")
  func limits() throws {
    let limit = 1_048_576
    let most = [UInt8](repeating: 0x61, count: limit)
    let (whole, nothing) = try read(most, limit: limit)
    #expect(whole?.count == limit)
    expectDiagnostics(nothing, [])
    let (file, report) = try read(most + [0x61], limit: limit)
    #expect(file == nil)
    expectDiagnostics(report, ["Content/a.md error file-too-large"])
    #expect(wording(report) == ["文件有 1.1 MB，上限是 1.0 MB；文字和表格拆成几个文件，图片和附件先压缩"])
    let (_, larger) = try read([UInt8](repeating: 0x61, count: 2_700_000), limit: limit)
    #expect(wording(larger) == ["文件有 2.6 MB，上限是 1.0 MB；文字和表格拆成几个文件，图片和附件先压缩"])
  }

  @Test("an empty file is empty text")
  func empty() throws {
    let (file, report) = try read([])
    #expect(file?.text == "")
    expectDiagnostics(report, [])
  }
}
