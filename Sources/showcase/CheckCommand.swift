import ArgumentParser
import Diagnostics
import Foundation
import SiteBuilder

/// `showcase check`: all checks, and no site.
struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: Console.words(zh: "做全部检查，不生成网站。", en: "Runs all checks and writes no site."))

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

  func run() throws {
    let console = common.console
    var request = BuildRequest(root: try common.projectRoot(console), output: nil)
    try options.apply(to: &request)
    let stopwatch = Stopwatch(console)
    var result: BuildResult
    do {
      result = try build(request) { stopwatch.observe($0) }
      if fix, try bind(result, in: request, console) {
        result = try build(request) { stopwatch.observe($0) }
      }
    } catch let error as EnvironmentError {
      throw console.fail(error)
    }
    let times = stopwatch.finish()
    let text = TextRenderer(language: console.language)
    let json = JSONRenderer()
    for diagnostic in result.report.diagnostics {
      switch format {
      case .text: console.write(text.render(diagnostic))
      case .json: console.write(try json.render(diagnostic))
      }
    }
    let report = result.report
    console.say(
      console.words(
        "\(result.pages) 个页面，\(report.errorCount) 个错误，\(report.warningCount) 个警告。",
        "\(result.pages) pages, \(report.errorCount) errors, \(report.warningCount) warnings."))
    if format == .text { console.say(times) }
    if report.hasErrors { throw ExitCode(1) }
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
