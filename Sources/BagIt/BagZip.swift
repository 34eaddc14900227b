import Diagnostics
import Hashing
import Machine
import Synchronization
import Zipping

/// A bag as a zip archive, read without unpacking it. What would hurt whoever unpacks it is reported.
struct BagZip: BagContents {
  /// By how much an archive may grow: pages deflate to a tenth, the emptiest tables to a hundredth,
  /// bombs to a thousandth. So does a white scan, which is why what a manifest lists may grow on.
  private static let maximumRatio = 250
  /// As many bytes do no harm, whatever they are made of.
  private static let harmlessSize = 16 << 20
  /// What a manifest lists with a checksum of all its bytes may be as large.
  private static let largestListed = 1 << 30
  private static let largestTotal = 8 << 30

  private let zip: ZipFile
  /// The position of each file in the archive.
  private var positions: [BagPath: Int]
  /// The positions of files that grow like bombs.
  private var suspects: [BagPath: Int]
  let files: [BagPath: Int]
  let hasPayloadFolder: Bool
  private(set) var findings: [BagFinding]

  init(_ zip: ZipFile) {
    self.zip = zip
    var listing = Listing()
    for (index, entry) in zip.entries.enumerated() { listing.add(entry, at: index) }
    let total = zip.entries.reduce(0) { $0.addingReportingOverflow($1.size).partialValue }
    let isBomb =
      zip.overlaps || total < 0
      || total > max(Self.largestTotal, zip.size * Self.maximumRatio)
    if isBomb { listing.findings.append(.bomb("", total, zip.size)) }
    listing.checkFolders()
    let base = listing.base
    var files: [BagPath: Int] = [:]
    var positions: [BagPath: Int] = [:]
    var suspects: [BagPath: Int] = [:]
    for (path, index) in listing.files.sorted(by: { $0.key < $1.key }) {
      guard path.text.utf8.starts(with: base.utf8) else {
        listing.findings.append(.outside(path.text))
        continue
      }
      let inside = BagPath(String(Substring(path.text.utf8.dropFirst(base.utf8.count))))
      let entry = zip.entries[index]
      files[inside] = entry.size
      guard !isBomb else { continue }
      if entry.size > max(Self.harmlessSize, entry.compressedSize * Self.maximumRatio) {
        suspects[inside] = index
      } else {
        positions[inside] = index
      }
    }
    self.files = files
    self.positions = positions
    self.suspects = suspects
    hasPayloadFolder =
      files.keys.contains(where: \.isPayload) || listing.folders.contains(base + "data/")
    findings = listing.findings.map { $0.inside(base) }
  }

  mutating func settle(listed: (BagPath) -> Bool) -> [BagFinding] {
    var bombs: [BagFinding] = []
    for (path, index) in suspects.sorted(by: { $0.key < $1.key }) {
      let entry = zip.entries[index]
      if listed(path), entry.size <= Self.largestListed {
        positions[path] = index
      } else {
        bombs.append(.bomb(path.text, entry.size, entry.compressedSize))
      }
    }
    suspects = [:]
    return bombs
  }

  func bytes(of path: BagPath, limit: Int) -> [UInt8]? {
    guard let index = positions[path], zip.entries[index].size <= limit else { return nil }
    var result: [UInt8]?
    try? zip.walk(where: { $0 == index }) { _, reader in
      var bytes: [UInt8] = []
      bytes.reserveCapacity(reader.size)
      let isWhole: Void? = try? reader.inflate {
        bytes.append(contentsOf: $0)
        return true
      }
      if isWhole != nil, bytes.count == reader.size { result = bytes }
      return false
    }
    return result
  }

  func readEach(
    where isWanted: (BagPath) -> Bool, _ body: (BagPath, [UInt8]) -> Bool
  ) -> Bool {
    let wanted = Dictionary(
      uniqueKeysWithValues: positions.filter { isWanted($0.key) }.map { ($1, $0) })
    var isFine = true
    let isWhole: Void? = try? zip.walk(where: { wanted[$0] != nil }) { index, reader in
      var bytes: [UInt8] = []
      bytes.reserveCapacity(reader.size)
      let isRead: Void? = try? reader.inflate {
        bytes.append(contentsOf: $0)
        return true
      }
      isFine = isRead != nil && wanted[index].map { body($0, bytes) } ?? true
      return isFine
    }
    return isWhole != nil && isFine
  }

