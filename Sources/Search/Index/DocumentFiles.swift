import Diagnostics
import Machine

/// The texts of pages as shards, with directories of their names where they are many.
///
/// Pages are parted by U+001E, their fields by U+001F: names, url, tags, date, figures, then
/// sections. Within a field U+0009 parts the title from other names, tags, the blocks of a section behind its anchor and heading, and the
/// parts of a figure; U+001D parts figures. The whole is in the codes of the codebook.
struct DocumentFiles {
  let files: [ShardFile]
  /// The hashes of the shards one after the other, or those of the directories that have them.
  let hashes: [Substring]
  /// Whether `hashes` are those of directories.
  let hasDirectories: Bool
  /// What the codes stand for.
  let codebook: ShardFile

  init(_ documents: [SearchDocument], sizes: IndexSizes, jobs: Int) {
    let groups = stride(from: 0, to: documents.count, by: sizes.pages).map {
      $0..<min($0 + sizes.pages, documents.count)
    }
    var report = Report()
    let texts = parallelMap(groups, jobs: jobs, report: &report) { range, _ in
      Self.text(of: documents[range])
    }
    let book = Codebook(texts, length: texts.reduce(0) { $0 + $1.count })
    codebook = ShardFile(
      "w/codes", payload: Transcoding.utf8(of: book.text))
    let shards = parallelMap(Array(texts.indices), jobs: jobs, report: &report) { number, _ in
      ShardFile(
        "d/\(number)",
        payload: Transcoding.utf8(of: book.encode(texts[number])))
    }
    hasDirectories = shards.count > sizes.inlined
    guard hasDirectories else {
      files = shards + [codebook]
      hashes = shards.map(\.hash)
      return
    }
    let directories = stride(from: 0, to: shards.count, by: sizes.documents).map { start in
      ShardFile(
        "e/\(start / sizes.documents)",
        payload: shards[start..<min(start + sizes.documents, shards.count)].flatMap {
          Array($0.hash.utf8)
        })
    }
    files = shards + directories + [codebook]
    hashes = directories.map(\.hash)
  }

  /// What a shard of these pages holds before it is put in codes.
  static func text(of documents: ArraySlice<SearchDocument>) -> [UInt16] {
    var units: [UInt16] = []
    for document in documents {
      if !units.isEmpty { units.append(0x1E) }
      append(document, to: &units)
    }
    return units
  }

  private static func append(_ document: SearchDocument, to units: inout [UInt16]) {
    append([document.title] + document.names, to: &units)
    units.append(0x1F)
    append(document.url, to: &units)
    units.append(0x1F)
    append(document.tags, to: &units)
    units.append(0x1F)
    append(document.date ?? "", to: &units)
    units.append(0x1F)
    for (number, figure) in document.figures.enumerated() {
      if number > 0 { units.append(0x1D) }
      append([figure.name, figure.value, figure.period, figure.level], to: &units)
    }
    for section in document.sections {
      units.append(0x1F)
      append([section.anchor ?? "", section.heading] + section.blocks, to: &units)
    }
  }

  private static func append(_ texts: [String], to units: inout [UInt16]) {
    for (number, text) in texts.enumerated() {
      if number > 0 { units.append(0x09) }
      append(text, to: &units)
    }
  }

  /// Control characters part fields here and mean nothing in a text. U+2028 and U+2029 ended lines in
  /// scripts until ES2019.
  private static func append(_ text: String, to units: inout [UInt16]) {
    var text = text
    text.withUTF8 { bytes in
      withUnsafeTemporaryAllocation(of: UInt16.self, capacity: bytes.count) { buffer in
        let count = Transcoding.write(bytes, to: buffer)
        for index in 0..<count where buffer[index] < 0x20 || buffer[index] | 1 == 0x2029 {
          buffer[index] = 0x20
        }
        units.append(contentsOf: UnsafeBufferPointer(rebasing: buffer[..<count]))
      }
    }
  }
}
