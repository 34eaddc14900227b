/// A Markdown text as a tree whose every node knows where it stands in the source file.
public struct MarkdownDocument: Hashable, Sendable {
  /// The blocks from top to bottom, without the footnotes.
  public var blocks: [MarkdownNode]
  /// The definitions of the footnotes that are referred to, in the order of their first reference.
  public var footnotes: [MarkdownNode]
  /// Where the blocks of code begin whose end nobody has written, so that they reach to the end of the
  /// text or of the list or quotation around them.
  public var unclosedBlocks: Set<Int> = []
  /// Definitions of links and footnotes that nothing uses, and comments in the form `[//]: # (words)`, in order:
  /// each from its bracket to the end of its last line.
  public var unshownDefinitions: [Range<Int>] = []

  /// A document from blocks and footnotes.
  public init(blocks: [MarkdownNode] = [], footnotes: [MarkdownNode] = []) {
    self.blocks = blocks
    self.footnotes = footnotes
  }
}

/// A block or an inline of a Markdown text.
///
/// No tree that the parser makes is deeper than ``MarkdownParser/deepestNesting`` levels, so that
/// functions that walk it may call themselves.
public struct MarkdownNode: Hashable, Sendable {
  /// What the node is.
  public var kind: Kind
  /// The UTF-8 byte range of the node in the text of its `SourceFile`, markup included.
  ///
  /// A container's range spans its children's; siblings stand in order and do not overlap.
  public var range: Range<Int>
  /// The nodes inside, in order; empty for leaves.
  public var children: [MarkdownNode]

  /// A node from its parts.
  public init(_ kind: Kind, range: Range<Int>, children: [MarkdownNode] = []) {
    self.kind = kind
    self.range = range
    self.children = children
  }
}

extension MarkdownNode {
  /// The constructs of CommonMark and of GitHub's extensions to it.
  ///
  /// Those that hold much are `indirect`: a node takes as much memory as the largest of its kinds, most nodes are
  /// texts, paragraphs and cells, and all trees of a site are in memory together.
  public enum Kind: Hashable, Sendable {
    // Blocks
    case paragraph
    case heading(level: Int)
    indirect case list(List)
    /// An item of a list; `checked` is set for a task (`- [ ]`, `- [x]`).
    case item(checked: Bool?)
    case blockQuote
    /// Fenced or indented code; `info` is what stands behind the fence, empty for indented code.
    indirect case codeBlock(info: String, literal: String)
    case htmlBlock(literal: String)
    case thematicBreak
    /// A table of rows, the first of which is the header; one alignment for each column.
    case table(alignments: [Alignment?])
    case tableRow(isHeader: Bool)
    case tableCell
    /// The note that references with this label lead to; `number` counts from 1.
    indirect case footnoteDefinition(label: String, number: Int, references: Int)

    // Inlines
    case text(String)
    /// A line ending inside a paragraph.
    case softBreak
    /// A line ending that was asked for, by two spaces or a backslash.
    case lineBreak
    case code(String)
    case htmlInline(String)
    case emphasis
    case strong
    case strikethrough
    /// A link; its children are the words of the link.
    indirect case link(destination: String, title: String)
    /// An image; its children are the alternative text. `size` is set where the writer asked for
    /// one (`|300x200`).
    indirect case image(source: String, title: String, size: ImageSize?)
    /// A reference to a footnote; `occurrence` counts the references to the same note from 1.
    indirect case footnoteReference(label: String, number: Int, occurrence: Int)
  }

  /// What kind of list it is.
  public struct List: Hashable, Sendable {
    /// Whether the items are numbered.
    public var isOrdered: Bool
    /// The number of the first item; 0 for lists that are not numbered.
    public var start: Int
    /// Whether no blank lines stand between the items, so that they hold no `<p>`.
    public var isTight: Bool

    /// A kind of list.
    public init(isOrdered: Bool, start: Int, isTight: Bool) {
      self.isOrdered = isOrdered
      self.start = start
      self.isTight = isTight
    }
  }

  /// Where the cells of a column stand, as the line under the header says.
  public enum Alignment: String, Hashable, Sendable {
    case left, center, right
  }
}

extension MarkdownNode {
  /// Whether the node stands inside a line of text.
  public var isInline: Bool {
    switch kind {
    case .text, .softBreak, .lineBreak, .code, .htmlInline, .emphasis, .strong, .strikethrough,
      .link, .image, .footnoteReference:
      true
    default: false
    }
  }
}
