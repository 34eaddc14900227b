import Hashing

/// The SHA-256 of bytes in hexadecimal digits, as the generator names files.
enum ContentHashes {
  static func sha256(_ bytes: [UInt8]) -> String { Hexadecimal.text(Checksum.of(bytes, .sha256)) }
}
