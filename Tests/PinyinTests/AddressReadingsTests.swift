import Pinyin
import Testing

@Suite("Chinese in addresses") struct AddressReadingsTests {
  @Test(
    "each character has the reading that addresses have always had",
    arguments: [
      ("产教融合", "chan jiao rong he"), ("国家级", "guo jia ji"), ("绿色女", "lu se nu"),
      ("长江", "zhang jiang"),
      ("地方", "de fang"), ("调研", "diao yan"), ("似", "si"), ("重庆市", "chong qing shi"),
      ("重复", "zhong fu"),
      ("银行", "yin xing"), ("产業學院", "chan ye xue yuan"), ("略", "lue"),
    ])
  func readings(text: String, expected: String) {
    #expect(words(text) == expected)
  }

  @Test("what has no reading stands where it stood")
  func others() {
    #expect(words("A中b 2、é") == "A zhong b 2、é")
    #expect(words("第1例") == "di1li")
    #expect(words("") == "")
  }

  @Test("every reading is of small letters, whatever the character")
  func letters() {
    for value in UInt32(0x3400)...0x9FFF {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let word = words(String(scalar))
      #expect(
        word == String(scalar) || word.utf8.allSatisfy { (0x61...0x7A).contains($0) && $0 != 0x76 },
        "\(scalar)")
    }
  }

  private func words(_ text: String) -> String {
    AddressReadings.spelling(of: text).split(separator: " ").joined(separator: " ")
  }
}
