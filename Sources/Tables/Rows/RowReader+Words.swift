extension RowReader {
  /// The words of a column and of its twins.
  ///
  /// - Parameter languages: the tags of the twins that the table may have.
  public func words(_ key: String, in languages: [String]) -> TranslatedText? {
    text(key).map { text in
      var translations: [String: String] = [:]
      for language in languages { translations[language] = self.text("\(key).\(language)") }
      return TranslatedText(text, translations)
    }
  }

  /// The lists in the twins of a column, by the language's tag in lower case.
  public func translatedLists(_ key: String, in languages: [String]) -> [String: [String]] {
    var lists: [String: [String]] = [:]
    for language in languages {
      let items = list("\(key).\(language)")
      if !items.isEmpty { lists[language.lowercased()] = items }
    }
    return lists
  }
}
