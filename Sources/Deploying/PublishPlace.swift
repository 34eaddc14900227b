import Content
import Diagnostics
import Foundation
import Machine
import Publishing
import SiteBuilder

/// Where a site is to be published: what a person wrote, and what `site.yml` says about it.
public struct PublishPlace: Sendable {
  /// Words that lead nowhere.
  public enum Problem: Error {
    /// Nobody said where to; the names that `site.yml` has.
    case unsaid(known: [String])
    /// A word that `site.yml` does not explain; the names that it has.
    case unknown(String, known: [String])
    /// `site.yml` cannot be read; a check says why.
    case unreadable
    /// The machine is at fault.
    case environment(EnvironmentError)
  }

  private let name: DestinationName
  /// What people call it: its name in `site.yml`, or what they wrote.
  public let title: String
  /// Whether the place is for few before the site is released.
  public private(set) var isStaging = false
  /// Where the site stands when it is there.
  public private(set) var baseURL: String?

  /// - Parameters:
  ///   - text: a destination, or a name that `site.yml` explains; `nil` where there is only one.
  ///   - source: the site.
  ///   - folder: where a path of the person's begins; those of `site.yml` begin at the project.
  public init(_ text: String?, of source: SiteRequest, from folder: String) throws(Problem) {
    if let text, case let name = DestinationName(text) {
      if case .word = name {
      } else {
        self.name = Self.absolute(name, in: folder)
        title = text
        return
      }
    }
    let targets: [PublishTarget]?
    do {
      targets = try publishTargets(source)
    } catch {
      throw .environment(error)
    }
    guard let targets else { throw .unreadable }
    let target =
      text.map { text in targets.first { $0.name == text } }
      ?? (targets.count == 1 ? targets[0] : nil)
    let known = targets.map(\.name)
    guard let target else {
      throw text.map { .unknown($0, known: known) } ?? .unsaid(known: known)
    }
    name = Self.absolute(DestinationName(target.destination), in: source.root)
    title = target.name
    isStaging = target.isStaging
    baseURL = target.baseURL
  }

  private static func absolute(_ name: DestinationName, in folder: String) -> DestinationName {
    guard case .folder(let path) = name else { return name }
    return .folder(
      URL(fileURLWithPath: path, relativeTo: URL(fileURLWithPath: folder, isDirectory: true))
        .standardizedFileURL.path)
  }

  /// The destination itself.
  ///
  /// - Throws: where it lies in what the site is made of, where rclone is missing or does not know it.
  public func open(for source: SiteRequest) throws(EnvironmentError) -> any Destination {
    if case .folder(let path) = name {
      // Its own site is what is published; what builds keep is nobody's place.
      let own = ["Public", ".showcase"].map { "\(source.root)/\($0)" }
      try WritingRule(project: source.root, sparing: own + (source.cache.map { [$0] } ?? []))
        .folder(path, isSite: true)
    }
    return try name.open()
  }
}
