/// How a field of a model is fetched, whatever the model.
///
/// A model is handed on as the place where it stands, so that a template of fifty fields copies none of
/// them: a copy would touch the reference count of each of its texts. The place holds a model of the type
/// that the field was declared for, since a template is laid out for the types that it is shown
/// (`TemplateLayout`), and it holds still, since nothing changes models while they are shown.
enum Access: Sendable {
  /// The place of a model.
  typealias Place = UnsafeRawPointer

  case text(@Sendable (Place) -> String?)
  case flag(@Sendable (Place) -> Bool)
  /// Shows the inner model, where there is one.
  case model(@Sendable (Place, (Place) -> Void) -> Void)
  /// Shows each inner model, with its number and whether it is the last.
  case list(@Sendable (Place, (Place, Int, Bool) -> Void) -> Void)

  static func text<Model>(of get: @escaping @Sendable (Model) -> String?) -> Access {
    .text { place in get(place.assumingMemoryBound(to: Model.self).pointee) }
  }

  static func flag<Model>(of get: @escaping @Sendable (Model) -> Bool) -> Access {
    .flag { place in get(place.assumingMemoryBound(to: Model.self).pointee) }
  }

  static func model<Model, Child>(of get: @escaping @Sendable (Model) -> Child?) -> Access {
    .model { place, show in
      guard let child = get(place.assumingMemoryBound(to: Model.self).pointee) else { return }
      withUnsafePointer(to: child) { show(UnsafeRawPointer($0)) }
    }
  }

  static func list<Model, Child>(of get: @escaping @Sendable (Model) -> [Child]) -> Access {
    .list { place, show in
      get(place.assumingMemoryBound(to: Model.self).pointee).withUnsafeBufferPointer { children in
        guard let first = children.baseAddress else { return }
        for index in children.indices {
          show(UnsafeRawPointer(first + index), index, index == children.count - 1)
        }
      }
    }
  }
}

extension Access {
  /// A field of the model that this field holds; nothing where there is no such model.
  func followed(by inner: Access) -> Access {
    guard case .model(let enter) = self else { return self }
    switch inner {
    case .text(let get):
      return .text { place in
        var text: String?
        enter(place) { text = get($0) }
        return text
      }
    case .flag(let get):
      return .flag { place in
        var isSo = false
        enter(place) { isSo = get($0) }
        return isSo
      }
    case .model(let get): return .model { place, show in enter(place) { get($0, show) } }
    case .list(let get): return .list { place, show in enter(place) { get($0, show) } }
    }
  }

  /// Whether there is anything in the field: a text that may be empty, a model, an item.
  var isPresent: @Sendable (Place) -> Bool {
    switch self {
    case .text(let get): { get($0) != nil }
    case .flag(let get): get
    case .model(let enter):
      { place in
        var isThere = false
        enter(place) { _ in isThere = true }
        return isThere
      }
    case .list: { count($0) > 0 }
    }
  }

  /// Whether a text has no letter, a list no item, or there is no model.
  var isEmpty: @Sendable (Place) -> Bool {
    if case .text(let get) = self { return { get($0)?.isEmpty ?? true } }
    let isPresent = isPresent
    return { !isPresent($0) }
  }

  /// How many items a list has.
  func count(_ place: Place) -> Int {
    guard case .list(let each) = self else { return 0 }
    var count = 0
    each(place) { _, index, _ in count = index + 1 }
    return count
  }
}
