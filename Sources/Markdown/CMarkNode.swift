internal import CMarkdown
import Glibc

/// A node of libcmark-gfm's tree, read only. It must not outlive the tree.
struct CMarkNode: Hashable {
  /// The node in the library's own terms.
  let pointer: UnsafeMutablePointer<cmark_node>

  /// The types that CommonMark has; extensions add to them at run time.
  enum CoreType {
    case blockQuote, list, item, codeBlock, htmlBlock, paragraph, heading, thematicBreak
    case footnoteDefinition
    case text, softBreak, lineBreak, code, htmlInline, emphasis, strong, link, image
    case footnoteReference
  }

  /// A view of a node of the library.
  init(_ pointer: UnsafeMutablePointer<cmark_node>) { self.pointer = pointer }

  private static func node(_ pointer: UnsafeMutablePointer<cmark_node>?) -> CMarkNode? {
    pointer.map(CMarkNode.init)
  }

  // MARK: Tree

  var firstChild: CMarkNode? { Self.node(pointer.pointee.first_child) }
  var previous: CMarkNode? { Self.node(pointer.pointee.prev) }
  var next: CMarkNode? { Self.node(pointer.pointee.next) }
  var parent: CMarkNode? { Self.node(pointer.pointee.parent) }

  /// The number of the node's type, to be compared with ``CMarkEngine/types``.
  var typeNumber: UInt32 { UInt32(pointer.pointee.type) }

  /// The node's type, unless an extension has made it.
  var coreType: CoreType? {
    switch cmark_node_get_type(pointer) {
    case CMARK_NODE_TEXT: .text
    case CMARK_NODE_PARAGRAPH: .paragraph
    case CMARK_NODE_SOFTBREAK: .softBreak
    case CMARK_NODE_STRONG: .strong
    case CMARK_NODE_EMPH: .emphasis
    case CMARK_NODE_LINK: .link
    case CMARK_NODE_ITEM: .item
    case CMARK_NODE_LIST: .list
    case CMARK_NODE_HEADING: .heading
    case CMARK_NODE_CODE: .code
    case CMARK_NODE_IMAGE: .image
    case CMARK_NODE_BLOCK_QUOTE: .blockQuote
    case CMARK_NODE_CODE_BLOCK: .codeBlock
    case CMARK_NODE_HTML_BLOCK: .htmlBlock
    case CMARK_NODE_HTML_INLINE: .htmlInline
    case CMARK_NODE_THEMATIC_BREAK: .thematicBreak
    case CMARK_NODE_LINEBREAK: .lineBreak
    case CMARK_NODE_FOOTNOTE_DEFINITION: .footnoteDefinition
    case CMARK_NODE_FOOTNOTE_REFERENCE: .footnoteReference
    default: nil
    }
  }

  // MARK: Places, as the library gives them: lines from 1, columns from 1 in bytes, 0 for unknown

  var startLine: Int { Int(cmark_node_get_start_line(pointer)) }
  var startColumn: Int { Int(cmark_node_get_start_column(pointer)) }
  var endLine: Int { Int(cmark_node_get_end_line(pointer)) }

  // MARK: Properties

  /// The words of a text, code or HTML node; the number of a reference to a footnote.
  var literal: UnsafeBufferPointer<UInt8> {
    switch cmark_node_get_type(pointer) {
    // Where they lie: the library would make a copy.
    case CMARK_NODE_TEXT, CMARK_NODE_CODE, CMARK_NODE_HTML_INLINE:
      let chunk = pointer.pointee.as.literal
      return UnsafeBufferPointer(start: chunk.data, count: Int(chunk.len))
    default: return Self.bytes(cmark_node_get_literal(pointer))
    }
  }

  /// The words of the node if it is text, else none.
  var literalIfText: UnsafeBufferPointer<UInt8> {
    coreType == .text ? literal : UnsafeBufferPointer(start: nil, count: 0)
  }

  /// The text from which the inlines of a block were parsed.
  var content: UnsafeBufferPointer<UInt8> {
    let content = pointer.pointee.content
    return UnsafeBufferPointer(start: content.ptr, count: Int(content.size))
  }

  var headingLevel: Int { Int(cmark_node_get_heading_level(pointer)) }
  var info: String { Self.string(cmark_node_get_fence_info(pointer)) }
  var destination: String { Self.string(cmark_node_get_url(pointer)) }
  var title: String { Self.string(cmark_node_get_title(pointer)) }

  var listKind: MarkdownNode.List {
    MarkdownNode.List(
      isOrdered: cmark_node_get_list_type(pointer) == CMARK_ORDERED_LIST,
      start: Int(cmark_node_get_list_start(pointer)),
      isTight: cmark_node_get_list_tight(pointer) != 0)
  }

  /// The fence of a code block, if it has one.
  var fence: (character: UInt8, length: Int)? {
    var length: Int32 = 0
    var offset: Int32 = 0
    var character: CChar = 0
    guard cmark_node_get_fenced(pointer, &length, &offset, &character) != 0 else { return nil }
    return (UInt8(bitPattern: character), Int(length))
  }

  /// Whether an extension has taken the node over: of items, the tasks.
  var isExtended: Bool { cmark_node_get_syntax_extension(pointer) != nil }

  var isHeaderRow: Bool { cmark_gfm_extensions_get_table_row_is_header(pointer) != 0 }

  var tableAlignments: [MarkdownNode.Alignment?] {
    let count = Int(cmark_gfm_extensions_get_table_columns(pointer))
    guard let marks = cmark_gfm_extensions_get_table_alignments(pointer) else { return [] }
    return (0..<count).map { column in
      switch marks[column] {
      case UInt8(ascii: "l"): .left
      case UInt8(ascii: "c"): .center
      case UInt8(ascii: "r"): .right
      default: nil
      }
    }
  }

  private static func bytes(_ chars: UnsafePointer<CChar>?) -> UnsafeBufferPointer<UInt8> {
    guard let chars else { return UnsafeBufferPointer(start: nil, count: 0) }
    let count = strlen(chars)
    return UnsafeBufferPointer(
      start: UnsafeRawPointer(chars).assumingMemoryBound(to: UInt8.self), count: count)
  }

  private static func string(_ chars: UnsafePointer<CChar>?) -> String {
    String(decoding: bytes(chars), as: UTF8.self)
  }
}
