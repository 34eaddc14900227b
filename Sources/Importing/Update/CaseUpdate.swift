import Comparing
import Diagnostics

/// A newer version of a Word file, brought into a case that somebody may have changed since.
public struct CaseUpdate: Sendable {
  /// Something that a person should know, and the line of the case where it is.
  public struct Note: Sendable, Equatable {
    /// What became of a paragraph.
    public enum Kind: Sendable, Equatable {
      /// It is in the case as Word has it now.
      case changed, added, removed
      /// It is in the case as it was written there by hand.
      case kept
      /// Both were changed; what was written by hand stays, and Word's words stand below it as a comment.
      case conflict
    }

    /// What kind of thing it is.
    public let kind: Kind
    /// From 1; 0 for what has no line.
    public let line: Int
    /// The fact, with the words.
    public let message: LocalizedText
  }

  /// The text of `index.md`, with its line ends.
  public private(set) var text = ""
  /// What changed and what did not, in the order of the text.
  public private(set) var notes: [Note] = []
  /// Whether the new version says anything else than the last one.
  public var hasNews: Bool { notes.contains { $0.kind != .kept } }

  private var blocks: [String] = []

  /// - Parameters:
  ///   - current: the text of `index.md` as it is.
  ///   - record: what was imported last.
  ///   - imported: what the new version gives.
  /// - Throws: where the text is not one of a case.
  public init(
    _ current: String, from record: ImportRecord, to imported: ImportedCase
  ) throws(ImportProblem) {
    let isWindows = current.contains("\r\n")
    let plain = current.replacing("\r\n", with: "\n")
    var (head, body) = try Self.parts(plain)
    let new = Self.withNotes(of: imported.markdown, as: record.markdown, besides: body)
    updateTitle(in: &head, record.title, imported.title)
    let merge = ThreeWayMerge(
      base: MarkdownParts.blocks(record.markdown), own: MarkdownParts.blocks(body),
      new: MarkdownParts.blocks(new))
    line = head.split(separator: "\n", omittingEmptySubsequences: false).count + 1
    for step in merge.steps { take(step) }
    body = blocks.joined(separator: "\n\n")
    let whole = head + "\n" + body + (body.isEmpty ? "" : "\n")
    text = isWindows ? whole.replacing("\n", with: "\r\n") : whole
  }

  /// What the record of this update holds for the text: the new version under the old numbers.
  public static func recorded(
    _ imported: ImportedCase, over record: ImportRecord, besides current: String
  ) -> String {
    let plain = current.replacing("\r\n", with: "\n")
    let body = (try? parts(plain).body) ?? plain
    return withNotes(of: imported.markdown, as: record.markdown, besides: body)
  }

  // MARK: Front matter

  private static func parts(
    _ text: String
  ) throws(ImportProblem) -> (head: String, body: String) {
    let start = text.hasPrefix("\u{FEFF}") ? text.index(after: text.startIndex) : text.startIndex
    guard text[start...].hasPrefix("---\n"),
      let end = text[start...].dropFirst(3).firstRange(of: "\n---\n")
    else { throw .noFrontMatter }
    return (String(text[..<end.upperBound]), String(text[end.upperBound...]))
  }

  private mutating func updateTitle(in head: inout String, _ old: String, _ new: String) {
    guard !new.isEmpty, new != old else { return }
    var lines = head.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    guard let index = lines.firstIndex(where: { $0.hasPrefix("title:") }) else { return }
    let own = lines[index].dropFirst(6).split(whereSeparator: \.isWhitespace).joined(separator: " ")
    func quoted(_ text: String) -> String {
      "\"" + text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
    }
    let wasOurs = !old.isEmpty && [old, quoted(old)].contains(own)
    if wasOurs { lines[index] = "title: \(quoted(new))" }
    head = lines.joined(separator: "\n")
    notes.append(
      wasOurs
        ? Note(
          kind: .changed, line: index + 1,
          message: LocalizedText(
            zh: "标题改了：“\(old)” → “\(new)”", en: "the title is another: “\(old)” → “\(new)”"))
        : Note(
          kind: .conflict, line: index + 1,
          message: LocalizedText(
            zh: "Word 里的标题改成了“\(new)”；这里的标题是手写的，没有动",
            en: "the title in Word is now “\(new)”; the one here was written by hand and stays")))
  }

  // MARK: Footnotes

  /// The new version with the numbers that its footnotes had, and others for those that are new.
  private static func withNotes(of new: String, as old: String, besides own: String) -> String {
    let (before, after) = (definitions(old), definitions(new))
    guard !after.isEmpty else { return new }
    let match = Alignment.match(before.map(\.text), after.map(\.text))
    var next = (definitions(own) + before).compactMap { Int($0.label) }.max() ?? 0
    var labels: [String: String] = [:]
    for (note, index) in zip(after, match) {
      if let index {
        labels[note.label] = before[index].label
      } else {
        next += 1
        labels[note.label] = String(next)
      }
    }
    return MarkdownParts.renumbered(new) { labels[$0] ?? $0 }
  }

  private static func definitions(_ text: String) -> [(label: String, text: String)] {
    MarkdownParts.blocks(text).compactMap { block in
      guard block.hasPrefix("[^"), let end = block.firstRange(of: "]: ") else { return nil }
      // Notes that refer to notes are alike whatever the numbers.
      let words = MarkdownParts.renumbered(String(block[end.upperBound...])) { _ in "0" }
      return (String(block[..<end.lowerBound].dropFirst(2)), words)
    }
  }

  // MARK: Blocks

  private var line = 1

