import Diagnostics
import Foundation
import Hashing
import Machine
import Publishing
import SiteBuilder
import Zipping

/// What takes the files of a binder one by one, and puts the whole into its place.
protocol BinderOutput {
  /// Takes a file of the content, piece by piece.
  ///
  /// - Returns: its SHA-256 in hexadecimal digits.
  func add(_ file: FileTree.File, at path: String) throws(EnvironmentError) -> String
  /// Takes bytes.
  func add(_ bytes: [UInt8], at path: String) throws(EnvironmentError)
  /// Gives the binder its place.
  ///
  /// - Returns: its absolute path.
  func finish() throws(EnvironmentError) -> String
}

/// A binder as a folder, written beside its place.
final class BinderFolder: BinderOutput {
  private let place: String
  private let part: String
  private let lock: FileLock
  /// What stood there before, file by file; nil where there was nothing.
  private let old: [String: FileStamp]?

  init(
    at path: String, by rule: WritingRule, _ observe: (BuildEvent) -> Void
  ) throws(EnvironmentError) {
    place = try rule.folder(path)
    part = "\(place.parent)/.\((place as NSString).lastPathComponent).showcase-part"
    try Disk.makeFolder(place.parent)
    lock = try FileLock(on: place) { observe(.waiting(process: $0)) }
    old = try OwnBinder.stamps(in: place)
    if old != nil, try !OwnBinder.isFolder(place) { throw .foreign(place) }
    try Disk.remove(part)
    Remains.add(part)
    try Disk.makeFolder(part)
  }

  deinit {
    try? Disk.remove(part)
    Remains.forget(part)
  }

  func add(_ file: FileTree.File, at path: String) throws(EnvironmentError) -> String {
    let location = "\(part)/\(path)"
    try Disk.makeFolder(location.parent)
    let output = try PieceWriter(location, isNew: true)
    let sum = try file.checksum { output.append($0) }
    try output.finish()
    return sum
  }

  func add(_ bytes: [UInt8], at path: String) throws(EnvironmentError) {
    try Disk.write(bytes, to: "\(part)/\(path)")
  }

  func finish() throws(EnvironmentError) -> String {
    guard try OwnBinder.stamps(in: place) == old else { throw .foreign(place) }
    Remains.forget(part)
    guard Disk.exists(place) else {
      try Disk.renameToNew(part, place)
      return place
    }
    let code = Disk.exchange(part, place)
    if code != 0 {
      guard Disk.cannotExchange(code) else { throw .system(.rename, place, code) }
      let aside = part + "-old"
      try Disk.rename(place, to: aside)
      try Disk.renameToNew(part, place)
      try Disk.remove(aside)
    }
    // What has the other name now is the old binder.
    try Disk.remove(part)
    return place
  }
}

/// A binder as a zip archive, written beside its place.
final class BinderArchive: BinderOutput {
  private let file: PartFile
  private let output: PieceWriter
  private let stream: ZipStream
  private let place: String

  init(
    at path: String, by rule: WritingRule, _ observe: (BuildEvent) -> Void
  ) throws(EnvironmentError) {
    place = path
    file = try PartFile(at: path, by: rule, isOurs: OwnBinder.isArchive) {
      observe(.waiting(process: $0))
    }
    let output = try PieceWriter(file.path, isNew: true)
    self.output = output
    do {
      stream = try ZipStream { output.append($0) }
    } catch {
      throw .notPacked(path)
    }
  }

  func add(_ file: FileTree.File, at path: String) throws(EnvironmentError) -> String {
    let isPacked = MediaType.isCompressed(path)
    var isWritten = true
    do {
      try stream.begin(path, size: file.size, method: isPacked ? .stored : .deflated)
    } catch {
      throw .notPacked(place)
    }
    let sum = try file.checksum { piece in
      guard isWritten else { return }
      isWritten = (try? stream.append(piece)) != nil
    }
    guard isWritten else { throw .notPacked(place) }
    return sum
  }

  func add(_ bytes: [UInt8], at path: String) throws(EnvironmentError) {
    var isWritten = false
    do {
      try stream.begin(path, size: bytes.count)
      bytes.withUnsafeBytes { isWritten = (try? stream.append($0)) != nil }
    } catch {
      throw .notPacked(place)
    }
    guard isWritten else { throw .notPacked(place) }
  }

  func finish() throws(EnvironmentError) -> String {
    do {
      try stream.finish()
    } catch {
      // A full disk is what the writer says itself.
      try output.finish()
      throw .notPacked(place)
    }
    try output.finish()
    return try file.finish()
  }
}

extension FileTree.File {
  /// Reads the file once, piece by piece.
  ///
  /// - Returns: the SHA-256 of what was read, in hexadecimal digits.
  /// - Throws: where the disk refuses, or where the file changes meanwhile.
  fileprivate func checksum(
    _ body: (UnsafeRawBufferPointer) -> Void
  ) throws(EnvironmentError) -> String {
    let before = stamp
    var sum = Checksum(.sha256)
    var count = 0
    try readPieces { piece in
      count += piece.count
      guard count <= size else { return }
      sum.update(piece)
      body(piece)
    }
    guard count == size, stamp == before else { throw .changing(path) }
    return Hexadecimal.text(sum.finish())
  }
}

extension EnvironmentError {
  fileprivate static func changing(_ path: String) -> EnvironmentError {
    EnvironmentError(
      LocalizedText(
        zh: "Content/\(path) 正在被改动", en: "Content/\(path) changed while it was read"),
      hint: LocalizedText(zh: "保存好以后再运行一次", en: "save it and run this again"))
  }

  fileprivate static func notPacked(_ path: String) -> EnvironmentError {
    EnvironmentError(
      LocalizedText(zh: "\(path) 写不成压缩包", en: "\(path) cannot be written as an archive"),
      hint: LocalizedText(
        zh: "看看磁盘有没有空间，或改用文件夹：--out 后面写文件夹名",
        en: "look whether the disk has room, or name a folder after --out"))
  }
}
