import ArgumentParser
import Content
import Deploying
import Diagnostics
import Foundation
import History
import Logs
import Machine
import Publishing
import Reviewing
import SiteBuilder

/// `showcase publish DEST`: the site, built and brought to where visitors find it.
struct PublishCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "publish",
    abstract: Console.words(
      zh: "生成网站并发布：只传变了的文件，访客任何时候看到的都是完整的网站。",
      en: "Builds and publishes the site: only changes travel, and visitors always find it whole."),
    discussion: Console.words(
      zh: """
        目的地可以是：site.yml 的 publish 里起的名字；带 / 的文件夹；rclone 的远程，如 cos:桶/路径（腾讯云 COS、\
        阿里云 OSS、MinIO、SFTP、WebDAV 等，先用 rclone config 建好；密码只存在 rclone 里）。
        先传以内容命名的文件，再传页面，最后删除；旧页面用到的文件多留一版。中断了，再运行一遍就接着传。
        有错误、带着草稿、或没有 base_url 时，不发布。
        """,
      en: """
        The destination is a name that site.yml has under publish, a folder with a /, or a remote of rclone, \
        as cos:bucket/path (Tencent COS, Aliyun OSS, MinIO, SFTP, WebDAV and more; made with rclone config, \
        which alone keeps the password).
        Files named by their content go first, then pages, removals last; what older pages use stays for one \
        more release. After an interruption, run it again. A site with errors, with drafts, or \
        without base_url is not published.
        """))

  @OptionGroup var common: CommonOptions
  @OptionGroup var options: SiteOptions

  @Argument(
    help: ArgumentHelp(
      Console.words(
        zh: "目的地；site.yml 里只有一个时可以不写。",
        en: "The destination; not needed where site.yml has just one."),
      valueName: "dest"))
  var destination: String?

  @Flag(
    help: ArgumentHelp(
      Console.words(
        zh: "只列出要做什么：+ 新增，~ 更新，- 删除。",
        en: "Only list what would be done: + new, ~ changed, - removed.")))
  var dryRun = false

  @Flag(
    help: ArgumentHelp(
      Console.words(
        zh: "目的地已有的同名文件不是本程序发布的，也可以替换。",
        en: "Files of the same names may be replaced even if this program did not publish them.")))
  var adopt = false

  func run() throws {
    let console = common.console
    var source = SiteRequest(root: try common.projectRoot(console))
    try options.apply(to: &source)
    do {
      try publish(source, console)
    } catch let error as EnvironmentError {
      throw console.fail(error)
    }
  }

  private func publish(_ source: SiteRequest, _ console: Console) throws {
    var request = try PublishRequest(
      source, at: try place(of: source, console), isStaging: options.staging)
    request.precompresses = options.precompresses
    request.adopts = adopt
    request.isTrial = dryRun
    let progress = DeploymentProgress(console, name: request.destination?.name ?? "")
    let stopwatch = Stopwatch(console)
    let options = request.source.options
    let result = try Deploying.publish(
      request,
      observer: PublishObserver(
        building: stopwatch.observe,
        built: { result in
          _ = stopwatch.finish()
          console.say(result.report)
          Self.say(result, options, console)
        }, deploying: progress.observe))
    guard let plan = result.plan else { throw ExitCode(1) }
    if dryRun { progress.list(plan) } else { progress.summarize(plan) }
    if !dryRun, options.isRelease { try note(result.built, in: source.root, console) }
  }

  /// Notes in the records of reviews what has gone to the visitors.
  private func note(
    _ built: BuildResult, in root: String, _ console: Console
  ) throws(EnvironmentError) {
    guard let site = built.site, !built.reviews.isEmpty else { return }
    var ignored = Report()
    var log = try ReviewLog(root: root, report: &ignored)
    let now = Moment(
      seconds: (try? SourceDate.seconds(console)) ?? Int(Date().timeIntervalSince1970))
    try log.notePublication(
      of: built.reviews, in: site, keeping: History(root: root), at: now)
  }

  /// Says why nothing is published, or what is left out.
  private static func say(_ result: BuildResult, _ options: Site.Options, _ console: Console) {
    guard !result.report.hasErrors else {
      console.say(
        console.words(
          "有 \(result.report.errorCount) 个错误，没有发布。",
          "\(result.report.errorCount.counted("error")); nothing was published."))
      return
    }
    guard !options.includesDrafts, let drafts = result.site?.drafts, !drafts.isEmpty else { return }
    let names = drafts.map { $0.status == "draft" ? $0.file : "\($0.file) (\($0.status))" }
    console.say(
      console.words(
        "草稿没有发布：\(names.joined(separator: "、"))",
        "drafts were left out: \(names.joined(separator: ", "))"
      ))
  }

  // MARK: Where to

  private func place(of source: SiteRequest, _ console: Console) throws -> PublishPlace {
    do throws(PublishPlace.Problem) {
      return try PublishPlace(
        destination, of: source, from: FileManager.default.currentDirectoryPath)
    } catch {
      switch error {
      case .environment(let error): throw error
      case .unreadable:
        console.say(try check(SiteRequest(root: source.root)) { _ in }.report)
        throw ExitCode(1)
      case .unsaid(let known): throw Self.refuse(nil, known, console)
      case .unknown(let text, let known): throw Self.refuse(text, known, console)
      }
    }
  }

  private static func refuse(
    _ text: String?, _ names: [String], _ console: Console
  ) -> ExitCode {
    let known = names.joined(separator: console.words("、", ", "))
    switch (text, names.isEmpty) {
    case (nil, true):
      console.say("showcase: " + console.words("没有说发布到哪里", "nobody has said where to publish to"))
    case (nil, false):
      console.say(
        "showcase: "
          + console.words("发布到哪里？site.yml 里有：\(known)", "where to? site.yml has: \(known)"))
    case (let text?, _):
      console.say(
        "showcase: "
          + console.words(
            "site.yml 的 publish 里没有“\(text)”", "site.yml has no “\(text)” under publish"))
    }
    if let text, let near = nearestName(to: text, among: names) {
      console.say(
        "  \(TextRenderer.hint(console.language)) "
          + console.words("是不是“\(near)”？", "did you mean “\(near)”?"))
    } else {
      let list =
        text == nil || names.isEmpty
        ? "" : console.words("site.yml 里有：\(known)；", "site.yml has \(known); ")
      console.say(
        "  \(TextRenderer.hint(console.language)) " + list
          + console.words(
            "文件夹写成带 / 的路径，如 ./\(text ?? "网站")；rclone 的远程写成 名字:桶/路径",
            "write a folder with a /, as ./\(text ?? "site"), or a remote of rclone as name:bucket/path"
          ))
    }
    return ExitCode(64)
  }
}
