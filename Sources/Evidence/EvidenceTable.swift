import Achievements
import Diagnostics
import Indicators
import Tables

/// All evidence that the office keeps, checked, in the order of its table. Most of it is the office's own:
/// pages ask the site for what is public.
///
/// ```swift
/// let evidence = EvidenceTable(sheet, dataset: dataset, register: register, report: &report)
/// let proofs = evidence.items(of: .indicator("school.textbooks"))
/// ```
public struct EvidenceTable: Sendable {
  /// The pieces of evidence.
  public let items: [EvidenceItem]
  /// Paths in the folder of evidence that rows name which are left out because their workbook hides them.
  public let hiddenFiles: Set<String>
  /// Files of rows that were reported and left out: whether they are there is asked all the same.
  public let leftOutFiles: [NamedEvidenceFile]
  /// Where the table is; nil where there is none.
  public let place: Place?
  /// Whether every row could be read, so that a file which none of them names is named nowhere.
  public let isSound: Bool
  private let positions: [String: Int]
  private let bySubject: [EvidenceSubject: [Int]]
  private let words: [Int: [String]]

  /// Reads the table, and what achievements name of it.
  ///
  /// Rows with problems are reported and left out.
  ///
  /// - Parameters:
  ///   - sheet: the table, if there is one.
  ///   - languages: the tags of the languages that columns may have twins for.
  ///   - cases: the slugs and titles of all cases, also of those that are not public yet.
  public init(
    _ sheet: Sheet?, languages: [String] = [], dataset: Dataset, register: AchievementRegister,
    cases: [(slug: String, title: String)] = [], report: inout Report
  ) {
    var loader = EvidenceLoader(
      languages: languages, dataset: dataset, register: register, cases: cases)
    if let sheet {
      loader.load(sheet)
      loader.readMentions()
      report.merge(loader.report)
    }
    items = loader.items
    hiddenFiles = loader.hiddenFiles
    leftOutFiles = loader.leftOutFiles
    place = sheet?.place
    isSound = sheet == nil || loader.names.isComplete && !loader.report.hasErrors
    words = loader.words
    positions = Dictionary(
      items.map { ($0.id, $0.index) }, uniquingKeysWith: { first, _ in first })
    var bySubject: [EvidenceSubject: [Int]] = [:]
    for item in items {
      for subject in item.subjects { bySubject[subject, default: []].append(item.index) }
    }
    self.bySubject = bySubject
  }

  /// The piece of evidence with this id.
  public func item(_ id: String) -> EvidenceItem? { positions[id].map { items[$0] } }

  /// What proves something, public or not.
  public func items(of subject: EvidenceSubject) -> [EvidenceItem] {
    (bySubject[subject] ?? []).map { items[$0] }
  }

  /// What the register says in words of the evidence for an achievement: the cell without the ids of
  /// this table; the whole cell where there is no such table.
  public func words(of achievement: Achievement) -> String? {
    guard place != nil else { return achievement.evidence }
    let words = words[achievement.index] ?? []
    return words.isEmpty ? nil : words.joined(separator: "；")
  }
}
