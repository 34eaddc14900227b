import Diagnostics
import Hashing
import Machine
import YAML

/// What a site changes in a theme without copying it.
public struct ThemeOverrides: Sendable {
  /// Files that take the place of the theme's files of the same path, such as `templates/case.mustache`.
  public var files: FileTree
  /// Words by language and key.
  public var strings: [(language: String, key: Located<String>, value: Located<String>)]
  /// Values of parameters by name.
  public var parameters: [(name: Located<String>, value: Located<String>)]
  /// The languages of the site, for which it may have words of its own.
  public var languages: [String]
  /// The file in which the words and parameters are given.
  public var configuration: SourceFile

  /// The changes that a site makes.
  public init(
    files: FileTree,
    strings: [(language: String, key: Located<String>, value: Located<String>)],
    parameters: [(name: Located<String>, value: Located<String>)], languages: [String] = [],
    configuration: SourceFile
  ) {
    self.files = files
    self.strings = strings
    self.parameters = parameters
    self.languages = languages
    self.configuration = configuration
  }
}

extension Theme {
  /// Reads a theme and settles what the site changes in it.
  ///
  /// - Parameter shared: what the theme need not say itself.
  /// - Returns: `nil` where there is no usable `theme.yml`; the report says why.
  public static func load(
    _ tree: FileTree, shared: SharedTheme = .none, overrides: ThemeOverrides,
    report: inout Report
  ) -> Theme? {
    guard let manifestFile = tree["theme.yml"] else {
      report.add(
        Diagnostic(
          .missingFile, at: Place(file: "\(tree.name)/theme.yml"),
          LocalizedText(zh: "主题里没有 theme.yml", en: "the theme has no theme.yml"),
          hint: LocalizedText(
            zh: "从 Themes/ 里的另一个主题复制一份再改", en: "start from that of another theme in Themes/")))
      return nil
    }
    guard
      let file = tree.text(of: manifestFile, limit: YAMLFields.longest, report: &report),
      var manifest = ThemeManifest.parse(file, report: &report)
    else { return nil }
    manifest.strings.merge(shared.strings) { own, shared in
      own.merging(shared) { own, _ in own }
    }
    manifest.apply(overrides, report: &report)
    manifest.checkContrast(overrides, in: file, report: &report)
    let templates = Templates.load(tree, overrides: overrides.files, report: &report)
    for omission in manifest.omissions {
      let template = omission.value.prefix { $0 != "." }
      guard templates.files[String(template)] == nil else { continue }
      report.add(.unknownOmission(omission.value, at: file.place(at: omission.range)))
    }
    let assets = loadAssets(tree, overrides.files, shared, manifest, file, &report)
    return Theme(
      name: manifest.name,
      assets: assets.files,
      styles: assets.styles,
      scripts: manifest.scripts.compactMap { assets.paths[$0.value] },
      checker: TemplateChecker(files: templates.files, nodes: templates.nodes),
      layouts: TemplateLayouts(templates.shown),
      place: Place(file: "\(tree.name)/theme.yml"),
      words: ThemeWords(manifest.strings),
      omissions: manifest.omissions,
      manifest: file, isWhole: templates.isWhole,
      parameters: Dictionary(
        manifest.parameters.map { ($0.name, $0.value) }, uniquingKeysWith: { first, _ in first }),
      darkColors: Dictionary(
        manifest.parameters.compactMap { one in one.dark.map { (one.name, $0) } },
        uniquingKeysWith: { first, _ in first }),
      assetPaths: Dictionary(
        assets.paths.sorted { $0.key < $1.key }
          .map { ($0.key.replacing(".", with: "-"), $0.value) },
        uniquingKeysWith: { first, _ in first }))
  }

