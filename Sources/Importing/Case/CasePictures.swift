import Hashing
import Machine

/// The pictures of a case that is updated: what may be written over, and what somebody has worked on.
struct CasePictures {
  private let folder: String
  private let record: ImportRecord
  /// Pictures that are no longer as they were imported.
  private let edited: Set<String>

  init(folder: String, record: ImportRecord) {
    self.folder = folder
    self.record = record
    edited = Set(
      record.pictures.filter { picture in
        (try? Disk.read("\(folder)/\(picture.name)")).map {
          ContentHash.hex(of: $0) != picture.checksum
        } ?? false
      }.map(\.name))
  }

  private func isThere(_ name: String) -> Bool { Disk.exists("\(folder)/\(name)") }

  /// The texts of the case in other languages.
  var otherTexts: [String] {
    ((try? Disk.names(in: folder)) ?? []).filter {
      $0.hasPrefix("index.") && $0.hasSuffix(".md") && $0 != "index.md"
    }
  }

  /// The names of the pictures of the new version.
  func names(_ pictures: [ImportedPicture]) -> [String] {
    ImportedPicture.names(
      for: pictures, over: record.pictures, sparing: edited, taken: isThere,
      checksum: ContentHash.hex)
  }

  /// What is to be done with the files.
  func plan(for result: ImportedCase, text: String) -> PictureChanges {
    var plan = PictureChanges()
    plan.edited = edited.sorted()
    for picture in result.pictures {
      let isKnown = record.checksum(of: picture.name) == ContentHash.hex(of: picture.bytes)
      if !isKnown || !isThere(picture.name) && text.contains(picture.name) {
        plan.written.append(picture)
      }
    }
    let names = Set(result.pictures.map(\.name))
    let others = ((try? Disk.names(in: folder)) ?? []).filter {
      $0.hasSuffix(".md") && $0 != "index.md"
    }
    let texts = others.map { name in
      (try? Disk.read("\(folder)/\(name)")).map { String(decoding: $0, as: UTF8.self) } ?? ""
    }
    for name in record.pictures.map(\.name) where !names.contains(name) && isThere(name) {
      let isUsed = ([text] + texts).contains { $0.contains(name) }
      if isUsed || edited.contains(name) {
        plan.spared.append(name)
      } else {
        plan.removed.append(name)
      }
    }
    return plan
  }
}

/// What an update does to the pictures of a case.
public struct PictureChanges: Sendable {
  /// New ones, and those that are others under the same name.
  public fileprivate(set) var written: [ImportedPicture] = []
  /// Those that Word no longer has and nothing shows.
  public fileprivate(set) var removed: [String] = []
  /// Those that Word no longer has, but that are shown or were changed by hand.
  public fileprivate(set) var spared: [String] = []
  /// Those that were changed by hand.
  public fileprivate(set) var edited: [String] = []

  /// Whether there is nothing to do.
  public var isEmpty: Bool { written.isEmpty && removed.isEmpty }
}
