/// Reads which number format each style of a workbook has.
final class NumberFormatsReader: XMLHandler {
  /// As many styles, and as many formats, as are read; Excel has 65,490 at most.
  static let maximumCount = 100_000
  /// As many bytes as a format code may have; Excel has 255 characters at most.
  private static let maximumLength = 1_024

  /// Whether there were more, and the rest was not read.
  private(set) var isFull = false
  /// The format of each style, by the number that cells name it by.
  private(set) var formats: [NumberFormat] = []
  /// What each style writes around numbers.
  private(set) var affixes: [NumberAffixes] = []
  private var custom: [Int: NumberFormat] = [:]
  private var customAffixes: [Int: NumberAffixes] = [:]

  func start(_ tag: XMLTag) -> XMLInterest {
    switch tag.name {
    case "styleSheet", "numFmts", "cellXfs": return .content
    case "numFmt":
      let code = tag.bytes("formatCode")
      if let id = tag.integer("numFmtId"), code.count <= Self.maximumLength {
        let text = String(decoding: code, as: UTF8.self)
        custom[id] = NumberFormat(code: text)
        customAffixes[id] = NumberAffixes(code: text)
      }
    case "xf":
      let id = tag.integer("numFmtId") ?? 0
      formats.append(custom[id] ?? NumberFormat(builtIn: id))
      affixes.append(customAffixes[id] ?? NumberAffixes())
    default: break
    }
    isFull = max(formats.count, custom.count) > Self.maximumCount
    return isFull ? .stop : .nothing
  }

  func end(_ tag: XMLTag) {}

  func text(_ bytes: UnsafeBufferPointer<UInt8>) {}
}
