import ArgumentParser
import Diagnostics
import Foundation
import Machine
import Reviewing
import SiteBuilder

/// `showcase check`: all checks, and no site.
struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: Console.words(zh: "做全部检查，不生成网站。", en: "Runs all checks and writes no site."),
    discussion: Console.words(
      zh: """
        检查包括中文的标点和写法：每条规则默认是警告，site.yml 的 lint 改它的级别（off、warning、error），\
        正文里用 <!-- lint-disable-line 规则 --> 放过一处；data/terms.csv 列出本单位规定的用词。\
        --fix 只改确定无疑的地方，改完再查，再运行一遍不会有变化。

        --mark 给 Content/data 里每张有问题的表写一份 Excel 副本：有问题的格子涂红，批注里写着问题和改法，\
        “检查结果”一页列出全部问题，点一下就到那一格。CSV 表不能涂色，副本是同名的 .xlsx。原来的表不动；\
        没有问题的表不写副本，它以前的副本会删去；文件夹里别的文件和改动过的副本不会被覆盖。

        --site 自查做好的网站（文件夹）或公开的网站（网址）：打不开的链接、空栏目、长期不更新的页面、身份证号和\
        手机号、附件里的个人信息、页脚的备案号；--outside 连外部链接也查，一次一个，一周内查过的不再查；--out \
        写出自查整改表。

        写上一个 Word 文件（.docx），就检查这个文件：手写的数字与数据核对，中文按规则校对，位置是第几段第几句。\
        --mark 文件.docx 写一份副本，问题写成批注，确定无疑的改正写成修订。
        """,
      en: """
        Chinese prose is proofread: each rule is a warning unless lint in site.yml says otherwise (off, \
        warning, error); <!-- lint-disable-line rule --> takes a place out; data/terms.csv prescribes \
        wording. --fix touches only what is certain, checks again, and changes nothing the second time.

        --mark writes an Excel copy of each table in Content/data that has faults: bad cells are red, a \
        note on each says what is wrong and what to do, and a sheet “Check results” lists everything with \
        links. A CSV file cannot hold colours: its copy is an .xlsx of the same name. The tables themselves \
        stay as they are. A table without faults gets no copy, and its former copy is removed; other files \
        in the folder, and copies that somebody has worked on, are never replaced.

        --site looks through a finished site (a folder) or a public one (an address): dead links, empty and \
        stale pages, identity and telephone numbers, what attachments tell about people, the records in the \
        footer. --outside asks other servers, too, one at a time and each once a week; --out writes the form \
        for those who mend what was found.

        With a Word file (.docx), that file is checked: typed figures against the data, Chinese against the rules, \
        by paragraph and sentence. --mark FILE.docx writes a copy with comments, and with tracked changes where a \
        correction is certain.
        """))

  /// How diagnostics are printed.
  enum Format: String, ExpressibleByArgument {
    case text, json

    /// Prints a report in this form.
    func show(_ report: Report, _ console: Console) {
      let text = TextRenderer(language: console.language)
      let json = JSONRenderer()
      for diagnostic in report.diagnostics {
        switch self {
        case .text: console.write(text.render(diagnostic))
        case .json: console.write((try? json.render(diagnostic)) ?? "")
        }
      }
    }
  }

  @OptionGroup var common: CommonOptions
  @OptionGroup var options: SiteOptions
  @OptionGroup var inspection: InspectionOptions

  @Argument(
    help: ArgumentHelp(
      Console.words(
        zh: "要检查的 Word 文件；不写就检查网站的内容。",
        en: "A Word file to check; the site's content where there is none."),
      valueName: "file"))
  var document: String?

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
        zh: "改正确定无疑的地方：手写数字换成 {{指标编号}}，标点和写法改规范；再检查一遍。",
        en: "Correct what is certain, numbers to {{id}}, marks and forms, then check again.")))
  var fix = false

  @Option(
    help: ArgumentHelp(
      Console.words(
        zh: "把有问题的表复制到这个文件夹，出错的格子涂红并加批注；检查 Word 文件时，是加了批注的副本。",
        en:
          "Copy tables with faults into this folder, their bad cells marked; of a Word file, the copy."
      ),
      valueName: "dir|file"))
  var mark: String?

  func validate() throws {
    if mark?.isEmpty == true {
      throw ValidationError(
        Console.words(zh: "--mark 要写一个文件夹的名字。", en: "--mark takes the name of a folder."))
    }
    if document != nil, fix {
      throw ValidationError(
        Console.words(
          zh: "--fix 改的是网站的内容；Word 文件用 --mark，改正写成修订。",
          en: "--fix corrects the site's content; use --mark for Word files."))
    }
    if inspection.site != nil, fix || mark != nil || document != nil {
      throw ValidationError(
        Console.words(
          zh: "--site 检查做好的网站，不能和 --fix、--mark、Word 文件一起用。",
          en: "--site looks at a finished site; --fix, --mark and Word files are for others."))
    }
  }

  func run() throws {
    let console = common.console
    if let site = inspection.site { return try inspect(site, console) }
    var source = SiteRequest(root: try common.projectRoot(console))
    try options.apply(to: &source)
    source.options.today = try Today.date(console)
    if let document {
      return try DocumentCheck(
        document: WordInput(path: document), source: source, format: format, mark: mark
      ).run(console)
    }
    let stopwatch = Stopwatch(console)
    var result: CheckResult
    let copies: MarkedCopies?
    do throws(EnvironmentError) {
      copies = try mark.map { folder throws(EnvironmentError) in
        try MarkedCopies(of: source, in: folder, language: console.language)
      }
      result = try check(source) { stopwatch.observe($0) }
      if fix {
        result = try corrected(result, in: source, console) { source throws(EnvironmentError) in
          try check(source) { stopwatch.observe($0) }
        }
      }
    } catch {
      throw console.fail(error)
    }
    let times = stopwatch.finish()
    let report = result.report
    show(report, console)
    console.say(
      console.words(
        "\(result.pages) 个页面，\(report.errorCount) 个错误，\(report.warningCount) 个警告。",
        "\(result.pages.counted("page")), \(report.errorCount.counted("error")), \(report.warningCount.counted("warning"))."
      ))
    if format == .text { console.say(times) }
    sayReviews(result.reviews, console)
    try copies.map { try write($0, report, console) }
    if report.hasErrors { throw ExitCode(1) }
  }

  /// Says which texts lack signatures that the site asks for; here that is nobody's fault.
  private func sayReviews(_ states: [ReviewState], _ console: Console) {
    let open = states.filter { $0.stage != .signed }
    guard !open.isEmpty else { return }
    console.say(
      console.words(
        "还没有签齐的 \(open.count) 篇，签齐了才能 publish：",
        "\(open.count.counted("text")) not signed yet, which publish asks for:"))
    for state in open {
      let what = (state.fallen ?? state.name).text(in: console.language)
      console.say("  \(state.file)\(console.words("：", ": "))\(what)")
    }
  }

  func show(_ report: Report, _ console: Console) { format.show(report, console) }

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

  /// One correction may make another certain: a full-width number is bound once it is half-width.
  private static let mostRounds = 10

  /// Corrects what is certain, says so, and checks again until nothing certain is left.
  private func corrected(
    _ first: CheckResult, in source: SiteRequest, _ console: Console,
    again: (SiteRequest) throws(EnvironmentError) -> CheckResult
  ) throws(EnvironmentError) -> CheckResult {
    var result = first
    var count = 0
    var spared: Set<String> = []
    for _ in 0..<Self.mostRounds {
      let corrected = try SiteBuilder.correct(result.corrections, in: source, sparing: spared)
      count += corrected.made.count
      for correction in corrected.made {
        console.say("\(correction.place): \(correction.wording)")
      }
      for file in corrected.changedMeanwhile {
        console.say(
          console.words(
            "\(file)：检查期间有人保存过，没有改它；再运行一遍",
            "\(file): saved by somebody during the check, so it was not changed; run it again"))
      }
      spared.formUnion(corrected.changedMeanwhile)
      if corrected.made.isEmpty, corrected.changedMeanwhile.isEmpty { break }
      result = try again(source)
    }
    console.say(console.words("改了 \(count) 处。", "\(count) changed."))
    return result
  }
}
