extension Chart {
  /// The figures as a table: categories or periods down, series across; empty without any point.
  public func table(caption: String) -> String {
    guard !series.isEmpty else { return "" }
    let categories = categories
    let columns = series.map { points(of: $0, at: categories) }
    let ahead = Set(slots.filter(\.isAhead).map(\.label))
    var html = "<table><caption>\(escaped(cleaned(caption)))</caption><thead><tr>"
    html += "<th scope=\"col\">\(escaped(cornerHeading(categories)))</th>"
    for series in series {
      let name = name(of: series)
      html += "<th scope=\"col\" class=\"r\">\(escaped(name.isEmpty ? figureHeading : name))</th>"
    }
    html += "</tr></thead><tbody>"
    for (row, category) in categories.enumerated() {
      html += "<tr><th scope=\"row\">\(rowHeading(category, columns.compactMap { $0[row] }))</th>"
      for column in columns {
        html += "<td class=\"r\">\(cell(column[row], isAhead: ahead.contains(category)))</td>"
      }
      html += "</tr>"
    }
    if series.contains(where: { $0.target != nil }) {
      html += "<tr><th scope=\"row\">\(language == .zh ? "目标" : "Target")</th>"
      for series in series { html += "<td class=\"r\">\(escaped(targetCell(series)))</td>" }
      html += "</tr>"
    }
    return html + "</tbody></table>"
  }

  private var figureHeading: String { language == .zh ? "数值" : "Figure" }

  private func cornerHeading(_ categories: [String]) -> String {
    let arePeriods = kind == .line || kind == .slope || isOverTime
    return language == .zh ? (arePeriods ? "时间" : "项目") : (arePeriods ? "Period" : "Item")
  }

  private func rowHeading(_ category: String, _ points: [ChartPoint]) -> String {
    let text = escaped(cleaned(category))
    guard let address = points.lazy.compactMap({ safeAddress($0.href) }).first else { return text }
    return "<a href=\"\(escaped(address))\">\(text)</a>"
  }

  private func cell(_ point: ChartPoint?, isAhead: Bool) -> String {
    guard let point else { return words.missing }
    if isAhead, let aim = targetText(of: point) { return escaped(aim) }
    let text = cleaned(point.text)
    let aim = targetText(of: point).map { language == .zh ? "（\($0)）" : " (\($0))" } ?? ""
    let figure = (text.isEmpty ? self.text(of: point) : text) + aim
    let isProvisional = point.isProvisional && point.value != nil
    let mark = language == .zh ? "（暂定）" : " (provisional)"
    return escaped(isProvisional ? figure + mark : figure)
  }

  private func targetCell(_ series: ChartSeries) -> String {
    guard let target = series.target else { return "—" }
    let text = cleaned(series.targetText)
    return text.isEmpty ? formatted(target, in: series) : text
  }
}
