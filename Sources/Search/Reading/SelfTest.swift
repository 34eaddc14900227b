import Diagnostics
import Parallel

/// A page that the index does not find by words that stand on it.
public struct SearchFault: Sendable, Equatable {
  /// The page's path.
  public let url: String
  /// The words.
  public let phrase: String
}

extension SearchIndex {
  /// Asks the published bytes for each page's title and for pieces of its text.
  ///
  /// - Parameter samples: how many pieces of a page's text are asked for; where they lie depends on
  ///   nothing but the page's number and length.
  /// - Returns: what is not found, by pages; nothing where the index is sound.
  public func selfTest(samples: Int, jobs: Int) -> [SearchFault] {
    guard let reader = IndexReader(self) else {
      return [SearchFault(url: Manifest.path, phrase: "")]
    }
    if isScanned { return documents.indices.flatMap { faults(of: $0, reader, samples: 0) } }
    var report = Report()
    let ranges = stride(from: 0, to: documents.count, by: 64).map {
      $0..<min($0 + 64, documents.count)
    }
    let found = parallelMap(ranges, jobs: jobs, report: &report) { range, _ in
      range.flatMap { faults(of: $0, reader, samples: samples) }
    }
    return found.flatMap(\.self)
  }

  private func faults(of page: Int, _ reader: IndexReader, samples: Int) -> [SearchFault] {
    let document = documents[page]
    let fields = reader.fields(of: page)
    func fault(_ phrase: String) -> SearchFault { SearchFault(url: document.url, phrase: phrase) }
    guard fields.count == 5 + document.sections.count, fields[1] == document.url else {
      return [fault(document.title)]
    }
    var faults: [SearchFault] = []
    let title = reader.folding.fold(document.title)
    if !isScanned, !reader.hasCandidate(page, for: title.text) { faults.append(fault(document.title)) }
    let sections = document.sections.indices.filter { !document.sections[$0].blocks.isEmpty }
    for sample in 0..<samples where !sections.isEmpty {
      let seed = page &* 7919 &+ sample &* 104_729
      let number = sections[seed % sections.count]
      let blocks = document.sections[number].blocks
      let text = reader.folding.fold(blocks[seed / 7 % blocks.count]).text
      guard !text.isEmpty else { continue }
      let start = seed / 11 % text.count
      let phrase = Array(text[start..<min(start + 2 + seed % 7, text.count)])
      let string = String(String.UnicodeScalarView(phrase.compactMap(Unicode.Scalar.init)))
      let stored = reader.folding.fold(String(fields[5 + number])).text
      if !reader.hasCandidate(page, for: phrase) || !Self.contains(stored, phrase) {
        faults.append(fault(string))
      }
    }
    return faults
  }

  private static func contains(_ text: [UInt32], _ phrase: [UInt32]) -> Bool {
    let phrase = phrase.first == Folding.space ? phrase.dropFirst() : phrase[...]
    let wanted = phrase.last == Folding.space ? phrase.dropLast() : phrase
    guard let first = wanted.first else { return true }
    return text.indices.contains { start in
      text[start] == first && start + wanted.count <= text.count
        && text[start..<start + wanted.count].elementsEqual(wanted)
    }
  }
}
