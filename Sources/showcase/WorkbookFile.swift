import Diagnostics
import Hashing
import Machine
import Publishing
import SiteBuilder
import Tables

/// A workbook that a command writes, in the place of one that it wrote before and nobody has worked on.
///
/// Which workbooks are the program's own is noted beside the project, by the hashes of their bytes: a workbook has
/// no room for a mark that Excel would leave alone.
struct WorkbookFile {
  private let place: String
  private let source: SiteRequest
  private var notes: String { "\(source.root)/.showcase/written.txt" }
  /// The most hashes that are kept.
  private static let most = 200

  init(at place: String, in source: SiteRequest) { (self.place, self.source) = (place, source) }

  /// Writes the workbook.
  ///
  /// - Returns: its absolute path.
  func write(
    _ make: () throws(WorkbookWriter.Failure) -> [UInt8]
  ) throws(EnvironmentError) -> String {
    let bytes: [UInt8]
    do {
      bytes = try make()
    } catch {
      throw EnvironmentError(
        LocalizedText(zh: "写不成工作簿：行数太多", en: "there are too many rows for a workbook"),
        hint: LocalizedText(
          zh: "一张工作表最多 1048576 行", en: "a worksheet has 1,048,576 rows at most"))
    }
    let known = (try? Disk.read(notes, size: 65_536)).map { bytes in
      String(decoding: bytes, as: UTF8.self).split(separator: "\n").map(String.init)
    }
    let file = try PartFile(
      at: place, by: source.writingRule,
      isOurs: { path in
        (try? Disk.read(path)).map { known?.contains(ContentHash.hex(of: $0)) ?? false } ?? false
      }, onWait: { _ in })
    try file.write(bytes)
    let path = try file.finish()
    let hashes = ((known ?? []) + [ContentHash.hex(of: bytes)]).suffix(Self.most)
    try Disk.makeFolder("\(source.root)/.showcase")
    try Disk.replace(notes, with: Array((hashes.joined(separator: "\n") + "\n").utf8))
    return path
  }
}
