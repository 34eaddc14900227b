import Diagnostics
import Machine
import TestSupport
import Theme
import YAML

/// What stands around every page.
struct FrameModel: TemplateModel {
  var title: String? = "Frame"
  var site: String? = "Site"

  static let fields = ModelFields<FrameModel>([
    .text("title") { $0.title }, .text("site") { $0.site },
  ])
}

/// A page with a field of every kind.
struct PageModel: TemplateModel {
  var title: String?
  var body: String?
  var isDraft = false
  var author: PersonModel?
  var items: [PersonModel] = []

  static let fields = ModelFields<PageModel>([
    .text("title") { $0.title }, .html("body") { $0.body }, .flag("isDraft") { $0.isDraft },
    .model("author") { $0.author }, .list("items") { $0.items },
  ])
}

/// Something inside of a page, which may hold its like.
struct PersonModel: TemplateModel {
  var name: String?
  var title: String?
  var friends: [PersonModel] = []

  static let fields = ModelFields<PersonModel>([
    .text("name") { $0.name }, .text("title") { $0.title }, .list("friends") { $0.friends },
  ])
}

/// A theme in memory, loaded, and checked for a page.
struct LoadedTheme {
  static let manifest = """
    name: t
    styles: [main.css]
    parameters:
      - {name: seal, type: color, default: "#ac2f1c", css: "--seal"}
    strings:
      zh: {more: 更多, quote: "<“'>"}
      en: {more: More, quote: x}
    """

  let theme: Theme?
  var report = Report()

  /// A theme of templates by name, with a site's own files beside it.
  init(
    _ templates: [String: String], manifest: String = manifest,
    assets: [String: String] = ["main.css": "a{}"],
    site: [String: String] = [:], overrides: String = "", languages: [String] = [],
    check names: [String] = ["page"]
  ) {
    var files = ["theme.yml": manifest]
    for (name, text) in templates { files["templates/\(name).mustache"] = text }
    for (name, text) in assets { files["assets/\(name)"] = text }
    let tree = FileTree(name: "Themes/t", files: files.mapValues { Array($0.utf8) })
    var changes = Self.overrides(site, overrides, &report)
    changes.languages = languages
    theme = Theme.load(tree, overrides: changes, report: &report)
    for name in names {
      theme?.check(name, models: [FrameModel.self, PageModel.self], report: &report)
    }
  }

  /// What `site.yml` and the site's own theme files change.
  private static func overrides(
    _ files: [String: String], _ yaml: String, _ report: inout Report
  ) -> ThemeOverrides {
    let file = SourceFile(path: "Content/site.yml", text: yaml)
    let known = ["strings", "parameters"]
    let fields = YAMLFields.parse(file, in: 0..<file.count, known: known, report: &report)
    let strings = fields?.dictionaries("strings", &report) ?? []
    return ThemeOverrides(
      files: FileTree(name: "Content/theme", files: files.mapValues { Array($0.utf8) }),
      strings: strings.flatMap { language in
        language.values.map { (language.name.value, key: $0.name, value: $0.value) }
      },
      parameters: fields?.dictionary("parameters", &report) ?? [], configuration: file)
  }

  /// The page as `language` has it, two folders below the site's root.
  func page(_ model: PageModel, frame: FrameModel = FrameModel(), language: String = "zh")
    -> String?
  {
    theme?.render("page", model, in: frame, language: language, root: "../../")
  }
}

extension Theme {
  /// What a template shows with a page and what stands around it.
  func render(
    _ template: String, _ model: PageModel, in frame: FrameModel, language: String, root: String
  ) -> String {
    var bytes: [UInt8] = []
    write(template, model, in: frame, language: language, root: root, to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }
}

/// Diagnostics that one marked template of a theme should give, as `describe` writes them.
func expected(_ marked: MarkedText, _ code: String, template: String = "page") -> [String] {
  marked.expecting("error \(code)", in: "Themes/t/templates/\(template).mustache")
}
