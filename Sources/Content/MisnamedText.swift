import Diagnostics
import Machine
import Tables

/// Files that hold somebody's text under a name by which the site does not know it: what Windows, editors
/// and mail programs make of `index.md`.
public enum MisnamedText {
  /// Endings of texts, with those that programs add to them.
  private static let textEndings = [
    "md", "markdown", "mdown", "mkd", "mdx", "txt", "text", "bak", "old", "orig", "tmp",
  ]
  private static let wordEndings = ["docx", "doc", "wps", "odt", "rtf"]

  /// Whether a file beside a case is likely to be its text: `index.md.txt`, `INDEX.MD`, `index (1).md`,
  /// `index - 副本.md`, `index.docx`, or whatever else ends in `.md`.
  public static func isMeant(_ name: String) -> Bool {
    let lowered = halfWidth(name).lowercased()
    if lowered.hasSuffix(".md") { return true }
    guard isText(name) || isWordFile(name) else { return false }
    if lowered.contains(".md.") || lowered.hasSuffix(".markdown") { return true }
    let words = lowered.prefix { $0 != "." }
    let next = words.dropFirst("index".count).first
    return words.hasPrefix("index") && (next.map { " (（-_".contains($0) } ?? true)
      || words.hasPrefix("副本") && words.hasSuffix("index")
  }

  /// The name with the points that a Chinese keyboard writes: `index。md`.
  static func halfWidth(_ name: String) -> String {
    Tables.halfWidth(name).replacing("。", with: ".").replacing("｡", with: ".")
  }

  /// The name without its endings.
  static func stem(of name: String) -> String { String(halfWidth(name).prefix { $0 != "." }) }

  /// Whether a file may hold the text of a case that has none, whatever it is called.
  static func mayHoldText(_ name: String) -> Bool {
    isText(name) || isWordFile(name) || isWebPage(name)
  }

  /// The name that a text of a case should have: `index.en.md` for `index.en.md.txt`, else `index.md`.
  ///
  /// - Parameter languages: those of the site, whose tags are meant where a name has one near them.
  static func rightName(for name: String, _ languages: [Language] = []) -> String {
    let parts = halfWidth(name).split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count > 2, parts[0].lowercased() == "index", isLanguage(parts[1]) else {
      return "index.md"
    }
    let tag = parts[1].lowercased()
    let meant =
      languages.first { $0.tag.lowercased() == tag } ?? languages.first { isNear(tag, to: $0) }
    return "index\(meant?.fileSuffix ?? ".\(parts[1])").md"
  }

  /// Whether a tag means a language of the site with another tag: `en` where the site has `en-GB`.
  private static func isNear(_ tag: String, to language: Language) -> Bool {
    let other = language.tag.lowercased()
    let (primary, otherPrimary) = (tag.prefix { $0 != "-" }, other.prefix { $0 != "-" })
    // Chinese is written in two ways, which are no spellings of one another.
    let isChinese = primary == "zh" && tag != "zh" && other != "zh"
    return primary == otherPrimary && !isChinese
  }

  /// The name that a page should have, if a file in `pages/` is certain to be one.
  static func pageName(for name: String) -> String? {
    let name = halfWidth(name)
    let lowered = name.lowercased()
    guard lowered.hasSuffix(".md") || lowered.contains(".md.") || lowered.hasSuffix(".markdown"),
      isText(name)
    else { return nil }
    return name.prefix { $0 != "." }.lowercased() + ".md"
  }

  /// What the address of a page would be that is called like a file.
  static func pageSlug(for name: String) -> String {
    let stem = stem(of: name)
    return Slug.isValid(stem) ? stem : Slug.suggestion(for: stem) ?? "page"
  }

  /// Among the names of a folder, that of a file that is most likely meant to be `site.yml`.
  public static func settings(among names: some Sequence<String>) -> String? {
    names.filter(isSettings).min { ($0.count, $0) < ($1.count, $1) }
  }

  /// Whether a file is likely to be meant as `site.yml`: `site.yml.txt`, `site.yaml`, `Site.yml`.
  static func isSettings(_ name: String) -> Bool {
    let parts = name.lowercased().split(separator: ".", omittingEmptySubsequences: false)
    guard name != "site.yml", parts.count > 1, parts[0].hasPrefix("site") else { return false }
    let next = parts[0].dropFirst("site".count).first
    guard next.map({ " (（-_".contains($0) }) ?? true else { return false }
    return parts.dropFirst().contains { ["yml", "yaml"].contains($0) }
      || parts.count == 2 && ["txt", "text"].contains(parts[1])
  }

