import Achievements
import Content
import Diagnostics
import Prose

/// What the register calls a candidate or under construction, written in English as won or built.
struct EnglishCandidate: PassageRule {
  let code = DiagnosticCode.candidateAsWon
  let name = "未定写成已成"
  let signs = "wrh"

  /// A row of the register that is not won.
  private struct Row: Sendable {
    let id: String
    let names: [String]
    let status: AchievementStatus
    let place: Place
  }

  private let rows: [Row]
  private let tag: String

  private static let wins = [
    "won", "wins", "received", "was awarded", "were awarded", "was granted", "was named",
    "were named", "was recognised", "was recognized", "has been recognised",
    "has been recognized",
  ]
  private static let builds = [
    "was completed", "were completed", "has been completed", "have been completed", "was built",
    "were built", "has been built", "have been built", "was opened", "has opened",
  ]
  private static let doubts = [
    "not", "candidate", "candidates", "applied", "applies", "application", "applications",
    "applying", "under", "reserve", "nominated", "plans", "planned", "hopes", "aims", "would",
    "will", "yet", "if", "whether", "seeks", "running", "building",
  ]

  /// The rule for texts in a language, with the names that the register has in it.
  init(_ register: AchievementRegister, in tag: String) {
    self.tag = tag
    let achievements = register.achievements.map {
      Row(
        id: $0.id, names: [$0.name.text(in: tag)] + $0.aliases(in: tag), status: $0.status,
        place: $0.place(of: "status"))
    }
    let names = register.names.map {
      Row(
        id: $0.id, names: [$0.name.text(in: tag)] + $0.aliases(in: tag), status: $0.status,
        place: $0.place(of: "status"))
    }
    rows = (achievements + names).filter { $0.status != .won }
  }

  func check(_ passage: Passage, _ notes: inout Notes) {
    guard !rows.isEmpty else { return }
    for sentence in passage.englishSentences {
      let text =
        " " + passage.words(sentence).map { $0.text.lowercased() }.joined(separator: " ") + " "
      func says(_ phrases: [String]) -> Bool { phrases.contains { text.contains(" \($0) ") } }
      let (isWon, isBuilt) = (says(Self.wins), says(Self.builds))
      guard isWon || isBuilt, !says(Self.doubts) else { continue }
      let row = rows.first { row in
        (row.status == .building ? isBuilt : isWon)
          && row.names.contains { name in
            text.contains(" \(Self.folded(name)) ")
          } || notes.names(row.id, in: passage, sentence) && (row.status == .building) == isBuilt
      }
      guard let row, let name = row.names.first else { continue }
      let isBuilding = row.status == .building
      notes.add(
        passage, sentence.trimmed(in: passage),
        LocalizedText(
          zh: "“\(name)”还\(isBuilding ? "在建设" : "没有获得")，这里写成了已成",
          en:
            "“\(name)” is \(isBuilding ? "under construction" : "a candidate"), and written as \(isBuilding ? "built" : "won")"
        ),
        hint: LocalizedText(
          zh: "写明是候选、申报或在建；确实已成，就改成果表里的状态",
          en:
            "say that it is a candidate, applied for or under construction, or change its status in the register"
        ), related: [row.place])
    }
  }

  private static func folded(_ name: String) -> String {
    name.lowercased().split { !($0.isLetter && $0.isASCII) }.joined(separator: " ")
  }
}

extension Notes {
  /// Whether a sentence names a row of the register by its id.
  fileprivate func names(_ id: String, in passage: Passage, _ sentence: Range<Int>) -> Bool {
    sentence.contains { position in
      passage[position] == Passage.boundFigure
        && written(passage.bytes(position..<position + 1)).contains(":\(id)}")
    }
  }
}

extension Range<Int> {
  /// The range without the white space at its beginning.
  fileprivate func trimmed(in passage: Passage) -> Range<Int> {
    var start = lowerBound
    while start < upperBound - 1, passage[start].isSpace || passage[start] == Passage.softBreak {
      start += 1
    }
    return start..<upperBound
  }
}
