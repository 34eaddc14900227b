import Foundation

/// What a destination holds of us: the one file there that visitors do not need.
///
/// It is written before the first change with everything that will change marked as unknown, so that
/// whoever finds it after a run was killed knows what is certain and what has to be sent again.
public struct DeploymentManifest: Equatable, Sendable {
  /// Where it stands.
  public static let path = ".showcase-manifest.json"

  /// A file of ours.
  public struct Entry: Equatable, Sendable, Codable {
    /// The SHA-256 of what is there; `nil` while it is being written or removed, when anything may be.
    public var sha256: String?
    /// What was there before that; `nil` where nothing was.
    public var before: String?
    /// How many bytes it has, or will have.
    public var size: Int
    /// The release that did without it, where it is only kept for those who still look at an older page.
    public var retired: Int?

    /// A file with a known content.
    public init(sha256: String?, size: Int, before: String? = nil, retired: Int? = nil) {
      self.sha256 = sha256
      self.size = size
      self.before = before
      self.retired = retired
    }
  }

  /// How many times the site has been published whole.
  public var release = 0
  /// Whether nothing is under way.
  public var isComplete = true
  /// Our files, by path.
  public var files: [String: Entry] = [:]

  /// The manifest of a destination where we have nothing.
  public init() {}
}

extension DeploymentManifest {
  private struct Form: Codable {
    var format = 1
    let release: Int
    let complete: Bool
    let files: [String: Entry]
  }

  /// The file: members in alphabetical order, so that the same state gives the same bytes.
  public var bytes: [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    let form = Form(release: release, complete: isComplete, files: files)
    return ((try? encoder.encode(form)).map { Array($0) } ?? []) + [0x0A]
  }

  /// Reads the file; `nil` where it is not one that this program has written whole.
  public init?(_ bytes: [UInt8]) {
    guard let form = try? JSONDecoder().decode(Form.self, from: Data(bytes)), form.format == 1,
      Self.releases.contains(form.release),
      form.files.allSatisfy({ Self.isOurs($0.key) && Self.isPossible($0.value) })
    else { return nil }
    release = form.release
    isComplete = form.complete
    files = form.files
  }

  /// As many as nobody publishes, and few enough to count on.
  private static let releases = 0...1_000_000_000

  /// Whether an entry says what this program could have said.
  private static func isPossible(_ entry: Entry) -> Bool {
    (0...1 << 50).contains(entry.size) && entry.retired.map(releases.contains) ?? true
  }

  /// Whether a path could be one of our files. Removing goes by these names, and the file that holds them
  /// may come from anybody who can write there.
  static func isOurs(_ path: String) -> Bool {
    let parts = path.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
    return path.utf8.allSatisfy { $0 >= 0x20 && $0 != 0x7F && $0 != UInt8(ascii: "\\") }
      && parts.allSatisfy { !$0.isEmpty && !$0.starts(with: ".".utf8) }
  }
}
