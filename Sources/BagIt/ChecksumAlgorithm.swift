internal import Crypto

/// A checksum that manifests are made with, under the name that stands in their file names.
///
/// RFC 8493, 2.4: tools must know SHA-256 and SHA-512 and should know MD5 and SHA-1.
public enum ChecksumAlgorithm: String, Hashable, Sendable, CaseIterable {
  case md5, sha1, sha224, sha256, sha384, sha512

  /// How many bytes a checksum has.
  var length: Int {
    switch self {
    case .md5: 16
    case .sha1: 20
    case .sha224: 28
    case .sha256: 32
    case .sha384: 48
    case .sha512: 64
    }
  }

  /// Whether a file can be changed on purpose so that the checksum stays: MD5 and SHA-1 since 2004
  /// and 2017.
  var isWeak: Bool { self == .md5 || self == .sha1 }
}

/// The checksums of one file, as bytes by algorithm.
public typealias Checksums = [ChecksumAlgorithm: [UInt8]]

/// Computes several checksums of the same bytes in one pass.
struct ChecksumRun {
  private var md5: Insecure.MD5?
  private var sha1: Insecure.SHA1?
  private var sha224: SHA224?
  private var sha256: SHA256?
  private var sha384: SHA384?
  private var sha512: SHA512?

  init(_ algorithms: Set<ChecksumAlgorithm>) {
    if algorithms.contains(.md5) { md5 = Insecure.MD5() }
    if algorithms.contains(.sha1) { sha1 = Insecure.SHA1() }
    if algorithms.contains(.sha224) { sha224 = SHA224() }
    if algorithms.contains(.sha256) { sha256 = SHA256() }
    if algorithms.contains(.sha384) { sha384 = SHA384() }
    if algorithms.contains(.sha512) { sha512 = SHA512() }
  }

  mutating func update(_ bytes: UnsafeRawBufferPointer) {
    md5?.update(bufferPointer: bytes)
    sha1?.update(bufferPointer: bytes)
    sha224?.update(bytes)
    sha256?.update(bufferPointer: bytes)
    sha384?.update(bufferPointer: bytes)
    sha512?.update(bufferPointer: bytes)
  }

  func finish() -> Checksums {
    var checksums: Checksums = [:]
    checksums[.md5] = md5.map { Array($0.finalize()) }
    checksums[.sha1] = sha1.map { Array($0.finalize()) }
    checksums[.sha224] = sha224.map { $0.finalize() }
    checksums[.sha256] = sha256.map { Array($0.finalize()) }
    checksums[.sha384] = sha384.map { Array($0.finalize()) }
    checksums[.sha512] = sha512.map { Array($0.finalize()) }
    return checksums
  }

  static func checksums(of bytes: [UInt8], _ algorithms: Set<ChecksumAlgorithm>) -> Checksums {
    var run = ChecksumRun(algorithms)
    bytes.withUnsafeBytes { run.update($0) }
    return run.finish()
  }
}

/// Bytes in hexadecimal digits, and back.
public enum Hexadecimal {
  /// Lower-case digits, two a byte.
  public static func text(_ bytes: [UInt8]) -> String {
    let digits = Array("0123456789abcdef".utf8)
    return String(
      decoding: bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
  }

  /// The bytes of digits in any case; nil for anything else.
  static func bytes(_ digits: some Collection<UInt8>) -> [UInt8]? {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(digits.count / 2)
    var high: UInt8?
    for digit in digits {
      let value: UInt8
      switch digit {
      case 0x30...0x39: value = digit - 0x30
      case 0x61...0x66: value = digit - 0x61 + 10
      case 0x41...0x46: value = digit - 0x41 + 10
      default: return nil
      }
      if let first = high {
        bytes.append(first << 4 | value)
        high = nil
      } else {
        high = value
      }
    }
    return high == nil ? bytes : nil
  }
}
