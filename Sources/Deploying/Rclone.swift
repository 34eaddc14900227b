import Foundation
import Machine

/// rclone, as this room runs it: bounded in time, asking nothing, and read line by line.
struct Rclone {
  /// How a run ended.
  struct Outcome {
    let status: Int32?
    /// What it complained of, without passwords, each once.
    let errors: [String]
    /// Whether it says that there is no such file or folder.
    var isMissing: Bool { status == 3 || status == 4 }
    var isSuccess: Bool { status == 0 }
    /// Whether nobody has told rclone what the remote is.
    var knowsNoRemote: Bool {
      errors.contains { $0.contains("didn't find section in config file") }
    }
  }

  /// How far a run is.
  struct Progress: Decodable {
    let bytes: Int
    let transfers: Int
  }

  private struct Line: Decodable {
    let level: String?
    let msg: String?
    let stats: Progress?
  }

  private let program: Program
  private let remote: Remote
  private let environment: [String: String]

  /// The remote as rclone knows it here, and where files wait before they are moved to their places. They
  /// are named by variables, since everybody can read the arguments of a running program.
  static let root = "showcasesite:"
  static let waiting = "showcasesite:\(FolderDestination.upload)"
  /// The same two as parts of one remote: rclone does not move files within one that hold each other.
  static let parts = (waiting: "showcaseparts:waiting", root: "showcaseparts:root")

  /// - Throws: where rclone is not installed.
  init(_ remote: Remote) throws(EnvironmentError) {
    guard let program = Program(named: "rclone") else { throw .noRclone }
    self.program = program
    self.remote = remote
    let text = remote.text
    let folder = text.hasSuffix(":") || text.hasSuffix("/") ? text : text + "/"
    environment = ProcessInfo.processInfo.environment.merging([
      "RCLONE_CONFIG_SHOWCASESITE_TYPE": "alias",
      "RCLONE_CONFIG_SHOWCASESITE_REMOTE": text,
      "RCLONE_CONFIG_SHOWCASEPARTS_TYPE": "combine",
      "RCLONE_CONFIG_SHOWCASEPARTS_UPSTREAMS":
        "\(Self.quoted("waiting=\(folder)\(FolderDestination.upload)")) \(Self.quoted("root=\(text)"))",
    ]) { $1 }
  }

  private static func quoted(_ text: String) -> String {
    "\"\(text.replacing("\"", with: "\"\""))\""
  }

  /// Runs a command to its end.
  ///
  /// - Parameters:
  ///   - onProgress: told twice a second how far it is.
  ///   - onOutput: told each line that is neither progress nor complaint.
  func run(
    _ arguments: [String], retries: Int = 3, onProgress: (Progress) -> Void = { _ in },
    onOutput: (String) -> Void = { _ in }
  ) -> Outcome {
    var limits = Program.Limits()
    limits.memory = 2 << 30
    limits.seconds = 4 * 3600
    limits.fileSize = 1 << 40
    var errors: [String] = []
    let decoder = JSONDecoder()
    // Written so by rclone: silent servers are given up after a minute, then tried again.
    let bounds = [
      "--ask-password=false", "--use-json-log", "--stats=500ms", "--stats-log-level=NOTICE",
      "--contimeout=20s", "--timeout=60s", "--retries=\(retries)", "--low-level-retries=4",
      "--s3-no-check-bucket",
    ]
    let outcome = withoutActuallyEscaping(onProgress) { onProgress in
      withoutActuallyEscaping(onOutput) { onOutput in
        program.run(arguments + bounds, environment: environment, limits: limits) { text in
          guard let line = try? decoder.decode(Line.self, from: Data(text.utf8)),
            let level = line.level
          else { return onOutput(text) }
          if let stats = line.stats { onProgress(stats) }
          guard ["error", "critical", "fatal", "emergency"].contains(level), let message = line.msg
          else { return }
          let plain = Self.summary(of: remote.redacted(message))
          if !errors.contains(plain), errors.count < 3 { errors.append(plain) }
        }
      }
    }
    if outcome.status != 0, errors.isEmpty {
      errors =
        Self.complaint(in: outcome.output).map { [Self.summary(of: remote.redacted($0))] } ?? []
    }
    return Outcome(status: outcome.status, errors: errors)
  }

  /// What rclone said before its log began: settings that it does not understand, for one.
  private static func complaint(in output: String) -> String? {
    let lines = output.split(separator: "\n").filter {
      !$0.hasPrefix("{") && !$0.contains("NOTICE:")
    }
    return lines.first { $0.contains("Failed") || $0.contains("Error") }.map(String.init)
      ?? lines.last.map(String.init)
  }

  /// The first line and the cause that the last one names, without the time in front that messages
  /// carry before the log begins, as `2026/11/24 03:58:33 `.
  private static func summary(of text: String) -> String {
    let lines = text.split(separator: "\n")
    let line = lines.first ?? ""
    let cause = lines.dropFirst().last { $0.hasPrefix("caused by: ") }
      .map { "; \($0.dropFirst("caused by: ".count))" }
    let isTime = { (part: Substring) in part.allSatisfy { $0.isNumber || "/:".contains($0) } }
    return line.split(separator: " ", omittingEmptySubsequences: false).drop(while: isTime)
      .joined(separator: " ") + (cause ?? "")
  }
}
