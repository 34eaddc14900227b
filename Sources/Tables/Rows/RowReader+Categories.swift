import Diagnostics

extension RowReader {
  /// The category that a cell names.
  ///
  /// - Parameter setting: the key of `site.yml` that new categories are added under.
  public mutating func category(
    _ key: String, of list: CategoryList, from setting: String
  ) -> Category? {
    guard let cell = record[key] else { return nil }
    if let known = list.category(cell.text) { return known }
    report(.notOnList(cell, name(of: key), list, setting))
    return nil
  }
}

extension Diagnostic {
  fileprivate static func notOnList(
    _ cell: Cell, _ column: LocalizedText, _ list: CategoryList, _ setting: String
  ) -> Diagnostic {
    let nearest = nearestName(to: cell.text, among: list.proposals)
    let choices = list.choices
    let several = SeveralNames(in: cell.text) { list.category($0) == nil ? nil : $0 }
    return Diagnostic(
      .invalidCell, at: cell.place,
      LocalizedText(
        zh: "“\(column.zh)”不认识“\(cell.text)”",
        en: "the column “\(column.en)” has no choice “\(cell.text)”"),
      hint: several?.hint(.choice)
        ?? LocalizedText(
          zh: (nearest.map { "是不是“\($0)”？" } ?? "") + choices.zh
            + "；要添新的，写进 site.yml 的 \(setting)",
          en: (nearest.map { "did you mean “\($0)”? " } ?? "") + choices.en
            + "; new ones are added in site.yml, \(setting)"))
  }
}
