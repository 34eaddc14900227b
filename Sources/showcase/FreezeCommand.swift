import Archiving
import ArgumentParser
import Content
import Diagnostics
import Foundation
import Indicators
import SiteBuilder

/// `showcase freeze`: the site as it is now, kept for good.
struct FreezeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "freeze",
    abstract: Console.words(
      zh: "把现在的网站冻结成一个版本，永远留在 editions/ 下。",
      en: "Freezes the site as an edition that stays under editions/ for good."),
    discussion: Console.words(
      zh: """
        版本存进 Content/editions/名字/，以后每次 build 原样发布到 editions/名字/，不再重新生成；每页上方写明版本和\
        日期，并链接到最新版的同一页。文件带校验值，改动一个字节 check 就报错。草稿不进入版本；有错误的网站不能冻结；\
        已有的版本不会改写。

        冻结以后，公布过的数再改动或删去，要在 Content/data/revisions.csv（或工作表“修订”）写明原因：指标、期间、\
        原因，否则 check 和 build 报错。原来的数、现在的数和原因列在 revisions.html。
        """,
      en: """
        The edition is kept in Content/editions/SLUG/. Every build publishes it as it is under \
        editions/SLUG/; it is never built again. Each page says which edition it is and links to the same \
        page of today. Files carry checksums: check reports a change of a single byte. Drafts never enter \
        an edition, a site with errors cannot be frozen, and an edition that exists is never replaced.

        From then on a published figure that changes or goes needs a reason in Content/data/revisions.csv \
        (or the sheet “revisions”): indicator, period, reason. Without one check and build fail. Old \
        figure, new figure and reason are listed on revisions.html.
        """))

  @OptionGroup var common: CommonOptions

  @Argument(
    help: ArgumentHelp(
      Console.words(
        zh: "网址里的名字（小写字母、数字、连字符），如 midterm-2021。",
        en: "Its name in the address: lower-case letters, digits, hyphens, such as midterm-2021."),
      valueName: "slug"))
  var slug: String

  @Option(
    help: ArgumentHelp(
      Console.words(zh: "版本的名称，如 2021年中期版。", en: "The edition's title."), valueName: "title"))
  var title: String

  @Option(
    help: ArgumentHelp(
      Console.words(zh: "定稿日期，如 2022-03-15。", en: "The day it was finished, as 2022-03-15."),
      valueName: "date"))
  var date: String

  @Option(
    help: ArgumentHelp(
      Console.words(zh: "给读者的一句说明。", en: "A note for readers."), valueName: "text"))
  var note: String?

  @OptionGroup var options: EditionOptions

  func validate() throws { _ = try details() }

  private func details() throws -> EditionDetails {
    guard Slug.isValid(slug) else {
      let suggestion = Slug.suggestion(for: slug)
      throw ValidationError(
        Console.words(
          zh: "“\(slug)”不能用作网址：只用小写字母、数字和连字符" + (suggestion.map { "，例如 \($0)" } ?? "") + "。",
          en: "“\(slug)” cannot stand in an address: use lower-case letters, digits and hyphens"
            + (suggestion.map { ", such as \($0)" } ?? "") + "."))
    }
    guard let day = PartialDate(date), day.day != nil else {
      throw ValidationError(
        Console.words(
          zh: "--date 应写成 2022-03-15，而不是“\(date)”。", en: "--date takes 2022-03-15, not “\(date)”."))
    }
    let trimmed = title.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    guard
      let details = EditionDetails(
        slug: slug, title: trimmed, date: day,
        note: note?.split(whereSeparator: \.isWhitespace).joined(separator: " "))
    else {
      throw ValidationError(
        Console.words(zh: "--title 不能是空的。", en: "--title must not be empty."))
    }
    return details
  }

  func run() throws {
    let console = common.console
    var source = SiteRequest(root: try common.projectRoot(console))
    options.apply(to: &source)
    let request = FreezeRequest(
      of: source, edition: try details(), generator: Showcase.generator)
    let stopwatch = Stopwatch(console)
    let result: FreezeResult
    do {
      result = try freeze(request) { stopwatch.observe($0) }
    } catch {
      throw console.fail(error)
    }
    let times = stopwatch.finish()
    console.say(result.report)
    if let refusal = result.refusal {
      console.say("showcase: " + refusal.message.text(in: console.language))
      console.say(
        "  \(TextRenderer.hint(console.language)) " + refusal.hint.text(in: console.language))
      throw ExitCode(1)
    }
    guard let folder = result.folder else {
      console.say(
        console.words(
          "有 \(result.report.errorCount) 个错误，没有冻结。",
          "\(result.report.errorCount.counted("error")); nothing was frozen."))
      throw ExitCode(1)
    }
    let kilobytes = (result.bytes + 1023) / 1024
    console.write(
      console.words(
        "\(folder)：\(result.files) 个文件，\(kilobytes) KB；下次 build 发布到 editions/\(slug)/",
        "\(folder): \(result.files.counted("file")), \(kilobytes) KB; the next build puts it at editions/\(slug)/"
      ))
    console.say(times)
  }
}

/// Options of a build whose result is kept for good.
struct EditionOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      Console.words(
        zh: "网站将来的地址，如 https://host/path/。", en: "Where the site will stand, as https://host/path/."
      ),
      valueName: "url"))
  var baseURL: String?

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

  func apply(to source: inout SiteRequest) {
    source.isStrict = strict
    source.options.baseURL = baseURL.flatMap(SiteConfiguration.normalizedBaseURL)
    source.options.jobs = jobs ?? ProcessInfo.processInfo.activeProcessorCount
  }
}
