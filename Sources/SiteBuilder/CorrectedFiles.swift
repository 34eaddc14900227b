import Diagnostics
import Foundation
import Machine
import Prose
import Publishing

/// What became of the changes that `check` found certain.
public struct CorrectedFiles: Sendable {
  /// The changes that were made.
  public fileprivate(set) var made: [Correction] = []
  /// Files that were changed since they were read, and left alone.
  public fileprivate(set) var changedMeanwhile: [String] = []
}

/// Makes the changes that `check` found certain, in the files of a project.
///
/// A file that somebody saves meanwhile keeps what was saved: see `FileReplacement`.
///
/// - Parameter sparing: files that are left alone.
/// - Throws: `EnvironmentError` where the disk refuses; files changed until then stay changed.
public func correct(
  _ corrections: [Correction], in request: SiteRequest, sparing: Set<String> = []
) throws(EnvironmentError) -> CorrectedFiles {
  var result = CorrectedFiles()
  let files = Dictionary(grouping: corrections, by: \.place.file)
  for (name, changes) in files.sorted(by: { $0.key < $1.key }) where !sparing.contains(name) {
    let path = "\(request.root)/\(name)"
    guard let old = FileManager.default.contents(atPath: path).map({ [UInt8]($0) }),
      let new = Correction.apply(changes, to: old)
    else {
      result.changedMeanwhile.append(name)
      continue
    }
    switch try FileReplacement.replace(path, holding: old, with: new) {
    case .replaced: result.made += Correction.compatible(changes)
    case .changedMeanwhile: result.changedMeanwhile.append(name)
    }
  }
  return result
}
