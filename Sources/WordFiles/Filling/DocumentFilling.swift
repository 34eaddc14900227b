import Content
import Diagnostics
import Figures

/// A Word file with the figures of a site in it.
///
/// ```swift
/// let filled = try FilledDocument(filling: bytes, named: "年报.docx", with: site, speech: speech)
/// ```
public struct FilledDocument: Sendable {
  /// The file; every part in which nothing was named is as it was, byte for byte.
  public let bytes: [UInt8]
  /// Whether figures of an earlier run stood in it: else it is the office's own file, which is never written over.
  public let wasFilled: Bool
  /// What is wrong with names in it.
  public let report: Report
  /// What was done.
  public let tally: FillTally

  /// Fills a file.
  ///
  /// - Parameters:
  ///   - name: the file's name in messages.
  ///   - speech: how figures are said in a language: that of the document is asked for.
  /// - Throws: why the file cannot be worked on.
  public init(
    filling bytes: [UInt8], named name: String, with site: Site,
    speech: (_ isChinese: Bool) -> FigureSpeech
  ) throws(WordProblem) {
    var file = try WordFile(bytes, named: name)
    let names = FigureNames(site: site, speech: speech(file.isChinese))
    var report = Report()
    var tally = FillTally()
    var properties = try DocumentProperties(of: file)
    wasFilled = file.parts.contains { part in
      part.controls.contains { FilledTag($0.tag).isFilled }
    }
    for part in file.parts {
      var filling = PartFilling(part, names, file: name, properties: properties)
      filling.run()
      report.merge(filling.report)
      tally.add(filling.tally)
      properties = filling.properties
      let content = filling.edits.result
      if !filling.edits.isEmpty { file.package.store(content, at: part.name) }
    }
    try properties.write(to: &file.package)
    self.bytes = try file.package.write()
    self.report = report
    self.tally = tally
  }
}

extension FillTally {
  mutating func add(_ other: FillTally) {
    changes += other.changes
    unchanged += other.unchanged
    kept += other.kept
    rows += other.rows
    removedRows += other.removedRows
  }
}