  /// Each thread goes through the archive by itself and takes its share of the entries.
  func checksums(_ algorithms: Set<ChecksumAlgorithm>, jobs: Int) -> [BagPath: Checksums] {
    let names = Dictionary(uniqueKeysWithValues: positions.map { ($1, $0) })
    let found = Mutex<[BagPath: Checksums]>([:])
    var report = Report()
    _ = parallelMap(Array(0..<max(1, jobs)), jobs: jobs, report: &report) { share, _ in
      let sums = self.share(share, of: max(1, jobs), names, algorithms)
      found.withLock { $0.merge(sums) { first, _ in first } }
    }
    return found.withLock { $0 }
  }

  private func share(
    _ share: Int, of count: Int, _ names: [Int: BagPath], _ algorithms: Set<ChecksumAlgorithm>
  ) -> [BagPath: Checksums] {
    var found: [BagPath: Checksums] = [:]
    try? zip.walk(where: { $0 % count == share && names[$0] != nil }) { index, reader in
      var run = ChecksumRun(algorithms)
      let isWhole: Void? = try? reader.inflate {
        run.update($0)
        return true
      }
      if isWhole != nil, let name = names[index] { found[name] = run.finish() }
      return true
    }
    return found
  }
}

extension BagZip {
  /// The entries by name, with what is wrong with the names.
  private struct Listing {
    var files: [BagPath: Int] = [:]
    var folders: Set<String> = []
    var findings: [BagFinding] = []

    mutating func add(_ entry: ZipFile.Entry, at index: Int) {
      guard let text = String(validating: entry.name, as: UTF8.self) else {
        let shown = String(decoding: entry.name, as: UTF8.self)
        findings.append(.nameWithoutEncoding(shown))
        return
      }
      let path = BagPath(text)
      guard !path.leavesBag, !text.utf8.contains(0x5C), !text.utf8.contains(0) else {
        findings.append(.unsafe(text))
        return
      }
      if !entry.isMarkedUTF8, text.utf8.contains(where: { $0 >= 0x80 }) {
        findings.append(.unmarked(text))
      }
      checkLength(path)
      switch entry.kind {
      case .folder:
        folders.insert(text.hasSuffix("/") ? text : text + "/")
      case .link: findings.append(.link(text))
      case .special: findings.append(.special(text))
      case .file where entry.isEncrypted: findings.append(.encrypted(text))
      case .file:
        guard files[path] == nil else {
          findings.append(.twice(text))
          return
        }
        files[path] = index
      }
    }

    /// Disks have no names of more than 255 bytes and no ways of more than 4095.
    private mutating func checkLength(_ path: BagPath) {
      let parts = path.text.utf8.split(separator: 0x2F)
      if path.text.utf8.count > 4095 || parts.contains(where: { $0.count > 255 }) {
        findings.append(.tooLong(path.text))
      }
      let simple = path.simplified.text
      if !simple.utf8.elementsEqual(path.text.utf8),
        !(simple + "/").utf8.elementsEqual(path.text.utf8)
      {
        findings.append(.roundabout(path.text))
      }
    }

    /// Finds names that are a file and, on the way to another, a folder: no disk can have both.
    mutating func checkFolders() {
      var ways: Set<BagPath> = []
      for path in Array(files.keys) + folders.map({ BagPath($0) }) {
        var rest = Substring(path.text).utf8
        while let slash = rest.lastIndex(of: 0x2F) {
          rest = rest[..<slash]
          // What leads to a folder that is known is known as well.
          guard ways.insert(BagPath(String(Substring(rest)))).inserted else { break }
        }
      }
      let folded = Dictionary(grouping: ways, by: \.folded)
      for path in files.keys.sorted() {
        if ways.contains(path) {
          findings.append(.fileAndFolder(path.text))
        } else if let other = folded[path.folded]?.min() {
          findings.append(.nearlyFolder(path.text, other.text))
        }
      }
    }

