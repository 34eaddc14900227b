import Markup

/// Lays a template out for the models that it is shown.
struct LayoutBuilder {
  /// The templates that can be shown, by name.
  private let templates: [String: [TemplateNode]]
  private let shared: LayoutShared
  private var layout = TemplateLayout.Parts()
  /// Text that has no step yet, since more may follow.
  private var pending: [UInt8] = []
  /// How many templates were entered. A theme with more than a page can bear was told so, and shows less.
  private var entered = 0

  init(templates: [String: [TemplateNode]], shared: LayoutShared) {
    self.templates = templates
    self.shared = shared
  }

  /// The layout of a template that is shown the names of some models, the last first.
  mutating func layout(of template: String, _ models: [ModelShape]) -> TemplateLayout {
    let scope = LayoutScope(models)
    layout.frames = scope.modelCount
    add(templates[template] ?? [], scope)
    flush()
    return TemplateLayout(layout)
  }

  private mutating func add(_ nodes: [TemplateNode], _ scope: LayoutScope) {
    for node in nodes {
      switch node.kind {
      case .text: pending += node.text
      case .variable, .unescaped: addVariable(node.name, scope)
      case .section: addSection(node, scope)
      case .inverted: addInverted(node, scope)
      case .block: enter(scope.blocks[node.name] ?? node.children, scope)
      case .partial, .inheritance:
        var inner = scope
        inner.list = nil
        if node.kind == .inheritance {
          let own = node.children.filter { $0.kind == .block }.map { ($0.name, $0.children) }
          // What was given first stays.
          inner.blocks.merge(Dictionary(own, uniquingKeysWith: { $1 })) { first, _ in first }
        }
        enter((templates[node.name] ?? []).indented(by: node.indentation), inner)
      }
    }
  }

  private mutating func enter(_ nodes: [TemplateNode], _ scope: LayoutScope) {
    entered += 1
    guard entered <= TemplateExpansion.mostSteps, scope.depth < TemplateExpansion.deepest else {
      return
    }
    var inner = scope
    inner.depth += 1
    add(nodes, inner)
  }

  // MARK: Tags

  private mutating func addVariable(_ name: String, _ scope: LayoutScope) {
    switch expression(name, scope) {
    case .value(.field(let shape, .text(let get), let key))?:
      layout.texts.append(get)
      let access = layout.texts.count - 1
      append(
        shape.isHTML
          ? .html(frame: key.frame, access: access) : .text(frame: key.frame, access: access))
    case .value(.kept(let shape, let slot))?:
      append(shape.isHTML ? .keptHTML(slot) : .keptText(slot))
    case .value(.constant(let text))?: Escaping.template.append(text ?? "", to: &pending)
    case .value(.asset(let path))?:
      var literal: [UInt8] = []
      Escaping.template.append(path, to: &literal)
      append(.asset(keep(literal)))
    case .index(let list)?: append(.index(list: list))
    default: break
    }
  }

  private mutating func addSection(_ node: TemplateNode, _ scope: LayoutScope) {
    var inner = scope
    switch expression(node.name, scope) {
    case .value(.field(let shape, let access, let key))?:
      addSection(node.children, of: shape, access, key, scope)
    case .value(.shared(let kind))?:
      inner.enter(kind)
      add(node.children, inner)
    case .value(.constant(nil))?, .constant(false)?, nil: break
    case .value(let value)?:
      inner.enter(value)
      add(node.children, inner)
    case .constant(true)?, .index?: add(node.children, scope)
    case .test(let frame, let test)?: addTest(frame, test, is: true, node.children, scope)
    case .isEmpty(let slot)?:
      append(.whenEmpty(slot, is: true, end: 0), around: node.children, scope)
    case .item(let test, let list)?:
      append(.whenItem(test, list: list, is: true, end: 0), around: node.children, scope)
    }
  }

  private mutating func addSection(
    _ children: [TemplateNode], of shape: Shape, _ access: Access, _ key: LayoutValue.Key,
    _ scope: LayoutScope
  ) {
    var inner = scope
    switch access {
    case .text(let get):
      let slot = scope.keptCount
      inner.enter(.kept(shape, slot: slot), key: key)
      layout.slots = max(layout.slots, inner.keptCount)
      layout.texts.append(get)
      append(
        .withText(frame: key.frame, access: layout.texts.count - 1, slot: slot, end: 0),
        around: children, inner)
    case .flag(let test): addTest(key.frame, test, is: true, children, scope)
    case .model(let enter):
      guard case .model(let model) = shape else { return }
      inner.enter(model())
      layout.frames = max(layout.frames, inner.modelCount)
      layout.models.append(enter)
      append(
        .withModel(
          frame: key.frame, access: layout.models.count - 1, inner: scope.modelCount, end: 0),
        around: children, inner)
    case .list(let each):
      guard case .list(let model) = shape else { return }
      inner.enterItem(model())
      layout.frames = max(layout.frames, inner.modelCount)
      layout.depth = max(layout.depth, inner.listCount)
      layout.lists.append(each)
      append(
        .withItems(
          frame: key.frame, access: layout.lists.count - 1, inner: scope.modelCount,
          list: scope.listCount, end: 0),
        around: children, inner)
    }
  }

