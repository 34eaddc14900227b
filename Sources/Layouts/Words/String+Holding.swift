extension StringProtocol {
  /// Whether it holds a word, as the same bytes.
  ///
  /// Lists of words are looked through for each cell of a large sheet; a search that knows of locales and of
  /// characters in several spellings takes most of the time.
  func holds(_ word: String) -> Bool {
    guard let first = word.utf8.first else { return true }
    var rest = utf8[...]
    while let start = rest.firstIndex(of: first) {
      rest = rest[start...]
      if rest.starts(with: word.utf8) { return true }
      rest = rest.dropFirst()
    }
    return false
  }
}
