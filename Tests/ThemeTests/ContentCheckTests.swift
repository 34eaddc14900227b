import Diagnostics
import Machine
import TestSupport
import Testing
import Theme

/// A text with what people wrote: some of it stands here alone, some on other pages as well.
private struct StoryModel: TemplateModel {
  var body: String?
  var notes: [NoteModel] = []
  var pictures: [NoteModel] = []
  var heading: String?
  var phrases: String?
  var href: String?

  static let fields = ModelFields<StoryModel>([
    .html("body") { $0.body }.content, .list("notes") { $0.notes }.content,
    .list("pictures") { $0.pictures }.repeatedContent,
    .text("heading") { $0.heading }.content(or: "phrases"), .text("phrases") { $0.phrases },
    .text("href") { $0.href },
  ])
}

private struct NoteModel: TemplateModel {
  var text: String?
  var date: String?

  static let fields = ModelFields<NoteModel>([
    .text("text") { $0.text }.content, .text("date") { $0.date }.repeatedContent,
  ])
}

/// A model to which notes came late.
private struct LateModel: TemplateModel {
  var notes: [NoteModel]

  static let fields = ModelFields<LateModel>([.list("notes") { $0.notes }.lateContent])
}

@Suite("Templates show what people wrote")
struct ContentCheckTests {
  /// A theme of templates without anything else.
  private func load(_ templates: [String: String]) -> Theme? {
    var report = Report()
    return load(templates, omits: "", &report)
  }

  /// The words about templates, of which `story` is shown.
  private func words(
    _ templates: [String: String], omits: String = "", unfilled: Set<String> = []
  ) -> [String] {
    var report = Report()
    load(templates, omits: omits, &report)?
      .check("story", models: [StoryModel.self], unfilled: unfilled, report: &report)
    return report.diagnostics.map {
      "\($0.place.file):\($0.place.line ?? 0) \($0.severity) \($0.code.rawValue) \($0.message.zh)"
        + "；\($0.hint?.zh ?? "")"
    }
  }

  private func load(
    _ templates: [String: String], omits: String, _ report: inout Report
  ) -> Theme? {
    let manifest = "name: t\n\(omits)\n"
    var files = ["theme.yml": Array(manifest.utf8)]
    for (name, text) in templates { files["templates/\(name).mustache"] = Array(text.utf8) }
    let overrides = ThemeOverrides(
      files: FileTree(name: "Content/theme", files: [:]), strings: [], parameters: [],
      configuration: SourceFile(path: "Content/site.yml", text: ""))
    return Theme.load(
      FileTree(name: "Themes/t", files: files), overrides: overrides, report: &report)
  }

  private let whole =
    "{{heading}}{{{body}}}{{#notes}}{{text}}{{date}}{{/notes}}{{#pictures}}{{text}}{{/pictures}}"

  @Test(
    "a template that shows everything is fine, whatever way it takes",
    arguments: [
      "{{heading}}{{{body}}}{{#notes}}{{text}}{{date}}{{/notes}}{{#pictures}}{{text}}{{/pictures}}",
      "{{phrases}}{{#body}}{{{.}}}{{/body}}{{^empty(notes)}}{{#notes}}{{text}} {{#date}}{{.}}{{/date}}"
        + "{{/notes}}{{/empty(notes)}}{{#pictures}}{{text}}{{/pictures}}",
      "{{>part}}{{#notes}}{{>note}}{{/notes}}{{#pictures}}{{>note}}{{/pictures}}",
      "{{<frame}}{{$main}}{{{body}}}{{#notes}}{{>note}}{{/notes}}{{#pictures}}{{/pictures}}{{/main}}"
        + "{{/frame}}",
    ])
  func complete(source: String) {
    let templates = [
      "story": source, "part": "{{heading}}{{{body}}}", "note": "{{text}}{{date}}",
      "frame": "<h1>{{heading}}</h1>{{$main}}{{/main}}",
    ]
    #expect(words(templates) == [])
  }

