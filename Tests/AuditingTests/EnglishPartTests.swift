import Auditing
import Diagnostics
import Testing

/// English numbers of parts, of years that the words around tell, and of names that prose takes apart.
@Suite struct EnglishPartTests {
  private static let files = [
    "site.yml":
      "title: Calder Water in figures\norganization: Calder Water\nlanguages: [en]\n",
    "data/sources.csv": "id,title,publisher,date,kind\nr,Report,Calder Water,2023,report\n",
    "data/indicators.csv": """
    id,name,level,unit,aliases
    power,Electricity use,school,MWh,
    debt,Net debt,school,£ million,
    budget,Operating budget,school,£ million,
    visits,Water museum visits,school,visits,
    rate,Burst mains repaired in a day,school,%,
    cover,Meter coverage,school,%,
    rank,Industry league table position,school,place,
    h-power,Electricity use of the Harrow Fell works,group,MWh,
    h-staff,Employees at the Harrow Fell works,group,people,Harrow Fell employees
    m-power,Electricity use of the Sallow Mere works,group,MWh,
    m-staff,Employees at the Sallow Mere works,group,people,Sallow Mere employees

    """,
    "data/observations.csv": """
    indicator,period,value,source,locator,qualifier
    power,2022,171900,r,1,
    debt,2021,1098,r,1,
    debt,2022,1251,r,1,
    budget,2022,243.9,r,1,
    visits,2021,312600,r,1,
    visits,2022,287300,r,1,
    rate,2021,95.1,r,1,
    rate,2022,96.7,r,1,
    cover,2021,81.47,r,1,
    cover,2022,84.23,r,1,
    rank,2019,11,r,1,rank
    rank,2020,9,r,1,rank
    rank,2021,10,r,1,rank
    rank,2022,13,r,1,rank
    h-power,2022,27420,r,1,
    h-staff,2021,64,r,1,
    h-staff,2022,58,r,1,
    m-power,2022,20650,r,1,
    m-staff,2021,44,r,1,
    m-staff,2022,46,r,1,

    """,
  ]

  private static func errors(_ text: String) -> [String] {
    let report = AuditedPage.report(of: text, in: files)
    return report.diagnostics.filter { $0.severity == .error }.map { diagnostic in
      String(diagnostic.message.en.split(separator: "the data of “").last ?? "")
    }
  }

  @Test(
    "a number is that of the part in its heading or of whoever is named last in front of it",
    arguments: [
      ("## Harrow Fell\n\nIn 2022 electricity use at the works fell to 27,420 MWh.", []),
      (
        "## Harrow Fell\n\nIn 2022 electricity use at the works fell to 20,650 MWh.",
        ["Electricity use of the Harrow Fell works” say 27,420 MWh (2022)"]
      ),
      (
        "In 2022 Sallow Mere employees went from 44 to 46 and at the Harrow Fell works from 64 to 58.",
        []
      ),
    ])
  func parts(text: String, errors: [String]) { #expect(Self.errors(text) == errors) }

  @Test(
    "asides, reasons and budgets keep no number from its name, and what is told of others is no figure of it",
    arguments: [
      (
        "In 2022 burst mains repaired in a day, the share of bursts mended within 24 hours, stood at 95.1%.",
        ["Burst mains repaired in a day” say 96.7% (2022)"]
      ),
      (
        "Building went on as planned, and net debt stood at £1,215 million in 2022.",
        ["Net debt” say £1,251 million (2022)"]
      ),
      (
        "That explains why net debt rose to £1.25 million in 2022.",
        ["Net debt” say £1,251 million (or £1.251 billion, about £1.25 billion, 2022)"]
      ),
      (
        "Pay took 41.7% of the budget, and net debt was £1,215 million in 2022.",
        ["Net debt” say £1,251 million (2022)"]
      ),
      ("In 2022, 96.7% of burst mains were repaired in a day, and 11% were found by dogs.", []),
      (
        "Net debt for 2022 was first reported as £1,240 million and corrected to £1,251 million.",
        []
      ),
    ])
  func words(text: String, errors: [String]) { #expect(Self.errors(text) == errors) }

  @Test(
    "the figure of another year shows which name is meant where the year is certain",
    arguments: [
      (
        "The water museum was busy, with 312,600 visits in 2022, we are told.",
        ["Water museum visits” say 287,300 visits (2022)"]
      ),
      ("The water museum had 312,600 visits in 2021.", []),
      ("## 2022: the turn\n\nA year later net debt had climbed to £1,251 million.", []),
    ])
  func years(text: String, errors: [String]) { #expect(Self.errors(text) == errors) }

  @Test(
    "a place in the only ranking is wrong where the others of its series are right",
    arguments: [
      (
        "In the industry league table we were 11th in 2019 and 9th in 2020. We were 9th in 2021 and 13th in 2022.",
        ["Industry league table position” say 10th (2021)"]
      ),
      ("In the industry league table we were 11th in 2019, 9th in 2020 and 10th in 2021.", []),
    ])
  func ranks(text: String, errors: [String]) { #expect(Self.errors(text) == errors) }

  @Test(
    "a figure rounded as it is written is no slip of the pen, digits that changed places are one",
    arguments: [
      ("In 2022 meter coverage yielded only 84.2%.", []),
      ("In 2022 meter coverage yielded only 84.32%.", ["Meter coverage” say 84.23% (2022)"]),
    ])
  func rounding(text: String, errors: [String]) { #expect(Self.errors(text) == errors) }

  @Test("the years of a table may stand in a column of their own")
  func yearColumns() {
    let table = """
      | | Year | Harrow Fell | Sallow Mere |
      | --- | --- | --- | --- |
      | Employees | 2021 | 64 | 44 |
      | Employees | 2022 | 58 | 44 |
      """
    #expect(Self.errors(table) == ["Employees at the Sallow Mere works” say 46 people (2022)"])
  }
}
