/// A checksum that manifests are made with, under the name that stands in their file names.
///
/// RFC 8493, 2.4: tools must know SHA-256 and SHA-512 and should know MD5 and SHA-1.
public enum ChecksumAlgorithm: String, Hashable, Sendable, CaseIterable {
  case md5, sha1, sha224, sha256, sha384, sha512

  /// How many bytes a checksum has.
  public var length: Int {
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
  public var isWeak: Bool { self == .md5 || self == .sha1 }
}
