import Content
import Diagnostics
import Prose

/// British and American spelling in one text: `en-GB` and `en-US` among the languages of the site say which is
/// meant, and where only `en` stands the one that the text has more of.
struct EnglishSpelling: ArticleRule {
  let code = DiagnosticCode.spelling
  let name = "英美拼写"

  /// British words with their American spelling.
  private static let pairs: [(british: String, american: String)] = [
    ("analyse", "analyze"), ("behaviour", "behavior"), ("catalogue", "catalog"),
    ("centre", "center"), ("colour", "color"), ("defence", "defense"), ("enrol", "enroll"),
    ("favour", "favor"), ("fibre", "fiber"), ("fulfil", "fulfill"), ("honour", "honor"),
    ("labour", "labor"), ("licence", "license"), ("metre", "meter"), ("modelling", "modeling"),
    ("neighbour", "neighbor"), ("organisation", "organization"), ("organise", "organize"),
    ("organised", "organized"), ("programme", "program"), ("popularising", "popularizing"),
    ("realise", "realize"), ("recognise", "recognize"), ("recognised", "recognized"),
    ("revitalisation", "revitalization"), ("specialise", "specialize"),
    ("specialised", "specialized"), ("standardise", "standardize"),
    ("standardised", "standardized"), ("theatre", "theater"), ("travelled", "traveled"),
    ("tyre", "tire"), ("utilise", "utilize"), ("commercialisation", "commercialization"),
  ]
  /// Words that both write, each in a sense of its own, and so tell nothing.
  private static let shared: Set<String> = ["program", "license", "meter", "tire", "catalog"]

  private static let words: [String: (isBritish: Bool, other: String)] = {
    var words: [String: (isBritish: Bool, other: String)] = [:]
    for (british, american) in pairs {
      for ending in ["", "s"] {
        words[british + ending] = (true, american + ending)
        if !shared.contains(american) { words[american + ending] = (false, british + ending) }
      }
    }
    return words
  }()

  func check(_ reader: PassageReader, _ notes: inout Notes) {
    var found: [(passage: Passage, range: Range<Int>, isBritish: Bool, other: String)] = []
    for passage in reader.passages {
      for (word, range) in passage.words() where !passage.isWrittenTogether(range) {
        // What begins with a capital may be a name: World Trade Center.
        guard let entry = Self.words[word] else { continue }
        found.append((passage, range, entry.isBritish, entry.other))
      }
    }
    let british = found.count(where: \.isBritish)
    let isBritish: Bool
    switch reader.article.language.tag.lowercased() {
    case "en-gb", "en-au", "en-nz", "en-ie": isBritish = true
    case "en-us": isBritish = false
    default: isBritish = british * 2 >= found.count
    }
    for one in found where one.isBritish != isBritish {
      let word = one.passage.text(one.range)
      notes.add(
        one.passage, one.range,
        LocalizedText(
          zh: "“\(word)”是\(one.isBritish ? "英国" : "美国")拼法，与全文不一",
          en: "“\(word)” is \(one.isBritish ? "British" : "American") spelling and the text is not"),
        hint: LocalizedText(zh: "改成“\(one.other)”", en: "write “\(one.other)”"),
        edits: [(one.range, one.other)])
    }
  }
}
