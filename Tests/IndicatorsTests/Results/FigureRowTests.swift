import Testing

@testable import Indicators

@Suite("Rows of figures")
struct FigureRowTests {
  /// The rows of the first indicator as `period value target standing completion`.
  private func rows(_ indicators: [String], _ observations: [String]) -> [String] {
    let (data, _) = dataset(indicators: indicators, observations: observations)
    return (data.indicators.first.map { data.series(of: $0).rows } ?? []).map { row in
      let value: String =
        switch row.value {
        case .number(let number)?: number.description
        case .text(let text)?: text
        case .form(let form)?: form.description
        case nil: "–"
        }
      var target = "–"
      if case .number(let number)? = row.target { target = number.description }
      let rate = row.completion?.rate?.rounded(toPlaces: 2).description ?? "–"
      return "\(row.period) \(value) \(target) \(row.standing)\(row.hasRivals ? " of several" : "")"
        + " \(rate)\(row.observation == nil ? " derived" : "")"
    }
  }

  @Test(
    "of readings that disagree the preferred one is the figure, and it alone is held to the target")
  func chosen() {
    #expect(
      rows(
        ["a,名,school,项,,,,"],
        [
          "a,2021,8,report,一,10,,,是,因为", "a,2021,9,report,二,,,,否,", "a,2020,4,report,三,,,,,",
          "a,2022,,report,四,20,,,,",
        ]) == [
          "2020 4 – chosen –", "2021 8 10 chosen of several 80", "2021 9 – aside of several –",
          "2022 – 20 aside –",
        ])
  }

  @Test("nothing is the figure where nothing decides")
  func undecided() {
    #expect(
      rows(["a,名,school,项,,,,"], ["a,2021,8,report,一,10,,,,", "a,2021,9,report,二,,,,,"]) == [
        "2021 8 10 undecided of several –", "2021 9 – undecided of several –",
      ])
  }

  @Test("what only a formula gives is a row of its own, rounded as it is printed")
  func derived() {
    #expect(
      rows(
        ["a,名,school,%,,,1,b / c", "b,名,school,项,,,,", "c,名,school,项,,,,"],
        [
          "a,2021,,report,一,50,,,,", "b,2021,1,report,一,,,,,", "c,2021,3,report,一,,,,,",
        ]) == ["2021 – 50 aside –", "2021 33.3 – chosen 66.67 derived"])
  }

  @Test("digits for programs are those that are printed")
  func digits() {
    let (data, _) = dataset(
      indicators: ["a,名,school,%,,,2,", "b,名,school,项,,,,"], observations: [])
    let number = DecimalNumber("91.5") ?? 0
    #expect(data.indicators.map { $0.digits(of: number) } == ["91.50", "91.5"])
    #expect(data.indicators.first?.digits(of: 7) == "7.00")
  }
}
