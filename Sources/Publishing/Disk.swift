internal import CSystem
import Diagnostics
import Foundation

/// The few file operations that publishing needs, each with an error that names path and reason.
enum Disk {
  static func exists(_ path: String) -> Bool {
    var status = stat()
    return lstat(path, &status) == 0
  }

  /// Whether a folder itself is there; a link to one does not count, since it may lead in a circle.
  static func isFolder(_ path: String) -> Bool {
    var status = stat()
    return lstat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }

  /// Whether a plain file itself is there; a link to one does not count.
  static func isFile(_ path: String) -> Bool {
    var status = stat()
    return lstat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
  }

  /// The absolute path with all links resolved; of what does not exist yet, as far as it does.
  static func resolved(_ path: String) -> String {
    var url = URL(fileURLWithPath: path).standardizedFileURL
    var missing: [String] = []
    // A path that does not exist yet has no real path; its nearest folder that exists has one.
    while !exists(url.path), url.path != "/" {
      missing.append(url.lastPathComponent)
      url = url.deletingLastPathComponent()
    }
    let real = realpath(url.path, nil).map { pointer in
      defer { free(pointer) }
      return String(cString: pointer)
    }
    return missing.reversed().reduce(real ?? url.path) {
      ($0 as NSString).appendingPathComponent($1)
    }
  }

  static func names(in folder: String) throws(PublishingError) -> [String] {
    do {
      return try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
    } catch {
      throw .system(LocalizedText(zh: "列出目录", en: "list"), folder, SystemReason(error).code)
    }
  }

  static func makeFolder(_ path: String) throws(PublishingError) {
    Remains.waitIfEnding()
    do {
      try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    } catch {
      throw .system(.makeFolder, path, SystemReason(error).code)
    }
  }

  /// Removes a file or a folder with all that is in it; nothing happens where there is none.
  static func remove(_ path: String) throws(PublishingError) {
    guard exists(path) else { return }
    do {
      try FileManager.default.removeItem(atPath: path)
    } catch {
      throw .system(LocalizedText(zh: "删除", en: "remove"), path, SystemReason(error).code)
    }
  }

  /// Removes a site, or what is to become one; its mark goes last, so that what is left of it when the
  /// machine stops is still known as ours.
  static func removeSite(_ path: String) throws(PublishingError) {
    if isFolder(path) {
      for name in try names(in: path) where name != OutputFolder.marker {
        try remove("\(path)/\(name)")
      }
    }
    try remove(path)
  }

  static func rename(_ from: String, to path: String) throws(PublishingError) {
    guard Foundation.rename(from, path) == 0 else {
      throw .system(LocalizedText(zh: "改名", en: "rename"), from, errno)
    }
  }

  /// Renames a file or folder to a name that nothing has: what has come there meanwhile stays.
  static func renameToNew(_ from: String, _ path: String) throws(PublishingError) {
    let code = showcase_rename_new(from, path)
    if code == EEXIST || code == ENOTEMPTY { throw .foreign(path) }
    guard code == 0 else { throw .system(LocalizedText(zh: "改名", en: "rename"), from, code) }
  }

  static func write(_ bytes: some Collection<UInt8>, to path: String) throws(PublishingError) {
    Remains.waitIfEnding()
    let descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW, 0o644)
    guard descriptor >= 0 else { throw .system(.write, path, errno) }
    var failure: Int32 = 0
    let written: Void? = bytes.withContiguousStorageIfAvailable { buffer in
      var done = 0
      while done < buffer.count {
        let count = Foundation.write(
          descriptor, buffer.baseAddress.map { $0 + done }, buffer.count - done)
        if count < 0 && errno == EINTR { continue }
        if count < 0 {
          failure = errno
          break
        }
        done += count
      }
    }
    if close(descriptor) != 0 && failure == 0 { failure = errno }
    if written == nil { return try write(Array(bytes), to: path) }
    guard failure == 0 else { throw .system(.write, path, failure) }
  }

  /// Copies a file without ever holding all of it.
  static func copy(_ from: String, to path: String) throws(PublishingError) {
    Remains.waitIfEnding()
    let input = open(from, O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK)
    guard input >= 0 else { throw .system(.read, from, errno) }
    defer { close(input) }
    let output = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW, 0o644)
    guard output >= 0 else { throw .system(.write, path, errno) }
    let failure = withUnsafeTemporaryAllocation(byteCount: 1 << 20, alignment: 16) {
      buffer -> (action: LocalizedText, path: String, code: Int32)? in
      while true {
        let count = read(input, buffer.baseAddress, buffer.count)
        if count < 0 && errno == EINTR { continue }
        if count < 0 { return (.read, from, errno) }
        if count == 0 { return nil }
        var done = 0
        while done < count {
          let written = Foundation.write(
            output, buffer.baseAddress.map { $0 + done }, count - done)
          if written < 0 && errno == EINTR { continue }
          if written < 0 { return (.write, path, errno) }
          done += written
        }
      }
    }
    let isClosed = close(output) == 0
    if let failure { throw .system(failure.action, failure.path, failure.code) }
    guard isClosed else { throw .system(.write, path, errno) }
  }

  /// The bytes of a file; `nil` where it cannot be read.
  static func bytes(at path: String) -> [UInt8]? {
    FileManager.default.contents(atPath: path).map(Array.init)
  }

  /// Whether the file at a path holds just these bytes.
  static func holds(_ bytes: UnsafeBufferPointer<UInt8>, at path: String) -> Bool {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK)
    guard descriptor >= 0 else { return false }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG,
      Int(status.st_size) == bytes.count
    else { return false }
    return withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 65_536) { buffer in
      var done = 0
      while done < bytes.count {
        let count = read(descriptor, buffer.baseAddress, buffer.count)
        guard count > 0, done + count <= bytes.count,
          let old = buffer.baseAddress, let new = bytes.baseAddress,
          memcmp(old, new + done, count) == 0
        else { return false }
        done += count
      }
      return true
    }
  }

  /// Gives a file a second name, so that it keeps its bytes and its time; a copy where the file
  /// system has no second names.
  static func link(_ from: String, to path: String) throws(PublishingError) {
    if Foundation.link(from, path) == 0 { return }
    var status = stat()
    guard stat(from, &status) == 0, let data = FileManager.default.contents(atPath: from) else {
      throw .system(.write, path, errno)
    }
    try write(Array(data), to: path)
    var times = [status.st_atim, status.st_mtim]
    utimensat(AT_FDCWD, path, &times, 0)
  }
}

extension LocalizedText {
  static var read: LocalizedText { LocalizedText(zh: "读取", en: "read") }
  static var write: LocalizedText { LocalizedText(zh: "写入", en: "write") }
  static var makeFolder: LocalizedText { LocalizedText(zh: "新建目录", en: "create") }
}
