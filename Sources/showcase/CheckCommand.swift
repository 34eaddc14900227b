import ArgumentParser
import Diagnostics
import Foundation
import SiteBuilder

/// `showcase check`: all checks, and no site.
struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: Console.words(zh: "做全部检查，不生成网站。", en: "Runs all checks and writes no site."),
    discussion: Console.words(
      zh: """
        --mark 给 Content/data 里每张有问题的表写一份 Excel 副本：有问题的格子涂红，批注里写着问题和改法，\
        “检查结果”一页列出全部问题，点一下就到那一格。CSV 表不能涂色，副本是同名的 .xlsx。原来的表不动；\
        没有问题的表不写副本，它以前的副本会删去；文件夹里别的文件和改动过的副本不会被覆盖。
        """,
      en: """
        --mark writes an Excel copy of each table in Content/data that has faults: bad cells are red, a \
        note on each says what is wrong and what to do, and a sheet “Check results” lists everything with \
        links. A CSV file cannot hold colours: its copy is an .xlsx of the same name. The tables themselves \
        stay as they are. A table without faults gets no copy, and its former copy is removed; other files \
        in the folder, and copies that somebody has worked on, are never replaced.
        """))

  /// How diagnostics are printed.
  enum Format: String, ExpressibleByArgument {
    case text, json
  }

  @OptionGroup var common: CommonOptions
  @OptionGroup var options: SiteOptions

  @Option(
    help: ArgumentHelp(
      Console.words(
        zh: "text 给人看，json 每行一个对象给程序看。",
        en: "text for people, json for programs, one object a line."),
      valueName: "text|json"))
  var format = Format.text

  @Flag(
    help: ArgumentHelp(
      Console.words(
        zh: "把正文里确定无疑的手写数字改成 {{指标编号}}，再检查一遍。",
        en: "Turn numbers typed by hand into {{id}} where that is certain, then check again.")))
  var fix = false

  @Option(
    help: ArgumentHelp(
      Console.words(
        zh: "把有问题的表复制到这个文件夹，出错的格子涂红并加批注。",
        en: "Copy tables with faults into this folder, their bad cells marked."),
      valueName: "dir"))
  var mark: String?

  func validate() throws {
    if mark?.isEmpty == true {
      throw ValidationError(
        Console.words(zh: "--mark 要写一个文件夹的名字。", en: "--mark takes the name of a folder."))
    }
  }

  func run() throws {
    let console = common.console
    var request = BuildRequest(root: try common.projectRoot(console), output: nil)
    try options.apply(to: &request)
    let stopwatch = Stopwatch(console)
    var result: BuildResult
    let copies: MarkedCopies?
    do throws(EnvironmentError) {
      copies = try mark.map { folder throws(EnvironmentError) in
        try MarkedCopies(of: request, in: folder, language: console.language)
      }
      result = try build(request) { stopwatch.observe($0) }
      if fix, try bind(result, in: request, console) {
        result = try build(request) { stopwatch.observe($0) }
      }
    } catch {
      throw console.fail(error)
    }
    let times = stopwatch.finish()
    let report = result.report
    try show(report, console)
    console.say(
      console.words(
        "\(result.pages) 个页面，\(report.errorCount) 个错误，\(report.warningCount) 个警告。",
        "\(result.pages) pages, \(report.errorCount) errors, \(report.warningCount) warnings."))
    if format == .text { console.say(times) }
    try copies.map { try write($0, report, console) }
    if report.hasErrors { throw ExitCode(1) }
  }

  private func show(_ report: Report, _ console: Console) throws {
    let text = TextRenderer(language: console.language)
    let json = JSONRenderer()
    for diagnostic in report.diagnostics {
      switch format {
      case .text: console.write(text.render(diagnostic))
      case .json: console.write(try json.render(diagnostic))
      }
    }
  }

  /// Writes marked copies of the tables and says which.
  private func write(_ copies: MarkedCopies, _ report: Report, _ console: Console) throws {
    let summary: MarkedCopies.Summary
    do throws(EnvironmentError) {
      summary = try copies.write(report)
    } catch {
      throw console.fail(error)
    }
    for (table, copy) in summary.written {
      console.say("\(table) → \(copy)")
    }
    for table in summary.unmarked {
      console.say(
        console.words(
          "\(table)：问题不在某一格里，没有副本", "\(table): no cell is at fault, so there is no copy"))
    }
    for copy in summary.removed {
      console.say(
        console.words("\(copy)：已经过时，删去了", "\(copy): out of date, removed"))
    }
    if summary.written.isEmpty, summary.unmarked.isEmpty {
      console.say(console.words("表格没有问题，没有写副本。", "No table has faults; no copies were written."))
    }
  }

  /// Binds what is certain and says so; false where there is nothing to bind.
  private func bind(
    _ result: BuildResult, in request: BuildRequest, _ console: Console
  ) throws(EnvironmentError) -> Bool {
    let made = try SiteBuilder.bind(result.bindings, in: request)
    for binding in made {
      console.say("\(binding.place): \(binding.written) → \(binding.replacement)")
    }
    console.say(console.words("改了 \(made.count) 处。", "\(made.count) changed."))
    return !made.isEmpty
  }
}
