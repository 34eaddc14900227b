import Diagnostics
import YAML

extension FrontMatter {
  /// What a Chinese keyboard puts between the items of a list, and around it.
  private static let dividers = Set<Character>("，、；;,|｜")
  private static let brackets = Set<Character>("【】［］「」〔〕[]")
  /// Marks that people put around each item, with what ends them.
  private static let pairs: [Character: Character] = [
    "“": "”", "‘": "’", "\"": "\"", "（": "）", "(": ")", "《": "》", "〈": "〉",
  ]
  /// Marks that belong to the name of a work.
  private static let titleMarks = Set<Character>("《〈")

  /// The items of a list. One that holds several, as `校企合作，国际化` does, is reported with the line as it
  /// should be, and left out.
  static func items(
    _ key: String, _ severity: Diagnostic.Severity, _ fields: YAMLFields, _ report: inout Report
  ) -> [Located<String>] {
    let items = fields.strings(key, &report)
    let right = items.flatMap { isQuoted($0, fields) ? [$0.value[...]] : parts(of: $0.value) }
    return items.filter { item in
      guard !isQuoted(item, fields), holdsSeveral(item.value) else { return true }
      let list = "\(key): [\(right.joined(separator: ", "))]"
      report.add(
        Diagnostic(
          .fullWidthPunctuation, severity, at: fields.place(of: item),
          LocalizedText(
            zh: enclosed(item.value)?.count == 1
              ? "“\(item.value)”外面的符号会一起显示" : "“\(item.value)”会被当成一项",
            en: enclosed(item.value)?.count == 1
              ? "the marks around “\(item.value)” are shown with it"
              : "“\(item.value)” is taken for one item"),
          hint: LocalizedText(
            zh: "各项放进半角方括号，用半角逗号加空格隔开：\(list)；确实是一项，就放进半角引号",
            en: "write the items in brackets with ASCII commas: \(list); quote it if it is one")))
      return severity != .error
    }
  }

  private static func holdsSeveral(_ text: String) -> Bool {
    text.contains { dividers.contains($0) } || text.first.map(brackets.contains) == true
      || isDividedByBlanks(text) || enclosed(text) != nil
  }

  /// The words of a text that is made of nothing but words between marks, as “甲”“乙” and （甲）（乙） are.
  private static func enclosed(_ text: some StringProtocol) -> [Substring]? {
    var parts: [Substring] = []
    var rest = Substring(text).trimmed
    while let open = rest.first {
      guard let close = pairs[open], let end = rest.dropFirst().firstIndex(of: close) else {
        return nil
      }
      let next = rest.index(after: end)
      let inner = titleMarks.contains(open) ? rest[..<next] : rest.dropFirst()[..<end]
      parts.append(inner.trimmed)
      rest = rest[next...].trimmed
    }
    let isOneTitle = parts.count == 1 && parts[0].first.map(titleMarks.contains) == true
    return parts.isEmpty || isOneTitle || isNumber(text, parts) || parts.contains(where: \.isEmpty)
      ? nil : parts
  }

  /// （一） and (2) are how parts of documents are numbered.
  private static func isNumber(_ text: some StringProtocol, _ parts: [Substring]) -> Bool {
    guard parts.count == 1, text.contains(where: { "（(".contains($0) }) else { return false }
    return parts[0].count == 1
      || parts[0].allSatisfy { $0.isWholeNumber || "零〇十百IVXivx".contains($0) }
  }

  /// 校企合作 国际化: Chinese words have no blanks between them.
  private static func isDividedByBlanks(_ text: String) -> Bool {
    let words = text.split(whereSeparator: \.isWhitespace)
    return words.count > 1 && words.allSatisfy { $0.allSatisfy(isHan) }
  }

  private static func isHan(_ character: Character) -> Bool {
    character.unicodeScalars.allSatisfy { (0x4E00...0x9FFF).contains($0.value) }
  }

  private static func parts(of text: String) -> [Substring] {
    let isDivided = isDividedByBlanks(text)
    return text.split { character in
      dividers.contains(character) || brackets.contains(character)
        || (isDivided && character.isWhitespace)
    }.map { $0.trimmed }.filter { !$0.isEmpty }.flatMap { enclosed($0) ?? [$0] }
  }

  /// Whether an item of a list stands in quotation marks: then its writer means it as it is.
  private static func isQuoted(_ item: Located<String>, _ fields: YAMLFields) -> Bool {
    guard !item.range.isEmpty else { return false }
    let first = fields.file[item.range.lowerBound..<item.range.lowerBound + 1]
    return first == "\"" || first == "'"
  }
}

extension Substring {
  fileprivate var trimmed: Substring {
    var rest = drop(while: \.isWhitespace)
    while rest.last?.isWhitespace == true { rest.removeLast() }
    return rest
  }
}
