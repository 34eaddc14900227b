import Diagnostics
import Foundation
import SiteBuilder

/// `data/build.json`: what made the site, with which choices, and what was said meanwhile.
struct BuildRecord: Codable {
  static let path = "data/build.json"

  /// The version of this form.
  var schema = 1
  /// The program and its version.
  let generator: String
  /// The base URL that took the place of that in `site.yml`.
  let baseURL: String?
  /// The theme that took the place of that in `site.yml`.
  let theme: String?
  /// Whether drafts are part of the site.
  let drafts: Bool
  /// How many pages and files the site has.
  let pages: Int
  let files: Int
  /// What the build warned of, as `showcase check` prints it.
  let warnings: [String]

  init(_ source: SiteRequest, _ result: BuildResult, generator: String) {
    self.generator = generator
    baseURL = source.options.baseURL
    theme = source.options.theme
    drafts = source.options.includesDrafts
    pages = result.pages
    files = result.files
    let renderer = TextRenderer(language: .chinese)
    warnings = result.report.diagnostics.map(renderer.render)
  }

  /// The file: members in alphabetical order, so that the same build gives the same bytes.
  var bytes: [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes, .prettyPrinted]
    return ((try? encoder.encode(self)).map { Array($0) } ?? []) + [0x0A]
  }

  /// What an archived file says; nil for anything else.
  static func read(_ bytes: [UInt8]) -> BuildRecord? {
    try? JSONDecoder().decode(BuildRecord.self, from: Data(bytes))
  }

  /// The same build of sources elsewhere.
  func request(root: String, cache: String, output: String, jobs: Int) -> BuildRequest {
    var source = SiteRequest(root: root)
    source.cache = cache
    source.options.baseURL = baseURL
    source.options.theme = theme
    source.options.includesDrafts = drafts
    source.options.jobs = jobs
    var request = BuildRequest(source, into: output)
    request.precompresses = false
    return request
  }
}
