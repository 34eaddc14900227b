import Achievements
import Tables
import Testing

/// Named things beside the achievements.
@Suite("Table of names")
struct NamesTableTests {
  @Test("each word is a kind of its own, in the order of first use")
  func freeKinds() {
    let (register, problems) = RegisterInput(
      names: "id,name,kind,short\na,甲厂,企业,甲\nb,乙校,院校,\nc,丙厂,企业,\n"
    ).load()
    #expect(problems == [])
    #expect(register.categories.nameKinds.map(\.id) == ["企业", "院校"])
    #expect(register.name("a")?.short?.original == "甲")
  }

  @Test("where the site lists kinds, another one is an error")
  func listedKinds() {
    var input = RegisterInput(names: "id,name,kind\na,甲厂,工厂\n")
    input.categories.nameKinds = CategoryList([
      Category(id: "enterprise", name: TranslatedText("企业"))
    ])
    #expect(input.load().problems == ["names.csv:2:6 C2 error invalid-cell"])
  }

  @Test("ids and names are one space with those of achievements")
  func oneSpace() {
    let (_, problems) = RegisterInput(
      achievements: RegisterInput.columns + "\na,甲,校级,奖项,report,一\n",
      names: "id,name,kind\na,乙,企业\nb,“甲”,企业\n"
    ).load()
    #expect(
      problems == [
        "names.csv:2:1 A2 error duplicate-row", "names.csv:3:3 B3 error duplicate-row",
      ])
  }

  @Test("source and place in it may be left out")
  func withoutSource() {
    let (register, problems) = RegisterInput(
      names: "编号,全称,类型,地点,来源\na,甲厂,企业,柳州,\nb,乙厂,企业,,reprt\n"
    ).load()
    #expect(problems == ["names.csv:3:10 E3 error unknown-source"])
    #expect(register.name("a")?.location?.original == "柳州")
  }
}
