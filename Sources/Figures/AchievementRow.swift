import Achievements
import Content

/// A row of the register as data files give it: what is public of it.
struct AchievementRow {
  let achievement: Achievement
  /// The case that tells of it, where it is public.
  let caseSlug: String?
  /// Its address on the web where the table gives one, else where it is shown, from the site's root.
  let url: String
  /// What readers should know of it, with its figures put in.
  let note: String?

  /// All rows of a site, in the order of the table.
  static func all(of site: Site, _ speech: FigureSpeech) -> [AchievementRow] {
    let cases = Set(site.articles(.case, in: speech.language).map(\.slug))
    return site.register.achievements.map { achievement in
      let entry = AchievementRegister.Entry.achievement(achievement)
      let shown = site.address(of: entry)
      return AchievementRow(
        achievement: achievement, caseSlug: achievement.caseSlug.filter(cases.contains),
        url: achievement.url ?? shown.page.in(speech.language).path
          + (shown.fragment.map { "#\($0)" } ?? ""),
        note: site.cellTexts.note(of: entry, in: speech.language).map(speech.plain))
    }
  }
}

extension Optional {
  /// The value, where it satisfies a condition.
  fileprivate func filter(_ isWanted: (Wrapped) -> Bool) -> Wrapped? {
    flatMap { isWanted($0) ? $0 : nil }
  }
}
