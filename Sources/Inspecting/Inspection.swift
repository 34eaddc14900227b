import Diagnostics
import Logs
import Machine

/// What an inspection (网站自查) is to look at.
public struct InspectionRequest: Sendable {
  /// The files of the site.
  public var files: FileTree
  /// Files that are there and were too large to fetch.
  public var unread: Set<String> = []
  /// Where the site stands, ending in `/`; what its home page says where nobody does.
  public var base: String?
  /// Today; pages cannot be stale where nobody says it.
  public var today: Moment?
  /// After how many days a page counts as stale.
  public var staleAfter = 365
  /// How many threads may work.
  public var jobs = 1

  /// An inspection of these files.
  public init(of files: FileTree) { self.files = files }
}

/// What an inspection found.
public struct InspectionResult: Sendable {
  /// What is wrong, by page.
  public var report = Report()
  /// How many pages there are.
  public internal(set) var pages = 0
  /// How many other files.
  public internal(set) var others = 0
  /// How many references inside the site were followed.
  public internal(set) var links = 0
  /// Addresses of other servers, each with the places that lead there, sorted.
  public internal(set) var outside: [OutsideLink] = []
  /// How many pages say nothing of when they were made or changed.
  public internal(set) var undated = 0
}

/// An address of another server, and where the site leads there.
public struct OutsideLink: Sendable, Hashable {
  /// The address, without what stands behind `#`.
  public let address: String
  /// The places, the first first.
  public let places: [Place]
}

/// Looks through a finished site as those do who inspect it: links, empty and stale pages, personal numbers, what
/// attachments tell, the records in the footer. It changes nothing and asks no server.
///
/// ```swift
/// let result = inspect(InspectionRequest(of: files))
/// print(result.pages, result.links, result.report.warningCount)
/// ```
public func inspect(_ request: InspectionRequest) -> InspectionResult {
  var result = InspectionResult()
  let pages = request.files.files.filter { ["html", "htm"].contains($0.fileExtension) }
  let others = request.files.files.filter { !["html", "htm"].contains($0.fileExtension) }
  (result.pages, result.others) = (pages.count, others.count)
  let read = parallelMap(pages, jobs: request.jobs, report: &result.report) { file, report in
    request.files.bytes(of: file, limit: largestFile, report: &report).map {
      InspectedPage(path: file.path, bytes: $0)
    }
  }.compactMap(\.self)
  let base = request.base ?? read.first { $0.path == "index.html" }?.canonical.flatMap(folder)
  let files = Set(request.files.files.map(\.path)).union(request.unread)
  let site = InspectedSite(
    pages: read, byPath: Dictionary(read.map { ($0.path, $0) }, uniquingKeysWith: { $1 }),
    files: files, addresses: PageAddresses(base: base, files: files))
  let found = parallelMap(read, jobs: request.jobs, report: &result.report) { page, report in
    let links = site.followLinks(of: page, &report)
    site.checkContent(of: page, request, &report)
    return links
  }
  result.links = found.reduce(0) { $0 + $1.count }
  result.undated = read.count { $0.newestDay == nil && !$0.isMoved }
  result.outside = outsideLinks(found.flatMap(\.outside))
  site.checkRecords(&result.report)
  _ = parallelMap(others, jobs: request.jobs, report: &result.report) { file, report in
    checkFile(file, in: request.files, &report)
  }
  return result
}

/// The most bytes of a file that are looked through.
private let largestFile = 64 << 20

/// The folder of a page's address, ending in `/`.
private func folder(_ address: String) -> String? {
  guard address.hasPrefix("http"), let slash = address.lastIndex(of: "/") else { return nil }
  let folder = String(address[...slash])
  return folder.hasSuffix("://") ? address + "/" : folder
}

private func outsideLinks(_ found: [(address: String, place: Place)]) -> [OutsideLink] {
  let places = Dictionary(
    grouping: found, by: { String($0.address.prefix { $0 != "#" }) })
  return places.map { address, found in
    OutsideLink(
      address: address,
      places: found.map(\.place).sorted {
        ($0.file, $0.line ?? 0, $0.column ?? 0) < ($1.file, $1.line ?? 0, $1.column ?? 0)
      })
  }.sorted { $0.address < $1.address }
}

/// What a file that is no page tells about people.
private func checkFile(_ file: FileTree.File, in files: FileTree, _ report: inout Report) {
  let ending = file.fileExtension
  guard FileDetails.isLookedAt(ending),
    let bytes = files.bytes(of: file, limit: largestFile, report: &report)
  else { return }
  let reading = FileDetails.reading(of: bytes, ending: ending)
  let place = Place(file: file.path)
  if !reading.details.isEmpty { report.add(.fileDetails(reading.details, at: place)) }
  // The same number twice is one fact.
  for number in PersonalNumbers.all(in: reading.text) {
    report.add(.personalNumber(number, at: place))
  }
}