  /// The language that `index.fr.md` names.
  public static func language(of name: String) -> String? {
    let parts = name.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count == 3, parts[0] == "index", parts[2] == "md", isLanguage(parts[1]) else {
      return nil
    }
    return String(parts[1])
  }

  private static func isLanguage(_ tag: Substring) -> Bool {
    [
      "en", "fr", "de", "es", "ru", "ja", "ko", "th", "vi", "ar", "pt", "it", "id", "ms", "lo",
      "zh",
    ]
    .contains(tag.prefix { $0 != "-" }.lowercased())
  }

  /// What makes a file the text of its case, if that is what it is.
  ///
  /// - Parameter folder: the name of the folder of all content.
  public static func remedy(for name: String, in folder: String) -> LocalizedText {
    remedy(for: name, [], in: folder)
  }

  static func remedy(
    for name: String, _ languages: [Language], in folder: String
  ) -> LocalizedText {
    let right = rightName(for: name, languages)
    guard isWordFile(name) || isWebPage(name) else {
      return LocalizedText(
        zh: "把文件名改成 \(right)（在 Windows 里先勾选“查看”中的“文件扩展名”）",
        en: "rename it to \(right) (on Windows, have it show file name extensions first)")
    }
    let isReadable = ending(name) == "docx"
    return LocalizedText(
      zh:
        "把它移到 \(folder)/ 外面\(isReadable ? "" : "，用 Word 或 WPS 另存为 .docx")，再运行 showcase import docx，"
        + "由它生成 index.md",
      en:
        "move it out of \(folder)/\(isReadable ? "" : ", save it as .docx in Word or WPS,") and run "
        + "showcase import docx on it, which makes index.md")
  }

  /// Whether the file is a plain text by its name.
  static func isText(_ name: String) -> Bool { textEndings.contains(ending(name)) }

  /// Whether the file is one of a word processor.
  static func isWordFile(_ name: String) -> Bool { wordEndings.contains(ending(name)) }

  /// Whether the file is a page that a browser or a word processor has saved.
  static func isWebPage(_ name: String) -> Bool { ["html", "htm", "mht"].contains(ending(name)) }

  private static func ending(_ name: String) -> String {
    halfWidth(name).lowercased().split(separator: ".").last.map(String.init) ?? ""
  }
}

extension Diagnostic {
  /// A text of a case that is not called as it must be. It may be all that somebody has written, so the
  /// remedy keeps it.
  ///
  /// - Parameter isOnly: whether it may be the text only because nothing else in the folder may be.
  static func misnamedCase(
    _ file: FileTree.File, isOnly: Bool, _ displaced: Displaced, _ languages: [Language],
    in tree: FileTree
  ) -> Diagnostic {
    let known = languages.map { "index\($0.fileSuffix).md" }
    let message = LocalizedText(
      zh: "案例的正文只能叫 \(known.joined(separator: "、"))，这个文件叫 \(file.name)，不会显示",
      en: "the text of a case is called \(known.joined(separator: ", ")); \(file.name) is not shown"
    )
    let slug = file.path.split(separator: "/").dropFirst().first.map(String.init) ?? ""
    let right = MisnamedText.rightName(for: file.name, languages)
    var hint: LocalizedText
    if right == file.name, let tag = MisnamedText.language(of: file.name) {
      let isFree = displaced.isFree("cases/\(slug)/index.md")
      hint = LocalizedText(
        zh: "是外文版，就在 site.yml 的 languages 里列出 \(tag)；不是，就"
          + (isFree ? "把文件名改成 index.md" : "移到 \(tree.name)/ 外面"),
        en: "list \(tag) in site.yml under languages if it is a translation; else "
          + (isFree ? "rename it to index.md" : "move it out of \(tree.name)/"))
    } else {
      hint = displaced.remedy(
        for: "cases/\(slug)/\(right)",
        MisnamedText.remedy(for: file.name, languages, in: tree.name))
    }
    if let tag = MisnamedText.language(of: right), !known.contains(right), right != file.name {
      hint = LocalizedText(
        zh: "\(hint.zh)，并在 site.yml 的 languages 里列出 \(tag)",
        en: "\(hint.en), and list \(tag) in site.yml under languages")
    }
    if isOnly {
      hint = LocalizedText(
        zh: "是正文，就\(hint.zh)；不是，就运行 showcase new case \(slug) --title 标题",
        en: "if it is the text, \(hint.en); else run showcase new case \(slug) --title …")
    }
    return Diagnostic(
      .misplacedFile, at: Place(file: "\(tree.name)/cases/\(slug)/\(file.name)"), message,
      hint: hint)
  }

