import Foundation
import Testing

@testable import Charts

@Suite("Generated covers")
struct ArtworkTests {
  func count(_ part: String, in text: String) -> Int {
    text.components(separatedBy: part).count - 1
  }

  @Test(
    "the same seed and figures give the same bytes, others give others",
    arguments: Artwork.Motif.allCases)
  func determinism(motif: Artwork.Motif) {
    let cover = Artwork(seed: "luosifen", figures: [7, 4], motif: motif).svg()
    #expect(cover == Artwork(seed: "luosifen", figures: [7, 4], motif: motif).svg())
    #expect(cover != Artwork(seed: "luosifen-2", figures: [7, 4], motif: motif).svg())
    #expect(cover != Artwork(seed: "luosifen", figures: [8, 4], motif: motif).svg())
  }

  @Test(
    "a cover is hidden decoration, well-formed, small, without ids, styles or scripts",
    arguments: Artwork.Motif.allCases)
  func markup(motif: Artwork.Motif) {
    for seed in 0..<40 {
      var random = RandomChart(seed: UInt64(seed))
      let figures = (0..<random.generator.integer(in: 0...6)).compactMap { _ in random.value() }
      let svg = Artwork(seed: random.word(), figures: figures, motif: motif).svg()
      #expect(isWellFormed(svg))
      #expect(svg.contains(" aria-hidden=\"true\">"))
      #expect(svg.utf8.count < 12_000, "\(motif) \(seed): \(svg.utf8.count)")
      for word in [" id=", "style", "<script", "NaN", "nan", "inf", "url("] {
        #expect(!svg.contains(word))
      }
    }
  }

  @Test("a cover has the colours of its palette, and greys for those that it does not name")
  func palette() {
    let names = Dictionary(uniqueKeysWithValues: Palette.names.map { ($0, "#abcdef") })
    func colours(_ palette: Palette) -> Set<String> {
      Set(
        Artwork.Motif.allCases.flatMap { motif in
          Artwork(seed: "x", figures: [4, 8], motif: motif, palette: palette).svg()
            .matches(of: /"(#[0-9a-f]{6})"/).map { String($0.1) }
        })
    }
    #expect(colours(Palette(names)) == ["#abcdef"])
    let greys = colours(Palette())
    #expect(greys.count > 3)
    #expect(greys.allSatisfy { $0.wholeMatch(of: /#(..)\1\1/) != nil })
    #expect(colours(Palette(["wash": "#012345"])).contains("#012345"))
  }

  @Test("orbits carry as many nodes as the first two counts say")
  func orbitNodes() {
    let svg = Artwork(seed: "global", figures: [4, 8], motif: .orbit).svg()
    func discs(_ class: String) -> Int {
      svg.components(separatedBy: "class=\"\(`class`)\"").dropFirst().map {
        count("z", in: String($0.prefix { $0 != "/" }))
      }.reduce(0, +)
    }
    #expect(discs("f-seal") == 4)
    #expect(discs("f-indigo") == 8)
  }

  @Test("a spiral has as many strands, a rhythm as many accents, a weave as many sheets as asked")
  func counts() {
    for strands in 3...9 {
      let svg = Artwork(seed: "s", figures: [Decimal(strands), 4], motif: .spiral).svg()
      #expect(count("stroke-linecap", in: svg) == strands)
    }
    for accents in 3...7 {
      let svg = Artwork(seed: "r", figures: [Decimal(accents), 5], motif: .rhythm).svg()
      let red = svg.components(separatedBy: "class=\"f-seal\"").dropFirst().map {
        count("z", in: String($0.prefix { $0 != "/" }))
      }
      #expect(red.reduce(0, +) == accents)
    }
  }

  @Test("without a motif the seed chooses, and every motif is chosen by some seed")
  func choice() {
    let motifs = (0..<60).map { Artwork(seed: "case-\($0)").motif.rawValue }
    #expect(Set(motifs) == Set(Artwork.Motif.allCases.map(\.rawValue)))
    #expect(motifs == (0..<60).map { Artwork(seed: "case-\($0)").motif.rawValue })
  }

  @Test("any size is drawn", arguments: [(0, 0), (-5, 3), (80, 4000), (1120, 360), (.max, .max)])
  func sizes(width: Int, height: Int) {
    for motif in Artwork.Motif.allCases {
      #expect(isWellFormed(Artwork(seed: "x", motif: motif).svg(width: width, height: height)))
    }
  }
}

@Suite("A hub and its rings")
struct NetworkTests {
  let network = Network(
    title: "全球客户体验中心", hub: "总部",
    rings: [
      .init("国内分中心", ["常州", "无锡", "蚌埠", "镇江"]),
      .init("海外分中心", ["印度", "泰国", "中东", "俄罗斯", "波兰", "巴西", "北美", "南非"]),
      .init("空", ["", " \u{0}"]),
    ])

  @Test("the description names hub, rings and items")
  func description() {
    #expect(
      network.description
        == "中心为总部。国内分中心（4）：常州、无锡、蚌埠、镇江。"
        + "海外分中心（8）：印度、泰国、中东、俄罗斯、波兰、巴西、北美、南非。")
  }

  @Test("every item is drawn once with its mark, the rings are told below", arguments: [640, 340])
  func marks(width: Int) {
    let svg = network.svg(id: "n", width: width)
    for item in network.rings.flatMap(\.items) {
      #expect(svg.components(separatedBy: ">\(item)</text>").count == 2)
    }
    // Four circles, the hub and the mark of the legend; eight squares and theirs.
    #expect(svg.components(separatedBy: "<circle").count - 1 == 6)
    #expect(svg.components(separatedBy: "h8v8h-8z").count - 1 == 9)
    #expect(svg.contains(">国内分中心 4</text>") && svg.contains(">海外分中心 8</text>"))
    #expect(svg.utf8.count < 4096)
  }

  @Test("without items there is nothing; the list holds the same names")
  func listTwin() {
    #expect(Network(title: "t", hub: "h", rings: [.init("r", [])]).html(id: "n").isEmpty)
    #expect(
      Network(title: "t", hub: "总部", rings: [.init("国内", ["甲", "<b>"])]).list
        == "<p>总部</p><ul><li>国内<ul><li>甲</li><li>&lt;b&gt;</li></ul></li></ul>")
  }
}
