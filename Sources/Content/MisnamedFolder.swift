import Diagnostics
import Machine
import Tables

/// A folder of `Content/` under a name by which the site does not know it: `Data`, `DATA`, `数据`.
struct MisnamedFolder {
  /// What it is called.
  let name: String
  /// What it should be called.
  let right: String
  /// How many files are in it.
  let count: Int
  /// Whether there is a folder of the right name besides.
  let isTaken: Bool

  /// Whether pages cannot be judged without it.
  var isNeeded: Bool { ["cases", "pages", "data", EvidenceFiles.folder].contains(right) }

  private static let known: [String: [String]] = [
    "cases": ["案例", "案例集"], "pages": ["页面", "网页"],
    "data": ["数据", "数据表", "表格"], EvidenceFiles.folder: ["佐证", "佐证材料"],
    "theme": ["主题"], "editions": ["版次"],
  ]

  /// All of them, in the order of their names.
  static func all(in tree: FileTree) -> [MisnamedFolder] {
    var counts: [String: Int] = [:]
    for file in tree.files {
      let parts = file.path.unicodeScalars.split(
        separator: "/", maxSplits: 1, omittingEmptySubsequences: false)
      if parts.count > 1 { counts[String(parts[0]), default: 0] += 1 }
    }
    return counts.sorted { $0.key < $1.key }.compactMap { name, count in
      guard known[name] == nil else { return nil }
      let spelling = foldedSpelling(name)
      let right = known.first { $0.key == spelling || $0.value.contains(spelling) }?.key
      return right.map {
        MisnamedFolder(name: name, right: $0, count: count, isTaken: counts[$0] != nil)
      }
    }
  }

  func diagnostic(in tree: FileTree) -> Diagnostic {
    Diagnostic(
      .misplacedFile, at: Place(file: "\(tree.name)/\(name)"),
      LocalizedText(
        zh: "这个文件夹要叫 \(right)，现在叫 \(name)，里面的 \(count) 个文件没有读",
        en: "this folder is to be called \(right); under the name \(name), its "
          + "\(count.counted("file")) \(count == 1 ? "is" : "are") not read"),
      hint: isTaken
        ? LocalizedText(
          zh: "把要留的文件移到 \(right)/，再把这个文件夹移到 \(tree.name)/ 外面",
          en: "move the files that are to stay to \(right)/, and this folder out of \(tree.name)/")
        : LocalizedText(
          zh: "把文件夹改名为 \(right)（全部小写）", en: "rename the folder to \(right), in lower case"))
  }
}
