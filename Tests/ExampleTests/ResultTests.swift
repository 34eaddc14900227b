import Comparing
import Diagnostics
import Markup
import Pinyin
import Testing
import Zipping

/// What the comments in examples say that comes out.
@Suite struct ResultTests {
  @Test("a place is counted in lines and columns from 1")
  func place() {
    let file = SourceFile(path: "Content/site.yml", text: "title: 成果\ntheme: plain\n")
    let place = file.place(at: 21..<26)
    #expect(place.line == 2)
    #expect(place.column == 8)
  }

  @Test("a changed and an added paragraph are told apart")
  func comparison() {
    let comparison = TextComparison(from: "五门课程", to: "六门课程\n\n两本教材")
    #expect(comparison.counts == (changed: 1, added: 1, removed: 0))
  }

  @Test("signs of markup are written as references")
  func escaping() { #expect(Escaping.template("甲 < 乙") == "甲 &lt; 乙") }

  @Test("a word decides how its characters are read; an address keeps its own readings")
  func pinyin() {
    let reader = PinyinReader(table: .standard)
    let readings = reader.readings(of: Array("银行".unicodeScalars))
      .map { $0.map { reader.table.syllables[Int($0)] } }
    #expect(readings == [["yin"], ["hang"]])
    #expect(AddressReadings.spelling(of: "第1例") == "di1li")
  }

  @Test("an archive lists what was put into it")
  func zip() throws {
    let bytes = try Zip.bytes(of: [Zip.Entry(name: "index.html", content: [0x61])])
    #expect(try Zip(bytes).names == ["index.html"])
  }
}
