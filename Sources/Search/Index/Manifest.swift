/// Which files an index has and what is common to all pages: the one file that is always read.
struct Manifest {
  static let path = "search/manifest.js"
  /// The version of `FORMAT.md`. Changes whenever a script of another build could not read the files.
  static let format = 3

  let bytes: [UInt8]

  init(
    documents: [SearchDocument], chains: [Range<Int>], sizes: IndexSizes, terms: TermFiles,
    texts: DocumentFiles, pinyin: ShardFile?, tags: TagFile,
    words: [(language: String, words: [(key: String, text: String)])], forms: [UInt32: UInt32],
    build: String
  ) {
    let groups = PageGroups.groups(of: documents).map {
      "[\($0.count),\"\($0.group.kind.rawValue)\",\(ScriptText.literal($0.group.level ?? "")),"
        + ScriptText.literal($0.group.language) + ($0.group.isList ? ",1]" : "]")
    }
    let firsts = terms.directories.map { String(decoding: $0.first, as: UTF8.self) }
    let pairs = forms.sorted { $0.key < $1.key }
    var fields: [(name: String, value: String)] = []
    fields.append(("format", String(Self.format)))
    fields.append(("build", "\"\(build)\""))
    fields.append(("pages", String(documents.count)))
    fields.append(("groups", "[\(groups.joined(separator: ","))]"))
    let parts = chains.map { "[\($0.lowerBound),\($0.count)]" }
    fields.append(("chains", "[\(parts.joined(separator: ","))]"))
    fields.append(("terms", ScriptText.literal(firsts.joined(separator: "\t"))))
    let termHashes = terms.directories.map { String($0.hash) }.joined()
    fields.append(("termHashes", "\"\(termHashes)\""))
    fields.append(("shardsEach", String(sizes.directory)))
    fields.append(("textHashes", "\"\(texts.hashes.joined())\""))
    fields.append(("textsEach", String(texts.hasDirectories ? sizes.documents : 0)))
    fields.append(("codes", "\"\(texts.codebook.id)\""))
    fields.append(("pagesEach", String(sizes.pages)))
    fields.append(("tags", "\"\(tags.file.id)\""))
    fields.append(("tagBytes", String(tags.file.bytes.count)))
    fields.append(("parts", "{" + (pinyin.map { "\"pinyin\":\"\($0.id)\"" } ?? "") + "}"))
    fields.append(("words", "{\(words.map(Self.literal).joined(separator: ","))}"))
    fields.append(("traditional", ScriptText.literal(Self.text(pairs.map(\.key)))))
    fields.append(("simplified", ScriptText.literal(Self.text(pairs.map(\.value)))))
    let object = fields.map { "\($0.name):\($0.value)" }.joined(separator: ",")
    bytes = Array("showcaseSearch.add(\"manifest\",{\(object)});\n".utf8)
  }

  private static func literal(_ words: (language: String, words: [(key: String, text: String)]))
    -> String
  {
    let entries = words.words.map { ScriptText.literal($0.key) + ":" + ScriptText.literal($0.text) }
    return ScriptText.literal(words.language) + ":{" + entries.joined(separator: ",") + "}"
  }

  private static func text(_ values: [UInt32]) -> String {
    String(String.UnicodeScalarView(values.compactMap(Unicode.Scalar.init)))
  }
}

/// Which pages have which tags and other qualities: `tag\tpages\t…`, pages as gaps. A quality is
/// U+0004, its name, `=` and its value.
struct TagFile {
  let file: ShardFile

  init(_ documents: [SearchDocument]) {
    var pages: [String: [Int]] = [:]
    for (number, document) in documents.enumerated() {
      let qualities = document.facets.map { "\u{4}\(Self.plain($0.name))=\(Self.plain($0.value))" }
      for tag in document.tags.map(Self.plain) + qualities where pages[tag]?.last != number {
        pages[tag, default: []].append(number)
      }
    }
    var payload: [UInt8] = []
    for (tag, numbers) in pages.sorted(by: { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }) {
      payload += tag.utf8
      payload.append(0x09)
      var last = -1
      for number in numbers {
        NumberCode.append(number - last - 1, to: &payload)
        last = number
      }
      payload.append(0x09)
    }
    file = ShardFile("g/tags", payload: payload)
  }

  /// A text without the characters that part entries.
  private static func plain(_ text: String) -> String {
    String(String.UnicodeScalarView(text.unicodeScalars.map { $0.value < 0x20 ? " " : $0 }))
  }
}
