import Tables

/// A file of figures to take away, for people and programs.
public struct DataFile: Sendable {
  /// Its path in the site.
  public let path: String
  /// Makes its content.
  public let bytes: @Sendable () -> [UInt8]
}

extension SiteFigures {
  /// The figures as JSON, CSV and a workbook, what the JSON means, and what was revised.
  ///
  /// - Parameter speech: how they are said; files have one language.
  public func dataFiles(_ speech: FigureSpeech) -> [DataFile] {
    let tables = IndicatorTables(figures: self, speech: speech)
    let files =
      [
        DataFile(path: "data/indicators.json") {
          Array(IndicatorsJSON(figures: self, speech: speech).text.utf8)
        },
        DataFile(path: "data/schema.json") {
          Array(IndicatorsSchema(dataset: site.dataset).text.utf8)
        },
        DataFile(path: "data/indicators.csv") { CSVWriter.bytes(of: tables.flat) },
        // Only a table of more rows than a sheet can hold is refused; then there is the CSV.
        DataFile(path: "data/indicators.xlsx") {
          (try? WorkbookWriter.bytes(of: tables.office)) ?? []
        },
      ] + registerFiles(speech)
    guard !site.editions.isEmpty else { return files }
    return files + [
      DataFile(path: "data/revisions.csv") {
        CSVWriter.bytes(of: RevisionTable(site: site, speech: speech).table)
      }
    ]
  }

  /// The register as JSON, CSV and a workbook, and what the JSON means; none where there is no register.
  private func registerFiles(_ speech: FigureSpeech) -> [DataFile] {
    guard !site.register.isEmpty else { return [] }
    let rows = { @Sendable in AchievementRow.all(of: site, speech) }
    let tables = { @Sendable in AchievementTables(site: site, rows: rows(), speech: speech) }
    return [
      DataFile(path: "data/achievements.json") { Array(AchievementsJSON(rows: rows()).text.utf8) },
      DataFile(path: "data/achievements.schema.json") {
        let periods = site.register.achievements.compactMap(\.time?.period)
        let hasOnlyYears = periods.allSatisfy { $0.kind == .years }
        return Array(AchievementsJSON.schema(hasOnlyYears: hasOnlyYears).utf8)
      },
      DataFile(path: "data/achievements.csv") { CSVWriter.bytes(of: tables().achievements) },
      DataFile(path: "data/achievements.xlsx") {
        (try? WorkbookWriter.bytes(of: tables().office)) ?? []
      },
    ]
  }
}
