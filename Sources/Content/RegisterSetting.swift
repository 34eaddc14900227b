import Achievements
import Diagnostics
import Tables
import YAML

/// What `site.yml` says of the register of achievements: its levels and kinds, in the order in which
/// pages show them.
struct RegisterSetting {
  static let keys = ["levels", "kinds", "name_kinds"]

  /// The tags of the languages that categories may have names in, beside the first.
  let languages: [String]

  /// The lists, each the usual one where the file has none.
  func categories(_ fields: YAMLFields, _ report: inout Report) -> RegisterCategories {
    let setting = CategorySetting(languages: languages)
    return RegisterCategories(
      levels: setting.list(
        "levels", usual: RegisterCategories.standardLevels, fields, &report),
      kinds: setting.list("kinds", usual: RegisterCategories.standardKinds, fields, &report),
      nameKinds: setting.list("name_kinds", usual: CategoryList(), fields, &report))
  }
}
