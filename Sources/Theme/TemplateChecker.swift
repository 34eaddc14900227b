import Diagnostics

/// Checks that every name in a template is one that the page's model has.
///
/// A missing variable in Mustache is an empty string. Here it is an error at its place, found before
/// any page is rendered and also in sections that no page shows today.
struct TemplateChecker: Sendable {
  let files: [String: SourceFile]
  let nodes: [String: [TemplateScanner.Node]]

  typealias Frame = [String: Shape]

  /// Checks a template that is shown the names of `frames`, innermost last.
  func check(_ template: String, frames: [Frame], report: inout Report) {
    guard let nodes = nodes[template], let file = files[template] else { return }
    let scope = Scope(template: template, file: file, frames: frames, path: [template])
    walk(nodes, scope, &report)
  }

  private struct Scope {
    var template: String
    var file: SourceFile
    var frames: [Frame]
    /// The templates and blocks that the place is inside of.
    var path: [String]
    /// What those who inherit put into blocks.
    var blocks: [String: TemplateExpansion.Part] = [:]

    func inside(_ frame: Frame) -> Scope {
      var scope = self
      scope.frames.append(frame)
      return scope
    }
  }

  private func walk(_ nodes: [TemplateScanner.Node], _ scope: Scope, _ report: inout Report) {
    for node in nodes {
      switch node.kind {
      case .variable, .unescaped: checkVariable(node, scope, &report)
      case .section: checkSection(node, scope, &report)
      case .inverted:
        guard shape(of: node, scope, &report) != nil else { continue }
        walk(node.children, scope, &report)
      case .block:
        walk(node.children, scope, &report)
        if let given = scope.blocks[node.name] {
          enter(given, as: "$" + node.name, scope.blocks, scope, &report)
        }
      case .partial, .inheritance:
        guard files[node.name] != nil else {
          let place = scope.file.place(at: node.range)
          report.add(.missingPartial(node.name, known: files.keys.sorted(), at: place))
          continue
        }
        checkBlocks(node, scope, &report)
        let blocks =
          node.kind == .partial
          ? scope.blocks : TemplateExpansion.blocks(scope.blocks, of: node, in: scope.template)
        let part = TemplateExpansion.Part(template: node.name, nodes: self.nodes[node.name] ?? [])
        enter(part, as: node.name, blocks, scope, &report)
      }
    }
  }

  private func enter(
    _ part: TemplateExpansion.Part, as name: String, _ blocks: [String: TemplateExpansion.Part],
    _ scope: Scope, _ report: inout Report
  ) {
    // A template that leads to itself was reported when the theme was read.
    guard !scope.path.contains(name), let file = files[part.template] else { return }
    let inner = Scope(
      template: part.template, file: file, frames: scope.frames, path: scope.path + [name],
      blocks: blocks)
    walk(part.nodes, inner, &report)
  }

  /// Reports content for blocks that the parent does not have: it would be shown nowhere.
  private func checkBlocks(
    _ node: TemplateScanner.Node, _ scope: Scope, _ report: inout Report
  ) {
    let given = node.children.filter { $0.kind == .block }
    guard !given.isEmpty else { return }
    var seen: Set<String> = []
    let known = blockNames(of: node.name, &seen)
    for block in given where !known.contains(block.name) {
      report.add(
        .unknownBlock(
          block.name, parent: node.name, known: known.sorted(),
          at: scope.file.place(at: block.range)))
    }
  }

  private func blockNames(of template: String, _ seen: inout Set<String>) -> Set<String> {
    guard seen.insert(template).inserted else { return [] }
    var names: Set<String> = []
    var pending = nodes[template] ?? []
    while let node = pending.popLast() {
      pending += node.children
      switch node.kind {
      case .block: names.insert(node.name)
      case .partial, .inheritance: names.formUnion(blockNames(of: node.name, &seen))
      default: break
      }
    }
    return names
  }

  private func checkVariable(
    _ node: TemplateScanner.Node, _ scope: Scope, _ report: inout Report
  ) {
    guard let shape = shape(of: node, scope, &report) else { return }
    let place = scope.file.place(at: node.range)
    switch (shape, node.kind) {
    case (.text, .variable), (.html, .unescaped): break
    case (.text, _):
      report.add(
        .wrongBraces(
          node.name, right: "{{\(node.name)}}", at: place,
          LocalizedText(zh: "是文字，要转义", en: "is text and has to be escaped")))
    case (.html, _):
      report.add(
        .wrongBraces(
          node.name, right: "{{{\(node.name)}}}", at: place,
          LocalizedText(zh: "已经是 HTML", en: "is HTML already")))
    default:
      report.add(
        .wrongBraces(
          node.name, right: "{{#\(node.name)}}…{{/\(node.name)}}", at: place,
          LocalizedText(zh: "不是文字", en: "is not text")))
    }
  }

