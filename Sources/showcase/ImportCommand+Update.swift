import ArgumentParser
import Diagnostics
import Foundation
import Hashing
import Importing
import Machine
import SiteBuilder
import Starter

extension ImportCommand.Docx {
  /// A case that was imported from this file, and what was made of it then.
  private struct Known {
    let slug: String
    let record: ImportRecord
    /// The name that the case had when it was imported, where that is another.
    var formerSlug: String?
  }

  /// Brings a newer version of a Word file into the case that it became.
  func update(_ root: String, _ console: Console) throws {
    let records = ImportRecords(root: root)
    let known: Known
    do {
      known = try chosen(records, root, console)
    } catch let error as EnvironmentError {
      throw console.fail(error)
    }
    let folder = URL(fileURLWithPath: "\(root)/Content/cases/\(known.slug)")
    let index = folder.appendingPathComponent("index.md")
    guard let before = FileManager.default.contents(atPath: index.path),
      let current = String(validating: before, as: UTF8.self)
    else {
      throw refuse(
        "Content/cases/\(known.slug)/index.md 没有，或不是 UTF-8，没有更新",
        "Content/cases/\(known.slug)/index.md is missing or not UTF-8; nothing was updated",
        hint: console.words(
          "先运行 showcase check，改好它再更新", "run showcase check, put it right, and update again"),
        console)
    }
    let pictures = CasePictures(folder: folder, record: known.record)
    let (result, change) = try explained(console) {
      let result = try imported(try read(console), naming: pictures.names)
      return (result, try CaseUpdate(current, from: known.record, to: result))
    }
    let plan = pictures.plan(for: result, text: change.text)
    let summary = ImportSummary(file: shownName, name: known.slug, isDryRun: dryRun)
    guard change.hasNews || !plan.isEmpty else {
      console.write(
        console.words(
          "\(shownName) 和上次导入时一样，Content/cases/\(known.slug) 没有要更新的。",
          "\(shownName) is as it was when it was imported; nothing in Content/cases/\(known.slug) to update."
        ))
      return
    }
    summary.print(result, change, plan, console)
    guard !dryRun else { return }
    var record = ImportRecord(file: plainName, of: result, checksum: CasePictures.checksum)
    record.markdown = CaseUpdate.recorded(result, over: known.record, besides: current)
    do {
      for picture in plan.written {
        try Data(picture.bytes).write(
          to: folder.appendingPathComponent(picture.name), options: .atomic)
      }
      guard FileManager.default.contents(atPath: index.path) == before else {
        throw refuse(
          "更新期间 index.md 被别的程序保存过，没有改它",
          "index.md was saved by another program meanwhile; it was not changed",
          hint: console.words("再运行一遍", "run it again"), status: 2, console)
      }
      try Data(change.text.utf8).write(to: index, options: .atomic)
      try records.write(record, known.slug)
      for name in plan.removed {
        try FileManager.default.removeItem(at: folder.appendingPathComponent(name))
      }
    } catch let exit as ExitCode {
      throw exit
    } catch {
      let reason = SystemReason(error).text.text(in: console.language)
      console.say("showcase: \(folder.path): \(reason)")
      throw ExitCode(2)
    }
    if let former = known.formerSlug { records.remove(former) }
    summary.printRest(change, current, folder, console)
  }

  // MARK: Which case

