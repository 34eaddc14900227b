import Diagnostics
import Importing

/// What an import says when it is done: counts in and out, everything that did not come along, and what
/// is left to do.
struct ImportSummary {
  let file: String
  let name: String
  let isDryRun: Bool

  func print(_ result: ImportedCase, _ console: Console) {
    for note in result.notes {
      console.write(Console.harmless(note.line(of: file, in: console.language)))
    }
    console.write(counts(result, console))
    let missing = result.notes.count { $0.weight == .missing }
    let changed = result.notes.count { $0.weight == .changed }
    console.write(
      console.words(
        "没有带过来 \(missing) 处，变了样子 \(changed) 处。",
        "\(missing) left out, \(changed) changed."))
    if isDryRun {
      console.say(console.words("没有写任何文件（--dry-run）。", "Nothing was written (--dry-run)."))
      return
    }
    console.write("Content/cases/\(name)/index.md")
    console.say(
      console.words(
        "还要填：summary（摘要）；核对 title、date，再运行 showcase check。",
        "Left to do: fill in summary, look at title and date, and run showcase check."))
  }

  private func counts(_ result: ImportedCase, _ console: Console) -> String {
    let (before, after) = (result.before, result.after)
    let parts = [
      (console.words("文字", "characters"), before.characters, after.characters),
      (console.words("小标题", "headings"), before.headings, after.headings),
      (console.words("表格", "tables"), before.tables, after.tables),
      (console.words("图片", "pictures"), before.pictures, after.pictures),
      (console.words("脚注", "footnotes"), before.notes, after.notes),
      (console.words("公式", "equations"), before.equations, after.equations),
    ]
    return "\(file)：".replacing("：", with: console.words("：", ": "))
      + parts.filter { $0.1 + $0.2 > 0 || $0.0 == parts[0].0 }
      .map { "\($0.0) \($0.1) → \($0.2)" }
      .joined(separator: console.words("，", ", "))
  }
}
