import Diagnostics
import Hashing
import Machine

/// A text file that is only added to: one record a line, its fields parted by tabs, behind them a mark that is made
/// of the line and of the mark before it.
///
/// People can read it with any editor. Whoever changes a line, or takes one out, is noticed, since the marks no
/// longer follow one from another; what a line says then counts no more. It is no seal: somebody who makes all marks
/// anew, with this program's code beside him, is not noticed.
///
/// ```swift
/// let log = AppendOnlyLog(in: root, name: ".showcase/log.txt", heading: "# log 1")
/// try log.append([["2026-01-05T08:00:00Z", "signed", "cases/luosifen/index.md"]])
/// for line in try log.lines(report: &report) { print(line.fields) }
/// ```
public struct AppendOnlyLog: Sendable {
  /// A record, and where it stands.
  public struct Line: Sendable {
    /// What it says.
    public let fields: [String]
    /// Where it stands.
    public let place: Place
  }

  /// The file's path as people know it, from the project's root.
  public let name: String
  /// The first line, which says what the file is.
  public let heading: String
  private let path: String

  /// The most bytes of such a file: some 500,000 records.
  static let largestFile = 256 << 20

  /// A log in a project, which need not be there yet.
  ///
  /// - Parameters:
  ///   - root: the project's folder.
  ///   - name: the file's path from there.
  ///   - heading: the first line, without a line end.
  public init(in root: String, name: String, heading: String) {
    (self.name, self.heading) = (name, heading)
    path = "\(root)/\(name)"
  }

  /// All records that can be trusted, in their order; what is wrong with the others is reported.
  ///
  /// - Throws: where the disk refuses. A log that is not there yet has no records.
  public func lines(report: inout Report) throws(EnvironmentError) -> [Line] {
    guard Disk.exists(path) else { return [] }
    return lines(in: try Disk.read(path), report: &report)
  }

  /// All records of a file's bytes that can be trusted.
  ///
  /// What is no text at a place, as a machine that lost its power leaves it, spoils the lines that it is in.
  public func lines(in bytes: [UInt8], report: inout Report) -> [Line] {
    guard bytes.count <= Self.largestFile else {
      report.add(.tooLarge(at: Place(file: name)))
      return []
    }
    let isMarked = bytes.starts(with: [0xEF, 0xBB, 0xBF])
    let file = SourceFile(
      path: name, text: String(decoding: bytes.dropFirst(isMarked ? 3 : 0), as: UTF8.self))
    var before = Self.mark(of: heading, after: "")
    var lines: [Line] = []
    var faults = 0
    func tell(_ diagnostic: (Place) -> Diagnostic, _ number: Int) {
      faults += 1
      if faults <= Self.mostFaults { report.add(diagnostic(file.place(line: number + 1))) }
    }
    for number in file.lineStarts.indices {
      let text = String(file[file.lineBounds(number)])
      if number == 0, text == heading { continue }
      // Behind the last line end there is nothing.
      if text.isEmpty, number == file.lineStarts.count - 1 { continue }
      guard number > 0, let (words, mark) = Self.parts(text) else {
        tell(Diagnostic.unreadableRecord, number)
        continue
      }
      if Self.mark(of: words, after: before) == mark {
        lines.append(Line(fields: Self.fields(of: words), place: file.place(line: number + 1)))
      } else {
        tell(Diagnostic.changedRecord, number)
      }
      before = mark
    }
    return lines
  }

  /// As many faults of a file are told.
  private static let mostFaults = 20

