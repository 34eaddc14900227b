import Diagnostics
import Logs
import Machine

/// How an address of another server was found.
public enum OutsideState: Sendable, Hashable {
  /// The server answered with a status.
  case answered(Int)
  /// There was no answer.
  case unreachable

  /// Whether it is sure that visitors find nothing there. Servers that ask who comes, or that are pressed, are not
  /// taken to be gone.
  var isDead: Bool {
    switch self {
    case .answered(let code):
      code >= 400 && ![401, 403, 405, 406, 408, 425, 429, 451, 503].contains(code)
    case .unreachable: true
    }
  }
}

/// Addresses of other servers that were found to be there, and when, so that they are not asked each time.
public struct OutsideCache: Sendable {
  /// The file's path from the project's root.
  public static let path = ".showcase/outside-links.txt"
  /// Seconds for which an answer counts.
  static let lasting = 7 * 86_400
  private var seen: [String: Moment] = [:]

  /// Reads a cache; lines that are none count for nothing.
  public init(text: String) {
    for line in text.split(separator: "\n") {
      let fields = line.split(separator: "\t", maxSplits: 1).map(String.init)
      if fields.count == 2, let moment = Moment(fields[0]) { seen[fields[1]] = moment }
    }
  }

  /// What is to be kept of it.
  public var text: String {
    seen.sorted { $0.key < $1.key }.map { "\($0.value)\t\($0.key)\n" }.joined()
  }

  func knows(_ address: String, at now: Moment) -> Bool {
    seen[address].map { (0..<Self.lasting).contains(now.seconds - $0.seconds) } ?? false
  }

  mutating func note(_ address: String, at now: Moment) { seen[address] = now }
}

/// Asks the servers that a site leads to whether they still have what is linked; what they have not is reported at
/// the first place that leads there.
///
/// - Parameter observe: told how many were asked.
/// - Returns: how many were asked, and how many were known from before.
/// - Throws: where curl is missing or the disk refuses.
public func askOutside(
  _ links: [OutsideLink], cache: inout OutsideCache, at now: Moment, observe: (Int, Int) -> Void,
  report: inout Report
) throws(EnvironmentError) -> (asked: Int, known: Int) {
  let unknown = links.filter { !cache.knows($0.address, at: now) }
  guard !unknown.isEmpty else { return (0, links.count) }
  let folder = try ScratchFolder()
  let curl = try Curl()
  func ask(_ links: [OutsideLink], bodies: Bool) throws(EnvironmentError) -> [OutsideState] {
    let orders = links.map { Curl.Order(address: $0.address, file: nil) }
    return try curl.ask(orders, bodies: bodies, in: folder.path) { observe($0, links.count) }
      .map { $0.code == 0 ? .unreachable : .answered($0.code) }
  }
  var states = try ask(unknown, bodies: false)
  // Some servers answer only those who want the page itself.
  let again = unknown.indices.filter { states[$0].isDead }
  for (index, state) in zip(again, try ask(again.map { unknown[$0] }, bodies: true)) {
    states[index] = state
  }
  for (link, state) in zip(unknown, states) {
    guard state.isDead else {
      cache.note(link.address, at: now)
      continue
    }
    for place in link.places.prefix(1) {
      report.add(.deadOutside(link.address, state, at: place))
    }
  }
  return (unknown.count, links.count - unknown.count)
}
