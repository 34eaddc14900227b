@preconcurrency internal import CNettle

/// A checksum that is computed piece by piece.
///
/// libnettle is what Debian's libarchive stands on already, so the program needs no further library
/// at run time; building it costs nothing, where swift-crypto compiles the whole of BoringSSL.
///
/// ```swift
/// var sum = Checksum(.sha256)
/// piece.withUnsafeBytes { sum.update($0) }
/// let digits = Hexadecimal.text(sum.finish())
/// ```
public struct Checksum: Sendable {
  /// What it is computed by.
  public let algorithm: ChecksumAlgorithm
  /// The library's state, in words since it holds 64-bit numbers.
  private var context: [UInt64]

  /// The checksum of nothing yet.
  public init(_ algorithm: ChecksumAlgorithm) {
    self.algorithm = algorithm
    let hash = algorithm.hash
    context = [UInt64](repeating: 0, count: (Int(hash.context_size) + 7) / 8)
    context.withUnsafeMutableBytes { hash.`init`($0.baseAddress) }
  }

  /// Takes the next bytes.
  public mutating func update(_ bytes: UnsafeRawBufferPointer) {
    guard let start = bytes.baseAddress, !bytes.isEmpty else { return }
    let hash = algorithm.hash
    context.withUnsafeMutableBytes {
      hash.update($0.baseAddress, bytes.count, start.assumingMemoryBound(to: UInt8.self))
    }
  }

  /// The checksum of what was given so far, `algorithm.length` bytes.
  public func finish() -> [UInt8] {
    // The library starts anew after giving a checksum, so a copy is asked.
    var state = context
    let hash = algorithm.hash
    return [UInt8](unsafeUninitializedCapacity: algorithm.length) { sum, count in
      state.withUnsafeMutableBytes {
        hash.digest($0.baseAddress, algorithm.length, sum.baseAddress)
      }
      count = algorithm.length
    }
  }

  /// The checksum of bytes that are at hand.
  public static func of(
    _ bytes: some Sequence<UInt8>, _ algorithm: ChecksumAlgorithm
  ) -> [UInt8] {
    var sum = Checksum(algorithm)
    let wasContiguous: Void? = bytes.withContiguousStorageIfAvailable {
      sum.update(UnsafeRawBufferPointer($0))
    }
    if wasContiguous == nil { Array(bytes).withUnsafeBytes { sum.update($0) } }
    return sum.finish()
  }
}

extension ChecksumAlgorithm {
  fileprivate var hash: nettle_hash {
    switch self {
    case .md5: nettle_md5
    case .sha1: nettle_sha1
    case .sha224: nettle_sha224
    case .sha256: nettle_sha256
    case .sha384: nettle_sha384
    case .sha512: nettle_sha512
    }
  }
}