    /// The folder that the bag lies in, with `/`: that of `bagit.txt`, at most one level down.
    var base: String {
      if files[BagPath("bagit.txt")] != nil { return "" }
      let tops = Set(
        files.keys.map { path in
          path.text.utf8.firstIndex(of: 0x2F).map { String(path.text[...$0]) } ?? ""
        })
      if let base = tops.sorted().first(where: { files[BagPath($0 + "bagit.txt")] != nil }) {
        return base
      }
      return tops.count == 1 ? tops.first ?? "" : ""
    }
  }
}

extension BagFinding {
  /// The same about a path from the base of the bag.
  fileprivate func inside(_ base: String) -> BagFinding {
    guard !base.isEmpty, path.utf8.starts(with: base.utf8) else { return self }
    let rest = String(Substring(path.utf8.dropFirst(base.utf8.count)))
    return BagFinding(code, isError: isError, at: rest, line: line, message)
  }

  fileprivate static func bomb(_ path: String, _ size: Int, _ compressed: Int) -> BagFinding {
    BagFinding(
      .zipBomb, at: path,
      LocalizedText(
        zh: "解压后会有 \(size) 字节，压缩着只有 \(compressed) 字节，像是压缩炸弹；没有解压",
        en: "\(compressed) bytes that would become \(size), as of a zip bomb; not inflated"))
  }

  fileprivate static func outside(_ path: String) -> BagFinding {
    BagFinding(
      .extraFile, at: path,
      LocalizedText(zh: "在存档包的文件夹之外", en: "lies outside the folder of the bag"))
  }

  fileprivate static func unsafe(_ path: String) -> BagFinding {
    BagFinding(
      .unsafeName, at: path,
      LocalizedText(
        zh: "文件名会通到包外", en: "the name leads out of the bag"))
  }

  fileprivate static func unmarked(_ path: String) -> BagFinding {
    BagFinding(
      .unsafeName, isError: false, at: path,
      LocalizedText(
        zh: "中文文件名没有 UTF-8 标记，在 Windows 上会成乱码",
        en: "the name is not marked as UTF-8; Windows garbles it"))
  }

  fileprivate static func encrypted(_ path: String) -> BagFinding {
    BagFinding(
      .damagedArchive, at: path, LocalizedText(zh: "有密码，读不了", en: "needs a password"))
  }

  fileprivate static func tooLong(_ path: String) -> BagFinding {
    BagFinding(
      .unsafeName, at: path,
      LocalizedText(
        zh: "名字太长，解不出来：每一级最多 255 字节，整个路径最多 4095 字节",
        en: "too long to be unpacked: no disk has names above 255 bytes or ways above 4095"))
  }

  fileprivate static func roundabout(_ path: String) -> BagFinding {
    BagFinding(
      .unsafeName, at: path,
      LocalizedText(
        zh: "名字里有多余的 / 或 .，解压后会变成别的名字",
        en: "the name has a / or . too many and becomes another one when it is unpacked"))
  }

  fileprivate static func fileAndFolder(_ path: String) -> BagFinding {
    BagFinding(
      .duplicateName, at: path,
      LocalizedText(
        zh: "既是文件，又是文件夹，解不出来", en: "is a file and a folder at once and cannot be unpacked"))
  }

  fileprivate static func nearlyFolder(_ path: String, _ folder: String) -> BagFinding {
    BagFinding(
      .ambiguousName, isError: false, at: path,
      LocalizedText(
        zh: "与文件夹 \(folder) 只差大小写或字符的组合形式，在有的系统上解不出来",
        en:
          "differs from the folder \(folder) only in case or normal form; some systems cannot unpack both"
      ))
  }

  fileprivate static func twice(_ path: String) -> BagFinding {
    BagFinding(
      .duplicateName, at: path,
      LocalizedText(zh: "压缩包里有两个同名文件", en: "the archive holds two files of this name"))
  }
}
