import Diagnostics
import Tables

/// The names and other names of a register, so that none stands for two things.
struct SpokenNames {
  private var owners: [String: (row: Place, place: Place)] = [:]
  /// The id of the row that has a name first, by the folded name.
  private(set) var ids: [String: String] = [:]

  /// Reports names of a row that a row before has already; a name that a row gives twice is its own.
  mutating func check(_ keys: [String], of id: String?, _ row: inout RowReader) {
    for key in keys {
      guard let cell = row.record[key] else { continue }
      let names = key == "aliases" ? row.list(key) : [cell.text]
      for name in names {
        let folded = foldedName(name)
        guard !folded.isEmpty else { continue }
        guard let owner = owners[folded] else {
          owners[folded] = (row.record.place, cell.place)
          ids[folded] = id
          continue
        }
        if owner.row == row.record.place { continue }
        row.report(.nameTwice(name, at: cell.place, first: owner.place))
      }
    }
  }
}

/// A name without what writers do not mean by it: quotation marks, blanks, case and width.
public func foldedName(_ name: String) -> String {
  let marks: Set<Character> = [
    "“", "”", "‘", "’", "\"", "'", "「", "」", "『", "』", "《", "》", "〈", "〉",
  ]
  return foldedSpelling(name.filter { !marks.contains($0) })
}

extension Diagnostic {
  fileprivate static func nameTwice(_ name: String, at place: Place, first: Place) -> Diagnostic {
    Diagnostic(
      .duplicateRow, at: place,
      LocalizedText(zh: "“\(name)”已经是另一行的名称或别名", en: "“\(name)” names another row already"),
      hint: LocalizedText(
        zh: "同一件事只写一行，别的叫法写进“别名”；两件事就把名称写得分得开",
        en: "one thing has one row, with its other names as aliases; for two things make the "
          + "names differ"
      ),
      related: [first])
  }
}
