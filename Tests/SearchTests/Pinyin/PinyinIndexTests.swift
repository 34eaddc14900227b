import Pinyin
import Testing

@testable import Search

/// What the page is given to find labels by their pinyin.
@Suite struct PinyinIndexTests {
  let reader = PinyinReader(table: .standard)

  @Test(
    "the labels of a small site are one text, titles first, with the readings of their characters")
  func whole() throws {
    let labels = [
      PinyinLabel(.heading, "银行"), PinyinLabel(.title, "执行\n 率"), PinyinLabel(.tag, "English only"),
      PinyinLabel(.heading, "银行"),
    ]
    let index = try #require(PinyinIndex(labels, reader: reader))
    #expect(index.table == "hang行 lv率 xing行 yin银 zhi执")
    #expect(index.firsts.isEmpty)
    // 行 has two readings here; a mark says which of them, in the order of the table.
    #expect(index.pieces == ["0执行\u{E002} 率\t3银行\u{E001}"])
  }

  @Test("no Chinese, no index")
  func nothing() {
    #expect(PinyinIndex([PinyinLabel(.title, "Results")], reader: reader) == nil)
    #expect(PinyinIndex([], reader: reader) == nil)
    #expect(PinyinParts([]).index == nil)
  }

  @Test("the labels of a large site are cut at each syllable and sorted by three initials")
  func cuttings() throws {
    let labels = [PinyinLabel(.title, "螺蛳粉"), PinyinLabel(.heading, "年报 PLC")]
    let index = try #require(PinyinIndex(labels, reader: reader, wholeSize: 0))
    // bpl 报 PLC, fen, lbp 年报 (n counts as l), lsf, plc, sf
    #expect(
      index.pieces == ["3报 PLC\t0粉\t7年报 PLC\t4螺蛳粉\t3PLC\t0蛳粉"])
    #expect(index.firsts == ["bpl"])
  }

  @Test("a cutting of more than eight syllables leaves off the rest and says so")
  func longLabels() throws {
    let index = try #require(
      PinyinIndex([PinyinLabel(.title, "一二三四五六七八九十")], reader: reader, wholeSize: 0))
    let lines = index.pieces.flatMap { $0.split(separator: "\t") }
    #expect(lines.contains("4一二三四五六七八…"))
    #expect(lines.contains("0三四五六七八九十"))
    #expect(lines.count == 10)
  }

  @Test("the same part of many labels is kept once, with its best kind")
  func once() throws {
    let labels = [PinyinLabel(.heading, "甲产业"), PinyinLabel(.title, "乙产业")]
    let index = try #require(PinyinIndex(labels, reader: reader, wholeSize: 0))
    let lines = index.pieces.flatMap { $0.split(separator: "\t") }
    #expect(lines.filter { $0.hasSuffix("产业") && $0.count == 3 } == ["0产业"])
  }

  @Test("traditional characters are read by their simple forms")
  func traditional() throws {
    let forms = SimplifiedForms(forms: [0x9577: 0x957F])
    let label = PinyinLabel(.title, "校長", forms: forms)
    let index = try #require(PinyinIndex([label], reader: reader))
    #expect(index.table == "xiao校 zhang長")
    #expect(index.pieces == ["0校長"])
  }

  @Test("a label has no line ends and no private characters, and is not longer than sixty")
  func clean() {
    let label = PinyinLabel(.title, "\n 甲\t\r\n乙\u{E001} ")
    #expect(label.text == Array("甲 乙".unicodeScalars))
    #expect(PinyinLabel(.title, String(repeating: "长", count: 99)).text.count == 60)
  }

  @Test("the index does not depend on the order of the labels")
  func order() throws {
    let labels = ["产业学院", "产教融合", "重庆", "银行业"].flatMap {
      [PinyinLabel(.title, $0), PinyinLabel(.heading, $0)]
    }
    let one = try #require(PinyinIndex(labels, reader: reader, wholeSize: 0))
    let other = try #require(PinyinIndex(labels.reversed(), reader: reader, wholeSize: 0))
    #expect(one.table == other.table)
    #expect(one.pieces == other.pieces)
    #expect(one.firsts == other.firsts)
  }
}
