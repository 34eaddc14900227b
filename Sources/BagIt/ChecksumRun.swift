import Hashing

/// The checksums of one file, as bytes by algorithm.
public typealias Checksums = [ChecksumAlgorithm: [UInt8]]

/// Computes several checksums of the same bytes in one pass.
struct ChecksumRun {
  private var sums: [ChecksumAlgorithm: Checksum]

  init(_ algorithms: Set<ChecksumAlgorithm>) {
    sums = Dictionary(uniqueKeysWithValues: algorithms.map { ($0, Checksum($0)) })
  }

  mutating func update(_ bytes: UnsafeRawBufferPointer) {
    for algorithm in sums.keys { sums[algorithm]?.update(bytes) }
  }

  func finish() -> Checksums { sums.mapValues { $0.finish() } }

  static func checksums(of bytes: [UInt8], _ algorithms: Set<ChecksumAlgorithm>) -> Checksums {
    var run = ChecksumRun(algorithms)
    bytes.withUnsafeBytes { run.update($0) }
    return run.finish()
  }
}
