import CMarkdown
import Diagnostics
import Foundation
import Testing

@testable import Markdown

/// What reading and writing costs beside the bare library. Nothing is asserted: times depend on the
/// machine and on what else it does.
@Suite(
  "Benchmark", .enabled(if: ProcessInfo.processInfo.environment["MARKDOWN_BENCHMARK"] != nil))
struct MarkdownBenchmark {
  /// The cases of the real site, as often as it takes.
  private let texts: [String]

  init() throws {
    let count = Int(ProcessInfo.processInfo.environment["MARKDOWN_BENCHMARK"] ?? "") ?? 10_000
    let folder = Fixture.folder.appending(path: "../../../Content/cases").standardized
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
    let cases = names.compactMap {
      try? String(contentsOf: folder.appending(path: "\($0)/index.md"), encoding: .utf8)
    }
    texts = (0..<count).map { cases[$0 % cases.count] }
    // Registers the library's extensions.
    _ = CMarkEngine.shared
  }

  @Test("reading and writing cases, by the bare library, by the amended one, and by the whole room")
  func cases() {
    var times: [[Double]] = [[], [], []]
    for _ in 0..<5 {
      times[0].append(seconds { for text in texts { bare(text) } })
      Self.switchExtensionsOn()
      times[1].append(seconds { for text in texts { amended(text) } })
      times[2].append(seconds { for text in texts { room(text) } })
    }
    let bytes = texts.reduce(0) { $0 + $1.utf8.count }
    print("\(texts.count) cases, \(bytes / 1_000_000) MB, the least of 5 runs")
    let least = times.map { $0.min() ?? 0 }
    for (name, time) in zip(["bare library", "amended library", "whole room"], least) {
      print(String(format: "%@: %.3f s, %.2f times", name, time, time / least[0]))
    }
  }

  private func seconds(_ body: () -> Void) -> Double {
    let start = ContinuousClock.now
    body()
    return (ContinuousClock.now - start) / .seconds(1)
  }

  /// The library with its own extensions and renderer.
  private func bare(_ text: String) {
    guard let parser = cmark_parser_new(CMARK_OPT_FOOTNOTES | CMARK_OPT_UNSAFE) else { return }
    for name in ["table", "strikethrough", "autolink", "tasklist"] {
      cmark_parser_attach_syntax_extension(parser, cmark_find_syntax_extension(name))
    }
    var text = text
    text.withUTF8 { bytes in
      bytes.withMemoryRebound(to: CChar.self) {
        cmark_parser_feed(parser, $0.baseAddress, $0.count)
      }
    }
    let root = cmark_parser_finish(parser)
    free(cmark_render_html(root, CMARK_OPT_UNSAFE, nil))
    cmark_node_free(root)
    cmark_parser_free(parser)
  }

  /// A parser of the library's own extensions has switched their characters off when it was done.
  private static func switchExtensionsOn() {
    guard let parser = cmark_parser_new(0) else { return }
    for name in ["strikethrough", "autolink"] {
      cmark_parser_attach_syntax_extension(parser, cmark_find_syntax_extension(name))
    }
    cmark_manage_extensions_special_characters(parser, 1)
    cmark_parser_free(parser)
  }

  /// The library with stand-ins and our extension, and its own renderer.
  private func amended(_ text: String) {
    var text = text
    text.withUTF8 { bytes in
      let prepared = PreparedText(bytes, from: 0)
      prepared.withBytes(of: bytes) { bytes in
        _ = CMarkEngine.shared?.withTree(of: bytes, in: prepared.dialect) { root, _ in
          free(cmark_render_html(root.pointer, CMARK_OPT_UNSAFE, nil))
        }
      }
    }
  }

  /// All of it: hostile texts found, a tree with places, HTML for pages.
  private func room(_ text: String) {
    var report = Report()
    let file = SourceFile(path: "x.md", text: text)
    _ = HTMLRenderer().render(MarkdownParser.parse(file, report: &report))
  }
}
