import Foundation
import Search
import Testing

/// The vectors that the page's script is held against, too.
struct FoldingVectors: Codable, Equatable {
  struct Text: Codable, Equatable {
    let text: String
    let folded: String
  }

  /// Characters by number; of what each becomes between two letters, all together are hashed.
  struct Plane: Codable, Equatable {
    let first: UInt32
    let last: UInt32
    let hash: UInt32
  }

  let traditional: String
  let simplified: String
  let texts: [Text]
  let planes: [Plane]
}

@Suite struct FoldingTests {
  static let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("Vectors/folding.json")

  static let examples: [(text: String, folded: String)] = [
    ("螺螄粉", "螺蛳粉"),
    ("產業學院", "产业学院"),
    ("３，８０８．１４ 億", "3808.14 亿"),
    ("3,808.14", "3808.14"),
    ("3,80", "380"),
    ("1, 2", "1 2"),
    ("2021.", "2021"),
    (".5", "5"),
    ("桂政发〔2023〕12号", "桂政发 2023 12号"),
    ("桂政发[2023]12号", "桂政发 2023 12号"),
    ("ＭＥＳ系统", "mes系统"),
    ("Café Ünïcode İstanbul", "cafe unicode istanbul"),
    ("①②　㎡ ℃ Ⅳ ﬁ", "12 m2 c iv fi"),
    ("产\u{200B}业\u{AD}学院", "产业学院"),
    ("《a》——“b”", "a b"),
    ("ガ ｶﾞ", "ガ カ\u{3099}"),
    ("Ёж й", "ёж й"),
    ("ΣΊΣΥΦΟΣ", "σισυφοσ"),
    ("𠀀😀x", "𠀀 x"),
    ("1,,2", "1 2"),
    ("1+X 证书", "1 x 证书"),
    ("", ""),
    ("，。", ""),
  ]

  @Test("a text is folded", arguments: examples)
  func example(text: String, folded: String) throws {
    let folding = Folding(simplified: try #require(SimplifiedForms.read()))
    #expect(Self.string(folding.fold(text)) == folded)
  }

  @Test("the vectors that the script is held against are what folding gives")
  func vectors() throws {
    let forms = try #require(SimplifiedForms.read())
    let folding = Folding(simplified: forms)
    let pairs = forms.pairs
    let texts = Self.examples.map {
      FoldingVectors.Text(text: $0.text, folded: Self.string(folding.fold($0.text)))
    }
    let planes = stride(from: UInt32(0), to: 0x3_2400, by: 0x400).map { first in
      FoldingVectors.Plane(
        first: first, last: first + 0x3FF, hash: Self.hash(first...(first + 0x3FF), folding))
    }
    let vectors = FoldingVectors(
      traditional: pairs.traditional, simplified: pairs.simplified, texts: texts, planes: planes)
    if ProcessInfo.processInfo.environment["UPDATE_GOLDENS"] == "1" {
      let encoder = JSONEncoder()
      encoder.outputFormatting = [.sortedKeys, .prettyPrinted, .withoutEscapingSlashes]
      try encoder.encode(vectors).write(to: Self.file)
    }
    let expected = try JSONDecoder().decode(FoldingVectors.self, from: Data(contentsOf: Self.file))
    #expect(vectors == expected)
  }

  private static func string(_ text: [UInt32]) -> String {
    String(String.UnicodeScalarView(text.compactMap(Unicode.Scalar.init)))
  }

  private static func hash(_ range: ClosedRange<UInt32>, _ folding: Folding) -> UInt32 {
    var hash: UInt32 = 0x811C_9DC5
    for scalar in range.compactMap(Unicode.Scalar.init) {
      for unit in ("a" + string(folding.fold("a\(scalar)b"))).utf16 {
        hash = (hash ^ UInt32(unit)) &* 0x0100_0193
      }
    }
    return hash
  }
}
