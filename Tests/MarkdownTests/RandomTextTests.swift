import Diagnostics
import Foundation
import Testing

@testable import Markdown

/// Properties that hold for any text: mixtures of pieces of Markdown, the same in every run. As many
/// as `MARKDOWN_MIXTURES` says, which `make fuzz` sets to a million.
@Suite("Random mixtures", .timeLimit(.minutes(60))) struct RandomTextTests {
  private static let count =
    ProcessInfo.processInfo.environment["MARKDOWN_MIXTURES"].flatMap(Int.init) ?? 20_000

  private static let pieces = [
    "[", "]", "](b)", "](b \"t\")", "](javascript:x)", "](JAVA&Tab;SCRIPT:x)", "![", "(", ")", "*",
    "_", "**", "__", "***", "~", "~~", "`", "``", "a", "b ", "字", "中文，", "。", "😀", " ",
    "\n", "\n\n", "  \n", "\\\n", "    ", "> ", "- ", "* ", "1. ", "\n- ", "\n> ", "| ",
    "|a|b|\n|-|-|\n", "|-|:-:|\n", "\\|", "\\", "\\*", "&amp;", "&lt;", "&#65;", "&nvlt;", "&copy;",
    "&", "<", "<b>", "</b>",
    "<script>", "</script>", "<b onclick=x>", "<details>\n", "</details>", "<http://x.y>",
    "<javascript:x>", "<!-- c -->", "<!--", "www.a.b", "http://a.cn/x?a=1&amp;b", "a@b.co", "[^1]",
    "[^注]", "\n[^1]: ",
    "\n\n[^注]: 说明\n", "\n[a]: /u\n", "\n[c]: javascript:x\n", "[a]", "[b][a]", "[c]", "[a][]", "#",
    "\n# ", "\n## t *x* ##\n", "\n===\n", "\n---\n", "\n```\n", "\n~~~ x\n", "\t", "\n<div>\n", "!",
    "'", "\"", "(a", "a)",
    "- [ ] ", "- [x] ", "\r\n", "\r", "{{id}}", "\n\t", "\n   ", "<a\nb>", "`a\nb`",
    "[a\nb](c\n\"d\")", "![x](data:text/html,x)", "\u{01}",
    "**", "**", "（", "）", "「", "”", "“", "、", "**。", "字**（", "か", "한", "字\u{E0100}", "。\u{FE01}",
    "　",
    "![[", "[[", "]]", "|300", "|30x20]]", ".png", "![[图.png]]", "[[页面]]", "[[页面#节|词]]",
    "](图 1.png)",
    "|300](a b.png \"t\")", "www.", "https://a.cn/", "见www.a.cn查看", "http://a.cn**（b", "\u{7F}",
    "\u{02}",
    "\u{03}", "\u{04}", "\u{05}", "\\|300]]",
  ]

  private static func text(seed: Int) -> String {
    var numbers = SeededNumbers(seed: seed)
    return (0..<Int.random(in: 1...16, using: &numbers)).reduce(into: "") { text, _ in
      text += pieces[Int.random(in: 0..<pieces.count, using: &numbers)]
    }
  }

  @Test("ranges lie in the text, children in their parents, and each at its own markup")
  func ranges() {
    for seed in 0..<Self.count {
      let parsed = Parsed(Self.text(seed: seed))
      let bytes = Array(parsed.file.text.utf8)
      let whole = 0..<bytes.count
      let problems =
        problems(in: parsed.document.blocks, of: whole, bytes)
        + parsed.document.footnotes.flatMap { self.problems(in: [$0], of: whole, bytes) }
      guard problems.isEmpty else {
        Issue.record(
          "seed \(seed) \(parsed.file.text.debugDescription) \(problems)\n\(parsed.dump)")
        return
      }
    }
  }

  private func problems(
    in nodes: [MarkdownNode], of parent: Range<Int>, _ bytes: [UInt8]
  ) -> [String] {
    var problems: [String] = []
    var floor = parent.lowerBound
    for node in nodes {
      let range = node.range
      if range.lowerBound < floor || range.upperBound > parent.upperBound {
        problems.append("\(node.kind) at \(range) outside \(floor)..<\(parent.upperBound)")
        continue
      }
      floor = range.upperBound
      for end in [range.lowerBound, range.upperBound] where end < bytes.count {
        if bytes[end] & 0xC0 == 0x80 { problems.append("\(node.kind) cuts a character") }
      }
      if !beginsRight(node, String(decoding: bytes[range], as: UTF8.self)) {
        problems.append("\(node.kind) at \(range)")
      }
      problems += self.problems(in: node.children, of: range, bytes)
    }
    return problems
  }

  /// Whether the source of a node begins, and in simple cases ends, as its kind does.
  private func beginsRight(_ node: MarkdownNode, _ source: String) -> Bool {
    switch node.kind {
    case .emphasis, .strong: ["*", "_"].contains(source.first) && source.first == source.last
    case .strikethrough: source.hasPrefix("~") && source.hasSuffix("~")
    case .code: source.hasPrefix("`") && source.hasSuffix("`")
    case .image: source.hasPrefix("![")
    case .link: source.isEmpty == false
    case .htmlInline(let literal): source == literal || literal.contains("\n")
    case .footnoteReference(let label, _, _): source.lowercased() == "[^\(label)]".lowercased()
    case .footnoteDefinition(let label, _, _): source.hasPrefix("[^\(label)]:")
    case .blockQuote: source.hasPrefix(">")
    case .list, .item: source.first.map { "-*+0123456789".contains($0) } ?? false
    case .heading: !source.isEmpty
    case .text(let text):
      source == text || source.contains("\\") || source.contains("&") || text.contains("[^")
    default: true
    }
  }

  @Test("the HTML is well-formed, and no script and no dangerous address comes through")
  func html() {
    var options = HTMLRenderer.Options()
    options.allowedHTML = ["b", "details", "script", "div"]
    let renderer = HTMLRenderer(options: options)
    for seed in 0..<Self.count {
      let source = Self.text(seed: seed)
      let html = renderer.render(Parsed(source).document)
      var problems = WellFormedness.problems(in: html)
      if html.lowercased().contains("<script") { problems.append("a script") }
      problems += WellFormedness.addresses(in: html).filter { address in
        let plain = address.lowercased().filter { !$0.isWhitespace && !$0.isNewline }
        return plain.hasPrefix("javascript") || plain.hasPrefix("data:text")
      }
      guard problems.isEmpty else {
        Issue.record("seed \(seed) \(source.debugDescription) \(problems)\n\(html)")
        return
      }
    }
  }
}

