import ArgumentParser
import Content
import Diagnostics
import Foundation
import Importing
import Machine
import Publishing
import SiteBuilder
import Starter

/// `showcase import`: what was written elsewhere, as content.
struct ImportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: Console.words(zh: "把 Word 文件变成案例。", en: "Turns Word files into cases."),
    subcommands: [Docx.self])

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

    private static let largestFile = 200 << 20

    func run() throws {
      let console = common.console
      let root = try common.projectRoot(console)
      if update { return try update(root, console) }
      let name = try caseName(console)
      let folder = URL(fileURLWithPath: "\(root)/Content/cases/\(name)")
      if FileManager.default.fileExists(atPath: folder.path) {
        throw refuse(
          "Content/cases/\(name) 已经有了", "Content/cases/\(name) exists already",
          hint: console.words(
            "更新它，加 --update；另存一篇，换一个名字：--slug 名字",
            "update it with --update, or choose another name: --slug NAME"), console)
      }
      let result = try explained(console) { try imported(try read(console)) { $0.map(\.name) } }
      if !dryRun {
        try write(result, to: folder, console)
        remember(result, ImportRecords(root: root), name, console)
      }
      ImportSummary(file: shownName, name: name, isDryRun: dryRun).print(result, console)
    }

    /// Runs an import; of a file that cannot be imported, says why.
    func explained<Value>(_ console: Console, _ body: () throws -> Value) throws -> Value {
      do {
        return try body()
      } catch let problem as ImportProblem {
        console.say("\(shownName): " + Console.harmless(problem.message.text(in: console.language)))
        console.say(
          "  \(TextRenderer.hint(console.language)) " + problem.hint.text(in: console.language))
        throw ExitCode(problem.isEnvironment ? 2 : 1)
      } catch let error as EnvironmentError {
        throw console.fail(error)
      }
    }

    /// Keeps what was imported, for an update later. The case is whole without it.
    private func remember(
      _ result: ImportedCase, _ records: ImportRecords, _ name: String, _ console: Console
    ) {
      let record = ImportRecord(file: plainName, of: result, checksum: CasePictures.checksum)
      do {
        try records.write(record, name)
      } catch {
        let reason = SystemReason(error).text
        console.say(
          console.words(
            "导入记录 \(records.path(name)) 写不了，以后不能用 --update 更新：\(reason.zh)",
            "the record \(records.path(name)) cannot be written, so --update will not work: "
              + reason.en))
      }
    }

    var plainName: String { URL(fileURLWithPath: file).lastPathComponent }

    var stem: String {
      URL(fileURLWithPath: file).deletingPathExtension().lastPathComponent
    }

    var shownName: String {
      Console.harmless(URL(fileURLWithPath: file).lastPathComponent)
    }

    func refuse(
      _ zh: String, _ en: String, hint: String, status: Int32 = 1, _ console: Console
    ) -> ExitCode {
      console.say("showcase: " + Console.harmless(console.words(zh, en)))
      console.say("  \(TextRenderer.hint(console.language)) " + hint)
      return ExitCode(status)
    }

    func caseName(_ console: Console) throws -> String {
      do {
        return try StarterCase.slug(slug, title: stem)
      } catch .invalidSlug(let slug, let suggestion) {
        throw refuse(
          "“\(slug)”不能用作网址：只用小写字母、数字和连字符",
          "“\(slug)” cannot stand in an address: use lower-case letters, digits, hyphens",
          hint: suggestion.map { console.words("可以用“\($0)”", "such as “\($0)”") }
            ?? console.words("例如 --slug luosifen", "such as --slug luosifen"),
          status: 64, console)
      } catch .noSlug(let title) {
        throw refuse(
          "文件名“\(title)”写不成网址", "the file name “\(title)” makes no address",
          hint: console.words("起一个名字：--slug luosifen", "give a name: --slug luosifen"),
          status: 64, console)
      }
    }

    func read(_ console: Console) throws -> [UInt8] {
      var isFolder: ObjCBool = false
      let isThere = FileManager.default.fileExists(atPath: file, isDirectory: &isFolder)
      guard isThere, !isFolder.boolValue else {
        throw refuse(
          isThere ? "\(shownName) 是文件夹" : "没有 \(shownName) 这个文件",
          isThere ? "\(shownName) is a folder" : "there is no file \(shownName)",
          hint: console.words(
            "写上文件的完整名字；名字里有空格时加上引号", "give its whole name, in quotes if it has blanks"),
          status: 2, console)
      }
      let size =
        (try? FileManager.default.attributesOfItem(atPath: file))?[.size] as? Int ?? 0
      guard size <= Self.largestFile else {
        throw refuse(
          "\(shownName) 有 \(size >> 20) MB，超过 200 MB", "\(shownName) has \(size >> 20) MB",
          hint: console.words(
            "在 Word 里压缩图片，或拆成几个文件", "compress its pictures in Word, or split it"), console)
      }
      guard let data = FileManager.default.contents(atPath: file) else {
        throw refuse(
          "读不了 \(shownName)", "cannot read \(shownName)",
          hint: console.words("检查文件权限", "check its permissions"), status: 2, console)
      }
      return Array(data)
    }

    /// Imports in a folder of its own, which is gone afterwards.
    func imported(
      _ bytes: [UInt8], naming: ([ImportedPicture]) -> [String]
    ) throws -> ImportedCase {
      let word = try WordImport(docx: bytes)
      let pandoc = try Pandoc()
      let workshop = try ScratchFolder()
      let json = try word.forPandoc.map { piece in
        let (input, output) = ("\(workshop.path)/in.docx", "\(workshop.path)/out.json")
        try workshop.write(piece, to: "in.docx")
        try pandoc.convert(input, to: output)
        return Array(FileManager.default.contents(atPath: output) ?? Data())
      }
      let rescue = PictureRescue()
      return try word.finish(json, naming: naming) { bytes, format in
        let (input, output) = ("\(workshop.path)/in.\(format)", "\(workshop.path)/out.png")
        guard FileManager.default.createFile(atPath: input, contents: Data(bytes)),
          rescue.convert(input, to: output)
        else { return nil }
        return FileManager.default.contents(atPath: output).map { Array($0) }
      }
    }

    /// Writes the case beside its place and moves it there, so that there is never half of it.
    private func write(_ result: ImportedCase, to folder: URL, _ console: Console) throws {
      do throws(EnvironmentError) {
        let new = try NewFolder(at: folder.path)
        let title = result.title.isEmpty ? stem : result.title
        let text = StarterCase.text(title: title, date: result.date, body: result.markdown)
        try new.write(Array(text.utf8), to: "index.md")
        for picture in result.pictures { try new.write(picture.bytes, to: picture.name) }
        try new.finish()
      } catch {
        throw console.fail(error)
      }
    }
  }
}
