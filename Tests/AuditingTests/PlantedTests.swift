import Auditing
import Content
import Diagnostics
import Foundation
import Machine
import Testing

/// Whole reports of made-up institutions, in which nearly every figure is true: bound by the tables,
/// derived from them, or about something that they do not hold. `‹12%|8.7%›` marks a figure that the
/// tables contradict, with the right value behind the bar.
@Suite struct PlantedTests {
  /// A disagreement in a text, and its right value.
  struct Planted: Hashable {
    let file: String
    let line: Int
    let columns: Range<Int>
    let right: String
  }

  static let names = [
    "city", "college", "technical-college", "hospital", "museum", "district", "archive",
    "children-library", "council", "county", "culture-centre", "ferries", "housing", "prefecture",
    "rehabilitation", "schools", "theatre", "water-college", "yearbook", "zoo",
    "airport", "blood-service", "botanic-garden", "bus-company", "canal", "charity",
    "co-operative",
    "fire-service", "forests", "hospitals",
    "national-park", "orchestra", "police", "port", "post-office", "port-city", "railway",
    "savings-bank",
    "school-district", "university",
    "waterworks", "health-trust", "museum-service", "campuses", "water-utility",
    "health-commission", "provincial-library", "city-council", "wildlife-charity",
    "vocational-college", "transport-bureau", "student-report", "lifeboat", "gas-company",
    "city-museum", "esk-county", "harbour-group", "harbour-trust", "hospital-group",
    "island-county", "jiang-press", "medical-group", "palace-museum", "university-press",
    "water-board", "water-group", "rail-group", "fishery", "symphony", "moor-park", "grid",
    "housing-fund", "metro", "seed-institute", "emergency", "broadcasting", "radio",
    "heritage-railway", "disease-control", "motorways", "city-parks", "hospice", "customs",
    "airport-group", "legal-aid", "brewery", "subway", "traffic-police", "lighthouses", "ballet",
    "harbours", "farm-college", "coal-city", "port-company", "education-bureau", "thornmoor",
    "grottoes", "islands", "graduates", "hospital-branches", "bridges", "water-works",
    "herb-college", "townships", "marine-institute", "dunmarra", "coal-apples", "nursing-college",
    "trade-college", "two-hospitals", "reservoirs", "river-city", "railway-college", "tarnside",
    "airports", "civil-affairs", "tamarack", "elm-city", "medicine-college", "land-college",
    "stone-county", "fire-authority", "lakeside-hospital", "oil-city", "tea-college",
    "carrigmore", "sheep-counties", "health-college", "wethercombe", "courts", "dairies",
    "inland-city", "teachers-college", "food-bank", "coastal-city", "harbour-college",
    "community-college", "library-network", "medical-college", "college-group", "mountain-city",
    "skills-college", "two-campuses", "river-port", "horticulture-college", "transit-authority",
    "district-health", "mid-term-college", "green-university",
    "new-district", "rail-college", "museum-trust", "border-city", "commerce-college",
    "two-sites", "farm-county", "technician-college", "two-farms",
    "harbour-technical", "town-council", "sixth-form", "port-counties", "group-college",
    "polytechnic", "facts-university", "arts-centre", "health-board",
    "tourist-city", "satisfied-college", "technical-campuses", "school-bureau", "branch-campus",
    "two-terminals", "college-district", "two-valleys", "tenants",
    "further-college", "fire-divisions", "press-cooperative", "technology-institute",
    "zoo-gardens", "county-library",
    "high-ridge", "shore-farm-college", "lisderry", "calderhythe", "penmarrow", "ravensmere",
    "plane-river", "hydro-college", "lake-cardinal", "brackenholt", "averne-port", "dunmarrow",
    "elm-river", "light-industry-college", "wenbury", "chestnut-city", "brackenshaw",
    "tallgrass-transit", "inkstone-county", "cenzhou-college", "wexmoor", "brackwater",
    "marlbeck", "skarrow", "vale-campuses", "stream-city", "chemical-college", "eastfold",
    "mountain-hospital", "skyline", "north-shore", "harrow-water", "stanmoor", "alder-health",
    "kettering-vale", "northmere", "hollybrook", "machine-college", "clear-river", "ashcombe",
    "south-press", "seaforth", "millford", "eskdale-transport", "brant-schools", "sea-mound",
    "conservancy-college", "orchard-university", "pinewood-homes", "hengkang-hospitals",
    "coldharbour", "tarrant", "lowmoor", "fernleigh", "quiet-river", "textile-college", "birchwood",
    "westbrook", "lake-city", "garrow", "marlow-college", "canal-city", "motor-college",
    "highfield", "langham", "harbour-district",
    "calder", "calderwick", "chengyu-hospital", "chengzhou-college", "haichuan",
    "harbour-museums", "harrowdale", "harrowfen", "health-and-arts", "huaixu", "jiangli",
    "lanchuan", "lanjiang", "lanxi", "lanzhou-university", "larkhaven", "linhuai", "marlhaven",
    "qinglong", "qingyuan", "saltings", "shimen-water", "skell-water", "thornhill",
    "thornshire", "xiwan", "yanjiang",
    "wuchuan", "courses", "fernley", "forestry-college", "further-learners", "kelder-transport",
    "marlbrook", "marlshire", "wexmoor-city", "wexmoor-university", "wuliu", "ziling",
    "port-authority", "quayside-polytechnic", "upland-council", "fisheries-institute",
    "brackwater-boroughs", "pennard", "harrowdale-digest", "averland-museums",
    "calderwick-university", "stanbourne-trams", "irrigation-college", "chengjiang-towns",
    "lakeside-group",
    "stoke-varley", "sorby-library", "vocational-university", "fishing-county", "port-areas",
    "kilcarra", "tamarack-library", "harrowmere", "corrin-bay", "linxi", "jiangcheng-college",
    "hechuan-hospital", "lanyuan", "saltby-withern", "te-kohurau", "rosscarrow", "waalstad",
    "chengzhou-metro", "yuling", "lanjiang-university", "strathallan", "larkspur",
    "heritage-museums", "port-laurier", "shuoyuan", "tingwan", "yuanpi", "yunqiao",
    "calderwick-fire", "clonmurra", "two-capes", "fenmarsh", "talan", "lingbei-college",
    "yuenan-library", "pingzhou-buses",
    "glenarra", "karrabin", "three-sounds", "calder-vale", "hongzhou", "lingdong-college",
    "lanchuan-airports", "tingling-hospital", "otamarie", "dunmara-city", "threewater",
    "thornley-trust", "wangchao", "lanqiao-college", "shuoning-heat", "lingchuan", "chenghu",
    "linxi-college", "penholm",
    "luchuan", "chaoping-zone", "harrowmere-water", "chenghu-county", "qinghe-hospital",
    "saltwick", "linxi-district", "zechuan-college", "marlowe-libraries", "lanjiang-prefecture",
    "nanqi-institute", "kelder-vale", "chengxi-city", "linting-medical", "wexmoor-council",
    "fengning", "tangcheng-buses", "harwick", "lanxi-mountains", "yichuan-college", "calderbrook",
    "hechuan-city", "cangling-college", "fennshaw", "xuelan", "lanxi-heart", "kelmouth",
  ]

