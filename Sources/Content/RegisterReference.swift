import Achievements
import Diagnostics

/// What prose names of the register: a row by its name (`{{achievement:id}}`, `{{name:id}}`), or how many
/// rows there are of some level, kind and status (`{{count:national,textbook}}`).
public enum RegisterReference: Sendable, Hashable {
  /// A row; both forms may name an achievement or a named thing, since their ids are one space.
  case entry(id: String)
  /// A number of achievements that words choose.
  case count(of: [String])

  /// The words in front of the colon, by what they ask for.
  private static let entryWords = ["achievement", "name", "成果", "名称"]
  private static let countWords = ["count", "项数", "数量"]

  /// Whether a word in front of a colon makes a text between braces one that names the register.
  public static func isWord(_ text: some StringProtocol) -> Bool {
    (entryWords + countWords).contains(String(text))
  }

  /// What a text between braces would be with the word in front of its colon spelt right: `achievement:j-prize` for
  /// `achievment:j-prize`; nil where that word is near none.
  static func meant(by text: Substring) -> String? {
    guard let colon = text.firstIndex(where: { $0 == ":" || $0 == "：" }) else { return nil }
    let word = text[..<colon].filter { !$0.isWhitespace }
    return nearestName(to: word, among: entryWords + countWords)
      .map { "\($0):\(text[text.index(after: colon)...].drop(while: \.isWhitespace))" }
  }

  /// Why a text between braces names nothing of the register.
  enum Problem: Error {
    /// Nothing, or what can be no id, stands behind the colon.
    case entry(String)
    /// No word stands behind the colon.
    case count
  }

  /// Reads a text between braces; nil where it is not about the register.
  static func parse(_ text: Substring) -> Result<RegisterReference, Problem>? {
    // Most texts between braces are the id of an indicator: one look at their bytes tells.
    guard text.utf8.contains(where: { $0 == UInt8(ascii: ":") || $0 >= 0x80 }),
      let colon = text.firstIndex(where: { $0 == ":" || $0 == "：" })
    else { return nil }
    let word = text[..<colon].filter { !$0.isWhitespace }
    let rest = text[text.index(after: colon)...]
    if entryWords.contains(word) {
      let id = rest.filter { !$0.isWhitespace }
      // An indicator may be called `name`, and asked for its value.
      if FigureReference.Form.options.contains(id) { return nil }
      return Slug.isValid(id) ? .success(.entry(id: id)) : .failure(.entry(id))
    }
    guard countWords.contains(word) else { return nil }
    let separators: Set<Character> = [",", "，", "、", ";", "；"]
    let words = rest.split(whereSeparator: separators.contains)
      .map { $0.filter { !$0.isWhitespace } }.filter { !$0.isEmpty }
    if words.count == 1, FigureReference.Form.options.contains(words[0]) { return nil }
    return words.isEmpty ? .failure(.count) : .success(.count(of: words))
  }
}

extension AchievementRegister {
  /// What is wrong with a reference at a place; nil where it says something.
  ///
  /// A row of the tables that was reported and left out is not reported again by all who name it.
  public func diagnostic(
    for reference: RegisterReference, at place: @autoclosure () -> Place
  ) -> Diagnostic? {
    switch reference {
    case .entry(let id):
      if entry(id) != nil { return nil }
      if let row = hiddenPlace(of: id) { return .hiddenEntry(id, row: row, at: place()) }
      return isMentioned(id)
        ? nil : .unknownEntry(id, nearest: nearestID(to: id), tablePlaces, at: place())
    case .count(let words):
      do throws(AchievementFilter.UnknownWord) {
        _ = try AchievementFilter(words, in: categories)
        return nil
      } catch {
        return .unknownChoice(error, categories, at: place())
      }
    }
  }

  /// The filter that the words of a count choose; nil for words that are on no list.
  public func filter(_ words: [String]) -> AchievementFilter? {
    try? AchievementFilter(words, in: categories)
  }
}

extension RegisterReference.Problem {
  func diagnostic(_ written: String, at place: Place) -> Diagnostic {
    let (zh, en) =
      switch self {
      case .entry(let id):
        (
          id.isEmpty ? "“\(written)”没有写编号" : "“\(id)”不是编号",
          id.isEmpty ? "“\(written)” has no id" : "“\(id)” is no id"
        )
      case .count: ("“\(written)”没有写数什么", "“\(written)” does not say what to count")
      }
    let hint =
      switch self {
      case .entry:
        LocalizedText(
          zh: "写成 {{achievement:编号}} 或 {{name:编号}}，编号在成果表、名称表里",
          en: "write {{achievement:id}} or {{name:id}}, with an id of the tables")
      case .count:
        LocalizedText(
          zh: "写成 {{count:级别,类型}}，如 {{count:national,textbook}}",
          en: "write {{count:level,kind}}, such as {{count:national,textbook}}")
      }
    return Diagnostic(.unknownAchievement, at: place, LocalizedText(zh: zh, en: en), hint: hint)
  }
}

extension Diagnostic {
  fileprivate static func unknownEntry(
    _ id: String, nearest: String?, _ tables: (achievements: Place?, names: Place?),
    at place: Place
  ) -> Diagnostic {
    let known = [tables.achievements, tables.names].compactMap { $0?.description }
    return Diagnostic(
      .unknownAchievement, at: place,
      LocalizedText(
        zh: "成果表和名称表里没有“\(id)”", en: "the register has no “\(id)”"),
      hint: nearest.map { .didYouMean($0) }
        ?? (known.isEmpty
          ? LocalizedText(
            zh: "还没有成果表：在 data/ 里放一张 achievements.csv",
            en: "there is no register yet: put an achievements.csv into data/")
          : LocalizedText(
            zh: "编号写在“编号”（id）一列：" + known.joined(separator: "、"),
            en: "ids are in the column id: " + known.joined(separator: ", "))))
  }

  fileprivate static func hiddenEntry(_ id: String, row: Place, at place: Place) -> Diagnostic {
    Diagnostic(
      .unknownAchievement, at: place,
      LocalizedText(
        zh: "“\(id)”所在的行是隐藏的（\(row)），没有读", en: "the row of “\(id)” is hidden (\(row)) and not read"),
      hint: LocalizedText(
        zh: "要发布，取消隐藏那一行；不发布，这里也不要写它", en: "unhide that row, or do not name it here"))
  }

  fileprivate static func unknownChoice(
    _ unknown: AchievementFilter.UnknownWord, _ categories: RegisterCategories, at place: Place
  ) -> Diagnostic {
    let names = (categories.levels.categories + categories.kinds.categories).map(\.name.original)
    let ids = (categories.levels.categories + categories.kinds.categories).map(\.id)
    return Diagnostic(
      .unknownAchievement, at: place,
      LocalizedText(
        zh: "“\(unknown.word)”不是级别、类型或状态",
        en: "“\(unknown.word)” is no level, kind or status"),
      hint: unknown.nearest.map { .didYouMean($0) }
        ?? LocalizedText(
          zh: "可以写：" + names.joined(separator: "、") + "、获得、候选、在建",
          en: "write one of: " + ids.joined(separator: ", ") + ", won, candidate, building"))
  }
}
