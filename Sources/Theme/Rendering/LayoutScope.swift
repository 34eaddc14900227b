/// What a place in a template may name, and what stands around it.
struct LayoutScope {
  /// Something whose names may be used.
  enum Frame {
    /// A model, at a place that is known when a page is written.
    case model(ModelShape, number: Int)
    /// A text, which `.` stands for.
    case text(LayoutValue)
    /// The theme's own words, parameters or assets.
    case shared(LayoutShared.Kind)
  }

  private(set) var frames: [Frame] = []
  /// What those who inherit put into blocks.
  var blocks: [String: [TemplateNode]] = [:]
  /// How many templates are inside each other here.
  var depth = 0
  /// The innermost list, where the place is directly in an item of it: models and partials end that.
  var list: Int?
  private(set) var modelCount = 0
  private(set) var listCount = 0
  /// The texts that sections around the place have fetched, by what they are, with their slots.
  private var kept: [LayoutValue.Key: Int] = [:]

  init(_ models: [ModelShape]) {
    for model in models { enter(model) }
  }

  mutating func enter(_ model: ModelShape) {
    frames.append(.model(model, number: modelCount))
    modelCount += 1
    list = nil
  }

  mutating func enterItem(_ model: ModelShape) {
    enter(model)
    list = listCount
    listCount += 1
  }

  mutating func enter(_ text: LayoutValue, key: LayoutValue.Key? = nil) {
    frames.append(.text(text))
    if case .kept(_, let slot) = text, let key { kept[key] = slot }
    list = nil
  }

  mutating func enter(_ kind: LayoutShared.Kind) {
    frames.append(.shared(kind))
    list = nil
  }

  /// How many texts are kept here.
  var keptCount: Int { kept.count }
}

/// What a name stands for.
enum LayoutValue {
  /// A field of a model.
  case field(Shape, Access, Key)
  /// A text that a section around the place has fetched.
  case kept(Shape, slot: Int)
  /// A word or a parameter; nothing where the language lacks it.
  case constant(String?)
  case asset(String)
  /// Words, parameters or assets as a whole.
  case shared(LayoutShared.Kind)

  /// Where the value of a field comes from: the model, and the names that lead on from it.
  struct Key: Hashable {
    let frame: Int
    let path: [String]
  }
}

/// What every template may name, in one language.
struct LayoutShared {
  enum Kind { case strings, params, assets }

  let words: [String: String]
  let parameters: [String: String]
  let assets: [String: String]

  func kind(named name: String) -> Kind? {
    switch name {
    case "strings": .strings
    case "params": .params
    case "assets": .assets
    default: nil
    }
  }

  func value(_ name: String, of kind: Kind) -> LayoutValue? {
    switch kind {
    case .strings: words[name].map { .constant($0) }
    case .params: parameters[name].map { .constant($0) }
    case .assets: assets[name].map { .asset($0) }
    }
  }
}

extension LayoutScope {
  /// What a name stands for here; nothing where it is unknown, which the check of the template has said.
  func value(of name: String, _ shared: LayoutShared) -> LayoutValue? {
    if name == "." {
      if case .text(let value)? = frames.last { return value }
      return nil
    }
    let names = name.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
    for frame in frames.reversed() {
      switch frame {
      case .text: continue
      case .shared(let kind):
        if let value = shared.value(names[0], of: kind) { return names.count == 1 ? value : nil }
      case .model(let model, let number):
        guard let field = model.field(names[0]) else { continue }
        return follow(names, from: field, LayoutValue.Key(frame: number, path: names))
      }
    }
    guard let kind = shared.kind(named: names[0]) else { return nil }
    switch names.count {
    case 1: return .shared(kind)
    // A word that this language lacks is no word of a model.
    case 2: return shared.value(names[1], of: kind) ?? .constant(nil)
    default: return nil
    }
  }

  private func follow(
    _ names: [String], from first: (Shape, Access), _ key: LayoutValue.Key
  ) -> LayoutValue? {
    if let slot = kept[key] { return .kept(first.0, slot: slot) }
    var (shape, access) = first
    for name in names.dropFirst() {
      guard case .model(let inner) = shape, let next = inner().field(name) else { return nil }
      (shape, access) = (next.0, access.followed(by: next.1))
    }
    return .field(shape, access, key)
  }
}

extension ModelShape {
  fileprivate func field(_ name: String) -> (Shape, Access)? {
    guard let shape = fields[name], let access = access[name] else { return nil }
    return (shape, access)
  }
}
