import Diagnostics
import Indicators
import Tables
import YAML

/// What `site.yml` says of the levels that tasks and figures are about: 市 and 县, a museum service and its
/// museums.
struct LevelSetting {
  /// The tags of the languages that levels may have names in, beside the first.
  let languages: [String]

  /// The levels from the whole downwards; those of a school where the file names none.
  ///
  /// Their ids stand in addresses and data files, so that each needs one.
  func levels(_ fields: YAMLFields, _ report: inout Report) -> CategoryList {
    let usual = CategoryList.schoolAndGroup
    let levels = CategorySetting(languages: languages)
      .list("levels", usual: usual, fields, &report)
    for level in levels where !isPermanentID(level.id) {
      report.add(.levelWithoutID(level, at: fields.place(of: "levels")))
    }
    return CategoryList(levels.filter { isPermanentID($0.id) })
  }
}

extension Diagnostic {
  fileprivate static func levelWithoutID(_ level: Level, at place: Place) -> Diagnostic {
    let name = level.name.original
    return Diagnostic(
      .invalidName, at: place,
      LocalizedText(
        zh: "层面“\(name)”没有能用在网址里的编号", en: "the level “\(name)” has no id that addresses can have"),
      hint: LocalizedText(
        zh: "写成 {id: county, name: \(name)}，编号只用小写字母、数字和连字符",
        en: "write {id: county, name: \(name)}, the id in lower-case letters, digits and hyphens"))
  }
}