  @Test(
    "every figure that the tables contradict is an error with the right value, and nothing else is",
    arguments: names)
  func everyDisagreement(name: String) throws {
    let (files, planted) = try Self.fixture(name)
    var loading = Report()
    let tree = FileTree(name: "Content", files: files)
    let site = try #require(Site.load(tree, options: Site.Options(), report: &loading))
    #expect(!loading.hasErrors)
    var report = Report()
    _ = ProseAudit(site).run(jobs: 2, report: &report)
    let errors = report.diagnostics.filter { $0.severity == .error }
    var missed = Set(planted)
    for error in errors {
      let place = error.place
      let found = planted.first {
        $0.file == place.file && $0.line == place.line && $0.columns.contains(place.column ?? 0)
      }
      if let found { missed.remove(found) }
      let isNamed = found.map { Self.digits(error.message.zh).contains(Self.digits($0.right)) }
      #expect(
        isNamed == true,
        "\(place.file):\(place.line ?? 0):\(place.column ?? 0) \(error.message.zh); right: \(found?.right ?? "so")"
      )
    }
    #expect(missed.isEmpty, "\(missed.map { "\($0.file):\($0.line) \($0.right)" })")
    #expect(planted.count >= 9)
  }

  @Test(
    "a report is right where each disagreement is replaced by its right value", arguments: names)
  func righted(name: String) throws {
    let (files, _) = try Self.fixture(name, isRighted: true)
    var loading = Report()
    let tree = FileTree(name: "Content", files: files)
    let site = try #require(Site.load(tree, options: Site.Options(), report: &loading))
    var report = Report()
    _ = ProseAudit(site).run(jobs: 2, report: &report)
    let errors = report.diagnostics.filter { $0.severity == .error }
    #expect(
      errors.isEmpty,
      "\(errors.map { "\($0.place.file):\($0.place.line ?? 0):\($0.place.column ?? 0) \($0.message.zh)" })"
    )
  }

  /// A figure without separators, spaces and currency.
  private static func digits(_ text: String) -> String { text.filter { !", £".contains($0) } }

  /// The files of a fixture without its marks, and the marks.
  ///
  /// - Parameter isRighted: whether the right values stand in their places.
  static func fixture(_ name: String, isRighted: Bool = false) throws -> (
    [String: [UInt8]], [Planted]
  ) {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("Fixtures/\(name)")
    var files: [String: [UInt8]] = [:]
    var planted: [Planted] = []
    for path in try FileManager.default.subpathsOfDirectory(atPath: folder.path).sorted()
    where path.hasSuffix(".md") || path.hasSuffix(".csv") || path.hasSuffix(".yml") {
      let text = try String(contentsOf: folder.appendingPathComponent(path), encoding: .utf8)
      guard path.hasSuffix(".md") else {
        files[path] = Array(text.utf8)
        continue
      }
      var lines: [String] = []
      for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
        lines.append(
          unmarked(line, "Content/\(path)", lines.count + 1, &planted, isRighted: isRighted))
      }
      files[path] = Array(lines.joined(separator: "\n").utf8)
    }
    return (files, planted)
  }

  private static func unmarked(
    _ line: Substring, _ file: String, _ number: Int, _ planted: inout [Planted], isRighted: Bool
  ) -> String {
    var plain = ""
    var rest = line
    while let open = rest.firstIndex(of: "‹"), let bar = rest[open...].firstIndex(of: "|"),
      let close = rest[bar...].firstIndex(of: "›")
    {
      plain += rest[..<open]
      let written = rest[rest.index(after: open)..<bar]
      let start = plain.unicodeScalars.count + 1
      planted.append(
        Planted(
          file: file, line: number, columns: start - 3..<start + written.unicodeScalars.count,
          right: String(rest[rest.index(after: bar)..<close])))
      plain += isRighted ? rest[rest.index(after: bar)..<close] : written
      rest = rest[rest.index(after: close)...]
    }
    return plain + rest
  }
}
