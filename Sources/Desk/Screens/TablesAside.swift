import Content
import Diagnostics
import Figures
import Indicators
import SiteBuilder

/// The tables beside the list: how long they are, what is wrong in which cell, which figures have two readings.
struct TablesAside {
  let state: LiveState
  let proof: Report
  let request: DeskRequest

  private func words(_ zh: String, _ en: String) -> String { request.words(zh, en) }

  /// The most faults of a table and readings that are listed.
  private static let most = 60

  var html: String {
    let others = proof.diagnostics.filter {
      !$0.place.file.hasPrefix("Content/data/") && !$0.place.file.hasSuffix(".md")
    }
    let rest =
      others.isEmpty
      ? ""
      : "<h2>\(words("网站和主题", "Site and theme"))</h2>\(list(others))"
    return """
      <aside aria-label="\(words("表", "Tables"))"><div class="top"><h2>\(words("表", "Tables"))</h2></div>
      <ul class="sheets">\(tables)\(unread)</ul>\(readings)\(rest)</aside>
      """
  }

  private var tables: String {
    (state.site?.tables ?? []).map { table in
      let name = table.file.split(separator: "/").last.map(String.init) ?? table.file
      let faults = proof.diagnostics.filter {
        $0.place.file == table.file && (table.sheet == nil || $0.place.sheet == table.sheet)
      }
      let rows = words("\(table.rows) 行", table.rows.counted("row"))
      return item(
        "\(DeskFrame.escaped(table.name.text(in: request.language))) <span>\(rows)</span>",
        DeskFrame.escaped(name + (table.sheet.map { "　\($0)" } ?? "")), faults)
    }.joined()
  }

  /// Files that no table was read from, with what is said of them.
  private var unread: String {
    let known = Set((state.site?.tables ?? []).map(\.file))
    let sheets = Set((state.site?.tables ?? []).map { "\($0.file)!\($0.sheet ?? "")" })
    return (state.site?.files.files ?? []).filter { $0.path.hasPrefix("data/") }.compactMap {
      file in
      let path = "Content/\(file.path)"
      let faults = proof.diagnostics.filter {
        $0.place.file == path && !sheets.contains("\(path)!\($0.place.sheet ?? "")")
      }
      guard !known.contains(path) || !faults.isEmpty else { return nil }
      return item(DeskFrame.escaped(String(file.path.dropFirst(5))), nil, faults)
    }.joined()
  }

  private func item(_ heading: String, _ below: String?, _ faults: [Diagnostic]) -> String {
    let place = below.map { "<small>\($0)</small>" } ?? ""
    let fine = "<p class=\"fine\">\(words("没有问题", "Nothing to mend"))</p>"
    return "<li><h3>\(heading)</h3>\(place)\(faults.isEmpty ? fine : list(faults))</li>"
  }

  private func list(_ faults: [Diagnostic]) -> String {
    "<ol class=\"cellfaults\">\(faults.prefix(Self.most).map(fault).joined())</ol>"
  }

  private func fault(_ diagnostic: Diagnostic) -> String {
    let place = diagnostic.place
    let cell = [place.sheet, place.cell].compactMap(\.self).joined(separator: " ")
    let line = place.line.map { words("第 \($0) 行", "line \($0)") } ?? ""
    let hint = diagnostic.hint.map {
      "<small>\(DeskFrame.escaped($0.text(in: request.language)))</small>"
    }
    return "<li><b>\(DeskFrame.escaped(cell.isEmpty ? line : cell))</b>"
      + "<p>\(DeskFrame.escaped(diagnostic.message.text(in: request.language)))\(hint ?? "")</p></li>"
  }

  // MARK: Two readings

  /// Figures for which two sources say different things, with both.
  private var readings: String {
    guard let site = state.site, let speech = state.speech(site.configuration.firstLanguage),
      !site.dataset.conflicts.isEmpty
    else { return "" }
    let items = site.dataset.conflicts.prefix(Self.most).compactMap { conflict -> String? in
      guard let indicator = site.dataset.indicator(conflict.indicator) else { return nil }
      let rows = conflict.readings.map { reading in
        let value = speech.figure(reading, of: indicator)?.text ?? FigureSpeech.unknown
        let source =
          site.dataset.source(reading.source).map { speech.title(of: $0) } ?? reading.source
        let isUsed = conflict.preferred?.index == reading.index
        let used = isUsed ? " <b>\(words("采用", "used"))</b>" : ""
        return
          "<div><dt>\(DeskFrame.escaped(value))</dt><dd>\(DeskFrame.escaped("\(source) \(speech.locator(of: reading))"))\(used)</dd></div>"
      }
      let undecided =
        conflict.preferred == nil ? "<p class=\"fine\">\(words("没有定", "Not decided"))</p>" : ""
      return """
        <li><h3>\(DeskFrame.escaped(indicator.name)) <span>\(DeskFrame.escaped(speech.format.period(conflict.period)))</span></h3>\
        <dl>\(rows.joined())</dl>\(undecided)</li>
        """
    }
    return
      "<h2>\(words("两种说法", "Two readings"))</h2><ul class=\"sheets readings\" lang=\"\(DeskFrame.escaped(speech.language.tag))\">\(items.joined())</ul>"
  }
}
