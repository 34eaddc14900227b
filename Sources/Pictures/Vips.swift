import Programs

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
    case disk(String)
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
    try run(arguments + (hasProfile ? ["--export-profile", "srgb"] : []), isTrusted: false)
  }

  /// Scales and encodes what was decoded. The output's name says how, as in `a.webp[Q=80]`.
  func encode(_ input: String, to output: String, width: Int) throws(Failure) {
    // It is upright already, though it still says how the camera was held.
    try run([
      "thumbnail", input, output, "\(width)", "--height", "100000", "--size", "down", "--no-rotate",
    ])
  }

  /// Draws a drawing of our own.
  func draw(_ input: String, to output: String) throws(Failure) {
    try run(["copy", input, output])
  }

  private func run(_ arguments: [String], isTrusted: Bool = true) throws(Failure) {
    // Other decoders than those of photographs were never meant for files from anywhere.
    let environment = isTrusted ? [:] : ["VIPS_BLOCK_UNTRUSTED": "1"]
    let outcome = program.run(["--vips-concurrency=1"] + arguments, environment: environment)
    guard !outcome.isSuccess else { return }
    let lines = outcome.output.split(separator: "\n").filter { !$0.contains("VIPS-WARNING") }
    let words = lines.first.map { String($0.prefix(120)) } ?? ""
    if words.contains("No space left") || words.contains("Disk quota") { throw .disk(words) }
    let isMemory = ["out of memory", "Insufficient memory", "unable to allocate", "g_malloc"]
      .contains(where: outcome.output.contains)
    if outcome.status == nil || isMemory { throw .excessive }
    throw .broken(words)
  }
}
