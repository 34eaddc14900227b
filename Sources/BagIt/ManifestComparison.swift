import Diagnostics
import Hashing

/// What the manifests say, held against the files that are there.
struct ManifestComparison {
  let manifests: [Manifest]
  let version: BagVersion
  let files: [BagPath: Int]
  let checksums: [BagPath: Checksums]
  let fetched: Set<BagPath>
  private(set) var findings: [BagFinding] = []
  /// Files of the bag by their name without case and normal form, for those that a manifest misses.
  private var foldedFiles: [String: [BagPath]] = [:]
  /// Files that are listed and not there, with a checksum that they should have.
  private var missing: [BagPath: (ChecksumAlgorithm, [UInt8])] = [:]
  /// Files whose bytes are not those of a manifest: what the strongest of them expects, and what is.
  private var changed: [BagPath: (ChecksumAlgorithm, old: [UInt8], new: [UInt8])] = [:]
  /// Files that stand in for listed ones of another normal form.
  private var stoodIn: Set<BagPath> = []

  init(
    manifests: [Manifest], version: BagVersion, files: [BagPath: Int],
    checksums: [BagPath: Checksums], fetched: Set<BagPath>
  ) {
    self.manifests = manifests
    self.version = version
    self.files = files
    self.checksums = checksums
    self.fetched = fetched
    // By `String`'s own equality, which is canonical equivalence.
    foldedFiles = Dictionary(grouping: files.keys, by: \.text)
  }

  mutating func run() {
    var listings: [Listing] = []
    for manifest in manifests {
      listings.append(compare(manifest))
      if manifest.surplus > 0 {
        add(
          .missingFile, at: manifest.name, "另有 \(manifest.surplus) 行列的文件，包里也没有",
          "\(manifest.surplus) more lines name files that are not there")
      }
    }
    reportChanged()
    let payload = listings.filter { !$0.isForTags }
    let tags = listings.filter(\.isForTags)
    checkPayloadLists(payload)
    checkTagLists(tags)
    let listed = payload.reduce(into: Set<BagPath>()) { $0.formUnion($1.paths) }
    let extra = files.keys.filter { $0.isPayload && !listed.contains($0) && !stoodIn.contains($0) }
    if !payload.isEmpty { report(extra: extra.sorted()) }
  }

  /// The paths of one manifest.
  private struct Listing {
    let name: String
    let isForTags: Bool
    let paths: Set<BagPath>
    let isCut: Bool
  }

  private mutating func compare(_ manifest: Manifest) -> Listing {
    var first: [BagPath: Manifest.Line] = [:]
    for line in manifest.lines {
      if let former = first[line.path] {
        let isSame = former.checksum == line.checksum
        add(
          .duplicateName, isError: !isSame || version.isStrict, at: manifest.name,
          line: line.number, "\(line.path.text) 在第 \(former.number) 行已经列过",
          "line \(former.number) lists \(line.path.text) already")
        if isSame { continue }
      }
      first[line.path] = line
      compare(line, in: manifest)
    }
    return Listing(
      name: manifest.name, isForTags: manifest.isForTags, paths: Set(first.keys),
      isCut: manifest.surplus > 0)
  }

  private mutating func compare(_ line: Manifest.Line, in manifest: Manifest) {
    if manifest.isForTags, line.path.text.hasPrefix("tagmanifest-") {
      add(
        .invalidBag, at: manifest.name, line: line.number, "标签清单不能列标签清单",
        "a tag manifest must not list tag manifests")
    }
    guard let path = file(for: line, in: manifest) else { return }
    guard let actual = checksums[path]?[manifest.algorithm] else {
      add(
        .changedFile, at: path.text, "读不出来：在压缩包里已损坏，或没有权限",
        "cannot be read: damaged in the archive, or no permission")
      return
    }
    guard actual != line.checksum else { return }
    if let known = changed[path]?.0, known.length >= manifest.algorithm.length { return }
    changed[path] = (manifest.algorithm, line.checksum, actual)
  }

  private mutating func reportChanged() {
    for (path, sums) in changed.sorted(by: { $0.key < $1.key }) {
      let (old, new) = (Self.short(sums.old), Self.short(sums.new))
      add(
        .changedFile, at: path.text, "内容变了：\(sums.0) 应是 \(old)…，实际是 \(new)…",
        "changed: \(sums.0) should be \(old)…, is \(new)…")
    }
  }

