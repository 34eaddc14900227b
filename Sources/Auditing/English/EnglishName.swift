/// The words of an indicator's English name, for prose that takes them apart: 64.7% of patients were seen within
/// four hours.
struct EnglishName: Sendable {
  /// The name as a position in the lexicon's surfaces.
  let surface: Int
  /// The stems of its words, in their order.
  let words: [String]
  /// The stems of those that say what is measured.
  let content: Set<String>
  /// Where in the words stands what was done: Patents filed, Pupils taught outdoors.
  let done: Int?

  /// Takes a name apart; nil where it is not English.
  init?(_ name: String, surface: Int) {
    let parts = name.lowercased().split { !($0.isLetter || $0 == "-" || $0 == "'" || $0.isNumber) }
    guard !parts.isEmpty, parts.allSatisfy({ $0.utf8.allSatisfy { $0 < 0x80 } }) else {
      return nil
    }
    self.surface = surface
    words = parts.map { Self.stem(String($0)) }
    content = Set(words).subtracting(Self.small)
    done = parts.indices.dropFirst().first { Self.isParticiple(String(parts[$0])) }
  }

  /// Whether it means all who work somewhere.
  var isStaff: Bool { content.count == 1 && content.isSubset(of: Self.staff) }

  private static let staff: Set<String> = ["staff", "employe", "employee", "workforc", "headcount"]

  /// Words that a name may be told without.
  static let small: Set<String> = [
    "of", "in", "the", "on", "at", "by", "for", "to", "and", "per", "a", "an", "from", "with",
    "who", "within", "among", "than", "or", "into", "between", "more", "our", "number", "total",
    "rat",
    "shar", "level", "averag",
    "amount", "percentag", "proportion", "all", "length", "area", "volum", "siz",
  ]
  private static let participles: Set<String> = [
    "won", "held", "lent", "given", "sold", "run", "taught", "built", "made", "spent", "written",
    "cut", "grown", "found", "met", "drawn", "paid", "borne", "laid",
  ]

  private static let irregular = [
    "ran": "run", "teach": "taught", "gave": "given", "giv": "given", "sell": "sold",
    "build": "built", "mak": "made",
    "writ": "written", "wrot": "written", "win": "won", "lend": "lent", "hold": "held",
    "spend": "spent", "pay": "paid",
    "find": "found", "grew": "grown", "grow": "grown", "lay": "laid", "draw": "drawn",
    "drew": "drawn", "seen": "see",
    "saw": "see", "met": "meet", "sent": "send", "bought": "buy", "children": "child",
    "women": "woman", "men": "man",
    "lit": "light", "kept": "keep", "left": "leav", "born": "bear", "held": "held",
  ]

  static func isParticiple(_ word: String) -> Bool {
    word.count > 4 && word.hasSuffix("ed") || participles.contains(word)
  }

  private static let pasts: Set<String> = [
    "gave", "sent", "took", "ran", "saw", "grew", "drew", "flew", "drove", "wrote", "chose", "got",
    "fed", "led", "bought", "brought", "caught", "kept", "put", "let", "shed", "did",
  ]

  /// Whether a word tells what somebody did: handled, gave.
  static func isPast(_ word: String) -> Bool { isParticiple(word) || pasts.contains(word) }

  /// A word without its endings: served and serve, studies and study.
  static func stem(_ word: String) -> String {
    let stem = regularStem(word)
    return irregular[stem] ?? stem
  }

  private static func regularStem(_ word: String) -> String {
    let noun = word.hasSuffix("'s") || word.hasSuffix("’s") ? String(word.dropLast(2)) : word
    var word = EnglishScanner.singular(noun)
    if word.count > 7, word.hasSuffix("ment") { word = String(word.dropLast(4)) }
    if word.count > 5, word.hasSuffix("ied") { return String(word.dropLast(3)) + "y" }
    for ending in ["ing", "ed"] where word.count > ending.count + 2 && word.hasSuffix(ending) {
      word = String(word.dropLast(ending.count))
      return word.hasSuffix("e") ? String(word.dropLast()) : word
    }
    return word.count > 3 && word.hasSuffix("e") ? String(word.dropLast()) : word
  }
}
