import Diagnostics

/// Follows partials, parents and blocks as a layout does, without values.
///
/// A template that leads to itself has no layout that ends. Such templates are found here, when the theme
/// is read, and are shown as nothing.
struct TemplateExpansion: Sendable {
  let files: [String: SourceFile]
  let nodes: [String: [TemplateNode]]

  /// Tags, and the template in whose text they stand.
  struct Part: Sendable {
    let template: String
    let nodes: [TemplateNode]
  }

  /// Templates that cannot be shown.
  struct Endless {
    /// They lead to themselves.
    var cyclic: Set<String> = []
    /// They show others that show others, more often than a page can bear.
    var oversized: Set<String> = []
  }

  /// The most templates that one page may show; real ones show some dozens.
  static let mostSteps = 10_000
  /// The most templates inside each other.
  static let deepest = 100

  /// Finds the templates whose rendering would not end, with a diagnostic for each reason.
  func findEndless(report: inout Report) -> Endless {
    var endless = Endless()
    var cycles: Set<[String]> = []
    for name in nodes.keys.sorted() {
      var walk = Walk(expansion: self, report: report, cycles: cycles)
      walk.follow(Part(template: name, nodes: nodes[name] ?? []), path: [name], blocks: [:])
      report = walk.report
      cycles = walk.cycles
      if walk.isCyclic { endless.cyclic.insert(name) }
      if walk.steps > Self.mostSteps { endless.oversized.insert(name) }
    }
    return endless
  }

  /// What a layout finds in the blocks of a parent: what was given first stays.
  static func blocks(
    _ outer: [String: Part], of node: TemplateNode, in template: String
  ) -> [String: Part] {
    let own = node.children.filter { $0.kind == .block }
      .map { ($0.name, Part(template: template, nodes: $0.children)) }
    let merged = Dictionary(own, uniquingKeysWith: { _, last in last })
    return outer.merging(merged) { first, _ in first }
  }

  private struct Walk {
    let expansion: TemplateExpansion
    var report: Report
    /// The circles that were reported, each from its first name in alphabetical order on.
    var cycles: Set<[String]>
    var steps = 0
    var isCyclic = false

    mutating func follow(_ part: Part, path: [String], blocks: [String: Part]) {
      for node in part.nodes {
        switch node.kind {
        case .text, .variable, .unescaped: continue
        case .section, .inverted:
          follow(Part(template: part.template, nodes: node.children), path: path, blocks: blocks)
        case .block:
          guard let given = blocks[node.name] else {
            follow(Part(template: part.template, nodes: node.children), path: path, blocks: blocks)
            continue
          }
          enter("$" + node.name, given, node, in: part, path, blocks)
        case .partial, .inheritance:
          guard let nodes = expansion.nodes[node.name] else { continue }
          let inner =
            node.kind == .partial
            ? blocks : TemplateExpansion.blocks(blocks, of: node, in: part.template)
          enter(node.name, Part(template: node.name, nodes: nodes), node, in: part, path, inner)
        }
      }
    }

    private mutating func enter(
      _ name: String, _ inner: Part, _ node: TemplateNode, in part: Part, _ path: [String],
      _ blocks: [String: Part]
    ) {
      guard steps <= TemplateExpansion.mostSteps, let file = expansion.files[part.template] else {
        return
      }
      steps = path.count > TemplateExpansion.deepest ? TemplateExpansion.mostSteps + 1 : steps + 1
      var place: Place { file.place(at: node.range) }
      if steps > TemplateExpansion.mostSteps {
        report.add(.tooManyTemplates(at: place))
      } else if let start = path.firstIndex(of: name) {
        isCyclic = true
        // Each template of a circle leads to it; its names say once what is wrong.
        if cycles.insert(fromFirstName(path[start...])).inserted {
          report.add(.cycle(path[start...] + [name], at: place))
        }
      } else {
        follow(inner, path: path + [name], blocks: blocks)
      }
    }

    private func fromFirstName(_ circle: ArraySlice<String>) -> [String] {
      let first = circle.indices.min { circle[$0] < circle[$1] } ?? circle.startIndex
      return Array(circle[first...] + circle[..<first])
    }
  }
}

extension Diagnostic {
  fileprivate static func cycle(_ path: ArraySlice<String>, at place: Place) -> Diagnostic {
    let chain = path.joined(separator: " → ")
    return Diagnostic(
      .templateCycle, at: place,
      LocalizedText(zh: "模板绕回了自己：\(chain)", en: "the template includes itself: \(chain)"),
      hint: LocalizedText(
        zh: "去掉其中一处引用；$ 开头的是区块，同名的换一个名字",
        en: "remove one of these references; names with $ are blocks, give one another name"))
  }

  fileprivate static func tooManyTemplates(at place: Place) -> Diagnostic {
    Diagnostic(
      .templateSyntax, at: place,
      LocalizedText(
        zh: "模板层层引用，一页要展开上万次",
        en: "templates show each other a hundred levels deep or ten thousand times for one page"),
      hint: LocalizedText(zh: "减少引用的层数", en: "use fewer levels of partials"))
  }
}
