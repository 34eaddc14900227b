import Diagnostics
import Machine
import Theme

/// What planning the pages of a site may take over from the time before, where somebody watches the files.
///
/// Nothing is taken over but what was made from the very same input, as with `SiteMemory`.
public struct PlanMemory: Sendable {
  /// Which reading of the theme this is; nothing is remembered where it is `nil`.
  public var theme: Int?
  var templates = Remembered<TemplatesKey, [String: [UnshownField]]>()

  /// Nothing is remembered yet.
  public init() {}

  /// All that the check of a theme's templates and words depends on.
  struct TemplatesKey: Equatable, Sendable {
    let theme: Int
    let views: [String]
    let words: [String]
    let languages: [LanguagePlace]
  }

  /// A language of the site, and where the site asks for it.
  struct LanguagePlace: Equatable, Sendable {
    let tag: String
    let place: Place
  }
}