  private func checkSection(
    _ node: TemplateScanner.Node, _ scope: Scope, _ report: inout Report
  ) {
    guard let shape = shape(of: node, scope, &report) else { return }
    switch shape {
    case .model(let fields), .list(let fields):
      walk(node.children, scope.inside(fields()), &report)
    case .text, .html:
      walk(node.children, scope.inside([".": shape]), &report)
    case .flag:
      walk(node.children, scope, &report)
    }
  }

  /// What a name holds; transforms such as `first()` and `empty(list)` say something about it.
  private func shape(
    of node: TemplateScanner.Node, _ scope: Scope, _ report: inout Report
  ) -> Shape? {
    let name = node.name
    guard let parenthesis = name.firstIndex(of: "("), name.hasSuffix(")") else {
      return resolve(name, node, scope, &report)
    }
    let argument = name[name.index(after: parenthesis)..<name.index(before: name.endIndex)]
    let transform = String(name[..<parenthesis])
    switch (transform, argument.isEmpty) {
    case ("first", true), ("last", true), ("even", true), ("odd", true): return .flag
    case ("index", true): return .text
    case ("empty", false), ("count", false):
      guard let shape = resolve(String(argument), node, scope, &report) else { return nil }
      switch (transform, shape) {
      case ("count", .list): return .text
      case ("empty", .text), ("empty", .html), ("empty", .model), ("empty", .list): return .flag
      default: break
      }
    default: break
    }
    report.add(
      .unknownVariable(name, known: Self.transforms, at: scope.file.place(at: node.range)))
    return nil
  }

  private static let transforms = [
    "first()", "last()", "even()", "odd()", "index()", "empty(…)", "count(…)",
  ]

  private func resolve(
    _ name: String, _ node: TemplateScanner.Node, _ scope: Scope, _ report: inout Report
  ) -> Shape? {
    if name == ".", let current = scope.frames.last?["."] { return current }
    var names = name.split(separator: ".", omittingEmptySubsequences: false).map(String.init)[...]
    let place = scope.file.place(at: node.range)
    guard let first = names.popFirst(),
      var shape = scope.frames.reversed().lazy.compactMap({ $0[first] }).first
    else {
      let known = Set(scope.frames.flatMap(\.keys)).filter { $0 != "." }.sorted()
      report.add(.unknownVariable(name, known: known, at: place))
      return nil
    }
    while let next = names.popFirst() {
      guard case .model(let fields) = shape, let inner = fields()[next] else {
        var known: [String] = []
        if case .model(let fields) = shape { known = fields().keys.sorted() }
        report.add(.unknownVariable(next, known: known, at: place))
        return nil
      }
      shape = inner
    }
    return shape
  }
}

extension Diagnostic {
  fileprivate static func unknownVariable(
    _ name: String, known: [String], at place: Place
  ) -> Diagnostic {
    let nearest = nearestName(to: name, among: known)
    let list = known.prefix(40)
    return Diagnostic(
      .unknownVariable, at: place,
      LocalizedText(zh: "模板在这里用不了“\(name)”", en: "the template has no “\(name)” here"),
      hint: nearest.map {
        LocalizedText(zh: "是不是“\($0)”？", en: "did you mean “\($0)”?")
      }
        ?? (list.isEmpty
          ? LocalizedText(zh: "去掉点号和它后面的名字", en: "remove the dot and the name behind it")
          : LocalizedText(
            zh: "这里可用：\(list.joined(separator: "、"))",
            en: "known here: \(list.joined(separator: ", "))")))
  }

  fileprivate static func wrongBraces(
    _ name: String, right: String, at place: Place, _ reason: LocalizedText
  ) -> Diagnostic {
    Diagnostic(
      .templateSyntax, at: place,
      LocalizedText(zh: "“\(name)”\(reason.zh)", en: "“\(name)” \(reason.en)"),
      hint: LocalizedText(zh: "写成 \(right)", en: "write \(right)"))
  }

  fileprivate static func missingPartial(
    _ name: String, known: [String], at place: Place
  ) -> Diagnostic {
    Diagnostic(
      .missingTemplate, at: place,
      LocalizedText(zh: "没有名为“\(name)”的模板", en: "there is no template “\(name)”"),
      hint: nearestName(to: name, among: known).map {
        LocalizedText(zh: "是不是“\($0)”？", en: "did you mean “\($0)”?")
      }
        ?? LocalizedText(
          zh: "在 templates/ 里新建 \(name).mustache", en: "add templates/\(name).mustache"))
  }

  fileprivate static func unknownBlock(
    _ name: String, parent: String, known: [String], at place: Place
  ) -> Diagnostic {
    Diagnostic(
      .unknownVariable, at: place,
      LocalizedText(
        zh: "模板“\(parent)”里没有区块“\(name)”", en: "the template “\(parent)” has no block “\(name)”"),
      hint: nearestName(to: name, among: known).map {
        LocalizedText(zh: "是不是“\($0)”？", en: "did you mean “\($0)”?")
      }
        ?? LocalizedText(
          zh: "它的区块：\(known.joined(separator: "、"))",
          en: "its blocks: \(known.joined(separator: ", "))"))
  }
}
