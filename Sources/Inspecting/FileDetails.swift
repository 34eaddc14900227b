import Markup
import Pictures
import Zipping

/// What a file tells about those who made it, besides what it shows.
enum FileDetails {
  /// The most bytes that are read of one part of a file.
  private static let largestPart = 32 << 20

  /// Something that a file tells, in a word, and what.
  struct Detail: Hashable {
    enum Kind { case author, editor, company, comments, changes, photograph }
    let kind: Kind
    let value: String
  }

  /// What a file tells, and the words in it.
  struct Reading {
    var details: [Detail] = []
    var text = ""
  }

  /// Whether files of an ending can tell anything here.
  static func isLookedAt(_ ending: String) -> Bool {
    [
      "docx", "xlsx", "pptx", "docm", "xlsm", "pptm", "pdf", "jpg", "jpeg", "png", "webp", "gif",
      "txt", "csv", "json", "xml", "md", "svg",
    ].contains(ending)
  }

  /// Reads a file by its ending; nothing for what is not known.
  static func reading(of bytes: [UInt8], ending: String) -> Reading {
    switch ending {
    case "docx", "xlsx", "pptx", "docm", "xlsm", "pptm": office(bytes)
    case "pdf": Reading(details: pdf(bytes))
    case "jpg", "jpeg", "png", "webp", "gif": Reading(details: picture(bytes))
    case "txt", "csv", "json", "xml", "md", "svg":
      Reading(text: String(decoding: bytes, as: UTF8.self))
    default: Reading()
    }
  }

  private static func picture(_ bytes: [UInt8]) -> [Detail] {
    guard let clean = PictureHeader.withoutMetadata(bytes), clean.count < bytes.count else {
      return []
    }
    return [Detail(kind: .photograph, value: "")]
  }

  // MARK: Office

  private static func office(_ bytes: [UInt8]) -> Reading {
    guard let zip = try? Zip(bytes) else { return Reading() }
    var parts: [String: [UInt8]] = [:]
    for (index, name) in zip.names.enumerated() where isRead(name) {
      var part: [UInt8] = []
      try? zip.inflate(index) { piece in
        part.append(contentsOf: piece)
        return part.count < largestPart
      }
      parts[name] = part
    }
    var reading = Reading()
    func add(_ kind: Detail.Kind, _ value: String?) {
      guard let value, value.contains(where: { !$0.isWhitespace }) else { return }
      reading.details.append(Detail(kind: kind, value: value.trimmingWhitespace))
    }
    let core = parts["docProps/core.xml"] ?? []
    add(.author, text(of: "dc:creator", in: core))
    add(.editor, text(of: "cp:lastmodifiedby", in: core))
    let app = parts["docProps/app.xml"] ?? []
    add(.company, text(of: "company", in: app) ?? text(of: "manager", in: app))
    let names = parts.keys.sorted()
    if names.contains(where: { $0.hasSuffix("/comments.xml") || $0.contains("/comments/comment") })
    {
      reading.details.append(Detail(kind: .comments, value: ""))
    }
    for name in names where !name.hasPrefix("docProps/") {
      let (words, hasChanges) = words(of: parts[name] ?? [])
      if hasChanges, name.hasPrefix("word/") {
        reading.details.append(Detail(kind: .changes, value: ""))
      }
      reading.text += words + "\n"
    }
    var seen: Set<Detail> = []
    reading.details = reading.details.filter { seen.insert($0).inserted }
    return reading
  }

  private static func isRead(_ name: String) -> Bool {
    name.hasPrefix("docProps/") && name.hasSuffix(".xml")
      || ["word/document.xml", "word/footnotes.xml", "word/comments.xml", "xl/sharedStrings.xml"]
        .contains(name)
      || name.hasPrefix("xl/worksheets/") && name.hasSuffix(".xml")
      || name.hasPrefix("xl/comments") || name.hasPrefix("ppt/comments/")
      || name.hasPrefix("ppt/slides/slide") && name.hasSuffix(".xml")
  }

