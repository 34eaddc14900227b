import Content
import Diagnostics
import Prose

/// What the rules find in one article.
struct Notes {
  /// How many offences against one rule an article lists: more are most likely of one cause.
  static let mostListed = 100
  /// How many corrections after one rule are kept for one run.
  static let mostCorrected = 10_000

  /// What was found.
  private(set) var report = Report()
  /// What is certain.
  private(set) var corrections: [Correction] = []
  private let reader: PassageReader
  private let book: RuleBook
  private let exemptions: Exemptions
  private var code = DiagnosticCode.halfWidthMark
  private var severity = Diagnostic.Severity.warning
  private var counts: [DiagnosticCode: Int] = [:]
  /// Where marks stand that are not read; most articles without an offence are never looked through for them.
  private lazy var strayMarks = (book.slips?.strayMarks(in: reader) ?? [])
    .sorted { $0.lowerBound < $1.lowerBound }

  init(_ reader: PassageReader, book: RuleBook) {
    self.reader = reader
    self.book = book
    exemptions = Exemptions(reader, all: RuleBook.names.codes, code: RuleBook.names.code)
    for (name, offset) in exemptions.unknownRules {
      let range = offset..<file.lineBounds(file.lineIndex(at: offset)).upperBound
      report.add(.unknownRule(name, .warning, at: file.place(at: range)))
    }
  }

  private var file: SourceFile { reader.article.file }

  /// What bytes of the file say.
  func written(_ bytes: Range<Int>) -> String { String(file[bytes]) }

  /// Goes on to a rule.
  mutating func begin(_ code: DiagnosticCode) {
    self.code = code
    severity = book.severity(of: code) ?? .warning
  }

  /// Whether bytes are part of a mark that is not read, as `(` in `![图](a.png）` is: a full-width one would be further
  /// from the picture that is meant.
  private mutating func isStray(_ bytes: Range<Int>) -> Bool {
    let next = strayMarks.partitioningIndex { $0.upperBound > bytes.lowerBound }
    return next < strayMarks.count && strayMarks[next].overlaps(bytes)
  }

  /// Whether the rule holds at a byte of the file.
  func isExempt(_ offset: Int) -> Bool { exemptions.contains(offset, for: code) }

  /// An offence, and the edits that mend it, where that is certain.
  ///
  /// - Parameters:
  ///   - range: the characters at fault.
  ///   - inTitles: whether the rule holds in 《…》 as well, where others' words stand.
  ///   - edits: characters and what takes their place; an empty range stands behind the character
  ///     before it.
  mutating func add(
    _ passage: Passage, _ range: Range<Int>, _ message: LocalizedText, hint: LocalizedText,
    severity: Diagnostic.Severity? = nil, related: [Place] = [], inTitles: Bool = false,
    edits: [(range: Range<Int>, text: String)] = []
  ) {
    guard inTitles || !passage.isInTitle(range.lowerBound) else { return }
    let bytes = passage.bytes(range)
    guard !isExempt(bytes.lowerBound), !isStray(bytes) else { return }
    // A full-width mark in the place of a sign that is named would be another sign.
    if !edits.isEmpty, passage.namesSign(range) {
      note(bytes, message, hint.unlessOfProgram, severity, related)
      return
    }
    note(bytes, message, hint, severity, related)
    guard edits.allSatisfy({ isCertain(passage, $0.range) }) else { return }
    for edit in edits { correct(passage.place(of: edit.range), edit.text) }
  }

  /// An offence of these bytes, and what takes their place where that is certain.
  mutating func add(
    bytes: Range<Int>, _ message: LocalizedText, hint: LocalizedText, replacement: String? = nil
  ) {
    guard !isExempt(bytes.lowerBound), !isStray(bytes) else { return }
    note(bytes, message, hint)
    if let replacement { correct(bytes, replacement) }
  }

  private mutating func note(
    _ bytes: Range<Int>, _ message: LocalizedText, _ hint: LocalizedText,
    _ severity: Diagnostic.Severity? = nil, _ related: [Place] = []
  ) {
    counts[code, default: 0] += 1
    let count = counts[code, default: 0]
    guard count <= Self.mostListed + 1 else { return }
    let place = file.place(at: bytes)
    guard count <= Self.mostListed else {
      report.add(
        Diagnostic(
          code, self.severity, at: place,
          LocalizedText(
            zh: "这一条在本文超过 \(Self.mostListed) 处，后面的没有再列",
            en: "more than \(Self.mostListed) of these in the text; the rest is not listed"),
          hint: LocalizedText(zh: "改好前面的，再检查一遍", en: "mend those above and check again")))
      return
    }
    report.add(
      Diagnostic(
        code, severity ?? self.severity, at: place, message, hint: hint, related: related))
  }

  private mutating func correct(_ bytes: Range<Int>, _ text: String) {
    guard counts[code, default: 0] <= Self.mostCorrected else { return }
    corrections.append(
      Correction(
        place: file.place(at: bytes), range: bytes, written: String(file[bytes]),
        replacement: text))
  }

  /// Whether characters stand in the file as they are read, without an escape that would be left over.
  private func isCertain(_ passage: Passage, _ range: Range<Int>) -> Bool {
    let range = range.isEmpty ? range.lowerBound - 1..<range.lowerBound : range
    guard range.lowerBound >= 0, passage.isVerbatim(range) else { return false }
    let start = passage.bytes(range).lowerBound
    return start == 0 || file[start - 1..<start] != "\\"
  }
}

extension Passage {
  /// The bytes of a range; where it is empty, the place behind the character before it.
  fileprivate func place(of range: Range<Int>) -> Range<Int> {
    guard range.isEmpty else { return bytes(range) }
    let end = bytes(range.lowerBound - 1..<range.lowerBound).upperBound
    return end..<end
  }

  private static let longestTitle = 80

  /// Whether a character stands in 《…》.
  func isInTitle(_ position: Int) -> Bool {
    var start = position - 1
    while start >= max(0, position - Self.longestTitle), self[start] != 0x300A {
      if self[start] == 0x300B { return false }
      start -= 1
    }
    guard start >= 0, self[start] == 0x300A else { return false }
    return (position..<min(count, position + Self.longestTitle)).contains { self[$0] == 0x300B }
  }
}

extension LocalizedText {
  /// What to do, unless the sign is one of a program or a formula, which stands as code.
  var unlessOfProgram: LocalizedText {
    LocalizedText(
      zh: zh + "；是程序、公式里的符号，就放进反引号", en: en + "; put a sign of a program or a formula in backticks")
  }
}
