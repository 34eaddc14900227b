import Auditing
import Diagnostics
import Foundation

/// Binds the numbers that `check` found certain, in the files of a project.
///
/// A file is written beside itself and then takes its own place, so that there is never half a file.
///
/// - Returns: the bindings that were made. A file that was changed since it was read is left alone.
/// - Throws: `EnvironmentError` where the disk refuses; files changed until then stay changed.
public func bind(
  _ bindings: [Binding], in request: BuildRequest
) throws(EnvironmentError) -> [Binding] {
  var made: [Binding] = []
  let files = Dictionary(grouping: bindings, by: \.place.file)
  for (name, changes) in files.sorted(by: { $0.key < $1.key }) {
    let path = URL(fileURLWithPath: "\(request.root)/\(name)").resolvingSymlinksInPath().path
    guard let old = FileManager.default.contents(atPath: path),
      let new = Binding.apply(changes, to: Array(old))
    else { continue }
    try replace(path, with: new)
    made += changes.sorted { $0.range.lowerBound < $1.range.lowerBound }
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
