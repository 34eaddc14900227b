import BagIt
import Diagnostics
import Machine
import SiteBuilder

/// Builds the site anew from the sources in a bag, in a folder of its own, and compares it with the
/// archived one byte for byte.
///
/// - Parameters:
///   - path: the bag, which must be valid: names are trusted.
///   - verification: the verdict on it.
///   - generator: this program and its version.
///   - jobs: how many threads.
/// - Returns: every file that differs; nothing where the site is the same.
/// - Throws: `EnvironmentError` where the machine, not the bag, is at fault.
public func rebuildDifferences(
  bag path: String, verification: BagVerification, generator: String, jobs: Int,
  observe: @escaping @Sendable (BuildEvent) -> Void
) throws(EnvironmentError) -> [BagFinding] {
  let workspace = try Workspace()
  var record: BuildRecord?
  var failure: EnvironmentError?
  do {
    try readBag(
      at: path, where: { isSource($0) || $0 == BuildRecord.path }
    ) { name, bytes in
      guard name != BuildRecord.path else {
        record = BuildRecord.read(bytes)
        return true
      }
      do throws(EnvironmentError) {
        try workspace.write(bytes, to: String(name.dropFirst("data/".count)))
        return true
      } catch {
        failure = error
        return false
      }
    }
  } catch {
    throw failure ?? error
  }
  guard let record else {
    return [
      .rebuild(
        BuildRecord.path, "没有它，不知道网站是怎样生成的；这不是 showcase 的存档",
        "without it nobody knows how the site was made; not an archive of showcase")
    ]
  }
  var findings: [BagFinding] = []
  if record.generator != generator {
    findings.append(
      .rebuild(
        BuildRecord.path, isError: false, "存档由 \(record.generator) 生成，这里是 \(generator)，结果可能不同",
        "made by \(record.generator), and this is \(generator): the result may differ"))
  }
  // Pictures are made anew as well: what an archive brings along proves nothing.
  let request = record.request(
    root: workspace.project, cache: workspace.cache, output: workspace.site, jobs: jobs)
  let result = try build(request, observe: observe)
  guard !result.report.hasErrors else {
    let renderer = TextRenderer(language: .chinese)
    let english = TextRenderer(language: .english)
    return findings
      + result.report.diagnostics.filter { $0.severity == .error }.map {
        .rebuild("data/sources/\($0.place.file)", renderer.render($0), english.render($0))
      }
  }
  return findings + (try workspace.differences(from: verification, jobs: jobs))
}

/// Whether a file of a bag is one that sites are made from. What is hidden is none, such as a cache.
private func isSource(_ path: String) -> Bool {
  path.hasPrefix("data/sources/") && !path.split(separator: "/").contains { $0.hasPrefix(".") }
}

extension Workspace {
  /// The files of the site here that are not those of a bag.
  fileprivate func differences(
    from verification: BagVerification, jobs: Int
  ) throws(EnvironmentError) -> [BagFinding] {
    let files = try files(in: "site").map { path, size in
      BagFile(path: "data/site/\(path)", content: .disk("\(self.site)/\(path)", size: size))
    }
    let sums = try BagFile.checksums(of: files, jobs: jobs)
    var archived = verification.checksums.filter { $0.key.text.hasPrefix("data/site/") }
    var findings: [BagFinding] = []
    for (file, sum) in zip(files, sums) {
      guard let old = archived.removeValue(forKey: BagPath(file.path)) else {
        findings.append(
          .rebuild(file.path, "重新生成的网站多出这个文件", "only in the site built anew"))
        continue
      }
      let isSame = BagWriter.algorithms.allSatisfy { old[$0] == sum[$0] }
      if !isSame {
        findings.append(.rebuild(file.path, "与重新生成的不同", "differs from the site built anew"))
      }
    }
    for path in archived.keys.sorted() {
      findings.append(.rebuild(path.text, "重新生成的网站里没有", "not in the site built anew"))
    }
    return findings
  }
}

extension BagFinding {
  fileprivate static func rebuild(
    _ path: String, isError: Bool = true, _ zh: String, _ en: String
  ) -> BagFinding {
    BagFinding(.rebuildDiffers, isError: isError, at: path, LocalizedText(zh: zh, en: en))
  }
}
