import Diagnostics
import Machine

/// What was imported when, beside the content: `.showcase/imports/<slug>.json`.
///
/// Neither the site nor an archive holds it. Without it a case is a case like any other; it only cannot be
/// updated from Word.
struct ImportRecords {
  private let folder: String

  init(root: String) { folder = "\(root)/.showcase/imports" }

  /// Where the record of a case is.
  func path(_ slug: String) -> String { "\(folder)/\(slug).json" }

  /// The record of a case; `nil` where there is none.
  ///
  /// - Throws: where there is one that cannot be read.
  func read(_ slug: String) throws(EnvironmentError) -> ImportRecord? {
    guard Disk.exists(path(slug)) else { return nil }
    guard let bytes = try? Disk.read(path(slug)), let record = ImportRecord(bytes) else {
      throw EnvironmentError(
        LocalizedText(
          zh: "导入记录 \(path(slug)) 读不懂，没有更新", en: "the record \(path(slug)) cannot be read"),
        hint: LocalizedText(
          zh: "用 --slug 另起一个名字，不加 --update，重新导入，再对照着改",
          en: "import anew without --update under another --slug, and compare"))
    }
    return record
  }

  /// All records that can be read, by the names of their cases.
  var all: [(slug: String, record: ImportRecord)] {
    let names = (try? Disk.names(in: folder)) ?? []
    var records: [(slug: String, record: ImportRecord)] = []
    for slug in names.filter({ $0.hasSuffix(".json") }).map({ String($0.dropLast(5)) }).sorted() {
      if let record = try? read(slug) { records.append((slug, record)) }
    }
    return records
  }

  /// Writes the record of a case.
  func write(_ record: ImportRecord, _ slug: String) throws(EnvironmentError) {
    try Disk.makeFolder(folder)
    try Disk.replace(path(slug), with: record.bytes)
  }

  /// Forgets a case.
  func remove(_ slug: String) { try? Disk.remove(path(slug)) }
}
