import Diagnostics

extension RowReader {
  /// The id of the row, if it can be one and no row before has it.
  public mutating func newID(_ key: String, in names: inout NameIndex) -> String? {
    guard let cell = required(key) else { return nil }
    let id = cell.text
    if let first = names.mention(id, in: record) {
      report(.duplicateID(cell, id, first: first.place(of: key)))
      return nil
    }
    if !isPermanentID(id) {
      report(.invalidID(cell, id))
      names.leaveOut(misspelt: id)
    }
    return id
  }

  /// The address on the web in a cell.
  public mutating func url(_ key: String) -> String? {
    guard let cell = record[key] else { return nil }
    let text = cell.text
    let isAddress = ["http://", "https://"].contains { text.lowercased().hasPrefix($0) }
    if isAddress, !text.contains(where: \.isWhitespace) { return text }
    reportInvalid(
      cell,
      expected: LocalizedText(
        zh: "网址以 https:// 或 http:// 开头，中间没有空格",
        en: "an address begins with https:// or http:// and has no spaces"))
    return nil
  }
}

extension Diagnostic {
  fileprivate static func duplicateID(
    _ cell: Cell, _ id: String, first: Place
  ) -> Diagnostic {
    Diagnostic(
      .duplicateRow, at: cell.place,
      LocalizedText(zh: "编号“\(id)”已经用过", en: "the id “\(id)” is taken"),
      hint: LocalizedText(
        zh: "同一条就删去一行，不同的就换一个编号", en: "remove one row, or give this one another id"),
      related: [first])
  }

  fileprivate static func invalidID(_ cell: Cell, _ id: String) -> Diagnostic {
    Diagnostic(
      .invalidCell, at: cell.place,
      LocalizedText(zh: "“\(id)”不能作编号", en: "“\(id)” cannot be an id"),
      hint: LocalizedText(
        zh: "编号用小写英文字母开头，只含小写字母、数字和单个连字符 -，最多64个字符，如 school-funds-arrived；"
          + "不能是 index、con、nul 等电脑保留的名字",
        en:
          "an id has lower-case letters, digits and single hyphens, a letter first, at most 64 in "
          + "all, such as school-funds-arrived; not index, con or nul"))
  }
}
