internal import CMarkdown

/// libcmark-gfm behind one function: the only place that makes and frees C memory.
struct CMarkEngine: @unchecked Sendable {
  // Unchecked: the pointers are set up once and only read afterwards.

  /// The types of nodes that the extensions have registered; the library numbers them at run time.
  struct ExtensionTypes {
    let table: UInt32
    let tableRow: UInt32
    let tableCell: UInt32
    let strikethrough: UInt32
  }

  private let types: ExtensionTypes
  private typealias Extension = UnsafeMutablePointer<cmark_syntax_extension>
  /// The extensions for each dialect, by its number.
  private let extensions: [[Extension]]

  /// The library with its extensions; nil if it was built without one of them.
  static let shared = CMarkEngine()

  /// Positions in lines that follow a line break inside code are only counted with `SOURCEPOS`.
  private static let options =
    CMARK_OPT_FOOTNOTES | CMARK_OPT_SOURCEPOS | CMARK_OPT_UNSAFE

  private init?() {
    cmark_gfm_core_extensions_ensure_registered()
    guard let table = cmark_find_syntax_extension("table"),
      let strikethrough = cmark_find_syntax_extension("strikethrough"),
      let autolink = cmark_find_syntax_extension("autolink"),
      let tasklist = cmark_find_syntax_extension("tasklist"),
      let types = Self.types(of: [table, strikethrough])
    else { return nil }
    // A parser switches the extensions' special characters on in a table that all parsers share,
    // and off again when it is done: two threads would switch them off for each other. So they are
    // switched on here for good, and the extensions that are used below have none of their own.
    guard let marker = Self.marker() else { return nil }
    Self.parse(.init(start: nil, count: 0), with: [strikethrough, autolink, marker]) { parser in
      cmark_manage_extensions_special_characters(parser, 1)
      return nil
    }
    self.types = types
    extensions = InlineExtension.Dialect.all.map { dialect in
      let context = InlineExtension.Context(
        dialect: dialect, strikethrough: (types.strikethrough, strikethrough), autolink: autolink)
      return [table, InlineExtension.make(context), tasklist]
    }
  }

  /// An extension that does nothing but own the characters at which ours is to be asked.
  private static func marker() -> Extension? {
    let memory = cmark_get_default_mem_allocator()
    let made = cmark_syntax_extension_new("showcase-marker")
    let owned = InlineExtension.specialCharacters.reduce(
      nil as UnsafeMutablePointer<cmark_llist>?
    ) { list, character in
      cmark_llist_append(memory, list, UnsafeMutableRawPointer(bitPattern: UInt(character)))
    }
    cmark_syntax_extension_set_special_inline_chars(made, owned)
    // Only extensions that look at inlines are asked for their characters.
    cmark_syntax_extension_set_match_inline_func(made) { _, _, _, _, _ in nil }
    return made
  }

  /// Parses `bytes`, read in `dialect`, and lends the tree's root to `body`, with the types of the
  /// nodes that extensions have made; the tree is gone afterwards.
  func withTree<Result>(
    of bytes: UnsafeBufferPointer<UInt8>, in dialect: InlineExtension.Dialect,
    _ body: (CMarkNode, ExtensionTypes) -> Result
  ) -> Result? {
    var result: Result?
    Self.parse(bytes, with: extensions[dialect.rawValue]) { parser in
      let root = cmark_parser_finish(parser)
      if let root { result = body(CMarkNode(root), types) }
      return root
    }
    return result
  }

  /// Lends a parser that was fed with `bytes`; frees it, and the tree that `body` made with it.
  private static func parse(
    _ bytes: UnsafeBufferPointer<UInt8>, with extensions: [Extension],
    _ body: (OpaquePointer) -> UnsafeMutablePointer<cmark_node>?
  ) {
    guard let parser = cmark_parser_new(options) else { return }
    defer { cmark_parser_free(parser) }
    for ext in extensions { cmark_parser_attach_syntax_extension(parser, ext) }
    bytes.withMemoryRebound(to: CChar.self) { chars in
      if let start = chars.baseAddress { cmark_parser_feed(parser, start, chars.count) }
    }
    if let tree = body(parser) { cmark_node_free(tree) }
  }

  /// Reads the extensions' node types off a text that holds one of each.
  private static func types(of extensions: [Extension]) -> ExtensionTypes? {
    var types: ExtensionTypes?
    Array("|~a~|\n|-|\n".utf8).withUnsafeBufferPointer { sample in
      parse(sample, with: extensions) { parser in
        let root = cmark_parser_finish(parser)
        if let table = cmark_node_first_child(root), let row = cmark_node_first_child(table),
          let cell = cmark_node_first_child(row), let deleted = cmark_node_first_child(cell)
        {
          types = ExtensionTypes(
            table: cmark_node_get_type(table).rawValue, tableRow: cmark_node_get_type(row).rawValue,
            tableCell: cmark_node_get_type(cell).rawValue,
            strikethrough: cmark_node_get_type(deleted).rawValue)
        }
        return root
      }
    }
    return types
  }
}
