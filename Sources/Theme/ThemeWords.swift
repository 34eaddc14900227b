import Diagnostics

/// The words of a theme by language.
///
/// A language that has none takes those of its nearest relative: `en-GB` those of `en`, `zh-TW` those of
/// `zh-CN`. So a site need not wait for a translation that differs in ten words.
struct ThemeWords: Sendable {
  private let byLanguage: [String: [String: String]]

  init(_ words: [String: [String: String]]) {
    // What a language leaves out it takes from its relatives as well.
    byLanguage = Dictionary(
      uniqueKeysWithValues: words.map { language, own in
        let relatives = Self.relatives(of: language, among: words.keys)
        return (
          language,
          relatives.reduce(own) { $0.merging(words[$1] ?? [:]) { first, _ in first } }
        )
      })
  }

  /// The words of a language; `nil` where the theme has none and no relative of it either.
  subscript(language: String) -> [String: String]? {
    if let own = byLanguage[language] { return own }
    return Self.relatives(of: language, among: byLanguage.keys).first.flatMap { byLanguage[$0] }
  }

  /// The languages that the theme itself has, sorted.
  var languages: [String] { byLanguage.keys.sorted() }

  /// The names of all words, in whatever language.
  var keys: Set<String> { Set(byLanguage.values.flatMap(\.keys)) }

  /// The languages that may stand in for another, the nearest first: with the same beginning, as long as
  /// it is, then of the same script.
  private static func relatives(
    of language: String, among known: some Sequence<String>
  ) -> [String] {
    let wanted = subtags(language)
    return known.filter { $0 != language && subtags($0).first == wanted.first }.sorted {
      one, other in
      let (a, b) = (closeness(one, to: wanted), closeness(other, to: wanted))
      return a == b ? one < other : a > b
    }
  }

  private static func closeness(_ language: String, to wanted: [String]) -> Int {
    let own = subtags(language)
    let shared = zip(own, wanted).prefix { $0 == $1 }.count
    let isSameScript = isTraditional(own) == isTraditional(wanted)
    // `zh` or `en` without a country stands for all countries rather than another country does.
    return shared * 4 + (isSameScript ? 2 : 0) + (own.count == shared ? 1 : 0)
  }

  private static func subtags(_ language: String) -> [String] {
    language.lowercased().split(separator: "-").map(String.init)
  }

  private static func isTraditional(_ subtags: [String]) -> Bool {
    subtags.first == "zh" && !Set(subtags).isDisjoint(with: ["tw", "hk", "mo", "hant"])
  }
}

extension Theme {
  /// Checks that the theme has words that pages need, in every language of the site: those that the
  /// code takes, and those that it has in another language, for its templates.
  ///
  /// - Parameter languages: the tags, each with the place that names it.
  public func check(
    words needed: [String], languages: [(tag: String, place: Place)], report: inout Report
  ) {
    let needed = Set(needed).union(words.keys).sorted()
    for (language, place) in languages {
      guard let own = words[language] else {
        report.add(.noWords(in: language, known: words.languages, at: place))
        continue
      }
      let missing = needed.filter { own[$0] == nil }
      if !missing.isEmpty { report.add(.missingWords(missing, in: language, at: self.place)) }
    }
  }
}

extension Diagnostic {
  fileprivate static func noWords(
    in language: String, known: [String], at place: Place
  ) -> Diagnostic {
    Diagnostic(
      .missingKey, at: place,
      LocalizedText(
        zh: "主题没有“\(language)”的用语，也没有相近语言的",
        en: "the theme has no words in “\(language)”"
          + " and in no language that is near to it"),
      hint: LocalizedText(
        zh: "languages 里改用主题有的语言：\(known.joined(separator: "、"))；或请人在 theme.yml 的 strings 里译出全部用语",
        en:
          "in languages, name one that the theme has: \(known.joined(separator: ", ")); or have all"
          + " words translated in strings of theme.yml"))
  }

  fileprivate static func missingWords(
    _ missing: [String], in language: String, at place: Place
  ) -> Diagnostic {
    Diagnostic(
      .missingKey, at: place,
      LocalizedText(
        zh: "主题的 strings 里，\(language) 缺少“\(missing[0])”等 \(missing.count) 个词",
        en:
          "the theme's strings lack \(missing.count) words in \(language), such as “\(missing[0])”"),
      hint: LocalizedText(
        zh: "补上：\(missing.joined(separator: "、"))", en: "add \(missing.joined(separator: ", "))"))
  }
}
