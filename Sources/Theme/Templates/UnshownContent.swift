import Diagnostics

/// A field with content that a template never shows.
public struct UnshownField: Sendable {
  /// The name of the model that the path begins in.
  let root: String
  /// The names that lead to it.
  let path: [String]
  let shape: Shape
  let content: Content
  /// Whether the template enters it and prints nothing of what is in it.
  var isEntered = false

  /// Its name in `omits`.
  func name(in template: String) -> String { ([template] + path).joined(separator: ".") }

  /// What a template writes to show it.
  var tags: String {
    let isWhole = isEntered || content.isLate
    return path.dropLast().reversed().reduce(Self.tags(path[path.count - 1], shape, isWhole)) {
      "{{#\($1)}} \($0) {{/\($1)}}"
    }
  }

  /// - Parameter isWhole: whether what is in a list or a model is named as well.
  private static func tags(_ name: String, _ shape: Shape, _ isWhole: Bool) -> String {
    switch shape {
    case .html: return "{{{\(name)}}}"
    case .text, .flag: return "{{\(name)}}"
    case .model(let inner), .list(let inner):
      let inner = inner()
      let words = inner.wordsToShow.compactMap { word in
        inner.fields[word].map { tags(word, $0, isWhole) }
      }
      guard isWhole, !words.isEmpty else { return "{{#\(name)}}…{{/\(name)}}" }
      return "{{#\(name)}} \(words.joined(separator: " ")) {{/\(name)}}"
    }
  }

  /// Whether a model that a page shows has anything in the field.
  public func isFilled<Model: TemplateModel>(in model: Model) -> Bool {
    guard Model.shape.name == root else { return false }
    return withUnsafePointer(to: model) {
      Model.shape.isFilled(at: path[...], UnsafeRawPointer($0))
    }
  }
}

/// Follows the fields that hold content, and keeps those that are not shown.
struct UnshownContent {
  /// Those that no template of the theme may leave out.
  private(set) var fields: [UnshownField] = []
  /// Those that are missed only where they are filled: late ones, and those that are entered in vain.
  private(set) var fieldsToFill: [UnshownField] = []
  private let named: TemplateChecker.Fields
  private let unfilled: Set<String>
  private var seen: Set<String> = []

  init(_ named: TemplateChecker.Fields, unfilled: Set<String>) {
    self.named = named
    self.unfilled = unfilled
  }

  mutating func look(into model: ModelShape) { look(into: model, root: model.name, path: []) }

  private mutating func look(into model: ModelShape, root: String, path: [String]) {
    guard seen.insert(model.name).inserted else { return }
    for (name, content) in model.content.sorted(by: { $0.key < $1.key }) {
      guard let shape = model.fields[name] else { continue }
      let path = path + [name]
      if unfilled.contains(path.joined(separator: ".")) { continue }
      let ways = ([name] + content.alternatives).map { FieldName(model: model.name, field: $0) }
      var field = UnshownField(root: root, path: path, shape: shape, content: content)
      guard ways.contains(where: named.shown.contains) else {
        if content.isLate { fieldsToFill.append(field) } else { fields.append(field) }
        continue
      }
      guard case .model(let inner) = shape.entered, case let inner = inner() else { continue }
      let (known, toFill) = (fields.count, fieldsToFill.count)
      look(into: inner, root: root, path: path)
      // What is told of its inside says enough.
      guard fields.count == known, !inner.wordsToShow.isEmpty,
        !ways.contains(where: named.printed.contains)
      else { continue }
      fieldsToFill.removeSubrange(toFill...)
      field.isEntered = true
      fieldsToFill.append(field)
    }
  }
}

extension Shape {
  /// The model in a list as well as in a model.
  fileprivate var entered: Shape {
    if case .list(let inner) = self { .model(inner) } else { self }
  }
}

extension ModelShape {
  /// The fields that a template has to print of it: what people wrote, or else what it is called.
  fileprivate var wordsToShow: [String] {
    if !content.isEmpty { return content.keys.sorted() }
    let words = fields.filter { field in
      switch field.value {
      case .text, .html: true
      case .flag, .model, .list: false
      }
    }.keys
    let usual = ["title", "name", "text", "label"].first(where: words.contains)
    return [usual ?? words.min()].compactMap(\.self)
  }

  fileprivate func isFilled(at path: ArraySlice<String>, _ place: Access.Place) -> Bool {
    guard let name = path.first, let access = access[name], let shape = fields[name] else {
      return false
    }
    let rest = path.dropFirst()
    guard !rest.isEmpty, case .model(let inner) = shape.entered else {
      return !access.isEmpty(place)
    }
    var isFilled = false
    switch access {
    case .model(let enter):
      enter(place) { isFilled = inner().isFilled(at: rest, $0) }
    case .list(let each):
      each(place) { item, _, _ in
        if !isFilled { isFilled = inner().isFilled(at: rest, item) }
      }
    case .text, .flag: break
    }
    return isFilled
  }
}