  /// A folder without anything that could be the text of a case.
  ///
  /// - Parameter texts: the names of files of which one may be, nobody knows which.
  static func noText(_ slug: String, texts: [String], in tree: FileTree) -> Diagnostic {
    let start = LocalizedText(
      zh: "运行 showcase new case \(slug) --title 标题",
      en: "run showcase new case \(slug) --title …")
    let names = texts.prefix(4)
    let first =
      texts.isEmpty
      ? start
      : LocalizedText(
        zh: "正文在 \(names.joined(separator: "、"))\(texts.count > 4 ? " 等" : "") 中的一个里，就把那个移到 "
          + "\(tree.name)/ 外面，另存为 .docx，再运行 showcase import docx；都不是，就\(start.zh)",
        en:
          "if one of \(names.joined(separator: ", "))\(texts.count > 4 ? " …" : "") is its text, move it out "
          + "of \(tree.name)/, save it as .docx and run showcase import docx on it; else \(start.en)"
      )
    return Diagnostic(
      .missingFile, at: Place(file: "\(tree.name)/cases/\(slug)/index.md"),
      LocalizedText(zh: "案例缺少 index.md", en: "the case has no index.md"),
      hint: LocalizedText(
        zh: "\(first.zh)；不是案例，就把这个文件夹移到 \(tree.name)/ 外面",
        en: "\(first.en); if it is no case, move the folder out of "
          + "\(tree.name)/"))
  }

  /// A folder where the text of a case should be.
  static func folderForText(_ slug: String, in tree: FileTree) -> Diagnostic {
    Diagnostic(
      .missingFile, at: Place(file: "\(tree.name)/cases/\(slug)/index.md"),
      LocalizedText(
        zh: "index.md 是一个文件夹，案例的正文要是一个文件", en: "index.md is a folder; the text of a case is a file"),
      hint: LocalizedText(
        zh: "把文件夹 index.md 改名为 files，再运行 showcase new case \(slug) --title 标题",
        en: "rename the folder index.md to files, then run showcase new case \(slug) --title …"))
  }

  /// A text or a Word file among the pages that nothing leads to, so that nobody would ever see it.
  ///
  /// - Parameter rivals: how many others would have the same name.
  static func unreadPage(_ file: FileTree.File, rivals: Int, in tree: FileTree) -> Diagnostic {
    let slug = MisnamedText.pageSlug(for: file.name)
    let isTaken = tree["pages/\(slug).md"] != nil || rivals > 0
    let page =
      if isTaken {
        ("把要留的内容并到 \(slug).md", "bring what is to stay into \(slug).md")
      } else if MisnamedText.isWordFile(file.name) {
        ("把文字写进 \(slug).md", "write its words into \(slug).md")
      } else {
        ("把文件名改成 \(slug).md", "rename it to \(slug).md")
      }
    return Diagnostic(
      .misplacedFile, .warning, at: tree.place(of: file),
      LocalizedText(
        zh: "页面的文件名以 .md 结尾，这个文件叫 \(file.name)，又没有链接指向它，不会显示",
        en: "the name of a page ends in .md; \(file.name) is not shown, and nothing links to it"),
      hint: LocalizedText(
        zh:
          "是页面，就\(page.0)\(isTaken || MisnamedText.isWordFile(file.name) ? "，再把它移到 \(tree.name)/ 外面" : "")；"
          + "不是，就移到 \(tree.name)/ 外面",
        en:
          "if it is a page, \(page.1); move it out of \(tree.name)/ \(isTaken ? "then" : "otherwise")"
      ))
  }
}
