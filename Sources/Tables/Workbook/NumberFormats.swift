/// Reads which number format each style of a workbook has.
final class NumberFormatsReader: XMLHandler {
  /// The format of each style, by the number that cells name it by.
  private(set) var formats: [NumberFormat] = []
  private var custom: [Int: NumberFormat] = [:]

  func start(_ tag: XMLTag) -> XMLInterest {
    switch tag.name {
    case "styleSheet", "numFmts", "cellXfs": return .content
    case "numFmt":
      if let id = tag.integer("numFmtId"), let code = tag["formatCode"] {
        custom[id] = NumberFormat(code: code)
      }
    case "xf":
      let id = tag.integer("numFmtId") ?? 0
      formats.append(custom[id] ?? NumberFormat(builtIn: id))
    default: break
    }
    return .nothing
  }

  func end(_ tag: XMLTag) {}

  func text(_ bytes: UnsafeBufferPointer<UInt8>) {}
}
