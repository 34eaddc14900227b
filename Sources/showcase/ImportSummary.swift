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

  /// What an update does, paragraph by paragraph.
  func print(
    _ result: ImportedCase, _ changes: CaseChanges, _ console: Console
  ) {
    guard !changes.isEmpty else {
      console.write(
        console.words(
          "\(file) 和上次导入时一样，Content/cases/\(name) 没有要更新的。",
          "\(file) is as it was when it was imported; nothing in Content/cases/\(name) to update."
        ))
      return
    }
    let (change, pictures) = (changes.text, changes.pictures)
    for note in result.notes {
      console.write(Console.harmless(note.line(of: file, in: console.language)))
    }
    let path = "Content/cases/\(name)/index.md"
    for note in change.notes {
      let place = note.line > 0 ? "\(path):\(note.line): " : "\(path): "
      console.write(Console.harmless(place + note.message.text(in: console.language)))
    }
    let lists = [
      ("换上或新增的图片", "pictures written", pictures.written.map(\.name)),
      ("删去的图片", "pictures removed", pictures.removed),
      (
        "Word 里没有了，但还在用或改过，没有删的图片",
        "pictures that Word no longer has, in use or changed by hand: kept",
        pictures.spared
      ),
      ("手工改过、没有动的图片", "pictures changed by hand: kept", pictures.edited),
    ]
    for (zh, en, names) in lists where !names.isEmpty {
      let all = names.joined(separator: console.words("、", ", "))
      console.write(Console.harmless(console.words("\(zh)：\(all)", "\(en): \(all)")))
    }
    console.write(counts(result, console))
    func count(_ kind: CaseUpdate.Note.Kind) -> Int { change.notes.count { $0.kind == kind } }
    console.write(
      console.words(
        "改了 \(count(.changed)) 处，新增 \(count(.added)) 处，删去 \(count(.removed)) 处；"
          + "保留手工改动 \(count(.kept)) 处，要核对的冲突 \(count(.conflict)) 处。",
        "\(count(.changed)) changed, \(count(.added)) added, \(count(.removed)) removed; "
          + "\(count(.kept)) made by hand kept, \(count(.conflict)) conflicts to look at."))
    if isDryRun {
      console.say(console.words("没有写任何文件（--dry-run）。", "Nothing was written (--dry-run)."))
    } else {
      printRest(changes, console)
    }
  }

  /// What is left to do after an update.
  private func printRest(_ changes: CaseChanges, _ console: Console) {
    console.write("Content/cases/\(name)/index.md")
    if !changes.otherLanguages.isEmpty {
      let all = changes.otherLanguages.joined(separator: console.words("、", ", "))
      console.say(
        console.words("\(all) 没有动，请对照着改。", "\(all) was not changed; bring it up to date by hand."))
    }
    if changes.isPublished {
      console.say(
        console.words(
          "这篇是 published，下次 build 或 publish 就会公开新的文字；要先审核，把 status 改成 draft。",
          "This case is published: the next build or publish shows the new words; set status to draft to review them first."
        ))
    }
    console.say(console.words("再运行 showcase check。", "Left to do: run showcase check."))
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
