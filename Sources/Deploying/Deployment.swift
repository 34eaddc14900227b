import Diagnostics
import Foundation
import Hashing
import Machine

/// What happens while a site is published.
public enum DeploymentEvent: Sendable {
  /// What is going to be done.
  case planned(DeploymentPlan)
  /// So many files, and so many of their bytes, have arrived.
  case progress(files: Int, of: Int, bytes: Int)
  /// Something that a person should know and that is nobody's fault.
  case notice(DeploymentNotice)
}

/// A finished site on its way to a destination.
public struct Deployment {
  private let folder: String
  private let files: [SiteFile]
  private let destination: any Destination
  private let observe: (DeploymentEvent) -> Void

  /// - Parameters:
  ///   - folder: the finished site, which must not change meanwhile.
  ///   - files: its files.
  public init(
    of folder: String, files: [SiteFile], to destination: any Destination,
    observe: @escaping (DeploymentEvent) -> Void
  ) {
    self.folder = folder
    self.files = files
    self.destination = destination
    self.observe = observe
  }

  /// What has to be done, and the manifest that was found.
  ///
  /// - Parameter adopts: whether files that are there already and are not known to be ours may be replaced.
  public func plan(adopts: Bool) throws(EnvironmentError) -> (DeploymentPlan, found: [UInt8]?) {
    let found = try destination.read(DeploymentManifest.path)
    let manifest: DeploymentManifest
    if let read = found.flatMap(DeploymentManifest.init) {
      if !read.isComplete { observe(.notice(.resumed)) }
      manifest = try verified(read)
    } else {
      if found != nil { observe(.notice(.unreadable)) }
      // Whoever can leave a file of this name has not said that the others are ours.
      manifest = try inferredManifest(isOurs: adopts)
    }
    return (DeploymentPlan(site: files, destination: manifest), found)
  }

  /// Carries a plan out.
  ///
  /// - Throws: where the destination refuses, or where somebody else writes there; another run goes on.
  public func run(_ plan: DeploymentPlan, found: [UInt8]?) throws(EnvironmentError) {
    var written = found
    var isFirst = true
    var done = (files: 0, bytes: 0)
    let total = plan.added.count + plan.changed.count
    let scratch = try ScratchFolder()
    defer { withExtendedLifetime(scratch) {} }
    for step in plan.steps {
      switch step {
      case .record(let manifest):
        if !isFirst, try destination.read(DeploymentManifest.path) != written {
          throw .changedMeanwhile(destination.name)
        }
        isFirst = false
        let bytes = manifest.bytes
        try scratch.write(bytes, to: DeploymentManifest.path)
        try destination.upload([DeploymentManifest.path], from: scratch.path) { _, _ in }
        written = bytes
      case .upload(let files):
        try destination.upload(files.map(\.path), from: folder) {
          observe(.progress(files: done.files + $0, of: total, bytes: done.bytes + $1))
        }
        done = (done.files + files.count, done.bytes + files.reduce(0) { $0 + $1.size })
      case .remove(let paths): try destination.remove(paths)
      }
    }
    if !plan.steps.isEmpty { destination.tidy() }
    if let notice = destination.notice { observe(.notice(notice)) }
  }

  /// What a manifest says, held against what is there: somebody may have removed or changed files since.
  private func verified(
    _ manifest: DeploymentManifest
  ) throws(EnvironmentError) -> DeploymentManifest {
    let known = files.filter { manifest.files[$0.path]?.sha256 == $0.sha256 }
    guard !known.isEmpty else { return manifest }
    let listing = try destination.list(Set(known.map(\.path)))
    var result = manifest
    var lost: [String] = []
    var altered: [String] = []
    var isSure = true
    for file in known {
      guard let remote = listing[file.path] else {
        result.files[file.path] = nil
        lost.append(file.path)
        continue
      }
      switch try isSame(file, as: remote) {
      case true?: break
      case false?:
        // Something is there, and it may be in use.
        result.files[file.path] = .init(sha256: nil, size: file.size, before: "")
        altered.append(file.path)
      case nil: isSure = false
      }
    }
    if !lost.isEmpty || !altered.isEmpty {
      observe(.notice(.repaired(lost: lost, altered: altered)))
    }
    if !isSure { observe(.notice(.comparedBySize)) }
    return result
  }

  /// What a destination without a readable manifest holds of us, as far as its listing tells.
  private func inferredManifest(
    isOurs: Bool
  ) throws(EnvironmentError) -> DeploymentManifest {
    let listing = try destination.list(Set(files.map(\.path)))
    var manifest = DeploymentManifest()
    // Even where nothing has to be sent, the manifest has to be written.
    manifest.isComplete = false
    var others: [String] = []
    var isKnown = isOurs
    for file in files {
      guard let remote = listing[file.path] else { continue }
      let isSame = try isSame(file, as: remote)
      // A name that is made of the content, with the right size, is nobody's by chance.
      if FileRole(of: file.path) == .hashed, remote.size == file.size { isKnown = true }
      if isSame != true { others.append(file.path) }
      // Where the content is unknown, something is there all the same, and may be in use.
      manifest.files[file.path] = .init(
        sha256: isSame == true ? file.sha256 : nil, size: file.size, before: "")
    }
    guard isKnown || others.isEmpty else { throw .foreign(others, at: destination.name) }
    if !listing.isEmpty, isKnown { observe(.notice(.inferred)) }
    return manifest
  }

  /// Whether a listed file is the same; `nil` where the listing does not say enough.
  private func isSame(
    _ file: SiteFile, as remote: RemoteFile
  ) throws(EnvironmentError) -> Bool? {
    guard remote.size == file.size else { return false }
    if let hash = remote.hashes["sha256"] { return hash == file.sha256 }
    guard let known = ["md5", "sha1"].first(where: { remote.hashes[$0]?.isEmpty == false }),
      let bytes = try? Disk.read("\(folder)/\(file.path)")
    else { return nil }
    let text = Hexadecimal.text(Checksum.of(bytes, known == "md5" ? .md5 : .sha1))
    return remote.hashes[known]?.lowercased() == text
  }
}

extension DeploymentNotice {
  fileprivate static let resumed = DeploymentNotice(
    zh: "上次发布没有做完，接着做", en: "the last publishing was interrupted; going on from there")
  fileprivate static let unreadable = DeploymentNotice(
    zh: "目的地的发布清单（.showcase-manifest.json）读不懂，不用它",
    en: "the manifest of the destination (.showcase-manifest.json) cannot be read and is not used")
  fileprivate static let comparedBySize = DeploymentNotice(
    zh: "这个目的地不给校验值，已经传过的文件只按大小核对",
    en: "the destination tells no checksums: files that were sent before are compared by size only")

  fileprivate static func repaired(lost: [String], altered: [String]) -> DeploymentNotice {
    let example = (lost + altered).first ?? ""
    let of = (lost + altered).count
    return DeploymentNotice(
      zh: "上次发布以后，目的地的文件被动过：少了 \(lost.count) 个，被改了 \(altered.count) 个"
        + "（\(of > 1 ? "如 " : "")\(example)），这次重新传",
      en:
        "files at the destination were touched since the last publishing: \(lost.count) are gone, "
        + "\(altered.count) were changed (\(of > 1 ? "such as " : "")\(example)); they are sent again"
    )
  }

  fileprivate static let inferred = DeploymentNotice(
    zh: "目的地没有可用的发布清单（.showcase-manifest.json），改按那里的文件列表比较；以前留下、现在不用的文件不会删除",
    en:
      "the destination has no usable manifest (.showcase-manifest.json): compared with the list of its "
      + "files instead; what earlier sites left there is not removed")
}
