import Diagnostics
import Foundation
import Hashing
import Machine
import Synchronization

/// Files made from pictures, kept between builds in a folder that may be deleted at any time.
///
/// An entry is a folder named by what it was made from and how; it takes its place whole, by one rename,
/// so that builds may run at the same time and be killed. What lies there is believed only as far as it can be
/// checked: an entry counts in its own place alone and for whoever asks with the content that it was made from, and a
/// file if it is a picture without metadata, of the size and with the hash that its entry states. Nothing there says
/// which content a photograph has; photographs are read.
public final class PictureCache: Sendable {
  /// What is known of the files of an entry.
  struct Entry: Codable, Sendable {
    struct File: Codable, Sendable {
      /// The file's name in the entry's folder, such as `960.webp`.
      let name: String
      /// The SHA-256 of its content.
      let hash: String
      let size: Int
      let width: Int
      let height: Int
    }

    /// What it was made from and how: an entry that lies where another belongs is none.
    let key: String
    let files: [File]
  }

  /// Why there is no cache.
  public enum Failure: Error, Hashable {
    /// The folder cannot be made or written; the system's reason.
    case unwritable(LocalizedText)
    /// The disk has no room for it.
    case full(LocalizedText)
  }

  private let folder: String
  private let serial = Atomic(0)

  /// Opens the folder, or makes it.
  public init(folder: String) throws(Failure) {
    self.folder = folder
    let manager = FileManager.default
    do {
      try Disk.makeFolder("\(folder)/making")
    } catch {
      throw error.isFull ? .full(error.reason) : .unwritable(error.reason)
    }
    guard access("\(folder)/making", W_OK) == 0 else {
      throw .unwritable(SystemReason(errno).text)
    }
    // Git and backup programs leave it alone.
    let marks = [
      (".gitignore", "*\n"), ("CACHEDIR.TAG", "Signature: 8a477f597d28d172789f06886806bc55\n"),
    ]
    for (name, text) in marks where !manager.fileExists(atPath: "\(folder)/\(name)") {
      try? text.write(toFile: "\(folder)/\(name)", atomically: true, encoding: .utf8)
    }
    removeRemains()
  }

  // MARK: Entries

  /// The entry of that key, if all its files are there and are what it states.
  ///
  /// - Parameter isFitting: whether these files can have been made from what the caller holds.
  func entry(_ key: String, where isFitting: (Entry) -> Bool = { _ in true }) -> Entry? {
    let path = self.path(of: key)
    guard access(path, F_OK) == 0 else { return nil }
    let text = try? Disk.read("\(path)/entry.json", size: Self.longestEntry)
    if let text, let entry = try? JSONDecoder().decode(Entry.self, from: Data(text)),
      entry.key == key, !entry.files.isEmpty, isFitting(entry),
      entry.files.allSatisfy({ bytes(of: $0, in: path) != nil })
    {
      return entry
    }
    // It took its place whole, so it was damaged since.
    try? FileManager.default.removeItem(atPath: path)
    return nil
  }

  /// Some hundred bytes are usual.
  private static let longestEntry = 65_536

  /// The bytes of a file of an entry; `nil` where they are not what the entry states.
  private func bytes(of file: Entry.File, in path: String) -> [UInt8]? {
    // A name with a slash would lead out of the entry.
    let parts = file.name.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
    guard parts.count == 2, let ending = parts.last, parts.allSatisfy(Self.isWord),
      file.size > 0, file.size <= PictureConverter.largestFile,
      let bytes = try? Disk.read("\(path)/\(file.name)", size: file.size),
      bytes.count == file.size, ContentHash.hex(of: bytes) == file.hash,
      let header = PictureHeader.read(bytes), header.format.extensions.contains(ending),
      header.width == file.width, header.height == file.height,
      PictureHeader.withoutMetadata(bytes) == bytes
    else { return nil }
    return bytes
  }

  private static func isWord(_ text: String) -> Bool {
    !text.isEmpty && text.unicodeScalars.allSatisfy { ("a"..."z" ~= $0) || ("0"..."9" ~= $0) }
  }

  /// Makes an entry.
  ///
  /// - Parameter make: writes files into the folder it is given and lists them; an error means that there
  ///   is nothing to keep.
  func make(
    _ key: String,
    _ make: (_ folder: String) throws(Vips.Failure) -> [(name: String, size: (Int, Int))]
  ) throws(Vips.Failure) -> Entry {
    let number = serial.wrappingAdd(1, ordering: .relaxed).oldValue
    let workplace = "\(folder)/making/\(getpid())-\(number)"
    let manager = FileManager.default
    try makeFolder(workplace)
    defer { try? manager.removeItem(atPath: workplace) }
    var files: [Entry.File] = []
    for (name, size) in try make(workplace) {
      let bytes = try CacheFile.read("\(workplace)/\(name)", upTo: .max)
      files.append(
        Entry.File(
          name: name, hash: ContentHash.hex(of: bytes), size: bytes.count, width: size.0,
          height: size.1))
    }
    let text = try? JSONEncoder().encode(Entry(key: key, files: files))
    try CacheFile.write(Array(text ?? Data()), to: "\(workplace)/entry.json")
    let path = self.path(of: key)
    try makeFolder("\(folder)/\(key.prefix(2))")
    let failure = rename(workplace, path) == 0 ? 0 : errno
    // Another build may have been quicker; its files are as good.
    guard let entry = self.entry(key) else {
      throw .disk(failure == 0 ? LocalizedText.unmade(path) : SystemReason(failure).text)
    }
    return entry
  }

  private func makeFolder(_ path: String) throws(Vips.Failure) {
    do {
      try Disk.makeFolder(path)
    } catch {
      throw .disk(error.reason)
    }
  }

  /// A file of an entry.
  func file(_ file: Entry.File, of key: String, as path: String) -> PictureFile {
    let folder = self.path(of: key)
    return PictureFile(path: path) { [self] in bytes(of: file, in: folder) }
  }

  private func path(of key: String) -> String { "\(folder)/\(key.prefix(2))/\(key)" }

  /// What builds left behind that were killed, and what earlier versions believed of photographs.
  private func removeRemains() {
    unlink("\(folder)/index")
    let names = (try? FileManager.default.contentsOfDirectory(atPath: "\(folder)/making")) ?? []
    for name in names {
      let process = name.split(separator: "-").first.flatMap { pid_t($0) }
      let isRunning = process.map { kill($0, 0) == 0 || errno != ESRCH } ?? false
      if !isRunning { try? FileManager.default.removeItem(atPath: "\(folder)/making/\(name)") }
    }
  }
}
