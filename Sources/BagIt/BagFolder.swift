import Diagnostics
import Foundation
import Hashing
import Machine

/// A bag as a folder of the disk. Links are reported and never followed.
struct BagFolder: BagContents {
  private let location: String
  private(set) var files: [BagPath: Int] = [:]
  private(set) var hasPayloadFolder = false
  private(set) var findings: [BagFinding] = []

  init(_ location: String) throws(EnvironmentError) {
    self.location = location
    var folders = [""]
    while let folder = folders.popLast() {
      for name in try names(in: folder) {
        let path = folder.isEmpty ? name : "\(folder)/\(name)"
        var status = stat()
        guard lstat("\(location)/\(path)", &status) == 0 else { continue }
        switch status.st_mode & S_IFMT {
        case S_IFDIR:
          folders.append(path)
          if path == "data" { hasPayloadFolder = true }
        case S_IFREG: files[BagPath(path)] = Int(status.st_size)
        case S_IFLNK: findings.append(.link(path))
        default: findings.append(.special(path))
        }
      }
    }
  }

  private mutating func names(in folder: String) throws(EnvironmentError) -> [String] {
    guard let stream = opendir(folder.isEmpty ? location : "\(location)/\(folder)") else {
      let error = EnvironmentError.system(.read, "\(location)/\(folder)", errno)
      if folder.isEmpty { throw .system(.read, location, error.code ?? EIO) }
      findings.append(.unreadable(folder, error.reason))
      return []
    }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: CChar.self, capacity: Int(NAME_MAX) + 1) { name in
          if let text = String(validatingCString: name) {
            if text != "." && text != ".." { names.append(text) }
          } else {
            findings.append(.nameWithoutEncoding(folder + "/" + String(cString: name)))
          }
        }
      }
    }
    return names
  }

  func bytes(of path: BagPath, limit: Int) -> [UInt8]? {
    guard let size = files[path], size <= limit else { return nil }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(size)
    let isRead = readPieces(path) { bytes.append(contentsOf: $0) }
    return isRead ? bytes : nil
  }

  func readEach(
    where isWanted: (BagPath) -> Bool, _ body: (BagPath, [UInt8]) -> Bool
  ) -> Bool {
    files.keys.sorted().filter(isWanted).allSatisfy { path in
      bytes(of: path, limit: .max).map { body(path, $0) } ?? false
    }
  }

  func checksums(_ algorithms: Set<ChecksumAlgorithm>, jobs: Int) -> [BagPath: Checksums] {
    var report = Report()
    let paths = files.keys.sorted()
    let found = parallelMap(paths, jobs: jobs, report: &report) { path, _ in
      var run = ChecksumRun(algorithms)
      return readPieces(path) { run.update($0) } ? run.finish() : nil
    }
    return Dictionary(
      uniqueKeysWithValues: zip(paths, found).compactMap { path, sums in sums.map { (path, $0) } })
  }

  private func readPieces(_ path: BagPath, _ body: (UnsafeRawBufferPointer) -> Void) -> Bool {
    (try? Disk.readPieces("\(location)/\(path.text)", body)) != nil
  }
}

extension BagFinding {
  static func link(_ path: String) -> BagFinding {
    BagFinding(
      .notAFile, at: path,
      LocalizedText(
        zh: "这是链接，不是文件；它指向包外时会泄露或改写别处", en: "a link, which may lead out of the bag, and no file"))
  }

  static func special(_ path: String) -> BagFinding {
    BagFinding(.notAFile, at: path, LocalizedText(zh: "这不是普通文件", en: "not a plain file"))
  }

  static func unreadable(_ path: String, _ reason: LocalizedText) -> BagFinding {
    BagFinding(
      .changedFile, at: path,
      LocalizedText(zh: "读不出来：\(reason.zh)", en: "cannot be read: \(reason.en)"))
  }

  static func nameWithoutEncoding(_ path: String) -> BagFinding {
    BagFinding(
      .unsafeName, at: path, LocalizedText(zh: "文件名不是 UTF-8 编码", en: "the name is not UTF-8"))
  }
}
