/// Terms and their postings as shards, with directories that say which shard has which terms.
///
/// In a shard come words first, `<shared><rest>\t<postings>\t…`: how many UTF-16 units a word shares with
/// the one before (as a character from `0` on), what follows, and the postings. Then come pairs by their
/// first character, `\u{4}<character>\t<gap><postings>\t…`: how far the second character is from the one
/// before (0 where there is none), and the postings. Postings that are many are in blocks
/// of their own, and the shard has only where they begin: `\u{1}` behind the form's mark, how many there are, the number of
/// the first block, how many blocks, and for each its first page and its hash.
struct TermFiles {
  private(set) var files: [ShardFile] = []
  /// The first term of each directory, and its hash.
  private(set) var directories: [(first: [UInt8], hash: Substring)] = []

  private let sizes: IndexSizes
  private let pageCount: Int
  private var shard: [UInt8] = []
  private var shardFirst: [UInt8] = []
  private var last: [UInt8] = []
  private var lastTail = 0
  private var shardCount = 0
  private var blockCount = 0
  private var directory: [UInt8] = []
  private var directoryFirst: [UInt8] = []
  private var directoryLast: [UInt8] = []
  private var entryCount = 0

  init(_ inversion: inout Inversion, pageCount: Int, sizes: IndexSizes) {
    self.sizes = sizes
    self.pageCount = pageCount
    inversion.visit { add($0, $1) }
    closeShard()
    closeDirectory()
  }

  private mutating func add(_ term: Term, _ postings: [Posting]) {
    let form = PostingForm(of: term, count: postings.count, pages: pageCount)
    var code: [UInt8] = form.mark
    var page = -1
    for posting in postings {
      form.append(posting, after: page, to: &code)
      page = posting.page
    }
    if code.count > sizes.block * 3 / 2 { code = blocks(of: postings, form) }
    if shard.count + code.count > sizes.shard, !shard.isEmpty { closeShard() }
    append(term)
    shard += code
    shard.append(0x09)
  }

  private mutating func append(_ term: Term) {
    let isFirst = shard.isEmpty
    if isFirst { shardFirst = term.text }
    switch term {
    case .word(let word):
      Self.append(word, after: isFirst ? [] : last, to: &shard)
      shard.append(0x09)
      last = word
    case .pair(let key):
      let head = key.headText
      if isFirst || head != last {
        shard.append(0x04)
        shard += head
        shard.append(0x09)
        lastTail = 0
        last = head
      }
      NumberCode.append(key.tail - lastTail, to: &shard)
      lastTail = key.tail
    }
  }

  /// Appends a term, cut by what it shares with the one before.
  private static func append(_ term: [UInt8], after last: [UInt8], to bytes: inout [UInt8]) {
    var shared = 0
    while shared < min(term.count, last.count), term[shared] == last[shared] { shared += 1 }
    while shared > 0, shared < term.count, term[shared] & 0xC0 == 0x80 { shared -= 1 }
    let units = term[..<shared].reduce(0) { $0 + ($1 & 0xC0 == 0x80 ? 0 : $1 >= 0xF0 ? 2 : 1) }
    bytes.append(UInt8(0x30 + units))
    bytes += term[shared...]
  }

  private mutating func blocks(of postings: [Posting], _ form: PostingForm) -> [UInt8] {
    var entry = form.mark + [0x01]
    NumberCode.append(postings.count, to: &entry)
    NumberCode.append(blockCount, to: &entry)
    var heads: [UInt8] = []
    var count = 0
    var start = 0
    var before = 0
    while start < postings.count {
      var code: [UInt8] = []
      var page = postings[start].page - 1
      var end = start
      while end < postings.count, code.count < sizes.block {
        form.append(postings[end], after: page, to: &code)
        page = postings[end].page
        end += 1
      }
      let file = ShardFile("b/\(blockCount)", payload: code)
      files.append(file)
      NumberCode.append(postings[start].page - before, to: &heads)
      heads += Array(file.hash.utf8)
      before = postings[start].page
      blockCount += 1
      count += 1
      start = end
    }
    NumberCode.append(count, to: &entry)
    return entry + heads
  }

  private mutating func closeShard() {
    guard !shard.isEmpty else { return }
    let file = ShardFile("t/\(shardCount)", payload: shard)
    files.append(file)
    if directory.isEmpty { directoryFirst = shardFirst }
    Self.append(shardFirst, after: directory.isEmpty ? [] : directoryLast, to: &directory)
    directory.append(0x09)
    directory += Array(file.hash.utf8)
    directory.append(0x09)
    directoryLast = shardFirst
    shardCount += 1
    entryCount += 1
    shard.removeAll(keepingCapacity: true)
    if entryCount == sizes.directory { closeDirectory() }
  }

  private mutating func closeDirectory() {
    guard !directory.isEmpty else { return }
    let file = ShardFile("i/\(directories.count)", payload: directory)
    files.append(file)
    directories.append((directoryFirst, file.hash))
    directory.removeAll(keepingCapacity: true)
    entryCount = 0
  }
}

/// How large the files of an index are.
struct IndexSizes: Sendable {
  /// Bytes of a term shard.
  var shard = 6144
  /// Bytes of a block of postings.
  var block = 6144
  /// Shards in a directory.
  var directory = 64
  /// Pages in a document shard.
  var pages = 1
  /// Document shards in a directory.
  var documents = 32
  /// So many document shards are named in the manifest itself.
  var inlined = 300

  /// The sizes for a site of so many pages: larger files where their number would burden a disk.
  init(pages count: Int) {
    if count > 20_000 {
      shard = 12_288
      block = 12_288
      pages = 2
      directory = 128
      documents = 128
    }
  }
}
