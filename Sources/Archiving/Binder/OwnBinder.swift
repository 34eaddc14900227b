import Foundation
import Hashing
import Machine
import Zipping

/// How a binder that this room has written is known again: by its list of checksums, which names all of its
/// files and no others. One that somebody has worked on is not replaced.
enum OwnBinder {
  /// The list of checksums, as `sha256sum -c` reads it.
  static let sums = "SHA256SUMS"
  private static let mark = "<meta name=\"generator\" content=\"showcase evidence\">"
  private static let longestList = 64 << 20

  /// All files of a folder as they are now; nil where there is nothing.
  static func stamps(in folder: String) throws(EnvironmentError) -> [String: FileStamp]? {
    guard Disk.exists(folder) else { return nil }
    let paths = (FileManager.default.subpaths(atPath: folder) ?? []).filter {
      !Disk.isFolder("\(folder)/\($0)")
    }
    guard !paths.isEmpty else { return nil }
    return Dictionary(
      paths.compactMap { path in FileStamp(of: "\(folder)/\(path)").map { (path, $0) } },
      uniquingKeysWith: { first, _ in first })
  }

  /// Whether a folder is a binder as it was written.
  static func isFolder(_ folder: String) throws(EnvironmentError) -> Bool {
    let paths = try stamps(in: folder)?.keys.sorted() ?? []
    guard Disk.isFile("\(folder)/\(sums)"),
      let list = try? Disk.read("\(folder)/\(sums)")
    else { return false }
    let known = checksums(list)
    guard Set(paths) == Set(known.keys).union([sums]) else { return false }
    var isMarked = false
    for (path, sum) in known {
      var checksum = Checksum(.sha256)
      try Disk.readPieces("\(folder)/\(path)") { checksum.update($0) }
      guard Hexadecimal.text(checksum.finish()) == sum else { return false }
      if !path.contains("/"), path.hasSuffix(".html") {
        let head = (try? Disk.read("\(folder)/\(path)", size: 512)) ?? []
        isMarked = String(decoding: head, as: UTF8.self).contains(mark)
      }
    }
    return isMarked
  }

  /// Whether a zip archive is a binder as it was written.
  static func isArchive(_ path: String) -> Bool {
    guard let archive = try? ZipFile(path: path), !archive.overlaps else { return false }
    var found: [String: String] = [:]
    var list: [UInt8] = []
    var isMarked = false
    var isWhole = true
    try? archive.walk(where: { _ in true }) { index, reader in
      let name = String(decoding: archive.entries[index].name, as: UTF8.self)
      var checksum = Checksum(.sha256)
      var head: [UInt8] = []
      let limit = name == sums ? longestList : 512
      do {
        try reader.inflate { piece in
          checksum.update(piece)
          if head.count < limit { head.append(contentsOf: piece.prefix(limit - head.count)) }
          return true
        }
      } catch {
        isWhole = false
        return false
      }
      if name == sums {
        list = head
      } else {
        found[name] = Hexadecimal.text(checksum.finish())
      }
      if !name.contains("/"), name.hasSuffix(".html") {
        isMarked = String(decoding: head, as: UTF8.self).contains(mark)
      }
      return true
    }
    return isWhole && isMarked && !list.isEmpty && found == checksums(list)
  }

  /// The list as paths and checksums.
  private static func checksums(_ list: [UInt8]) -> [String: String] {
    let lines = String(decoding: list, as: UTF8.self).split(separator: "\n")
    return Dictionary(
      lines.filter { $0.utf8.count > 66 }.map { (String($0.dropFirst(66)), String($0.prefix(64))) },
      uniquingKeysWith: { first, _ in first })
  }
}
