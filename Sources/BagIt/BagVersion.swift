/// A version of BagIt that this program knows the rules of.
public enum BagVersion: String, Sendable, CaseIterable {
  case draft93 = "0.93"
  case draft94 = "0.94"
  case draft95 = "0.95"
  case draft96 = "0.96"
  case draft97 = "0.97"
  case rfc8493 = "1.0"

  /// Whether the rules of RFC 8493 apply: each payload manifest lists all files, each once, and the
  /// forms of lines are strict.
  var isStrict: Bool { self == .rfc8493 }

  /// The name of the metadata; drafts up to 0.95 have another.
  var metadataFile: String {
    switch self {
    case .draft93, .draft94, .draft95: "package-info.txt"
    case .draft96, .draft97, .rfc8493: "bag-info.txt"
    }
  }
}
