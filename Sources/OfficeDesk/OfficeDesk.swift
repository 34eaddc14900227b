import Content
import Desk
import Diagnostics
import Hashing
import History
import Logs
import Machine
import People
import Reviewing
import Serving
import SiteBuilder
import Synchronization

/// What an office needs of the desk beside writing: signing in, reviews, the history of texts, self-inspection.
///
/// Its screens are routes of a `Desk`. Who may do what is decided here for each request, by the list of people as it
/// lies on the disk now; what the screens show or hide is only a courtesy.
///
/// ```swift
/// let office = OfficeDesk(live, settings)
/// let person = office.identify(request)
/// ```
public final class OfficeDesk: Sendable {
  /// What the command line decides.
  public struct Settings: Sendable {
    /// Whether people sign in; if not, somebody sits alone at the machine and nobody can sign texts.
    public var isOffice: Bool
    /// The clock.
    public var now: @Sendable () -> Moment
    /// Seconds by which the readers' clock is ahead of UTC.
    public var offset: Int
    /// So many bytes that nobody can guess.
    public var random: @Sendable (Int) -> [UInt8]

    /// The settings of a desk.
    public init(
      isOffice: Bool, offset: Int, now: @escaping @Sendable () -> Moment,
      random: @escaping @Sendable (Int) -> [UInt8]
    ) {
      (self.isOffice, self.offset, self.now, self.random) = (isOffice, offset, now, random)
    }
  }

  let live: LiveSite
  let settings: Settings
  let history: History
  private let memory: Mutex<Memory>
  /// One act at a time: it is judged by the records before it.
  private let acting = Mutex(())

  private struct Memory {
    var people = PeopleList()
    var stamp: FileStamp?
    var sessions: Sessions
    var attempts = SignInAttempts()
    var passes = ReadingPasses()
  }

  /// The office's part of the desk of a project.
  public init(_ live: LiveSite, _ settings: Settings) {
    self.live = live
    self.settings = settings
    history = History(root: live.request.root)
    memory = Mutex(Memory(sessions: Sessions(root: live.request.root)))
  }

  var root: String { live.request.root }

  /// The screens, for a `Desk`.
  public var routes: [DeskRoute] {
    SignInRoutes(office: self).all + ReviewRoutes(office: self).all
      + HistoryRoutes(office: self).all + InspectionRoutes(office: self).all
      + PeopleRoutes(office: self).all
      + OfficeAssets.all
  }

  /// What the list of the desk leads to.
  public var listLinks: [DeskLink] {
    let people = DeskLink("/desk/people", LocalizedText(zh: "人员", en: "People")) { $0 == .keeper }
    return [
      DeskLink("/desk/reviews", LocalizedText(zh: "审核", en: "Reviews")),
      DeskLink("/desk/inspection", LocalizedText(zh: "自查", en: "Inspection")),
    ] + (settings.isOffice ? [people] : [])
  }
  /// What each text leads to.
  public static let textLinks = [
    DeskLink("/desk/history/", LocalizedText(zh: "历史", en: "History")),
    DeskLink("/desk/review/", LocalizedText(zh: "送审", en: "Review")),
  ]

  // MARK: Who asks

  /// The cookie with the token of a session, and the one of a reading pass.
  static let sessionCookie = "showcase-session"
  static let passCookie = "showcase-pass"

  /// Who sends a request; `nil` where nobody has signed in.
  ///
  /// Who has scanned a code that a desk shows reads the site, and nothing of the desk.
  public func identify(_ request: WebRequest) -> DeskPerson? {
    if let person = person(request) {
      return DeskPerson(name: person.name, role: person.role)
    }
    let isSite = !request.path.hasPrefix("/desk/")
    guard isSite, request.method != .post, let token = request.cookie(Self.passCookie) else {
      return nil
    }
    let isGood = memory.withLock { $0.passes.isGood(token, at: settings.now()) }
    return isGood ? DeskPerson(name: "", role: .reader) : nil
  }

  /// The person of a session, as the list has them now.
  func person(_ request: WebRequest) -> Person? {
    guard settings.isOffice, let token = request.cookie(Self.sessionCookie) else { return nil }
    return memory.withLock { memory in
      refresh(&memory)
      return memory.sessions.name(of: token, at: settings.now()).flatMap { memory.people[$0] }
    }
  }

  /// Reads the list again where it has changed; who has changed in it is signed out.
  private func refresh(_ memory: inout Memory) {
    let stamp = FileStamp(of: "\(root)/\(PeopleList.path)")
    guard stamp != memory.stamp else { return }
    var ignored = Report()
    let steps = (try? live.now().site?.configuration.reviewSteps.map(\.value)) ?? []
    let old = memory.people
    memory.people =
      (try? PeopleList(root: root, steps: steps, report: &ignored)) ?? PeopleList()
    let isFirst = memory.stamp == nil
    memory.stamp = stamp
    guard !isFirst else { return }
    for person in old.people where memory.people[person.name] != person {
      memory.sessions.closeAll(of: person.name)
    }
  }