  /// The words of the first element of a name, in lower case.
  private static func text(of name: String, in xml: [UInt8]) -> String? {
    var tokenizer = HTMLTokenizer(xml)
    var isOpen = false
    var words = ""
    while let token = tokenizer.next() {
      switch token {
      case .tag(let tag) where tag.name == name:
        if tag.isEnd || tag.isSelfClosing { return words.isEmpty ? nil : words }
        isOpen = true
      case .text(let range) where isOpen:
        words += CharacterReference.decoded(tokenizer.bytes[range])
      default: continue
      }
    }
    return nil
  }

  /// The words of a part, those of a paragraph or a cell joined, and whether it keeps changes for review.
  private static func words(of xml: [UInt8]) -> (text: String, hasChanges: Bool) {
    var tokenizer = HTMLTokenizer(xml)
    var text = ""
    var hasChanges = false
    while let token = tokenizer.next() {
      switch token {
      case .tag(let tag):
        if ["w:ins", "w:del", "w:movefrom"].contains(tag.name) { hasChanges = true }
        if tag.isEnd, ["w:p", "si", "c", "a:p"].contains(tag.name) { text += "\n" }
      case .text(let range): text += CharacterReference.decoded(tokenizer.bytes[range])
      default: continue
      }
    }
    return (text, hasChanges)
  }

  // MARK: PDF

  /// The author of a PDF, as its list of properties or its XMP has it; also where objects lie deflated.
  private static func pdf(_ bytes: [UInt8]) -> [Detail] {
    var found: [Detail] = []
    func look(_ bytes: ArraySlice<UInt8>) {
      if let author = author(in: bytes) { found.append(Detail(kind: .author, value: author)) }
      if let range = bytes.firstRange(of: "<dc:creator>".utf8) {
        let rest = Array(bytes[range.lowerBound...].prefix(2_000))
        if let name = text(of: "rdf:li", in: rest) ?? text(of: "dc:creator", in: rest) {
          found.append(Detail(kind: .author, value: name))
        }
      }
    }
    look(bytes[...])
    var rest = bytes[...]
    while let mark = rest.firstRange(of: "/ObjStm".utf8) {
      rest = rest[mark.upperBound...]
      guard let start = rest.firstRange(of: "stream".utf8) else { break }
      var begin = start.upperBound
      while begin < bytes.endIndex, bytes[begin] == 0x0D || bytes[begin] == 0x0A { begin += 1 }
      look(ZlibStream.inflated(bytes[begin...], limit: largestPart)[...])
    }
    var seen: Set<String> = []
    return found.filter { !$0.value.isEmpty && seen.insert($0.value).inserted }
  }

  private static func author(in bytes: ArraySlice<UInt8>) -> String? {
    guard let mark = bytes.firstRange(of: "/Author".utf8) else { return nil }
    let rest = bytes[mark.upperBound...].drop { [0x20, 0x0A, 0x0D, 0x09].contains($0) }
    var value: [UInt8] = []
    if rest.first == UInt8(ascii: "(") {
      var isEscaped = false
      for byte in rest.dropFirst().prefix(400) {
        if isEscaped {
          value.append(byte)
          isEscaped = false
        } else if byte == UInt8(ascii: "\\") {
          isEscaped = true
        } else if byte == UInt8(ascii: ")") {
          break
        } else {
          value.append(byte)
        }
      }
    } else if rest.first == UInt8(ascii: "<") {
      let digits = rest.dropFirst().prefix(800).prefix { $0 != UInt8(ascii: ">") }
        .filter { $0 > 0x20 }
      var high: UInt8?
      for digit in digits {
        guard let half = Character(Unicode.Scalar(digit)).hexDigitValue else { return nil }
        if let first = high {
          value.append(first << 4 | UInt8(half))
          high = nil
        } else {
          high = UInt8(half)
        }
      }
    } else {
      return nil
    }
    let text: String
    if value.starts(with: [0xFE, 0xFF]) {
      let units = stride(from: 2, to: value.count - 1, by: 2)
        .map { UInt16(value[$0]) << 8 | UInt16(value[$0 + 1]) }
      text = String(decoding: units, as: UTF16.self)
    } else {
      text = String(decoding: value, as: UTF8.self)
    }
    let name = text.trimmingWhitespace
    return name.isEmpty ? nil : name
  }
}
