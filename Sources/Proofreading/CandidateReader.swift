import Prose

/// Finds what a passage calls applied for, a candidate or under construction.
struct CandidateReader {
  private(set) var candidates: [Mentions.Candidate] = []
  private let passage: Passage

  private static let signs = UnitSet("申培备候在评拟筹建")
  private static let behindApplied = Words("是申报 仍是申报 还是申报 正在申报 仍在申报 还在申报 尚在申报 处于申报阶段 在评审中")
  private static let beforeApplied = Words("正在申报 仍在申报 还在申报 尚在申报 拟申报 准备申报")
  private static let behindBuilding = Words("是在建 仍在建设 还在建设 正在建设 尚在建设 仍在筹建 正在筹建 在建， 在建。 建设有序推进")
  private static let beforeBuilding = Words("正在建设 正在筹建 在建的 在建")
  private static let nominated = Words(
    "的培育项目 的培育单位 的培育基地 的备选项目 的候选单位 的候选项目 的备选 培育项目 培育单位 培育基地 培育学校 备选项目 备选单位 备选名单 备选库 候选单位 候选项目 候选名单")
  /// What stands in brackets behind a name.
  private static let marks: [(words: Words, status: Mentions.Status)] = [
    (Words("申报 申报中 正在申报 已申报 评审中"), .applied),
    (Words("培育 培育中 培育项目 培育单位 备选 备选项目 候选 候选项目 提名"), .nominated),
    (Words("在建 建设中 正在建设 筹建 筹建中 拟建"), .building),
  ]
  private static let applied = Words("申报了 申报")
  private static let isOpen = Words(
    "尚未公布 还没公布 没有公布 尚无结果 没有结果 还没有结果 结果未出 等待结果 尚未获批 没有获批 尚未评定 正在评审")
  private static let longest = 60
  private static let shortestName = 4

  init(_ passage: Passage) {
    self.passage = passage
    guard passage.units.contains(where: Self.signs.contains) else { return }
    for position in passage.units.indices {
      if passage.units[position] == "（" {
        readBrackets(position)
      } else {
        readBefore(position)
        readBehind(position)
      }
    }
  }

  /// 中国质量奖仍在申报, and the like: the name stands before the words.
  private mutating func readBefore(_ position: Int) {
    let units = passage.units[...]
    if Self.behindApplied.end(in: units, at: position) != nil {
      add(listBefore(position), .applied)
    } else if Self.behindBuilding.end(in: units, at: position) != nil {
      add(listBefore(position), .building)
    } else if Self.nominated.end(in: units, at: position) != nil {
      add(listBefore(position), .nominated)
    }
  }

  /// 正在申报中国质量奖, and the like: the name stands behind the words.
  private mutating func readBehind(_ position: Int) {
    let units = passage.units[...]
    if let end = Self.beforeApplied.end(in: units, at: position) {
      add(listBehind(end), .applied)
    } else if let end = Self.beforeBuilding.end(in: units, at: position) {
      add(listBehind(end), .building)
    } else if let end = Self.applied.end(in: units, at: position),
      Self.isOpen.areIn(units[passage.sentence(around: position)])
    {
      add(listBehind(end), .applied)
    }
  }

  /// 中国质量奖（申报中）.
  private mutating func readBrackets(_ open: Int) {
    for (words, status) in Self.marks {
      guard let end = words.end(in: passage.units[...], at: open + 1), passage[end] == "）" else {
        continue
      }
      let list = listBefore(open)
      let start = list.last { Self.dividers.contains(passage[$0]) }.map { $0 + 1 }
      add((start ?? list.lowerBound)..<list.upperBound, status)
    }
  }

  /// The part of the clause that ends at a position; 、 does not end a clause here.
  private func listBefore(_ position: Int) -> Range<Int> {
    var start = position
    while start > 0, position - start < Self.longest, !endsList(passage[start - 1]) { start -= 1 }
    return start..<position
  }

  private static let joints = UnitSet("的，是有：了")

  /// The part of the clause that begins at a position, behind 的是 and the like.
  private func listBehind(_ position: Int) -> Range<Int> {
    let start = passage.end(of: position, while: Self.joints.contains)
    var end = start
    while end < passage.count, end - start < Self.longest, !endsList(passage[end]) { end += 1 }
    return start..<end
  }

  private func endsList(_ unit: Unit) -> Bool {
    unit.endsSentence || unit == "，" || unit == "：" || unit == "（" || unit == "）"
      || unit == Passage.gap || unit == Passage.softBreak
  }

  private mutating func add(_ list: Range<Int>, _ status: Mentions.Status) {
    for item in items(list) where !passage.isInTitle(item.lowerBound) {
      let units = Array(passage.units[item]).filter { !NameMatcher.isSilent($0) }
      guard units.count >= Self.shortestName, units.allSatisfy({ $0.isHan || $0.isLetter }),
        Self.nouns.end(units[...]), !Self.generic.contains(units)
      else { continue }
      candidates.append(
        Mentions.Candidate(
          name: units, status: status, bytes: passage.bytes(item)))
    }
  }

  private static let nouns = Words(
    "奖 基地 资源库 学院 中心 平台 项目 实验室 称号 工程 专业群 团队 园区 大楼 工厂 示范校 名校 工作站 研究院 研究所 场馆 联盟 集团")
  private static let generic = Set(
    ("实训基地 产业学院 培训中心 教学资源库 资源库 国家级奖 质量工程 重点项目 教学团队 创新团队 公共平台 几所境外学院 境外几所学院 境外学院 重点实验室")
      .split(separator: " ").map { Passage.writtenUnits(of: String($0)) })
  private static let trailing = UnitSet("有共等各达")
  private static let dividers = UnitSet("、和与及")
  private static let leading = Words(
    "入选 进入 列入 获批 获得 获 成为 作为 立项 已 正在 第一批 首批 目前 其中 另外 学校 我校 学院的 学校的 以及 还有 同时 的 是 有 为 而 但 另 也 该 仍 还")

  /// The names of a list, without the words that lead to them.
  private func items(_ list: Range<Int>) -> [Range<Int>] {
    var items: [Range<Int>] = []
    var start = list.lowerBound
    for position in list where Self.dividers.contains(passage[position]) {
      items.append(start..<position)
      start = position + 1
    }
    items.append(start..<list.upperBound)
    return items.compactMap { item in
      var start = item.lowerBound
      if start == item.upperBound { return nil }
      while let end = Self.leading.end(in: passage.units[item], at: start) { start = end }
      // 是国家级虚拟仿真实训基地的培育项目: what it is a candidate for follows the verb.
      if let verb = passage.units[start..<item.upperBound].lastIndex(where: {
        $0 == "是" || $0 == "为"
      }) {
        start = verb + 1
      }
      // 在建专业教学资源库5个: the number is no part of the name.
      let isNumber = { (position: Int) in
        passage[position].isAlphanumeric && !passage[position].isLetter
      }
      var end = (start..<item.upperBound).first(where: isNumber) ?? item.upperBound
      while end > start, Self.trailing.contains(passage[end - 1]) { end -= 1 }
      return start < end ? start..<end : nil
    }
  }
}
