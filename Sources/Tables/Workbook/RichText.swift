import Diagnostics
internal import XML

/// The runs of a cell's text that look otherwise than the rest, as far as that changes what is read.
///
/// What is struck out, or what nobody sees, is not what the cell says; and a raised digit behind a number is a note,
/// or a power, and no further digit of it.
struct RichText {
  /// How a run looks.
  struct Look: Hashable {
    var isStruck = false
    var isTiny = false
    var isRaised = false
    var colour: CellColour?

    /// Whether it may change what is read.
    var isTelling: Bool { self != Look() }

    /// Takes up a property of the run.
    mutating func read(_ tag: XMLTag) {
      switch tag.name {
      case "strike": isStruck = tag["val"].map { !["0", "false"].contains($0) } ?? true
      case "sz": isTiny = (tag["val"].flatMap(Double.init) ?? 11) < 2
      case "vertAlign": isRaised = tag["val"] == "superscript"
      case "color": colour = CellColour(tag)
      default: break
      }
    }
  }

  /// The runs, by where they stand in the text.
  private(set) var runs: [(range: Range<Int>, look: Look)] = []
  private var look = Look()
  private var start = 0

  /// Whether any run may change what is read.
  var isTelling: Bool { runs.contains { $0.look.isTelling } }

  /// Begins a run at a length of the text.
  mutating func beginRun(at length: Int) {
    look = Look()
    start = length
  }

  mutating func read(_ tag: XMLTag) { look.read(tag) }

  /// Ends the run at a length of the text.
  mutating func endRun(at length: Int) {
    if length > start { runs.append((start..<length, look)) }
  }

  /// What a reader of the cell sees, what of it is struck out or unseen, and the digits that are raised behind a
  /// number.
  func seen(
    of text: ArraySlice<UInt8>, on background: CellColour?
  ) -> (text: [UInt8], struck: String, unseen: String, raised: String?) {
    var seen: [UInt8] = []
    var (struck, unseen): ([UInt8], [UInt8]) = ([], [])
    var raised: String?
    for (range, look) in runs where range.upperBound <= text.count {
      let words = text.dropFirst(range.lowerBound).prefix(range.count)
      if look.isStruck {
        struck += words
      } else if look.isTiny || background.map({ look.colour?.isLike($0) ?? false }) ?? false {
        unseen += words
      } else {
        if look.isRaised, let last = seen.last, Self.isDigit(last), let first = words.first,
          Self.isDigit(first)
        {
          raised = raised ?? String(decoding: words, as: UTF8.self)
        }
        seen += words
      }
    }
    return (
      seen, String(decoding: struck, as: UTF8.self), String(decoding: unseen, as: UTF8.self), raised
    )
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
}

extension WorksheetReader {
  /// Adds a text whose runs look different.
  func addRich(_ text: ArraySlice<UInt8>, _ rich: RichText) {
    let background =
      context.looks.indices.contains(style) ? context.looks[style].background : .white
    let seen = rich.seen(of: text, on: background)
    func isInk(_ words: String) -> Bool { words.contains { !$0.isWhitespace } }
    if let raised = seen.raised { return note(.raisedDigits(place, raised)) }
    if isInk(seen.struck) { note(isFault: false, .struckOut(place, seen.struck)) }
    if isInk(seen.unseen) { note(isFault: false, .unseenPart(place, seen.unseen)) }
    addText(seen.text[...])
  }
}

extension Diagnostic {
  fileprivate static func raisedDigits(_ place: Place, _ words: String) -> Diagnostic {
    Diagnostic(
      .invalidCell, at: place,
      LocalizedText(
        zh: "数字后面有上标“\(words)”，会和前面连成一个数",
        en: "“\(words)” is raised behind a number and would be read as part of it"),
      hint: LocalizedText(
        zh: "删去上标，这一格只写数；要注明的话写进说明一列",
        en:
          "remove the raised digits, so that the cell holds the number alone; remarks go into the notes"
      ))
  }

  fileprivate static func struckOut(_ place: Place, _ words: String) -> Diagnostic {
    Diagnostic(
      .hiddenCells, .warning, at: place,
      LocalizedText(
        zh: "划掉的“\(words.shortExcerpt)”没有读",
        en: "“\(words.shortExcerpt)” is struck out and not read"),
      hint: LocalizedText(
        zh: "不要了就删去它；要发布就去掉删除线", en: "remove it, or take away the line through it"))
  }

  fileprivate static func unseenPart(_ place: Place, _ words: String) -> Diagnostic {
    Diagnostic(
      .hiddenCells, .warning, at: place,
      LocalizedText(
        zh: "这一格里有一段字（\(words.count) 个字）看不见，没有读",
        en: "\(words.count) characters of the cell cannot be seen and are not read"),
      hint: LocalizedText(
        zh: "不要了就删去它；要发布就改字色、字号", en: "remove them, or give them another colour or size"))
  }
}

extension String {
  fileprivate var shortExcerpt: String { count > 20 ? prefix(20) + "…" : self }
}
