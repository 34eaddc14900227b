import EditedSites
import Testing

/// A site that is written at the desk is the site that a build would give, whoever else changes its files.
@Suite struct EditingTests {
  @Test(
    "500 random edits, at the desk and in the files, end each with the bytes of a clean build",
    arguments: 0..<10)
  func randomEdits(seed: Int) async throws {
    let desk = try AskedDesk()
    var atDesk = DeskEdits(seed: UInt64(seed) + 1000)
    var inFiles = RandomEdits(seed: UInt64(seed))
    var history: [String] = []
    for number in 0..<50 {
      history.append(
        number % 2 == 0
          ? try await atDesk.next(at: desk) : try inFiles.next(on: desk.site))
      // What the search and the proof say follows from the pages and texts: now and then is enough.
      let differences =
        number % 12 == 0 ? try desk.site.differences() : try desk.site.differencesFromNewcomer()
      #expect(differences == [], "\(history.suffix(4))")
      if !differences.isEmpty { return }
    }
  }
}
