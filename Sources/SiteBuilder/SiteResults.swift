import Content
import Diagnostics
import Prose
import Reviewing
import Search

/// What a check found.
public struct CheckResult: Sendable {
  /// What is wrong.
  public let report: Report
  /// How many pages the site would have.
  public var pages = 0
  /// Changes to the sources that are certain; of two that overlap the first goes before.
  public var corrections: [Correction] = []
  /// What the pages were made from; `nil` where there was not enough to make any.
  public var site: Site?
  /// How far each text has come on its way to being published; none where the site asks for no signatures.
  public var reviews: [ReviewState] = []
}

/// What a build found and did.
public struct BuildResult: Sendable {
  /// What is wrong; with errors the folder is as it was.
  public let report: Report
  /// How many pages the site has.
  public var pages = 0
  /// How many files the site has.
  public var files = 0
  /// How many bytes they hold.
  public var bytes = 0
  /// How many files were new or changed; `nil` where nothing was published.
  public var written: Int?
  /// How many files of the old site are gone.
  public var removed = 0
  /// What the search weighs; `nil` where nothing was searched in.
  public var search: IndexWeight?
  /// What the pages were made from; `nil` where there was not enough to make any, or where nobody asked for it.
  public var site: Site?
  /// How far each text has come on its way to being published; none where the site asks for no signatures.
  public var reviews: [ReviewState] = []
}

/// A site that stands nowhere but in memory.
public struct SiteInMemory: Sendable {
  /// What is wrong; with errors the files may be wrong as well.
  public let report: Report
  /// The files by their paths.
  public var files: [String: [UInt8]] = [:]
  /// What the pages were made from; `nil` where there was not enough to make any.
  public var site: Site?
}
