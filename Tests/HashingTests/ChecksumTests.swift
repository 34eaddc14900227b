import Hashing
import Testing

@Suite struct ChecksumTests {
  /// FIPS 180-4, RFC 1321, RFC 3174: “abc” and the empty message.
  static let known: [(ChecksumAlgorithm, String, String)] = [
    (.md5, "900150983cd24fb0d6963f7d28e17f72", "d41d8cd98f00b204e9800998ecf8427e"),
    (.sha1, "a9993e364706816aba3e25717850c26c9cd0d89d", "da39a3ee5e6b4b0d3255bfef95601890afd80709"),
    (
      .sha224, "23097d223405d8228642a477bda255b32aadbce4bda0b3f7e36c9da7",
      "d14a028c2a3a2bc9476102bb288234c415a2b01f828ea62ac5b3e42f"
    ),
    (
      .sha256, "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
      "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"
    ),
  ]

  @Test("known messages have their known checksums", arguments: known)
  func vectors(_ algorithm: ChecksumAlgorithm, _ abc: String, _ empty: String) {
    for (text, sum) in [("abc", abc), ("", empty)] {
      #expect(Hexadecimal.text(Checksum.of(Array(text.utf8), algorithm)) == sum)
    }
  }

  @Test("SHA-224 of a million a, in pieces of any length, is that of FIPS 180-2")
  func longMessage() {
    var sum = Checksum(.sha224)
    var left = 1_000_000
    var length = 1
    while left > 0 {
      let piece = [UInt8](repeating: 0x61, count: min(length, left))
      piece.withUnsafeBytes { sum.update($0) }
      left -= piece.count
      length = length * 3 % 1009 + 1
    }
    #expect(
      Hexadecimal.text(sum.finish())
        == "20794655980c91d8bbb4c1ea97618a4bf03f42581948b2ee4ee7ad67")
  }

  @Test(
    "lengths around the block's end are padded right", arguments: [55, 56, 57, 63, 64, 65, 119])
  func padding(length: Int) {
    let bytes = [UInt8](repeating: 0x5A, count: length)
    var pieces = Checksum(.sha224)
    bytes[..<(length / 2)].withUnsafeBytes { pieces.update($0) }
    bytes[(length / 2)...].withUnsafeBytes { pieces.update($0) }
    #expect(pieces.finish() == Checksum.of(bytes, .sha224))
  }
}
