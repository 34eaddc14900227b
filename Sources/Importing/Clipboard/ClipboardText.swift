import Diagnostics

/// A text that was copied in Word, WPS, the WeChat editor or a browser, as the Markdown of a case.
///
/// Values in, values out. It goes the way of Word files from the tree on: the same signs are escaped, the same
/// tables are written, the same things are said of what did not come along.
public struct ClipboardText: Sendable {
  /// The text.
  public let markdown: String
  /// What did not come along, or looks different.
  public let notes: [ImportNote]

  /// Reads HTML as programs put it on the clipboard.
  ///
  /// - Returns: `nil` where there are no words in it, or too many.
  public init?(html: [UInt8]) {
    guard html.count <= ClipboardTree.largest, let text = String(validating: html, as: UTF8.self)
    else { return nil }
    let read = ClipboardBlocks(ClipboardTree(Array(text.utf8)))
    let document = WordDocument(linking: read.links)
    var writer = CaseWriter(document: document, headings: WordHeadings([]), files: [])
    let written = writer.write(PandocDocument(blocks: read.blocks))
    let hasWords = written.contains { !$0.isWhitespace }
    guard hasWords || !read.findings.isEmpty else { return nil }
    markdown = hasWords ? written : ""
    let whole = ImportNote.Place(paragraph: 0, heading: "", words: "")
    var seen: Set<ImportNote> = []
    notes = (read.findings + writer.findings).map {
      ImportNote(code: $0.code, weight: $0.weight, place: whole, message: $0.message)
    }.filter { seen.insert($0).inserted }
  }
}
