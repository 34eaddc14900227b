import Content
import Diagnostics
import Machine
import Pages
import Pictures
import Synchronization
import Theme

/// The site of a project as it is at this moment, in memory.
///
/// Whoever asks is answered from the present state of the files: what has changed since the last question is
/// read first, and only that. Pages are made when they are asked for. What a build with the same content
/// would give is the same bytes, but for share cards, which are for those who pass on a link.
///
/// ```swift
/// let live = LiveSite(SiteRequest(root: root))
/// let page = try live.now().file(at: "index.html", report: &report)
/// ```
public final class LiveSite: Sendable {
  /// What the site is made from.
  public let request: SiteRequest
  private let watch: FolderWatch
  private let memory: Mutex<LiveMemory>

  /// Begins to watch a project.
  ///
  /// - Parameter asksKernel: whether the kernel is asked what changed; if not, everything is looked at again.
  public init(_ request: SiteRequest, asksKernel: Bool = true) {
    self.request = request
    let content = "\(request.root)/Content"
    // The watch stands before the first look: what changes in between is told.
    watch = FolderWatch([content, request.themes], asksKernel: asksKernel)
    memory = Mutex(LiveMemory(content: content, themes: request.themes))
  }

  /// Whether the kernel tells of changes.
  public var isTold: Bool { watch.isTold }

  /// Waits until something changes, at most so long.
  public func wait(milliseconds: Int32) { watch.wait(milliseconds: milliseconds) }

  /// The site as it is now.
  ///
  /// - Throws: `EnvironmentError` where the machine, not the content, is at fault.
  public func now() throws(EnvironmentError) -> LiveState {
    let result = memory.withLock { memory in
      Result { () throws(EnvironmentError) in try present(&memory) }
    }
    return try result.get()
  }

  /// The last state in which nothing was wrong, as far as it was looked at; `nil` where there was none.
  public var lastGood: LiveState? { memory.withLock { $0.lastGood } }

  /// The site as it would be if texts had other bytes, by their path in `Content/`: what somebody writes
  /// and has not saved.
  ///
  /// - Throws: `EnvironmentError` where the machine, not the content, is at fault.
  public func trial(_ texts: [String: [UInt8]]) throws(EnvironmentError) -> LiveState {
    // Values: what is tried is not remembered.
    var copy = memory.withLock { memory in
      update(&memory)
      return memory
    }
    let tree = texts.sorted { $0.key < $1.key }.reduce(copy.content.tree) {
      $0.with($1.value, at: $1.key)
    }
    return try state(of: tree, &copy)
  }

  // MARK: Taking up changes

  @discardableResult
  private func update(_ memory: inout LiveMemory) -> Bool {
    let changes = watch.changes()
    let isContentNew = memory.content.update(changes)
    let areThemesNew = memory.themes.update(changes)
    if isContentNew || areThemesNew { memory.state = nil }
    return memory.state == nil
  }

  private func present(_ memory: inout LiveMemory) throws(EnvironmentError) -> LiveState {
    update(&memory)
    if let state = memory.state { return state }
    memory.number += 1
    let state = try state(of: memory.content.tree, &memory)
    memory.state = state
    if !state.report.hasErrors { memory.lastGood = state }
    return state
  }

  private func state(
    of content: FileTree, _ memory: inout LiveMemory
  ) throws(EnvironmentError) -> LiveState {
    var run = SiteRun(request) { _ in }
    run.report.merge(memory.content.report)
    run.report.merge(memory.themes.report)
    let project = Project(content: content, themes: memory.themes.tree)
    let themeFiles = FileMark.all(of: project.themes.files + content.folder("theme").files)
    var ignored = Report()
    let anchors = memory.anchors.value(for: themeFiles, &ignored) { _ in project.anchors }
    guard let site = run.resolve(project, anchors: anchors, remembering: &memory.site) else {
      return LiveState(memory.number, run.verdict, request.options.jobs)
    }
    let themeKey = themeFiles.map {
      LiveMemory.ThemeKey(files: $0, settings: content["site.yml"]?.mark)
    }
    let theme = memory.theme.value(
      for: themeKey?.settings == nil ? nil : themeKey, &run.report
    ) { project.theme(for: site, report: &$0) }
    guard let theme else {
      return LiveState(memory.number, run.verdict, request.options.jobs, site: site)
    }
    let pictures = try pictures(of: site, &memory, &run)
    memory.plan.theme = themeKey?.settings == nil ? nil : memory.theme.number
    let pages = run.plan(site, theme, pictures: pictures, remembering: &memory.plan)
    return LiveState(memory.number, run.verdict, request.options.jobs, site: site, pages: pages)
  }

  private func pictures(
    of site: Site, _ memory: inout LiveMemory, _ run: inout SiteRun
  ) throws(EnvironmentError) -> [String: Picture] {
    let uses = site.pictures.map {
      LiveMemory.PictureKey(path: $0.file.path, mark: $0.file.mark, places: $0.places)
    }
    var failure: EnvironmentError?
    let known = memory.knownPictures
    let pictures = memory.pictures.value(
      for: uses.contains { $0.mark == nil } ? nil : uses, &run.report
    ) { report in
      do throws(EnvironmentError) {
        return try PictureStage(
          request, site, drawsCards: false, known: known, run.observe
        ).pictures(&report)
      } catch {
        failure = error
        return [:]
      }
    }
    if let failure {
      memory.pictures = Remembered()
      throw failure
    }
    return pictures
  }
}

/// What a live site keeps from one question to the next.
private struct LiveMemory: Sendable {
  var content: WatchedFolder
  var themes: WatchedFolder
  var site = SiteMemory()
  var anchors = Remembered<[FileMark], Set<String>>()
  var theme = Remembered<ThemeKey, Theme?>()
  var plan = PlanMemory()
  var pictures = Remembered<[PictureKey], [String: Picture]>()
  let knownPictures = KnownPictures()
  var state: LiveState?
  var lastGood: LiveState?
  /// Counts the states.
  var number = 0

  init(content: String, themes: String) {
    self.content = WatchedFolder(content, named: "Content")
    self.themes = WatchedFolder(themes, named: "Themes")
  }

  struct ThemeKey: Equatable, Sendable {
    let files: [FileMark]
    let settings: Int?
  }

  struct PictureKey: Equatable, Sendable {
    let path: String
    let mark: Int?
    let places: [Place]
  }
}
