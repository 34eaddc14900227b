import Indicators
import Prose

/// Reads a table of a report: rows by columns, one of which may be times.
struct CandidateTable {
  private(set) var candidates: [Candidate] = []
  private let units: UnitVocabulary
  private let clock: CandidateClock
  private let isChinese: Bool
  private let caption: String

  /// What a label of a row or column says.
  private struct Label {
    var text = ""
    var period: String?
    var unit = ""
    var isGoal = false
    /// Whether it names nothing that is counted: 数值, 实际值.
    var isPlain = false
    var isSkipped = false
  }

  init(
    _ rows: [[String]], caption: String, units: UnitVocabulary, clock: CandidateClock,
    isChinese: Bool = true
  ) {
    self.units = units
    self.clock = clock
    self.isChinese = isChinese
    self.caption = caption
    guard rows.count > 1, let width = rows.map(\.count).max(), width > 1 else { return }
    let heads = heads(rows)
    let labels = heads.labels
    let unitColumn = labels.firstIndex { ["单位", "计量单位", "Unit", "unit"].contains($0.text) }
    let nameColumn = nameColumn(labels, unitColumn)
    let common = Self.unit(of: caption)
    let rowsAreOwners = Self.owners.contains { labels[nameColumn].text.contains($0) }
    var group = ""
    for row in rows.dropFirst(heads.count) {
      let cells = row + Array(repeating: "", count: max(0, width - row.count))
      var label = label(cells[nameColumn].isEmpty ? group : cells[nameColumn])
      let filled = cells.filter { !$0.isEmpty }
      if filled.count == 1, !cells[nameColumn].isEmpty {
        group = label.text
        continue
      }
      if Self.isNote(cells[nameColumn]) { continue }
      if let unitColumn, unitColumn < cells.count, !cells[unitColumn].isEmpty {
        label.unit = cells[unitColumn]
      }
      for column in cells.indices where column != nameColumn && column != unitColumn {
        let head = column < labels.count ? labels[column] : Label()
        guard !head.isSkipped, !cells[column].isEmpty else { continue }
        add(cells[column], label, head, common, rowsAreOwners)
      }
    }
  }

  private mutating func add(
    _ text: String, _ row: Label, _ head: Label, _ common: String, _ rowsAreOwners: Bool
  ) {
    guard let (value, unit, qualifier) = number(text) else { return }
    var name: String
    var entity = ""
    if row.period != nil {
      name = head.text
    } else if head.period != nil && head.isPlain || head.isPlain {
      name = row.text
    } else if rowsAreOwners {
      (name, entity) = (head.text, row.text)
    } else {
      name = row.text.isEmpty ? head.text : "\(row.text)·\(head.text)"
    }
    name = name.trimmed
    guard name.count > 1 else { return }
    let own =
      [unit, head.unit, row.unit, common].first { !$0.isEmpty } ?? ""
    let kind: Candidate.Kind = head.isGoal || row.isGoal ? .goal : .table
    candidates.append(
      Candidate(
        kind, name: name, value: value, unit: own, qualifier: qualifier,
        period: head.period ?? row.period ?? captionPeriod, entity: entity,
        sentence: [caption, row.text, head.text].filter { !$0.isEmpty }.joined(separator: " | ")))
  }

  private var captionPeriod: String {
    period(in: caption) ?? clock.whole
  }

  // MARK: Labels

  private static let plain: Set<String> = [
    "数值", "数据", "实际", "实际值", "实际完成", "完成值", "完成", "完成情况", "指标值", "数", "值", "结果", "合计", "总计", "数量",
    "人数", "金额", "总数",
    "本年", "本期", "累计", "Value", "Actual", "Total", "Number", "Amount", "Figure", "Result", "",
  ]
  private static let skipped = [
    "序号", "编号", "备注", "说明", "页码", "电话", "责任", "日期", "时间", "佐证", "No.", "Note", "Notes", "#", "代码",
    "Page", "Contact",
  ]
  private static let owners = [
    "地区", "县区", "区县", "县（市、区）", "县（区）", "乡镇", "镇街", "城市", "省份", "国家", "学校名称", "院校", "单位名称", "场馆",
    "馆名", "分馆", "专业群", "二级学院", "院系", "科室",
    "Museum", "County", "District", "Region", "Site", "Department", "College", "Hospital",
  ]

  private static func isNote(_ text: String) -> Bool {
    text.hasPrefix("注") && text.count < 80 && text.contains { "：:".contains($0) }
      || text.hasPrefix("资料来源") || text.hasPrefix("Source:") || text.hasPrefix("Note:")
  }

  /// The rows of headings and what each column is called: a second row of headings has no number but years.
  private func heads(_ rows: [[String]]) -> (labels: [Label], count: Int) {
    var count = 1
    if rows.count > 2, isHeading(rows[1]),
      rows[1].first?.isEmpty ?? true || rows[1][0] == rows[0][0]
    {
      count = 2
    }
    let width = rows.map(\.count).max() ?? 0
    var above = ""
    let labels = (0..<width).map { column in
      let first = column < rows[0].count ? rows[0][column] : ""
      guard count == 2 else { return label(first) }
      if !first.isEmpty { above = first }
      let second = column < rows[1].count ? rows[1][column] : ""
      if second.isEmpty || second == above { return label(above) }
      var own = label(second)
      let top = label(above)
      if own.period != nil, own.isPlain, !top.isPlain {
        (own.text, own.isPlain) = (top.text, false)
      } else if own.period == nil, top.period != nil {
        own.period = top.period
      } else if !own.isPlain, !top.isPlain {
        own.text = top.text + own.text
      }
      if own.unit.isEmpty { own.unit = top.unit }
      own.isGoal = own.isGoal || top.isGoal
      return own
    }
    return (labels, count)
  }

