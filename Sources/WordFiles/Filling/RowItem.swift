import Content

/// What a repeated row of a table is about.
struct RowItem: Hashable {
  let indicator: String
  let entity: String?

  /// The name that stands for another in the row, such as `id@2021` for `*@2021`; nothing for a name
  /// that only says what the row is repeated for.
  func name(for written: String) -> String? {
    if RowItem.selector(in: written) != nil { return nil }
    var name = written
    if name == "*" || name.hasPrefix("*@") || name.hasPrefix("*:") || name.hasPrefix("*：")
      || name.hasPrefix("*/") || name.hasPrefix("*＠")
    {
      name = indicator + name.dropFirst()
    }
    if let entity { name = name.replacing("/*", with: "/" + entity) }
    return name
  }

  /// The name that stands in a row of this item where another stands in the row of an older one.
  func name(for written: String, from older: RowItem, _ names: FigureNames) -> String {
    guard let item = names.item(of: written) else { return written }
    guard let entity, let former = older.entity else {
      return item.indicator == older.indicator
        ? indicator + written.dropFirst(older.indicator.count) : written
    }
    guard item.entity == former, let range = written.ranges(of: "/" + former).last else {
      return written
    }
    return written.replacingCharacters(in: range, with: "/" + entity)
  }

  /// Whether a name that is about an item says of which row it is; the rows of indicators have no entity.
  func isSame(as item: RowItem) -> Bool {
    indicator == item.indicator && (item.entity == nil || entity == item.entity)
  }

  /// The word behind `*=`.
  static func selector(in name: String) -> String? {
    guard name.hasPrefix("*=") || name.hasPrefix("*＝") else { return nil }
    return String(name.dropFirst(2)).trimmingSpaces
  }

  /// The indicator whose entities a name asks for, as `id` in `id@2021/*`.
  static func owner(in name: String) -> String? {
    guard name.contains("/*"), !name.hasPrefix("*") else { return nil }
    return String(name.prefix { $0 != "@" && $0 != "/" && $0 != ":" })
  }
}

/// What rows of a table are repeated for.
enum RowSelection: Hashable {
  /// The indicators that a word selects.
  case indicators(String)
  /// The entities that an indicator has figures of.
  case entities(of: String)
}

extension String {
  fileprivate func replacingCharacters(in range: Range<Index>, with text: String) -> String {
    self[..<range.lowerBound] + text + self[range.upperBound...]
  }
}
