import Charts

/// How an article looks: the colours of the theme on white, the same for every case.
struct ArticleStyle: Sendable {
  private let ink: String
  private let soft: String
  private let accent: String
  private let line: String
  private let link: String
  /// Where words stand on a ground, it is a grey: readers' dark mode makes grounds dark that have no colour,
  /// and leaves all others glaring (wechatjs/mp-darkmode, doc/cn/principle.md).
  private let ground = "#f6f6f6"

  /// The look in the colours of a theme.
  init(_ palette: Palette) {
    ink = Self.words(palette.color("ink"))
    soft = Self.words(palette.color("soft"))
    accent = Self.words(palette.color("seal"))
    line = palette.color("line")
    link = Self.words(palette.color("indigo"))
  }

  /// How bright words may be, from 0 to 255.
  private static let brightest = 84

  /// A colour of words, darker where it has to be. Readers' dark mode lights up words that are less than 65
  /// brighter than its ground of 25, and leaves those of middling brightness as they are: hardly to be read.
  private static func words(_ color: String) -> String {
    guard color.hasPrefix("#"), color.utf8.count == 7,
      let number = Int(color.dropFirst(), radix: 16)
    else { return color }
    let parts = [number >> 16, number >> 8 & 0xFF, number & 0xFF]
    let brightness = (parts[0] * 299 + parts[1] * 587 + parts[2] * 114) / 1000
    guard brightness > brightest else { return color }
    return "#"
      + parts.map { part in
        let digits = String(part * brightest / brightness, radix: 16)
        return digits.count < 2 ? "0" + digits : digits
      }.joined()
  }

  /// Where a paragraph stands.
  enum Part {
    case body, quotation, note
  }

  /// A paragraph; one that begins an item of a list leaves room for its mark.
  func paragraph(_ part: Part, depth: Int = 0, hasMark: Bool = false) -> ElementStyle {
    let text: ElementStyle =
      switch part {
      case .body:
        [.margin: "0 0 16px", .fontSize: "16px", .lineHeight: "1.8", .color: ink]
      case .quotation:
        [.margin: "0 0 8px", .fontSize: "15px", .lineHeight: "1.8", .color: soft]
      case .note:
        [
          .margin: "0 0 8px", .fontSize: "13px", .lineHeight: "1.7", .color: soft,
          .wordBreak: "break-all",
        ]
      }
    guard depth > 0 else { return text }
    let indent: ElementStyle = [
      .paddingLeft: "\(depth * 3 / 2).\(depth * 15 % 10)em",
      .marginBottom: part == .body ? "8px" : "4px",
    ]
    let indented = text.adding(indent)
    return hasMark ? indented.adding([.textIndent: "-1.5em"]) : indented
  }

  func heading(_ level: Int) -> ElementStyle {
    switch level {
    case ...2:
      [
        .margin: "36px 0 16px", .padding: "0 0 0 10px", .borderLeft: "4px solid \(accent)",
        .fontSize: "20px", .lineHeight: "1.4", .fontWeight: "bold", .color: accent,
      ]
    case 3:
      [
        .margin: "28px 0 12px", .fontSize: "17px", .lineHeight: "1.5", .fontWeight: "bold",
        .color: ink,
      ]
    default:
      [
        .margin: "20px 0 8px", .fontSize: "16px", .lineHeight: "1.5", .fontWeight: "bold",
        .color: ink,
      ]
    }
  }

  /// The summary at the head.
  var lead: ElementStyle {
    [
      .margin: "0 0 24px", .padding: "12px 14px", .backgroundColor: ground, .fontSize: "15px",
      .lineHeight: "1.8", .color: ink,
    ]
  }

  var quotation: ElementStyle {
    [.margin: "0 0 16px", .padding: "2px 0 2px 14px", .borderLeft: "3px solid \(line)"]
  }

  var code: ElementStyle {
    [
      .margin: "0 0 16px", .padding: "12px", .backgroundColor: ground, .fontSize: "13px",
      .lineHeight: "1.6", .color: ink, .wordBreak: "break-all",
    ]
  }

  var inlineCode: ElementStyle { [.backgroundColor: ground, .fontSize: "14px", .color: ink] }
  var anchor: ElementStyle { [.color: link, .textDecoration: "none"] }
  var struck: ElementStyle { [.textDecoration: "line-through"] }
  var lowered: ElementStyle { [.fontSize: "12px", .verticalAlign: "sub"] }
  var marked: ElementStyle { [.backgroundColor: ground] }
  var rule: ElementStyle {
    [.margin: "28px 0", .border: "none", .borderTop: "1px solid \(line)"]
  }

  // MARK: Pictures

  var pictureFrame: ElementStyle { [.margin: "20px 0 6px", .textAlign: "center"] }
  var picture: ElementStyle { [.maxWidth: "100%", .height: "auto", .verticalAlign: "middle"] }
  var caption: ElementStyle {
    [
      .margin: "0 0 20px", .fontSize: "13px", .lineHeight: "1.6", .color: soft,
      .textAlign: "center",
    ]
  }
  /// Lines below a caption that go on with it.
  var captionBody: ElementStyle {
    [.margin: "-12px 0 20px", .fontSize: "13px", .lineHeight: "1.7", .color: soft]
  }

  // MARK: Figures set large

  var cards: ElementStyle {
    [.margin: "20px 0 24px", .borderTop: "1px solid \(line)"]
  }
  var card: ElementStyle { [.padding: "12px 0", .borderBottom: "1px solid \(line)"] }
  var cardNumber: ElementStyle {
    [
      .margin: "0", .fontSize: "24px", .lineHeight: "1.3", .fontWeight: "bold", .color: accent,
    ]
  }
  var cardLabel: ElementStyle {
    [.margin: "4px 0 0", .fontSize: "15px", .lineHeight: "1.6", .color: ink]
  }
  var cardNote: ElementStyle {
    [.margin: "2px 0 0", .fontSize: "13px", .lineHeight: "1.6", .color: soft]
  }

  // MARK: What happened when

  var timeline: ElementStyle {
    [.margin: "20px 0 24px", .padding: "0 0 0 14px", .borderLeft: "2px solid \(accent)"]
  }
  var time: ElementStyle {
    [
      .margin: "0 0 2px", .fontSize: "14px", .lineHeight: "1.6", .fontWeight: "bold",
      .color: ink,
    ]
  }

  // MARK: Tables

  /// What scrolls where a table is wider than the telephone.
  var tableFrame: ElementStyle {
    [.margin: "0 0 20px", .maxWidth: "100%", .overflowX: "auto"]
  }

  /// A table of so many columns: beyond five it grows past the screen instead of squeezing them.
  func table(columns: Int) -> ElementStyle {
    [
      .width: "\(max(100, columns > Self.columns ? columns * 20 : 100))%",
      .borderCollapse: "collapse",
    ]
  }

  /// As many columns as a telephone shows.
  static let columns = 5

  func cell(isHead: Bool, _ alignment: String?) -> ElementStyle {
    var style: ElementStyle = [
      .padding: "6px 8px", .border: "1px solid \(line)", .fontSize: "14px", .lineHeight: "1.5",
      .color: ink,
    ]
    if isHead { style = style.adding([.backgroundColor: ground, .fontWeight: "bold"]) }
    // Heads stand in the middle and cells to the left by themselves.
    return alignment.map { style.adding([.textAlign: $0]) } ?? style
  }

  /// A lesser line in a cell.
  var cellNote: ElementStyle { [.fontSize: "12px", .color: soft] }
}
