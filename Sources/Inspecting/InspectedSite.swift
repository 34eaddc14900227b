import Diagnostics
import Logs

/// The pages of a site under inspection, and how they lead to each other.
struct InspectedSite {
  let pages: [InspectedPage]
  let byPath: [String: InspectedPage]
  let files: Set<String>
  let addresses: PageAddresses

  /// How many references of a page lead into the site, and which lead out of it.
  func followLinks(
    of page: InspectedPage, _ report: inout Report
  ) -> (count: Int, outside: [(address: String, place: Place)]) {
    var count = 0
    var outside: [(address: String, place: Place)] = []
    for link in page.links {
      let place = page.place(link.range)
      switch addresses.destination(of: link.address, from: page.path, base: page.base) {
      case .other: continue
      case .outside(let address):
        // What a page loads from elsewhere is fetched by each visitor.
        if link.isFollowed { outside.append((address, place)) }
      case .beyond:
        count += 1
        report.add(.deadLink(link.address, nearest: nil, at: place))
      case .file(let path, let anchor):
        count += 1
        guard files.contains(path) else {
          let near = nearestName(to: path, among: Array(files))
          report.add(.deadLink(link.address, nearest: near, at: place))
          continue
        }
        if let anchor, let target = byPath[path], !target.anchors.contains(anchor),
          anchor != "top", !anchor.contains("=")
        {
          report.add(.deadAnchor(link.address, at: place))
        }
      }
    }
    return (count, outside)
  }

  /// The words of a page by themselves: is there something to read, is it recent, does it name people's numbers.
  func checkContent(
    of page: InspectedPage, _ request: InspectionRequest, _ report: inout Report
  ) {
    if page.isMoved { return }
    let isColumn = page.path.hasSuffix("index.html")
    if page.ownText < 20, page.ownLinks == 0 {
      report.add(.emptyPage(isColumn: isColumn, at: Place(file: page.path)))
    }
    for words in page.words {
      for number in PersonalNumbers.all(in: words.text) {
        report.add(.personalNumber(number, at: page.place(words.range)))
      }
    }
    if let day = page.newestDay, let today = request.today {
      let days = (today.seconds - day.seconds) / 86_400
      if days > request.staleAfter { report.add(.stalePage(since: day, days: days, page.path)) }
    }
  }

  /// The records that the law wants at the foot of each page: the ICP filing and that of public security.
  func checkRecords(_ report: inout Report) {
    let home = byPath["index.html"] ?? pages.first
    guard let home else { return }
    for record in FilingRecord.allCases {
      guard record.isShown(by: home) else {
        report.add(.missingRecord(record, at: Place(file: home.path)))
        continue
      }
      if !record.isLinked(by: home) {
        report.add(.unlinkedRecord(record, at: Place(file: home.path)))
      }
      for page in pages where page.path != home.path && !page.isMoved && !record.isShown(by: page) {
        report.add(.missingRecord(record, at: Place(file: page.path)))
      }
    }
  }
}

extension InspectedPage {
  /// The newest day that the page names for machines; of a month or a year that it names, the last day.
  var newestDay: Moment? {
    days.compactMap { day in
      let text = String(day.prefix { $0.isNumber || $0 == "-" }.prefix(10))
      switch text.count {
      case 4: return Moment("\(text)-12-31T00:00:00Z")
      case 7: return Moment("\(text)-28T00:00:00Z")
      default: return Moment("\(text)T00:00:00Z")
      }
    }.max()
  }
}

/// A record of the authorities that a site has to show.
enum FilingRecord: CaseIterable {
  case icp, police

  func isShown(by page: InspectedPage) -> Bool {
    page.words.contains { words in
      switch self {
      case .icp: words.text.contains(#/ICP\s*[备证]\s*\d+/#.ignoresCase())
      case .police: words.text.contains(#/公?网安备\s*\d+/#)
      }
    }
  }

  func isLinked(by page: InspectedPage) -> Bool {
    let hosts =
      switch self {
      case .icp: ["beian.miit.gov.cn", "www.beian.miit.gov.cn", "www.miitbeian.gov.cn"]
      case .police: ["beian.mps.gov.cn", "www.beian.gov.cn"]
      }
    return page.links.contains { link in
      let rest = link.address.lowercased().drop { $0 != ":" }.dropFirst(3)
      return hosts.contains(String(rest.prefix { $0 != "/" && $0 != ":" && $0 != "?" }))
    }
  }
}
