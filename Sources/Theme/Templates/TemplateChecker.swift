import Diagnostics

/// Checks that every name in a template is one that the page's model has.
///
/// A missing variable in Mustache is an empty string. Here it is an error at its place, found before
/// any page is rendered and also in sections that no page shows today.
struct TemplateChecker: Sendable {
  let files: [String: SourceFile]
  let nodes: [String: [TemplateNode]]

  /// The fields that a template names.
  struct Fields {
    /// Those that are shown, and the models and lists that are entered.
    var shown: Set<FieldName> = []
    /// Those that are shown, and the models and lists of which something is.
    var printed: Set<FieldName> = []

    mutating func show(_ fields: [FieldName]) {
      shown.formUnion(fields)
      printed.formUnion(fields)
    }
  }

  /// What a walk through a template comes upon.
  struct Findings {
    var report: Report
    var fields = Fields()
    /// Where in the HTML the walk is.
    var markup = ReadMarkup()
  }

  /// Checks a template that is shown the names of `frames`, innermost last.
  ///
  /// - Returns: the fields that it shows; nothing where it cannot be read.
  func check(_ template: String, frames: [ModelShape], report: inout Report) -> Fields? {
    guard let nodes = nodes[template], let file = files[template] else { return nil }
    let scope = Scope(template: template, file: file, frames: frames, path: [template])
    var findings = Findings(report: report)
    walk(nodes, scope, &findings)
    report = findings.report
    return findings.fields
  }

  private struct Scope {
    var template: String
    var file: SourceFile
    var frames: [ModelShape]
    /// The templates and blocks that the place is inside of.
    var path: [String]
    /// What those who inherit put into blocks.
    var blocks: [String: TemplateExpansion.Part] = [:]
    /// What sections around the place are shown for want of: to show it there shows nothing.
    var empty: Set<Way> = []

    func inside(_ frame: ModelShape) -> Scope {
      var scope = self
      scope.frames.append(frame)
      return scope
    }

    /// The scope of what is shown where something has no value.
    func wanting(_ way: Way?) -> Scope {
      var scope = self
      if let way { scope.empty.insert(way) }
      return scope
    }

    /// Whether a name has no value wherever the place is shown.
    func lacks(_ name: Name) -> Bool { name.way.map(empty.contains) ?? false }
  }

  /// Where a value comes from: the model, by its place among those that the template is shown, and the names from there.
  private struct Way: Hashable {
    let frame: Int
    let names: [String]
  }

  private func walk(_ nodes: [TemplateNode], _ scope: Scope, _ found: inout Findings) {
    for node in nodes {
      switch node.kind {
      case .text: found.markup.pass(node.text)
      case .variable, .unescaped: checkVariable(node, scope, &found)
      case .section: checkSection(node, scope, &found)
      case .inverted:
        guard let name = name(of: node, scope, &found) else { continue }
        walk(node.children, scope.wanting(name.way), &found)
      case .block:
        walk(node.children, scope, &found)
        if let given = scope.blocks[node.name] {
          enter(given, as: "$" + node.name, scope.blocks, scope, &found)
        }
      case .partial, .inheritance:
        guard files[node.name] != nil else {
          let place = scope.file.place(at: node.range)
          found.report.add(.missingPartial(node.name, known: files.keys.sorted(), at: place))
          continue
        }
        checkBlocks(node, scope, &found)
        let blocks =
          node.kind == .partial
          ? scope.blocks : TemplateExpansion.blocks(scope.blocks, of: node, in: scope.template)
        let part = TemplateExpansion.Part(template: node.name, nodes: self.nodes[node.name] ?? [])
        enter(part, as: node.name, blocks, scope, &found)
      }
    }
  }

  private func enter(
    _ part: TemplateExpansion.Part, as name: String, _ blocks: [String: TemplateExpansion.Part],
    _ scope: Scope, _ found: inout Findings
  ) {
    // A template that leads to itself was reported when the theme was read.
    guard !scope.path.contains(name), let file = files[part.template] else { return }
    let inner = Scope(
      template: part.template, file: file, frames: scope.frames, path: scope.path + [name],
      blocks: blocks, empty: scope.empty)
    walk(part.nodes, inner, &found)
  }

