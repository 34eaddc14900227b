import Machine
import Starter

/// Brings a newer version of a Word file into the case that it became, and keeps what was done there by hand.
///
/// - Throws: where it is not known which case that is or what was imported, where the file cannot be imported, or
///   where somebody saves the case meanwhile.
public func updateCase(_ request: ImportRequest) throws(ImportFailure) -> ImportResult {
  let records = ImportRecords(root: request.root)
  let known = try request.knownCase(records)
  let folder = request.folder(of: known.slug)
  let index = "\(folder)/index.md"
  guard let before = try? Disk.read(index), let current = String(validating: before, as: UTF8.self)
  else { throw .refused(.noText(known.slug)) }
  let pictures = CasePictures(folder: folder, record: known.record)
  let words = try request.words(naming: pictures.names)
  let text: CaseUpdate
  do throws(ImportProblem) {
    text = try CaseUpdate(current, from: known.record, to: words)
  } catch {
    throw .file(error)
  }
  let changes = CaseChanges(
    text: text, pictures: pictures.plan(for: words, text: text.text),
    otherLanguages: pictures.otherTexts,
    isPublished: current.split(separator: "\n").contains {
      $0.split(whereSeparator: \.isWhitespace) == ["status:", "published"]
    })
  let result = ImportResult(slug: known.slug, words: words, update: changes)
  guard !changes.isEmpty, !request.isTrial else { return result }
  var record = ImportRecord(file: request.name, of: words)
  record.markdown = CaseUpdate.recorded(words, over: known.record, besides: current)
  let outcome: FileReplacement.Outcome
  do throws(EnvironmentError) {
    for picture in changes.pictures.written {
      try Disk.replace("\(folder)/\(picture.name)", with: picture.bytes)
    }
    outcome = try FileReplacement.replace(index, holding: before, with: Array(text.text.utf8))
    if outcome == .replaced {
      try records.write(record, known.slug)
      for name in changes.pictures.removed { try Disk.remove("\(folder)/\(name)") }
    }
  } catch {
    throw .machine(error)
  }
  guard outcome == .replaced else { throw .refused(.savedMeanwhile) }
  if let former = known.formerSlug { records.remove(former) }
  return result
}

/// A case that was imported from a file, and what was made of it then.
private struct KnownCase {
  let slug: String
  let record: ImportRecord
  /// The name that the case had when it was imported, where that is another.
  var formerSlug: String?
}

extension ImportRequest {
  fileprivate func knownCase(_ records: ImportRecords) throws(ImportFailure) -> KnownCase {
    let ours = records.all.filter { $0.record.file == name }
    guard slug != nil else { return try knownCase(among: ours, records) }
    let slug = try chosenSlug()
    guard Disk.exists(folder(of: slug)) else { throw .refused(.noCase(slug)) }
    if let record = try record(slug, records) { return KnownCase(slug: slug, record: record) }
    // Somebody gave the case's folder another name.
    let lost = ours.filter { !Disk.exists(folder(of: $0.slug)) }
    guard lost.count == 1 else {
      throw .refused(.noRecord(of: slug, at: records.path(slug)))
    }
    return KnownCase(slug: slug, record: lost[0].record, formerSlug: lost[0].slug)
  }

  /// The case, where nobody has said which: the only one that was imported from the file, or the one that has
  /// its name.
  private func knownCase(
    among ours: [(slug: String, record: ImportRecord)], _ records: ImportRecords
  ) throws(ImportFailure) -> KnownCase {
    let living = ours.filter { Disk.exists(folder(of: $0.slug)) }
    if living.count == 1 { return KnownCase(slug: living[0].slug, record: living[0].record) }
    guard living.isEmpty else {
      throw .refused(.severalCases(of: name, living.map(\.slug)))
    }
    if let slug = try? StarterCase.slug(nil, title: stem), Disk.exists(folder(of: slug)),
      let record = try record(slug, records)
    {
      return KnownCase(slug: slug, record: record)
    }
    let known = records.all.filter { Disk.exists(folder(of: $0.slug)) }
      .map { "\($0.record.file) → \($0.slug)" }
    throw .refused(.neverImported(name, known: Array(known.prefix(5))))
  }

  private func record(
    _ slug: String, _ records: ImportRecords
  ) throws(ImportFailure) -> ImportRecord? {
    do throws(EnvironmentError) {
      return try records.read(slug)
    } catch {
      throw .machine(error)
    }
  }
}
