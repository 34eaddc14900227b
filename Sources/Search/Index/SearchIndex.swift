import Diagnostics
import Machine

/// How an index is made.
public struct SearchOptions: Sendable {
  /// The traditional forms that are folded.
  public var simplified: SimplifiedForms
  /// What the script says to readers, by language tag.
  public var words: [(language: String, words: [(key: String, text: String)])] = []

  /// Options with the traditional forms that are folded.
  public init(simplified: SimplifiedForms) {
    self.simplified = simplified
  }
}

/// The files that let a page search the whole site without a server.
///
/// ```swift
/// let index = SearchIndex.build(
///   [page], options: SearchOptions(simplified: simplified), jobs: 2)
/// for file in index.files { print(file.path, file.bytes.count) }
/// ```
public struct SearchIndex: Sendable {
  /// The paths in the site and the bytes of all files, in a fixed order.
  public let files: [(path: String, bytes: [UInt8])]
  /// How many pages are in it.
  public let pageCount: Int
  /// The pages in the order of their numbers, long ones in parts.
  let documents: [SearchDocument]
  let folding: Folding
  let pagesEach: Int

  /// The files of an index of the pages.
  public static func build(
    _ documents: [SearchDocument], options: SearchOptions, jobs: Int
  ) -> SearchIndex {
    var report = Report()
    let pageCount = documents.count
    let (documents, chains) = DocumentParts.split(PageGroups.sorted(documents))
    let folding = Folding(simplified: options.simplified)
    let ranges = stride(from: 0, to: documents.count, by: Batch.size).map {
      $0..<min($0 + Batch.size, documents.count)
    }
    let batches = parallelMap(ranges, jobs: jobs, report: &report) { range, _ in
      Batch(documents[range], folding: folding)
    }
    let sizes = IndexSizes(pages: documents.count)
    let characters = Self.ideographs(in: batches)
    let (terms, (texts, pinyin)) = both(jobs: jobs) {
      var inversion = Inversion(batches)
      return TermFiles(&inversion, pageCount: documents.count, sizes: sizes)
    } _: {
      let labels = PinyinParts.labels(of: documents, forms: options.simplified)
      return (DocumentFiles(documents, sizes: sizes, jobs: jobs), PinyinParts(labels))
    }
    let tags = TagFile(documents)
    let shards =
      terms.files + texts.files + [pinyin.index].compactMap(\.self) + pinyin.pieces + [tags.file]
    let manifest = Manifest(
      documents: documents, chains: chains, sizes: sizes, terms: terms, texts: texts,
      pinyin: pinyin.index, tags: tags, words: options.words,
      forms: options.simplified.forms.filter { characters.contains($0.value) },
      build: ContentHash.text(of: shards.flatMap { Array($0.id.utf8) }))
    return SearchIndex(
      files: [
        (Manifest.path, manifest.bytes), (ClientScript.path, ClientScript.bytes),
        (StartScript.path, StartScript.bytes),
      ] + ClientScript.later.map { ($0.path, $0.bytes) }
        + shards.map { ($0.path, $0.bytes) },
      pageCount: pageCount, documents: documents, folding: folding,
      pagesEach: sizes.pages)
  }

  private static func ideographs(in batches: [Batch]) -> Set<UInt32> {
    var characters: Set<UInt32> = []
    for batch in batches {
      for posting in batch.postings where posting.term.tail == 0 {
        characters.insert(UInt32(posting.term.head))
      }
    }
    return characters
  }
}

/// Which pages stand where: the pages of a kind, a level and a language follow each other, so that a
/// page's number says what it is.
struct PageGroups {
  struct Group: Equatable {
    let kind: SearchDocument.Kind
    let level: String?
    let language: String
    let isList: Bool
  }

  static func sorted(_ documents: [SearchDocument]) -> [SearchDocument] {
    let kinds = SearchDocument.Kind.allCases
    let keyed = documents.map { document in
      (
        (
          kinds.firstIndex(of: document.kind) ?? 0, document.level?.order ?? Int.max,
          document.isList ? 1 : 0
        ), document
      )
    }
    return keyed.sorted { left, right in
      if left.0 != right.0 { return left.0 < right.0 }
      if left.1.language != right.1.language {
        return left.1.language.utf8.lexicographicallyPrecedes(right.1.language.utf8)
      }
      if left.1.url != right.1.url {
        return left.1.url.utf8.lexicographicallyPrecedes(right.1.url.utf8)
      }
      return left.1.order < right.1.order
    }.map(\.1)
  }

  /// The groups of sorted pages, with how many pages each has.
  static func groups(of documents: [SearchDocument]) -> [(group: Group, count: Int)] {
    var groups: [(group: Group, count: Int)] = []
    for document in documents {
      let group = Group(
        kind: document.kind, level: document.level?.id, language: document.language,
        isList: document.isList)
      if groups.last?.group == group {
        groups[groups.count - 1].count += 1
      } else {
        groups.append((group, 1))
      }
    }
    return groups
  }
}