  /// Everybody who may sign in, as the list has them now, and the steps of the review.
  func people() -> (list: PeopleList, steps: [String]) {
    let steps = (try? live.now().site?.configuration.reviewSteps.map(\.value)) ?? []
    let list = memory.withLock { memory in
      refresh(&memory)
      return memory.people
    }
    return (list, steps)
  }

  /// Changes the list of people; who has changed is signed out everywhere.
  ///
  /// - Parameter change: changes the list as it is now, or says why not.
  /// - Returns: why nothing was changed.
  func changePeople(
    _ change: (inout PeopleList) -> LocalizedText?
  ) throws(EnvironmentError) -> LocalizedText? {
    let result = memory.withLock { memory in
      Result { () throws(EnvironmentError) -> LocalizedText? in
        refresh(&memory)
        var list = memory.people
        if let refusal = change(&list) { return refusal }
        guard list.hasKeeper || !memory.people.hasKeeper else {
          return LocalizedText(
            zh: "至少要留一位能登录的管理", en: "one keeper who can sign in has to be left")
        }
        try list.write(root: root)
        refresh(&memory)
        try memory.sessions.write(root: root)
        return nil
      }
    }
    return try result.get()
  }

  /// So many bytes that nobody can guess, for the salt of a password.
  func salt() -> [UInt8] { settings.random(PasswordHash.saltLength) }

  /// What became of a try to sign in.
  enum SignIn {
    /// The token for the browser.
    case signedIn(String)
    case wrong
    /// So many seconds are to pass first.
    case locked(Int)
  }

  /// Lets somebody in who knows the password.
  func signIn(
    _ name: String, _ password: String, from address: String, replacing old: String?
  ) throws(EnvironmentError) -> SignIn {
    let now = settings.now()
    let (list, wait) = memory.withLock { memory in
      refresh(&memory)
      return (memory.people, memory.attempts.wait(for: name, from: address, at: now))
    }
    guard wait == 0 else { return .locked(wait) }
    // Slow on purpose, and so outside the lock.
    let person = list.person(name, password: password)
    let (token, sessions) = memory.withLock { memory -> (String?, Sessions) in
      guard let person else {
        memory.attempts.wrong(name, from: address, at: now)
        return (nil, memory.sessions)
      }
      memory.attempts.right(name, from: address)
      let token = memory.sessions.open(
        for: person.name, token: settings.random(Sessions.tokenLength), replacing: old, at: now)
      return (token, memory.sessions)
    }
    guard let token else { return .wrong }
    try sessions.write(root: root)
    return .signedIn(token)
  }

  /// Signs a browser out.
  func signOut(_ token: String) throws(EnvironmentError) {
    let sessions = memory.withLock { memory in
      memory.sessions.close(token)
      return memory.sessions
    }
    try sessions.write(root: root)
  }

  /// A pass for reading a text on a telephone, or the same one for longer.
  func pass(_ token: String?) -> String {
    memory.withLock { memory in
      let new = Hexadecimal.text(settings.random(16))
      return memory.passes.open(token, or: new, at: settings.now())
    }
  }

  /// Whether a pass is good at this moment.
  func isGood(pass token: String) -> Bool {
    memory.withLock { $0.passes.isGood(token, at: settings.now()) }
  }

  // MARK: What is kept

  /// Keeps a state of a text that was saved at the desk.
  public func saved(_ path: String, _ bytes: [UInt8], by person: String) {
    _ = try? history.keep(bytes, of: path, by: person, at: settings.now())
  }

  /// When texts changed last and by whom: by the history, and where the disk is newer, by its clock.
  public func lastChanges(of paths: [String]) -> [String: TextChange] {
    var ignored = Report()
    let states = (try? history.states(report: &ignored)) ?? []
    let last = Dictionary(states.map { ($0.file, $0) }, uniquingKeysWith: { _, later in later })
    var changes: [String: TextChange] = [:]
    for path in paths {
      guard let stamp = FileStamp(of: "\(root)/Content/\(path)") else { continue }
      let onDisk = Moment(seconds: stamp.modified / 1_000_000_000)
      // A text is kept just after it was written.
      let state = last[path].flatMap { onDisk > $0.moment.advanced(by: 2) ? nil : $0 }
      changes[path] = TextChange(
        time: (state?.moment ?? onDisk).shown(offset: settings.offset), person: state?.person ?? "")
    }
    return changes
  }

  /// Notes what has gone to the visitors.
  public func released(_ built: BuildResult) {
    guard let site = built.site, !built.reviews.isEmpty else { return }
    _ = try? withRecords { log, _ in
      try log.notePublication(of: built.reviews, in: site, keeping: history, at: settings.now())
    }
  }

  /// Does one thing with the records of reviews while nobody else does.
  func withRecords<Value>(
    _ body: (inout ReviewLog, LiveState) throws -> Value
  ) throws -> Value {
    try acting.withLock { _ in
      var ignored = Report()
      var log = try ReviewLog(root: root, report: &ignored)
      return try body(&log, try live.now())
    }
  }
}
