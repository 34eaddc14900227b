import Auditing
import Testing

@Suite("Candidate figures of English reports")
struct EnglishCandidatesTests {
  @Test(
    "a number is named after what it counts and what was done, or after its subject",
    arguments: [
      ("We welcomed 412,380 visitors.", ["Visitors 412380 visitors"]),
      ("Staff catalogued 14,302 objects.", ["Objects catalogued 14302 objects"]),
      ("Total income was £8.43 million.", ["Total income 8.43 £ million"]),
      ("Visitor satisfaction reached 94%.", ["Visitor satisfaction 94 %"]),
      ("Reserves stood at £2.6m.", ["Reserves 2.6 £ million"]),
      (
        "School visits rose from 6,412 to 8,230.",
        ["School visits 6412 visits", "School visits 8230 visits"]
      ),
      (
        "64.7% of patients were seen within four hours.",
        ["Patients were seen within four hours 64.7 %"]
      ),
    ])
  func names(text: String, expected: [String]) {
    #expect(read(text).map { "\($0.name) \($0.value) \($0.unit)" } == expected)
  }

  @Test("changes, aims, ratios and numbers in words say what they are")
  func kinds() {
    #expect(
      read("Grant income fell by £0.3 million to £3.1 million.").map(\.kind) == [.change, .figure])
    #expect(read("We aim to welcome 450,000 visitors.").map(\.kind) == [.goal])
    #expect(read("The student-staff ratio was 18.5:1.").map(\.value) == ["18.5:1"])
    #expect(read("Three new galleries opened.").map(\.kind) == [.unsure])
  }

  @Test(
    "years, dates, pages and ages count nothing",
    arguments: [
      "The trust was founded in 1984.", "See page 12 and Table 3.",
      "The review ended on 31 March 2023.",
      "It is open to children under 16.",
    ])
  func nothing(text: String) {
    #expect(read(text).map(\.name) == [])
  }

  private func read(_ text: String) -> [Candidate] {
    CandidateReading().candidates(
      of: ReportText([.heading("Annual Report", level: 1), .paragraph(text)]))
  }
}
