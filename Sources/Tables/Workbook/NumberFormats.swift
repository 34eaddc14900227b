internal import XML

/// Reads which number format each style of a workbook has, and which of them nobody sees.
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
  /// What of each style is not seen.
  private(set) var looks: [CellLook] = []
  private var fonts: [CellFont] = []
  private var fills: [CellFill] = []
  private var sections: [Int: FormatSections] = [:]
  private var custom: [Int: NumberFormat] = [:]
  private var customAffixes: [Int: NumberAffixes] = [:]

  func start(_ tag: XMLTag) -> XMLInterest {
    switch tag.name {
    case "styleSheet", "numFmts", "cellXfs", "fonts", "fills": return .content
    case "font":
      fonts.append(CellFont())
      isFull = fonts.count > Self.maximumCount
      return isFull ? .stop : .content
    case "fill":
      fills.append(.none)
      isFull = fills.count > Self.maximumCount
      return isFull ? .stop : .content
    case "color", "sz", "patternFill", "fgColor", "gradientFill": return read(look: tag)
    case "numFmt":
      let code = tag.bytes("formatCode")
      if let id = tag.integer("numFmtId"), code.count <= Self.maximumLength {
        let text = String(decoding: code, as: UTF8.self)
        custom[id] = NumberFormat(code: text)
        customAffixes[id] = NumberAffixes(code: text)
        sections[id] = FormatSections(code: text)
      }
    case "xf":
      let id = tag.integer("numFmtId") ?? 0
      formats.append(custom[id] ?? NumberFormat(builtIn: id))
      affixes.append(customAffixes[id] ?? NumberAffixes())
      let (font, fill) = (tag.integer("fontId") ?? 0, tag.integer("fillId") ?? 0)
      looks.append(
        CellLook(
          font: fonts.indices.contains(font) ? fonts[font] : nil,
          fill: fills.indices.contains(fill) ? fills[fill] : nil, sections: sections[id]))
    default: break
    }
    isFull = max(formats.count, custom.count) > Self.maximumCount
    return isFull ? .stop : .nothing
  }

  /// Takes up what a font or a fill says; the lists of both stand in front of the styles.
  private func read(look tag: XMLTag) -> XMLInterest {
    switch tag.name {
    case "color" where !fonts.isEmpty && fills.isEmpty:
      fonts[fonts.count - 1].colour = CellColour(tag)
      let isAutomatic = tag.flag("auto") || tag.integer("indexed") == 32767
      fonts[fonts.count - 1].hasUnknownColour = CellColour(tag) == nil && !isAutomatic
    case "sz" where !fonts.isEmpty:
      fonts[fonts.count - 1].isTiny = (tag["val"].flatMap(Double.init) ?? 11) < 2
    case "patternFill" where !fills.isEmpty:
      let kind = tag["patternType"] ?? "none"
      fills[fills.count - 1] = kind == "none" ? .none : kind == "solid" ? .solid(nil) : .pattern
      return .content
    case "fgColor":
      if case .solid? = fills.last { fills[fills.count - 1] = .solid(CellColour(tag)) }
    case "gradientFill" where !fills.isEmpty: fills[fills.count - 1] = .pattern
    default: break
    }
    return .nothing
  }

  func end(_ tag: XMLTag) {}

  func text(_ bytes: UnsafeBufferPointer<UInt8>) {}
}
