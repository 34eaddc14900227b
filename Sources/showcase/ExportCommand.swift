import ArgumentParser
import Diagnostics
import Foundation
import Machine
import Publishing
import SiteBuilder
import WordFiles

/// `showcase export`: cases as documents of the office.
struct ExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: Console.words(
      zh: "把案例导出成 Word 文档或幻灯片。", en: "Exports cases as a Word document or as slides."),
    subcommands: [Docx.self, Pptx.self])

  /// `showcase export docx`.
  struct Docx: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "docx",
      abstract: Console.words(
        zh: "把一篇、几篇或全部案例导出成可以归档的 Word 文档（.docx）。",
        en: "Exports one case, several or all as a Word document (.docx) that can be filed."),
      discussion: Console.words(
        zh: """
          公文：标题方正小标宋简体二号，正文仿宋三号，行距 28 磅，一、（一）1.（1）是真正的多级编号，页码在外侧。报告：标题宋体二号\
          加粗，有页眉，页码居中。几篇一起导出时有封面和目录。图表是图片，带替代文字；数字的来源是尾注；数字是内容控件，数据改了\
          用 showcase fill 更新。缺省写到当前文件夹，几篇的叫“案例汇编.docx”。
          """,
        en: """
          公文 is set as official documents are (title in 小标宋 22 pt, text in 仿宋 16 pt, lines of 28 pt, numbered headings, \
          page numbers outside), 报告 as a report with a header. Several cases get a cover and contents. Charts are pictures with \
          alternative text, sources of figures are endnotes, and figures are content controls that showcase fill updates.
          """))

    @OptionGroup var choice: CaseChoice

    @Option(
      help: ArgumentHelp(
        Console.words(zh: "版式：公文或报告。", en: "How it is set: 公文 (official) or 报告 (report)."),
        valueName: "公文|报告"))
    var style = DocumentStyle.official

    func run() throws {
      let (result, times) = try choice.export("docx") { request, observe in
        var request = request
        request.style = style
        return try exportDocument(request, observe: observe)
      }
      let console = choice.common.console
      if let tally = result.tally { summarize(tally, console) }
      console.say(times)
    }

    private func summarize(_ tally: DocumentTally, _ console: Console) {
      console.write(
        console.words(
          "小标题 \(tally.headings) 个，表 \(tally.tables) 张，图 \(tally.pictures) 张，脚注 \(tally.footnotes) 条，"
            + "数字 \(tally.figures) 个，来源 \(tally.sources) 条。",
          "\(tally.headings.counted("heading")), \(tally.tables.counted("table")), "
            + "\(tally.pictures.counted("picture")), \(tally.footnotes.counted("footnote")), "
            + "\(tally.figures.counted("figure")), \(tally.sources.counted("source"))."))
      let fonts = DocumentStyle.fonts.map {
        console.words("\($0.use)：\($0.name)，没有则\($0.instead)", "\($0.name), or \($0.instead)")
      }
      console.say(
        console.words("字体：", "Fonts: ") + fonts.joined(separator: console.words("；", "; ")))
    }
  }

  /// `showcase export pptx`.
  struct Pptx: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "pptx",
      abstract: Console.words(
        zh: "把案例做成幻灯片（.pptx），一页一个意思。", en: "Makes slides (.pptx) of cases, one message each."),
      discussion: Console.words(
        zh: """
          每个小标题一页，要点是各段的第一句，全文在备注里；图表一张一页，来源和日期写在图片的名字、图下和备注里。配色用网站主题的。\
          需要 pandoc。
          """,
        en: """
          Each heading is a slide whose points are the first sentences of its paragraphs, with the whole text in the notes. \
          Charts have slides of their own, with source and date in the picture's name, below it and in the notes. The \
          colours are the theme's. Needs pandoc.
          """))

    @OptionGroup var choice: CaseChoice

    func run() throws {
      let (result, times) = try choice.export("pptx") { request, observe in
        try exportSlides(request, observe: observe)
      }
      let console = choice.common.console
      console.write(
        console.words("\(result.slides) 页。", "\(result.slides.counted("slide"))."))
      console.say(times)
    }
  }
}

/// Which cases are exported, and where to.
struct CaseChoice: ParsableArguments {
  @OptionGroup var common: CommonOptions

  @Argument(
    help: ArgumentHelp(
      Console.words(zh: "案例在网址里的名字，可以写几个。", en: "Names of cases in their addresses."),
      valueName: "slug"))
  var slugs: [String] = []

  @Flag(help: ArgumentHelp(Console.words(zh: "全部已发布的案例。", en: "All public cases.")))
  var all = false

  @Option(
    help: ArgumentHelp(
      Console.words(zh: "导出哪种语言的案例，如 en。", en: "The language of the cases, such as en."),
      valueName: "tag"))
  var language: String?

  @Option(
    help: ArgumentHelp(
      Console.words(zh: "写到这个文件。", en: "The file to write."), valueName: "file"))
  var out: String?

  @Flag(help: ArgumentHelp(Console.words(zh: "包括草稿。", en: "Include drafts.")))
  var drafts = false

  func validate() throws {
    if slugs.isEmpty != all {
      throw ValidationError(
        Console.words(zh: "写案例的名字，或用 --all 导出全部。", en: "Name cases, or export --all."))
    }
    if out?.isEmpty == true {
      throw ValidationError(
        Console.words(zh: "--out 要写一个文件名。", en: "--out takes the name of a file."))
    }
  }

  /// Exports the cases and writes the file; says where it is, and how long each stage took.
  func export(
    _ ending: String,
    _ make: (ExportRequest, @escaping @Sendable (BuildEvent) -> Void) throws -> ExportResult
  ) throws -> (ExportResult, times: String) {
    let console = common.console
    var source = SiteRequest(root: try common.projectRoot(console))
    source.options.includesDrafts = drafts
    var request = ExportRequest(source)
    (request.slugs, request.language) = (slugs, language)
    let stopwatch = Stopwatch(console)
    let name = slugs.count == 1 ? slugs[0] : console.words("案例汇编", "cases")
    let path = out ?? "\(name).\(ending)"
    do {
      let result = try make(request) { stopwatch.observe($0) }
      let times = stopwatch.finish()
      let bytes = try bytes(of: result, console)
      let part = try PartFile(
        at: path, by: source.writingRule, isOurs: { (try? Disk.read($0)) == bytes },
        onWait: { _ in })
      try part.write(bytes)
      _ = try part.finish()
      console.write(Console.harmless(path))
      return (result, times)
    } catch let error as EnvironmentError {
      throw console.fail(error)
    }
  }

  private func bytes(of result: ExportResult, _ console: Console) throws -> [UInt8] {
    if let refusal = result.refusal {
      console.say("showcase: " + Console.harmless(refusal.message.text(in: console.language)))
      console.say(
        "  \(TextRenderer.hint(console.language)) " + refusal.hint.text(in: console.language))
      throw ExitCode(1)
    }
    if let bytes = result.bytes { return bytes }
    console.say(result.report)
    if let problem = result.problem {
      console.say("showcase: " + problem.message.text(in: console.language))
    } else {
      console.say(
        console.words(
          "有 \(result.report.errorCount) 个错误，没有导出。",
          "\(result.report.errorCount.counted("error")); nothing was exported."))
    }
    throw ExitCode(1)
  }
}

extension DocumentStyle: ExpressibleByArgument {
  /// Also by their English names.
  public init?(argument: String) {
    switch argument {
    case "official": self = .official
    case "report": self = .report
    default: self.init(rawValue: argument)
    }
  }
}
