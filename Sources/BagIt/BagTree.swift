import Diagnostics
import Hashing
import Machine

/// A bag as a folder that has been listed already.
///
/// Links and what else is no file were reported when the folder was listed, and are not in the tree.
struct BagTree: BagContents {
  private let tree: FileTree
  let files: [BagPath: Int]
  let findings: [BagFinding] = []

  init(_ tree: FileTree) {
    self.tree = tree
    files = Dictionary(
      tree.files.map { (BagPath($0.path), $0.size) }, uniquingKeysWith: { first, _ in first })
  }

  var hasPayloadFolder: Bool { files.keys.contains(where: \.isPayload) }

  func bytes(of path: BagPath, limit: Int) -> [UInt8]? {
    guard let file = tree[path.text], file.size <= limit else { return nil }
    return whole(file)
  }

  func readEach(
    where isWanted: (BagPath) -> Bool, _ body: (BagPath, [UInt8]) -> Bool
  ) -> Bool {
    tree.files.allSatisfy { file in
      let path = BagPath(file.path)
      guard isWanted(path) else { return true }
      return whole(file).map { body(path, $0) } ?? false
    }
  }

  func checksums(_ algorithms: Set<ChecksumAlgorithm>, jobs: Int) -> [BagPath: Checksums] {
    var report = Report()
    let found = parallelMap(tree.files, jobs: jobs, report: &report) { file, _ in
      whole(file).map { ChecksumRun.checksums(of: $0, algorithms) }
    }
    return Dictionary(
      zip(tree.files, found).compactMap { file, sums in sums.map { (BagPath(file.path), $0) } },
      uniquingKeysWith: { first, _ in first })
  }

  /// The bytes; nil where they cannot be read, or are not as many as they were.
  private func whole(_ file: FileTree.File) -> [UInt8]? {
    guard let bytes = try? file.bytes(), bytes.count == file.size else { return nil }
    return bytes
  }
}

/// Checks a bag that lies in a folder of files at hand, as `verifyBag(at:jobs:)` does one of the disk.
public func verifyBag(_ tree: FileTree, jobs: Int) -> BagVerification {
  BagVerifier(BagTree(tree), jobs: jobs).verdict()
}
