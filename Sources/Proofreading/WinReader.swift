import Content
import Diagnostics
import Prose

/// Finds clauses that say that something was won or built.
struct WinReader {
  private let passage: Passage
  private let file: SourceFile

  private static let won = Words(
    "获得 荣获 喜获 斩获 摘得 夺得 捧得 获评 获批 入选 获 荣膺 被评为 被认定为 获认定为 被授予")
  private static let built = Words("建成 落成 竣工 投入使用 投用 建有")
  private static let signs = UnitSet("获荣喜斩摘夺捧入建落竣投被")
  private static let doubts = Words(
    "未 没 尚 不 拟 将 争取 力争 争创 申报 冲击 计划 目标 希望 若 如果 如 有望 力求 是否 能否 待 预计 准备 推动 加快 培育 备选 候选 提名 说成 写成 误 称")
  private static let longest = 60

  init(_ passage: Passage, _ file: SourceFile) {
    self.passage = passage
    self.file = file
  }

  /// The clauses, but for those that a comment takes out.
  func wins(unless isExempt: (Int) -> Bool) -> [Mentions.Win] {
    let units = passage.units[...]
    var wins: [Mentions.Win] = []
    var position = 0
    while position < units.count {
      guard Self.signs.contains(units[position]) else {
        position += 1
        continue
      }
      let built = Self.built.end(in: units, at: position)
      guard let end = built ?? Self.won.end(in: units, at: position) else {
        position += 1
        continue
      }
      if let win = win(position..<end, isBuilt: built != nil),
        !isExempt(passage.bytes(position..<end).lowerBound)
      {
        wins.append(win)
      }
      position = end
    }
    return wins
  }

  private func win(_ verb: Range<Int>, isBuilt: Bool) -> Mentions.Win? {
    var start = verb.lowerBound
    while start > 0, verb.lowerBound - start < Self.longest, !endsClause(passage[start - 1]) {
      start -= 1
    }
    var end = verb.upperBound
    while end < passage.count, end - verb.upperBound < Self.longest, !endsClause(passage[end]) {
      end += 1
    }
    let subject = passage.units[start..<verb.lowerBound]
    let object = passage.units[verb.upperBound..<end]
    guard Self.doubts.first(in: subject) == nil, !passage.isInTitle(verb.lowerBound) else {
      return nil
    }
    let unread = object.drop { $0 == "了" }
    let bound = boundName(in: unread)
    return Mentions.Win(
      object: Array(unread), subject: Array(subject), figure: bound.figure, entry: bound.entry,
      isUnfinished: Self.unfinished.areIn(unread), isBuilt: isBuilt,
      bytes: passage.bytes(
        verb.lowerBound..<max(verb.upperBound, min(end, verb.upperBound + 24))))
  }

  private static let unfinished = Words("在建 申报 培育 备选 候选 提名 入围 列入 筹建 建设中")

  /// The id in `{{id}}` or `{{achievement:id}}` right behind the verb, unless the words behind it say that
  /// it is not yet so.
  private func boundName(in object: ArraySlice<Unit>) -> (figure: String?, entry: String?) {
    guard let first = object.firstIndex(of: Passage.boundFigure), first - object.startIndex <= 3,
      !Self.unfinished.areIn(object)
    else { return (nil, nil) }
    let bytes = passage.bytes(first..<first + 1)
    var ignored = Report()
    let bound = BoundText(String(file[bytes]), in: file, range: bytes, report: &ignored)
    if case .entry(let id)? = bound.registerReferences.first?.reference { return (nil, id) }
    return (bound.references.first?.reference.indicator, nil)
  }

  private func endsClause(_ unit: Unit) -> Bool {
    unit.endsSentence || unit == "，" || unit == "：" || unit == Passage.gap
  }
}
