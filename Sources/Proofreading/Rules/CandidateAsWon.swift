import Achievements
import Diagnostics
import Indicators
import Prose

/// Something that one text, or the table of indicators, calls applied for, a candidate or under
/// construction, and another text calls won or built.
///
/// Only what both say of the same full name counts: 广西主席质量奖仍是申报 here, 获得广西主席质量奖 there. A figure
/// counts where its indicator has the tag 申报, 培育, 备选 or 在建: 建成{{libraries-building}}个. What the
/// register names it also judges: by its status, and whatever texts say of it elsewhere.
struct CandidateAsWon: Rule {
  let code = DiagnosticCode.candidateAsWon
  let name = "未定写成已成"
  /// The figures that the table calls unfinished, by their ids.
  private let unfinished: [String: Unfinished]
  private let registered: RegisteredStatuses

  private static let tags: [(words: [String], status: Mentions.Status)] = [
    (["申报"], .applied), (["培育", "备选", "候选"], .nominated), (["在建", "筹建", "拟建"], .building),
  ]

  init(_ indicators: [Indicator] = [], _ register: AchievementRegister? = nil) {
    registered = RegisteredStatuses(register)
    var unfinished: [String: Unfinished] = [:]
    for indicator in indicators {
      let isSaid = { (words: [String]) in words.contains { indicator.tags.contains($0) } }
      guard let tag = Self.tags.first(where: { isSaid($0.words) }) else { continue }
      unfinished[indicator.id] = Unfinished(
        name: indicator.name, status: tag.status, place: indicator.place(of: "tags"))
    }
    self.unfinished = unfinished
  }

  /// What both kinds of clause say in an article.
  func mentions(in reader: PassageReader, _ notes: Notes) -> Mentions {
    var mentions = Mentions(file: reader.article.file)
    for passage in reader.passages {
      mentions.candidates += CandidateReader(passage).candidates
      mentions.wins += WinReader(passage, reader.article.file).wins(unless: notes.isExempt)
    }
    return mentions
  }

  /// What is said to be won and is a candidate elsewhere.
  func compare(_ mentions: [Mentions], _ severity: Diagnostic.Severity) -> [Diagnostic] {
    let candidates = mentions.flatMap { mentions in
      mentions.candidates.filter { !registered.hasName($0.name) }.map { ($0, mentions.file) }
    }
    guard !candidates.isEmpty || !unfinished.isEmpty || !registered.isEmpty else { return [] }
    var matcher = NameMatcher()
    for (index, (candidate, _)) in candidates.enumerated() {
      _ = matcher.add(candidate.name, value: index)
    }
    return mentions.flatMap { mentions in
      let found = mentions.wins.lazy.compactMap { win -> Diagnostic? in
        let unfinished: Unfinished
        if let row = win.entry.map(registered.row) ?? registeredName(in: win) {
          guard let row = row.unfinished, !win.isUnfinished else { return nil }
          unfinished = row
        } else if let figure = win.figure.flatMap({ self.unfinished[$0] }) {
          unfinished = figure
        } else if let index = candidate(of: win, matcher) {
          unfinished = Unfinished(candidates[index].0, candidates[index].1)
        } else {
          return nil
        }
        guard contradicts(win, unfinished.status) else { return nil }
        return .candidateAsWon(unfinished, win, at: mentions.file.place(at: win.bytes), severity)
      }
      return Array(found.prefix(Notes.mostListed))
    }
  }

  /// What is being built is not won, and what is applied for is not built.
  private func contradicts(_ win: Mentions.Win, _ status: Mentions.Status) -> Bool {
    (status == .building) == win.isBuilt || status == .nominated
  }

  /// The row of the register whose name stands where a clause says what was won.
  private func registeredName(in win: Mentions.Win) -> RegisteredStatuses.Row? {
    registered.isEmpty ? nil : candidate(of: win, registered.names).map { registered.rows[$0] }
  }

  private func candidate(of win: Mentions.Win, _ matcher: NameMatcher) -> Int? {
    for match in matcher.matches(in: win.object)
    where isWhole(match.range, in: win.object) { return match.value }
    // 卡坦尼学院已经建成: the thing stands right in front of the verb.
    guard win.isBuilt else { return nil }
    return matcher.matches(in: win.subject).last { match in
      let gap = win.subject[match.range.upperBound...]
      return gap.count <= 4 && Self.adverbs.covers(gap)
        && begins(match.range.lowerBound, in: win.subject)
    }?.value
  }

  private static let adverbs = Words("已 已经 也 都 均 全面 正式 顺利 成功 如期 全部 ” 》")
  private static let prefixes = Words("了 国家级 省级 自治区级 自治区 全国 “ 《 一 第 届 届的 年")
  private static let followers = Words("和 与 及 以及 等 后 并 称号 荣誉 的称号 的荣誉 一项 ” 》")

  /// Whether a name is the whole of what was won: not 中国质量奖提名奖, not 省级中国质量奖申报单位.
  private func isWhole(_ range: Range<Int>, in object: [Unit]) -> Bool {
    guard begins(range.lowerBound, in: object) else { return false }
    let behind = object[range.upperBound...]
    guard let next = behind.first, next.isHan else { return true }
    return Self.followers.end(in: behind, at: behind.startIndex) != nil
  }

  private func begins(_ position: Int, in units: [Unit]) -> Bool {
    let before = units[..<position]
    guard let last = before.last else { return true }
    if last == "、" || last == "和" || last == "与" || last == "及" || !last.isHan { return true }
    return Self.prefixes.covers(before)
  }
}

extension Words {
  /// Whether a slice is made of the words and of numbers alone.
  fileprivate func covers(_ units: ArraySlice<Unit>) -> Bool {
    var position = units.startIndex
    while position < units.endIndex {
      if let end = end(in: units, at: position) {
        position = end
      } else if units[position].isDigit {
        position += 1
      } else {
        return false
      }
    }
    return true
  }
}

extension Diagnostic {
  fileprivate static func candidateAsWon(
    _ unfinished: Unfinished, _ win: Mentions.Win, at place: Place, _ severity: Severity
  ) -> Diagnostic {
    let done = win.isBuilt ? "建成" : "获得"
    return Diagnostic(
      .candidateAsWon, severity, at: place,
      LocalizedText(
        zh: "“\(unfinished.name)”这里写成\(done)，另一处写的是\(unfinished.status.rawValue)",
        en: "“\(unfinished.name)” is \(win.isBuilt ? "built" : "won") here and not yet so elsewhere"
      ),
      hint: LocalizedText(
        zh: "核对后改成一致；两处都对，就用 <!-- lint-disable-line candidate-as-won --> 标明",
        en: "make them agree; if both are right, say <!-- lint-disable-line candidate-as-won -->"),
      related: [unfinished.place])
  }
}
