import Diagnostics

extension ImportRefusal {
  static func exists(_ slug: String) -> ImportRefusal {
    ImportRefusal(
      "Content/cases/\(slug) 已经有了", "Content/cases/\(slug) exists already",
      hint: LocalizedText(
        zh: "更新它，加 --update；另存一篇，换一个名字：--slug 名字",
        en: "update it with --update, or choose another name: --slug NAME"))
  }

  static func invalidSlug(_ slug: String, suggestion: String?) -> ImportRefusal {
    ImportRefusal(
      "“\(slug)”不能用作网址：只用小写字母、数字和连字符",
      "“\(slug)” cannot stand in an address: use lower-case letters, digits, hyphens",
      hint: suggestion.map { LocalizedText(zh: "可以用“\($0)”", en: "such as “\($0)”") }
        ?? LocalizedText(zh: "例如 --slug luosifen", en: "such as --slug luosifen"),
      fault: .usage)
  }

  static func noSlug(_ title: String) -> ImportRefusal {
    ImportRefusal(
      "文件名“\(title)”写不成网址", "the file name “\(title)” makes no address",
      hint: LocalizedText(zh: "起一个名字：--slug luosifen", en: "give a name: --slug luosifen"),
      fault: .usage)
  }

  /// A name that leads to no file.
  public static func noFile(_ name: String, isFolder: Bool) -> ImportRefusal {
    ImportRefusal(
      isFolder ? "\(name) 是文件夹" : "没有 \(name) 这个文件",
      isFolder ? "\(name) is a folder" : "there is no file \(name)",
      hint: LocalizedText(
        zh: "写上文件的完整名字；名字里有空格时加上引号", en: "give its whole name, in quotes if it has blanks"),
      fault: .machine)
  }

  /// A file that is too large to be read.
  public static func tooLarge(_ name: String, megabytes: Int) -> ImportRefusal {
    ImportRefusal(
      "\(name) 有 \(megabytes) MB，超过 200 MB", "\(name) has \(megabytes) MB",
      hint: LocalizedText(
        zh: "在 Word 里压缩图片，或拆成几个文件", en: "compress its pictures in Word, or split it"))
  }

  static func unreadable(_ name: String) -> ImportRefusal {
    ImportRefusal(
      "读不了 \(name)", "cannot read \(name)",
      hint: LocalizedText(zh: "检查文件权限", en: "check its permissions"), fault: .machine)
  }
}

/// Of updates.
extension ImportRefusal {
  static func noText(_ slug: String) -> ImportRefusal {
    ImportRefusal(
      "Content/cases/\(slug)/index.md 没有，或不是 UTF-8，没有更新",
      "Content/cases/\(slug)/index.md is missing or not UTF-8; nothing was updated",
      hint: LocalizedText(
        zh: "先运行 showcase check，改好它再更新", en: "run showcase check, put it right, and update again"))
  }

  static let savedMeanwhile = ImportRefusal(
    "更新期间 index.md 被别的程序保存过，没有改它",
    "index.md was saved by another program meanwhile; it was not changed",
    hint: LocalizedText(zh: "再运行一遍", en: "run it again"), fault: .machine)

  static func severalCases(of name: String, _ slugs: [String]) -> ImportRefusal {
    ImportRefusal(
      "从 \(name) 导入过 \(slugs.count) 篇案例：\(slugs.joined(separator: "、"))",
      "\(slugs.count) cases were imported from \(name): \(slugs.joined(separator: ", "))",
      hint: LocalizedText(
        zh: "用 --slug 说更新哪一篇，如 --slug \(slugs[0])",
        en: "say which with --slug, as --slug \(slugs[0])"),
      fault: .usage)
  }

  static func noCase(_ slug: String) -> ImportRefusal {
    ImportRefusal(
      "没有 Content/cases/\(slug) 这篇案例", "there is no case Content/cases/\(slug)", hint: .importAnew)
  }

  static func noRecord(of slug: String, at path: String) -> ImportRefusal {
    ImportRefusal(
      "Content/cases/\(slug) 没有导入记录（\(path)），不知道导入以后改过什么，没有更新",
      "Content/cases/\(slug) has no record of an import (\(path)); nothing was updated",
      hint: LocalizedText(
        zh: "用 --slug 另起一个名字重新导入，再对照着改：showcase import docx 文件 --slug \(slug)-new",
        en:
          "import it anew under another name and compare: showcase import docx FILE --slug \(slug)-new"
      ))
  }

  /// - Parameter known: what was imported, each as `file → case`.
  static func neverImported(_ name: String, known: [String]) -> ImportRefusal {
    ImportRefusal(
      "没有从 \(name) 导入过案例", "no case was imported from \(name)",
      hint: known.isEmpty
        ? .importAnew
        : LocalizedText(
          zh: "导入过的有：\(known.joined(separator: "；"))。Word 文件改了名字，就用 --slug 写上案例的名字；"
            + "还没有导入过，去掉 --update",
          en:
            "imported were: \(known.joined(separator: "; ")). If the file has another name now, name the case "
            + "with --slug; if it is new, leave --update out"))
  }
}

extension LocalizedText {
  fileprivate static var importAnew: LocalizedText {
    LocalizedText(zh: "去掉 --update，就导入成新的一篇", en: "without --update it is imported as a new one")
  }
}

/// Of reports.
extension ImportRefusal {
  /// A folder without a site whose tables could take the figures.
  public static let noSite = ImportRefusal(
    "网站读不出来，数据表加不了行", "the site cannot be read, so its tables can take no rows",
    hint: LocalizedText(
      zh: "先运行 showcase check，改好 Content/site.yml",
      en: "run showcase check and put Content/site.yml right"))
}
