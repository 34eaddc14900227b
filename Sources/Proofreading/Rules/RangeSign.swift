import Diagnostics
import Prose

/// The sign of a range: ～ between amounts, — between years, dates, times and places (GB/T 15834—2011,
/// 4.13). Of the two standards one allows — between amounts as well; ～ is right in both.
struct RangeSign: PassageRule {
  let code = DiagnosticCode.rangeSign
  let name = "范围号"
  let signs = "-–—−~～〜∼－―─‐"

  func check(_ passage: Passage, _ notes: inout Notes) {
    for range in NumericRange.all(in: passage) {
      switch range.kind {
      case .values: check(passage, range, "～", isCertain: true, &notes)
      case .years(let isCertain): check(passage, range, "—", isCertain: isCertain, &notes)
      case .times: check(passage, range, "—", isCertain: true, &notes)
      }
    }
    checkPlaces(passage, &notes)
  }

  private func check(
    _ passage: Passage, _ range: NumericRange, _ right: String, isCertain: Bool,
    _ notes: inout Notes
  ) {
    let written = passage.text(range.sign)
    guard written != right else { return }
    let whole = passage.text(range.whole)
    let head = range.whole.lowerBound..<range.sign.lowerBound
    let tail = range.sign.upperBound..<range.whole.upperBound
    let kind = right == "～" ? ("数值", "amounts") : ("年份和时间", "years and times")
    notes.add(
      passage, range.whole,
      LocalizedText(
        zh: "“\(whole)”是\(kind.0)的范围，中间应是“\(right)”",
        en: "“\(whole)” is a range of \(kind.1): the sign is “\(right)”"),
      hint: LocalizedText(
        zh: "改成“\(passage.text(head))\(right)\(passage.text(tail))”",
        en: "write “\(right)” between them"),
      edits: isCertain ? [(range.sign, right)] : [])
  }

  // MARK: Places

  private static let places = Set(
    ("北京 上海 天津 重庆 南宁 柳州 桂林 梧州 北海 钦州 防城港 玉林 百色 河池 来宾 崇左 贵港 贺州 广州 深圳 珠海 佛山 东莞 湛江 香港 澳门 海口 三亚 "
      + "长沙 武汉 南昌 福州 厦门 杭州 宁波 南京 苏州 无锡 常州 合肥 济南 青岛 郑州 石家庄 太原 沈阳 大连 长春 哈尔滨 西安 兰州 西宁 银川 乌鲁木齐 "
      + "成都 昆明 贵阳 拉萨 呼和浩特 中国 东盟 广西 广东 泰国 越南 老挝 柬埔寨 马来西亚 印度 印尼 沙特 德国 英国 俄罗斯").split(separator: " ")
      .map { Passage.writtenUnits(of: String($0)) })

  /// 北京-上海: a hyphen joins words, not places.
  private func checkPlaces(_ passage: Passage, _ notes: inout Notes) {
    for position in passage.units.indices
    where NumericRange.isSign(passage.units[position]) && passage.units[position] != "—" {
      let before = (2...4).first { isPlace(passage, position - $0..<position) }
      let behind = (2...4).first { isPlace(passage, position + 1..<position + 1 + $0) }
      guard let before, let behind else { continue }
      let range = position - before..<position + 1 + behind
      notes.add(
        passage, range,
        LocalizedText(
          zh: "“\(passage.text(range))”连接两个地名，中间应是“—”",
          en: "“\(passage.text(range))” joins two places: the sign is “—”"),
        hint: LocalizedText(zh: "改成“—”", en: "write “—”"),
        edits: [(position..<position + 1, "—")])
    }
  }

  private func isPlace(_ passage: Passage, _ range: Range<Int>) -> Bool {
    guard range.lowerBound >= 0, range.upperBound <= passage.count else { return false }
    return Self.places.contains(Array(passage.units[range]))
  }
}
