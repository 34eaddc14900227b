import Diagnostics

/// Several names in a cell that holds one, or that wants another mark between them: `a、b`, `a, b`, `a和b`.
public struct SeveralNames: Sendable {
  /// What can be done about them.
  public enum Remedy: Sendable {
    /// Each has a row of its own.
    case rows
    /// One of them stays.
    case choice
    /// The cell takes several, with semicolons between them.
    case semicolons
  }

  /// The names, each once.
  public let names: [String]

  /// - Parameter meaning: what a part of the text is rightly called; nil where it is none that is known.
  /// - Returns: `nil` where not all parts of the text are known.
  public init?(in text: String, meaning: (String) -> String?) {
    // The surer mark comes first: a name may hold 和 or a blank.
    let marks: [Set<Character>] = [
      ["；", ";", "|", "\n", "\r\n"], ["、", "，", ",", "；", ";", "|", "/", "／", "\n", "\r\n"],
      ["、", "，", ",", "；", ";", "|", "/", "／", "\n", "\r\n", "和", "及", "与", "&", " ", "　"],
    ]
    for marks in marks {
      let parts = text.split { marks.contains($0) }
        .map { $0.drop(while: \.isWhitespace) }
        .map { part in String(part.reversed().drop(while: \.isWhitespace).reversed()) }
        .filter { !$0.isEmpty }
      let meant = parts.compactMap(meaning)
      guard parts.count > 1, meant.count == parts.count else { continue }
      var seen: Set<String> = []
      names = meant.filter { seen.insert($0).inserted }
      return
    }
    return nil
  }

  /// What to do about them, said so that it can be done.
  public func hint(_ remedy: Remedy) -> LocalizedText {
    let (zh, en) = (names.joined(separator: "、"), names.joined(separator: ", "))
    guard names.count > 1 else {
      return LocalizedText(zh: "只写一次：\(zh)", en: "write it once: \(en)")
    }
    return switch remedy {
    case .rows:
      LocalizedText(
        zh: "一格只写一个：把这一行拆成 \(names.count) 行，各写一个（\(zh)）",
        en: "one to a cell: make \(names.count) rows of this one, each with one of them (\(en))")
    case .choice:
      LocalizedText(
        zh: "一格只写一个：留下其中的一个（\(zh)）", en: "one to a cell: keep one of them (\(en))")
    case .semicolons:
      LocalizedText(
        zh: "几个之间用分号隔开：\(names.joined(separator: "；"))",
        en: "put semicolons between them: \(names.joined(separator: "; "))")
    }
  }
}
