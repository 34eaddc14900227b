import Content
import Diagnostics
import Prose

/// Wording that the site's table `data/terms.csv` calls wrong.
///
/// Right forms go before: what lies in one, or reaches into one, is not wrong, but a wrong form may hold a
/// right one. Of wrong forms that overlap the longest counts. A Latin form is a whole word. A correction
/// is certain where the table calls the wording an error and gives one right form. 《…》 is others' wording.
struct TermRule: PassageRule {
  let code = DiagnosticCode.term
  let name = "用词"
  let signs: String
  /// Whether the table forbids nothing.
  let isEmpty: Bool
  private let terms: [Term]
  private let wrongs: NameMatcher
  private let rights: NameMatcher

  init(terms: [Term]) {
    var wrongs = NameMatcher(isExact: true)
    var rights = NameMatcher(isExact: true)
    var signs = String.UnicodeScalarView()
    for (index, term) in terms.enumerated() {
      guard let wrong = term.wrong, let first = wrong.unicodeScalars.first, term.level != .off
      else { continue }
      _ = wrongs.add(Passage.writtenUnits(of: wrong), value: index)
      signs.append(first)
    }
    isEmpty = wrongs.isEmpty
    for right in terms.flatMap(\.right) {
      _ = rights.add(Passage.writtenUnits(of: right), value: 0)
    }
    self.terms = terms
    self.wrongs = wrongs
    self.rights = rights
    self.signs = String(signs)
  }

  func check(_ passage: Passage, _ notes: inout Notes) {
    let found = wrongs.matches(in: passage)
    if found.isEmpty { return }
    var allowed = rights.matches(in: passage).map(\.range)[...]
    for match in found {
      while let first = allowed.first, first.upperBound <= match.range.lowerBound {
        allowed.removeFirst()
      }
      let isAllowed = allowed.prefix { $0.lowerBound < match.range.upperBound }.contains {
        $0 == match.range || !match.range.contains($0)
      }
      guard !isAllowed, passage.areWords(match.range) else { continue }
      let term = terms[match.value]
      let written = passage.text(match.range)
      let rights = term.right.map { "“\($0)”" }
      let note = term.note.map { "（\($0)）" } ?? ""
      let isCertain = term.level == .error && term.right.count == 1
      notes.add(
        passage, match.range,
        LocalizedText(
          zh: "“\(written)”应写\(rights.joined(separator: "或"))",
          en: "“\(written)” should be \(rights.joined(separator: " or "))"),
        hint: LocalizedText(
          zh: "改成\(rights.joined(separator: "或"))\(note)",
          en: "write \(rights.joined(separator: " or "))\(term.note.map { " (\($0))" } ?? "")"),
        severity: term.level.map { $0 == .error ? .error : .warning }, related: [term.place],
        edits: isCertain ? [(match.range, term.right[0])] : [])
    }
  }
}

extension Passage {
  /// Whether no Latin word is cut by the ends of a range.
  fileprivate func areWords(_ range: Range<Int>) -> Bool {
    let cuts = { (position: Int) in
      self[position - 1].isASCIIAlphanumeric && self[position].isASCIIAlphanumeric
    }
    return !cuts(range.lowerBound) && !cuts(range.upperBound)
  }
}

extension Unit {
  fileprivate var isASCIIAlphanumeric: Bool { isDigit || isLetter }
}
