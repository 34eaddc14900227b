import Diagnostics

/// Writes a tree as HTML that is well-formed and harmless whatever the text holds.
///
/// The caller decides what links, pictures, figures and named blocks become; everything else comes
/// out as libcmark-gfm would write it.
public struct HTMLRenderer: Sendable {
  /// What the caller decides. A function that returns `nil` leaves the node to the renderer; what
  /// it returns as HTML is written as it is.
  public struct Overrides {
    /// A text, and whether it stands inside a link; the result is HTML.
    public var text: (_ text: String, _ range: Range<Int>, _ isInLink: Bool) -> String? = {
      _, _, _ in
      nil
    }
    /// A text that becomes part of an attribute, such as the words of a picture; the result is
    /// text.
    public var plainText: (_ text: String, _ range: Range<Int>) -> String = { text, _ in text }
    /// A link that is not dangerous: the address to write, or `.dropped` to keep the words alone.
    public var link: (_ destination: String) -> LinkDecision = { .address($0, attributes: "") }
    /// A picture; the result is HTML.
    public var image: (_ picture: Picture) -> String? = { _ in nil }
    /// A picture that is alone in its paragraph; the result is HTML in place of the paragraph.
    public var figure: (_ picture: Picture) -> String? = { _ in nil }
    /// A code block; the result is HTML.
    public var codeBlock: (_ info: String, _ range: Range<Int>) -> String? = { _, _ in nil }
    /// The anchor of a heading.
    public var headingID: (_ range: Range<Int>) -> String? = { _ in nil }
    /// The level that a heading gets.
    public var headingLevel: (_ level: Int, _ range: Range<Int>) -> Int = { level, _ in level }
    /// Raw HTML, a block or a single tag; the result is HTML.
    public var rawHTML: (_ literal: String, _ range: Range<Int>) -> String? = { _, _ in nil }

    /// Nothing is decided by the caller.
    public init() {}
  }

  /// A picture as it stands in a text.
  public struct Picture: Sendable {
    /// The destination as written.
    public let source: String
    /// The words for those who do not see it.
    public let alt: String
    /// The title, which may be empty.
    public let title: String
    /// How large the writer wants it, if that was said.
    public let size: ImageSize?
  }

  /// What becomes of a link.
  public enum LinkDecision: Sendable {
    /// A link to this address, with more attributes as HTML.
    case address(String, attributes: String)
    /// Only the words of the link.
    case dropped
  }

  /// How the tree is written.
  public struct Options: Sendable {
    /// Elements that may be written as raw HTML, in lower case; all other raw HTML is shown as
    /// text.
    public var allowedHTML: Set<String> = []
    /// Whether a line break between two Chinese characters is left out.
    public var joinsChineseLines = true
    /// Whether columns are aligned by class, as a strict content security policy wants it.
    public var alignsByClass = true
    /// Markup in front of and behind a table, such as a region that scrolls.
    public var tableContainer = (open: "", close: "")
    /// Attributes of blocks of code, with a space in front, such as what makes them regions that scroll.
    public var codeAttributes = ""
    /// What the ids of footnotes begin with, where several texts stand in one document; safe in an address.
    public var idPrefix = ""
    /// The name of the link from a footnote back to the text, for those who cannot see the arrow.
    public var backLabel = "回到正文"
    /// The names of the boxes of tasks, for those who cannot see them.
    public var taskLabels = (done: "已完成", open: "未完成")
    /// Whether nothing is written that libcmark-gfm does not write.
    private(set) var isBare = false

    /// HTML for pages.
    public init() {}

    /// The HTML of libcmark-gfm itself, for comparison.
    public static var libcmark: Options {
      var options = Options()
      options.joinsChineseLines = false
      options.alignsByClass = false
      options.backLabel = "Back to content"
      options.isBare = true
      return options
    }
  }

  private let options: Options

  /// A renderer.
  public init(options: Options = Options()) {
    self.options = options
  }

  /// The document as HTML, the footnotes last.
  public func render(_ document: MarkdownDocument, overrides: Overrides = Overrides()) -> String {
    var run = HTMLRun(options: options, overrides: overrides)
    run.document(document)
    return run.writer.text
  }

  /// The document as HTML; whatever cannot be written as `file` has it is reported: raw HTML that
  /// is shown as text, tags without an end, dangerous addresses.
  public func render(
    _ document: MarkdownDocument, of file: SourceFile, overrides: Overrides = Overrides(),
    report: inout Report
  ) -> String {
    var run = HTMLRun(options: options, overrides: overrides)
    run.document(document)
    for problem in run.problems { report.add(problem.diagnostic(in: file, options: options)) }
    return run.writer.text
  }
}
