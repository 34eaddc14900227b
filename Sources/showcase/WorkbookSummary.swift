import Diagnostics
import Importing
import Layouts

/// What the import of a workbook says when it is done: cells in and out, and everything that gave no figure,
/// with its reason.
struct WorkbookSummary {
  let file: String
  let isDryRun: Bool

  func print(_ result: WorkbookImport, _ console: Console) {
    let account = result.account
    for sheet in account.sheets { print(sheet, account, console) }
    printUnits(account, console)
    console.say(result.report)
    let count = { (outcome: CellAccount.Outcome) in account.count(outcome) }
    console.write(
      console.words(
        "\(file)：\(account.lines.count) 格有内容 → 数 \(count(.figure))，目标 \(count(.target))，名称、列名和单位 "
          + "\(count(.label))，备注 \(count(.remark))，不知道的 \(count(.unknown))，没有读的 \(count(.aside))。",
        "\(file): \(account.lines.count) cells with content → \(count(.figure)) figures, \(count(.target)) targets, "
          + "\(count(.label)) names, headings and units, \(count(.remark)) remarks, \(count(.unknown)) not known, "
          + "\(count(.aside)) left aside."))
    if isDryRun {
      for line in result.layout.split(separator: "\n", omittingEmptySubsequences: false) {
        console.write(Console.harmless(String(line)))
      }
      console.say(console.words("没有写任何文件（--dry-run）。", "Nothing was written (--dry-run)."))
      return
    }
    for path in result.written { console.write(Console.harmless(path)) }
    console.say(
      console.words(
        result.newTables > 0
          ? "请核对 Content/data/layout.yml 里各列是什么，再运行 showcase check。"
          : "layout.yml 里已有这样的表，照原来的读。再运行 showcase check。",
        result.newTables > 0
          ? "Left to do: look at what the columns are in Content/data/layout.yml, and run showcase check."
          : "layout.yml has such tables already; they are read by it. Left to do: run showcase check."
      ))
  }

  /// What a sheet gave, and each reason why cells of it gave nothing, with the cells.
  private func print(_ sheet: String, _ account: CellAccount, _ console: Console) {
    let lines = account.lines.filter { $0.sheet == sheet }
    let figures = lines.count { $0.outcome == .figure }
    console.write(
      Console.harmless(
        console.words(
          "\(sheet)：\(lines.count) 格 → 数 \(figures)",
          "\(sheet): \(lines.count) cells → \(figures) figures")))
    for outcome in [CellAccount.Outcome.unknown, .aside] {
      var order: [String] = []
      var cells: [String: [CellAccount.Line]] = [:]
      for line in lines where line.outcome == outcome {
        let reason = line.reason?.text(in: console.language) ?? ""
        if cells[reason] == nil { order.append(reason) }
        cells[reason, default: []].append(line)
      }
      for reason in order {
        let members = cells[reason] ?? []
        let shown = members.prefix(6).map { "\($0.cell)“\(Self.short($0.text))”" }
          .joined(separator: console.words("、", ", "))
        let rest =
          members.count > 6
          ? console.words("等 \(members.count) 格", " and \(members.count - 6) more") : ""
        let word =
          outcome == .unknown
          ? console.words("不知道", "not known") : console.words("没有读", "left aside")
        console.write(
          Console.harmless("  \(word)（\(reason)）：\(shown)\(rest)"))
      }
    }
  }

  /// Units that no workbook says.
  private func printUnits(_ account: CellAccount, _ console: Console) {
    var seen: Set<String> = []
    let guessed = account.lines.filter { $0.isUnitGuessed && seen.insert($0.indicator).inserted }
    guard !guessed.isEmpty else { return }
    let list = guessed.prefix(12).map { "\($0.name)（\($0.unit)）" }
      .joined(separator: console.words("、", ", "))
    console.write(
      Console.harmless(
        console.words(
          "表里没有写单位，照常用的取：\(list)。不对就在 layout.yml 里写 unit。",
          "No unit is written; taken is the usual one: \(list). If wrong, write unit in layout.yml."
        )))
  }

  private static func short(_ text: String) -> String {
    text.count > 24 ? text.prefix(24) + "…" : text
  }
}
