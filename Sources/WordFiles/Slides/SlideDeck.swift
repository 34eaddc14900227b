import Charts
import Content
import Diagnostics
import Figures
import Markdown
import Pictures
import Zipping

/// Cases as slides, one message each: what pandoc makes a presentation of.
public struct SlideDeck: Sendable {
  /// A picture of the deck, by the name that the text has for it.
  public struct Picture: Sendable {
    /// The name: what it shows, its source and its date.
    public let name: String
    /// PNG or JPEG.
    public let bytes: [UInt8]
  }

  /// The title of the deck.
  public let title: String
  /// The institution.
  public let author: String
  /// The slides as Markdown of pandoc's; headings of the second level begin one.
  public let markdown: String
  /// The pictures.
  public let pictures: [Picture]
  /// Drawings that are wanted in pixels first.
  public let wanted: [PictureDrawing]
  /// How many slides there are, the first included.
  public let count: Int

  /// Lays out cases of one language.
  public init(_ cases: [Article], _ context: DocumentContext) {
    let configuration = context.site.configuration
    author = configuration.organization(in: context.speech.language) ?? ""
    title =
      cases.count == 1
      ? cases.map { context.speech.plain($0.title) }.joined()
      : configuration.title(in: context.speech.language)
    var run = SlideRun(context)
    for article in cases { run.write(article, asChapter: cases.count > 1) }
    (markdown, pictures, wanted) = (run.text, run.pictures, run.wanted)
    count = run.count + 1
  }

  /// A reference presentation in the colours of a theme, from the one that pandoc has.
  ///
  /// - Throws: where it is no presentation.
  public static func reference(
    _ bytes: [UInt8], palette: Palette
  ) throws(WordProblem) -> [UInt8] {
    let part = "ppt/theme/theme1.xml"
    let theme = try entries(of: bytes).first { $0.name == part }
    guard let theme else { throw .missingPart(part) }
    let colors = [
      ("dk2", "ink"), ("lt2", "wash"), ("accent1", "indigo"), ("accent2", "seal"),
      ("accent3", "pine"), ("accent4", "ochre"), ("accent5", "amber"), ("accent6", "soft"),
    ]
    var text = String(decoding: theme.content, as: UTF8.self)
    for (element, color) in colors {
      guard let open = text.firstRange(of: "<a:\(element)>"),
        let close = text[open.upperBound...].firstRange(of: "</a:\(element)>")
      else { continue }
      let value = palette.color(color).drop { $0 == "#" }.uppercased()
      guard value.count == 6, value.allSatisfy(\.isHexDigit) else { continue }
      text.replaceSubrange(
        open.upperBound..<close.lowerBound, with: "<a:srgbClr val=\"\(value)\"/>")
    }
    text = text.replacing("<a:ea typeface=\"\"/>", with: "<a:ea typeface=\"黑体\"/>")
    do throws(Zip.Failure) {
      return try Zip.replacing([part: Array(text.utf8)], in: bytes)
    } catch {
      throw WordProblem(error)
    }
  }

  /// A presentation without its times, and with nothing in its properties but title and institution.
  public func cleaned(_ bytes: [UInt8]) throws(WordProblem) -> [UInt8] {
    let core =
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<cp:coreProperties "
      + "xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\" "
      + "xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><dc:title>\(title.xmlEscaped)</dc:title>"
      + "<dc:creator>\(author.xmlEscaped)</dc:creator></cp:coreProperties>"
    let entries = try Self.entries(of: bytes).map { entry in
      Zip.Entry(
        name: entry.name,
        content: entry.name == "docProps/core.xml" ? Array(core.utf8) : entry.content)
    }
    do throws(Zip.Failure) {
      return try Zip.bytes(of: entries)
    } catch {
      throw WordProblem(error)
    }
  }

  private static func entries(
    of bytes: [UInt8]
  ) throws(WordProblem) -> [(name: String, content: [UInt8])] {
    var entries: [(name: String, content: [UInt8])] = []
    do throws(Zip.Failure) {
      try Zip(bytes).inflateAll(upTo: 256 << 20) { name, content in
        entries.append((name, content))
      }
    } catch {
      throw WordProblem(error)
    }
    return entries
  }
}

/// One pass over cases.
private struct SlideRun {
  let context: DocumentContext
  var text = ""
  var pictures: [SlideDeck.Picture] = []
  var wanted: [PictureDrawing] = []
  var count = 0
  /// The points of the slide that is being written, and all that is said to it.
  private var points: [String] = []
  private var notes: [String] = []
  private var heading = ""

  /// More than these nobody reads from a wall.
  private static let mostPoints = 4

  init(_ context: DocumentContext) { self.context = context }

  private var speech: FigureSpeech { context.speech }

  mutating func write(_ article: Article, asChapter isChapter: Bool) {
    let title = speech.plain(article.title)
    if isChapter {
      text += "# \(Self.escaped(title))\n\n"
      count += 1
    }
    heading = title
    if let summary = article.summary { say(speech.plain(summary)) }
    for node in article.body.blocks { write(node, of: article) }
    close()
  }

