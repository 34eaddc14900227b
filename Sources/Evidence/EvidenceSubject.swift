import Diagnostics
import Indicators
import Tables

/// What a piece of evidence proves.
public enum EvidenceSubject: Hashable, Sendable, CustomStringConvertible {
  /// An indicator, by its id.
  case indicator(String)
  /// A construction task.
  case task(ConstructionTask.Key)
  /// An achievement, by its id.
  case achievement(String)
  /// Who is measured, by his id.
  case entity(String)
  /// A case, by its slug.
  case story(String)

  /// Which table it is in, for ids that stand in several.
  public enum Kind: String, Choice {
    case indicator, task, achievement
    case story = "case"
    case entity

    /// What stands in front of an id that several tables have.
    public var name: LocalizedText {
      switch self {
      case .indicator: LocalizedText(zh: "指标", en: "indicator")
      case .task: LocalizedText(zh: "任务", en: "task")
      case .achievement: LocalizedText(zh: "成果", en: "achievement")
      case .entity: LocalizedText(zh: "对象", en: "entity")
      case .story: LocalizedText(zh: "案例", en: "case")
      }
    }

    /// Other spellings that offices use.
    public var synonyms: [String] { self == .task ? ["建设任务"] : [] }
  }

  /// Which table it is in.
  public var kind: Kind {
    switch self {
    case .indicator: .indicator
    case .task: .task
    case .achievement: .achievement
    case .entity: .entity
    case .story: .story
    }
  }

  /// The id in that table: `school-partners`, `school-3`.
  public var id: String {
    switch self {
    case .indicator(let id), .achievement(let id), .entity(let id), .story(let id): id
    case .task(let key): key.description
    }
  }

  /// As a cell names it without leaving a doubt: `indicator:school-partners`.
  public var description: String { "\(kind.rawValue):\(id)" }
}
