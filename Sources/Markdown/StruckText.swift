internal import CMarkdown

/// `~one~` and `~~two~~` tildes, as libcmark-gfm's own extension reads them, but amended beside CJK
/// characters, and never between the two ends of a range.
enum StruckText {
  /// The longest run of tildes that is looked at in one piece; the library's own limit.
  private static let longestRun: Int32 = 100

  /// At a tilde: takes the whole run as text and, if it may open or close, puts it on the stack.
  static func match(
    in context: InlineExtension.Context, inlines: OpaquePointer
  ) -> UnsafeMutablePointer<cmark_node>? {
    var opens: Int32 = 0
    var closes: Int32 = 0
    var isAfterPunctuation: Int32 = 0
    var isBeforePunctuation: Int32 = 0
    let start = Int(cmark_inline_parser_get_offset(inlines))
    let count = Int(
      cmark_inline_parser_scan_delimiters(
        inlines, longestRun, UInt8(ascii: "~"), &opens, &closes, &isAfterPunctuation,
        &isBeforePunctuation))
    guard let chunk = cmark_inline_parser_get_chunk(inlines),
      let node = cmark_node_new(CMARK_NODE_TEXT)
    else { return nil }
    node.pointee.as.literal = cmark_chunk_dup(chunk, Int32(start), Int32(count))
    guard count == 1 || count == 2 else { return node }
    if context.dialect.contains(.cjk) {
      let text = UnsafeBufferPointer(start: chunk.pointee.data, count: Int(chunk.pointee.len))
      let run = DelimiterRun(
        of: UInt8(ascii: "~"), at: start..<start + count, in: text,
        hasStandIns: context.dialect.contains(.standIns))
      opens = run.canOpen ? 1 : 0
      closes = run.canClose ? 1 : 0
    }
    if count == 1 {
      let text = UnsafeBufferPointer(start: chunk.pointee.data, count: Int(chunk.pointee.len))
      if SingleTilde.isRange(at: start, in: text) { (opens, closes) = (0, 0) }
    }
    if opens != 0 || closes != 0 {
      cmark_inline_parser_push_delimiter(inlines, 0, opens, closes, node)
    }
    return node
  }

  /// At a closer and its opener: moves what stands between them into the opener's node.
  static let insert: cmark_inline_from_delim_func = { ext, _, inlines, opener, closer in
    guard let opener, let closer else { return nil }
    let next = closer.pointee.next
    guard let ext, let context = InlineExtension.context(of: ext),
      let node = opener.pointee.inl_text, opener.pointee.length == closer.pointee.length
    else { return next }
    let type = cmark_node_type(rawValue: context.strikethrough.type)
    guard cmark_node_set_type(node, type) != 0 else { return next }
    cmark_node_set_syntax_extension(node, context.strikethrough.renderer)
    while let sibling = cmark_node_next(node), sibling != closer.pointee.inl_text {
      cmark_node_append_child(node, sibling)
    }
    cmark_node_free(closer.pointee.inl_text)
    var delimiter: UnsafeMutablePointer<delimiter>? = closer
    while let current = delimiter {
      delimiter = current == opener ? nil : current.pointee.previous
      cmark_inline_parser_remove_delimiter(inlines, current)
    }
    return next
  }
}
