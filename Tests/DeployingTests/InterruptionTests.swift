import Testing

@testable import Deploying

/// A generator of numbers that gives the same ones each time (splitmix64).
struct Dice {
  private var state: UInt64

  init(_ seed: UInt64) { state = seed }

  mutating func roll(_ bound: Int) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return Int((mixed ^ (mixed >> 31)) % UInt64(bound))
  }

  mutating func shuffled(_ items: [String]) -> [String] {
    var items = items
    for index in items.indices.dropFirst().reversed() { items.swapAt(index, roll(index + 1)) }
    return items
  }
}

@Suite("Publishing that is cut off at any moment")
struct InterruptionTests {
  /// A site of a few pages, each with assets out of a few, linked at random.
  private func site(_ dice: inout Dice) -> TestSite {
    var site = TestSite()
    let styles = (0..<6).map { _ in "style \(dice.roll(9))" }
    let names = (0..<7).filter { _ in dice.roll(3) > 0 }.map { "cases/\($0).html" } + ["index.html"]
    for name in names {
      let used = (0..<(1 + dice.roll(3))).map { _ in styles[dice.roll(styles.count)] }
      for style in used { site.others[TestSite.asset(style)] = style }
      let links = (0..<3).map { _ in names[dice.roll(names.count)] }
      site.pages[name] = ("text \(dice.roll(3))", used.map(TestSite.asset), links)
      if dice.roll(2) > 0 { site.others[name + ".gz"] = "packed \(dice.roll(9))" }
    }
    let shard = "shard \(dice.roll(9))"
    let shardPath = "search/d/0-\(ContentHashes.sha256(Array(shard.utf8)).prefix(6)).js"
    site.others[shardPath] = shard
    site.others["search/manifest.js"] = (["m", shardPath] + names.map { "→" + $0 }).joined(
      separator: "\n")
    site.others["sitemap.xml"] = (["s"] + names.map { "→" + $0 }).joined(separator: "\n")
    return site
  }

  @Test(
    "after any number of writes and removals no page misses an asset or leads nowhere, and going on ends right",
    arguments: 0..<30)
  func everyPrefix(seed: Int) throws {
    var dice = Dice(UInt64(seed))
    let destination = MemoryDestination()
    destination.files["MP_verify_1.txt"] = Array("someone's".utf8)
    destination.onChange = {
      let missing = TestSite.missing(in: destination.files)
      if !missing.isEmpty { Issue.record("\(missing.first ?? "") after \(destination.log)") }
    }
    for _ in 0..<4 {
      // The first attempts are cut off, some of them with another site than the one that follows.
      for _ in 0..<(1 + dice.roll(3)) {
        let attempt = site(&dice)
        destination.left = dice.roll(14)
        var order = dice
        destination.order = { order.shuffled($0) }
        try destination.publish(attempt)
        _ = dice.roll(2)
      }
      destination.left = .max
      let final = site(&dice)
      #expect(try destination.publish(final))
      for (path, text) in final.files { #expect(destination.texts[path] == text, "\(path)") }
      // Nothing else is there but what older pages may still use, and what is not ours.
      let extra = Set(destination.texts.keys).subtracting(final.files.keys)
      #expect(
        extra.allSatisfy { $0 == "MP_verify_1.txt" || FileRole(of: $0) == .hashed }, "\(extra)")
      #expect(destination.texts["MP_verify_1.txt"] == "someone's")
      let manifest = try #require(
        DeploymentManifest(destination.files[DeploymentManifest.path] ?? []))
      #expect(manifest.isComplete)
      let ours = Set(destination.texts.keys).subtracting(["MP_verify_1.txt"])
      #expect(ours.isSubset(of: manifest.files.keys))
      for (path, entry) in manifest.files {
        // Only of what was cut off and is not used nobody knows whether it ever arrived.
        guard let known = entry.sha256 else {
          #expect(entry.retired != nil && final.files[path] == nil, "\(path)")
          continue
        }
        #expect(known == destination.files[path].map(ContentHashes.sha256), "\(path)")
      }
    }
  }

  @Test("cut off after each single step in turn, the next run ends right")
  func everyStep() throws {
    var dice = Dice(7)
    let (old, new) = (site(&dice), site(&dice))
    let whole = MemoryDestination()
    try whole.publish(old)
    let start = whole.files
    whole.forget()
    try whole.publish(new)
    let count = whole.log.count
    #expect(count > 10)
    for cut in 0..<count {
      // Back to the old site, on to the new one, or to a third.
      for next in [old, new, site(&dice)] {
        let destination = MemoryDestination()
        destination.files = start
        destination.left = cut
        #expect(try !destination.publish(new))
        #expect(TestSite.missing(in: destination.files) == [])
        destination.left = .max
        #expect(try destination.publish(next))
        for (path, text) in next.files {
          #expect(destination.texts[path] == text, "\(cut) \(path)")
        }
      }
    }
  }

  @Test("what a page used that was there before stays for one release, and goes with the next")
  func keptForOneRelease() throws {
    var site = TestSite()
    func use(_ style: String) {
      site.others = [TestSite.asset(style): style]
      site.pages["index.html"] = ("text", [TestSite.asset(style)], [])
    }
    let destination = MemoryDestination()
    use("one")
    try destination.publish(site)
    use("two")
    try destination.publish(site)
    #expect(destination.texts[TestSite.asset("one")] == "one")
    // Publishing the same again is no release.
    destination.forget()
    try destination.publish(site)
    #expect(destination.log == [])
    #expect(destination.texts[TestSite.asset("one")] == "one")
    use("three")
    // Nor is one that was cut off.
    destination.left = 3
    #expect(try !destination.publish(site))
    destination.left = .max
    try destination.publish(site)
    #expect(destination.texts[TestSite.asset("one")] == nil)
    #expect(destination.texts[TestSite.asset("two")] == "two")
    // What comes back into use is not removed later.
    use("two")
    try destination.publish(site)
    site.pages["index.html"]?.text = "other"
    try destination.publish(site)
    #expect(destination.texts[TestSite.asset("two")] == "two")
    #expect(destination.texts[TestSite.asset("three")] == nil)
  }
}
