internal import CMarkdown

/// `~one~` and `~~two~~` tildes, as libcmark-gfm's own extension reads them, but for one thing: its
/// entry on the stack of delimiters is the byte 0, which no text holds, and not `~`.
///
/// The library finds the extension of a delimiter by the special characters that the extension
/// owns, and switches these off in a table shared by all threads whenever a parser ends. An
/// extension that owns `~` therefore breaks the parsers of other threads; one that owns 0 does not.
enum StrikethroughExtension {
  /// The longest run of tildes that is looked at in one piece; the library's own limit.
  private static let longestRun: Int32 = 100

  /// Makes the extension once. Its nodes have the type and the renderer of the library's extension.
  static func make(type: UInt32, renderedBy original: OpaquePointer) -> OpaquePointer {
    let made: OpaquePointer = cmark_syntax_extension_new("showcase-strikethrough")
    cmark_syntax_extension_set_match_inline_func(made, match)
    cmark_syntax_extension_set_inline_from_delim_func(made, insert)
    let owned = cmark_llist_append(cmark_get_default_mem_allocator(), nil, nil)
    cmark_syntax_extension_set_special_inline_chars(made, owned)
    let nodes = Nodes(type: cmark_node_type(rawValue: type), original: original)
    let box = UnsafeMutablePointer<Nodes>.allocate(capacity: 1)
    box.initialize(to: nodes)
    // Never freed: the extension lives as long as the program.
    cmark_syntax_extension_set_private(made, box, nil)
    return made
  }

  private struct Nodes {
    let type: cmark_node_type
    let original: OpaquePointer
  }

  /// At a tilde: takes the whole run as text and, if it may open or close, puts it on the stack.
  private static let match: cmark_match_inline_func = { _, _, _, character, inlines in
    guard character == UInt8(ascii: "~") else { return nil }
    var opens: Int32 = 0
    var closes: Int32 = 0
    var isAfterPunctuation: Int32 = 0
    var isBeforePunctuation: Int32 = 0
    let count = cmark_inline_parser_scan_delimiters(
      inlines, longestRun, character, &opens, &closes, &isAfterPunctuation, &isBeforePunctuation)
    let text = cmark_node_new(CMARK_NODE_TEXT)
    cmark_node_set_literal(text, String(repeating: "~", count: Int(count)))
    if opens != 0 || closes != 0, count == 1 || count == 2 {
      cmark_inline_parser_push_delimiter(inlines, 0, opens, closes, text)
    }
    return text
  }

  /// At a closer and its opener: moves what stands between them into the opener's node.
  private static let insert: cmark_inline_from_delim_func = { ext, _, inlines, opener, closer in
    guard let opener, let closer else { return nil }
    let next = closer.pointee.next
    guard let box = cmark_syntax_extension_get_private(ext), let node = opener.pointee.inl_text,
      opener.pointee.length == closer.pointee.length
    else { return next }
    let nodes = box.assumingMemoryBound(to: Nodes.self).pointee
    guard cmark_node_set_type(node, nodes.type) != 0 else { return next }
    cmark_node_set_syntax_extension(node, nodes.original)
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
