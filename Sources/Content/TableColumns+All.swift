import Achievements
import Evidence
import Indicators
import Tables

extension Workbook.Table {
  /// The columns that are read of the table.
  ///
  /// - Parameter languages: the tags of the languages that columns of words have twins for.
  public func columns(languages: [String]) -> [Column] {
    switch self {
    case .achievements: RegisterColumns.achievements(languages: languages)
    case .evidence: EvidenceColumns.all(languages: languages)
    case .names: RegisterColumns.names(languages: languages)
    case .terms: Term.columns
    default: Dataset.columns(of: self, languages: languages) ?? []
    }
  }
}
