import Diagnostics
import Machine

/// Pandoc as a program: it reads the docx in a process of its own, within bounds.
public struct Pandoc: Sendable {
  private let program: Program

  /// The program of the machine.
  ///
  /// - Throws: what to install, where it has none.
  public init() throws(ImportProblem) {
    guard let program = Program(named: "pandoc") else { throw .noPandoc }
    self.program = program
  }

  /// Reads a docx and writes its syntax tree as JSON.
  public func convert(_ input: String, to output: String) throws(ImportProblem) {
    var limits = Program.Limits()
    limits.memory = 2 << 30
    limits.seconds = 120
    let outcome = program.run(
      ["--sandbox", "--from=docx", "--to=json", "--output=\(output)", input], limits: limits)
    guard !outcome.isSuccess else { return }
    if let code = outcome.refusal { throw .pandocFailed(SystemReason(code).text) }
    let words = outcome.output.split(separator: "\n").first.map { String($0.prefix(120)) } ?? ""
    // 251: the heap is exhausted.
    guard outcome.status != nil, outcome.status != 251 else { throw .pandocExcessive }
    throw .pandocFailed(LocalizedText(zh: words, en: words))
  }
}

/// Pictures in formats that no browser shows, made PNG by libvips' program where there is one.
public struct PictureRescue: Sendable {
  private let program: Program?

  /// The program of the machine, if it has one.
  public init() {
    program = Program(named: "vips")
  }

  /// Whether `output` now holds the picture in `input` as PNG.
  public func convert(_ input: String, to output: String) -> Bool {
    program?.run(["--vips-concurrency=1", "copy", input, output]).isSuccess ?? false
  }
}
