import Diagnostics
import Indicators
import Tables
import Testing

/// What is wrong with a row is told in the run that tells what is wrong with the row that it belongs to.
@Suite("Faults of a row behind other faults")
struct HiddenFaultsTests {
  private static let observations = """
    indicator,period,value,source,locator,target
    kc,2020,12,report,一,10
    kc,2020,14,report,二,10

    """

  @Test("figures that contradict each other are told, be their indicator's row sound or not")
  func conflict() {
    var tables = Tables4()
    tables.observations = Self.observations
    tables.indicators = "id,name,level,unit\nkc,课程,school,门\n"
    let sound = tables.load().problems
    #expect(sound == ["observations.csv:3:9 C3 error conflicting-values"])
    for faulty in ["kc,课程,坏,门", "kc,,school,门", "kc,课程,school,", "Kc 1,课程,school,门"] {
      tables.indicators = "id,name,level,unit\n\(faulty)\n"
      tables.observations = Self.observations.replacing(
        "\nkc,", with: faulty.hasPrefix("Kc") ? "\nkc-1," : "\nkc,")
      let problems = tables.load().problems
      #expect(problems.count == 2 && problems.last?.hasSuffix("error conflicting-values") == true)
    }
  }

  @Test("figures of an indicator that was left out are in no series")
  func leftOut() {
    var tables = Tables4()
    tables.indicators = "id,name,level,unit\nkc,课程,坏,门\nqy,企业,school,家\n"
    tables.observations =
      "indicator,period,value,source,locator\nkc,2020,12,report,一\nqy,2020,3,report,一\n"
    let (dataset, problems) = tables.load()
    #expect(problems == ["indicators.csv:2:7 C2 error invalid-cell"])
    #expect(dataset.observations.map(\.indicator) == ["qy"])
    #expect(dataset.observations.map(\.index) == [0])
  }

  @Test(
    "value and target that are no numbers are told of an indicator that the table does not have")
  func unknownIndicator() {
    var tables = Tables4()
    tables.indicators = "id,name,level,unit\nkc,课程,school,门\n"
    tables.observations =
      "indicator,period,value,source,locator,target\nkd,2020,很多,report,一,许多\n"
      + "ke,2020,约12,report,一,=15\n"
    #expect(
      tables.load().problems == [
        "observations.csv:2:1 A2 error unknown-indicator",
        "observations.csv:2:9 C2 error invalid-cell",
        "observations.csv:2:21 F2 error invalid-cell",
        "observations.csv:3:1 A3 error unknown-indicator",
        "observations.csv:3:9 C3 error invalid-cell",
      ])
  }

  @Test("words are no fault where the indicator that is meant may be judged in words")
  func words() {
    let (_, problems) = dataset(
      indicators: ["partners,企业,school,家,,,,", "climate,风气,school,,定性,,,"],
      observations: [
        "climat,2020,很好,report,一,,,,,", "unheard-of,2020,很好,report,一,,,,,",
        "partner,2020,很多,report,一,,,,,",
      ])
    #expect(
      problems == [
        "observations.csv:2:1 A2 error unknown-indicator",
        "observations.csv:3:1 A3 error unknown-indicator",
        "observations.csv:4:1 A4 error unknown-indicator",
        "observations.csv:4:14 C4 error invalid-cell",
      ])
  }
}
