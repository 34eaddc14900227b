import Indicators
import Prose

/// The words around a number that say how exactly it is meant.
enum QualifyingWords {
  typealias Word = (units: [Passage.Unit], qualifier: Qualifier)

  static let prefixes: [Word] = (words(.prefix) + further).sorted {
    $0.units.count > $1.units.count
  }
  static let suffixes: [Word] =
    words(.suffix)
    + ["出头", "多一点", "多一些", "多一点点", "挂零", "开外", "冒头", "冒尖", "有余"]
    .map { (Passage.units(of: $0), .moreThan) }

  /// Words that only end like a qualifying word: 家庭医生签约39.4万人 is no 约39.4万人.
  static let compounds = Words("签约 预约 契约 节约 解约 违约 续约 履约 公约 条约 租约 特约 毁约 应约 邀约 附近 最近 相近 亲近 邻近")

  /// Words that prose has and tables have not.
  private static let further: [Word] =
    [
      "突破", "首次突破", "首次超过", "首超", "越过", "跨过", "站上", "迈上", "跨上", "登上", "迈过", "刚过", "冲破", "跃上", "过了",
      "超过了", "突破了",
    ]
    .map { (Passage.units(of: $0), .moreThan) }
    + ["不到", "不足", "未到", "少于", "低于", "小于", "不满", "跌破", "首次跌破", "跌穿"].map {
      (Passage.units(of: $0), .upTo)
    }

  private static func words(_ position: QualifierWord.Position) -> [Word] {
    QualifierWord.known.filter { $0.position == position }
      .sorted { ($1.text.count, $0.text) < ($0.text.count, $1.text) }
      .map { (Passage.units(of: $0.text), $0.qualifier) }
  }
}