  private mutating func addInverted(_ node: TemplateNode, _ scope: LayoutScope) {
    switch expression(node.name, scope) {
    case .value(.field(_, let access, let key))?:
      addTest(key.frame, access.isPresent, is: false, node.children, scope)
    case .value(.constant(nil))?, .constant(false)?, nil: add(node.children, scope)
    case .value?, .constant(true)?, .index?: break
    case .test(let frame, let test)?: addTest(frame, test, is: false, node.children, scope)
    case .isEmpty(let slot)?:
      append(.whenEmpty(slot, is: false, end: 0), around: node.children, scope)
    case .item(let test, let list)?:
      append(.whenItem(test, list: list, is: false, end: 0), around: node.children, scope)
    }
  }

  private mutating func addTest(
    _ frame: Int, _ test: @escaping @Sendable (Access.Place) -> Bool, is wanted: Bool,
    _ children: [TemplateNode], _ scope: LayoutScope
  ) {
    layout.tests.append(test)
    append(
      .when(frame: frame, access: layout.tests.count - 1, is: wanted, end: 0), around: children,
      scope)
  }

  // MARK: Steps

  private mutating func append(_ step: TemplateLayout.Step) {
    flush()
    layout.steps.append(step)
  }

  /// Adds a section: a step that knows where what stands in it ends.
  private mutating func append(
    _ step: TemplateLayout.Step, around children: [TemplateNode], _ scope: LayoutScope
  ) {
    append(step)
    let index = layout.steps.count - 1
    add(children, scope)
    flush()
    layout.steps[index].end = layout.steps.count
  }

  private mutating func flush() {
    guard !pending.isEmpty else { return }
    layout.steps.append(.literal(keep(pending)))
    pending = []
  }

  private mutating func keep(_ literal: [UInt8]) -> Int {
    layout.literals.append(MarkupPiece(literal))
    return layout.literals.count - 1
  }
}

// MARK: Names

extension LayoutBuilder {
  /// What a tag names: a value, or something about one.
  private enum Expression {
    case value(LayoutValue)
    case constant(Bool)
    case test(frame: Int, @Sendable (Access.Place) -> Bool)
    /// Whether a kept text has no letter.
    case isEmpty(slot: Int)
    case item(TemplateLayout.ItemTest, list: Int)
    case index(list: Int)
  }

  private func expression(_ name: String, _ scope: LayoutScope) -> Expression? {
    guard let parenthesis = name.firstIndex(of: "("), name.hasSuffix(")") else {
      return scope.value(of: name, shared).map { .value($0) }
    }
    let argument = name[name.index(after: parenthesis)..<name.index(before: name.endIndex)]
    let value = argument.isEmpty ? nil : scope.value(of: String(argument), shared)
    switch (name[..<parenthesis], value) {
    case ("empty", .field(_, let access, let key)?): return .test(frame: key.frame, access.isEmpty)
    case ("empty", .kept(_, let slot)?): return .isEmpty(slot: slot)
    case ("empty", .constant(let text)?): return .constant(text?.isEmpty ?? true)
    case ("empty", _?): return .constant(false)
    case ("count", .field(_, let access, let key)?):
      let count = Access.text { "\(access.count($0))" }
      return .value(.field(.text, count, LayoutValue.Key(frame: key.frame, path: [name])))
    case ("first", nil): return scope.list.map { .item(.first, list: $0) }
    case ("last", nil): return scope.list.map { .item(.last, list: $0) }
    case ("even", nil): return scope.list.map { .item(.even, list: $0) }
    case ("odd", nil): return scope.list.map { .item(.odd, list: $0) }
    case ("index", nil): return scope.list.map { .index(list: $0) }
    default: return nil
    }
  }
}

extension Shape {
  fileprivate var isHTML: Bool {
    switch self {
    case .html: true
    default: false
    }
  }
}
