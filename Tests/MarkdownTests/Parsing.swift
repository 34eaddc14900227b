import CMarkdown
import Diagnostics
import Foundation
import Testing

@testable import Markdown

/// What came of reading a text named `x.md`.
struct Parsed {
  let file: SourceFile
  let document: MarkdownDocument
  var report = Report()

  init(_ source: String, from bodyStart: Int = 0) {
    file = SourceFile(path: "x.md", text: source)
    document = MarkdownParser.parse(file, from: bodyStart, report: &report)
  }

  /// The tree with places.
  var dump: String { document.dump(in: file) }

  /// Every node below and including these as its name and its source, in the order of the tree.
  var sources: [String] {
    var found: [String] = []
    visit(document.blocks + document.footnotes) { node in
      found.append("\(name(of: node)) ‹\(file[node.range])›")
    }
    return found
  }

  /// The texts with their sources.
  var texts: [String] { sources.filter { $0.hasPrefix("text") } }

  private func name(of node: MarkdownNode) -> String {
    String("\(node.kind)".prefix { $0.isLetter })
  }
}

/// Calls `body` for all nodes, parents first.
func visit(_ nodes: [MarkdownNode], _ body: (MarkdownNode) -> Void) {
  for node in nodes {
    body(node)
    visit(node.children, body)
  }
}

/// The HTML of a text with these options.
func html(_ source: String, options: HTMLRenderer.Options = .init()) -> String {
  HTMLRenderer(options: options).render(Parsed(source).document)
}

/// The HTML that libcmark-gfm's own renderer makes of the tree that we turn into ours, raw HTML left
/// as it is.
func libraryHTML(_ source: String) -> String {
  let html = Array(source.utf8).withUnsafeBufferPointer { bytes -> String? in
    let prepared = PreparedText(bytes, from: 0)
    return prepared.withBytes(of: bytes) { bytes in
      CMarkEngine.shared?.withTree(of: bytes, in: prepared.dialect) { root, _ -> String in
        guard let chars = cmark_render_html(root.pointer, CMARK_OPT_UNSAFE, nil) else { return "" }
        defer { free(chars) }
        let html = String(cString: chars).replacing("%7F", with: "*").replacing("%01", with: "_")
        return prepared.standIns.text(html)
      }
    }
  }
  return html ?? "no engine"
}

/// The HTML that this package makes of a text where it is to be as the library's.
func comparableHTML(_ source: String) -> String {
  var overrides = HTMLRenderer.Overrides()
  overrides.rawHTML = { literal, _ in literal }
  return HTMLRenderer(options: .libcmark).render(Parsed(source).document, overrides: overrides)
}

/// Runs `body` on a thread with the stack of the build's workers, and waits for it.
func onSmallStack(_ body: @escaping @Sendable () -> Void) {
  let done = DispatchSemaphore(value: 0)
  let thread = Thread {
    body()
    done.signal()
  }
  thread.stackSize = 512 * 1024
  thread.start()
  done.wait()
}

/// Numbers that look random and are the same in every run.
struct SeededNumbers: RandomNumberGenerator {
  private var state: UInt64

  init(seed: Int) { state = UInt64(truncatingIfNeeded: seed) &* 7919 &+ 13 }

  mutating func next() -> UInt64 {
    // SplitMix64.
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
