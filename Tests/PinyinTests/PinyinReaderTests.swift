import Testing

@testable import Pinyin

/// How words of many readings are read.
@Suite struct PinyinReaderTests {
  let reader = PinyinReader(table: .standard)

  @Test(
    "a word decides how its characters are read",
    arguments: [
      ("重庆", "chong qing"), ("行业", "hang ye"), ("银行", "yin hang"), ("执行率", "zhi xing lv"),
      ("长江", "chang jiang"), ("校长", "xiao zhang"), ("增长", "zeng zhang"), ("长期", "chang qi"),
      ("重点", "zhong dian"), ("重复", "chong fu"), ("参与", "can yu"), ("人参", "ren shen"),
      ("会计", "kuai ji"), ("会议", "hui yi"), ("调研", "diao yan"), ("调整", "tiao zheng"),
      ("传感器", "chuan gan qi"), ("传记", "zhuan ji"), ("音乐", "yin yue"), ("绿色", "lv se"),
      ("满意度", "man yi du"), ("模具", "mu ju"), ("模式", "mo shi"), ("百色", "bai se"),
      ("厦门", "xia men"), ("供应链", "gong ying lian"), ("角色", "jue se"), ("处理", "chu li"),
      ("切削", "qie xiao"), ("重载", "zhong zai"), ("都市", "du shi"), ("大数据", "da shu ju"),
      ("教材", "jiao cai"), ("首都", "shou du"), ("螺蛳粉", "luo si fen"), ("柳州", "liu zhou"),
    ])
  func words(word: String, expected: String) {
    #expect(spelling(word) == expected)
  }

  @Test("two words that overlap and disagree are both offered")
  func overlap() {
    #expect(spelling("增长期") == "zeng zhang|chang qi")
  }

  @Test("where no word is known every common reading is offered, at most four")
  func silence() {
    #expect(spelling("行") == "xing|hang")
    #expect(spelling("着") == "zhe|zhao|zhuo")
  }

  @Test("what is not Chinese has no reading, and stands where it stands")
  func others() {
    #expect(reader.spelling(of: "A行2") == [[], ["xing", "hang"], []])
    #expect(reader.spelling(of: "").isEmpty)
  }

  @Test("every syllable of the table is written in lower letters a to z")
  func letters() {
    for syllable in PinyinTable.standard.syllables {
      #expect(syllable.utf8.allSatisfy { (0x61...0x7A).contains($0) } && !syllable.isEmpty)
    }
    #expect(PinyinTable.standard.syllables == PinyinTable.standard.syllables.sorted())
  }

  private func spelling(_ text: String) -> String {
    reader.spelling(of: text).map { $0.joined(separator: "|") }.joined(separator: " ")
  }
}
