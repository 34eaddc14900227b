import Content
import Diagnostics
import Prose
import Publishing
import Search

/// What to build, and where to.
public struct BuildRequest: Sendable {
  /// The folder that holds `Content/`.
  public var root: String
  /// The folder that holds the themes; `Themes/` in the root unless said otherwise.
  public var themes: String
  /// The folder of the site; `nil` checks everything and writes nothing.
  public var output: String?
  /// The folder in which converted pictures are kept between builds; `nil` publishes pictures in their own
  /// size and draws no share cards.
  public var cache: String?
  /// What the site is made with.
  public var site = Site.Options()
  /// Whether warnings keep the site from being published.
  public var isStrict = false
  /// Whether every file is written anew, as if there were no old site.
  public var isClean = false
  /// Whether texts get compressed files beside them; as `site.yml` says where it is `nil`.
  public var precompresses: Bool?

  /// A build of a project.
  public init(root: String, output: String?) {
    self.root = root
    self.themes = "\(root)/Themes"
    self.cache = "\(root)/.showcase-cache"
    self.output = output
  }

  /// Where commands that work on this project may write.
  public var writingRule: WritingRule {
    WritingRule(project: root, sparing: [themes] + (cache.map { [$0] } ?? []))
  }

  func verdict(_ report: Report) -> Report { isStrict ? report.strict : report }
}

/// A stage of a build, and what may come after it.
public enum BuildStage: String, Sendable, CaseIterable {
  case load, resolve, pictures, render, index, write, archive
}

/// Something that happens during a build.
public enum BuildEvent: Sendable {
  /// A stage begins; the one before it has ended.
  case began(BuildStage)
  /// So many of the stage's items are done.
  case progress(Int, of: Int)
  /// Another build holds the output folder; its process number where it is known.
  case waiting(process: Int?)
  /// Something that a person should know and that is nobody's fault.
  case notice(LocalizedText)
}

/// What a build found and did.
public struct BuildResult: Sendable {
  /// What is wrong.
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
  /// Changes to the sources that are certain; of two that overlap the first goes before.
  public var corrections: [Correction]
  /// What the pages were made from; `nil` where there was not enough to make any.
  public var site: Site?

  init(report: Report, corrections: [Correction] = []) {
    self.report = report
    self.corrections = corrections
  }
}

/// Why a build could not do its work: the machine or its settings, never the content.
public struct EnvironmentError: Error, Sendable {
  /// What happened.
  public let message: LocalizedText
  /// What to do about it.
  public let hint: LocalizedText?

  /// An error of the machine or its settings.
  public init(_ message: LocalizedText, hint: LocalizedText? = nil) {
    self.message = message
    self.hint = hint
  }

  /// What kept a file from being written.
  public init(_ error: PublishingError) { self.init(error.message, hint: error.hint) }
}