  private mutating func write(_ node: MarkdownNode, of article: Article) {
    switch node.kind {
    case .heading:
      close()
      heading = plain(node, of: article)
    case .paragraph: say(plain(node, of: article))
    case .list, .item, .blockQuote: for child in node.children { write(child, of: article) }
    case .codeBlock:
      guard let block = article.blocks[node.range.lowerBound] else { return }
      write(block)
    default: break
    }
  }

  private func plain(_ node: MarkdownNode, of article: Article) -> String {
    var ignored = Report()
    return speech.plain(
      BoundText(node.plainText, in: article.file, range: node.range, report: &ignored))
  }

  /// A paragraph: its first sentence is a point, all of it is said.
  private mutating func say(_ words: String) {
    guard words.contains(where: { !$0.isWhitespace }) else { return }
    notes.append(words)
    guard points.count < Self.mostPoints else { return }
    let end = words.firstIndex { "。！？".contains($0) }
    points.append(String(end.map { words[..<$0] } ?? words[...]))
  }

  /// Writes the slide that has been gathered.
  private mutating func close() {
    if !points.isEmpty {
      slide(heading, points.map { "- \(Self.escaped($0))" }.joined(separator: "\n"), notes)
    }
    (points, notes) = ([], [])
  }

  private mutating func slide(_ title: String, _ content: String, _ notes: [String]) {
    count += 1
    text += "## \(Self.escaped(title))\n\n\(content)\n\n::: notes\n\n"
    text += notes.map { Self.escaped($0) }.joined(separator: "\n\n") + "\n\n:::\n\n"
  }

  // MARK: Blocks

  private mutating func write(_ block: Block) {
    switch block {
    case .figures(let figures), .indicators(let figures): self.figures(figures)
    case .chart(let chart): self.chart(chart)
    case .network(let network):
      let drawn = FigureCharts(context.site, speech).network(network)
      let hub = speech.plain(network.hub)
      let rings = network.rings.map {
        "\(speech.plain($0.name))：\($0.items.joined(separator: "、"))"
      }
      picture(drawn.picture(palette: context.palette), hub, [], rings)
    case .timeline(let items):
      close()
      let lines = items.prefix(6).map { "- \(Self.escaped("\($0.time)　\(speech.plain($0.text))"))" }
      slide(heading, lines.joined(separator: "\n"), items.map { speech.plain($0.text) })
    case .gallery: break
    }
  }

  private mutating func figures(_ shown: [Block.Figure]) {
    let rows = context.shown(shown).compactMap { reference, label -> (String, String)? in
      guard let figure = context.site.dataset.figure(reference) else { return nil }
      let name = label ?? speech.title(of: figure.series)
      let said = speech.parts(of: figure)?.text ?? FigureSpeech.unknown
      let line = "- **\(Self.escaped(said))**　\(Self.escaped(name))"
      return (line, "\(name)：\(said)。\(context.origin(of: reference) ?? "")")
    }
    guard !rows.isEmpty else { return }
    close()
    slide(heading, rows.prefix(6).map(\.0).joined(separator: "\n"), rows.map(\.1))
  }

  private mutating func chart(_ block: Block.Chart) {
    let chart = FigureCharts(context.site, speech).chart(block)
    var seen: Set<String> = []
    let origins = block.figures.compactMap { context.origin(of: $0.reference) }
      .filter { seen.insert($0).inserted }
    picture(
      chart.picture(palette: context.palette), speech.plain(block.title), origins, chart.listing)
  }

  /// A drawing with its source and date, in its name as in its notes.
  private mutating func picture(
    _ drawn: DrawnPicture?, _ title: String, _ origins: [String], _ notes: [String]
  ) {
    guard let drawn else { return }
    close()
    let source = origins.first ?? ""
    let words = ([title] + origins.prefix(1)).joined(separator: " ")
    let name =
      String(words.map { $0.isLetter || $0.isNumber || $0 == "—" ? $0 : "-" }.prefix(60)) + ".png"
    guard let bytes = context.drawn[drawn.svg] else {
      wanted.append(PictureDrawing(svg: drawn.svg, name: "slide"))
      return
    }
    pictures.append(SlideDeck.Picture(name: name, bytes: bytes))
    let caption = source.isEmpty ? title : "\(title)。\(source)"
    slide(title, "![\(Self.escaped(caption))](<\(name)>)", origins + notes)
  }

  /// Words in which no sign means anything.
  private static func escaped(_ words: String) -> String {
    words.reduce(into: "") { result, character in
      if character.isNewline { return result += " " }
      if character.isASCII, character.isPunctuation || character.isSymbol { result += "\\" }
      result.append(character)
    }
  }
}

extension DocumentContext {
  /// Where a figure comes from, and of what day the source is, or what time the figure is about.
  func origin(of reference: FigureReference) -> String? {
    guard let point = site.dataset.figure(reference)?.point, let shown = point.shown else {
      return nil
    }
    let source = site.dataset.source(shown.source)
    let title = source.map(speech.title) ?? shown.source
    let time = source?.date.map(speech.day) ?? speech.format.period(point.period)
    return speech.language.isChinese
      ? "资料来源：《\(title)》（\(time)）" : "Source: \(title) (\(time))"
  }
}
