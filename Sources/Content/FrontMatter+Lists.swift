import Diagnostics
import YAML

extension FrontMatter {
  /// The items of a list. One that holds several, as `校企合作，国际化` does, is reported with the line as it
  /// should be, and left out.
  static func items(
    _ key: String, _ severity: Diagnostic.Severity, _ fields: YAMLFields, _ report: inout Report
  ) -> [Located<String>] {
    let items = fields.strings(key, &report)
    let right = items.flatMap {
      isQuoted($0, fields) ? [$0.value] : ItemList.parts(of: $0.value)
    }
    return items.filter { item in
      guard !isQuoted(item, fields), ItemList.holdsSeveral(item.value) else { return true }
      let list = ItemList.line(key, right)
      let isOne = ItemList.parts(of: item.value).count == 1
      report.add(
        Diagnostic(
          .fullWidthPunctuation, severity, at: fields.place(of: item),
          isOne
            ? LocalizedText(
              zh: "“\(item.value)”外面的符号会一起显示",
              en: "the marks around “\(item.value)” are shown with it")
            : LocalizedText(
              zh: "“\(item.value)”会被当成一项", en: "“\(item.value)” is taken for one item"),
          hint: LocalizedText(
            zh: "各项放进半角方括号，用半角逗号加空格隔开：\(list)；确实是一项，就放进半角引号",
            en: "write the items in brackets with ASCII commas: \(list); quote it if it is one")))
      return severity != .error
    }
  }

  /// Whether an item of a list stands in quotation marks: then its writer means it as it is.
  private static func isQuoted(_ item: Located<String>, _ fields: YAMLFields) -> Bool {
    guard !item.range.isEmpty else { return false }
    let first = fields.file[item.range.lowerBound..<item.range.lowerBound + 1]
    return first == "\"" || first == "'"
  }
}
