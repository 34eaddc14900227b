import Hashing
import Testing

@Suite struct FNV1aTests {
  @Test(
    "it is the published function",
    arguments: [
      ("", 0xCBF2_9CE4_8422_2325), ("a", 0xAF63_DC4C_8601_EC8C), ("foobar", 0x8594_4171_F739_67E8),
    ])
  func vectors(text: String, hash: UInt64) { #expect(fnv1a(text.utf8) == hash) }
}
