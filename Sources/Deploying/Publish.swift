import Diagnostics
import Machine
import Publishing
import SiteBuilder

/// A site that is built and brought to where visitors find it.
public struct PublishRequest {
  /// The site.
  public var source: SiteRequest
  /// Where it goes; `nil` where it only is made anew in `Public/`.
  public var destination: (any Destination)?
  /// Whether texts get compressed files beside them; as `site.yml` says where it is `nil`.
  public var precompresses: Bool?
  /// Whether files that are there already and are not known to be ours may be replaced.
  public var adopts = false
  /// Whether nothing is to be changed, only to be told.
  public var isTrial = false

  /// A site on its way to a destination.
  public init(_ source: SiteRequest, to destination: (any Destination)?) {
    self.source = source
    self.destination = destination
  }

  /// A site on its way to a place: for everybody unless the place or whoever asks says that it is for few.
  ///
  /// Whoever publishes asks this way, so that all are refused for the same reasons.
  ///
  /// - Parameters:
  ///   - place: where it goes; `nil` where it only is made anew in `Public/`.
  ///   - isStaging: whether it is for few in any case.
  /// - Throws: where the place cannot be had.
  public init(
    _ source: SiteRequest, at place: PublishPlace?, isStaging: Bool = false
  ) throws(EnvironmentError) {
    var source = source
    source.options.isStaging = isStaging || place?.isStaging == true
    source.options.isRelease = !source.options.isStaging
    if source.options.baseURL == nil { source.options.baseURL = place?.baseURL }
    // Before the work of a build: a name that nobody can reach is told at once.
    self.init(source, to: try place?.open(for: source))
  }
}

/// What became of a publication.
public struct PublishResult {
  /// What the build found; with errors nothing was published.
  public let built: BuildResult
  /// What was done at the destination, or would be in a trial; `nil` where nothing went there.
  public let plan: DeploymentPlan?
}

/// What happens while a site is published, for whoever watches.
public struct PublishObserver {
  /// Told of the build's stages, from any thread.
  public var building: @Sendable (BuildEvent) -> Void
  /// Told what the build found, before anything is sent.
  public var built: (BuildResult) -> Void
  /// Told how far the files are on their way.
  public var deploying: (DeploymentEvent) -> Void

  /// An observer of all three.
  public init(
    building: @escaping @Sendable (BuildEvent) -> Void, built: @escaping (BuildResult) -> Void,
    deploying: @escaping (DeploymentEvent) -> Void
  ) {
    self.building = building
    self.built = built
    self.deploying = deploying
  }
}

/// Builds a site and brings it to its destination; what is there is whole at every moment.
///
/// A site that search engines are to pass by is built elsewhere than in `Public/`, where others might copy it from.
///
/// ```swift
/// let place = try PublishPlace("/srv/www/showcase", of: source, from: ".")
/// let result = try publish(PublishRequest(source, at: place), observer: observer)
/// ```
///
/// - Throws: `EnvironmentError` where the machine, the network or the destination is at fault.
public func publish(
  _ request: PublishRequest, observer: PublishObserver
) throws(EnvironmentError) -> PublishResult {
  let scratch = try request.source.options.isStaging ? ScratchFolder() : nil
  defer { withExtendedLifetime(scratch) {} }
  var build = BuildRequest(
    request.source, into: scratch.map { "\($0.path)/site" } ?? "\(request.source.root)/Public")
  build.precompresses = request.precompresses
  let result = try SiteBuilder.build(build, observe: observer.building)
  observer.built(result)
  guard !result.report.hasErrors, let destination = request.destination else {
    return PublishResult(built: result, plan: nil)
  }
  // Until the end, so that no other build changes the files that are on their way.
  let hold = try hold(build.output, observer)
  defer { _ = hold }
  let files = try SiteFile.all(in: build.output, jobs: request.source.options.jobs)
  let isWhole = files.count == result.files
  let plan =
    isWhole ? try deploy(files, of: build.output, to: destination, request, observer) : nil
  guard let plan else { throw .siteChanged }
  return PublishResult(built: result, plan: plan)
}

private func deploy(
  _ files: [SiteFile], of folder: String, to destination: any Destination,
  _ request: PublishRequest, _ observer: PublishObserver
) throws(EnvironmentError) -> DeploymentPlan {
  let deployment = Deployment(
    of: folder, files: files, to: destination, observe: observer.deploying)
  let (plan, found) = try deployment.plan(adopts: request.adopts)
  if !request.isTrial {
    observer.deploying(.planned(plan))
    try deployment.run(plan, found: found)
  }
  return plan
}

private func hold(
  _ folder: String, _ observer: PublishObserver
) throws(EnvironmentError) -> OutputHold {
  try OutputHold(try OutputFolder(path: folder, keepingClearOf: [])) {
    observer.building(.waiting(process: $0))
  }
}

extension EnvironmentError {
  fileprivate static let siteChanged = EnvironmentError(
    LocalizedText(
      zh: "刚生成的网站被另一次生成换掉了，没有发布", en: "another build replaced the site; nothing was published"),
    hint: LocalizedText(zh: "再运行一遍", en: "run it again"))
}