  @Test("what a template never shows is told with what to write, all of it in one message")
  func unshown() {
    let source =
      "{{#empty(body)}}{{/empty(body)}}{{#heading}}x{{/heading}}{{#notes}}{{date}}{{/notes}}"
    #expect(
      words(["story": source]) == [
        "Themes/t/templates/story.mustache:0 warning unshown-content "
          + "模板没有显示“body”“heading”“notes.text”“pictures”：写在里面的内容不会出现在网页上；"
          + "在合适的位置写上 {{{body}}}、{{heading}}、{{#notes}} {{text}} {{/notes}}、{{#pictures}}…{{/pictures}}"
          + "；别的页面也有的内容可以略去，在 theme.yml 里写明 omits: [story.pictures]"
      ])
  }

  @Test(
    "what no reader sees is not shown: comments, scripts, templates, and sections that are there for want of it",
    arguments: [
      "<!-- {{{body}}} -->", "<!--><!-- {{{body}}} -->", "<template>{{{body}}}</template>",
      "<template><template></template>{{{body}}}</template>",
      "<script type=\"text/plain\">{{{body}}}</script>", "<STYLE>p > a {} {{{body}}}</STYLE>",
      "<script type=\"{{href}}\">{{{body}}}</script>", "{{#empty(body)}}{{{body}}}{{/empty(body)}}",
      "{{^body}}{{{body}}}{{/body}}", "{{#empty(body)}}{{#body}}{{{.}}}{{/body}}{{/empty(body)}}",
      "<!--{{>part}}-->", "{{#empty(body)}}{{>part}}{{/empty(body)}}",
    ])
  func unread(source: String) {
    let rest =
      "{{heading}}{{#notes}}{{text}}{{date}}{{/notes}}{{#pictures}}{{text}}{{/pictures}}"
    let part = ["part": "{{{body}}}"]
    #expect(
      words(part.merging(["story": rest + source]) { $1 }).map { $0.contains("“body”：") } == [true])
    #expect(words(part.merging(["story": rest + source + "{{{body}}}"]) { $1 }) == [])
  }

  @Test(
    "what stands behind or beside such a place is shown",
    arguments: [
      "<!-- x --><div>{{{body}}}</div>", "<script src=\"{{href}}\"></script>{{{body}}}",
      "<a title=\"<!--\">{{{body}}}</a>", "<a title='>'>{{{body}}}</a>", "1 < 2 {{{body}}}",
      "<template>x</template><p>{{{body}}}</p>", "{{^empty(body)}}{{{body}}}{{/empty(body)}}",
      "{{#empty(notes)}}{{{body}}}{{/empty(notes)}}", "{{^heading}}{{{body}}}{{/heading}}",
      "<style>{{href}}</style>{{{body}}}",
    ])
  func read(source: String) {
    let rest =
      "{{heading}}{{#notes}}{{text}}{{date}}{{/notes}}{{#pictures}}{{text}}{{/pictures}}"
    #expect(words(["story": rest + source]) == [])
  }

  @Test("what the hint says is enough")
  func obeyed() {
    let source =
      "{{#notes}}{{date}}{{/notes}}{{{body}}}{{heading}}{{#notes}} {{text}} {{/notes}}"
    #expect(words(["story": source], omits: "omits: [story.pictures]") == [])
  }

  @Test(
    "a list that is entered and of which nothing is printed is told where a page has something in it",
    arguments: [
      ("{{#pictures}}{{/pictures}}", 1), ("{{#pictures}}<li>x</li>{{/pictures}}", 1),
      ("{{#pictures}}{{heading}}{{index()}}{{/pictures}}", 1),
      ("{{count(pictures)}}{{#pictures}}x{{/pictures}}", 1),
      ("{{#pictures}}{{date}}{{/pictures}}", 0), ("{{#pictures}}{{>note}}{{/pictures}}", 0),
      ("{{#pictures}}{{/pictures}}{{#pictures}}{{text}}{{/pictures}}", 0),
    ])
  func entered(source: String, count: Int) throws {
    let theme = try #require(
      load([
        "story": "{{heading}}{{{body}}}{{#notes}}{{text}}{{date}}{{/notes}}" + source,
        "note": "{{text}}",
      ]))
    var report = Report()
    let fields = theme.check("story", models: [StoryModel.self], report: &report)
    #expect(report.diagnostics.isEmpty && fields.count == count)
    let note = NoteModel(text: "甲")
    for field in fields {
      #expect(field.isFilled(in: StoryModel(pictures: [note])))
      #expect(!field.isFilled(in: StoryModel(notes: [note])) && !field.isFilled(in: note))
    }
    theme.reportUnshown(fields, in: "story", report: &report)
    let told = report.diagnostics.map { "\($0.message.zh)；\($0.hint?.zh ?? "")" }
    #expect(
      told.allSatisfy {
        $0 == "模板没有显示“pictures”：写在里面的内容不会出现在网页上；"
          + "在合适的位置写上 {{#pictures}} {{date}} {{text}} {{/pictures}}"
          + "；别的页面也有的内容可以略去，在 theme.yml 里写明 omits: [story.pictures]"
      })
  }

  @Test(
    "content that came to a model late is missed only where it is filled, and the hint is enough")
  func late() throws {
    let hint = "{{#notes}} {{date}} {{text}} {{/notes}}"
    let models: [any TemplateModel.Type] = [LateModel.self]
    var report = Report()
    let old = try #require(load(["story": "x"]))
    let fields = old.check("story", models: models, report: &report)
    #expect(report.diagnostics.isEmpty && fields.count == 1)
    #expect(fields.map { $0.isFilled(in: LateModel(notes: [])) } == [false])
    old.reportUnshown(fields, in: "story", report: &report)
    #expect(report.diagnostics.map { $0.hint?.en } == ["write in the right place: \(hint)"])
    let new = try #require(load(["story": hint]))
    #expect(new.check("story", models: models, report: &report).isEmpty && report.count == 1)
  }

  @Test("only what stands elsewhere too may be left out, and only what there is")
  func omissions() {
    #expect(
      words(
        ["story": whole], omits: "omits: [story.pictures, story.notes.date, story.pictures.date]")
        == [])
    #expect(
      words(
        ["story": whole],
        omits:
          "omits:\n  - story.body\n  - story.notes.text\n  - story.href\n  - tale.body\n  - story")
        == [
          "Themes/t/theme.yml:3 error unshown-content “story.body”不能略去：它的内容别处没有；从 omits 里删掉它，并让模板显示它",
          "Themes/t/theme.yml:4 error unshown-content “story.notes.text”不能略去：它的内容别处没有；从 omits 里删掉它，并让模板显示它",
          "Themes/t/theme.yml:5 error unknown-parameter omits 里的“story.href”不是放内容的字段；从 omits 里删掉它",
          "Themes/t/theme.yml:6 error unknown-parameter omits 里的“tale.body”不是放内容的字段；从 omits 里删掉它",
          "Themes/t/theme.yml:7 error unknown-parameter omits 里的“story”不是放内容的字段；从 omits 里删掉它",
        ])
  }

  @Test("a field that is never filled on a page need not be shown there")
  func unfilled() {
    let source = "{{heading}}{{{body}}}{{#notes}}{{text}}{{/notes}}"
    #expect(words(["story": source], unfilled: ["pictures", "notes.date"]) == [])
  }

  @Test("a mistyped name is one fault, not two")
  func mistyped() {
    #expect(words(["story": "{{{boddy}}}"]).map { $0.contains("unknown-variable") } == [true])
  }
}