  private mutating func put(_ block: String) {
    blocks.append(block)
    line += block.split(separator: "\n", omittingEmptySubsequences: false).count + 1
  }

  private mutating func note(_ kind: Note.Kind, _ zh: String, _ en: String) {
    notes.append(Note(kind: kind, line: line, message: LocalizedText(zh: zh, en: en)))
  }

  private mutating func take(_ step: ThreeWayMerge.Step) {
    switch step {
    case .same(let block), .agreed(let block): put(block)
    case .changed(let old, let new):
      noteChange(.changed, old, new)
      put(new)
    case .added(let new):
      note(.added, "新增：“\(new.excerpt(60))”", "new: “\(new.excerpt(60))”")
      put(new)
    case .removed(let old):
      note(.removed, "Word 里删去了，这里也删去：“\(old.quoted)”", "removed, as in Word: “\(old.quoted)”")
    case .kept(let old, let own):
      noteChange(.kept, old, own)
      put(own)
    case .keptAddition(let own):
      note(
        .kept, "手工加的，保留：“\(own.excerpt(60))”", "added by hand, stays: “\(own.excerpt(60))”")
      put(own)
    case .keptRemoval(let old):
      note(
        .kept, "手工删去的，没有放回来：“\(old.quoted)”", "removed by hand, stays so: “\(old.quoted)”")
    case .conflict(let old, let own?, let new?): merge(old, own, new)
    case .conflict(_, let own?, nil):
      note(
        .conflict, "Word 里删去了这一段，但它在这里改过，没有动：“\(own.excerpt(60))”",
        "removed in Word, but changed here by hand; it stays: “\(own.excerpt(60))”")
      put(own)
    case .conflict(_, nil, let new):
      note(
        .conflict, "手工删去的一段在 Word 里改了，新的文字放在注释里：“\((new ?? "").excerpt(60))”",
        "a paragraph removed by hand was changed in Word; its words stand in a comment: “\((new ?? "").excerpt(60))”"
      )
      put(Self.comment(new ?? ""))
    }
  }

  /// A paragraph that was changed on both sides, sentence by sentence.
  private mutating func merge(_ old: String, _ own: String, _ new: String) {
    guard [old, own, new].allSatisfy(MarkdownParts.isProse) else { return collide(own, new) }
    let merge = ThreeWayMerge(
      base: MarkdownParts.sentences(old), own: MarkdownParts.sentences(own),
      new: MarkdownParts.sentences(new))
    var words = ""
    var disputed: [(own: String, new: String)] = []
    for step in merge.steps {
      switch step {
      case .same(let part), .agreed(let part), .changed(_, let part), .added(let part),
        .kept(_, let part), .keptAddition(let part):
        words += part
      case .removed, .keptRemoval: break
      case .conflict(_, let own, let new):
        words += own ?? ""
        disputed.append((own ?? "", new ?? ""))
      }
    }
    // A line that went leaves its end behind.
    while words.last == "\n" { words.removeLast() }
    if old.hasPrefix("|") {
      // A table is whole or not at all.
      let rows = words.split(separator: "\n")
      let widths = Set(rows.map { $0.replacing("\\|", with: "").count { $0 == "|" } })
      guard disputed.isEmpty, widths.count == 1 else { return collide(own, new) }
      words = rows.joined(separator: "\n")
    }
    guard !disputed.isEmpty else {
      note(
        .changed, "Word 里改的和手工改的不是同一句，两边都在：“\(words.quoted)”",
        "changed in Word and, in other sentences, by hand; both are kept: “\(words.quoted)”")
      return put(words)
    }
    noteConflict(
      disputed.map(\.own).joined(), disputed.map { $0.new.isEmpty ? "（删去）" : $0.new }.joined())
    put(words)
    put(Self.comment(disputed.map(\.new).joined()))
  }

  private mutating func collide(_ own: String, _ new: String) {
    noteConflict(own, new)
    put(own)
    put(Self.comment(new))
  }

  private mutating func noteConflict(_ own: String, _ new: String) {
    note(
      .conflict,
      "两边都改了，保留这里的“\(own.quoted)”；Word 里是“\(new.quoted)”，放在下面的注释里，请核对后删去注释",
      "changed on both sides; “\(own.quoted)” stays, and Word's “\(new.quoted)” stands in a comment below: "
        + "decide, and remove the comment")
  }

  /// A comment that ends nowhere but at its end.
  private static func comment(_ words: String) -> String {
    var words = words
    while words.contains("--") { words = words.replacing("--", with: "- -") }
    let lines = words.split(separator: "\n").joined(separator: "\n")
    return "<!-- Word 新版本里的文字，核对后请删去：\n\(lines)\n-->"
  }

  /// Says how two versions of a paragraph differ, with a few words on both sides.
  private mutating func noteChange(_ kind: Note.Kind, _ old: String, _ new: String) {
    let start = zip(old, new).prefix { $0 == $1 }.count
    let limit = min(old.count, new.count) - start
    let end = zip(old.reversed(), new.reversed()).prefix(limit).prefix { $0 == $1 }.count
    func window(_ text: String) -> String {
      let from = max(start - 12, 0)
      let to = min(text.count - end + 12, text.count)
      let words = String(text.dropFirst(from).prefix(to - from)).quoted
      return (from > 0 ? "…" : "") + words + (to < text.count ? "…" : "")
    }
    let words = "“\(window(old))” → “\(window(new))”"
    switch kind {
    case .kept: note(kind, "手工改的，保留：\(words)", "changed by hand, stays: \(words)")
    default: note(kind, "改了：\(words)", "changed: \(words)")
    }
  }
}
