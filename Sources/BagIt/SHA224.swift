/// SHA-224, which swift-crypto does not have and some old bags are made with.
///
/// Source: FIPS 180-4, 6.2 and 6.3: SHA-256 with other initial values, cut off after 224 bits.
struct SHA224 {
  private var state: [UInt32] = [
    0xC105_9ED8, 0x367C_D507, 0x3070_DD17, 0xF70E_5939,
    0xFFC0_0B31, 0x6858_1511, 0x64F9_8FA7, 0xBEFA_4FA4,
  ]
  private var rest: [UInt8] = []
  private var length: UInt64 = 0

  mutating func update(_ bytes: UnsafeRawBufferPointer) {
    length += UInt64(bytes.count)
    rest.append(contentsOf: bytes)
    let whole = rest.count / 64 * 64
    for start in stride(from: 0, to: whole, by: 64) { compress(rest[start..<start + 64]) }
    rest.removeFirst(whole)
  }

  func finalize() -> [UInt8] {
    var last = self
    let bits = length &* 8
    let zeros = (119 - rest.count % 64) % 64
    var padding: [UInt8] = [0x80] + [UInt8](repeating: 0, count: zeros)
    padding += (0..<8).map { UInt8(truncatingIfNeeded: bits >> (56 - 8 * UInt64($0))) }
    padding.withUnsafeBytes { last.update($0) }
    return last.state.prefix(7).flatMap { word in
      (0..<4).map { UInt8(truncatingIfNeeded: word >> (24 - 8 * UInt32($0))) }
    }
  }

  private mutating func compress(_ block: ArraySlice<UInt8>) {
    var words = [UInt32](repeating: 0, count: 64)
    for (index, byte) in block.enumerated() {
      words[index / 4] = words[index / 4] << 8 | UInt32(byte)
    }
    for index in 16..<64 {
      let (first, second) = (words[index - 15], words[index - 2])
      let low = first.rotated(7) ^ first.rotated(18) ^ (first >> 3)
      let high = second.rotated(17) ^ second.rotated(19) ^ (second >> 10)
      words[index] = words[index - 16] &+ low &+ words[index - 7] &+ high
    }
    var run = state
    for index in 0..<64 {
      let high = run[4].rotated(6) ^ run[4].rotated(11) ^ run[4].rotated(25)
      let choice = (run[4] & run[5]) ^ (~run[4] & run[6])
      let first = run[7] &+ high &+ choice &+ Self.constants[index] &+ words[index]
      let low = run[0].rotated(2) ^ run[0].rotated(13) ^ run[0].rotated(22)
      let majority = (run[0] & run[1]) ^ (run[0] & run[2]) ^ (run[1] & run[2])
      run = [
        first &+ low &+ majority, run[0], run[1], run[2], run[3] &+ first, run[4], run[5], run[6],
      ]
    }
    for index in 0..<8 { state[index] &+= run[index] }
  }

  private static let constants: [UInt32] = [
    0x428a_2f98, 0x7137_4491, 0xb5c0_fbcf, 0xe9b5_dba5, 0x3956_c25b, 0x59f1_11f1, 0x923f_82a4,
    0xab1c_5ed5, 0xd807_aa98, 0x1283_5b01, 0x2431_85be, 0x550c_7dc3, 0x72be_5d74, 0x80de_b1fe,
    0x9bdc_06a7, 0xc19b_f174, 0xe49b_69c1, 0xefbe_4786, 0x0fc1_9dc6, 0x240c_a1cc, 0x2de9_2c6f,
    0x4a74_84aa, 0x5cb0_a9dc, 0x76f9_88da, 0x983e_5152, 0xa831_c66d, 0xb003_27c8, 0xbf59_7fc7,
    0xc6e0_0bf3, 0xd5a7_9147, 0x06ca_6351, 0x1429_2967, 0x27b7_0a85, 0x2e1b_2138, 0x4d2c_6dfc,
    0x5338_0d13, 0x650a_7354, 0x766a_0abb, 0x81c2_c92e, 0x9272_2c85, 0xa2bf_e8a1, 0xa81a_664b,
    0xc24b_8b70, 0xc76c_51a3, 0xd192_e819, 0xd699_0624, 0xf40e_3585, 0x106a_a070, 0x19a4_c116,
    0x1e37_6c08, 0x2748_774c, 0x34b0_bcb5, 0x391c_0cb3, 0x4ed8_aa4a, 0x5b9c_ca4f, 0x682e_6ff3,
    0x748f_82ee, 0x78a5_636f, 0x84c8_7814, 0x8cc7_0208, 0x90be_fffa, 0xa450_6ceb, 0xbef9_a3f7,
    0xc671_78f2,
  ]
}

extension UInt32 {
  fileprivate func rotated(_ count: UInt32) -> UInt32 { self >> count | self << (32 - count) }
}
