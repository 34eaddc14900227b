import ArgumentParser
import Content
import Deploying
import Diagnostics
import Foundation
import Publishing
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
    let root = try common.projectRoot(console)
    var request = BuildRequest(root: root, output: root + "/Public")
    try options.apply(to: &request)
    do {
      try publish(&request, console)
    } catch let error as EnvironmentError {
      throw console.fail(error)
    } catch let error as DeploymentError {
      throw console.fail(EnvironmentError(error.message, hint: error.hint))
    } catch let error as PublishingError {
      throw console.fail(EnvironmentError(error.message, hint: error.hint))
    }
  }

  private func publish(_ request: inout BuildRequest, _ console: Console) throws {
    let place = try PublishPlace(destination, in: request, console)
    request.site.isStaging = options.staging || place.isStaging
    request.site.isRelease = !request.site.isStaging
    if request.site.baseURL == nil { request.site.baseURL = place.baseURL }
    // Before the work of a build: a name that nobody can reach is told at once.
    let target = try place.open(clearOf: request)
    // A site that search engines are to pass by never stands where others might copy it from.
    let desk = request.site.isStaging ? try ScratchFolder() : nil
    defer { withExtendedLifetime(desk) {} }
    if let desk { request.output = desk.path + "/site" }
    let stopwatch = Stopwatch(console)
    let result = try build(request) { stopwatch.observe($0) }
    _ = stopwatch.finish()
    console.say(result.report)
    guard !result.report.hasErrors, let output = request.output else {
      console.say(
        console.words(
          "有 \(result.report.errorCount) 个错误，没有发布。",
          "\(result.report.errorCount.counted("error")); nothing was published."))
      throw ExitCode(1)
    }
    sayDrafts(result, request, console)
    let folder = try OutputFolder(path: output, keepingClearOf: [])
    // Until the end, so that no other build changes the files that are on their way.
    let hold = try OutputHold(folder) { stopwatch.observe(.waiting(process: $0)) }
    let files = try SiteFile.all(in: output, jobs: request.site.jobs)
    guard files.count == result.files else { throw Self.changedMeanwhile }
    let progress = DeploymentProgress(console, name: target.name)
    let deployment = Deployment(of: output, files: files, to: target) { progress.observe($0) }
    let (plan, found) = try deployment.plan(adopts: adopt)
    if dryRun {
      progress.list(plan)
    } else {
      progress.observe(.planned(plan))
      try deployment.run(plan, found: found)
      progress.summarize(plan)
    }
    _ = hold
  }

  private func sayDrafts(_ result: BuildResult, _ request: BuildRequest, _ console: Console) {
    guard !request.site.includesDrafts, let drafts = result.site?.drafts, !drafts.isEmpty else {
      return
    }
    let names = drafts.map { $0.status == "draft" ? $0.file : "\($0.file) (\($0.status))" }
    console.say(
      console.words(
        "草稿没有发布：\(names.joined(separator: "、"))",
        "drafts were left out: \(names.joined(separator: ", "))"
      ))
  }

  private static let changedMeanwhile = EnvironmentError(
    LocalizedText(
      zh: "刚生成的网站被另一次生成换掉了，没有发布", en: "another build replaced the site; nothing was published"),
    hint: LocalizedText(zh: "再运行一遍", en: "run it again"))
}
