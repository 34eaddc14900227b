import Content
import Diagnostics
import Machine
import Publishing

/// What a site is made from, and the choices that it is made with.
///
/// Where it goes is not among them: a `BuildRequest` puts it into a folder, `check` nowhere, `makeInMemory`
/// into memory, and each of them says itself what else follows from that.
public struct SiteRequest: Sendable {
  /// The folder that holds `Content/`.
  public var root: String
  /// The folder that holds the themes; `Themes/` in the root unless said otherwise.
  public var themes: String
  /// The folder in which converted pictures are kept between builds; `nil` publishes pictures in their own
  /// size and draws no share cards.
  public var cache: String?
  /// What the site is made with.
  public var options = Site.Options()
  /// Whether warnings keep the site from being published.
  public var isStrict = false

  /// The site of a project, as its `site.yml` says.
  public init(root: String) {
    self.root = root
    self.themes = "\(root)/Themes"
    self.cache = "\(root)/.showcase-cache"
  }

  /// The folders in `Content/editions/`, empty ones included.
  public var editionFolders: [String] {
    let folder = "\(root)/Content/\(Edition.folder)"
    return ((try? Disk.names(in: folder)) ?? []).filter { Disk.isFolder("\(folder)/\($0)") }
  }

  /// Where commands that work on this project may write.
  public var writingRule: WritingRule {
    WritingRule(project: root, sparing: [themes] + (cache.map { [$0] } ?? []))
  }

  func verdict(_ report: Report) -> Report { isStrict ? report.strict : report }
}

/// A site that goes into a folder of the disk.
public struct BuildRequest: Sendable {
  /// The site.
  public var source: SiteRequest
  /// The folder that the site will be in.
  public var output: String
  /// Whether every file is written anew, as if there were no old site.
  public var isClean = false
  /// Whether the result has the site that was built. Where nobody wants it, the texts of all articles are given
  /// up once their pages are written, and the search is made in the memory that they took.
  public var keepsSite = true
  /// Whether texts get compressed files beside them; as `site.yml` says where it is `nil`.
  public var precompresses: Bool?

  /// A build into a folder.
  public init(_ source: SiteRequest, into output: String) {
    self.source = source
    self.output = output
  }
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
