import Auditing
import Content
import Diagnostics
import Figures
import Proofreading
import Prose

/// A Word file that was held against the data and the rules of style.
///
/// ```swift
/// let checked = try CheckedDocument(
///   checking: bytes, named: "年报.docx", against: site, speech: speech)
/// let marked = try checked.marked(in: .chinese)
/// ```
public struct CheckedDocument: Sendable {
  /// What was found, each at its paragraph and sentence.
  public let report: Report
  /// How many typed figures agree with the data.
  public let agreeing: Int
  let file: WordFile
  let findings: [Finding]

  /// Something that was found, and where.
  struct Finding {
    let diagnostic: Diagnostic
    /// The part, by its position in the file; nil for the file as a whole.
    let part: Int?
    let paragraph: Int
    let letters: Range<Int>
    /// What takes the place of letters, where that is certain.
    let correction: (letters: Range<Int>, text: String)?
  }

  /// What Word does by itself, or means otherwise than Markdown.
  private static let ignored: Set<DiagnosticCode> = [
    .unboundFigure, .trailingSpace, .headingSkip, .linkText, .imageAlternative, .unknownRule,
    .contradictingSign, .innerSpace,
  ]

  /// Checks a file.
  ///
  /// - Parameters:
  ///   - name: the file's name in messages.
  ///   - speech: how figures are said in a language: that of the document is asked for.
  /// - Throws: why the file cannot be worked on.
  public init(
    checking bytes: [UInt8], named name: String, against site: Site,
    speech: (_ isChinese: Bool) -> FigureSpeech
  ) throws(WordProblem) {
    let file = try WordFile(bytes, named: name)
    let speech = speech(file.isChinese)
    let prose = try ProseOfDocument(file)
    let article = prose.article(in: speech.language)
    var audited = Report()
    _ = ProseAudit(site).run(on: [article], jobs: 1, report: &audited)
    var styled = Report()
    var corrections: [Correction] = []
    if speech.language.isChinese {
      var settings = Report()
      corrections = Proofreader(site, leavesStrayMarks: false, report: &settings)
        .run(on: [article], jobs: 1, report: &styled)
    }
    let controls = FigureControls(file, FigureNames(site: site, speech: speech))
    var findings = controls.findings
    for diagnostic in audited.diagnostics where !Self.ignored.contains(diagnostic.code) {
      guard let place = prose.place(of: diagnostic.place),
        !controls.holds(place, in: file)
      else { continue }
      findings.append(Finding(diagnostic.inWord, place, of: file, correction: nil))
    }
    let certain = Correction.compatible(corrections)
    for diagnostic in styled.diagnostics where !Self.ignored.contains(diagnostic.code) {
      guard let place = prose.place(of: diagnostic.place) else { continue }
      let correction = certain.compactMap { prose.correction($0, at: place) }.first
      findings.append(Finding(diagnostic.inWord, place, of: file, correction: correction))
    }
    self.file = file
    self.findings = findings
    agreeing = audited.diagnostics.count { $0.code == .unboundFigure }
    report = findings.reduce(into: Report()) { $0.add($1.diagnostic) }
  }
}

extension CheckedDocument.Finding {
  /// A finding at letters of a paragraph.
  init(
    _ diagnostic: Diagnostic, _ place: ProseOfDocument.LetterPlace, of file: WordFile,
    correction: (letters: Range<Int>, text: String)?
  ) {
    let part = file.parts[place.part]
    let paragraph = part.paragraphs[place.paragraph]
    self.init(
      diagnostic: Diagnostic(
        diagnostic.code, diagnostic.severity,
        at: part.place(place.letters, of: paragraph, in: file.name), diagnostic.message,
        hint: diagnostic.hint,
        related: diagnostic.related.filter { $0.file != file.name }),
      part: place.part, paragraph: place.paragraph, letters: place.letters, correction: correction)
  }
}

extension ProseOfDocument {
  /// Letters of the file.
  struct LetterPlace {
    let part: Int
    let paragraph: Int
    let letters: Range<Int>
  }

  /// The letters that a place of the text stands for: each paragraph is a line, followed by an empty one.
  func place(of place: Place) -> LetterPlace? {
    guard let number = place.line, lines.indices.contains((number - 1) / 2) else { return nil }
    let line = lines[(number - 1) / 2]
    let last = line.offsets.count - 1
    let first = min(max((place.column ?? 1) - 1, 0), last)
    let length = max(place.excerpt?.length ?? 1, 1)
    return LetterPlace(
      part: line.part, paragraph: line.paragraph, letters: first..<min(first + length, last))
  }

  /// A correction of the text, where it touches letters of a place.
  func correction(
    _ correction: Correction, at place: LetterPlace
  ) -> (letters: Range<Int>, text: String)? {
    guard let (line, letters) = letters(at: correction.range), line.part == place.part,
      line.paragraph == place.paragraph,
      letters.overlaps(place.letters)
        || letters.isEmpty && place.letters.contains(letters.lowerBound)
    else { return nil }
    return (letters, correction.replacement)
  }
}

extension Diagnostic {
  /// The same fact with a remedy that can be obeyed in Word, where there are no comments that exempt.
  fileprivate var inWord: Diagnostic {
    guard code == .figureMismatch else { return self }
    return Diagnostic(
      code, .warning, at: place, message,
      hint: LocalizedText(
        zh: "核对后改正；想让它跟着数据走，写成 {{指标编号}}，再运行 showcase fill",
        en:
          "check and correct it; to have it follow the data, write {{indicator-id}} and run showcase fill"
      ),
      related: related)
  }
}