  /// Adds records; they are on the disk when this returns.
  ///
  /// - Throws: where the disk refuses; then what was there stays as it was, or a last line is half written, which
  ///   is told when the log is read.
  public func append(_ records: [[String]]) throws(EnvironmentError) {
    guard !records.isEmpty else { return }
    try Disk.makeFolder(path.parent)
    let lock = try FileLock(path: "\(path).lock") { _ in }
    defer { withExtendedLifetime(lock) {} }
    let old = Disk.exists(path) ? try Disk.read(path) : []
    var text = old.isEmpty ? heading + "\n" : old.last == 0x0A ? "" : "\n"
    var before = lastMark(in: old)
    for fields in records {
      let words = fields.map(Self.escaped).joined(separator: "\t")
      before = Self.mark(of: words, after: before)
      text += "\(words)\t\(before)\n"
    }
    try Disk.append(Array(text.utf8), to: path)
  }

  /// The mark of the last whole line; that of the heading where there is none.
  private func lastMark(in bytes: [UInt8]) -> String {
    for line in bytes.split(separator: 0x0A).reversed() {
      if let parts = Self.parts(String(decoding: line, as: UTF8.self)) { return parts.mark }
    }
    return Self.mark(of: heading, after: "")
  }

  // MARK: A line

  private static let markLength = 16

  /// What a line says, and its mark; `nil` where it has none.
  private static func parts(_ line: String) -> (words: String, mark: String)? {
    guard let tab = line.lastIndex(of: "\t") else { return nil }
    let mark = line[line.index(after: tab)...]
    guard mark.utf8.count == markLength, Hexadecimal.bytes(mark.utf8) != nil else { return nil }
    return (String(line[..<tab]), String(mark))
  }

  private static func mark(of words: String, after before: String) -> String {
    String(ContentHash.hex(of: Array("\(before)\n\(words)".utf8)).prefix(markLength))
  }

  /// A field without what parts fields and lines.
  private static func escaped(_ field: String) -> String {
    var text = ""
    for scalar in field.unicodeScalars {
      switch scalar {
      case "\\": text += "\\\\"
      case "\t": text += "\\t"
      case "\n": text += "\\n"
      // Other signs that end lines, or that nobody sees, say nothing here.
      case _ where scalar.properties.generalCategory == .control: text += " "
      case "\u{2028}", "\u{2029}": text += " "
      default: text.unicodeScalars.append(scalar)
      }
    }
    return text
  }

  private static func fields(of words: String) -> [String] {
    // By scalars: a field may begin with a mark that would join the sign before it.
    words.unicodeScalars.split(separator: "\t", omittingEmptySubsequences: false).map { field in
      var text = String.UnicodeScalarView()
      var isEscaped = false
      for scalar in field {
        if isEscaped {
          text.append(scalar == "t" ? "\t" : scalar == "n" ? "\n" : scalar)
          isEscaped = false
        } else if scalar == "\\" {
          isEscaped = true
        } else {
          text.append(scalar)
        }
      }
      return String(text)
    }
  }
}

extension Diagnostic {
  private static let remedy = LocalizedText(
    zh: "从备份里取回这个文件；没有备份，就把它改名留存，有关的文章重新送审",
    en:
      "take the file back from a backup; without one, keep it under another name and have the texts signed again"
  )

  static func changedRecord(at place: Place) -> Diagnostic {
    Diagnostic(
      .changedRecord, .warning, at: place,
      LocalizedText(
        zh: "这一行改动过，或者它前面少了一行：这条记录不算数",
        en: "this line was changed, or one before it was taken out: the record does not count"),
      hint: remedy)
  }

  static func tooLarge(at place: Place) -> Diagnostic {
    Diagnostic(
      .changedRecord, .warning, at: place,
      LocalizedText(
        zh: "文件太大，不像是本程序写的：里面的记录都不算数",
        en: "the file is too large to be the program's own: none of its records counts"),
      hint: remedy)
  }

  static func unreadableRecord(at place: Place) -> Diagnostic {
    Diagnostic(
      .changedRecord, .warning, at: place,
      LocalizedText(
        zh: "这一行不是本程序写的，或者没有写完：不算数",
        en: "this line was not written by the program, or not to its end: it does not count"),
      hint: remedy)
  }
}
