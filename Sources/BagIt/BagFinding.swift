import Diagnostics

/// Something that keeps a bag from being whole, or that a careful person should know of it.
public struct BagFinding: Hashable, Sendable {
  /// What kind of thing it is; the raw value is what people search for and programs read.
  public enum Code: String, Hashable, Sendable, CaseIterable {
    /// The zip archive is cut off, damaged or none.
    case damagedArchive = "damaged-archive"
    /// The archive would fill the disk or the time of whoever unpacks it.
    case zipBomb = "zip-bomb"
    /// A name that leads out of the bag, or that some system cannot have.
    case unsafeName = "unsafe-name"
    /// A name that is there twice.
    case duplicateName = "duplicate-name"
    /// Names that differ only in case or in their normal form.
    case ambiguousName = "ambiguous-name"
    /// A link, a device or something else that is no file.
    case notAFile = "not-a-file"
    /// The declaration, the metadata or a manifest is not what RFC 8493 asks for.
    case invalidBag = "invalid-bag"
    /// A checksum that nobody here can compute.
    case unknownAlgorithm = "unknown-algorithm"
    /// A file that a manifest lists is not there.
    case missingFile = "missing-file"
    /// A file that must still be fetched from elsewhere is not there.
    case unfetchedFile = "unfetched-file"
    /// A file that no manifest lists.
    case extraFile = "extra-file"
    /// A file whose bytes are not those that were archived.
    case changedFile = "changed-file"
    /// A file that has another name than it was archived under.
    case renamedFile = "renamed-file"
    /// The site that the archived sources make is not the archived site.
    case rebuildDiffers = "rebuild-differs"
  }

  /// What kind of thing it is.
  public let code: Code
  /// Whether the bag is refused for it.
  public let isError: Bool
  /// The file that it is about, from the base of the bag; empty for the bag as a whole.
  public let path: String
  /// The 1-based line of a manifest or tag file.
  public let line: Int?
  /// The fact, in one line.
  public let message: LocalizedText

  /// Something that is wrong, or merely worth knowing.
  public init(
    _ code: Code, isError: Bool = true, at path: String, line: Int? = nil, _ message: LocalizedText
  ) {
    self.code = code
    self.isError = isError
    self.path = path
    self.line = line
    self.message = message
  }
}

extension BagFinding: Comparable {
  /// By path, line, code and wording.
  public static func < (left: BagFinding, right: BagFinding) -> Bool {
    if left.path != right.path || !left.path.utf8.elementsEqual(right.path.utf8) {
      return left.path.utf8.lexicographicallyPrecedes(right.path.utf8)
    }
    return (left.line ?? 0, left.code.rawValue, left.message.zh, left.message.en)
      < (right.line ?? 0, right.code.rawValue, right.message.zh, right.message.en)
  }
}