/// A small checker of the HTML that this package writes: XML but for boxes of tasks and the like.
enum WellFormedness {
  private static let void: Set<Substring> = ["br", "hr", "img", "input"]

  /// What is not as it must be: tags that do not match, signs that are not escaped.
  static func problems(in html: String) -> [String] {
    var open: [Substring] = []
    var rest = html[...]
    while let start = rest.firstIndex(where: { $0 == "<" || $0 == ">" }) {
      guard rest[start] == "<", let end = end(of: rest[start...]) else {
        return ["a sign that is not escaped: \(rest.prefix(40))"]
      }
      let tag = rest[rest.index(after: start)..<end]
      let name = tag.drop { $0 == "/" }.prefix { $0.isLetter || $0.isNumber }
      if name.isEmpty { return ["a tag without a name: \(tag)"] }
      if tag.hasPrefix("/") {
        if open.popLast() != name { return ["</\(name)> without its beginning"] }
      } else if !void.contains(name) {
        open.append(name)
      }
      rest = rest[rest.index(after: end)...]
    }
    return open.map { "<\($0)> without its end" }
  }

  /// The `>` that ends a tag, outside of quotation marks.
  private static func end(of tag: Substring) -> Substring.Index? {
    var isQuoted = false
    return tag.indices.first { index in
      if tag[index] == "\"" { isQuoted.toggle() }
      return tag[index] == ">" && !isQuoted
    }
  }

  /// The values of all `href` and `src`.
  static func addresses(in html: String) -> [String] {
    ["href=\"", "src=\""].flatMap { name in
      html.split(separator: name, omittingEmptySubsequences: false).dropFirst()
        .map { String($0.prefix { $0 != "\"" }) }
    }
  }
}
