import Content
import Indicators

/// An indicator by what it is called in one language of the site.
struct NamedIndicator: Sendable {
  let indicator: Indicator
  /// Its name; the one of the tables' plain column where the language has none.
  let name: String
  /// Other names that it goes by.
  let aliases: [String]
  /// What its values count.
  let unit: String

  /// All its names, the full one first.
  var names: [String] { [name] + aliases }

  /// - Parameter language: one of the further languages; nil for the one that the tables are written in.
  init(_ indicator: Indicator, in language: Language?) {
    self.indicator = indicator
    let tag = language?.tag
    let own = tag.flatMap { indicator.name(in: $0) }
    name = own ?? indicator.name
    aliases = tag.flatMap { own == nil ? nil : indicator.aliases(in: $0) } ?? indicator.aliases
    unit = tag.flatMap { indicator.unit(in: $0) } ?? indicator.unit.text
  }
}
