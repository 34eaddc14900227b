import Pinyin
import Prose

/// A slip of the pen in a name: which of its characters is wrong, missing or written twice.
///
/// Only what can hardly be meant is one: another character of the same sound, two neighbours exchanged, one
/// that is missing from a long name, one written twice. 一等奖 beside 二等奖 and 机电学院 beside 机械学院 are other
/// names, and so is what leaves out a word that may be left out (国家级, 国家).
struct NameSlip {
  /// The position in the written form at which it differs.
  let position: Int

  /// The slip that makes a written form of a name; nil where they are the same, or are different names.
  init?(_ written: ArraySlice<Unit>, for name: [Unit]) {
    let own = Array(written)
    let shared = zip(own, name).prefix { $0 == $1 }.count
    guard shared < max(own.count, name.count) else { return nil }
    position = shared
    let behind = name[min(shared + 1, name.count)...]
    switch own.count - name.count {
    case 0:
      let rest = own[(shared + 1)...]
      if rest.elementsEqual(behind) {
        guard Self.soundAlike(own[shared], name[shared]) else { return nil }
      } else {
        guard shared > 0, shared + 2 < name.count, own[shared] == name[shared + 1],
          own[shared + 1] == name[shared], own[shared].isHan, own[shared + 1].isHan,
          rest.dropFirst().elementsEqual(behind.dropFirst()),
          !Self.distinct.contains(own[shared]), !Self.distinct.contains(own[shared + 1])
        else { return nil }
      }
    case -1:
      guard shared > 0, shared + 1 < name.count, name.count >= Self.longName,
        own[shared...].elementsEqual(behind), name[shared].isHan,
        !Self.optional.contains(name[shared]), !Self.distinct.contains(name[shared])
      else { return nil }
    case 1:
      guard shared > 0, own[shared] == own[shared - 1], own[shared].isHan,
        own[(shared + 1)...].elementsEqual(name[shared...])
      else { return nil }
    default: return nil
    }
  }

  /// From how many characters on a name is missed one of.
  private static let longName = 8
  /// What a name may do without.
  private static let optional = UnitSet("级的市省区县类型等之与和及暨性化部会院校所厅局处室者人员全大总新年届批次名式制版型业")
  /// What tells names apart: numbers, ranks, directions, times.
  private static let distinct = UnitSet(
    "一二三四五六七八九十百千万亿〇零两双国省市区县校院东西南北中上下左右前后内外年月日甲乙丙丁大小高低新老")
  /// Characters of the same sound that make other words: 示范 and 师范, 学院 and 学员.
  private static let otherWords = ["示师", "院员园源", "级集届界", "化画话", "权全", "实时"].map {
    UnitSet($0)
  }

  private static func soundAlike(_ left: Unit, _ right: Unit) -> Bool {
    guard left.isHan, right.isHan, !distinct.contains(left), !distinct.contains(right),
      !otherWords.contains(where: { $0.contains(left) && $0.contains(right) }),
      let first = Unicode.Scalar(left), let second = Unicode.Scalar(right)
    else { return false }
    let table = PinyinTable.standard
    let (own, other) = (table.readings(of: first), table.readings(of: second))
    return own.first != nil && own.first == other.first
  }
}
