import Diagnostics
import Hashing
import Logs
import Machine

/// All saved states of the texts of a project: what they said, who saved them and when.
///
/// It lies in `.showcase/history/`, beside the content and never in a site or an archive. A state is kept under the
/// hash of its bytes, so that saving the same twice costs nothing; `states.txt` says in plain lines what was saved.
/// States can be cleared away: their lines stay, their bytes go.
///
/// ```swift
/// let history = History(root: root)
/// try history.keep(bytes, of: "cases/luosifen/index.md", by: "韦静", at: now)
/// let last = try history.states(of: "cases/luosifen/index.md", report: &report).last
/// ```
public struct History: Sendable {
  /// How a text came to be as it is.
  public enum Occasion: String, Sendable, CaseIterable {
    /// Somebody saved it at the desk.
    case saved
    /// An older state was brought back.
    case restored
    /// It was found so on the disk, changed with another program.
    case found
    /// It was imported.
    case imported
  }

  /// A text as it once was.
  public struct State: Sendable, Hashable {
    /// The text's path in `Content/`.
    public let file: String
    /// The SHA-256 of its bytes, in 64 hexadecimal digits.
    public let hash: String
    /// How many bytes it has.
    public let size: Int
    /// When it was kept.
    public let moment: Moment
    /// Who saved it; empty where nobody knows.
    public let person: String
    /// How it came to be.
    public let occasion: Occasion
  }

  /// The most bytes of a text that is kept.
  public static let largestText = 16 << 20

  private let folder: String
  private let log: AppendOnlyLog

  /// The history of a project, which need not have begun.
  public init(root: String) {
    folder = "\(root)/.showcase/history"
    log = AppendOnlyLog(
      in: root, name: ".showcase/history/states.txt",
      heading: "# showcase history 1 · 每次存下的稿子，只增不改 · every saved state; only added to")
  }

  /// Keeps a state of a text. When this returns it is on the disk.
  ///
  /// - Returns: the state; the last one, where the text says what it said then.
  /// - Throws: where the disk refuses.
  @discardableResult
  public func keep(
    _ bytes: [UInt8], of file: String, by person: String, at moment: Moment,
    _ occasion: Occasion = .saved
  ) throws(EnvironmentError) -> State {
    let hash = ContentHash.hex(of: bytes)
    var ignored = Report()
    if let last = try states(of: file, report: &ignored).last, last.hash == hash,
      Disk.isFile(place(of: hash))
    {
      return last
    }
    try keep(bytes)
    let state = State(
      file: file, hash: hash, size: bytes.count, moment: moment, person: person,
      occasion: occasion)
    try log.append([state.fields])
    return state
  }

  /// Keeps bytes under their hash, without saying whose they are.
  ///
  /// - Throws: where the disk refuses.
  public func keep(_ bytes: [UInt8]) throws(EnvironmentError) {
    let path = place(of: ContentHash.hex(of: bytes))
    guard !Disk.isFile(path) else { return }
    try Disk.makeFolder(path.parent)
    try Disk.replacePrivate(path, with: bytes)
  }

  /// The states of a text, the oldest first; what cannot be trusted is reported and left out.
  public func states(
    of file: String, report: inout Report
  ) throws(EnvironmentError) -> [State] {
    try states(report: &report).filter { $0.file == file }
  }

  /// The states of all texts, the oldest first.
  public func states(report: inout Report) throws(EnvironmentError) -> [State] {
    try log.lines(report: &report).compactMap { State($0.fields) }
  }

  /// What a state says; `nil` where its bytes are cleared away or are not what they were.
  public func bytes(of state: State) -> [UInt8]? { bytes(ofHash: state.hash) }

  /// What is kept under a hash; `nil` where there is nothing, or not what it was.
  public func bytes(ofHash hash: String) -> [UInt8]? {
    guard hash.utf8.count == 64, Hexadecimal.bytes(hash.utf8) != nil,
      let bytes = try? Disk.read(place(of: hash)), bytes.count <= Self.largestText,
      ContentHash.hex(of: bytes) == hash
    else { return nil }
    return bytes
  }

  /// Clears away the bytes of what was saved before a moment, but for the last states of each text. The lines stay.
  ///
  /// - Returns: how many states have no bytes any more.
  /// - Throws: where the disk refuses.
  public func clear(
    before moment: Moment, keeping count: Int
  ) throws(EnvironmentError) -> Int {
    var ignored = Report()
    let all = try states(report: &ignored)
    let byFile = Dictionary(grouping: all, by: \.file)
    let kept = Set(
      all.filter { $0.moment >= moment }.map(\.hash)
        + byFile.values.flatMap { $0.suffix(max(count, 1)).map(\.hash) })
    var cleared = 0
    for hash in Set(all.map(\.hash)).subtracting(kept).sorted() where Disk.isFile(place(of: hash)) {
      try Disk.remove(place(of: hash))
      cleared += 1
    }
    return cleared
  }

  private func place(of hash: String) -> String {
    "\(folder)/objects/\(hash.prefix(2))/\(hash.dropFirst(2))"
  }
}

extension History.State {
  fileprivate var fields: [String] {
    [moment.description, occasion.rawValue, file, person, String(size), hash]
  }

  /// Reads a line of the log; `nil` for what was written by another version.
  fileprivate init?(_ fields: [String]) {
    guard fields.count >= 6, let moment = Moment(fields[0]),
      let occasion = History.Occasion(rawValue: fields[1]), let size = Int(fields[4]), size >= 0,
      fields[5].utf8.count == 64, Hexadecimal.bytes(fields[5].utf8) != nil
    else { return nil }
    self.init(
      file: fields[2], hash: fields[5], size: size, moment: moment, person: fields[3],
      occasion: occasion)
  }
}
