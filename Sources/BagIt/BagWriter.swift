import Glibc
import Hashing
import Machine
import Zipping

/// Writes a bag of BagIt 1.0 (RFC 8493) as a zip archive, or as a folder.
///
/// The same files give the same archive: entries are sorted by the bytes of their names, all have one
/// time and one mode, and nothing comes from the machine.
public struct BagWriter: Sendable {
  /// The checksums of the manifests: the one that RFC 8493 wants by default, and the one that every
  /// system can compute.
  public static let algorithms: Set<ChecksumAlgorithm> = [.sha256, .sha512]

  /// The folder in the archive that holds the bag.
  public var name: String
  /// The time of all entries, in seconds since 1970 in UTC.
  public var seconds: Int
  /// What `bag-info.txt` says, without the size of the payload.
  public var metadata: [(label: String, value: String)]
  /// The payload, each file with its checksums; paths begin with `data/`.
  public var payload: [(file: BagFile, checksums: Checksums)]
  /// Further tag files.
  public var tagFiles: [BagFile]

  /// What was written.
  public struct Summary: Sendable {
    /// How many payload files.
    public let files: Int
    /// How many bytes they have.
    public let bytes: Int
  }

  /// A bag of these parts.
  public init(
    name: String, seconds: Int, metadata: [(label: String, value: String)],
    payload: [(file: BagFile, checksums: Checksums)], tagFiles: [BagFile]
  ) {
    self.name = name
    self.seconds = seconds
    self.metadata = metadata
    self.payload = payload.sorted { BagPath($0.file.path) < BagPath($1.file.path) }
    self.tagFiles = tagFiles
  }

  /// Writes the bag as a zip archive.
  ///
  /// - Parameter isStored: whether a file's bytes are compressed already, so that deflating is idle.
  /// - Throws: where a file cannot be read any more or the disk refuses.
  public func write(
    to location: String, isStored: (String) -> Bool
  ) throws(EnvironmentError) -> Summary {
    let output = try PieceWriter(location)
    do throws(Zip.Failure) {
      let stream = try ZipStream { output.append($0) }
      for file in allFiles {
        try stream.begin(
          "\(name)/\(file.path)", size: file.size, seconds: seconds,
          method: isStored(file.path) ? .stored : .deflated)
        var failure: Zip.Failure?
        let isWhole = file.readPieces { piece in
          guard failure == nil else { return }
          do throws(Zip.Failure) { try stream.append(piece) } catch { failure = error }
        }
        if let failure { throw failure }
        if !isWhole { throw .damaged }
      }
      try stream.finish()
    } catch {
      if error == .damaged { throw .changed(location) }
      try output.finish()
      throw .system(.write, location, EIO)
    }
    try output.finish()
    return Summary(files: payload.count, bytes: payload.reduce(0) { $0 + $1.file.size })
  }

  /// Writes the bag as a folder, which must not be there yet.
  ///
  /// - Throws: where a file cannot be read any more or the disk refuses.
  public func write(toFolder location: String) throws(EnvironmentError) -> Summary {
    var folders: Set<String> = []
    for file in allFiles {
      let path = "\(location)/\(file.path)"
      let parent = String(path[..<(path.lastIndex(of: "/") ?? path.startIndex)])
      if folders.insert(parent).inserted { try Disk.makeFolder(parent) }
      let output = try PieceWriter(path, isNew: true)
      guard file.readPieces({ output.append($0) }) else { throw .changed(file.path) }
      try output.finish()
    }
    return Summary(files: payload.count, bytes: payload.reduce(0) { $0 + $1.file.size })
  }

  /// All files of the bag, sorted by path.
  private var allFiles: [BagFile] {
    let bytes = payload.reduce(0) { $0 + $1.file.size }
    let oxum = ("Payload-Oxum", "\(bytes).\(payload.count)")
    let info = (metadata + [oxum]).map { "\($0): \(Self.line($1))\n" }.joined()
    var tags = tagFiles
    tags.append(
      .text("bagit.txt", "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n"))
    tags.append(.text("bag-info.txt", info))
    tags += manifests(payload.map { ($0.file.path, $0.checksums) }, "manifest")
    tags.sort { BagPath($0.path) < BagPath($1.path) }
    let sums = tags.map { file -> (String, Checksums) in
      var run = ChecksumRun(Self.algorithms)
      _ = file.readPieces { run.update($0) }
      return (file.path, run.finish())
    }
    tags += manifests(sums, "tagmanifest")
    return (tags + payload.map(\.file)).sorted { BagPath($0.path) < BagPath($1.path) }
  }

  /// Two spaces between checksum and path, as `sha512sum -c` reads it.
  private func manifests(_ files: [(path: String, sums: Checksums)], _ kind: String) -> [BagFile] {
    Self.algorithms.sorted { $0.rawValue < $1.rawValue }.map { algorithm in
      var text: [UInt8] = []
      for (path, sums) in files {
        text += Hexadecimal.text(sums[algorithm] ?? []).utf8
        text += [0x20, 0x20]
        text += BagPath(path).encoded.utf8
        text.append(0x0A)
      }
      return BagFile(path: "\(kind)-\(algorithm).txt", content: .memory(text))
    }
  }

  /// A value in one line.
  private static func line(_ value: String) -> String {
    value.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}

extension BagFile {
  fileprivate static func text(_ path: String, _ text: String) -> BagFile {
    BagFile(path: path, content: .memory(Array(text.utf8)))
  }
}
