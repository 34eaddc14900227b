import ArgumentParser
import Content
import Diagnostics
import Foundation
import Search
import SiteBuilder

/// `showcase build`: the site, whole or not at all.
struct BuildCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "build",
    abstract: Console.words(zh: "生成网站；有错误时原来的网站不动。", en: "Builds the site, whole or not at all."))

  @OptionGroup var common: CommonOptions
  @OptionGroup var options: SiteOptions

  @Option(
    help: ArgumentHelp(
      Console.words(
        zh: "输出文件夹；缺省为 Public，带草稿时为 .showcase/preview。",
        en: "The output folder; by default Public, or .showcase/preview with drafts."),
      valueName: "dir"))
  var out: String?

  @Flag(
    help: ArgumentHelp(
      Console.words(zh: "不沿用旧网站里没有变的文件。", en: "Write every file anew.")))
  var clean = false

  /// Where drafts are shown, far from what is handed over.
  private static let previewFolder = "/.showcase/preview"

  func run() throws {
    let console = common.console
    let root = try common.projectRoot(console)
    var source = SiteRequest(root: root)
    try options.apply(to: &source)
    var request = BuildRequest(
      source,
      into: out.map { URL(fileURLWithPath: $0).path }
        ?? root + (options.drafts ? Self.previewFolder : "/Public"))
    request.isClean = clean
    request.keepsSite = false
    request.precompresses = options.precompresses
    let stopwatch = Stopwatch(console)
    let result: BuildResult
    do {
      result = try build(request) { stopwatch.observe($0) }
    } catch {
      throw console.fail(error)
    }
    let times = stopwatch.finish()
    let renderer = TextRenderer(language: console.language)
    for diagnostic in result.report.diagnostics { console.say(renderer.render(diagnostic)) }
    summarize(result, times, console)
    if result.report.hasErrors { throw ExitCode(1) }
  }

  private func summarize(_ result: BuildResult, _ times: String, _ console: Console) {
    guard let written = result.written else {
      console.say(
        console.words(
          "有 \(result.report.errorCount) 个错误，网站没有改动。",
          "\(result.report.errorCount.counted("error")); the site was not changed."))
      return
    }
    let kilobytes = (result.bytes + 512) / 1024
    console.write(
      console.words(
        "\(result.pages) 个页面，\(result.files) 个文件，\(kilobytes) KB；"
          + "更新 \(written) 个，删除 \(result.removed) 个",
        "\(result.pages.counted("page")), \(result.files.counted("file")), \(kilobytes) KB; "
          + "\(written) written, \(result.removed) removed"))
    if let search = result.search { console.write(Self.summary(of: search, console)) }
    console.write(times)
  }

  private static func summary(of search: IndexWeight, _ console: Console) -> String {
    func kilobytes(_ bytes: Int) -> String { "\((bytes + 512) / 1024) KB" }
    let texts = kilobytes(search.texts)
    let terms = kilobytes(search.terms)
    let scripts = kilobytes(search.scripts)
    return console.words(
      "搜索：\(search.pages) 个页面，正文 \(texts)，索引 \(terms)，脚本 \(scripts)",
      "search: \(search.pages.counted("page")), texts \(texts), index \(terms), scripts \(scripts)")
  }
}

/// Options of commands that read a site.
struct SiteOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      Console.words(
        zh: "网站将来的地址，如 https://host/path/。", en: "Where the site will stand, as https://host/path/."
      ),
      valueName: "url"))
  var baseURL: String?

  @Option(
    help: ArgumentHelp(
      Console.words(zh: "Themes/ 里的主题。", en: "A theme in Themes/."), valueName: "name"))
  var theme: String?

  @Flag(
    help: ArgumentHelp(
      Console.words(
        zh: "做送审的预览：包括草稿和已审稿，每页写明“送审稿”，搜索引擎不收录。",
        en: "A preview with drafts and reviewed texts: each page says so, search engines stay away."
      )))
  var drafts = false

  @Flag(
    help: ArgumentHelp(
      Console.words(
        zh: "预览版：请搜索引擎不要收录。", en: "For a preview: search engines are asked to stay away.")))
  var staging = false

  @Flag(
    help: ArgumentHelp(
      Console.words(
        zh: "给文本文件配上压缩好的 .gz 和 .br，供服务器直接发送。",
        en: "Put compressed .gz and .br files beside texts, for servers that send them.")))
  var precompress = false

  @Flag(help: ArgumentHelp(Console.words(zh: "警告也算错误。", en: "Count warnings as errors.")))
  var strict = false

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      Console.words(
        zh: "并行的线程数，1 到 256；缺省为处理器个数。", en: "Threads, 1 to 256; by default one a processor."),
      valueName: "n"))
  var jobs: Int?

  func validate() throws {
    if let jobs, !(1...256).contains(jobs) {
      throw ValidationError(
        Console.words(zh: "--jobs 应是 1 到 256 的整数。", en: "--jobs takes a number from 1 to 256."))
    }
    if let baseURL, SiteConfiguration.normalizedBaseURL(baseURL) == nil {
      throw ValidationError(
        Console.words(
          zh: "--base-url 应写成 https://域名/路径/。", en: "--base-url takes https://host/path/."))
    }
  }

  /// Whether compressed files are asked for; otherwise `site.yml` decides.
  var precompresses: Bool? { precompress ? true : nil }

  func apply(to source: inout SiteRequest) throws {
    source.isStrict = strict
    source.options.includesDrafts = drafts
    source.options.isStaging = staging
    source.options.baseURL = baseURL.flatMap(SiteConfiguration.normalizedBaseURL)
    source.options.theme = theme
    source.options.jobs = jobs ?? ProcessInfo.processInfo.activeProcessorCount
  }
}
