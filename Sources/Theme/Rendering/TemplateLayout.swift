import Markup

/// A template laid out for the models that it is shown: partials, parents and blocks in their places, and
/// every name as the place where its value comes from.
///
/// The types of all models are known before there is a model, so nothing is looked up while a page is
/// written. The steps are numbers, and sections say where they end: walking over them touches no reference
/// count, which threads would contend for.
final class TemplateLayout: Sendable {
  let parts: Parts

  init(_ parts: Parts) { self.parts = parts }

  /// What is to be done; `access` leads into the list of its kind, `end` behind the section.
  enum Step: Sendable {
    /// Text of the template, or words of the theme.
    case literal(Int)
    /// The way to an asset from the page.
    case asset(Int)
    case text(frame: Int, access: Int)
    case html(frame: Int, access: Int)
    /// A text that a section around it has fetched.
    case keptText(Int)
    case keptHTML(Int)
    /// How many items of the list come before this one.
    case index(list: Int)
    /// Shown once with a text, kept at `slot`, where there is one.
    case withText(frame: Int, access: Int, slot: Int, end: Int)
    /// Shown with a model, where there is one, or with each of a list.
    case withModel(frame: Int, access: Int, inner: Int, end: Int)
    case withItems(frame: Int, access: Int, inner: Int, list: Int, end: Int)
    /// Shown where something is so, or is not.
    case when(frame: Int, access: Int, is: Bool, end: Int)
    case whenEmpty(Int, is: Bool, end: Int)
    case whenItem(ItemTest, list: Int, is: Bool, end: Int)
  }

  /// What may be asked of an item of a list.
  enum ItemTest: Sendable { case first, last, even, odd }

  /// What the steps name by numbers.
  struct Parts: Sendable {
    var steps: [Step] = []
    var literals: [MarkupPiece] = []
    var texts: [@Sendable (Access.Place) -> String?] = []
    var tests: [@Sendable (Access.Place) -> Bool] = []
    var models: [@Sendable (Access.Place, (Access.Place) -> Void) -> Void] = []
    var lists: [@Sendable (Access.Place, (Access.Place, Int, Bool) -> Void) -> Void] = []
    /// How many models, kept texts and lists are inside each other at most.
    var frames = 0
    var slots = 0
    var depth = 0
  }
}

extension TemplateLayout.Step {
  /// Where a section ends, as the number of the step behind it.
  var end: Int {
    get {
      switch self {
      case .withText(_, _, _, let end), .withModel(_, _, _, let end),
        .withItems(_, _, _, _, let end), .when(_, _, _, let end), .whenEmpty(_, _, let end),
        .whenItem(_, _, _, let end):
        end
      default: 0
      }
    }
    set {
      self =
        switch self {
        case .withText(let frame, let access, let slot, _):
          .withText(frame: frame, access: access, slot: slot, end: newValue)
        case .withModel(let frame, let access, let inner, _):
          .withModel(frame: frame, access: access, inner: inner, end: newValue)
        case .withItems(let frame, let access, let inner, let list, _):
          .withItems(frame: frame, access: access, inner: inner, list: list, end: newValue)
        case .when(let frame, let access, let wanted, _):
          .when(frame: frame, access: access, is: wanted, end: newValue)
        case .whenEmpty(let slot, let wanted, _): .whenEmpty(slot, is: wanted, end: newValue)
        case .whenItem(let test, let list, let wanted, _):
          .whenItem(test, list: list, is: wanted, end: newValue)
        default: self
        }
    }
  }
}
