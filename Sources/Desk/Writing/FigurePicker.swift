import Content
import Diagnostics
import Figures
import Indicators
import Pinyin
import SiteBuilder
import Synchronization

/// A figure that may be put into a text.
struct FigureChoice: Encodable, Sendable {
  let id: String
  let name: String
  let level: String
  /// What `{{id}}` prints.
  let text: String
  /// The number alone, and the unit.
  let value: String
  let unit: String
  let period: String
  let source: String
  /// The other reading, where two sources disagree.
  let conflict: String
  let note: String
}

/// Finds figures as people look for them: by name, alias, pinyin, initials, value, unit or id.
final class FigurePicker: Sendable {
  private struct Entry: Sendable {
    let choice: FigureChoice
    /// What a question is looked for in, the most telling first, in lower case.
    let keys: [String]
  }

  private let known = Mutex<(state: Int, language: String, entries: [Entry])?>(nil)
  /// As many as are shown at once.
  private static let most = 40

  /// The figures that a question finds, the best first, and how many there are.
  func find(
    _ question: String, in state: LiveState, _ language: Language
  ) -> (found: [FigureChoice], total: Int) {
    let entries = entries(of: state, language)
    let words = question.lowercased().split(whereSeparator: \.isWhitespace).map(String.init)
    guard !words.isEmpty else {
      return (Array(entries.prefix(Self.most).map(\.choice)), entries.count)
    }
    let ranked = entries.enumerated().compactMap { index, entry -> (rank: Int, index: Int)? in
      var sum = 0
      for word in words {
        guard let rank = Self.rank(of: word, in: entry.keys) else { return nil }
        sum += rank
      }
      return (sum, index)
    }.sorted { ($0.rank, $0.index) < ($1.rank, $1.index) }
    return (ranked.prefix(Self.most).map { entries[$0.index].choice }, ranked.count)
  }

  /// How well a word fits: 0 is a whole key, then its beginning, then its middle, each after the keys before it.
  private static func rank(of word: String, in keys: [String]) -> Int? {
    var best: Int?
    for (place, key) in keys.enumerated() where key.contains(word) {
      let fit = key == word ? 0 : key.hasPrefix(word) ? 20 : 40
      best = min(best ?? .max, fit + place)
    }
    return best
  }

  private func entries(of state: LiveState, _ language: Language) -> [Entry] {
    known.withLock { known in
      if let known, known.state == state.number, known.language == language.tag {
        return known.entries
      }
      let entries = Self.entries(state, language)
      known = (state.number, language.tag, entries)
      return entries
    }
  }

  private static func entries(_ state: LiveState, _ language: Language) -> [Entry] {
    guard let site = state.site, let speech = state.speech(language) else { return [] }
    let reader = PinyinReader(table: .standard)
    return site.dataset.indicators.compactMap { indicator -> Entry? in
      guard !site.dataset.isOfEntities(indicator) else { return nil }
      let choice = choice(of: indicator, site, speech)
      let names = [choice.name] + indicator.aliases
      let letters = names.flatMap { spellings(of: $0, reader) }
      return Entry(
        choice: choice,
        keys: (names + [indicator.id] + letters + [choice.value, choice.text, choice.unit])
          .map { $0.lowercased() }.filter { !$0.isEmpty })
    }
  }

  private static func choice(
    of indicator: Indicator, _ site: Site, _ speech: FigureSpeech
  ) -> FigureChoice {
    func say(_ form: FigureReference.Form) -> String {
      speech.text(FigureReference(indicator: indicator.id, form: form))
    }
    let figure = site.dataset.figure(FigureReference(indicator: indicator.id))
    let conflict = site.dataset.conflicts.first {
      $0.indicator == indicator.id && $0.entity == nil && $0.period == figure?.point.period
    }
    let others = conflict?.readings.filter { reading in
      !(figure?.readings.contains { $0.index == reading.index } ?? false)
    }
    return FigureChoice(
      id: indicator.id, name: indicator.name,
      level: indicator.level.name.text(in: speech.language.tag), text: say(.whole),
      value: say(.value), unit: say(.unit), period: say(.period),
      source: figure.map { speech.provenance(of: $0) } ?? "",
      conflict: (others ?? []).compactMap { speech.figure($0, of: indicator)?.text }
        .joined(separator: "、"),
      note: figure?.point.shown?.note ?? indicator.definition ?? "")
  }

  /// A name in letters: whole, and by its initials.
  private static func spellings(of name: String, _ reader: PinyinReader) -> [String] {
    let scalars = Array(name.unicodeScalars)
    var (whole, initials) = ("", "")
    for (scalar, readings) in zip(scalars, reader.readings(of: scalars)) {
      guard let first = readings.first else {
        if scalar.isASCII {
          (whole, initials) = (whole + String(scalar), initials + String(scalar))
        }
        continue
      }
      let syllable = reader.table.syllables[Int(first)]
      whole += syllable
      initials += syllable.prefix(1)
    }
    return whole == name ? [] : [whole, initials]
  }
}