  private func chosen(
    _ records: ImportRecords, _ root: String, _ console: Console
  ) throws -> Known {
    func isThere(_ slug: String) -> Bool {
      FileManager.default.fileExists(atPath: "\(root)/Content/cases/\(slug)")
    }
    let ours = records.all.filter { $0.record.file == plainName }
    if slug == nil {
      let living = ours.filter { isThere($0.slug) }
      if living.count == 1 { return Known(slug: living[0].slug, record: living[0].record) }
      if living.count > 1 {
        let names = living.map(\.slug).joined(separator: console.words("、", ", "))
        throw refuse(
          "从 \(shownName) 导入过 \(living.count) 篇案例：\(names)",
          "\(living.count) cases were imported from \(shownName): \(names)",
          hint: console.words(
            "用 --slug 说更新哪一篇，如 --slug \(living[0].slug)",
            "say which with --slug, as --slug \(living[0].slug)"), status: 64, console)
      }
      let name = try? StarterCase.slug(nil, title: stem)
      guard let name, isThere(name), let record = try records.read(name) else {
        throw unknown(records, isThere, console)
      }
      return Known(slug: name, record: record)
    }
    let name = try caseName(console)
    guard isThere(name) else {
      throw refuse(
        "没有 Content/cases/\(name) 这篇案例", "there is no case Content/cases/\(name)",
        hint: console.words("去掉 --update，就导入成新的一篇", "without --update it is imported as a new one"),
        console)
    }
    if let record = try records.read(name) { return Known(slug: name, record: record) }
    // Somebody gave the case's folder another name.
    let lost = ours.filter { !isThere($0.slug) }
    if lost.count == 1 {
      return Known(slug: name, record: lost[0].record, formerSlug: lost[0].slug)
    }
    throw refuse(
      "Content/cases/\(name) 没有导入记录（\(records.path(name))），不知道导入以后改过什么，没有更新",
      "Content/cases/\(name) has no record of an import (\(records.path(name))); nothing was updated",
      hint: console.words(
        "用 --slug 另起一个名字重新导入，再对照着改：showcase import docx 文件 --slug \(name)-new",
        "import it anew under another name and compare: showcase import docx FILE --slug \(name)-new"
      ),
      console)
  }

  private func unknown(
    _ records: ImportRecords, _ isThere: (String) -> Bool, _ console: Console
  ) -> ExitCode {
    let known = records.all.filter { isThere($0.slug) }.map { "\($0.record.file) → \($0.slug)" }
    let list = known.prefix(5).joined(separator: console.words("；", "; "))
    return refuse(
      "没有从 \(shownName) 导入过案例", "no case was imported from \(shownName)",
      hint: known.isEmpty
        ? console.words("去掉 --update，就导入成新的一篇", "without --update it is imported as a new one")
        : console.words(
          "导入过的有：\(list)。Word 文件改了名字，就用 --slug 写上案例的名字；还没有导入过，去掉 --update",
          "imported were: \(list). If the file has another name now, name the case with --slug; "
            + "if it is new, leave --update out"), console)
  }
}

/// The pictures of a case that is updated: what may be written over, and what somebody has worked on.
struct CasePictures {
  private let folder: URL
  private let record: ImportRecord
  /// Pictures that are no longer as they were imported.
  private let edited: Set<String>

  static func checksum(_ bytes: [UInt8]) -> String {
    Hexadecimal.text(Checksum.of(bytes, .sha256))
  }

  init(folder: URL, record: ImportRecord) {
    self.folder = folder
    self.record = record
    edited = Set(
      record.pictures.filter { picture in
        let data = FileManager.default.contents(
          atPath: folder.appendingPathComponent(picture.name).path)
        return data.map { Self.checksum(Array($0)) != picture.checksum } ?? false
      }.map(\.name))
  }

  private func isThere(_ name: String) -> Bool {
    FileManager.default.fileExists(atPath: folder.appendingPathComponent(name).path)
  }

  /// The names of the pictures of the new version.
  func names(_ pictures: [ImportedPicture]) -> [String] {
    ImportedPicture.names(
      for: pictures, over: record.pictures, sparing: edited, taken: isThere, checksum: Self.checksum
    )
  }

  /// What is to be done with the files.
  func plan(for result: ImportedCase, text: String) -> PictureChanges {
    var plan = PictureChanges()
    plan.edited = edited.sorted()
    for picture in result.pictures {
      let isKnown = record.checksum(of: picture.name) == Self.checksum(picture.bytes)
      if !isKnown || !isThere(picture.name) && text.contains(picture.name) {
        plan.written.append(picture)
      }
    }
    let names = Set(result.pictures.map(\.name))
    let others = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    let texts = others.filter { $0.hasSuffix(".md") && $0 != "index.md" }.map { name in
      FileManager.default.contents(atPath: folder.appendingPathComponent(name).path).map {
        String(decoding: $0, as: UTF8.self)
      } ?? ""
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
