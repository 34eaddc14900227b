/// What the scripts of an index hand over, read from their bytes.
enum ScriptReader {
  /// The text that a script hands over; `nil` where it is no such script or not under its own name.
  static func payload(of file: (path: String, bytes: [UInt8])) -> String? {
    let script: String
    if file.bytes.starts(with: [0xFF, 0xFE]) {
      var units: [UInt16] = []
      for index in stride(from: 2, to: file.bytes.count - 1, by: 2) {
        units.append(UInt16(file.bytes[index]) | UInt16(file.bytes[index + 1]) << 8)
      }
      script = String(decoding: units, as: UTF16.self)
    } else {
      script = String(decoding: file.bytes, as: UTF8.self)
    }
    let id = file.path.dropFirst("search/".utf8.count).dropLast(".js".utf8.count)
    let head = "showcaseSearch.add(\"\(id)\",\""
    guard script.utf8.starts(with: head.utf8), script.utf8.suffix(4).elementsEqual("\");\n".utf8)
    else { return nil }
    var text: [UInt8] = []
    var isEscaped = false
    for byte in script.utf8.dropFirst(head.utf8.count).dropLast(4) {
      if !isEscaped, byte == UInt8(ascii: "\\") {
        isEscaped = true
      } else {
        text.append(byte)
        isEscaped = false
      }
    }
    return String(decoding: text, as: UTF8.self)
  }

  /// The number in a shard's name: 12 of `search/t/12-3f9a0c.js`.
  static func number(of path: String) -> Int? {
    path.split(separator: "/").last?.split(separator: "-").first.flatMap { Int($0) }
  }
}

/// What the codes of an index stand for.
struct CodebookReader {
  private var symbols: [UInt16: [UInt16]] = [:]

  init(_ text: String) {
    var symbol: [UInt16] = []
    var all: [[UInt16]] = []
    var first: UInt16 = 0
    for unit in Array(text.utf16) + [0x09] {
      if unit == 0x09 || unit == 0x02 {
        if !symbol.isEmpty { all.append(symbol) }
        symbol = unit == 0x02 ? [first] : []
      } else {
        if symbol.isEmpty { first = unit }
        symbol.append(unit)
      }
    }
    for (code, symbol) in zip(Codebook.codes, all) { symbols[code] = symbol }
  }

  func decode(_ text: String) -> String {
    guard !symbols.isEmpty else { return text }
    var units: [UInt16] = []
    var isEscaped = false
    for unit in text.utf16 {
      if unit == Codebook.escape, !isEscaped {
        isEscaped = true
      } else {
        units += isEscaped ? [unit] : symbols[unit] ?? [unit]
        isEscaped = false
      }
    }
    return String(decoding: units, as: UTF16.self)
  }
}

/// The terms of a shard and their postings, also those in blocks.
struct TermReader {
  private let payload: [UInt8]
  private let files: [String: [UInt8]]

  init(_ payload: String, files: [String: [UInt8]]) {
    self.payload = Array(payload.utf8)
    self.files = files
  }

  /// Adds what the shard has; `false` where it cannot be read.
  func read(into terms: inout [String: IndexReader.Postings]) -> Bool {
    let parts = payload.split(separator: 0x09, omittingEmptySubsequences: false)
    var word: [UInt16] = []
    var head: String?
    var tail = 0
    var index = 0
    while index + 1 < parts.count {
      let part = parts[index]
      index += 1
      if part.first == 0x04 {
        head = String(decoding: part.dropFirst(), as: UTF8.self)
        tail = 0
      } else if let head {
        var position = 0
        let bytes = Array(part)
        guard let gap = NumberCode.read(bytes, &position) else { return false }
        tail += gap
        let key = head + String(decoding: TermKey.character(UInt32(tail)), as: UTF8.self)
        guard let postings = postings(Array(bytes[position...])) else { return false }
        terms[key] = postings
      } else {
        let text = Array(String(decoding: part.dropFirst(), as: UTF8.self).utf16)
        word = Array(word.prefix(Int(part.first ?? 0x30) - 0x30)) + text
        guard let postings = postings(Array(parts[index])) else { return false }
        terms[String(decoding: word, as: UTF16.self)] = postings
        index += 1
      }
    }
    return true
  }

  private func postings(_ code: [UInt8]) -> IndexReader.Postings? {
    let form: PostingForm = code.first == 0x02 ? .quarters : .pages
    var position = form == .quarters ? 1 : 0
    var postings = IndexReader.Postings()
    guard position < code.count, code[position] == 0x01 else {
      return Self.append(code, from: position, form, start: 0, to: &postings) ? postings : nil
    }
    position += 1
    guard NumberCode.read(code, &position) != nil, let first = NumberCode.read(code, &position),
      let count = NumberCode.read(code, &position)
    else { return nil }
    var start = 0
    for block in first..<first + count {
      guard let gap = NumberCode.read(code, &position),
        position + ContentHash.length <= code.count
      else { return nil }
      start += gap
      let hash = String(decoding: code[position..<position + ContentHash.length], as: UTF8.self)
      position += ContentHash.length
      let path = "search/b/\(block)-\(hash).js"
      guard let bytes = files[path], let payload = ScriptReader.payload(of: (path, bytes)),
        Self.append(Array(payload.utf8), from: 0, form, start: start, to: &postings)
      else { return nil }
    }
    return postings
  }

  private static func append(
    _ code: [UInt8], from: Int, _ form: PostingForm, start: Int,
    to postings: inout IndexReader.Postings
  ) -> Bool {
    var position = from
    var page = start - 1
    while position < code.count {
      guard let number = NumberCode.read(code, &position) else { return false }
      let posting = form.posting(number, after: page)
      page = posting.page
      postings.pages.append(Int32(page))
      postings.quarters.append(posting.quarters)
    }
    return true
  }
}
