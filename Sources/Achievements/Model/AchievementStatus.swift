import Diagnostics
import Tables

/// Whether something was won, or is only named for it, or is not finished.
public enum AchievementStatus: String, Choice {
  /// It was won, recognised, published or built.
  case won
  /// It was applied for, or is named for it: 培育, 备选, 申报.
  case candidate
  /// It is under construction.
  case building

  /// What it is called.
  public var name: LocalizedText {
    switch self {
    case .won: LocalizedText(zh: "获得", en: "won")
    case .candidate: LocalizedText(zh: "候选", en: "candidate")
    case .building: LocalizedText(zh: "在建", en: "under construction")
    }
  }

  /// Other spellings that offices use.
  public var synonyms: [String] {
    switch self {
    case .won:
      [
        "已获", "已获得", "获评", "获奖", "荣获", "获批", "立项", "已立项", "入选", "认定", "已认定", "当选",
        "建成", "已建成", "出版", "已出版", "发布", "已发布", "授权", "通过验收",
      ]
    case .candidate:
      [
        "培育", "列入培育", "培育项目", "立项培育", "培育建设", "备选", "列入备选", "申报", "已申报", "申报中",
        "入围", "列入", "推荐", "候选人", "拟推荐",
      ]
    case .building: ["建设中", "在建中", "正在建设", "建设", "立项建设", "筹建", "筹建中", "building"]
    }
  }
}
