import Diagnostics
import YAML

extension SiteConfiguration {
  /// The title in a language of the site.
  public func title(in language: Language) -> String {
    (translation("title", language) ?? title.value).withoutBraceEscapes
  }

  /// The shorter title in a language of the site; the whole one where there is none.
  public func shortTitle(in language: Language) -> String {
    (translation("short_title", language)
      ?? (translation("title", language) ?? shortTitle ?? title.value)).withoutBraceEscapes
  }

  /// The institution in a language of the site.
  public func organization(in language: Language) -> String? {
    (translation("organization", language) ?? organization)?.withoutBraceEscapes
  }

  /// What the site is about, in a language of the site.
  public func description(in language: Language) -> String? {
    (translation("description", language) ?? description?.value)?.withoutBraceEscapes
  }

  /// The line for the foot of each page in a language of the site.
  public func footer(in language: Language) -> String? {
    (translation("footer", language) ?? footer?.value)?.withoutBraceEscapes
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

  static func languageTags(
    _ fields: YAMLFields, _ report: inout Report
  ) -> [Located<String>] {
    var tags: [Located<String>] = []
    let written = fields.strings("languages", &report)
    for tag in written {
      let letters = tag.value.utf8
      let isTag =
        (2...12).contains(letters.count)
        && letters.allSatisfy { $0 == UInt8(ascii: "-") || Character(Unicode.Scalar($0)).isLetter }
      guard isTag, !tags.contains(where: { $0.value == tag.value }) else {
        report.add(
          .invalidValue(
            tag.value, at: fields.place(of: tag),
            meantLanguages(written.map(\.value)).map {
              let line = ItemList.line("languages", $0)
              return LocalizedText(zh: "写成 \(line)", en: "write \(line)")
            } ?? LocalizedText(zh: "写成 zh-CN 或 en，每种一次", en: "write zh-CN or en, each once")))
        continue
      }
      tags.append(tag)
    }
    return tags
  }

  /// The tags that are meant by several in one text, by their names, or with another sign between their parts.
  private static func meantLanguages(_ words: [String]) -> [String]? {
    let names = [
      "中文": "zh-CN", "汉语": "zh-CN", "简体中文": "zh-CN", "chinese": "zh-CN", "cn": "zh-CN",
      "英文": "en", "英语": "en", "english": "en",
    ]
    let parts = words.flatMap { ItemList.parts(of: $0.replacing(" ", with: "、")) }
    let tags = parts.map { names[$0.lowercased()] ?? $0.replacing("_", with: "-") }
    let areTags = tags.allSatisfy { tag in
      (2...12).contains(tag.utf8.count)
        && tag.utf8.allSatisfy { $0 == UInt8(ascii: "-") || $0 < 0x80 && isLetter($0) }
    }
    return tags.isEmpty || !areTags ? nil : tags
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    Character(Unicode.Scalar(byte)).isLetter
  }
}
