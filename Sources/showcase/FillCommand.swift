import ArgumentParser
import Diagnostics
import Foundation
import Machine
import Publishing
import SiteBuilder
import WordFiles

/// `showcase fill`: the figures of the site in the office's own Word file.
struct FillCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "fill",
    abstract: Console.words(
      zh: "把网站的数字填进办公室自己的 Word 文件（.docx），以后再运行就更新。",
      en: "Puts the site's figures into the office's own Word file (.docx), and updates them later."
    ),
    discussion: Console.words(
      zh: """
        在 Word 里写 {{指标编号}}、{{编号@2021}}、{{编号@2021:value}}、{{编号/对象}}，写法和案例里一样，正文、表格、页眉页脚、\
        脚注、文本框里都可以；也可以用标记（tag）是编号的内容控件，或 DOCPROPERTY 域。数字按那里的格式填进去，别的内容\
        一个字节也不动。填过的数字留在内容控件里，数据改了再运行就更新；手工改过的数字列出来，不覆盖。

        表格的一行写上 {{*=类别}}，这一行就按这一类的指标重复，行里用 {{*:name}}、{{*}}、{{*@2021}}、{{*:target}}、\
        {{*:source}}；写上 {{编号/*}}，就按对象重复，{{编号/*:entity}} 是对象的名字。

        缺省写成旁边的“原名-已填.docx”；对填过的文件再运行，就更新它自己。
        """,
      en: """
        Write {{indicator-id}}, {{id@2021}}, {{id@2021:value}} or {{id/entity}} in Word, as in cases: in the text, in \
        tables, headers, footers, footnotes and text boxes; or use content controls with the id as their tag, or \
        fields DOCPROPERTY. Figures take the formatting that stands there, and nothing else changes by a byte. They \
        stay in content controls, so that a later run updates them; those typed over by hand are listed and left.

        A row of a table with {{*=category}} repeats for the indicators of that group; in it write {{*:name}}, {{*}}, \
        {{*@2021}}, {{*:target}}, {{*:source}}. With {{id/*}} it repeats for entities, which {{id/*:entity}} names.

        By default the result stands beside the file as NAME-filled.docx; a file that was filled is itself updated.
        """))

  @OptionGroup var common: CommonOptions

  @Argument(
    help: ArgumentHelp(Console.words(zh: "Word 文件。", en: "The Word file."), valueName: "file"))
  var file: String

  @Option(
    help: ArgumentHelp(
      Console.words(
        zh: "写到这个文件；填过的文件可以就是它自己。",
        en: "The file to write; it may be the same one where that was filled before."),
      valueName: "file"))
  var out: String?

  func validate() throws {
    if out?.isEmpty == true {
      throw ValidationError(
        Console.words(zh: "--out 要写一个文件名。", en: "--out takes the name of a file."))
    }
  }

  func run() throws {
    let console = common.console
    let source = SiteRequest(root: try common.projectRoot(console))
    let document = WordInput(path: file)
    let stopwatch = Stopwatch(console)
    let bytes = try document.read(console)
    let result: WordResult<FilledDocument>
    do throws(EnvironmentError) {
      result = try fillDocument(bytes, named: document.name, from: source) {
        stopwatch.observe($0)
      }
    } catch {
      throw console.fail(error)
    }
    _ = stopwatch.finish()
    guard !result.site.hasErrors else {
      console.say(result.site)
      console.say(
        console.words(
          "网站有 \(result.site.errorCount) 个错误，没有填。",
          "The site has \(result.site.errorCount.counted("error")); nothing was filled."))
      throw ExitCode(1)
    }
    guard let filled = result.document else {
      if let problem = result.problem { document.explain(problem, console) }
      throw ExitCode(1)
    }
    console.say(filled.report)
    let output = WordOutput(
      path: out, of: document, suffix: console.words("-已填", "-filled"),
      root: source.root)
    let path = try output.write(
      filled.bytes, over: bytes, isOurs: filled.wasFilled, console)
    summarize(filled.tally, path, console)
    if filled.report.hasErrors { throw ExitCode(1) }
  }

  private func summarize(_ tally: FillTally, _ path: String, _ console: Console) {
    for change in tally.changes {
      let place = change.place.text(in: console.language)
      let old = change.old.map { "\($0.isEmpty ? "—" : $0) → " } ?? ""
      console.say(Console.harmless("\(place)：\(change.name)  \(old)\(change.new)"))
    }
    for row in tally.removedRows {
      let place = row.place.text(in: console.language)
      console.say(
        Console.harmless(
          console.words("\(place)：删去一行  \(row.words)", "\(place): row removed  \(row.words)")))
    }
    console.write(Console.harmless(path))
    console.write(
      console.words(
        "填入 \(tally.filled) 个，更新 \(tally.updated) 个，不用改 \(tally.unchanged) 个，手工改过没有动 \(tally.kept) 个。",
        "\(tally.filled) filled, \(tally.updated) updated, \(tally.unchanged) as they were, "
          + "\(tally.kept) typed over by hand and left."))
    if tally.rows > 0 {
      console.write(
        console.words("表格按指标排出 \(tally.rows) 行。", "\(tally.rows.counted("row")) of tables."))
    }
  }
}
