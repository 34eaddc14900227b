import ArgumentParser
import Desk
import Diagnostics
import Dispatch
import Foundation
import Logs
import Machine
import OfficeDesk
import People
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
    parsing: .unconditional,
    help: ArgumentHelp(
      Console.words(
        zh: "端口，0 到 65535；0 取一个空着的。", en: "The port, 0 to 65535; 0 takes a free one."),
      valueName: "n"))
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

  @Flag(
    help: ArgumentHelp(
      Console.words(
        zh: "给整个办公室用：先登录（人员见 showcase people），能送审和签字。",
        en:
          "For a whole office: people sign in (see showcase people), send texts for review and sign."
      )))
  var office = false

  @Option(
    help: ArgumentHelp(
      Console.words(
        zh: "和 --office 一起：案例台的域名（nginx 在前面）；可以写几次。",
        en: "With --office: a host that nginx in front shows the desk under; more than once."),
      valueName: "host"))
  var host: [String] = []

  /// The most bytes that are taken at once: a Word file with its photographs.
  private static let largestBody = 134_217_728

  func run() throws {
    let console = common.console
    let root = try common.projectRoot(console)
    if office, !Disk.isFile("\(root)/\(PeopleList.path)") { sayNobody(console) }
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
    let office = OfficeDesk(
      live,
      OfficeDesk.Settings(
        isOffice: office, offset: Clock.offset,
        now: { Moment(seconds: Int(Date().timeIntervalSince1970)) },
        random: { RandomBytes.make($0) }))
    let isOffice = self.office
    let hosts = host.map { $0.lowercased() }
    let outcome = ServerOutcome()
    Task {
      do {
        try await server.run { port in
          var settings = DeskSettings(token: token, language: language) {
            Moment(seconds: Int(Date().timeIntervalSince1970)).shown(offset: Clock.offset)
          }
          settings.generator = Showcase.generator
          settings.hosts = Set(["127.0.0.1:\(port)", "localhost:\(port)"] + hosts)
          if isOffice { settings.identify = { office.identify($0) } }
          settings.whenReleased = { office.released($0) }
          settings.lastChanges = { office.lastChanges(of: $0) }
          settings.whenSaved = { path, bytes, person in
            office.saved(path, bytes, by: person?.name ?? "")
          }
          settings.listLinks = office.listLinks
          settings.textLinks = OfficeDesk.textLinks
          let desk = Desk(live, settings, routes: office.routes)
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

  /// An office where nobody can sign in yet.
  private func sayNobody(_ console: Console) {
    console.say(
      console.words(
        "还没有人能登录。添加：showcase people add 姓名 --role keeper",
        "Nobody can sign in yet. Add people: showcase people add NAME --role keeper"))
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
