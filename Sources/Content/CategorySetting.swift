import Diagnostics
import Tables
import YAML

/// A list of categories in `site.yml`: words, or `id` and `name` with the names in further languages and
/// what else tables may write.
struct CategorySetting {
  /// The tags of the languages that categories may have names in, beside the first.
  let languages: [String]

  private var known: [String] {
    ["id", "name", "synonyms"] + languages + languages.map { "name.\($0)" }
  }

  /// The list under a key; the usual one where the file has none.
  func list(
    _ key: String, usual: CategoryList, _ fields: YAMLFields, _ report: inout Report
  ) -> CategoryList {
    var categories: [Category] = []
    var spellings: Set<String> = []
    for item in fields.items(key, known: known, &report) {
      guard let (category, name) = self.category(item, usual, &report) else { continue }
      let own = [category.id, category.name.original].map(foldedSpelling)
      if own.contains(where: spellings.contains) {
        report.add(
          .invalidValue(
            name.value, at: fields.place(of: name),
            LocalizedText(zh: "每一种只写一次", en: "write each once")))
        continue
      }
      spellings.formUnion(own)
      categories.append(category)
    }
    return categories.isEmpty ? usual : CategoryList(categories)
  }

  /// A category, and the words that name it: a word alone is one of the usual list, or of the site's own.
  private func category(
    _ item: YAMLFields.Either, _ usual: CategoryList, _ report: inout Report
  ) -> (Category, Located<String>)? {
    switch item {
    case .text(let word):
      if let known = usual.category(word.value) {
        if known.id == word.value { return (known, word) }
        return (known.named(TranslatedText(word.value, known.name)), word)
      }
      let id = Slug.suggestion(for: word.value) ?? word.value
      return (Category(id: id, name: TranslatedText(word.value)), word)
    case .fields(let fields):
      guard let name = fields.requiredString("name", &report) else { return nil }
      let id = fields.string("id", &report)
      if let id, !Slug.isValid(id.value) {
        report.add(.invalidSlug(id.value, at: fields.place(of: id)))
        return nil
      }
      var translations: [String: String] = [:]
      for language in languages {
        translations[language] =
          (fields.string("name.\(language)", &report) ?? fields.string(language, &report))?.value
      }
      let known = usual.category(id?.value ?? name.value)
      let ownID = id?.value ?? known?.id ?? Slug.suggestion(for: name.value) ?? name.value
      let words = TranslatedText(name.value, translations)
      let category = known?.named(words, id: ownID) ?? Category(id: ownID, name: words)
      let synonyms = fields.strings("synonyms", &report).map(\.value)
      return (
        Category(id: category.id, name: category.name, synonyms: category.synonyms + synonyms), name
      )
    }
  }
}
