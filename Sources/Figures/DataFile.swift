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
  /// - Parameter speech: how they are said; each language of the site has its own, below its folder.
  public func dataFiles(_ speech: FigureSpeech) -> [DataFile] {
    let tables = IndicatorTables(figures: self, speech: speech)
    let folder = speech.language.folder + "data/"
    let files =
      [
        DataFile(path: folder + "indicators.json") {
          Array(IndicatorsJSON(figures: self, speech: speech).text.utf8)
        },
        DataFile(path: folder + "indicators.csv") { CSVWriter.bytes(of: tables.flat) },
        // Only a table of more rows than a sheet can hold is refused; then there is the CSV.
        DataFile(path: folder + "indicators.xlsx") {
          (try? WorkbookWriter.bytes(of: tables.office)) ?? []
        },
      ] + registerFiles(speech) + [schema(speech)]
    guard !site.editions.isEmpty else { return files }
    return files + [
      DataFile(path: folder + "revisions.csv") {
        CSVWriter.bytes(of: RevisionTable(site: site, speech: speech).table)
      }
    ]
  }

  /// The register as JSON, CSV and a workbook, and what the JSON means; none where there is no register.
  private func registerFiles(_ speech: FigureSpeech) -> [DataFile] {
    guard !site.register.isEmpty else { return [] }
    let folder = speech.language.folder + "data/"
    let rows = { @Sendable in AchievementRow.all(of: site, speech) }
    let tables = { @Sendable in AchievementTables(site: site, rows: rows(), speech: speech) }
    return [
      DataFile(path: folder + "achievements.json") {
        Array(AchievementsJSON(rows: rows(), speech: speech).text.utf8)
      },
      DataFile(path: folder + "achievements.csv") { CSVWriter.bytes(of: tables().achievements) },
      DataFile(path: folder + "achievements.xlsx") {
        (try? WorkbookWriter.bytes(of: tables().office)) ?? []
      },
      registerSchema(speech),
    ]
  }

  /// What the JSON means: the same members in every language, described in each.
  private func schema(_ speech: FigureSpeech) -> DataFile {
    DataFile(path: speech.language.folder + "data/schema.json") {
      let schema = IndicatorsSchema(dataset: site.dataset, language: speech.format.language)
      return Array(schema.text.utf8)
    }
  }

  private func registerSchema(_ speech: FigureSpeech) -> DataFile {
    DataFile(path: speech.language.folder + "data/achievements.schema.json") {
      let periods = site.register.achievements.compactMap(\.time?.period)
      let hasOnlyYears = periods.allSatisfy { $0.kind == .years }
      return Array(
        AchievementsJSON.schema(hasOnlyYears: hasOnlyYears, in: speech.format.language).utf8)
    }
  }
}
