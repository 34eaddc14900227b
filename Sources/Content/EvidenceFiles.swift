import Diagnostics
import Evidence
import Hashing
import Indicators
import Machine
import Tables

/// The files in the folder of evidence, held against the table that names them.
struct EvidenceFiles {
  /// The folder in `Content/`.
  static let folder = "evidence"
  /// As many names as one message lists.
  private static let listed = 8

  let tree: FileTree
  let table: EvidenceTable

  /// The path in `Content/` of the file that a row names.
  static func path(of item: EvidenceItem) -> String? { item.file.map { "\(folder)/\($0)" } }

  /// Files that no text may show or link to: those that no row calls public, and those that one row calls
  /// internal.
  var closed: Set<String> {
    var open: Set<String> = []
    var kept: Set<String> = []
    for item in table.items {
      guard let path = Self.path(of: item) else { continue }
      if item.visibility == .public { open.insert(path) } else { kept.insert(path) }
    }
    return Set(files.map(\.path).filter { !open.contains($0) || kept.contains($0) })
  }

  /// Reports what is missing, there twice, out of date or named by no row.
  ///
  /// - Parameter today: the day on which the table is looked at; nil where nobody asks what is out of date.
  func check(today: PartialDate?, report: inout Report) {
    var problems = ProblemList(table: table.place ?? Place(file: tree.name))
    for item in table.items {
      if let file = item.namedFile { check(file, &problems) }
      if let today, item.isExpired(on: today) { problems.add(.expired(item, on: today)) }
    }
    for file in table.leftOutFiles { check(file, &problems) }
    checkVisibility(&problems)
    checkTwins(&problems)
    report.merge(problems.report)
    reportUnnamed(&report)
  }

  /// All files in the folder.
  var files: [FileTree.File] {
    tree.files.filter { $0.path.utf8.starts(with: "\(Self.folder)/".utf8) }
  }

  // MARK: Rows

  private func check(_ named: NamedEvidenceFile, _ problems: inout ProblemList) {
    let path = "\(Self.folder)/\(named.path)"
    guard let file = tree[path] else {
      let lowered = path.lowercased()
      let names = files.map { String($0.path.dropFirst(Self.folder.count + 1)) }
      let other = files.first { $0.path.lowercased() == lowered }
        .map { String($0.path.dropFirst(Self.folder.count + 1)) }
      problems.add(.missing(named, nearest: other ?? nearestName(to: named.path, among: names)))
      return
    }
    if file.size == 0 { problems.add(.empty(named)) }
  }

  /// The same file, public in one row and internal in another: nobody knows what is meant.
  private func checkVisibility(_ problems: inout ProblemList) {
    var kept: [String: EvidenceItem] = [:]
    for item in table.items where item.visibility == .internal {
      if let path = Self.path(of: item), kept[path] == nil { kept[path] = item }
    }
    for item in table.items where item.visibility == .public {
      guard let other = Self.path(of: item).flatMap({ kept[$0] }) else { continue }
      problems.add(.isInternalElsewhere(item, other))
    }
  }

  // MARK: Files

  /// Reports files that hold the same bytes as another, at the later of the two rows.
  private func checkTwins(_ problems: inout ProblemList) {
    var rows: [String: EvidenceItem] = [:]
    for item in table.items {
      if let path = Self.path(of: item), rows[path] == nil { rows[path] = item }
    }
    for paths in twins where paths.count > 1 {
      let named = paths.compactMap { rows[$0] }.sorted { $0.index < $1.index }
      for item in named.dropFirst() {
        problems.add(.twin(item, of: named[0]))
        if let other = named.first(where: { $0.visibility != item.visibility }) {
          let (open, kept) = item.visibility == .public ? (item, other) : (other, item)
          problems.add(.isInternalElsewhere(open, kept))
        }
      }
    }
  }

  /// Paths of files with the same bytes. Only those that could be the same are read: of one size, and the
  /// same at their beginning.
  private var twins: [[String]] {
    let bySize = Dictionary(grouping: files.filter { $0.size > 0 }, by: \.size)
    var groups: [[String]] = []
    for alike in bySize.values where alike.count > 1 {
      for heads in Dictionary(grouping: alike, by: { $0.head(4096) }).values where heads.count > 1 {
        let same = Dictionary(grouping: heads) { Self.checksum(of: $0) ?? Array($0.path.utf8) }
        groups += same.values.filter { $0.count > 1 }.map { $0.map(\.path).sorted() }
      }
    }
    return groups.sorted { ($0.first ?? "") < ($1.first ?? "") }
  }

  private static func checksum(of file: FileTree.File) -> [UInt8]? {
    var sum = Checksum(.sha256)
    do throws(EnvironmentError) {
      try file.readPieces { sum.update($0) }
    } catch {
      return nil
    }
    return sum.finish()
  }

