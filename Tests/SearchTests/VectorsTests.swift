import Foundation
import Testing

@testable import Search

/// What the page's script is held against by `Client/vectors.test.mjs`, which node runs: the same rules are
/// written in two languages, and only examples can keep them the same.
struct ClientVectors: Codable, Equatable {
  struct Terms: Codable, Equatable {
    /// Folded.
    let text: String
    let terms: [String]
  }

  struct Name: Codable, Equatable {
    let text: String
    let bare: String
    let term: String
  }

  struct Postings: Codable, Equatable {
    /// How many numbers mean the next page.
    let width: Int
    /// The first page that the code can be of.
    let start: Int
    let code: String
    let pages: [Int]
    let quarters: [Int]
    let weights: [Int]
  }

  struct Codes: Codable, Equatable {
    let codebook: String
    let coded: String
    let text: String
  }

  let terms: [Terms]
  let names: [Name]
  let postings: [Postings]
  let codes: [Codes]
  /// A shard of terms with what it holds for each.
  let shard: String
  let entries: [String: String]
}

@Suite("What Swift writes and the script reads") struct VectorsTests {
  static let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("Vectors/client.json")

  @Test("the vectors that the script is held against are what this program gives")
  func vectors() throws {
    let files = Self.termFiles()
    let shard = try #require(files.first { $0.path.hasPrefix("search/t/") })
    let payload = try #require(ScriptReader.payload(of: (shard.path, shard.bytes)))
    let vectors = ClientVectors(
      terms: Self.texts.map(Self.terms), names: Self.names.map(Self.name),
      postings: Self.postings, codes: [0, 1, 3_000, 12_000].map(Self.codes),
      shard: String(decoding: payload, as: UTF16.self), entries: Self.entries)
    if ProcessInfo.processInfo.environment["UPDATE_GOLDENS"] == "1" {
      let encoder = JSONEncoder()
      encoder.outputFormatting = [.sortedKeys, .prettyPrinted, .withoutEscapingSlashes]
      try encoder.encode(vectors).write(to: Self.file)
    }
    let expected = try JSONDecoder().decode(ClientVectors.self, from: Data(contentsOf: Self.file))
    #expect(vectors == expected)
  }

  // MARK: Terms

  static let texts = [
    "产业学院", "产业学院，鄂尔多斯", "a", "产", "ab", "abc产b1", "1+x 证书", "visited studies 12.5", "𠀀𠀁x",
    "2021年，GDP 3,808.14亿元", "a b", "成、鄂", "𠀀，𠀁", "supercalifragilisticexpialidociousness", "Ёж ガ한국",
    "organizations educated", "C++", "",
  ]

  static func terms(of text: String) -> ClientVectors.Terms {
    let folded = Folding(simplified: .none).fold(text)
    var terms: Set<String> = []
    func string(_ values: [UInt32]) -> String {
      String(String.UnicodeScalarView(values.filter { $0 != 0 }.compactMap(Unicode.Scalar.init)))
    }
    Terms.visit(
      folded, pair: { terms.insert(string([$0, $1])) },
      letters: { terms.insert("#" + string([$0, $1])) },
      word: { word in
        let text = string(Array(word))
        terms.insert("!" + text)
        if let stem = Stemming.stem(Array(text.utf8)) {
          terms.insert("!" + String(decoding: stem, as: UTF8.self))
        }
      })
    return ClientVectors.Terms(text: string(folded), terms: terms.sorted())
  }

  // MARK: Names

  static let names = [
    "96.50%", "3,808.140 亿元", "100", "100.00", "0.5", "螺蛳粉 产业学院", "a 1.0 b 2.50", "1.", "1.2.30",
    "10.",
    "2021.06.30", "",
  ]

  static func name(of text: String) -> ClientVectors.Name {
    func string(_ values: [UInt32]) -> String {
      String(String.UnicodeScalarView(values.compactMap(Unicode.Scalar.init)))
    }
    let folded = Folding(simplified: .none).fold(text)
    let bare = FullName.bare(folded)
    var document = SearchDocument(url: "", title: text, language: "zh", kind: .page)
    document.sections = []
    let term = FullName.terms(of: document, folding: Folding(simplified: .none))[0]
    return ClientVectors.Name(
      text: string(folded), bare: string(bare), term: "!" + string(term))
  }

  // MARK: Postings

  static let lists: [[Posting]] = [
    [], [Posting(page: 0, quarters: 15, weight: 0)],
    (0..<40).map {
      Posting(page: $0 * $0 * 3 + 5, quarters: UInt8($0 % 15 + 1), weight: UInt8($0 % 3))
    },
    [
      Posting(page: 100_000, quarters: 1, weight: 2),
      Posting(page: 2_000_000, quarters: 8, weight: 1),
    ],
  ]

  static var postings: [ClientVectors.Postings] {
    lists.flatMap { list in
      [(PostingForm.quarters, 45), (.pages, 3)].map { form, width in
        let start = list.first.map { $0.page / 2 } ?? 0
        var code: [UInt8] = []
        var page = start - 1
        for posting in list {
          form.append(posting, after: page, to: &code)
          page = posting.page
        }
        return ClientVectors.Postings(
          width: width, start: start, code: String(decoding: code, as: UTF8.self),
          pages: list.map(\.page),
          quarters: list.map { form == .quarters ? Int($0.quarters) : 15 },
          weights: list.map { Int($0.weight) })
      }
    }
  }

  // MARK: Texts in codes

  /// A book of so many symbols, pairs of rare characters and single ones, and all of them in its codes.
  static func codes(_ count: Int) -> ClientVectors.Codes {
    var symbols: [[UInt16]] = []
    for number in UInt16(0)..<UInt16(count) {
      let character: UInt16 = 0x4E00 + number
      let letter: UInt16 = 0x61 + number % 7
      symbols.append(number % 3 == 0 ? [character] : [character, letter])
    }
    let book = Codebook(symbols: symbols)
    // Some characters that are codes themselves, and the signs that part fields.
    var text: [UInt16] = []
    for symbol in symbols.prefix(4) { text += symbol }
    for symbol in symbols.suffix(4) { text += symbol }
    text += Array("a\"\\é가\u{E000}\u{1F}😀".utf16)
    return ClientVectors.Codes(
      codebook: String(decoding: book.text, as: UTF16.self),
      coded: String(decoding: book.encode(text), as: UTF16.self),
      text: String(decoding: text, as: UTF16.self))
  }

  // MARK: A shard

  static let document: SearchDocument = {
    var document = SearchDocument(url: "a.html", title: "产业学院 visits", language: "zh", kind: .page)
    document.tags = ["𠀀𠀁", "ﾞab가"]
    return document
  }()

  static func termFiles() -> [ShardFile] {
    var inversion = Inversion([Batch([document], folding: Folding(simplified: .none))])
    return TermFiles(&inversion, pageCount: 1, sizes: IndexSizes(pages: 1)).files
  }

  /// Each term of the document with its code.
  static var entries: [String: String] {
    var inversion = Inversion([Batch([document], folding: Folding(simplified: .none))])
    var entries: [String: String] = [:]
    inversion.visit { term, postings in
      var code: [UInt8] = []
      var page = -1
      for posting in postings {
        PostingForm.pages.append(posting, after: page, to: &code)
        page = posting.page
      }
      entries[String(decoding: term.text, as: UTF8.self)] = String(decoding: code, as: UTF8.self)
    }
    return entries
  }
}
