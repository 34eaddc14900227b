import Content
import Diagnostics
import Evidence
import Foundation
import Hashing
import Indicators
import Markup
import Tables

/// The list of a binder, as a workbook and as a page: one line for each document at each of its places, with
/// what is missing in red.
struct BinderContents {
  let plan: BinderPlan
  /// The title of the site.
  let title: String
  /// The SHA-256 and the size of each file, by its path in the binder.
  let sums: [String: (sha256: String, size: Int)]

  private func words(_ zh: String, _ en: String) -> String {
    plan.language == .chinese ? zh : en
  }

  /// The names of the two lists, and of the list of checksums.
  static func names(_ language: MessageLanguage) -> (workbook: String, page: String) {
    language == .chinese ? ("目录.xlsx", "目录.html") : ("contents.xlsx", "contents.html")
  }

  private var headings: [(String, width: Int)] {
    [
      (words("序号", "Number"), 8), (words("证明什么", "What it proves"), 30),
      (words("编号", "Id"), 22), (words("材料名称", "Title"), 36), (words("类型", "Kind"), 12),
      (words("日期", "Date"), 12), (words("有效期至", "Expires"), 12),
      (words("保管", "Holder"), 16), (words("页码", "Pages"), 10), (words("文件", "File"), 48),
      ("SHA-256", 66), (words("公开范围", "Visibility"), 10), (words("说明", "Note"), 30),
    ]
  }

  private func cells(of entry: BinderPlan.Entry, in chapter: BinderPlan.Chapter) -> [String] {
    let item = entry.item
    return [
      entry.number, chapter.title, chapter.subject.id, item.title.original,
      item.kind?.original ?? "", item.date?.description ?? "", item.expires?.description ?? "",
      item.holder?.original ?? "", item.pages ?? "",
      entry.problem?.text(in: plan.language) ?? entry.path ?? item.url ?? "",
      entry.path.flatMap { sums[$0]?.sha256 } ?? "",
      item.visibility.name.text(in: plan.language), item.note?.original ?? "",
    ]
  }

  /// The workbook: what there is, and on a second sheet what nothing proves.
  func workbook() throws(WorkbookWriter.Failure) -> [UInt8] {
    let rows = plan.chapters.flatMap { chapter in
      chapter.entries.map { entry -> [ExportTable.Value] in
        cells(of: entry, in: chapter).map { text in
          text.isEmpty ? .empty : entry.problem == nil ? .text(text) : .alert(text)
        }
      }
    }
    let unproved = plan.unproved.map { kind, id, title -> [ExportTable.Value] in
      [.text(kind.name.text(in: plan.language)), .text(id), .text(title)]
    }
    return try WorkbookWriter.bytes(of: [
      ExportTable(
        name: words("目录", "Contents"),
        columns: headings.map { .init($0.0, width: $0.width) }, rows: rows),
      ExportTable(
        name: words("没有佐证的", "Without evidence"),
        columns: [
          .init(words("类别", "Kind"), width: 10), .init(words("编号", "Id"), width: 30),
          .init(words("名称", "Name"), width: 48),
        ], rows: unproved),
    ])
  }

  /// The page, which needs nothing beside it.
  var page: [UInt8] {
    var html = """
      <!doctype html>
      <html lang="\(words("zh-CN", "en"))">
      <meta charset="utf-8">
      <meta name="generator" content="showcase evidence">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <title>\(words("佐证材料目录", "Evidence: contents")) · \(Escaping.xml(title))</title>
      <style>
      body { font: 1rem/1.6 system-ui, sans-serif; margin: 2rem auto; max-width: 80rem; padding: 0 1rem }
      table { border-collapse: collapse; width: 100% }
      th, td { border-bottom: 1px solid #bbb; padding: .3rem .5rem; text-align: left; vertical-align: top }
      td { overflow-wrap: anywhere }
      .scroll { overflow-x: auto }
      .missing td { color: #b00020 }
      .sum { font: .75rem/1.4 monospace }
      @media print { @page { size: A4 landscape } a { color: inherit } }
      </style>
      <h1>\(words("佐证材料目录", "Evidence: contents"))</h1>
      <p>\(Escaping.xml(title))</p>
      <p>\(Escaping.xml(summary))</p>

      """
    for chapter in plan.chapters { html += section(chapter) }
    if !plan.unproved.isEmpty { html += unprovedSection }
    return Array((html + "</html>\n").utf8)
  }

  private var summary: String {
    let items = Set(plan.chapters.flatMap(\.entries).map(\.item.index)).count
    let missing = Set(
      plan.chapters.flatMap(\.entries).filter { $0.problem != nil }.map(\.item.index)
    ).count
    let size = sums.values.reduce(0) { $0 + $1.size }
    let megabytes = (size + 1_048_575) / 1_048_576
    return words(
      "材料 \(items) 份，文件 \(sums.count) 个，共 \(megabytes) MB；缺 \(missing) 份，用红色标出。同一份材料证明几件事，"
        + "文件只放一次。内部材料不得公开。",
      "\(items) documents in \(sums.count) files of \(megabytes) MB together; \(missing) are missing and "
        + "marked in red. A file that proves several things is kept once. What is internal must not be "
        + "published.")
  }

  private func section(_ chapter: BinderPlan.Chapter) -> String {
    let kind = chapter.subject.kind.name.text(in: plan.language)
    // What the chapter is about need not be said again in each line.
    let shown = headings.indices.filter { $0 != 1 && $0 != 2 }
    var html = """
      <h2>\(chapter.number)　\(Escaping.xml(chapter.title))</h2>
      <p>\(Escaping.xml(kind)) \(Escaping.xml(chapter.subject.id))</p>
      <div class="scroll"><table>
      <tr>\(shown.map { "<th scope=\"col\">\(Escaping.xml(headings[$0].0))</th>" }.joined())</tr>

      """
    for entry in chapter.entries {
      let cells = cells(of: entry, in: chapter)
      html += entry.problem == nil ? "<tr>" : "<tr class=\"missing\">"
      for index in shown {
        let text = Escaping.xml(cells[index])
        switch index {
        case 9 where entry.problem == nil: html += "<td>\(link(entry, text))</td>"
        case 10: html += "<td class=\"sum\">\(text)</td>"
        default: html += "<td>\(text)</td>"
        }
      }
      html += "</tr>\n"
    }
    return html + "</table></div>\n"
  }

  private func link(_ entry: BinderPlan.Entry, _ text: String) -> String {
    let address =
      entry.path.map { path in
        path.addingPercentEncoding(withAllowedCharacters: Self.plainSigns) ?? path
      } ?? entry.item.url
    return address.map { "<a href=\"\(Escaping.xml($0))\">\(text)</a>" } ?? text
  }

  private static let plainSigns = CharacterSet(
    charactersIn: "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~/")

  private var unprovedSection: String {
    let lines = plan.unproved.map { kind, id, title in
      "<li>\(Escaping.xml(kind.name.text(in: plan.language))) \(Escaping.xml(title)) (\(Escaping.xml(id)))</li>\n"
    }
    return "<h2>\(words("没有佐证的", "Without evidence"))</h2>\n<ul>\n\(lines.joined())</ul>\n"
  }
}
