import Prose

extension ChineseSentence {
  // MARK: By how much

  /// 入社社员2138户，比上年净增84户: by how much the figure in front is more or less than that of the year before.
  func difference(_ index: Int) -> Claim? {
    let number = text.numbers[index]
    let start = number.range.lowerBound
    guard number.qualifier == .exact, !number.isSpelt, isTailSure(number),
      let whole = claims.last, whole.isFigureOfOneYear, whole.number.base == number.base,
      index > 0, case let last = text.numbers[index - 1],
      // 宣讲1934场，受众47.6万人次，同比增加362场: what counts something else stands between.
      last.range == whole.number.range || last.base != number.base,
      last.range.lowerBound >= whole.number.range.lowerBound,
      start - whole.number.range.upperBound < 30,
      case let gap = last.range.upperBound..<start, gap.count < 16,
      text.firstName(from: whole.number.range.upperBound) == text.firstName(from: gap.upperBound),
      let length = Self.changes.ending(in: passage, at: start),
      let past = base(of: whole, gap.lowerBound..<start - length), past.isOneYear,
      past != whole.moment
    else { return nil }
    var claim = whole
    claim.number = number
    claim.meaning = .difference(past)
    claim.isDirect = false
    return claim
  }

  /// The time that a figure is compared with by the words behind it: 比上年, or that of the number that it came from.
  private func base(of whole: Claim, _ gap: Range<Int>) -> Moment? {
    let times = text.times(in: gap)
    guard let time = times.first else {
      if Self.yearly.stands(in: passage, gap),
        GapWords.remainder(of: passage, gap, without: yearly(gap)) == 0
      {
        return whole.moment?.shifted(by: -1)
      }
      // 由上年的23147台增加到24206台，净增1059台.
      guard GapWords.remainder(of: passage, gap) == 0, claims.count > 1,
        case let last = claims[claims.count - 2], last.surface == whole.surface, !last.needsSlip,
        text.numbers.contains(where: { $0.range == last.number.range }),
        GapWords.endsWithTo(passage, last.number.range.upperBound..<whole.number.range.lowerBound)
      else { return nil }
      return last.moment
    }
    guard times.count == 1, Self.thans.contains(passage[time.range.lowerBound - 1]),
      GapWords.remainder(of: passage, time.range.upperBound..<gap.upperBound) == 0,
      GapWords.remainder(of: passage, gap.lowerBound..<time.range.lowerBound - 1) == 0
    else { return nil }
    return time.moment.resolved(from: whole.moment)
  }

  private static let yearly = Words("同比")

  private func yearly(_ gap: Range<Int>) -> [Range<Int>] {
    gap.filter { Self.yearly.starting(in: passage, at: $0) != nil }.map { $0..<$0 + 2 }
  }

  private static let changes = Words(
    "增加 增加了 减少 减少了 净增 净增加 净减 净减少 多 多了 少 少了 增长 上升 上升了 下降 下降了 提高 提高了 降低 降低了 增 减 增产 减产 增收 减收 增支 扩大 高 低 新增"
  )

  // MARK: Records

  /// A record of one day goes by its date and is that of the year all the same: 9月29日单日最高客流48.7万人次.
  func settlePeak(_ claim: inout Claim) {
    let isPeak = lexicon.surfaces[claim.surface].exact.contains { index in
      Self.peaks.stands(in: Passage.units(of: lexicon.entries[index].name))
    }
    guard isPeak, claim.meaning == .figure else { return }
    switch claim.moment {
    case .part(let year): claim.moment = .year(year)
    case .unclear:
      guard let year = scene.headed ?? scene.moment, year.isOneYear else { return }
      claim.moment = year
    default: return
    }
    (claim.needsSlip, claim.isNearlySure, claim.mayBeOfOtherYear) = (true, true, true)
  }

  private static let peaks = Words("单日 最高日 单月 峰值 日最高 单场 单周 高峰日")
}