  /// Names every file below `assets/` by its content.
  ///
  /// The style sheets become one, so that a page waits for one answer before it is painted. It begins
  /// with the values of the parameters, which the rules rely on.
  private static func loadAssets(
    _ tree: FileTree, _ overrides: FileTree, _ shared: SharedTheme, _ manifest: ThemeManifest,
    _ file: SourceFile, _ report: inout Report
  ) -> (files: [Asset], paths: [String: String], styles: [String]) {
    var files: [Asset] = []
    var paths: [String: String] = [:]
    let styles = Set(manifest.styles.map(\.value))
    var sheets = shared.styles.filter { styles.contains($0.key) }
    for entry in merged(tree.folder("assets"), overrides.folder("assets")) {
      guard var bytes = entry.tree.bytes(of: entry.file, limit: 16_777_216, report: &report) else {
        continue
      }
      if styles.contains(entry.file.path) {
        // Inside a style sheet a byte order mark would be a part of its first selector.
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes.removeFirst(3) }
        sheets[entry.file.path] = bytes
        continue
      }
      let asset = Asset(name: entry.file.name, bytes: bytes)
      if !paths.values.contains(asset.path) { files.append(asset) }
      paths[entry.file.path] = asset.path
    }
    for name in Set(manifest.scripts.map(\.value)).sorted() where paths[name] == nil {
      guard let bytes = shared.scripts[name] else { continue }
      let asset = Asset(name: name, bytes: bytes)
      files.append(asset)
      paths[name] = asset.path
    }
    let sheet = styleSheet(manifest, sheets)
    if let sheet {
      files.append(sheet)
      for name in sheets.keys { paths[name] = sheet.path }
    }
    for name in manifest.styles + manifest.scripts where paths[name.value] == nil {
      report.add(
        Diagnostic(
          .missingFile, at: file.place(at: name.range),
          LocalizedText(
            zh: "assets/ 里没有“\(name.value)”", en: "there is no “\(name.value)” in assets/"),
          hint: nearestName(to: name.value, among: paths.keys.sorted()).map {
            LocalizedText(zh: "是不是“\($0)”？", en: "did you mean “\($0)”?")
          } ?? LocalizedText(zh: "补上文件，或删掉这一行", en: "add the file or remove this line")))
    }
    return (files, paths, [sheet?.path].compactMap(\.self))
  }

  /// The style sheets in their order, as one, without comments; nothing where there is none.
  private static func styleSheet(_ manifest: ThemeManifest, _ sheets: [String: [UInt8]]) -> Asset? {
    guard !sheets.isEmpty else { return nil }
    var used: Set<String> = []
    let ordered = manifest.styles.filter { used.insert($0.value).inserted }
      .compactMap { sheets[$0.value].map(StyleSheetReader.rules) }
    let rules = Array(ordered.joined(separator: [0x0A]))
    return Asset(
      name: "style.css", bytes: Array(ThemeParameter.styleSheet(manifest.parameters).utf8) + rules)
  }

  /// The files of the theme, each replaced by the site's file of the same path.
  static func merged(
    _ theme: FileTree, _ site: FileTree
  ) -> [(tree: FileTree, file: FileTree.File)] {
    let own = site.files.map { (site, $0) }
    let rest = theme.files.filter { site[$0.path] == nil }.map { (theme, $0) }
    return (own + rest).sorted { $0.1.path < $1.1.path }
  }
}

/// The templates of a theme, read for checking and for rendering.
private struct Templates {
  var files: [String: SourceFile] = [:]
  var nodes: [String: [TemplateNode]] = [:]
  /// Those that can be shown.
  var shown: [String: [TemplateNode]] = [:]
  /// Whether every template can be shown.
  var isWhole = true

  static func load(
    _ tree: FileTree, overrides: FileTree, report: inout Report
  ) -> Templates {
    var templates = Templates()
    let entries = Theme.merged(tree.folder("templates"), overrides.folder("templates"))
    for (tree, entry) in entries where entry.fileExtension == "mustache" {
      let limit = TemplateScanner.longest
      guard let file = tree.text(of: entry, limit: limit, report: &report) else { continue }
      let name = String(entry.path.dropLast(".mustache".count))
      templates.files[name] = file
      guard let nodes = TemplateScanner.scan(file, report: &report) else {
        templates.isWhole = false
        continue
      }
      templates.nodes[name] = nodes
    }
    let expansion = TemplateExpansion(files: templates.files, nodes: templates.nodes)
    let endless = expansion.findEndless(report: &report)
    templates.isWhole =
      templates.isWhole && endless.cyclic.isEmpty && endless.oversized.isEmpty
    for name in endless.oversized { templates.nodes[name] = nil }
    templates.shown = templates.nodes.filter { !endless.cyclic.contains($0.key) }
    return templates
  }
}

extension ThemeManifest {
  /// Puts the site's words and parameters in the place of the theme's.
  fileprivate mutating func apply(_ overrides: ThemeOverrides, report: inout Report) {
    // A site may say in its own language, en-GB or ja, what the theme says in another one.
    let known = ThemeWords(strings)
    let languages = Set(known.languages + overrides.languages)
    for (language, key, value) in overrides.strings {
      let keys = known[language].map { Set($0.keys) } ?? known.keys
      guard languages.contains(language), keys.contains(key.value) else {
        let isLanguage = languages.contains(language)
        report.add(
          .unknownName(
            isLanguage ? key.value : language, known: (isLanguage ? keys : languages).sorted(),
            at: overrides.configuration.place(at: key.range)))
        continue
      }
      strings[language, default: [:]][key.value] = value.value
    }
    for (name, value) in overrides.parameters {
      if let index = parameters.firstIndex(where: {
        $0.dark != nil && "\($0.name)Dark" == name.value
      }), parameters[index].kind.accepts(value.value) {
        parameters[index].dark = value.value
        continue
      }
      guard let index = parameters.firstIndex(where: { $0.name == name.value }) else {
        let known = parameters.map(\.name)
        report.add(
          .unknownName(name.value, known: known, at: overrides.configuration.place(at: name.range)))
        continue
      }
      guard parameters[index].kind.accepts(value.value) else {
        let place = overrides.configuration.place(at: value.range)
        report.add(.badParameter(name.value, kind: parameters[index].kind, at: place))
        continue
      }
      parameters[index].value = value.value
    }
  }
}

extension Diagnostic {
  fileprivate static func unknownName(
    _ name: String, known: [String], at place: Place
  ) -> Diagnostic {
    Diagnostic(
      .unknownParameter, at: place,
      LocalizedText(zh: "主题里没有“\(name)”", en: "the theme has no “\(name)”"),
      hint: nearestName(to: name, among: known).map {
        LocalizedText(zh: "是不是“\($0)”？", en: "did you mean “\($0)”?")
      }
        ?? LocalizedText(
          zh: "可用：\(known.joined(separator: "、"))", en: "known: \(known.joined(separator: ", "))"))
  }
}
