import Machine
import Testing

@Suite struct BothTests {
  @Test(
    "two works give their results in their places, with any number of threads",
    arguments: [1, 2, 8])
  func results(jobs: Int) {
    let (first, second) = both(jobs: jobs, { (0..<1000).reduce(0, +) }, { "zwei" })
    #expect(first == 499_500)
    #expect(second == "zwei")
  }
}