  /// The file that a line means; one of another normal form will do (RFC 8493, 6.1.2.3).
  private mutating func file(for line: Manifest.Line, in manifest: Manifest) -> BagPath? {
    if files[line.path] != nil { return line.path }
    if let other = foldedFiles[line.path.text]?.min() {
      stoodIn.insert(other)
      add(
        .ambiguousName, isError: false, at: other.text, "文件名的字符组合形式与清单不同",
        "the name has another normal form than in the manifest")
      return other
    }
    if !fetched.contains(line.path) || manifest.isForTags {
      missing[line.path] = (manifest.algorithm, line.checksum)
      if manifest.isForTags { reportMissing(line.path) }
    }
    return nil
  }

  private mutating func reportMissing(_ path: BagPath) {
    add(.missingFile, at: path.text, "清单里有，包里没有", "listed, and not there")
    missing[path] = nil
  }

  /// Files that nobody lists; those whose bytes are a missing file's were renamed.
  private mutating func report(extra: [BagPath]) {
    var lost: [[UInt8]: [BagPath]] = [:]
    for path in missing.keys.sorted(by: >) {
      if let (_, checksum) = missing[path] { lost[checksum, default: []].append(path) }
    }
    let algorithms = Set(missing.values.map(\.0))
    for path in extra {
      let sums = algorithms.sorted { $0.rawValue < $1.rawValue }
        .compactMap { checksums[path]?[$0] }
      // All empty files have the same bytes, which says nothing.
      if files[path] != 0, let sum = sums.first(where: { lost[$0]?.isEmpty == false }),
        let former = lost[sum]?.popLast()
      {
        missing[former] = nil
        add(
          .renamedFile, at: path.text, "内容没变，名字变了：存档时叫 \(former.text)",
          "the same bytes under another name: was \(former.text)")
      } else {
        add(.extraFile, at: path.text, "清单里没有这个文件", "no manifest lists it")
      }
    }
    for path in missing.keys.sorted() { reportMissing(path) }
  }

  private mutating func checkPayloadLists(_ lists: [Listing]) {
    let all = lists.reduce(into: Set<BagPath>()) { $0.formUnion($1.paths) }
    // Of a list that was not kept whole nothing can be said to be missing.
    for list in lists where !list.isCut {
      for path in all.subtracting(list.paths).sorted() {
        add(
          .invalidBag, isError: version.isStrict, at: list.name, "没有列出 \(path.text)，别的清单列了",
          "does not list \(path.text), which another manifest lists")
      }
    }
    if !lists.isEmpty, manifests.allSatisfy({ $0.isForTags || $0.algorithm.isWeak }) {
      add(
        .invalidBag, isError: false, at: lists[0].name, "只有 MD5 或 SHA-1，防不住有意的改动",
        "MD5 and SHA-1 alone do not show changes made on purpose")
    }
  }

  private mutating func checkTagLists(_ lists: [Listing]) {
    let names = files.keys.filter { !$0.text.utf8.contains(0x2F) && $0.text.hasPrefix("manifest-") }
    for list in lists {
      for name in names.sorted() where !list.paths.contains(name) && name.text.hasSuffix(".txt") {
        add(
          .invalidBag, isError: version.isStrict, at: list.name, "没有列出 \(name.text)",
          "does not list \(name.text)")
      }
    }
    guard !lists.isEmpty else { return }
    let listed = lists.reduce(into: Set<BagPath>()) { $0.formUnion($1.paths) }
    for path in files.keys.sorted() where !path.isPayload && !listed.contains(path) {
      guard !path.text.hasPrefix("tagmanifest-"), !names.contains(path) else { continue }
      add(
        .extraFile, isError: false, at: path.text, "标签清单里没有，改了也看不出来",
        "no tag manifest lists it, so changes to it would not show")
    }
  }

  private mutating func add(
    _ code: BagFinding.Code, isError: Bool = true, at path: String, line: Int? = nil, _ zh: String,
    _ en: String
  ) {
    findings.append(
      BagFinding(code, isError: isError, at: path, line: line, LocalizedText(zh: zh, en: en)))
  }

  private static func short(_ checksum: [UInt8]) -> String {
    Hexadecimal.text(Array(checksum.prefix(6)))
  }
}
