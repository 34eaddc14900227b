import Diagnostics
import Parallel

/// The texts of pages as shards, with directories of their names.
///
/// Pages are parted by U+001E, their fields by U+001F: title, url, tags, date, figures, then sections.
/// Within a field U+0009 parts tags, the blocks of a section behind its anchor and heading, and the
/// parts of a figure; U+001D parts figures.
struct DocumentFiles {
  let files: [ShardFile]
  /// The hashes of the directories.
  let directories: [Substring]

  init(_ documents: [SearchDocument], sizes: IndexSizes, jobs: Int) {
    let groups = stride(from: 0, to: documents.count, by: sizes.pages).map {
      $0..<min($0 + sizes.pages, documents.count)
    }
    var report = Report()
    let shards = parallelMap(groups, jobs: jobs, report: &report) { range, _ in
      var payload: [UInt8] = []
      for document in documents[range] {
        if !payload.isEmpty { payload.append(0x1E) }
        Self.append(document, to: &payload)
      }
      return ShardFile("d/\(range.lowerBound / sizes.pages)", payload: payload)
    }
    let directories = stride(from: 0, to: shards.count, by: sizes.documents).map { start in
      ShardFile(
        "e/\(start / sizes.documents)",
        payload: shards[start..<min(start + sizes.documents, shards.count)].flatMap {
          Array($0.hash.utf8)
        })
    }
    self.files = shards + directories
    self.directories = directories.map(\.hash)
  }

  private static func append(_ document: SearchDocument, to bytes: inout [UInt8]) {
    append(document.title, to: &bytes)
    bytes.append(0x1F)
    append(document.url, to: &bytes)
    bytes.append(0x1F)
    append(document.tags, to: &bytes)
    bytes.append(0x1F)
    append(document.date ?? "", to: &bytes)
    bytes.append(0x1F)
    for (number, figure) in document.figures.enumerated() {
      if number > 0 { bytes.append(0x1D) }
      append([figure.name, figure.value, figure.period, figure.level], to: &bytes)
    }
    for section in document.sections {
      bytes.append(0x1F)
      append([section.anchor ?? "", section.heading] + section.blocks, to: &bytes)
    }
  }

  private static func append(_ texts: [String], to bytes: inout [UInt8]) {
    for (number, text) in texts.enumerated() {
      if number > 0 { bytes.append(0x09) }
      append(text, to: &bytes)
    }
  }

  /// Control characters part fields here and mean nothing in a text. U+2028 and U+2029 ended lines in
  /// scripts until ES2019; they are control characters of the general punctuation.
  private static func append(_ text: String, to bytes: inout [UInt8]) {
    let start = bytes.count
    bytes.append(contentsOf: text.utf8)
    for index in start..<bytes.count {
      if bytes[index] < 0x20 { bytes[index] = 0x20 }
      if bytes[index] & 0xFE == 0xA8, index >= start + 2, bytes[index - 1] == 0x80,
        bytes[index - 2] == 0xE2
      {
        // An en space has as many bytes.
        bytes[index] = 0x82
      }
    }
  }
}
