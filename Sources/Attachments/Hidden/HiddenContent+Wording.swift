import Diagnostics
import Tables

extension HiddenContent {
  /// What was found, for a message; empty where that is nothing.
  public var list: LocalizedText {
    let sheets = Self.named(findings, isVeryHidden: false)
    let verySheets = Self.named(findings, isVeryHidden: true)
    var items: [LocalizedText] = []
    if let sheets {
      items.append(
        LocalizedText(zh: "隐藏的工作表\(sheets.zh)", en: "hidden sheets \(sheets.en)"))
    }
    if let verySheets {
      items.append(
        LocalizedText(zh: "深度隐藏的工作表\(verySheets.zh)", en: "very hidden sheets \(verySheets.en)"))
    }
    let lines = findings.compactMap(\.lines)
    items += lines.prefix(Self.longest)
    if lines.count > Self.longest {
      let others = lines.count - Self.longest
      items.append(
        LocalizedText(
          zh: "另外 \(others) 张工作表里隐藏的行、列",
          en: "rows and columns of \(others.counted("other sheet"))"))
    }
    items += findings.compactMap(\.count)
    return LocalizedText(
      zh: items.map(\.zh).joined(separator: "；"), en: items.map(\.en).joined(separator: "; "))
  }

  /// As many sheets as are named.
  private static let longest = 5

  private static func named(_ findings: [Finding], isVeryHidden: Bool) -> LocalizedText? {
    let names = findings.compactMap { finding -> String? in
      guard case .sheet(let name, isVeryHidden) = finding else { return nil }
      return "“\(name)”"
    }
    guard !names.isEmpty else { return nil }
    let isLong = names.count > longest
    return LocalizedText(
      zh: names.prefix(longest).joined() + (isLong ? "等 \(names.count) 张" : ""),
      en: names.prefix(longest).joined(separator: ", ") + (isLong ? " … (\(names.count))" : ""))
  }
}

extension HiddenContent.Finding {
  /// Rows and columns of a sheet.
  fileprivate var lines: LocalizedText? {
    guard case .lines(let sheet, let rows, let columns) = self else { return nil }
    let letters = columns.text(columnLetters)
    let numbers = rows.text(String.init)
    var zh: [String] = []
    var en: [String] = []
    if rows.count > 0 {
      zh.append("第 \(numbers.zh) 行")
      en.append((rows.count == 1 ? "row " : "rows ") + numbers.en)
    }
    if columns.count > 0 {
      zh.append(" \(letters.zh) 列")
      en.append((columns.count == 1 ? "column " : "columns ") + letters.en)
    }
    return LocalizedText(
      zh: "工作表“\(sheet)”隐藏的\(zh.joined(separator: "和"))",
      en: "hidden \(en.joined(separator: " and ")) of sheet “\(sheet)”")
  }

  /// All but sheets, rows and columns.
  fileprivate var count: LocalizedText? {
    switch self {
    case .sheet, .lines: nil
    case .slides(let spans):
      LocalizedText(
        zh: "隐藏的第 \(spans.text(String.init).zh) 张幻灯片",
        en: "hidden \(spans.count == 1 ? "slide" : "slides") \(spans.text(String.init).en)")
    case .notes(let spans):
      LocalizedText(
        zh: "第 \(spans.text(String.init).zh) 张幻灯片的备注",
        en: "notes on \(spans.count == 1 ? "slide" : "slides") \(spans.text(String.init).en)")
    case .comments(let count):
      LocalizedText(zh: "批注 \(count) 条", en: count.counted("comment"))
    case .changes(let count):
      LocalizedText(zh: "还没有接受的修订 \(count) 处", en: count.counted("tracked change"))
    case .text(let count):
      LocalizedText(zh: "隐藏的文字 \(count) 处", en: count.counted("piece") + " of hidden text")
    }
  }
}

extension NumberSpans {
  /// `3—9、12`, and `3–9, 12` in English.
  fileprivate func text(_ word: (Int) -> String) -> (zh: String, en: String) {
    func list(_ dash: String, _ separator: String) -> String {
      first.prefix(Self.limit - 1).map { span in
        span.count == 1
          ? word(span.lowerBound) : word(span.lowerBound) + dash + word(span.upperBound)
      }.joined(separator: separator)
    }
    let isCut = first.count == Self.limit
    return (list("—", "、") + (isCut ? "等" : ""), list("–", ", ") + (isCut ? " …" : ""))
  }
}