  /// Reports files that no row names, once for each folder.
  private func reportUnnamed(_ report: inout Report) {
    guard table.isSound else { return }
    let named = Set(table.items.compactMap(Self.path)).union(
      table.hiddenFiles.map { "\(Self.folder)/\($0)" })
    let unnamed = files.filter { !named.contains($0.path) }
    let folders = Dictionary(grouping: unnamed) { $0.path.dropLast($0.name.count) }
    for (_, files) in folders.sorted(by: { $0.key < $1.key }) {
      guard let first = files.first else { continue }
      report.add(
        .unnamed(
          at: tree.place(of: first), names: files.prefix(Self.listed).map(\.name),
          count: files.count))
    }
  }
}

extension Diagnostic {
  fileprivate static func missing(_ file: NamedEvidenceFile, nearest: String?) -> Diagnostic {
    Diagnostic(
      .missingEvidence, file.visibility == .public ? .error : .warning, at: file.place,
      LocalizedText(
        zh: "Content/evidence/ 里没有“\(file.path)”",
        en: "there is no “\(file.path)” in Content/evidence/"),
      hint: nearest.map { LocalizedText(zh: "是不是“\($0)”？", en: "did you mean “\($0)”?") }
        ?? LocalizedText(
          zh: "把文件放进 Content/evidence/，或改正文件名",
          en: "put the file into Content/evidence/, or mend its name"))
  }

  fileprivate static func empty(_ file: NamedEvidenceFile) -> Diagnostic {
    Diagnostic(
      .missingEvidence, file.visibility == .public ? .error : .warning, at: file.place,
      LocalizedText(zh: "“\(file.path)”是空的，0 字节", en: "“\(file.path)” is empty: 0 bytes"),
      hint: LocalizedText(
        zh: "多半没有拷贝完，重新拷贝一次", en: "it was probably not copied to its end; copy it again"))
  }

  fileprivate static func expired(_ item: EvidenceItem, on today: PartialDate) -> Diagnostic {
    let last = item.expires?.description ?? ""
    return Diagnostic(
      .expiredEvidence, .warning, at: item.place(of: "expires"),
      LocalizedText(
        zh: "“\(item.title.original)”的有效期到 \(last)，今天是 \(today)",
        en: "“\(item.title.original)” holds until \(last), and today is \(today)"),
      hint: LocalizedText(
        zh: "换上新的材料，改有效期；长期有效就把这一格留空",
        en: "put in the new document and its date; leave the cell empty where it holds for good"))
  }

  fileprivate static func twin(_ item: EvidenceItem, of first: EvidenceItem) -> Diagnostic {
    Diagnostic(
      .duplicateEvidence, .warning, at: item.place(of: "file"),
      LocalizedText(
        zh: "“\(item.file ?? "")”和“\(first.file ?? "")”内容完全相同",
        en: "“\(item.file ?? "")” and “\(first.file ?? "")” hold the same bytes"),
      hint: LocalizedText(
        zh: "放错了就换上对的文件；确实是同一份，就只留一个文件，“证明对象”里写上两边的编号",
        en:
          "put in the right file; if it is one document, keep one file and name both subjects in the "
          + "column of"),
      related: [first.place(of: "file")])
  }

  fileprivate static func isInternalElsewhere(
    _ item: EvidenceItem, _ other: EvidenceItem
  ) -> Diagnostic {
    Diagnostic(
      .internalEvidence, at: item.place(of: "visibility"),
      LocalizedText(
        zh: "“\(item.file ?? "")”在这里公开，同样的内容在“\(other.id)”一行里是内部的",
        en:
          "“\(item.file ?? "")” is public here, and the same bytes are internal in the row “\(other.id)”"
      ),
      hint: LocalizedText(
        zh: "两行写成一样的公开范围；只公开其中几页，就把那几页另存一个文件",
        en: "give both rows the same visibility; to publish some pages only, save those as a file"),
      related: [other.place(of: "file")])
  }

  fileprivate static func unnamed(at place: Place, names: [String], count: Int) -> Diagnostic {
    let zh = names.joined(separator: "、") + (count > names.count ? "等" : "")
    let en = names.joined(separator: ", ") + (count > names.count ? " …" : "")
    return Diagnostic(
      .unnamedEvidence, .warning, at: place,
      LocalizedText(
        zh: count == 1 ? "佐证表里没有这个文件" : "佐证表里没有这个文件夹里的 \(count) 个文件：\(zh)",
        en: count == 1
          ? "no row of the table of evidence names this file"
          : "no row of the table of evidence names \(count) files of this folder: \(en)"),
      hint: LocalizedText(
        zh: "在 data/evidence.csv（或工作表“佐证”）给它加一行；用不着就移到 Content/ 外面",
        en:
          "add a row to data/evidence.csv (or the sheet evidence), or move the file out of Content/"
      ))
  }
}
