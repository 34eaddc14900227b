import Diagnostics
import Foundation
import Prose

/// Makes the changes that `check` found certain, in the files of a project.
///
/// A file is written beside itself and then takes its own place, so that there is never half a file.
///
/// - Returns: the changes that were made. A file that was changed since it was read is left alone.
/// - Throws: `EnvironmentError` where the disk refuses; files changed until then stay changed.
public func correct(
  _ corrections: [Correction], in request: BuildRequest
) throws(EnvironmentError) -> [Correction] {
  var made: [Correction] = []
  let files = Dictionary(grouping: corrections, by: \.place.file)
  for (name, changes) in files.sorted(by: { $0.key < $1.key }) {
    let path = URL(fileURLWithPath: "\(request.root)/\(name)").resolvingSymlinksInPath().path
    guard let old = FileManager.default.contents(atPath: path),
      let new = Correction.apply(changes, to: Array(old))
    else { continue }
    try replace(path, with: new)
    made += Correction.compatible(changes)
  }
  return made
}

private func replace(_ path: String, with bytes: [UInt8]) throws(EnvironmentError) {
  let url = URL(fileURLWithPath: path)
  let beside = url.deletingLastPathComponent()
    .appendingPathComponent(".\(url.lastPathComponent).showcase-\(getpid())")
  do {
    let attributes = try FileManager.default.attributesOfItem(atPath: path)
    try Data(bytes).write(to: beside, options: .withoutOverwriting)
    if let mode = attributes[.posixPermissions] {
      try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: beside.path)
    }
  } catch {
    unlink(beside.path)
    throw EnvironmentError(
      LocalizedText(zh: "写不了 \(path)", en: "cannot write \(path)"),
      hint: LocalizedText(zh: "检查文件夹权限和磁盘空间", en: "check permissions and disk space"))
  }
  guard rename(beside.path, path) == 0 else {
    unlink(beside.path)
    throw EnvironmentError(
      LocalizedText(zh: "换不了 \(path)", en: "cannot replace \(path)"),
      hint: LocalizedText(zh: "检查文件夹权限", en: "check the folder's permissions"))
  }
}
