import Content
import Diagnostics
import Machine
import WordFiles

/// Makes cases into a presentation, with pandoc.
///
/// - Throws: `EnvironmentError` where the machine, not the content, is at fault.
public func exportSlides(
  _ request: ExportRequest, observe: @escaping @Sendable (BuildEvent) -> Void
) throws(EnvironmentError) -> ExportResult {
  guard let pandoc = Program(named: "pandoc") else { throw .noPandoc }
  var (result, cases) = try ExportedCases.load(request, observe)
  guard let cases else { return result }
  let draft = SlideDeck(cases.cases, cases.context())
  let deck = SlideDeck(cases.cases, cases.context(drawn: try cases.draw(draft.wanted)))
  let maker = try SlideMaker(pandoc)
  let standard = try maker.reference()
  let reference: [UInt8]
  do throws(WordProblem) {
    reference = try SlideDeck.reference(standard, palette: cases.palette)
  } catch {
    result.problem = error
    return result
  }
  let made = try maker.make(deck, like: reference)
  do throws(WordProblem) {
    result.bytes = try deck.cleaned(made)
    result.slides = deck.count
  } catch {
    result.problem = error
  }
  return result
}

/// Pandoc at work in a folder of its own.
private struct SlideMaker {
  private let pandoc: Program
  private let scratch: ScratchFolder

  init(_ pandoc: Program) throws(EnvironmentError) {
    self.pandoc = pandoc
    scratch = try ScratchFolder()
  }

  /// The presentation by which pandoc lays out all others.
  func reference() throws(EnvironmentError) -> [UInt8] {
    try run(["--print-default-data-file=reference.pptx"], into: "default.pptx")
  }

  func make(_ deck: SlideDeck, like reference: [UInt8]) throws(EnvironmentError) -> [UInt8] {
    for picture in deck.pictures { try scratch.write(picture.bytes, to: picture.name) }
    try scratch.write(Array(deck.markdown.utf8), to: "deck.md")
    try scratch.write(reference, to: "reference.pptx")
    return try run(
      [
        "--from=markdown-yaml_metadata_block", "--to=pptx", "--slide-level=2",
        "--metadata=title:\(deck.title)", "--metadata=subtitle:\(deck.author)",
        "--reference-doc=\(scratch.path)/reference.pptx", "--resource-path=\(scratch.path)",
        "\(scratch.path)/deck.md",
      ], into: "deck.pptx")
  }

  private func run(
    _ arguments: [String], into name: String
  ) throws(EnvironmentError) -> [UInt8] {
    var limits = Program.Limits()
    limits.memory = 2 << 30
    limits.seconds = 120
    let outcome = pandoc.run(["--output=\(scratch.path)/\(name)"] + arguments, limits: limits)
    guard outcome.isSuccess else { throw .pandocFailed(outcome) }
    return try Disk.read("\(scratch.path)/\(name)")
  }
}

extension EnvironmentError {
  fileprivate static var noPandoc: EnvironmentError {
    EnvironmentError(
      LocalizedText(
        zh: "没有找到 pandoc，做幻灯片要用它", en: "pandoc is needed for slides and was not found"),
      hint: LocalizedText(
        zh: "安装它：sudo apt-get install pandoc（或 make programs）",
        en: "install it: sudo apt-get install pandoc (or make programs)"))
  }

  fileprivate static func pandocFailed(_ outcome: Program.Outcome) -> EnvironmentError {
    let words = outcome.output.split(separator: "\n").first.map { String($0.prefix(160)) } ?? ""
    let reason =
      outcome.refusal.map { SystemReason($0).text } ?? LocalizedText(zh: words, en: words)
    return EnvironmentError(
      LocalizedText(
        zh: "pandoc 没有做成幻灯片：\(reason.zh)", en: "pandoc did not make the slides: \(reason.en)"),
      hint: LocalizedText(
        zh: "需要 pandoc 2.17 或更新的版本：pandoc --version 查看", en: "pandoc 2.17 or later is needed"))
  }
}
