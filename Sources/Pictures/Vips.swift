import Diagnostics
import Machine

/// libvips as a program: decodes, scales and encodes pictures, each in a process with bounded memory.
///
/// A process and not a library in ours, because photographs come from anywhere: a decoder that crashes
/// or eats memory costs one picture and not the build. A photograph takes some 50 MB, since libvips
/// decodes line by line and JPEG at a fraction of its size.
struct Vips: Sendable {
  private let program: Program
  /// What the program calls itself, such as `vips-8.14.1`: another version may make other bytes.
  let version: String

  /// Why a picture was not made.
  enum Failure: Error, Hashable {
    /// It is broken; what the program says of it.
    case broken(String)
    /// It needs more memory or time than a picture may.
    case excessive
    /// The disk is full or cannot be written.
    case disk(LocalizedText)
    /// The machine gives programs less than a picture takes; the command that shows the limit.
    case limits(String)
  }

  /// The program of the machine, if it has one that runs.
  init?() {
    guard let program = Program(named: "vips") else { return nil }
    let outcome = program.run(["--version"])
    guard outcome.isSuccess else { return nil }
    self.program = program
    self.version = outcome.output.split(separator: "\n").first.map(String.init) ?? ""
  }

  /// Decodes a picture that nobody vouches for, upright, in sRGB, with 8 bits a channel, at most so wide.
  ///
  /// - Parameter hasProfile: whether it says itself which colours it means. Colours without that are taken
  ///   for sRGB by libvips and stay as they are; told to make them so, it would shift them.
  func decode(
    _ input: String, to output: String, width: Int, hasProfile: Bool
  ) throws(Failure) {
    let arguments = [
      "thumbnail", input, output, "\(width)", "--height", "100000", "--size", "down",
      "--fail-on", "error",
    ]
    try run(
      arguments + (hasProfile ? ["--export-profile", "srgb"] : []), in: output, isTrusted: false)
  }

  /// Scales and encodes what was decoded. The output's name says how, as in `a.webp[Q=80]`.
  func encode(_ input: String, to output: String, width: Int) throws(Failure) {
    // It is upright already, though it still says how the camera was held.
    try run(
      [
        "thumbnail", input, output, "\(width)", "--height", "100000", "--size", "down",
        "--no-rotate",
      ], in: output)
  }

  /// Turns a picture that nobody vouches for upright. The output's name says how it is encoded.
  func turn(_ input: String, to output: String) throws(Failure) {
    try run(["autorot", input, output], in: output, isTrusted: false)
  }

  /// Draws a drawing of our own.
  func draw(_ input: String, to output: String) throws(Failure) {
    try run(["copy", input, output], in: output)
  }

  /// - Parameter output: a file; beside it libvips puts what it cannot hold in memory.
  private func run(
    _ arguments: [String], in output: String, isTrusted: Bool = true
  ) throws(Failure) {
    let limits = Program.Limits()
    if let shortage = limits.shortage { throw .limits(shortage) }
    let folder = output.prefix { $0 != "[" }.split(separator: "/", omittingEmptySubsequences: false)
      .dropLast().joined(separator: "/")
    var environment = ["TMPDIR": folder]
    // Other decoders than those of photographs were never meant for files from anywhere.
    if !isTrusted { environment["VIPS_BLOCK_UNTRUSTED"] = "1" }
    let outcome = program.run(
      ["--vips-concurrency=1"] + arguments, environment: environment, limits: limits)
    guard !outcome.isSuccess else { return }
    throw Self.failure(status: outcome.status, output: outcome.output)
  }

  /// What words of libvips mean. It may say first what it could not write, and only then why.
  static func failure(status: Int32?, output: String) -> Failure {
    let lines = output.split(separator: "\n").filter { !$0.contains("VIPS-WARNING") }
    let reasons = [
      ["No space left", "Disk quota", "Read-only file system", "Input/output error"],
      ["write failed", "unable to write", "unable to open for write"],
    ]
    for group in reasons {
      if let line = lines.first(where: { line in group.contains(where: line.contains) }) {
        let words = String(line.prefix(120))
        let unknown = LocalizedText(zh: "转换图片的程序写不了文件", en: words)
        return .disk(SystemReason(namedIn: words)?.text ?? unknown)
      }
    }
    let isMemory = ["out of memory", "Insufficient memory", "unable to allocate", "g_malloc"]
      .contains(where: output.contains)
    if status == nil || isMemory { return .excessive }
    return .broken(lines.first.map { String($0.prefix(120)) } ?? "")
  }
}
