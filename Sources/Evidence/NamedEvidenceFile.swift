import Diagnostics

/// A file of the folder of evidence as a row of the table names it.
public struct NamedEvidenceFile: Sendable {
  /// Its path in the folder of evidence.
  public let path: String
  /// Who may see it.
  public let visibility: EvidenceVisibility
  /// Where the row names it.
  public let place: Place
}

extension EvidenceItem {
  /// The file that the row names, if it names one.
  public var namedFile: NamedEvidenceFile? {
    file.map { NamedEvidenceFile(path: $0, visibility: visibility, place: place(of: "file")) }
  }
}
