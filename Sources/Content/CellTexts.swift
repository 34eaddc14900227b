import Achievements
import Diagnostics
import Indicators

/// Words of the tables' cells, with the figures that they name.
///
/// Few cells name one, and a table may have a hundred thousand rows: only those that do are kept, all
/// others are read from their row when they are asked for.
public struct CellTexts: Sendable {
  private var summaries: [ConstructionTask.Key: BoundText] = [:]
  private var definitions: [String: BoundText] = [:]
  private var notes: [Int: BoundText] = [:]
  private var remarks: [String: BoundText] = [:]
  /// The notes of the register's rows, by id and language; the first language is nil.
  private var entries: [NoteKey: BoundText] = [:]

  private struct NoteKey: Hashable {
    let id: String
    let language: String?
  }

  /// Takes the cells of the tables apart; a figure or a row of the register that one names wrongly is
  /// reported at the cell.
  init(
    of dataset: Dataset, _ register: AchievementRegister, languages: [String],
    report: inout Report
  ) {
    let reader = CellReader(dataset: dataset, register: register)
    for task in dataset.tasks {
      summaries[task.key] = reader.read(task.summary, task.place(of: "summary"), &report)
      for language in languages {
        _ = reader.read(task.summary(in: language), task.place(of: "summary.\(language)"), &report)
      }
    }
    for indicator in dataset.indicators {
      definitions[indicator.id] = reader.read(
        indicator.definition, indicator.place(of: "definition"), &report)
      for language in languages {
        // Read again where it is shown; here only what it names is checked.
        _ = reader.read(
          indicator.definition(in: language), indicator.place(of: "definition.\(language)"), &report
        )
      }
    }
    let noteLanguages = languages.filter { dataset.observations.first?.hasNotes(in: $0) == true }
    for observation in dataset.observations {
      notes[observation.index] = reader.read(
        observation.note, observation.place(of: "note"), &report)
      for language in noteLanguages {
        _ = reader.read(
          observation.note(in: language), observation.place(of: "note.\(language)"), &report)
      }
    }
    for source in dataset.sources {
      remarks[source.id] = reader.read(source.note, source.place(of: "note"), &report)
      for language in languages {
        _ = reader.read(source.note(in: language), source.place(of: "note.\(language)"), &report)
      }
    }
    let rows =
      register.achievements.map(AchievementRegister.Entry.achievement)
      + register.names.map(AchievementRegister.Entry.name)
    for row in rows {
      guard let note = row.note else { continue }
      for language in [nil] + note.languages {
        let column = language.map { "note.\($0)" } ?? "note"
        entries[NoteKey(id: row.id, language: language)] = reader.read(
          language.map(note.text) ?? note.original, row.place(of: column), &report)
      }
    }
  }

  /// What readers should know of a row of the register, in a language.
  public func note(of row: AchievementRegister.Entry, in language: Language) -> BoundText? {
    guard let note = row.note else { return nil }
    let own = note.languages.first { $0 == language.tag.lowercased() }
    return entries[NoteKey(id: row.id, language: own)] ?? BoundText(note.text(in: language.tag))
  }

  /// What was done in a construction task.
  public func summary(of task: ConstructionTask) -> BoundText? {
    summaries[task.key] ?? task.summary.map { BoundText($0) }
  }

  /// What was done in a construction task, in a language of the site; in the first where it has no words in that.
  public func summary(of task: ConstructionTask, in language: Language) -> BoundText? {
    Self.further(language).flatMap { task.summary(in: $0) }.map { Self.bound($0, task.place) }
      ?? summary(of: task)
  }

  /// What readers should know of a source, in a language of the site; in the first where it has no words in
  /// that.
  public func note(of source: DataSource, in language: Language) -> BoundText? {
    Self.further(language).flatMap { source.note(in: $0) }.map { Self.bound($0, source.place) }
      ?? note(of: source)
  }

  /// What an indicator means, in a language of the site; in the first where it has no words in that.
  public func definition(of indicator: Indicator, in language: Language) -> BoundText? {
    Self.further(language).flatMap { indicator.definition(in: $0) }.map {
      Self.bound($0, indicator.place)
    }
      ?? definition(of: indicator)
  }

  /// The remark on an observation, in a language of the site; in the first where it has none in that.
  public func note(of observation: Observation, in language: Language) -> BoundText? {
    Self.further(language).flatMap { observation.note(in: $0) }.map {
      Self.bound($0, observation.place)
    }
      ?? note(of: observation)
  }

  /// The tag of a language that is not the site's first.
  private static func further(_ language: Language) -> String? {
    language.folder.isEmpty ? nil : language.tag
  }

  private static func bound(_ text: String, _ place: Place) -> BoundText {
    var ignored = Report()
    return BoundText(cellText: text, at: place, report: &ignored)
  }

  /// What an indicator means.
  public func definition(of indicator: Indicator) -> BoundText? {
    definitions[indicator.id] ?? indicator.definition.map { BoundText($0) }
  }

  /// The remark on an observation.
  public func note(of observation: Observation) -> BoundText? {
    notes[observation.index] ?? observation.note.map { BoundText($0) }
  }

  /// What readers should know of a source.
  public func note(of source: DataSource) -> BoundText? {
    remarks[source.id] ?? source.note.map { BoundText($0) }
  }
}

/// Takes cells apart and checks what they name.
private struct CellReader {
  let dataset: Dataset
  let register: AchievementRegister

  func read(
    _ text: String?, _ cell: @autoclosure () -> Place, _ report: inout Report
  ) -> BoundText? {
    guard let text, text.utf8.contains(UInt8(ascii: "{")) else { return nil }
    let cell = cell()
    let bound = BoundText(cellText: text, at: cell, report: &report)
    for (reference, _) in bound.references {
      if let problem = dataset.diagnostic(for: reference, at: cell) { report.add(problem) }
    }
    for (reference, _) in bound.registerReferences {
      if let problem = register.diagnostic(for: reference, at: cell) { report.add(problem) }
    }
    return bound
  }
}
