import ArgumentParser
import Diagnostics
import Foundation
import Importing
import Machine
import Publishing
import Reports

extension ImportCommand {
  /// `showcase import report FILE`.
  struct FromReport: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "report",
      abstract: Console.words(
        zh: "从一份报告里找出数字，写成供核对的工作簿；核对以后收进数据表。",
        en:
          "Finds the figures of a report, writes a workbook to review, and takes what is accepted."),
      discussion: Console.words(
        zh: """
          报告可以是 Word（.docx）、文本（.txt）或 Markdown（.md）。工作簿里每行一个数：名称、数值、单位、时期、在报告里的\
          位置和原文；与网站数据相符和不符的都标出来。要收的行在 accept 一列写“是”，别的格子可以改，以改过的为准。再运行一遍，\
          加上 --accept：收下的行加到 Content/data 的表尾，已有的行一个字都不动；已经有的数只报数，不重复加。
          """,
        en: """
          The report is a Word file, a text or Markdown. The workbook has a row for each number: name, value, \
          unit, period, where it stands and the sentence; those that agree or disagree with the site's data say \
          so. Write yes under accept for the rows to take, and change other cells as you like. With --accept the \
          rows go to the ends of the tables in Content/data; no row that is there is changed or added twice.
          """))

    @OptionGroup var common: CommonOptions

    @Argument(
      help: ArgumentHelp(
        Console.words(zh: "报告：.docx、.txt 或 .md。", en: "The report: .docx, .txt or .md."),
        valueName: "file"))
    var file: String

    @Option(
      help: ArgumentHelp(
        Console.words(
          zh: "核对用的工作簿写到哪里；缺省是报告的名字加“-核对.xlsx”，写在当前文件夹。",
          en: "Where the workbook goes; by default the report's name with -review.xlsx, here."),
        valueName: "review.xlsx"))
    var out: String?

    @Option(
      help: ArgumentHelp(
        Console.words(
          zh: "核对过的工作簿：把收下的行加到数据表里。",
          en: "The workbook as it was reviewed: take its accepted rows into the tables."),
        valueName: "review.xlsx"))
    var accept: String?

    func validate() throws {
      if out != nil, accept != nil {
        throw ValidationError(
          Console.words(
            zh: "--out 和 --accept 不能一起用：先写出来，核对以后再收。",
            en: "--out and --accept do not go together: write first, accept after the review."))
      }
    }

    func run() throws {
      let console = common.console
      let request = ReportRequest(file, into: try common.projectRoot(console))
      var review: ReportReview?
      var acceptance: ReportAcceptance?
      do throws(ImportFailure) {
        if let accept {
          acceptance = try request.accept(accept)
        } else {
          review = try request.review(in: console.language)
        }
      } catch {
        throw ImportCommand.explain(error, file: request.name, console)
      }
      try review.map { try write($0, console) }
      try acceptance.map { try show($0, console) }
    }

    private func write(_ review: ReportReview, _ console: Console) throws {
      let stem = review.stem + console.words("-核对.xlsx", "-review.xlsx")
      let path = out ?? stem
      do throws(EnvironmentError) {
        // A review that somebody may have worked on is never replaced.
        let part = try PartFile(
          at: path, by: WritingRule(sparing: [file]),
          isOurs: { (try? Disk.read($0)) == review.workbook }, onWait: { _ in })
        try part.write(review.workbook)
        _ = try part.finish()
      } catch {
        throw console.fail(error)
      }
      console.write(Console.harmless(path))
      console.say(
        console.words(
          "找到 \(review.rows.count) 个数，其中存疑 \(review.unsure) 个；与网站数据相符 \(review.present) 个，不符 \(review.differing) 个。",
          "\(review.rows.count.counted("number")), \(review.unsure) of them unsure; \(review.present) agree with the site's data, \(review.differing) differ."
        ))
      console.say(
        console.words(
          "在 accept 一列写“是”，存好，再运行：showcase import report \(file) --accept \(path)",
          "Write yes under accept, save, and run: showcase import report \(file) --accept \(path)"))
    }

    private func show(_ result: ReportAcceptance, _ console: Console) throws {
      let text = TextRenderer(language: console.language)
      for diagnostic in result.report.diagnostics { console.write(text.render(diagnostic)) }
      for path in result.written { console.write(Console.harmless("Content/\(path)")) }
      let taken = result.acceptance
      console.say(
        console.words(
          "收下 \(taken.accepted) 行：新数 \(taken.observations) 个，新指标 \(taken.indicators.count) 个；已经有的 \(taken.present) 个。",
          "\(taken.accepted.counted("row")) accepted: \(taken.observations.counted("new figure")), \(taken.indicators.count.counted("new indicator")); \(taken.present) there already."
        ))
      if taken.isNewSource {
        console.say(
          console.words(
            "来源表里新加了“\(taken.source)”，请补上发布单位和日期。",
            "The source “\(taken.source)” is new; add its publisher and date."))
      }
      if !result.written.isEmpty {
        console.say(console.words("再运行 showcase check。", "Left to do: run showcase check."))
      }
      if result.report.hasErrors { throw ExitCode(1) }
    }
  }
}
