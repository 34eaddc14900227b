import Diagnostics
import Indicators

extension Block {
  /// Reads a named block.
  ///
  /// - Parameters:
  ///   - name: the word behind the fence.
  ///   - lines: the bytes of each line inside, in order.
  /// - Returns: `nil` where no line of it can be used; the report says why.
  static func parse(
    _ name: String, lines: [Range<Int>], at fence: Range<Int>, in file: SourceFile,
    report: inout Report
  ) -> Block? {
    let lines = lines.filter { !file[$0].allSatisfy(\.isWhitespace) }
    guard !lines.isEmpty else {
      report.add(
        .invalidBlock("这个块是空的", "this block is empty", hint(name), at: file.place(at: fence)))
      return nil
    }
    var parser = BlockParser(name: name, file: file, report: report)
    defer { report = parser.report }
    switch name {
    case "figures": return parser.figures(lines).map { .figures($0) }
    case "indicators": return parser.figures(lines).map { .indicators($0) }
    case "timeline": return .timeline(lines.compactMap { parser.timelineItem($0) })
    case "network": return parser.network(lines, at: fence).map { .network($0) }
    case "gallery": return .gallery(lines.compactMap { parser.picture($0) })
    case "chart": return parser.chart(lines, at: fence).map { .chart($0) }
    default: return nil
    }
  }

  /// How a block of this name is written.
  static func hint(_ name: String) -> LocalizedText {
    let example =
      switch name {
      case "figures", "indicators": "school-funds-arrived | 到位资金"
      case "timeline": "2019 | 全面启动建设"
      case "network": "hub: 总部"
      case "gallery": "图.jpg | 说明"
      default: "indicators: 编号一、编号二"
      }
    return LocalizedText(zh: "每行一项，例如“\(example)”", en: "one item a line, such as “\(example)”")
  }
}

/// Reads the lines of one block, with a place for each mistake.
private struct BlockParser {
  let name: String
  let file: SourceFile
  var report: Report

  mutating func figures(_ lines: [Range<Int>]) -> [Block.Figure]? {
    let figures = lines.compactMap { figure($0) }
    return figures.isEmpty ? nil : figures
  }

  private mutating func figure(_ line: Range<Int>) -> Block.Figure? {
    let (first, second) = halves(line, at: "|")
    let written = file[first]
    let bare =
      written.hasPrefix("{{") && written.hasSuffix("}}")
      ? written.dropFirst(2).dropLast(2) : written
    guard case .success(let reference) = FigureReference.parse(bare) else {
      if reportWideBar(line) { return nil }
      report.add(
        .invalidBlock(
          "“\(written)”不是指标编号", "“\(written)” is not the id of an indicator", Block.hint(name),
          at: file.place(at: first)))
      return nil
    }
    return Block.Figure(reference, label: second.map { words($0) }, at: first)
  }

  mutating func timelineItem(_ line: Range<Int>) -> Block.TimelineItem? {
    let (time, text) = halves(line, at: "|")
    guard let text else {
      if reportWideBar(line) { return nil }
      report.add(
        .invalidBlock("缺少竖线", "there is no bar", Block.hint(name), at: file.place(at: line)))
      return nil
    }
    return Block.TimelineItem(time: words(time), text: bound(text))
  }

  mutating func picture(_ line: Range<Int>) -> Block.Picture? {
    let (destination, caption) = halves(line, at: "|")
    if caption == nil, reportWideBar(line) { return nil }
    return Block.Picture(
      destination: String(file[destination]), caption: caption.map { bound($0) } ?? BoundText(""),
      range: destination)
  }

  /// Reports a line whose bar is that of a Chinese keyboard, which divides nothing; false where there is none.
  private mutating func reportWideBar(_ line: Range<Int>) -> Bool {
    let (first, second) = halves(line, at: "｜")
    guard let second else { return false }
    let right = "\(file[first]) | \(file[second])"
    report.add(
      .invalidBlock(
        "这一行的竖线“｜”是全角的，分不开前后两部分", "the bar “｜” of the line is full-width and divides nothing",
        LocalizedText(zh: "用半角竖线，写成“\(right)”", en: "use an ASCII bar: “\(right)”"),
        at: file.place(at: line)))
    return true
  }

  mutating func network(_ lines: [Range<Int>], at fence: Range<Int>) -> Block.Network? {
    var network = Block.Network()
    var hasHub = false
    for line in lines {
      guard let (key, value) = pair(line) else { continue }
      if ["hub", "中心", "总部"].contains(file[key]), !hasHub {
        network.hub = bound(value)
        hasHub = true
      } else {
        network.rings.append((bound(key), list(value).map { words($0) }))
      }
    }
    guard hasHub, !network.rings.isEmpty else {
      report.add(
        .invalidBlock(
          "缺少 hub 或周围的一圈", "the hub or its ring is missing", Block.hint(name),
          at: file.place(at: fence)))
      return nil
    }
    return network
  }

