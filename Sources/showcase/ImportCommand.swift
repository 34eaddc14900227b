import ArgumentParser
import Diagnostics
import Importing
import Machine

/// `showcase import`: what was written elsewhere, as content.
struct ImportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: Console.words(
      zh: "把 Word 文件变成案例，把办公室自己的工作簿和报告变成数据。",
      en: "Turns Word files into cases, and the office's own workbooks and reports into figures."),
    subcommands: [Docx.self, Xlsx.self, FromReport.self])

  /// `showcase import docx FILE`.
  struct Docx: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "docx",
      abstract: Console.words(
        zh: "把一个 Word 文件（.docx）变成一篇案例，图片放在旁边。",
        en: "Makes a case of a Word file (.docx), with its pictures beside it."),
      discussion: Console.words(
        zh: """
          标题、小标题（标题样式，或加粗的“一、”“（一）”“1.”“（1）”）、加粗、斜体、上下标、链接、脚注、列表、表格（合并的\
          单元格也在）、图片和图题都带过来；带不过来的和变了样子的，逐条列出：missing 没有带过来，changed 变了样子，note \
          请看一眼。字体、字号、颜色、对齐和缩进由网站的版式决定，不带。已有的案例不会被覆盖；\
          同一个 Word 文件有了新版本，加 --update 更新：改了什么逐段列出，导入以后手工改的保留。需要 pandoc。
          """,
        en: """
          Title, headings (styles, or bold paragraphs with 一、 （一） 1. （1）), bold, italics, super- and \
          subscripts, links, footnotes, lists, tables (merged cells stay merged), pictures and captions are \
          kept; whatever is not, or changes its form, is listed: missing, changed, note. Typefaces, sizes, \
          colours, alignment and indents are the theme's. A case that is there is never replaced; --update brings \
          a newer version of the same file into it, says what changed, and keeps what was changed by hand. Needs \
          pandoc.
          """))

    @OptionGroup var common: CommonOptions

    @Argument(
      help: ArgumentHelp(Console.words(zh: "Word 文件。", en: "The Word file."), valueName: "file"))
    var file: String

    @Option(
      help: ArgumentHelp(
        Console.words(
          zh: "案例在网址里的名字（小写字母、数字、连字符）；缺省用文件名的拼音。",
          en: "The case's name in its address; the file name's pinyin by default."),
        valueName: "slug"))
    var slug: String?

    @Flag(
      help: ArgumentHelp(
        Console.words(zh: "只列出结果，不写任何文件。", en: "Only report; write nothing.")))
    var dryRun = false

    @Flag(
      help: ArgumentHelp(
        Console.words(
          zh: "用这个文件的新版本更新导入过的案例：列出改动，保留手工改的。",
          en:
            "Update the case that was imported from an earlier version: list changes, keep what was done by hand."
        )))
    var update = false

    func run() throws {
      let console = common.console
      var request = ImportRequest(file, into: try common.projectRoot(console), as: slug)
      request.isTrial = dryRun
      let result: ImportResult
      do throws(ImportFailure) {
        result = try update ? updateCase(request) : importCase(request)
      } catch {
        throw explain(error, request, console)
      }
      let summary = ImportSummary(
        file: Console.harmless(request.name), name: result.slug, isDryRun: dryRun)
      if let changes = result.update {
        summary.print(result.words, changes, console)
      } else {
        summary.print(result.words, console)
      }
      if let unrecorded = result.unrecorded {
        let reason = unrecorded.error.reason
        console.say(
          console.words(
            "导入记录 \(unrecorded.path) 写不了，以后不能用 --update 更新：\(reason.zh)",
            "the record \(unrecorded.path) cannot be written, so --update will not work: "
              + reason.en))
      }
    }

    private func explain(
      _ failure: ImportFailure, _ request: ImportRequest, _ console: Console
    ) -> ExitCode {
      ImportCommand.explain(failure, file: request.name, console)
    }
  }

  /// Says why nothing was imported.
  static func explain(_ failure: ImportFailure, file name: String, _ console: Console) -> ExitCode {
    func say(_ subject: String, _ message: LocalizedText, _ hint: LocalizedText) {
      console.say(Console.harmless("\(subject): " + message.text(in: console.language)))
      console.say(
        "  \(TextRenderer.hint(console.language)) "
          + Console.harmless(hint.text(in: console.language)))
    }
    switch failure {
    case .file(let problem):
      say(name, problem.message, problem.hint)
      return ExitCode(problem.isEnvironment ? 2 : 1)
    case .refused(let refusal):
      say("showcase", refusal.message, refusal.hint)
      switch refusal.fault {
      case .content: return ExitCode(1)
      case .machine: return ExitCode(2)
      case .usage: return ExitCode(64)
      }
    case .machine(let error): return console.fail(error)
    }
  }
}
