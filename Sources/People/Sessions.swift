import Hashing
import Logs
import Machine

/// Who is signed in, from which browser.
///
/// A browser holds a random token; here stands only its hash, so that who reads the file signs in nowhere. A token
/// is made when somebody signs in and never taken from the browser, so none can be planted there beforehand.
public struct Sessions: Sendable, Equatable {
  /// A browser that somebody has signed in with.
  struct Entry: Sendable, Equatable {
    let name: String
    let begun: Moment
    var seen: Moment
  }

  /// Seconds after which nobody is signed in any more: a working day.
  public static let longest = 12 * 3600
  /// Seconds without a request after which nobody is signed in any more.
  public static let longestPause = 2 * 3600
  /// How many random bytes a token has.
  public static let tokenLength = 32
  /// The most browsers of one person.
  static let mostOfPerson = 8

  private var entries: [String: Entry] = [:]

  /// Nobody is signed in.
  public init() {}

  /// Signs somebody in.
  ///
  /// - Parameters:
  ///   - bytes: `tokenLength` random bytes.
  ///   - old: the token that the browser had; it counts no more.
  /// - Returns: the token for the browser.
  public mutating func open(
    for name: String, token bytes: [UInt8], replacing old: String? = nil, at now: Moment
  ) -> String {
    if let old { close(old) }
    clear(at: now)
    let own = entries.filter { $0.value.name == name }
      .sorted { ($0.value.seen, $0.key) < ($1.value.seen, $1.key) }
    for (key, _) in own.prefix(max(own.count - Self.mostOfPerson + 1, 0)) { entries[key] = nil }
    let token = Hexadecimal.text(bytes)
    entries[Self.key(of: token)] = Entry(name: name, begun: now, seen: now)
    return token
  }

  /// Who has a token, and notes that they were seen; `nil` where it counts no more or never did.
  public mutating func name(of token: String, at now: Moment) -> String? {
    let key = Self.key(of: token)
    guard let entry = entries[key], Self.counts(entry, at: now) else {
      entries[key] = nil
      return nil
    }
    entries[key]?.seen = max(entry.seen, now)
    return entry.name
  }

  /// Signs a browser out.
  public mutating func close(_ token: String) { entries[Self.key(of: token)] = nil }

  /// Signs somebody out everywhere: after a change of the password, the role, or the list.
  public mutating func closeAll(of name: String) {
    entries = entries.filter { $0.value.name != name }
  }

  private mutating func clear(at now: Moment) {
    entries = entries.filter { Self.counts($0.value, at: now) }
  }

  private static func counts(_ entry: Entry, at now: Moment) -> Bool {
    now.seconds - entry.begun.seconds < longest && now.seconds - entry.seen.seconds < longestPause
      // A clock that was set back makes nobody's session longer.
      && entry.begun <= now.advanced(by: 60)
  }

  private static func key(of token: String) -> String {
    ContentHash.hex(of: Array("session \(token)".utf8))
  }

  // MARK: At rest

  /// The file's path from the project's root.
  public static let path = ".showcase/sessions.txt"

  /// The file: a line for each browser, the hash of its token, who, since when, and when last.
  public var text: String {
    entries.sorted { $0.key < $1.key }.map { key, entry in
      [key, entry.name, entry.begun.description, entry.seen.description].joined(separator: "\t")
        + "\n"
    }.joined()
  }

  /// Reads the file; lines that are none sign nobody in.
  public init(text: String) {
    for line in text.split(separator: "\n") {
      let fields = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      guard fields.count == 4, fields[0].utf8.count == 64, let name = Person.name(fields[1]),
        Hexadecimal.bytes(fields[0].utf8) != nil, let begun = Moment(fields[2]),
        let seen = Moment(fields[3])
      else { continue }
      entries[fields[0]] = Entry(name: name, begun: begun, seen: seen)
    }
  }

  /// Reads the file of a project; nobody is signed in where there is none.
  public init(root: String) {
    let bytes = (try? Disk.read("\(root)/\(Self.path)", size: 4_194_304)) ?? []
    self.init(text: String(decoding: bytes, as: UTF8.self))
  }

  /// Writes the file of a project, for its owner alone.
  public func write(root: String) throws(EnvironmentError) {
    try Disk.makeFolder("\(root)/.showcase")
    try Disk.replacePrivate("\(root)/\(Self.path)", with: Array(text.utf8))
  }
}
