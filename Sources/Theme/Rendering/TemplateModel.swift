/// A value that a template may show, with the names it may use.
///
/// The names are declared once, with what they hold; templates are checked against them before a
/// page is rendered, and the same declaration fetches the values: only those that the template shows.
public protocol TemplateModel: Sendable {
  /// What templates may name.
  static var fields: ModelFields<Self> { get }
}

/// The fields of a model by name.
public struct ModelFields<Model: Sendable>: Sendable {
  struct Entry: Sendable {
    let shape: Shape
    var content: Content?
    let access: Access
  }

  let entries: [String: Entry]

  /// The fields of a model.
  public init(_ fields: [Field]) {
    entries = Dictionary(
      fields.map { ($0.name, $0.entry) }, uniquingKeysWith: { first, _ in first })
  }

  var shape: ModelShape {
    ModelShape(
      name: String(reflecting: Model.self), fields: entries.mapValues(\.shape),
      content: entries.compactMapValues(\.content), access: entries.mapValues(\.access))
  }

  /// One named field.
  public struct Field: Sendable {
    let name: String
    var entry: Entry

    /// The field, which holds what people wrote and what stands nowhere else: a template has to show it.
    public var content: Field { content(or: []) }

    /// The field, whose content one of some other fields of the model shows as well.
    public func content(or alternatives: String...) -> Field { content(or: alternatives) }

    /// The field, which holds what people wrote and what another page shows too: a theme may say that
    /// it leaves it out.
    public var repeatedContent: Field { holding(Content(isAlsoElsewhere: true)) }

    /// The field, which holds what people wrote but came to the model late: a template that does not show
    /// it drops nothing as long as nobody fills it.
    public var lateContent: Field { holding(Content(isLate: true)) }

    private func content(or alternatives: [String]) -> Field {
      holding(Content(alternatives: alternatives))
    }

    private func holding(_ content: Content) -> Field {
      var field = self
      field.entry.content = content
      return field
    }

    /// Plain text, escaped where it is shown.
    public static func text(
      _ name: String, _ get: @escaping @Sendable (Model) -> String?
    ) -> Field {
      Field(name: name, entry: Entry(shape: .text, access: .text(of: get)))
    }

    /// HTML that is safe already, shown as it is.
    public static func html(
      _ name: String, _ get: @escaping @Sendable (Model) -> String?
    ) -> Field {
      Field(name: name, entry: Entry(shape: .html, access: .text(of: get)))
    }

    /// Something that is so or not.
    public static func flag(
      _ name: String, _ get: @escaping @Sendable (Model) -> Bool
    ) -> Field {
      Field(name: name, entry: Entry(shape: .flag, access: .flag(of: get)))
    }

    /// Another model, if there is one.
    public static func model<Child: TemplateModel>(
      _ name: String, _ get: @escaping @Sendable (Model) -> Child?
    ) -> Field {
      let shape = Shape.model { Child.fields.shape }
      return Field(name: name, entry: Entry(shape: shape, access: .model(of: get)))
    }

    /// A list of models.
    public static func list<Child: TemplateModel>(
      _ name: String, _ get: @escaping @Sendable (Model) -> [Child]
    ) -> Field {
      let shape = Shape.list { Child.fields.shape }
      return Field(name: name, entry: Entry(shape: shape, access: .list(of: get)))
    }
  }
}

/// What a name holds, and so how a template may use it.
enum Shape: Sendable {
  case text, html, flag
  case model(@Sendable () -> ModelShape)
  case list(@Sendable () -> ModelShape)
}

/// What is known of a field that holds what people wrote.
struct Content: Sendable {
  /// Whether another page shows the same.
  var isAlsoElsewhere = false
  /// Whether it is missed only where it is filled.
  var isLate = false
  /// Fields of the same model that hold it as well.
  var alternatives: [String] = []
}

/// The names of a model.
struct ModelShape: Sendable {
  /// The name of the model's type; empty for names that belong to no model.
  var name = ""
  let fields: [String: Shape]
  /// The fields that hold what people wrote.
  var content: [String: Content] = [:]
  /// How the values of the fields are fetched.
  var access: [String: Access] = [:]
  /// The field of the model that `.` stands for.
  var current: FieldName?
}

/// A field of a model.
struct FieldName: Hashable {
  let model: String
  let field: String
}
