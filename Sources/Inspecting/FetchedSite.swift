import Diagnostics
import Foundation
import Machine

/// A public site, fetched into a temporary folder page by page, as far as its own links lead.
public final class FetchedSite {
  /// Where the site stands, ending in `/`.
  public let base: String
  /// Files that are there and were too large to fetch.
  public private(set) var unread: Set<String> = []
  /// Whether the site has more pages than were fetched.
  public private(set) var isCut = false
  private let folder: ScratchFolder
  private var files: Set<String> = []

  /// The most files that are fetched.
  public static let mostFiles = 5_000

  /// Fetches a site.
  ///
  /// - Parameters:
  ///   - address: that of its home page or of the folder that this is in.
  ///   - observe: told how many files were fetched.
  /// - Throws: where curl is missing, the home page does not answer, or the disk refuses.
  public init(_ address: String, observe: (Int) -> Void) throws(EnvironmentError) {
    let path = address.prefix { $0 != "#" && $0 != "?" }
    let isFolder =
      path.hasSuffix("/") || path.drop { $0 != ":" }.dropFirst(3).allSatisfy { $0 != "/" }
    base =
      isFolder
      ? (path.hasSuffix("/") ? String(path) : path + "/")
      : String(path[...(path.lastIndex(of: "/") ?? path.startIndex)])
    folder = try ScratchFolder()
    let curl = try Curl()
    try fetch(["index.html"], by: curl, observe)
    guard files.contains("index.html") else {
      throw EnvironmentError(
        LocalizedText(zh: "打不开 \(base)", en: "\(base) cannot be opened"),
        hint: LocalizedText(zh: "用浏览器看看地址对不对", en: "see in a browser whether the address is right"))
    }
  }

  /// The files, as those of a folder.
  public func tree(report: inout Report) throws(EnvironmentError) -> FileTree {
    try FileTree.read("\(folder.path)/site", named: "", report: &report)
  }

  private func fetch(
    _ first: [String], by curl: Curl, _ observe: (Int) -> Void
  ) throws(EnvironmentError) {
    var wanted = first
    var asked = Set(wanted)
    while !wanted.isEmpty {
      if asked.count > Self.mostFiles { isCut = true }
      let orders = wanted.map { path in
        Curl.Order(
          address: base + (path == "index.html" ? "" : Self.encoded(path)),
          file: "\(folder.path)/site/\(path)")
      }
      for order in orders { try Disk.makeFolder((order.file ?? "").parent) }
      let done = files.count
      let answers = try curl.ask(orders, bodies: true, in: folder.path) { observe(done + $0) }
      var next: [String] = []
      for (path, answer) in zip(wanted, answers) {
        let place = "\(folder.path)/site/\(path)"
        guard (200..<300).contains(answer.code), answer.address.hasPrefix(base) else {
          try? Disk.remove(place)
          continue
        }
        // 63: larger than what is fetched.
        if answer.exit == 63 || !Disk.isFile(place) {
          unread.insert(path)
          try? Disk.remove(place)
          continue
        }
        files.insert(path)
        guard answer.type.hasPrefix("text/html"), let bytes = try? Disk.read(place) else {
          continue
        }
        next += Self.links(of: path, bytes, base: base).filter { !asked.contains($0) }
      }
      wanted = Array(Set(next).sorted().prefix(max(Self.mostFiles - asked.count, 0)))
      asked.formUnion(wanted)
    }
  }

  /// The files of the site that a page leads to.
  private static func links(of path: String, _ bytes: [UInt8], base: String) -> [String] {
    let page = InspectedPage(path: path, bytes: bytes)
    let addresses = PageAddresses(base: base, files: [])
    return page.links.compactMap { link in
      guard
        case .file(let file, _) = addresses.destination(
          of: link.address, from: path, base: page.base),
        // Names that no folder here could hold are looked at by nobody.
        file.utf8.count < 1_000, !file.split(separator: "/").contains(where: { $0.hasPrefix(".") }),
        !file.unicodeScalars.contains(where: { $0.value < 0x20 }),
        file.split(separator: "/").allSatisfy({ $0.utf8.count < 250 })
      else { return nil }
      return file
    }
  }

  private static func encoded(_ path: String) -> String {
    path.addingPercentEncoding(
      withAllowedCharacters: CharacterSet(
        charactersIn: "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~/"))
      ?? path
  }
}
