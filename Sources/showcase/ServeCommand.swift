import ArgumentParser
import Desk
import Diagnostics
import Dispatch
import Foundation
import Logs
import Machine
import Serving
import SiteBuilder

/// `showcase serve`: the site from memory, and the desk.
struct ServeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "serve",
    abstract: Console.words(
      zh: "在本机预览网站，并打开案例台（/desk/）；存一次，网页跟一次。",
      en: "Previews the site on this machine, with the desk at /desk/; pages follow each save."))

  @OptionGroup var common: CommonOptions

  @Option(
    help: ArgumentHelp(
      Console.words(
        zh: "端口；0 取一个空着的。", en: "The port; 0 takes a free one."), valueName: "n"))
  var port: UInt16 = 4173

  @Option(
    help: ArgumentHelp(
      Console.words(zh: "Themes/ 里的主题。", en: "A theme in Themes/."), valueName: "name"))
  var theme: String?

  @Flag(
    inversion: .prefixedNo,
    help: ArgumentHelp(
      Console.words(
        zh: "预览里有没有草稿；有草稿时每页写明“送审稿”。",
        en: "Whether drafts are part of the preview, which then says so on each page.")))
  var drafts = true

  /// The most bytes that are taken at once: a Word file with its photographs.
  private static let largestBody = 134_217_728

  func run() throws {
    let console = common.console
    let root = try common.projectRoot(console)
    var source = SiteRequest(root: root)
    source.options.includesDrafts = drafts
    source.options.theme = theme
    source.options.jobs = ProcessInfo.processInfo.activeProcessorCount
    let live = LiveSite(source)
    if !live.isTold {
      console.say(
        console.words(
          "系统不报告文件的变化，改成每秒看一遍。",
          "The system does not tell of changes; files are looked at each second."))
    }
    try serve(live, console)
  }

  private func serve(_ live: LiveSite, _ console: Console) throws {
    let token = RandomBytes.make(24).map { String($0, radix: 36) }.joined()
    let address = DeskAddress()
    let language = console.language
    let server = WebServer(port: port, largestBody: Self.largestBody) { request in
      await address.desk?.answer(request) ?? .text("", status: 503)
    }
    let outcome = ServerOutcome()
    Task {
      do {
        try await server.run { port in
          var settings = DeskSettings(token: token, language: language) {
            Moment(seconds: Int(Date().timeIntervalSince1970)).shown(offset: Clock.offset)
          }
          settings.generator = Showcase.generator
          settings.hosts = ["127.0.0.1:\(port)", "localhost:\(port)"]
          let desk = Desk(live, settings)
          address.desk = desk
          desk.watch()
          console.write("http://127.0.0.1:\(port)/")
        }
      } catch {
        outcome.failure = error
      }
      outcome.ended.signal()
    }
    outcome.ended.wait()
    throw fail(outcome.failure, console)
  }

  private func fail(_ error: (any Error)?, _ console: Console) -> ExitCode {
    let reason =
      if case .unavailable(let words)? = error as? WebServer.Failure { words } else { "" }
    return console.fail(
      EnvironmentError(
        LocalizedText(
          zh: "用不了端口 \(port)：\(reason)", en: "port \(port) cannot be used: \(reason)"),
        hint: LocalizedText(
          zh: "多半是另一个 serve 还开着；关掉它，或用 --port 0",
          en: "another serve is probably running; end it, or use --port 0")))
  }
}

/// The desk, once the port is known.
private final class DeskAddress: @unchecked Sendable {
  private let lock = NSLock()
  private var made: Desk?

  var desk: Desk? {
    get { lock.withLock { made } }
    set { lock.withLock { made = newValue } }
  }
}

/// How a server ended.
private final class ServerOutcome: @unchecked Sendable {
  let ended = DispatchSemaphore(value: 0)
  /// Set before the end is signalled, read after.
  var failure: (any Error)?
}
