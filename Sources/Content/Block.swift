import Diagnostics
import Indicators

/// A fenced code block whose name tells the site to draw something.
///
/// Any Markdown viewer still shows its lines, and each line is one item, so that a mistake has a line.
public enum Block: Sendable {
  /// Key-number cards.
  case figures([Figure])
  /// A table of indicators.
  case indicators([Figure])
  /// What happened when.
  case timeline([TimelineItem])
  /// A hub and its spokes, in rings.
  case network(Network)
  /// Pictures side by side.
  case gallery([Picture])
  /// A chart of indicators.
  case chart(Chart)

  /// A figure, and the words that take the place of its name.
  public struct Figure: Sendable {
    /// Which figure.
    public let reference: FigureReference
    /// Words that take the place of the indicator's name.
    public let label: String?
    /// Where it is named.
    public let range: Range<Int>

    /// A figure to show.
    public init(_ reference: FigureReference, label: String? = nil, at range: Range<Int> = 0..<0) {
      self.reference = reference
      self.label = label
      self.range = range
    }
  }

  /// A point of a timeline.
  public struct TimelineItem: Sendable {
    /// When.
    public let time: String
    /// What.
    public let text: BoundText
  }

  /// A hub with rings of spokes.
  public struct Network: Sendable {
    /// What stands in the middle.
    public var hub = BoundText("")
    /// The rings from the inside, each with its name and items.
    public var rings: [(name: BoundText, items: [String])] = []
  }

  /// A picture of a gallery.
  public struct Picture: Sendable {
    /// The destination as written.
    public let destination: String
    /// What the picture shows.
    public let caption: BoundText
    /// Where the destination stands.
    public let range: Range<Int>
  }

  /// A chart as the writer asks for it.
  public struct Chart: Sendable {
    /// The kinds of chart.
    public enum Kind: String, Sendable, CaseIterable {
      case bar
      case groupedBar = "grouped-bar"
      case line
      case slope
      case stackedShare = "stacked-share"
      case progress
    }

    /// The kind.
    public var kind = Kind.bar
    /// The title.
    public var title = BoundText("")
    /// What is compared.
    public var figures: [Figure] = []
    /// The periods, where not all are wanted.
    public var periods: [Period] = []
    /// A note below.
    public var note: BoundText?

    /// An empty bar chart.
    public init() {}
  }

  /// The names of blocks.
  public static let names = ["figures", "indicators", "timeline", "network", "gallery", "chart"]

  /// All figures that the block shows.
  var references: [(reference: FigureReference, range: Range<Int>)] {
    switch self {
    case .figures(let figures), .indicators(let figures):
      figures.map { ($0.reference, $0.range) }
    case .chart(let chart):
      chart.figures.map { ($0.reference, $0.range) } + texts.flatMap(\.references)
    case .timeline, .network, .gallery: texts.flatMap(\.references)
    }
  }

  /// What the block names of the register.
  var registerReferences: [(reference: RegisterReference, range: Range<Int>)] {
    texts.flatMap(\.registerReferences)
  }

  /// The texts of the block that may name figures.
  private var texts: [BoundText] {
    switch self {
    case .figures, .indicators: []
    case .chart(let chart): [chart.title] + (chart.note.map { [$0] } ?? [])
    case .timeline(let items): items.map(\.text)
    case .network(let network): [network.hub] + network.rings.map(\.name)
    case .gallery(let pictures): pictures.map(\.caption)
    }
  }
}
