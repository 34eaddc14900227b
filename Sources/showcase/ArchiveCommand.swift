import Archiving
import ArgumentParser
import Diagnostics
import Foundation
import Machine
import SiteBuilder

/// `showcase archive`: the site and its sources in one file, to be kept; or one page as one file.
struct ArchiveCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "archive",
    abstract: Console.words(
      zh: "做成离线存档：网站、原稿、目录和校验值在一个 zip 里；或把一页做成单个文件。",
      en: "Archives site, sources, records and checksums in one zip; or one page as one file."),
    discussion: Console.words(
      zh: """
        存档是 BagIt 1.0 包（RFC 8493）。同样的原稿总是得到同样的字节；时间取内容里最新的日期，或环境变量
        SOURCE_DATE_EPOCH。用 showcase verify 核对。
        """,
      en: """
        The archive is a bag of BagIt 1.0 (RFC 8493). The same sources give the same bytes; its time is the \
        newest date of the content, or that of SOURCE_DATE_EPOCH. showcase verify checks it.
        """))

  @OptionGroup var common: CommonOptions
  @OptionGroup var options: SiteOptions

  @Option(
    help: ArgumentHelp(
      Console.words(
        zh: "输出文件；缺省为项目里的 archive-日期.zip，单页为 名字.html。",
        en: "The file; by default archive-DATE.zip in the project, or NAME.html for a page."),
      valueName: "file"))
  var out: String?

  @Option(
    help: ArgumentHelp(
      Console.words(
        zh: "只把这篇案例或这一页（如 print.html）做成一个能单独打开的 HTML 文件。",
        en: "Only this case or page (such as print.html), as an HTML file that stands alone."),
      valueName: "slug"))
  var single: String?

  @Flag(
    name: .customLong("public"),
    help: ArgumentHelp(
      Console.words(
        zh: "可以给任何人的存档：没有草稿、没用到的文件、照片的拍摄信息和内部的列。",
        en:
          "An archive for everybody: no drafts, unused files, metadata of photographs or internal columns."
      )))
  var isPublic = false

  func validate() throws {
    guard isPublic else { return }
    if options.drafts {
      throw ValidationError(
        Console.words(
          zh: "公开存档里没有草稿：--public 和 --drafts 不能一起用。",
          en: "A public archive holds no drafts: give --public or --drafts."))
    }
    if single != nil {
      throw ValidationError(
        Console.words(
          zh: "单页本来就是公开的内容：--public 和 --single 不能一起用。",
          en: "A single page is public as it is: give --public or --single."))
    }
  }

  /// A mail of more is refused by many servers.
  private static let largeForMail = 10 << 20

  func run() throws {
    let console = common.console
    var source = SiteRequest(root: try common.projectRoot(console))
    try options.apply(to: &source)
    let file = out.map { URL(fileURLWithPath: $0).path }
    do {
      if let single {
        try makePage(single, of: source, to: file, console)
      } else {
        try makeArchive(of: source, to: file, console)
      }
    } catch let error as EnvironmentError {
      throw console.fail(error)
    }
  }

  private func makeArchive(
    of source: SiteRequest, to file: String?, _ console: Console
  ) throws {
    var request = ArchiveRequest(of: source, generator: Showcase.generator)
    request.file = file
    request.isPublic = isPublic
    request.seconds = try SourceDate.seconds(console)
    let stopwatch = Stopwatch(console)
    let result = try archive(request) { stopwatch.observe($0) }
    let times = stopwatch.finish()
    console.say(result.report)
    for refusal in result.refusals {
      console.say("showcase: " + refusal.text(in: console.language))
    }
    guard let path = result.file else {
      guard result.refusals.isEmpty else { throw ExitCode(1) }
      console.say(
        console.words(
          "有 \(result.report.errorCount) 个错误，没有存档。",
          "\(result.report.errorCount.counted("error")); nothing was archived."))
      throw ExitCode(1)
    }
    let (size, packed) = (Self.kilobytes(result.bytes), Self.kilobytes(result.archiveBytes))
    console.write(
      console.words(
        "\(path)：\(result.files) 个文件，\(size) KB，压缩后 \(packed) KB",
        "\(path): \(result.files.counted("file")), \(size) KB, \(packed) KB packed"))
    sayHoldings(result.holdings, console)
    console.say(times)
  }

  /// Says what is in the office's archive that nobody else should see.
  private func sayHoldings(_ holdings: [ArchivedKind: Int], _ console: Console) {
    guard !isPublic else { return }
    let parts: [(ArchivedKind, String)] = [
      (.draft, "drafts"), (.evidence, "files of internal evidence"),
      (.unused, "files that the site does not use"),
      (.original, "original photographs with their metadata"),
    ]
    let found = parts.compactMap { kind, english -> (String, String)? in
      holdings[kind].map { ("\(kind.rawValue) \($0) 个", "\($0) \(english)") }
    }
    let chinese = found.isEmpty ? "" : "，其中有" + found.map(\.0).joined(separator: "、")
    let english = found.isEmpty ? "" : " and holds " + found.map(\.1).joined(separator: ", ")
    console.say(
      console.words(
        "这是内部存档\(chinese)；给读者下载的，用 showcase archive --public",
        "this is the office's own archive\(english); for readers use showcase archive --public"))
  }

  private func makePage(
    _ name: String, of source: SiteRequest, to file: String?, _ console: Console
  ) throws {
    let stem = URL(fileURLWithPath: name).deletingPathExtension().lastPathComponent
    let place = file ?? URL(fileURLWithPath: stem + ".html").path
    let stopwatch = Stopwatch(console)
    let result = try makeSinglePage(name, of: source, to: place) { stopwatch.observe($0) }
    _ = stopwatch.finish()
    console.say(result.report)
    for note in result.notes { console.say("showcase: " + note.text(in: console.language)) }
    guard let path = result.file else { throw ExitCode(1) }
    console.write(
      console.words(
        "\(path)：\(Self.kilobytes(result.bytes)) KB，不需要别的文件",
        "\(path): \(Self.kilobytes(result.bytes)) KB, needs no other file"))
    if result.bytes > Self.largeForMail {
      console.say(
        console.words(
          "超过 10 MB，许多邮箱收不了；先压缩图片。",
          "above 10 MB, which many mail servers refuse; compress pictures."))
    }
  }

  private static func kilobytes(_ bytes: Int) -> Int { (bytes + 1023) / 1024 }
}