  /// Reports content for blocks that the parent does not have: it would be shown nowhere.
  private func checkBlocks(
    _ node: TemplateNode, _ scope: Scope, _ found: inout Findings
  ) {
    let given = node.children.filter { $0.kind == .block }
    guard !given.isEmpty else { return }
    var seen: Set<String> = []
    let known = blockNames(of: node.name, &seen)
    for block in given where !known.contains(block.name) {
      found.report.add(
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
    _ node: TemplateNode, _ scope: Scope, _ found: inout Findings
  ) {
    guard let name = name(of: node, scope, &found) else { return }
    var place: Place { scope.file.place(at: node.range) }
    switch (name.shape, node.kind) {
    case (.text, .variable), (.html, .unescaped):
      if found.markup.isRead, !scope.lacks(name) { found.fields.show(name.fields) }
    case (.text, _):
      found.report.add(
        .wrongBraces(
          node.name, right: "{{\(node.name)}}", at: place,
          LocalizedText(zh: "是文字，要转义", en: "is text and has to be escaped")))
    case (.html, _):
      found.report.add(
        .wrongBraces(
          node.name, right: "{{{\(node.name)}}}", at: place,
          LocalizedText(zh: "已经是 HTML", en: "is HTML already")))
    default:
      found.report.add(
        .wrongBraces(
          node.name, right: "{{#\(node.name)}}…{{/\(node.name)}}", at: place,
          LocalizedText(zh: "不是文字", en: "is not text")))
    }
  }

  private func checkSection(
    _ node: TemplateNode, _ scope: Scope, _ found: inout Findings
  ) {
    guard let name = name(of: node, scope, &found) else { return }
    if scope.lacks(name) {
      // It is never shown, but what it names is to be right all the same.
      let fields = found.fields
      defer { found.fields = fields }
      var everSo = scope
      everSo.empty = []
      return checkSection(node, everSo, &found)
    }
    switch name.shape {
    case .model(let shape), .list(let shape):
      let inner = shape()
      let printed = found.fields.printed
      found.fields.printed = []
      if found.markup.isRead { found.fields.shown.formUnion(name.fields) }
      walk(node.children, scope.inside(inner), &found)
      // Entering a list prints nothing of it.
      let isPrinted = found.fields.printed.contains { $0.model == inner.name }
      found.fields.printed.formUnion(printed)
      if isPrinted { found.fields.printed.formUnion(name.fields) }
    case .text, .html:
      let current = ModelShape(fields: [".": name.shape], current: name.fields.last)
      walk(node.children, scope.inside(current), &found)
    case .flag:
      walk(node.children, scope.wanting(name.emptied), &found)
    }
  }

  /// What a name holds, and the fields of models on the way to it.
  private struct Name {
    var shape: Shape
    var fields: [FieldName] = []
    /// Where its value comes from.
    var way: Way?
    /// What has no value where `empty(…)` is true.
    var emptied: Way?
  }

  /// What a name holds; transforms such as `first()` and `empty(list)` say something about it.
  private func name(
    of node: TemplateNode, _ scope: Scope, _ found: inout Findings
  ) -> Name? {
    let name = node.name
    guard let parenthesis = name.firstIndex(of: "("), name.hasSuffix(")") else {
      return resolve(name, node, scope, &found)
    }
    let argument = name[name.index(after: parenthesis)..<name.index(before: name.endIndex)]
    let transform = String(name[..<parenthesis])
    switch (transform, argument.isEmpty) {
    case ("first", true), ("last", true), ("even", true), ("odd", true): return Name(shape: .flag)
    case ("index", true): return Name(shape: .text)
    case ("empty", false), ("count", false):
      guard let name = resolve(String(argument), node, scope, &found) else { return nil }
      switch (transform, name.shape) {
      case ("count", .list): return Name(shape: .text)
      case ("empty", .text), ("empty", .html), ("empty", .model), ("empty", .list):
        return Name(shape: .flag, emptied: name.way)
      default: break
      }
    default: break
    }
    found.report.add(
      .unknownVariable(name, known: Self.transforms, at: scope.file.place(at: node.range)))
    return nil
  }

  private static let transforms = [
    "first()", "last()", "even()", "odd()", "index()", "empty(…)", "count(…)",
  ]

  private func resolve(
    _ name: String, _ node: TemplateNode, _ scope: Scope, _ found: inout Findings
  ) -> Name? {
    if name == ".", let frame = scope.frames.last, let current = frame.fields["."] {
      return Name(shape: current, fields: [frame.current].compactMap(\.self))
    }
    var names = name.split(separator: ".", omittingEmptySubsequences: false).map(String.init)[...]
    // Looked up where there is something to say: counting characters takes longer than all the rest.
    var place: Place { scope.file.place(at: node.range) }
    let way = Array(names)
    guard let first = names.popFirst(),
      let position = scope.frames.lastIndex(where: { $0.fields[first] != nil }),
      case let frame = scope.frames[position], let shape = frame.fields[first]
    else {
      let known = Set(scope.frames.flatMap(\.fields.keys)).filter { $0 != "." }.sorted()
      found.report.add(.unknownVariable(name, known: known, at: place))
      return nil
    }
    var result = Name(
      shape: shape, fields: [FieldName(model: frame.name, field: first)],
      way: Way(frame: position, names: way))
    while let next = names.popFirst() {
      var model = ModelShape(fields: [:])
      if case .model(let shape) = result.shape { model = shape() }
      guard let inner = model.fields[next] else {
        let known = model.fields.keys.sorted()
        found.report.add(.unknownVariable(next, known: known, at: place))
        return nil
      }
      result.shape = inner
      result.fields.append(FieldName(model: model.name, field: next))
    }
    return result
  }
}
