import Zipping

/// Whether a PDF holds a script or starts a program: actions that readers' programs carry out.
///
/// Names are looked for as they may be written (`/J#61vaScript`) and in the whole file, since a table of
/// contents may point anywhere. Objects may also lie deflated in streams of objects.
///
/// A file with limits to printing or copying is enciphered, though no password is asked for. Names stand open in
/// it as ever, unless they lie in streams of objects; then it is refused and not deciphered: that would take four
/// generations of ciphers, each a way for what acts to slip through, and where no password is asked for the
/// writer can save the document once more without limits, or pass it on in an archive, which acts nowhere.
public struct PDFScripts {
  /// What was found.
  public enum Finding: Sendable {
    /// Nothing, or a script or a command.
    case none, script
    /// Objects are enciphered, be it only against printing or copying.
    case enciphered
    /// Objects are packed in a way that cannot be looked into.
    case sealed
  }

  private static let largestStream = 128 << 20

  /// What a file holds.
  public static func finding(in bytes: [UInt8]) -> Finding {
    let names = Names(in: bytes[...])
    if names.act { return .script }
    var isSealed = false
    for start in names.objectStreams {
      switch objects(of: start, in: bytes) {
      case let objects? where Names(in: objects[...]).act: return .script
      case nil: isSealed = true
      default: break
      }
    }
    if names.isEncrypted, !names.objectStreams.isEmpty { return .enciphered }
    return isSealed ? .sealed : .none
  }

  /// The objects of a stream whose dictionary holds the name at `start`; `nil` where they are packed in another
  /// way than zlib's.
  private static func objects(of start: Int, in bytes: [UInt8]) -> [UInt8]? {
    let dictionary = bytes[begin(ofDictionaryAround: start, in: bytes)...]
    guard let mark = bytes[start...].firstRange(of: "stream".utf8) else { return [] }
    var begin = mark.upperBound
    if begin < bytes.count, bytes[begin] == 0x0D { begin += 1 }
    if begin < bytes.count, bytes[begin] == 0x0A { begin += 1 }
    let filters = Names(in: dictionary[..<mark.lowerBound]).filters
    switch filters {
    case []:
      let end = bytes[begin...].firstRange(of: "endstream".utf8)?.lowerBound ?? bytes.count
      return Array(bytes[begin..<end])
    case ["FlateDecode"], ["Fl"]:
      let objects = ZlibStream.inflated(bytes[begin...], limit: largestStream)
      return objects.isEmpty ? nil : objects
    default: return nil
    }
  }

  /// Behind the `obj` that a dictionary follows.
  private static func begin(ofDictionaryAround start: Int, in bytes: [UInt8]) -> Int {
    let word = Array("obj".utf8)
    let first = max(start - 4096, 0)
    return stride(from: start - 3, through: first, by: -1)
      .first { bytes[$0..<$0 + 3].elementsEqual(word) }.map { $0 + 3 } ?? first
  }

  /// The names in some bytes that say what happens.
  private struct Names {
    /// Whether any of them makes a script or starts a program.
    var act: Bool { hasScript || hasLaunch || hasRendition && hasCode }
    private var hasScript = false
    private var hasLaunch = false
    private var hasRendition = false
    private var hasCode = false
    var isEncrypted = false
    /// Where streams of objects say that they are one.
    var objectStreams: [Int] = []
    var filters: [String] = []

    init(in bytes: ArraySlice<UInt8>) {
      var before = ""
      var end = bytes.startIndex
      var position = bytes.startIndex
      while let slash = bytes[position...].firstIndex(of: UInt8(ascii: "/")) {
        let (name, next) = Self.name(bytes, slash)
        // Only blanks between two names: one is the value of the other.
        let isValue = bytes[end..<slash].allSatisfy { $0 <= 0x20 }
        note(name, isValue ? before : "", slash, next, bytes)
        (before, end, position) = (name, next, max(next, slash + 1))
      }
    }

    private mutating func note(
      _ name: String, _ key: String, _ slash: Int, _ end: Int, _ bytes: ArraySlice<UInt8>
    ) {
      switch name {
      case "JavaScript": hasScript = true
      case "Launch":
        // As a name of its own it may be the name of a chapter.
        let isObject = bytes[..<slash].suffix(8).reversed().drop { $0 <= 0x20 }
          .starts(with: "jbo".utf8)
        if key == "S" || isObject { hasLaunch = true }
      case "URI" where PDFAddress.acts(bytes[end...]): hasScript = true
      // A form of XFA, whose scripts lie in streams of their own.
      case "XFA":
        let value = bytes[end...].first { $0 > 0x20 } ?? 0
        if UInt8(ascii: "0")...UInt8(ascii: "9") ~= value || value == UInt8(ascii: "[") {
          hasScript = true
        }
      case "Rendition": hasRendition = true
      case "JS": hasCode = true
      case "Encrypt": isEncrypted = true
      case "ObjStm": objectStreams.append(slash)
      case "FlateDecode", "Fl", "LZWDecode", "LZW", "ASCIIHexDecode", "AHx", "ASCII85Decode", "A85",
        "RunLengthDecode", "RL", "Crypt":
        filters.append(name)
      case "Predictor": filters.append(name)
      default: break
      }
    }

    /// A name as it is meant; most of a file is none, so no more of it is read than could matter.
    private static func name(_ bytes: ArraySlice<UInt8>, _ slash: Int) -> (String, end: Int) {
      var name: [UInt8] = []
      var position = slash + 1
      while position < bytes.endIndex, name.count < 16, isRegular(bytes[position]) {
        if bytes[position] == UInt8(ascii: "#"), position + 2 < bytes.endIndex,
          let high = hex(bytes[position + 1]), let low = hex(bytes[position + 2])
        {
          name.append(high << 4 | low)
          position += 3
        } else {
          name.append(bytes[position])
          position += 1
        }
      }
      return (String(decoding: name, as: UTF8.self), position)
    }

    private static func isRegular(_ byte: UInt8) -> Bool {
      byte > 0x20 && byte < 0x7F && !"()<>[]{}/%".utf8.contains(byte)
    }

    private static func hex(_ byte: UInt8) -> UInt8? {
      Character(Unicode.Scalar(byte)).hexDigitValue.map(UInt8.init)
    }
  }
}
