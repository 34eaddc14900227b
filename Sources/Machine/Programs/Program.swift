internal import CSystem
import Glibc

/// Another program of the machine, run as a process of its own: its crashes and its memory are not ours.
public struct Program: Sendable {
  /// What a run may use.
  public struct Limits: Sendable {
    /// Bytes of memory of its own.
    public var memory = 640 << 20
    /// Seconds of processor time. Not of the clock: a busy machine changes no result.
    public var seconds = 60
    /// Bytes of a file that it writes.
    public var fileSize = 512 << 20

    /// What converting a large photograph takes, and some.
    public init() {}

    /// The command that shows a limit of this process, such as `ulimit -d`, where it is narrower than
    /// what a run may use and nobody but an administrator can raise it; `nil` where none is.
    ///
    /// A program that is given less may do its work otherwise than it should: draw text without its
    /// fonts, say.
    public var shortage: String? {
      var bounds = bounds
      switch showcase_narrower(&bounds) {
      case showcase_memory: return "ulimit -d, ulimit -v"
      case showcase_time: return "ulimit -t"
      case showcase_file_size: return "ulimit -f"
      case showcase_files: return "ulimit -n"
      default: return nil
      }
    }

    var bounds: showcase_limits {
      showcase_limits(
        memory: UInt64(memory), seconds: UInt64(seconds), file_size: UInt64(fileSize))
    }
  }

  /// How a run ended.
  public struct Outcome: Sendable {
    /// The exit status; `nil` where a signal ended the program or it could not be started.
    public let status: Int32?
    /// What it wrote to standard output and standard error, cut to its first 64 KB.
    public let output: String
    /// Why the system did not start it, an `errno`; `nil` where it did.
    public let refusal: Int32?

    /// Whether the program says that all is well.
    public var isSuccess: Bool { status == 0 }
  }

  /// Where it is.
  public let path: String
  private static let longestOutput = 65_536

  /// The program of that name in the first folder of `PATH` that has one.
  public init?(named name: String) {
    let folders = getenv("PATH").map { String(cString: $0) } ?? "/usr/bin:/bin"
    let paths = folders.split(separator: ":").map { "\($0)/\(name)" }
    guard let path = paths.first(where: { access($0, X_OK) == 0 }) else { return nil }
    self.path = path
  }

  /// Runs the program to its end.
  ///
  /// It reads nothing, knows no language but C, and inherits none of our files. Its output is read as
  /// it comes, so that neither side waits for the other.
  ///
  /// - Parameters:
  ///   - environment: variables on top of `PATH` and `HOME`.
  ///   - onLine: told each line of its output as it comes, without the line's end; the last one, too,
  ///     where no line end follows.
  public func run(
    _ arguments: [String], environment: [String: String] = [:], limits: Limits = Limits(),
    onLine: ((String) -> Void)? = nil
  ) -> Outcome {
    var process = pid_t()
    var end: Int32 = -1
    var bounds = limits.bounds
    let code = Self.withTexts([path] + arguments) { arguments in
      Self.withTexts(Self.variables(environment)) { variables in
        showcase_start(path, arguments, variables, &bounds, &process, &end)
      }
    }
    guard code == 0 else {
      return Outcome(status: nil, output: "", refusal: code)
    }
    let output = Self.readAll(end, onLine)
    close(end)
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0, errno == EINTR {}
    let hasExited = status & 0x7F == 0
    return Outcome(status: hasExited ? (status >> 8) & 0xFF : nil, output: output, refusal: nil)
  }

  private static func variables(_ own: [String: String]) -> [String] {
    var all = ["LC_ALL": "C.UTF-8"]
    for name in ["PATH", "HOME"] {
      if let value = getenv(name) { all[name] = String(cString: value) }
    }
    all.merge(own) { _, own in own }
    return all.map { "\($0)=\($1)" }.sorted()
  }

  /// Texts as C wants them: pointers up to a null pointer.
  private static func withTexts(
    _ texts: [String], _ body: (UnsafePointer<UnsafeMutablePointer<CChar>?>?) -> Int32
  ) -> Int32 {
    let pointers = texts.map { strdup($0) } + [nil]
    defer { for pointer in pointers { free(pointer) } }
    return pointers.withUnsafeBufferPointer { body($0.baseAddress) }
  }

  private static func readAll(_ descriptor: Int32, _ onLine: ((String) -> Void)?) -> String {
    var kept: [UInt8] = []
    var rest: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 16_384)
    while true {
      let count = read(descriptor, &buffer, buffer.count)
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { break }
      kept += buffer.prefix(min(count, longestOutput - kept.count))
      guard let onLine else { continue }
      rest += buffer.prefix(count)
      var lines = rest.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
      rest = lines.popLast().map(Array.init) ?? []
      for line in lines { onLine(String(decoding: line, as: UTF8.self)) }
    }
    if let onLine, !rest.isEmpty { onLine(String(decoding: rest, as: UTF8.self)) }
    return String(decoding: kept, as: UTF8.self)
  }
}
