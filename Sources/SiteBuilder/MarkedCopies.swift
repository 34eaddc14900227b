import Diagnostics
import Machine
import Publishing
import Tables

/// Copies of the tables of a project in which everything that a check has found is marked.
///
/// A workbook is copied as it is, a CSV file as a workbook, which it has to become to show colours and
/// notes. A table without faults has no copy. A file that is there already gives way only if it is such
/// a copy which nobody has worked on since.
public struct MarkedCopies: Sendable {
  /// What was done, as paths that people can open.
  public struct Summary: Sendable {
    /// Copies that were written: the table and its copy.
    public fileprivate(set) var written: [(table: String, copy: String)] = []
    /// Older copies that were removed, because they show what is no longer so.
    public fileprivate(set) var removed: [String] = []
    /// Tables that have faults but no copy: they cannot be read, or are at fault as a whole.
    public fileprivate(set) var unmarked: [String] = []
  }

  private struct Copy {
    let table: String
    let name: String
    /// The bytes; nil where there is none to be made.
    let bytes: [UInt8]?
    let hasFaults: Bool
  }

  private static let dataFolder = "Content/data"
  /// The most bytes of a table, as for reading the site.
  private static let largestFile = 67_108_864

  private let root: String
  private let folder: CopyFolder
  /// How the folder was named, which is how its files are named to people.
  private let folderName: String
  private let language: MessageLanguage

  /// Copies into a folder, which is made when there is something to put into it.
  ///
  /// - Parameter language: of the messages in the copies.
  /// - Throws: `EnvironmentError` where the folder lies in what the site is made of, or in the site.
  public init(
    of request: SiteRequest, in folder: String, language: MessageLanguage
  ) throws(EnvironmentError) {
    root = request.root
    let name = folder.reversed().drop { $0 == "/" }.reversed()
    folderName = name.isEmpty ? folder : String(name)
    self.language = language
    self.folder = try CopyFolder(
      path: folder,
      by: WritingRule(project: request.root, sparing: ["\(request.root)/Public", request.themes]))
  }

  /// Writes the copies for what is in a report.
  ///
  /// - Throws: `EnvironmentError` where a file is in the way, before anything is written, or where the
  ///   disk refuses.
  public func write(_ report: Report) throws(EnvironmentError) -> Summary {
    var summary = Summary()
    let copies = try copies(for: report)
    let old = try copies.map { copy throws(EnvironmentError) in try oldCopy(copy.name) }
    for (copy, hasOld) in zip(copies, old) {
      if let bytes = copy.bytes {
        try folder.write(bytes, to: copy.name)
        summary.written.append((copy.table, "\(folderName)/\(copy.name)"))
      } else if copy.hasFaults {
        summary.unmarked.append(copy.table)
      }
      if hasOld, copy.bytes == nil {
        try folder.remove(copy.name)
        summary.removed.append("\(folderName)/\(copy.name)")
      }
    }
    return summary
  }

  /// Whether an older copy lies where one would go.
  private func oldCopy(_ name: String) throws(EnvironmentError) -> Bool {
    guard let content = try folder.content(of: name) else { return false }
    if WorkbookAnnotator.isUntouchedCopy(content) { return true }
    throw .notOurs("\(folderName)/\(name)")
  }
}

extension MarkedCopies {
  /// All tables, with the copies of those that have faults.
  private func copies(for report: Report) throws(EnvironmentError) -> [Copy] {
    let faults = Dictionary(grouping: report.diagnostics, by: \.place.file)
    var unread = Report()
    let tree: FileTree
    do {
      tree = try FileTree.read(
        "\(root)/\(Self.dataFolder)", named: Self.dataFolder, report: &unread)
    } catch {
      return []
    }
    var names: Set<String> = []
    // Workbooks keep their names; a CSV file beside one of its name gets a number.
    let tables =
      tree.files.filter { kind(of: $0) == .workbook }
      + tree.files.filter { kind(of: $0) == .csv }
    var copies: [Copy] = []
    for file in tables {
      let path = tree.place(of: file).file
      let name = copyName(of: file, taken: &names)
      let marks = faults[path] ?? []
      let bytes =
        marks.contains { $0.place.cell != nil || $0.place.sheet != nil }
        ? tree.bytes(of: file, limit: Self.largestFile, report: &unread)
          .flatMap { marked($0, of: file, at: path, with: marks) } : nil
      copies.append(Copy(table: path, name: name, bytes: bytes, hasFaults: !marks.isEmpty))
    }
    return copies.sorted { $0.table < $1.table }
  }

  /// A name for the copy that no other has, in any case of its letters.
  private func copyName(of file: FileTree.File, taken: inout Set<String>) -> String {
    let ending = file.fileExtension
    let stem = String(file.path.dropLast(ending.count + 1))
    let newEnding = ending == "csv" ? "xlsx" : String(file.path.suffix(ending.count))
    var name = "\(stem).\(newEnding)"
    var number = 2
    while !taken.insert(name.lowercased()).inserted {
      name = "\(stem)-\(number).\(newEnding)"
      number += 1
    }
    return name
  }

  private enum Kind { case workbook, csv }

  private func kind(of file: FileTree.File) -> Kind? {
    switch file.fileExtension {
    case "xlsx", "xlsm": .workbook
    case "csv": table(of: file) == nil ? nil : .csv
    default: nil
    }
  }

  private func table(of file: FileTree.File) -> Workbook.Table? {
    Workbook.Table(rawValue: file.name.dropLast(".csv".count).lowercased())
  }

  /// The copy of one table; nil where it cannot be read.
  private func marked(
    _ bytes: [UInt8], of file: FileTree.File, at path: String, with faults: [Diagnostic]
  ) -> [UInt8]? {
    var workbook = bytes
    var marks = faults.flatMap { WorkbookMark.all(of: $0, language: language) }
    if kind(of: file) == .csv, let table = table(of: file) {
      var unread = Report()
      let name = LocalizedText(zh: table.names[0], en: table.rawValue).text(in: language)
      guard let sheet = CSV.read(path: path, bytes: bytes, report: &unread),
        let copy = try? WorkbookWriter.bytes(copying: sheet, named: name)
      else { return nil }
      workbook = copy
      marks = marks.map {
        WorkbookMark(sheet: name, cell: $0.cell, message: $0.message, hint: $0.hint)
      }
    }
    return try? WorkbookAnnotator.annotate(workbook, marks: marks, language: language)
  }
}

extension EnvironmentError {
  fileprivate static func notOurs(_ path: String) -> EnvironmentError {
    EnvironmentError(
      LocalizedText(
        zh: "\(path) 已经有了，而且不是检查写的副本，或者后来改过",
        en: "\(path) is there already, and is no copy of a check or was changed since"),
      hint: LocalizedText(
        zh: "移走它，或另选一个文件夹", en: "move it away, or choose another folder"))
  }
}
