internal import XML

/// What a style of a workbook does to the text of its cells, as far as it makes them unseen.
struct CellLook: Hashable {
  /// Why nobody sees what a cell holds.
  enum Reason: Hashable {
    /// The letters have the colour of what is behind them.
    case colour
    /// The letters are no larger than a point.
    case size
    /// The number format shows nothing.
    case format
  }

  /// What a cell holds, as number formats tell it apart.
  enum Content {
    case positive, negative, zero, text
  }

  private let ofAll: Reason?
  private let sections: FormatSections?
  /// The colour behind the letters, where it is known.
  let background: CellColour?

  init(font: CellFont?, fill: CellFill?, sections: FormatSections?) {
    let background = (fill ?? .none).colour
    let colour = font?.colour ?? (font?.hasUnknownColour == true ? nil : .black)
    if font?.isTiny == true {
      ofAll = .size
    } else if let background, colour?.isLike(background) == true {
      ofAll = .colour
    } else {
      ofAll = nil
    }
    self.sections = sections?.hidesAnything == true ? sections : nil
    self.background = background
  }

  /// Whether cells of the style may be unseen.
  var hidesAnything: Bool { ofAll != nil || sections != nil }

  /// Why nobody sees this content in a cell of the style; `nil` where it is seen.
  func reason(for content: Content) -> Reason? {
    guard let section = sections?.section(for: content) else { return ofAll }
    if section.isBlank { return .format }
    // A colour that the format gives counts before that of the font.
    guard let colour = section.colour else { return ofAll }
    return background.map(colour.isLike) == true ? .colour : nil
  }
}

/// A colour as styles write it, as far as it can be known without the theme.
enum CellColour: Hashable {
  case rgb(red: Int, green: Int, blue: Int)
  /// One of the accents of the theme, and by how much it is lighter.
  case theme(Int, tint: String)

  static let black = CellColour.rgb(red: 0, green: 0, blue: 0)
  static let white = CellColour.rgb(red: 255, green: 255, blue: 255)

  /// - Returns: `nil` for what is left to the program, and for what nobody knows.
  init?(_ tag: XMLTag) {
    if let text = tag["rgb"], let number = UInt32(text, radix: 16) {
      self = .rgb(
        red: Int(number >> 16 & 255), green: Int(number >> 8 & 255), blue: Int(number & 255))
    } else if let index = tag.integer("indexed") {
      guard let colour = Self.indexed[index] else { return nil }
      self = colour
    } else if let theme = tag.integer("theme") {
      let tint = tag["tint"] ?? "0"
      // The first two are paper and ink in all themes.
      guard theme < 2 else {
        self = .theme(theme, tint: tint)
        return
      }
      self = (theme == 0 ? Self.white : Self.black).tinted(Double(tint) ?? 0)
    } else {
      return nil
    }
  }

  /// The colours that numbers stand for (ECMA-376 Part 1, §18.8.27), as far as paper and ink are made of them.
  private static let indexed: [Int: CellColour] = [
    0: black, 1: white, 8: black, 9: white, 64: black, 65: white,
    2: .rgb(red: 255, green: 0, blue: 0), 10: .rgb(red: 255, green: 0, blue: 0),
    5: .rgb(red: 255, green: 255, blue: 0), 13: .rgb(red: 255, green: 255, blue: 0),
    22: .rgb(red: 192, green: 192, blue: 192), 23: .rgb(red: 128, green: 128, blue: 128),
  ]

  private func tinted(_ tint: Double) -> CellColour {
    guard case .rgb(let red, let green, let blue) = self, abs(tint) <= 1 else { return self }
    func shift(_ part: Int) -> Int {
      Int(
        (tint < 0 ? Double(part) * (1 + tint) : Double(part) + Double(255 - part) * tint).rounded())
    }
    return .rgb(red: shift(red), green: shift(green), blue: shift(blue))
  }

  /// Whether nobody tells the two apart.
  func isLike(_ other: CellColour) -> Bool {
    switch (self, other) {
    case (.rgb(let red, let green, let blue), .rgb(let red2, let green2, let blue2)):
      [red - red2, green - green2, blue - blue2].allSatisfy { abs($0) <= 10 }
    case (.theme, .theme): self == other
    default: false
    }
  }
}

/// What a style says of letters.
struct CellFont: Hashable {
  /// `nil` where it is left to the program, which takes black.
  var colour: CellColour?
  /// Whether it names a colour that is not known.
  var hasUnknownColour = false
  var isTiny = false
}

/// What a style puts behind letters.
enum CellFill: Hashable {
  case none
  case solid(CellColour?)
  case pattern

  /// The colour behind the letters, where it is known.
  var colour: CellColour? {
    switch self {
    case .none: .white
    case .solid(let colour): colour
    case .pattern: nil
    }
  }
}

/// The sections of a number format, for numbers above zero, below it, zero, and texts.
struct FormatSections: Hashable {
  struct Section: Hashable {
    /// Whether it shows nothing, of whatever is in the cell.
    var isBlank = true
    var colour: CellColour?
  }

  private var all: [Section] = []
  private var hasConditions = false

  /// Takes a format code apart; none has more than four sections.
  init(code: String) {
    guard !code.isEmpty else { return }
    var section = Section()
    var rest = Substring(code).unicodeScalars
    while let scalar = rest.popFirst() {
      switch scalar {
      case ";":
        all.append(section)
        section = Section()
      case "\"":
        let words = rest.prefix { $0 != "\"" }
        rest = rest.dropFirst(words.count + 1)
        if !words.allSatisfy(\.properties.isWhitespace) { section.isBlank = false }
      case "\\":
        if let next = rest.popFirst(), !next.properties.isWhitespace { section.isBlank = false }
      // As wide as the next sign, or filled with it.
      case "_": rest = rest.dropFirst()
      case "*":
        if let next = rest.popFirst(), !next.properties.isWhitespace { section.isBlank = false }
      case "[":
        let content = String(String.UnicodeScalarView(rest.prefix { $0 != "]" }))
        rest = rest.dropFirst(content.unicodeScalars.count + 1)
        read(bracket: content, into: &section)
      default: if !scalar.properties.isWhitespace { section.isBlank = false }
      }
    }
    all.append(section)
  }

  private mutating func read(bracket content: String, into section: inout Section) {
    switch content.lowercased() {
    case "white", "白色", "color2", "颜色2": section.colour = .white
    case "black", "黑色", "color1", "颜色1": section.colour = .black
    case let word where word.hasPrefix("<") || word.hasPrefix(">") || word.hasPrefix("="):
      hasConditions = true
    // Hours, and currencies.
    case let word where word.hasPrefix("$") || word.allSatisfy { "hms".contains($0) }:
      section.isBlank = false
    default: break
    }
  }

  /// Whether there is anything that may be unseen.
  var hidesAnything: Bool { all.contains { $0.isBlank || $0.colour != nil } }

  /// The section that a content is shown by; `nil` where that is not known, or where it is shown as it is.
  ///
  /// Formats that leave out zeros alone do not hide anything that is nobody's business.
  func section(for content: CellLook.Content) -> Section? {
    let ofNumbers = all.prefix(3)
    switch content {
    case .text: return all.count > 3 ? all[3] : nil
    case .zero: return ofNumbers.allSatisfy(\.isBlank) ? ofNumbers.last : nil
    case _ where hasConditions: return ofNumbers.allSatisfy(\.isBlank) ? ofNumbers.first : nil
    case .positive: return all.first
    case .negative: return all.count > 1 ? all[1] : all.first
    }
  }
}
