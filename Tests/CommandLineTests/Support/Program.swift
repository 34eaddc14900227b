import Foundation
import TestSupport
import Testing

/// The program as people run it: arguments, a folder and an environment in; words and a status out.
enum Program {
  /// The program: the one that `SHOWCASE_PROGRAM` names, or the one that the package builds beside the tests.
  static let executable: URL = {
    if let path = ProcessInfo.processInfo.environment["SHOWCASE_PROGRAM"] {
      return URL(fileURLWithPath: path)
    }
    let tests = Bundle.main.executableURL ?? URL(fileURLWithPath: CommandLine.arguments[0])
    return tests.resolvingSymlinksInPath().deletingLastPathComponent()
      .appendingPathComponent("showcase")
  }()

  /// How a run ended and what it said.
  struct Result {
    /// The exit status, or minus the number of the signal that ended it.
    let status: Int
    let output: String
    let errors: String

    /// The lines of its output.
    var lines: [Substring] { output.split(separator: "\n") }
  }

  /// A folder to run in, with what keeps it there.
  struct Location {
    let path: String
    private let owner: AnyObject

    static func folder(_ folder: TemporaryFolder, _ path: String = ".") -> Location {
      Location(path: folder(path), owner: folder)
    }

    static func project(_ project: Project, _ path: String = ".") -> Location {
      Location(path: "\(project.root)/\(path)", owner: project)
    }
  }

  /// A run that may still be going on.
  final class Run {
    private let process = Process()
    private let folder: TemporaryFolder
    /// Where it runs: the folder must not go before the program has ended.
    private let location: Location

    /// Starts the program; it ends by itself, by `kill`, or fails the test after `timeout` seconds.
    init(
      _ arguments: [String], in location: Location, environment: [String: String] = [:],
      through wrapper: [String] = []
    ) throws {
      self.location = location
      folder = try TemporaryFolder()
      try folder.write("", to: "output")
      try folder.write("", to: "errors")
      let words = wrapper + [Program.executable.path] + arguments
      process.executableURL = URL(fileURLWithPath: words[0])
      process.arguments = Array(words.dropFirst())
      process.currentDirectoryURL = URL(fileURLWithPath: location.path)
      process.environment = Program.environment.merging(environment) { $1 }
      process.standardInput = FileHandle.nullDevice
      process.standardOutput = FileHandle(forWritingAtPath: folder("output"))
      process.standardError = FileHandle(forWritingAtPath: folder("errors"))
      try Self.withAllSignals { try process.run() }
    }

    /// A program inherits which signals its parent does not take, and threads of a pool take none.
    private static func withAllSignals(_ body: () throws -> Void) rethrows {
      var all = sigset_t()
      var old = sigset_t()
      sigemptyset(&all)
      pthread_sigmask(SIG_SETMASK, &all, &old)
      defer { pthread_sigmask(SIG_SETMASK, &old, nil) }
      try body()
    }

    var identifier: Int32 { process.processIdentifier }
    var isRunning: Bool { process.isRunning }
    /// What it has said so far to the person.
    var errors: String { folder.text("errors") ?? "" }

    func kill(_ signal: Int32) { Foundation.kill(identifier, signal) }

    /// Waits for its end.
    func result(
      within timeout: Duration = .seconds(120), sourceLocation: SourceLocation = #_sourceLocation
    ) -> Result {
      let clock = ContinuousClock()
      let deadline = clock.now + timeout
      while process.isRunning {
        if clock.now > deadline {
          Issue.record("still running after \(timeout)", sourceLocation: sourceLocation)
          kill(SIGKILL)
          process.waitUntilExit()
          break
        }
        usleep(2_000)
      }
      let status = Int(process.terminationStatus)
      return Result(
        status: process.terminationReason == .uncaughtSignal ? -status : status,
        output: folder.text("output") ?? "", errors: errors)
    }
  }

  /// Runs the program to its end.
  static func run(
    _ arguments: String..., in location: Location, environment: [String: String] = [:],
    through wrapper: [String] = [], within timeout: Duration = .seconds(120),
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws -> Result {
    try Run(arguments, in: location, environment: environment, through: wrapper)
      .result(within: timeout, sourceLocation: sourceLocation)
  }

  /// Takes from root the right to read and write everything, and nothing else.
  static let withoutOverride =
    isRoot
    ? ["/usr/bin/setpriv", "--bounding-set=-dac_override,-dac_read_search"] : []

  /// Chinese, unless a test says otherwise, wherever the tests run.
  private static let environment: [String: String] = {
    var environment = ProcessInfo.processInfo.environment
    for name in ["LC_ALL", "LC_MESSAGES", "LANGUAGE"] { environment[name] = nil }
    environment["LANG"] = "zh_CN.UTF-8"
    return environment
  }()
}
