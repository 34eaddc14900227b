import Diagnostics
import YAML

extension SiteConfiguration {
  /// The title in a language of the site.
  public func title(in language: Language) -> String {
    translation("title", language) ?? title.value
  }

  /// The shorter title in a language of the site; the whole one where there is none.
  public func shortTitle(in language: Language) -> String {
    translation("short_title", language)
      ?? (translation("title", language) ?? shortTitle ?? title.value)
  }

  /// The institution in a language of the site.
  public func organization(in language: Language) -> String? {
    translation("organization", language) ?? organization
  }

  /// What the site is about, in a language of the site.
  public func description(in language: Language) -> String? {
    translation("description", language) ?? description?.value
  }

  /// The line for the foot of each page in a language of the site.
  public func footer(in language: Language) -> String? {
    translation("footer", language) ?? footer?.value
  }

  func translation(_ key: String, _ language: Language) -> String? {
    translations[key]?[language.tag.lowercased()]
  }

  /// The keys that say in the further languages of the file what others say in the first.
  static func twins(in file: SourceFile) -> [(key: String, of: String, tag: String)] {
    var ignored = Report()
    let fields = YAMLFields.parse(file, in: 0..<file.count, known: keys, report: &ignored)
    let tags = fields.map { languageTags($0, &ignored) } ?? []
    return ["title", "short_title", "organization", "description", "footer"].flatMap { key in
      tags.dropFirst().map { ("\(key).\($0.value)", key, $0.value) }
    }
  }
}
