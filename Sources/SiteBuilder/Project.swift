import Content
import Diagnostics
import Machine
import Reviewing
import Theme
import YAML

/// The sources of a site as they were found on disk.
struct Project {
  let content: FileTree
  let themes: FileTree
  /// What was done with the texts on their way to being published, as a file; empty where there is none.
  var reviews: [UInt8] = []

  static func read(
    _ request: SiteRequest, report: inout Report
  ) throws(EnvironmentError) -> Project {
    let content = try FileTree.read("\(request.root)/Content", named: "Content", report: &report)
    let themes =
      (try? FileTree.read(request.themes, named: "Themes", report: &report))
      ?? FileTree(name: "Themes", files: [:])
    let log = "\(request.root)/\(ReviewLog.path)"
    let reviews = Disk.isFile(log) ? try Disk.read(log) : []
    return Project(content: content, themes: themes, reviews: reviews)
  }

  /// The anchors that templates write, those of the site's own included.
  var anchors: Set<String> {
    ThemeAnchors.all(in: themes).union(ThemeAnchors.all(in: content.folder("theme")))
  }

  /// The theme that the site asks for, with what the site changes in it.
  func theme(for site: Site, report: inout Report) -> Theme? {
    let configuration = site.configuration
    let name = configuration.theme.value
    let known = Set(
      themes.files.compactMap { $0.path.split(separator: "/").first.map(String.init) }
    ).sorted()
    guard !name.isEmpty, !known.isEmpty else {
      report.add(
        .noTheme(in: themes.name, at: place(of: configuration.theme, in: configuration.file)))
      return nil
    }
    guard known.contains(name) else {
      report.add(
        Diagnostic(
          .unknownTheme, at: place(of: configuration.theme, in: configuration.file),
          LocalizedText(zh: "没有主题“\(name)”", en: "there is no theme “\(name)”"),
          hint: nearestName(to: name, among: known).map {
            LocalizedText(zh: "是不是“\($0)”？", en: "did you mean “\($0)”?")
          }
            ?? LocalizedText(
              zh: "Themes/ 里有：\(known.joined(separator: "、"))",
              en: "Themes/ holds: \(known.joined(separator: ", "))")))
      return nil
    }
    // What the site changes in its own theme means nothing in another one that it is tried with.
    let isOwn = name == configuration.ownTheme
    let overrides = ThemeOverrides(
      files: isOwn ? site.themeFiles : FileTree(name: site.themeFiles.name, files: [:]),
      strings: isOwn ? configuration.strings : [],
      parameters: isOwn ? configuration.parameters : [],
      languages: configuration.languages.map(\.tag), configuration: configuration.file)
    return Theme.load(
      themes.folder(name), shared: .program, overrides: overrides, report: &report)
  }

  /// Where the theme is named; where nobody wrote it into the file, the folder that it would be in.
  private func place(of theme: Located<String>, in file: SourceFile) -> Place {
    theme.range.isEmpty
      ? Place(file: theme.value.isEmpty ? themes.name : "\(themes.name)/\(theme.value)")
      : file.place(at: theme.range)
  }
}

extension FileTree {
  /// In a folder of themes, the one of a site that names none: the first. No theme is known by name to the
  /// program.
  public var defaultTheme: String? {
    for file in files {
      let parts = file.path.split(separator: "/")
      if parts.count == 2, parts[1] == "theme.yml" { return String(parts[0]) }
    }
    return nil
  }
}

extension Diagnostic {
  fileprivate static func noTheme(in folder: String, at place: Place) -> Diagnostic {
    Diagnostic(
      .unknownTheme, at: place,
      LocalizedText(zh: "\(folder)/ 里没有主题", en: "there is no theme in \(folder)/"),
      hint: LocalizedText(
        zh: "把程序自带的 Themes 文件夹复制到项目里，或用 --root 指明另一个项目",
        en:
          "copy the folder Themes that came with the program into the project, or name another project with --root"
      ))
  }
}
