import Diagnostics
import Hashing

/// A list of files with their checksums.
struct Manifest {
  /// One line.
  struct Line {
    let number: Int
    let path: BagPath
    let checksum: [UInt8]
  }

  /// As many files that are not there are told one by one, with some room for what else is missing.
  static let mostStrangers = FindingList.longest - 10

  /// The name of the file.
  let name: String
  let algorithm: ChecksumAlgorithm
  /// Whether it lists tag files.
  let isForTags: Bool
  private(set) var lines: [Line] = []
  /// How many further lines name files that are not there.
  private(set) var surplus = 0
  private(set) var findings: [BagFinding] = []

  /// Reads the lines.
  ///
  /// Of files that are not there as many lines are kept as are told one by one: a list can be very much
  /// longer than the bag.
  ///
  /// - Parameters:
  ///   - exists: whether the bag has a file; old manifests leave open whether `%0A` in a path is a line feed
  ///     or just what is written.
  ///   - isLike: whether it has one of that name in any normal form.
  init(
    _ name: String, _ algorithm: ChecksumAlgorithm, _ text: TagText, version: BagVersion,
    exists: (BagPath) -> Bool, isLike: (BagPath) -> Bool
  ) {
    self.name = name
    self.algorithm = algorithm
    isForTags = name.hasPrefix("tagmanifest-")
    var reading = PathReading(name: name, version: version, isForTags: isForTags)
    var strangers = 0
    for (index, line) in text.lines.enumerated() where !line.isEmpty {
      reading.line = index + 1
      guard let (checksum, rest) = Self.split(line, algorithm) else {
        reading.add(
          .invalidBag, "这一行不是“校验值 路径”：\(line.prefix(80))", "not “checksum path”: \(line.prefix(80))"
        )
        continue
      }
      guard let path = reading.path(rest, exists: exists) else { continue }
      if !exists(path), !isLike(path) { strangers += 1 }
      guard strangers <= Self.mostStrangers || exists(path) || isLike(path) else {
        surplus += 1
        continue
      }
      lines.append(Line(number: index + 1, path: path, checksum: checksum))
    }
    findings = reading.findings
  }

  private static func split(
    _ line: Substring, _ algorithm: ChecksumAlgorithm
  ) -> (checksum: [UInt8], rest: Substring)? {
    let utf8 = line.utf8
    guard let end = utf8.firstIndex(where: { $0 == 0x20 || $0 == 0x09 }),
      let checksum = Hexadecimal.bytes(utf8[..<end]), checksum.count == algorithm.length,
      let start = utf8[end...].firstIndex(where: { $0 != 0x20 && $0 != 0x09 })
    else { return nil }
    return (checksum, line[start...])
  }
}

/// Reads the paths of a manifest or of a fetch file, and says what is wrong with them.
struct PathReading {
  let name: String
  let version: BagVersion
  let isForTags: Bool
  var line = 0
  private(set) var findings: [BagFinding] = []
  private var counts: [String: Int] = [:]

  init(name: String, version: BagVersion, isForTags: Bool) {
    (self.name, self.version, self.isForTags) = (name, version, isForTags)
  }

  mutating func path(_ written: Substring, exists: (BagPath) -> Bool) -> BagPath? {
    var path = BagPath(String(written))
    if let plain = withoutStar(path, exists) { path = plain }
    guard !path.leavesBag else {
      add(.unsafeName, "路径通到包外：\(path.text)", "the path leads out of the bag: \(path.text)")
      return nil
    }
    let simple = path.simplified
    if simple != path {
      // `./` in front is what checksum tools write; RFC 8493, 6.1.4, asks to bear it.
      add(
        .unsafeName, isError: false, "路径里有多余的 / 或 .：\(path.text)",
        "the path has a / or . too many: \(path.text)")
      path = simple
    }
    path = decoded(path, exists)
    guard path.isPayload != isForTags, !path.text.isEmpty else {
      add(
        .unsafeName,
        isForTags ? "标签清单里有载荷文件：\(path.text)" : "不在 data/ 里：\(path.text)",
        isForTags
          ? "a payload file in a tag manifest: \(path.text)" : "not below data/: \(path.text)")
      return nil
    }
    return path
  }

  /// md5sum marks files that it read as binary with a star in front.
  private mutating func withoutStar(_ path: BagPath, _ exists: (BagPath) -> Bool) -> BagPath? {
    guard path.text.utf8.first == 0x2A, !exists(path) else { return nil }
    add(
      .invalidBag, isError: false, "路径前有 md5sum 的星号", "a star of md5sum stands before the path")
    return BagPath(String(path.text.dropFirst()))
  }

  private mutating func decoded(_ path: BagPath, _ exists: (BagPath) -> Bool) -> BagPath {
    let decoded = path.decoded
    if version.isStrict {
      let isEncoded = BagPath(decoded.encoded.uppercased()) == BagPath(path.text.uppercased())
      guard !isEncoded else { return decoded }
      // Many programs forget to write % as %25; where there is such a file, it is meant.
      add(
        .invalidBag, isError: !exists(path), "路径里的 % 没有写成 %25：\(path.text)",
        "a % in the path is not written %25: \(path.text)")
      return exists(path) ? path : decoded
    }
    return exists(path) || !exists(decoded) ? path : decoded
  }

  /// Notes what is wrong with the line, as long as there is room for it.
  mutating func add(
    _ code: BagFinding.Code, isError: Bool = true, _ zh: String, _ en: String
  ) {
    let kind = isError ? code.rawValue : "?" + code.rawValue
    counts[kind, default: 0] += 1
    // One more than is told, so that there is a rest to speak of.
    guard counts[kind, default: 0] <= FindingList.longest + 1 else { return }
    findings.append(
      BagFinding(code, isError: isError, at: name, line: line, LocalizedText(zh: zh, en: en)))
  }
}
