import Diagnostics
import Hashing
import Zipping

/// Holds the files of a bag against what its tag files say of them.
struct BagVerifier {
  /// Longer tag files are not read into memory: a manifest of some million lines.
  static let longestTagFile = 256 << 20

  var contents: any BagContents
  let jobs: Int
  var findings: [BagFinding]

  init(_ contents: any BagContents, jobs: Int) {
    self.contents = contents
    self.jobs = jobs
    findings = contents.findings
  }

  /// The whole check, in the order in which things build on each other.
  func verdict() -> BagVerification {
    var check = self
    return check.run()
  }

  private mutating func run() -> BagVerification {
    let declaration = BagDeclaration.read(bytes(of: BagDeclaration.name), &findings)
    var checksums: [BagPath: Checksums] = [:]
    if !contents.hasPayloadFolder {
      add(.invalidBag, at: "data", "没有 data 文件夹", "there is no folder data")
    }
    if let declaration {
      let manifests = manifests(declaration)
      let algorithms = Set(manifests.map(\.algorithm))
      let listed = Set(manifests.flatMap { $0.lines.map(\.path) })
      findings += contents.settle { listed.contains($0) }
      checksums = contents.checksums(algorithms, jobs: jobs)
      checkMetadata(declaration)
      checkFetchFile(declaration, manifests)
      var comparison = ManifestComparison(
        manifests: manifests, version: declaration.version, files: contents.files,
        checksums: checksums, fetched: fetched)
      comparison.run()
      findings += comparison.findings
    }
    checkNames()
    let payload = contents.files.filter(\.key.isPayload)
    return BagVerification(
      findings: FindingList.shortened(Set(findings).sorted()), version: declaration?.version,
      fileCount: payload.count,
      byteCount: payload.values.reduce(0) { $0.addingReportingOverflow($1).partialValue },
      checksums: checksums)
  }

  /// Paths that `fetch.txt` lists.
  private var fetched: Set<BagPath> = []

  private func bytes(of name: String) -> [UInt8]? {
    contents.bytes(of: BagPath(name), limit: Self.longestTagFile)
  }

  mutating func add(
    _ code: BagFinding.Code, isError: Bool = true, at path: String, line: Int? = nil, _ zh: String,
    _ en: String
  ) {
    findings.append(
      BagFinding(code, isError: isError, at: path, line: line, LocalizedText(zh: zh, en: en)))
  }

  /// A tag file as text; what is wrong with it is reported.
  private mutating func text(_ name: String, _ declaration: BagDeclaration) -> TagText? {
    guard let bytes = bytes(of: name) else {
      add(.changedFile, at: name, "读不出来", "cannot be read")
      return nil
    }
    do throws(TagText.Failure) {
      let text = try TagText(bytes, encoding: declaration.encoding)
      if text.hasMark, declaration.encoding.uppercased() == "UTF-8" {
        add(
          .invalidBag, isError: declaration.version.isStrict, at: name, line: 1,
          "开头有字节顺序标记（BOM）", "begins with a byte order mark")
      }
      return text
    } catch {
      switch error {
      case .unknownEncoding:
        add(
          .invalidBag, at: BagDeclaration.name, line: 2, "不认识的编码“\(declaration.encoding)”",
          "an unknown encoding “\(declaration.encoding)”")
      case .undecodable:
        add(
          .invalidBag, at: name, "内容不是 \(declaration.encoding) 编码",
          "its bytes are not in \(declaration.encoding)")
      }
      return nil
    }
  }

  /// All manifests whose checksums can be computed.
  private mutating func manifests(_ declaration: BagDeclaration) -> [Manifest] {
    var manifests: [Manifest] = []
    var unknown: [(name: String, algorithm: String)] = []
    var hasPayloadManifest = false
    let files = contents.files
    // By `String`'s own equality, which is canonical equivalence.
    let looks = Set(files.keys.map(\.text))
    for path in files.keys.sorted() where !path.text.utf8.contains(0x2F) {
      let name = path.text
      guard name.hasSuffix(".txt"),
        let prefix = ["manifest-", "tagmanifest-"].first(where: name.hasPrefix)
      else { continue }
      if prefix == "manifest-" { hasPayloadManifest = true }
      let algorithm = String(name.dropFirst(prefix.count).dropLast(4))
      guard let known = ChecksumAlgorithm(rawValue: algorithm.lowercased()) else {
        unknown.append((name, algorithm))
        continue
      }
      guard let text = text(name, declaration) else { continue }
      let manifest = Manifest(
        name, known, text, version: declaration.version, exists: { files[$0] != nil },
        isLike: { looks.contains($0.text) })
      findings += manifest.findings
      manifests.append(manifest)
    }
    for (name, algorithm) in unknown {
      let isForTags = name.hasPrefix("tagmanifest-")
      let hasOther = manifests.contains { $0.isForTags == isForTags }
      add(
        .unknownAlgorithm, isError: !hasOther, at: name,
        "不认识的校验算法“\(algorithm)”，这份清单没有核对",
        "an unknown checksum “\(algorithm)”; this manifest was not checked")
    }
    if !hasPayloadManifest {
      add(.invalidBag, at: "", "没有载荷清单 manifest-….txt", "there is no payload manifest")
    }
    return manifests
  }

