import Diagnostics
import Dispatch
import Machine
import People
import Serving
import SiteBuilder

/// What the command line decides about a desk.
public struct DeskSettings: Sendable {
  /// What pages of the desk send back to show that they are ours; random, new with each start.
  public var token: String
  /// The hosts that requests may name, with the port where it is not that of the web.
  public var hosts: Set<String> = []
  /// What the desk writes in where a browser does not say.
  public var language: MessageLanguage
  /// The day and the minute, for people to read: `2026-11-28 16:04`.
  public var now: @Sendable () -> String
  /// Who sends a request; `nil` where somebody sits alone at the machine and may do everything.
  public var identify: (@Sendable (WebRequest) -> DeskPerson?)?
  /// The program as archives name it.
  public var generator = "showcase"
  /// Told of each text that was saved: its path in `Content/`, its words, who wrote it.
  public var whenSaved: (@Sendable (String, [UInt8], DeskPerson?) -> Void)?

  /// Screens of other rooms that the list leads to.
  public var listLinks: [DeskLink] = []
  /// Screens of other rooms that a text leads to; its path in `Content/` follows theirs.
  public var textLinks: [DeskLink] = []
  /// Told of the site that has gone to where visitors find it.
  public var whenReleased: (@Sendable (BuildResult) -> Void)?
  /// When texts changed last and by whom, by their paths in `Content/`.
  public var lastChanges: (@Sendable ([String]) -> [String: TextChange])?

  /// The settings of somebody who sits alone at the machine.
  public init(
    token: String, language: MessageLanguage, now: @escaping @Sendable () -> String
  ) {
    self.token = token
    self.language = language
    self.now = now
  }
}

/// When a text changed last.
public struct TextChange: Sendable, Hashable {
  /// The day and the minute, for people to read: `2026-11-28 16:04`.
  public let time: String
  /// Who changed it; empty where nobody knows.
  public let person: String

  /// A change of a text.
  public init(time: String, person: String) { (self.time, self.person) = (time, person) }
}

/// A way to a screen of another room.
public struct DeskLink: Sendable {
  /// Where it leads.
  public let path: String
  /// What it says.
  public let name: LocalizedText
  /// Who sees it, of those who have signed in.
  public let isFor: @Sendable (Role) -> Bool

  /// A link in the bar of a screen.
  public init(
    _ path: String, _ name: LocalizedText,
    isFor: @escaping @Sendable (Role) -> Bool = { _ in true }
  ) {
    (self.path, self.name, self.isFor) = (path, name, isFor)
  }

  /// The link as HTML, with a path behind its own.
  func html(_ language: MessageLanguage, behind rest: String = "") -> String {
    "<a class=\"btn\" href=\"\(DeskFrame.escaped(path + rest))\">\(DeskFrame.escaped(name.text(in: language)))</a>"
  }
}

/// Somebody who has signed in.
public struct DeskPerson: Sendable, Hashable {
  /// The name, as it stands in records.
  public let name: String
  /// What they may do, as the people's file says.
  public let role: Role

  /// Somebody with a role.
  public init(name: String, role: Role) {
    self.name = name
    self.role = role
  }
}

/// The preview of a site and the desk beside it, as answers to requests.
///
/// Everything below `/desk/` is the desk, `/-/` is what pages of the preview ask for, and everything else is
/// the site. A screen is a `DeskRoute`; whoever has more of them hands them over when the desk is made.
///
/// ```swift
/// let desk = Desk(live, settings, routes: office.routes)
/// desk.watch()
/// let response = await desk.answer(request)
/// ```
public final class Desk: Sendable {
  /// The site as it is now.
  public let live: LiveSite
  /// What the command line decided.
  public let settings: DeskSettings
  /// Tells waiting pages that something changed.
  let feed: LiveFeed
  /// Pages of the preview.
  let pages: LivePages
  /// Texts that somebody writes and has not saved.
  let journal: DraftJournal
  /// The text files.
  let texts: TextStore
  /// Pages with texts that are being written.
  let trials: TrialPages
  /// What is wrong with all texts.
  let proofs = SiteProofs()
  /// Finds figures.
  let picker = FigurePicker()
  private let routes: [DeskRoute]

  /// A desk for a project.
  ///
  /// - Parameter further: screens of other rooms; of two for one path the first counts.
  public init(_ live: LiveSite, _ settings: DeskSettings, routes further: [DeskRoute] = []) {
    self.live = live
    self.settings = settings
    feed = LiveFeed(live)
    pages = LivePages(live)
    journal = DraftJournal(folder: "\(live.request.root)/.showcase/drafts")
    texts = TextStore(root: live.request.root)
    trials = TrialPages(live)
    routes = further + DeskRoute.own
  }

  /// Watches the project until the program ends; `answer` does without, but pages would not be told.
  public func watch() { feed.run() }

  /// The answer to a request.
  public func answer(_ request: WebRequest) async -> WebResponse {
    let gate = Gate(settings)
    if let refusal = gate.refusal(of: request) { return gate.guarded(refusal, request) }
    if request.path == LiveAnswers.statePath { return await waitForNews(request, gate) }
    return await withCheckedContinuation { continuation in
      // Making pages takes a thread for long; those that wait for requests are few.
      DispatchQueue.global().async {
        continuation.resume(returning: gate.guarded(self.answerNow(request), request))
      }
    }
  }

  private func waitForNews(_ request: WebRequest, _ gate: Gate) async -> WebResponse {
    let known = request.value("since").flatMap { Int($0) }
    if let known, request.value("wait") != nil { await feed.waitForNews(since: known) }
    return await withCheckedContinuation { continuation in
      DispatchQueue.global().async {
        continuation.resume(
          returning: gate.guarded(LiveAnswers(self).state(request), request))
      }
    }
  }

  private func answerNow(_ request: WebRequest) -> WebResponse {
    let language = Self.language(of: request, else: settings.language)
    let person = settings.identify?(request)
    let isKnown = settings.identify == nil || person != nil
    if let (route, rest) = route(for: request) {
      guard route.isOpen || isKnown else { return Self.signIn(request) }
      guard route.isAllowed(to: person) else { return .forbidden(language) }
      let asked = DeskRequest(
        web: request, rest: rest, desk: self, language: language, person: person)
      do {
        return try route.answer(asked)
      } catch let error as EnvironmentError {
        return .failure(error, language)
      } catch {
        return .failure(
          EnvironmentError(LocalizedText(zh: "\(error)", en: "\(error)"), hint: nil), language)
      }
    }
    guard isKnown else { return Self.signIn(request) }
    return LiveAnswers(self).file(request, language)
  }

  private func route(for request: WebRequest) -> (DeskRoute, rest: String)? {
    for route in routes {
      if let rest = route.matches(request) { return (route, rest) }
    }
    return nil
  }

  /// Where people sign in; the screen is another room's.
  public static let signInPath = "/desk/sign-in"

  private static func signIn(_ request: WebRequest) -> WebResponse {
    request.method == .get ? .redirect(to: signInPath) : .json("{}", status: 401)
  }

  /// The language that a browser asks for first.
  static func language(of request: WebRequest, else fallback: MessageLanguage) -> MessageLanguage {
    if let asked = request.value("lang").flatMap(MessageLanguage.init(rawValue:)) { return asked }
    let first = request.headers["accept-language"]?.lowercased() ?? ""
    if first.hasPrefix("zh") { return .chinese }
    return first.hasPrefix("en") ? .english : fallback
  }
}
