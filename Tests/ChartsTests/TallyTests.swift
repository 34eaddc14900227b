import Testing

@testable import Charts

/// How many dashes and closed shapes a drawing has, by look.
private func marks(in svg: String) -> [String: Int] {
  var counts: [String: Int] = [:]
  for path in svg.split(separator: "<path ").dropFirst() {
    guard let look = path.firstMatch(of: /class="t-([a-z]+)"/)?.1,
      let data = path.firstMatch(of: #/ d="([^"]*)"/#)?.1
    else { continue }
    let dash = path.firstMatch(of: /stroke-dasharray="([0-9.]+) ([0-9.]+)"/)
    let step = dash.flatMap { match in
      Double(match.1).flatMap { one in Double(match.2).map { one + $0 } }
    }
    let gap = dash.flatMap { Double($0.2) } ?? 0
    var count = data.count { $0 == "z" }
    if let step {
      for line in data.matches(of: /M([0-9.]+) [0-9.]+([hH])([0-9.]+)/) {
        let start = line.2 == "H" ? Double(line.1) ?? 0 : 0
        count += Int((((Double(line.3) ?? 0) - start + gap) / step).rounded())
      }
    }
    counts[String(look), default: 0] += count
  }
  return counts
}

@Suite("Things as marks that can be counted")
struct TallyTests {
  @Test(
    "there are as many marks as things, in every shape",
    arguments: [0, 1, 9, 10, 11, 25, 26, 98, 100, 101, 332, 1000])
  func counts(number: Int) {
    let tally = Tally([.init(number)])
    for svg in [tally.squares, tally.hundreds, tally.strokes] {
      #expect(marks(in: svg)["whole", default: 0] == number)
    }
  }

  @Test(
    "a part is drawn inside its whole, what is not there is hollow, and neither adds to the other")
  func looks() {
    let tally = Tally([.init(6, .part), .init(60), .init(5, .open)])
    #expect(marks(in: tally.squares) == ["part": 6, "whole": 60, "open": 5])
    #expect(marks(in: tally.hundreds) == ["part": 6, "whole": 60, "open": 5])
    #expect(marks(in: tally.strokes) == ["part": 6, "whole": 60, "open": 5])
    #expect(tally.count == 71)
  }

  @Test("three marks fade behind the last where there are more, and count for none")
  func fades() {
    let tally = Tally([.init(900)], fades: true)
    #expect(tally.count == 900)
    #expect(marks(in: tally.squares) == ["whole": 900, "fade": 3])
    #expect(tally.squares.contains("opacity=\".14\""))
  }

  @Test("numbers below nothing draw nothing")
  func negative() {
    #expect(Tally([.init(-5)]).count == 0)
    #expect(marks(in: Tally([.init(-5), .init(2)]).squares) == ["whole": 2])
  }

  @Test("strokes are in tens, squares in blocks of a hundred")
  func groups() {
    let tally = Tally([.init(226), .init(21, .part)])
    #expect(tally.strokes.components(separatedBy: "<svg").count - 1 == 25)
    #expect(tally.hundreds.components(separatedBy: "<svg").count - 1 == 3)
  }

  @Test("marks have one size: more of them are never shorter")
  func oneSize() throws {
    let widths = try (1...120).map { number in
      let svg = Tally([.init(number)]).squares
      return try #require(svg.firstMatch(of: /width="([0-9.]+)"/).flatMap { Double($0.1) })
    }
    #expect(widths == widths.sorted())
    #expect(widths[19] == widths[119])
  }

  @Test("a thousand marks weigh little: a line for each row")
  func weight() {
    #expect(Tally([.init(1000)]).squares.utf8.count < 1200)
  }

  @Test(
    "an area has the share of the largest, and is never too small to be seen",
    arguments: [
      (100.0, "72"), (25.0, "36"), (0.0, "2"), (-5.0, "2"), (.infinity, "2"), (1e9, "72"),
    ])
  func area(amount: Double, side: String) {
    #expect(Area(amount, of: 100).svg.contains("width=\"\(side)\" height=\"\(side)\""))
  }

  @Test(
    "a share fills as much of its bar, and no more than all",
    arguments: [(90.0, "135"), (104, "150"), (-1, "0")])
  func share(percent: Double, end: String) {
    #expect(ShareBar(percent: percent).svg.contains("H\(end)V7H0z"))
  }
}

@Suite("Lines without words")
struct TrendTests {
  private func point(_ year: Int, _ value: Double, target: Double? = nil) -> Trend.Point {
    .init(time: ChartTime(years: year...year), value: value, target: target)
  }

  private func day(_ time: Double, _ value: Double) -> Trend.Point {
    .init(time: ChartTime(from: time, to: time), value: value)
  }

  @Test("the earliest stands left and the largest on top")
  func places() {
    let svg = Trend([point(2020, 90), point(2021, 95)]).svg(width: 100, height: 20)
    #expect(svg.contains("class=\"trend-line\" d=\"M4 16L96 4\""))
    #expect(svg.contains("class=\"trend-dot\" d=\"M4 16h0M96 4h0\""))
  }

  @Test("a line is broken where nothing is known, and a figure that stands alone is a dot")
  func gaps() {
    let years = Trend([point(2016, 10), point(2017, 12), point(2019, 16), point(2022, 20)])
      .svg(width: 68, height: 18)
    #expect(years.contains("class=\"trend-line\" d=\"M4 14L14 12\""))
    #expect(years.contains("class=\"trend-dot\" d=\"M34 8h0M64 4h0\""))
    let days = Trend([day(2017, 10), day(2018, 12), day(2020, 18), day(2021, 20)])
      .svg(width: 48, height: 18)
    #expect(days.contains("class=\"trend-line\" d=\"M4 14L14 12M34 6L44 4\""))
    let whenever = Trend([day(2017.2, 10), day(2018, 12), day(2021, 20)]).svg()
    #expect(whenever.firstMatch(of: #/trend-line" d="M[^M"]*"/#) != nil)
  }

  @Test("a target stands at its own time, and across where there is no other")
  func targets() {
    let svg = Trend(
      [point(2017, 10, target: 8), point(2018, 11), point(2019, 12, target: 14)], range: 8...14
    )
    .svg(width: 96, height: 20)
    #expect(svg.contains("class=\"trend-target\" d=\"M0 16H10M86 4H96\""))
  }

  @Test("several lines share a scale where one is given")
  func range() {
    let svg = Trend([point(2021, 95, target: 95)], range: 90...100).svg(width: 100, height: 28)
    #expect(svg.contains("class=\"trend-target\" d=\"M0 14H100\""))
    #expect(svg.contains("class=\"trend-dot\" d=\"M50 14h0\""))
  }

  @Test("what is true of several years is a span and no slope")
  func span() {
    let svg = Trend([point(2021, 95)], isSpan: true).svg(width: 100, height: 28)
    #expect(svg.contains("class=\"trend-span\" d=\"M4 14H96M4 11V17M96 11V17\""))
    #expect(!svg.contains("trend-dot"))
  }

  @Test("nothing is drawn of nothing, and no number breaks it")
  func hostile() {
    #expect(Trend([]).svg() == "")
    #expect(Trend([day(.nan, 1), point(1, .infinity)]).svg() == "")
    #expect(!Trend([point(1, -1e300), point(2, 1e300)]).svg().contains("nan"))
  }
}

@Suite("Amounts that run into each other")
struct RiverTests {
  @Test("the largest amount fills the breadth, and what is more than before is drawn as more")
  func bars() {
    let river = River([200, 100, 120])
    #expect(river.bar(0).contains("r-bar\" d=\"M0 0H1000V10H0z"))
    #expect(river.bar(1).contains("r-bar\" d=\"M0 0H500V10H0z"))
    #expect(river.bar(2).contains("r-bar\" d=\"M0 0H500V10H0z"))
    #expect(river.bar(2).contains("r-more\" d=\"M500 0H600V10H500z"))
  }

  @Test("an amount runs into the next, and the last into none")
  func flows() {
    let river = River([200, 100])
    #expect(river.flow(0).contains("M0 0H1000C1000 5 500 5 500 10H0z"))
    #expect(river.flow(1) == "")
    #expect(River([0, 0]).bar(0).contains("H0V10"))
    #expect(River([-1, .nan]).bar(1).contains("H0V10"))
  }
}
