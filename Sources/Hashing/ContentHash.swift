/// What tells contents apart, whatever they are called.
///
/// ```swift
/// let name = ContentHash.hex(of: bytes)
/// ```
public enum ContentHash {
  /// The SHA-256 of bytes, as 64 hexadecimal digits.
  public static func hex(of bytes: [UInt8]) -> String {
    Hexadecimal.text(Checksum.of(bytes, .sha256))
  }
}