  private func isHeading(_ row: [String]) -> Bool {
    let filled = row.filter { !$0.isEmpty }
    return !filled.isEmpty && filled.allSatisfy { number($0) == nil || period(in: $0) != nil }
  }

  private func nameColumn(_ labels: [Label], _ unitColumn: Int?) -> Int {
    labels.firstIndex { !$0.isSkipped && $0.text != "单位" } ?? 0
  }

  private func label(_ text: String) -> Label {
    var label = Label()
    let plain = text.filter { !$0.isNewline && $0 != "　" }.trimmed
    label.period = period(in: plain)
    label.unit = Self.unit(of: plain)
    label.text = Self.withoutBracket(plain)
    if label.period != nil {
      let rest = Self.withoutTime(label.text)
      label.isPlain = Self.plain.contains(rest)
      if !label.isPlain { label.text = rest }
    } else {
      label.isPlain = Self.plain.contains(label.text)
    }
    label.isGoal = ["目标", "计划", "任务数", "Target", "Budget", "Plan"].contains {
      label.text.contains($0)
    }
    if label.isGoal, label.text.count < 7 { label.isPlain = true }
    label.isSkipped = Self.skipped.contains { label.text.hasPrefix($0) }
    for word in [
      "其中：", "其中:", "其中", "一、", "二、", "三、", "四、", "五、", "六、", "1.", "2.", "3.", "4.", "5.", "6.",
    ]
    where label.text.hasPrefix(word) && label.text.count > word.count {
      label.text = String(label.text.dropFirst(word.count))
    }
    return label
  }

  /// 万元 in 表1（单位：万元）, 到位资金（万元） and 增长%.
  private static func unit(of text: String) -> String {
    if let range = text.range(of: "单位：") ?? text.range(of: "单位:") {
      return String(text[range.upperBound...].prefix { !"）)，, 　".contains($0) })
    }
    guard let last = text.last, "）)".contains(last),
      let open = text.lastIndex(where: { "（(".contains($0) })
    else { return text.hasSuffix("%") ? "%" : "" }
    let inner = String(text[text.index(after: open)...].dropLast())
    return inner.count < 9 && !inner.contains { $0.isNumber && $0.isASCII }
      || inner.contains("'000")
      ? inner : ""
  }

  private static func withoutBracket(_ text: String) -> String {
    guard let last = text.last, "）)".contains(last), !unit(of: text).isEmpty,
      let open = text.lastIndex(where: { "（(".contains($0) }), open > text.startIndex
    else { return text.hasSuffix("%") ? String(text.dropLast()) : text }
    return String(text[..<open]).trimmed
  }

  private static func withoutTime(_ text: String) -> String {
    var rest = text.filter { !($0.isNumber && $0.isASCII) && !"-—–/年度月底末".contains($0) }
    if rest.hasPrefix("至") || rest.hasPrefix("截") { rest.removeFirst() }
    return rest.trimmed
  }

  private func period(in text: String) -> String? {
    let passage = Passage(verbatim: text).folded
    let scanner = NumberScanner(passage, units: units)
    if let first = scanner.years.first {
      return first.start == first.end ? String(first.start) : "\(first.start)-\(first.end)"
    }
    let digits = text.filter { !$0.isWhitespace }
    if digits.count == 4, let year = Int(digits), (1900...2100).contains(year) { return digits }
    if digits.count == 7, digits.dropFirst(4).first == "/", let year = Int(digits.prefix(4)) {
      return "\(year)/\(year + 1)"
    }
    return nil
  }

  // MARK: Cells

  /// A cell that is a number and nothing else.
  private func number(_ text: String) -> (value: String, unit: String, qualifier: String)? {
    var rest = text.filter { !$0.isWhitespace || $0 == " " }.trimmed
    guard rest.count < 24, rest.contains(where: { $0.isNumber }) else { return nil }
    let ratio = rest.split(separator: ":")
    if ratio.count > 1, ratio.allSatisfy({ DecimalNumber(String($0)) != nil }) {
      return (rest, "", "")
    }
    var qualifier = ""
    for word in QualifierWord.known where word.position == .prefix && rest.hasPrefix(word.text) {
      qualifier = word.text
      rest = String(rest.dropFirst(word.text.count))
      break
    }
    var currency = ""
    for sign in ["£", "$", "€", "¥", "￥"] where rest.hasPrefix(sign) {
      currency = sign == "￥" || sign == "¥" ? "元" : sign
      rest = String(rest.dropFirst())
    }
    var isNegative = false
    if rest.hasPrefix("("), rest.hasSuffix(")") {
      isNegative = true
      rest = String(rest.dropFirst().dropLast())
    }
    if let first = rest.first, "-−–".contains(first) {
      isNegative = true
      rest.removeFirst()
    }
    let digits = rest.prefix { $0.isASCII && $0.isNumber || $0 == "," || $0 == "." }
    var unit = String(rest.dropFirst(digits.count)).trimmed
    for word in QualifierWord.known where word.position != .prefix && unit.contains(word.text) {
      qualifier = word.text
      unit = unit.replacing(word.text, with: "")
    }
    let value = digits.filter { $0 != "," }
    guard let first = value.first, first.isNumber, DecimalNumber(String(value)) != nil,
      unit.count < 9,
      !unit.contains(where: { $0.isNumber }), !"/-—–:、，；".contains(unit.first ?? " ")
    else { return nil }
    if ["年", "月", "日", "号", "届", "年度"].contains(unit) { return nil }
    return ((isNegative ? "-" : "") + value, currency + unit, qualifier)
  }
}
