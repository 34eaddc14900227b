import Foundation
import SiteBuilder
import Synchronization

/// Sites of this repository, each made once for all tests that only look at it.
///
/// The tests of a run ask for the first site in two themes eight times, and making it takes far longer than
/// looking at it.
enum MadeSites {
  static let themes = ["jiangxin", "plain"]
  static let firstSite = "the first site"
  static let root = Fixtures.folder.deletingLastPathComponent().deletingLastPathComponent()

  /// A golden site, or the first one, in a theme of the program.
  static func site(_ name: String, theme: String) throws -> SiteInMemory {
    let folder = name == firstSite ? root : WholeSiteTests.folder.appendingPathComponent(name)
    var request = SiteRequest(root: folder.path)
    request.cache = nil
    request.themes = root.appendingPathComponent("Themes").path
    request.options.theme = theme
    request.options.jobs = 2
    return try made("\(name) in \(theme)", request)
  }

  /// What a request gives; whoever comes while it is made waits for it.
  ///
  /// - Parameter name: stands for the request; two that differ have two names.
  static func made(_ name: String, _ request: SiteRequest) throws -> SiteInMemory {
    let place = places.withLock { places in
      if let place = places[name] { return place }
      let place = Place()
      places[name] = place
      return place
    }
    return try place.site.withLock { site in
      if let site { return site }
      let new = try makeInMemory(request) { _ in }
      site = new
      return new
    }
  }

  private final class Place: Sendable {
    let site = Mutex<SiteInMemory?>(nil)
  }

  private static let places = Mutex<[String: Place]>([:])
}
