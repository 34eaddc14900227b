import Content
import Diagnostics
import Machine

/// The places that `site.yml` names under `publish`, before anything is built.
///
/// - Returns: `nil` where `site.yml` cannot be read; a build says why.
/// - Throws: `EnvironmentError` where the disk refuses.
public func publishTargets(_ request: SiteRequest) throws(EnvironmentError) -> [PublishTarget]? {
  var report = Report()
  let project = try Project.read(request, report: &report)
  return PublishTarget.all(in: project.content)
}
