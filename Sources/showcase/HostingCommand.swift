import ArgumentParser
import Content
import Diagnostics
import Foundation
import Hosting
import Machine
import Publishing
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
        showcase-redirects.conf 是旧地址（aliases）的清单，每次重写。--desk 域名 另写 showcase-desk.conf：案例台\
        前面的 TLS 代理，也只写一次。
        """,
      en: """
        Writes two files for /etc/nginx/conf.d/: showcase-site.conf, which is written once and belongs to \
        whoever runs the server, and showcase-redirects.conf, the list of former addresses (aliases), which is \
        written anew each time. --desk HOST also writes showcase-desk.conf, the proxy with TLS in front of the \
        desk, once as well.
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

  @Option(
    help: ArgumentHelp(
      Console.words(
        zh: "另写案例台的配置（TLS 反向代理）：案例台的域名。",
        en: "Also write a configuration for the desk (a proxy with TLS): the desk's host."),
      valueName: "host"))
  var desk: String?

  @Option(
    help: ArgumentHelp(
      Console.words(
        zh: "案例台在这台机器上的端口。", en: "The port of the desk on its machine."), valueName: "n"))
  var deskPort: UInt16 = 4173

  func validate() throws {
    let isHost = desk.map { name in
      !name.isEmpty && name.utf8.count <= 253
        && name.utf8.allSatisfy {
          UInt8(ascii: "a")...UInt8(ascii: "z") ~= $0 || UInt8(ascii: "0")...UInt8(ascii: "9") ~= $0
            || $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: "-")
        }
    }
    guard isHost != false else {
      throw ValidationError(
        Console.words(
          zh: "--desk 应是域名，如 desk.site.edu.cn。", en: "--desk takes a host, as desk.site.edu.cn."))
    }
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
    var source = SiteRequest(root: try common.projectRoot(console))
    source.options.baseURL = baseURL.flatMap(SiteConfiguration.normalizedBaseURL)
    let result: CheckResult
    do throws(EnvironmentError) {
      // Before the work of a build: a place that is not to be written to is told at once.
      try source.writingRule.folder(folder)
      result = try check(source) { _ in }
    } catch {
      throw console.fail(error)
    }
    guard let site = result.site, !result.report.hasErrors else {
      console.say(result.report)
      throw ExitCode(1)
    }
    let files = NginxFiles(
      baseURL: site.configuration.baseURL, folder: siteFolder, moved: NginxFiles.moved(in: site),
      translations: NginxFiles.translations(of: site))
    try write(files, by: source.writingRule, console)
  }

  private func write(_ files: NginxFiles, by rule: WritingRule, _ console: Console) throws {
    do throws(EnvironmentError) {
      let place = try CopyFolder(path: folder, by: rule)
      try writeOnce(files.site, as: NginxFiles.siteName, in: place, console)
      if let desk {
        try writeOnce(
          NginxDesk(host: desk, port: Int(deskPort)).site, as: NginxDesk.siteName, in: place,
          console)
      }
      let redirects = "\(place.path)/\(NginxFiles.redirectsName)"
      if let old = try place.content(of: NginxFiles.redirectsName),
        !NginxFiles.isRedirects(old)
      {
        throw .foreign(redirects)
      }
      try place.write(Array(files.redirects.utf8), to: NginxFiles.redirectsName)
      console.write(redirects)
    } catch {
      throw console.fail(error)
    }
  }

  /// Writes a file that belongs to whoever runs the server from then on.
  private func writeOnce(
    _ text: String, as name: String, in place: CopyFolder, _ console: Console
  ) throws(EnvironmentError) {
    let path = "\(place.path)/\(name)"
    guard !FileManager.default.fileExists(atPath: path) else {
      return console.say(
        console.words(
          "\(path) 已经有了，没有改；要新的，先移走它",
          "\(path) exists and was not changed; move it away for a new one"))
    }
    try place.write(Array(text.utf8), to: name)
    console.write(path)
  }
}