  mutating func chart(_ lines: [Range<Int>], at fence: Range<Int>) -> Block.Chart? {
    var chart = Block.Chart()
    for line in lines {
      guard let (key, value) = pair(line) else { continue }
      switch String(file[key]) {
      case "type":
        if let kind = Block.Chart.Kind(rawValue: String(file[value])) {
          chart.kind = kind
        } else {
          let known = Block.Chart.Kind.allCases.map(\.rawValue)
          report.add(.unknownChoice(String(file[value]), known: known, at: file.place(at: value)))
        }
      case "title": chart.title = bound(value)
      case "note": chart.note = bound(value)
      case "indicators": chart.figures = list(value).compactMap { figure($0) }
      case "periods":
        for item in list(value) {
          if let period = Period(String(file[item])) {
            chart.periods.append(period)
          } else {
            report.add(
              .invalidBlock(
                "“\(file[item])”不是期间", "“\(file[item])” is not a period",
                .periodSpellings, at: file.place(at: item)))
          }
        }
      default:
        let known = ["type", "title", "indicators", "periods", "note"]
        report.add(.unknownChoice(String(file[key]), known: known, at: file.place(at: key)))
      }
    }
    guard !chart.figures.isEmpty else {
      report.add(
        .invalidBlock(
          "图里没有指标", "the chart has no indicators", Block.hint(name), at: file.place(at: fence)))
      return nil
    }
    return chart
  }

  /// Words in which no figure is read.
  private func words(_ range: Range<Int>) -> String { String(file[range]).withoutBraceEscapes }

  private mutating func bound(_ range: Range<Int>) -> BoundText {
    BoundText(
      String(file[range]), in: file, range: range, keepsBackslashes: true, report: &report)
  }

  private mutating func pair(_ line: Range<Int>) -> (key: Range<Int>, value: Range<Int>)? {
    let (key, value) = halves(line, at: ":", "：")
    guard let value else {
      report.add(
        .invalidBlock(
          "这一行应是“名称: 内容”", "expected “name: content”", Block.hint(name),
          at: file.place(at: line)))
      return nil
    }
    return (key, value)
  }

  /// The parts of a line before and behind the first separator outside `{{ }}`, without the spaces
  /// around them.
  private func halves(
    _ line: Range<Int>, at separators: Character...
  ) -> (first: Range<Int>, second: Range<Int>?) {
    let text = file[line]
    var depth = 0
    for index in text.indices {
      switch text[index] {
      case "{": depth += 1
      case "}": depth -= 1
      case let character where depth <= 0 && separators.contains(character):
        let head = line.lowerBound + text[..<index].utf8.count
        let tail = line.lowerBound + text[...index].utf8.count
        let second = trimmed(tail..<line.upperBound)
        return (trimmed(line.lowerBound..<head), second.isEmpty ? nil : second)
      default: break
      }
    }
    return (trimmed(line), nil)
  }

  private func list(_ range: Range<Int>) -> [Range<Int>] {
    var items: [Range<Int>] = []
    var start = range.lowerBound
    var offset = start
    for character in file[range] {
      let width = character.utf8.count
      if "、，,；;".contains(character) {
        items.append(trimmed(start..<offset))
        start = offset + width
      }
      offset += width
    }
    items.append(trimmed(start..<range.upperBound))
    return items.filter { !$0.isEmpty }
  }

  private func trimmed(_ range: Range<Int>) -> Range<Int> {
    let text = file[range]
    let leading = text.prefix { $0.isWhitespace }.utf8.count
    guard leading < range.count else { return range.upperBound..<range.upperBound }
    let content = text.drop { $0.isWhitespace }
    let trailing = content.reversed().prefix { $0.isWhitespace }.reduce(0) { $0 + $1.utf8.count }
    return range.lowerBound + leading..<range.upperBound - trailing
  }
}

extension Diagnostic {
  static func invalidBlock(
    _ zh: String, _ en: String, _ hint: LocalizedText, at place: Place
  ) -> Diagnostic {
    Diagnostic(.invalidBlock, at: place, LocalizedText(zh: zh, en: en), hint: hint)
  }

  fileprivate static func unknownChoice(
    _ word: String, known: [String], at place: Place
  ) -> Diagnostic {
    let nearest = nearestName(to: word, among: known)
    let list = known.joined(separator: "、")
    return .invalidBlock(
      "没有“\(word)”这种写法", "there is no “\(word)”",
      nearest.map { LocalizedText(zh: "是不是“\($0)”？", en: "did you mean “\($0)”?") }
        ?? LocalizedText(zh: "可用：\(list)", en: "known: \(known.joined(separator: ", "))"),
      at: place)
  }
}
