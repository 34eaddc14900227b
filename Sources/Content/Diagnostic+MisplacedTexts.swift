import Diagnostics
import Machine

extension Diagnostic {
  static func misplaced(_ file: FileTree.File, in tree: FileTree) -> Diagnostic {
    let first = file.path.split(separator: "/").first.map(String.init) ?? file.path
    if MisnamedText.isSettings(file.path) {
      return Diagnostic(
        .misplacedFile, at: tree.place(of: file),
        LocalizedText(
          zh: "设置写在 site.yml 里，这个文件不会读", en: "settings stand in site.yml; this file is not read"),
        hint: LocalizedText(
          zh: "与 site.yml 比较，把要留的设置并进去，再把这个文件移到 \(tree.name)/ 外面",
          en:
            "compare it with site.yml, bring what is to stay into that, and move this file out of "
            + "\(tree.name)/"))
    }
    let known = ["site.yml", "cases", "pages", "data", "evidence", "theme", "editions"]
    return Diagnostic(
      .misplacedFile, at: tree.place(of: file),
      LocalizedText(zh: "这个文件不在任何约定的位置", en: "this file is in none of the known places"),
      hint: nearestName(to: first, among: known).map {
        LocalizedText(zh: "“\(first)”是不是“\($0)”？", en: "did you mean “\($0)”?")
      }
        ?? LocalizedText(
          zh: "放进 cases/、pages/、data/、evidence/ 或 theme/，或移到 \(tree.name)/ 外面",
          en: "move it to cases/, pages/, data/, evidence/ or theme/, or out of \(tree.name)/"))
  }

  /// - Parameter target: where the file belongs, if it is a text that can be given a name.
  static func looseCase(
    _ file: FileTree.File, _ target: String?, _ displaced: Displaced, in tree: FileTree
  ) -> Diagnostic {
    let hint =
      if MisnamedText.isWordFile(file.name) {
        LocalizedText(
          zh: "运行 showcase import docx \"\(tree.name)/\(file.path)\"，再把原文件移到 \(tree.name)/ 外面",
          en: "run showcase import docx \"\(tree.name)/\(file.path)\", then move the file out of "
            + "\(tree.name)/")
      } else if let target {
        displaced.remedy(
          for: target,
          LocalizedText(
            zh: "移到 \(tree.name)/\(target)", en: "move it to \(tree.name)/\(target)"))
      } else if MisnamedText.isText(file.name) {
        LocalizedText(
          zh: "在 \(tree.name)/cases/ 里新建一个文件夹，名字用小写字母、数字和连字符；把它移进去，改名为 index.md",
          en:
            "make a folder in \(tree.name)/cases/ whose name has lower-case letters, digits and hyphens, "
            + "and move it there as index.md")
      } else {
        LocalizedText(
          zh: "移到用它的那篇案例的文件夹里，或移到 \(tree.name)/ 外面",
          en: "move it to the folder of the case that shows it, or out of \(tree.name)/")
      }
    return Diagnostic(
      .misplacedFile, at: tree.place(of: file),
      LocalizedText(zh: "案例要有自己的文件夹", en: "a case has a folder of its own"), hint: hint)
  }

  /// A case whose folder lies in another one: of a year, or of another case.
  static func nestedCase(
    _ folder: String, right: String?, _ severity: Severity, in tree: FileTree
  ) -> Diagnostic {
    let name = right ?? "…"
    return Diagnostic(
      .misplacedFile, severity, at: Place(file: "\(tree.name)/\(folder)"),
      LocalizedText(
        zh: "案例的文件夹要直接放在 cases/ 里，这个文件夹里的文字不会显示",
        en: "the folder of a case lies in cases/ itself; the text in this one is not shown"),
      hint: LocalizedText(
        zh: "是案例，就把这个文件夹移到 \(tree.name)/cases/\(name)；不是，就移到 \(tree.name)/ 外面",
        en: "if it is a case, move the folder to \(tree.name)/cases/\(name); else out of "
          + "\(tree.name)/"))
  }

  /// A page in a folder, or not called as it must be.
  static func wrongPage(
    _ file: FileTree.File, _ target: String, _ displaced: Displaced, in tree: FileTree
  ) -> Diagnostic {
    let isNested = file.path != "pages/\(file.name)"
    let right = target.dropFirst("pages/".count)
    let move =
      isNested
      ? LocalizedText(zh: "移到 \(tree.name)/\(target)", en: "move it to \(tree.name)/\(target)")
      : LocalizedText(zh: "把文件名改成 \(right)", en: "rename it to \(right)")
    return Diagnostic(
      .misplacedFile, at: tree.place(of: file),
      isNested
        ? LocalizedText(zh: "pages/ 里的页面不能再分文件夹", en: "pages have no folders of their own")
        : LocalizedText(
          zh: "页面的文件名以 .md 结尾，这个文件叫 \(file.name)，不会显示",
          en: "the name of a page ends in .md; \(file.name) is not shown"),
      hint: displaced.remedy(for: target, move))
  }

  static func reserved(_ slug: String, at place: Place) -> Diagnostic {
    Diagnostic(
      .duplicateAddress, at: place,
      LocalizedText(
        zh: "“\(slug)”是生成的页面要用的网址", en: "“\(slug)” is the address of a generated page"),
      hint: LocalizedText(zh: "换一个文件名", en: "choose another file name"))
  }
}
