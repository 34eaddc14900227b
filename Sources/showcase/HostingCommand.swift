import ArgumentParser
import Content
import Diagnostics
import Foundation
import Hosting
import SiteBuilder

/// `showcase hosting DIR`: what the server has to know.
struct HostingCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "hosting",
    abstract: Console.words(
      zh: "写出 nginx 的配置：安全策略、缓存、压缩、旧地址的跳转。",
      en: "Writes a configuration for nginx: policy, caching, compression, redirects."),
    discussion: Console.words(
      zh: """
        在文件夹里写两个文件，交给服务器管理员放进 /etc/nginx/conf.d/：showcase-site.conf 只写一次，管理员可以改；\
        showcase-redirects.conf 是旧地址（aliases）的清单，每次重写。
        """,
      en: """
        Writes two files for /etc/nginx/conf.d/: showcase-site.conf, which is written once and belongs to \
        whoever runs the server, and showcase-redirects.conf, the list of former addresses (aliases), which is \
        written anew each time.
        """))

  @OptionGroup var common: CommonOptions

  @Argument(
    help: ArgumentHelp(
      Console.words(zh: "写到哪个文件夹。", en: "The folder to write to."), valueName: "dir"))
  var folder: String

  @Option(
    help: ArgumentHelp(
      Console.words(
        zh: "网站文件在服务器上的位置。", en: "Where the site's files are on the server."),
      valueName: "path"))
  var siteFolder = "/srv/www/showcase"

  @Option(
    help: ArgumentHelp(
      Console.words(
        zh: "网站将来的地址，如 https://host/path/。", en: "Where the site will stand, as https://host/path/."
      ), valueName: "url"))
  var baseURL: String?

  func validate() throws {
    if let baseURL, SiteConfiguration.normalizedBaseURL(baseURL) == nil {
      throw ValidationError(
        Console.words(
          zh: "--base-url 应写成 https://域名/路径/。", en: "--base-url takes https://host/path/."))
    }
    let isPlain = siteFolder.hasPrefix("/") && !siteFolder.contains { "\"\\\n;{}$".contains($0) }
    guard isPlain else {
      throw ValidationError(
        Console.words(
          zh: "--site-folder 应是以 / 开头的路径。", en: "--site-folder takes a path that begins with /."))
    }
  }

  func run() throws {
    let console = common.console
    var request = BuildRequest(root: try common.projectRoot(console), output: nil)
    request.site.baseURL = baseURL.flatMap(SiteConfiguration.normalizedBaseURL)
    let result: BuildResult
    do {
      result = try build(request) { _ in }
    } catch {
      throw console.fail(error)
    }
    guard let site = result.site, !result.report.hasErrors else {
      console.say(result.report)
      throw ExitCode(1)
    }
    let files = NginxFiles(
      baseURL: site.configuration.baseURL, folder: siteFolder, moved: NginxFiles.moved(in: site))
    try write(files, console)
  }

  private func write(_ files: NginxFiles, _ console: Console) throws {
    let place = URL(fileURLWithPath: folder)
    let server = place.appendingPathComponent(NginxFiles.siteName)
    if FileManager.default.fileExists(atPath: server.path) {
      console.say(
        console.words(
          "\(server.path) 已经有了，没有改；要新的，先移走它",
          "\(server.path) exists and was not changed; move it away for a new one"))
    } else {
      try NewFile.write(files.site, to: server, console)
      console.write(server.path)
    }
    let redirects = place.appendingPathComponent(NginxFiles.redirectsName)
    do {
      try Data(files.redirects.utf8).write(to: redirects, options: .atomic)
    } catch {
      console.say("showcase: \(redirects.path): \(error.localizedDescription)")
      throw ExitCode(2)
    }
    console.write(redirects.path)
  }
}