  private static func words(for refusal: WindowsName.Refusal) -> LocalizedText {
    switch refusal {
    case .character(let character) where WindowsName.isControl(character):
      LocalizedText(zh: "文件名里有控制字符", en: "a control character in the name")
    case .character(let character):
      LocalizedText(zh: "文件名里有“\(character)”", en: "“\(character)” in the name")
    case .end:
      LocalizedText(zh: "文件名以空格或句点结尾", en: "a space or a dot at the end of the name")
    case .device: LocalizedText(zh: "文件名是给设备保留的", en: "a name that is kept for a device")
    }
  }

  /// Names that some system cannot have, or that become one on a disk that is less exact.
  private mutating func checkNames() {
    for path in contents.files.keys.sorted() {
      guard let refusal = path.refusalByWindows else { continue }
      let reason = Self.words(for: refusal)
      add(
        .unsafeName, isError: false, at: path.text, "\(reason.zh)，Windows 上不能有这样的文件",
        "\(reason.en), which Windows cannot have")
    }
    let groups = Dictionary(grouping: contents.files.keys, by: \.folded)
    for group in groups.values where group.count > 1 {
      let names = group.sorted()
      for name in names.dropFirst() {
        add(
          .ambiguousName, isError: false, at: name.text,
          "与 \(names[0].text) 只差大小写或字符的组合形式，在有的系统上会互相覆盖",
          "differs from \(names[0].text) only in case or normal form; some systems keep one of them"
        )
      }
    }
  }
}

extension BagVerifier {
  private mutating func checkMetadata(_ declaration: BagDeclaration) {
    let name = declaration.version.metadataFile
    guard contents.files[BagPath(name)] != nil, let text = text(name, declaration) else { return }
    let info = BagInfo(name, text, version: declaration.version)
    findings += info.findings
    let sums = info.values("Payload-Oxum")
    if sums.count > 1 {
      add(
        .invalidBag, isError: declaration.version.isStrict, at: name, line: sums[1].line,
        "Payload-Oxum 写了两次", "Payload-Oxum is there twice")
    }
    let payload = contents.files.filter(\.key.isPayload)
    let bytes = payload.values.reduce(0) { $0.addingReportingOverflow($1).partialValue }
    for (value, line) in sums where value != "\(bytes).\(payload.count)" {
      add(
        .invalidBag, at: name, line: line,
        "Payload-Oxum 写的是 \(value)，实际是 \(bytes).\(payload.count)（字节.文件数）",
        "Payload-Oxum says \(value), there are \(bytes).\(payload.count) (bytes.files)")
    }
  }

  /// Nothing is ever fetched; what would be is named.
  private mutating func checkFetchFile(_ declaration: BagDeclaration, _ manifests: [Manifest]) {
    let name = "fetch.txt"
    let files = contents.files
    guard files[BagPath(name)] != nil, let text = text(name, declaration) else { return }
    var reading = PathReading(name: name, version: declaration.version, isForTags: false)
    let listed = Set(manifests.filter { !$0.isForTags }.flatMap { $0.lines.map(\.path) })
    for (index, line) in text.lines.enumerated() where !line.isEmpty {
      reading.line = index + 1
      let parts = line.split(maxSplits: 2) { $0 == " " || $0 == "\t" }
      guard parts.count == 3, parts[0].contains(":"), parts[1] == "-" || Int(parts[1]) != nil else {
        add(
          .invalidBag, at: name, line: index + 1, "这一行不是“网址 长度 路径”", "not “url length path”")
        continue
      }
      guard let path = reading.path(parts[2], exists: { files[$0] != nil }) else { continue }
      fetched.insert(path)
      if !listed.contains(path) {
        add(
          .invalidBag, at: name, line: index + 1, "没有一份清单列出 \(path.text)",
          "no manifest lists \(path.text)")
      }
      if files[path] == nil {
        add(
          .unfetchedFile, at: path.text, "要从 \(parts[0]) 另行取回，包里没有",
          "must still be fetched from \(parts[0])")
      }
    }
    findings += reading.findings
  }
}
