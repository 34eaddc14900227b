internal import CMarkdown

/// What is read otherwise than by the library alone, as an extension to it: strikethrough and
/// emphasis beside CJK characters, bare addresses in Chinese text, and `[[…]]`.
///
/// It owns none of the characters that it looks at. The library finds the extension of a delimiter
/// by the special characters that the extension owns, and switches these off in a table shared by
/// all threads whenever a parser ends; an extension that owns `~` therefore breaks the parsers of
/// other threads. The delimiters of struck text are put on the stack as the byte 0, which no text
/// holds, and that is all this one owns.
enum InlineExtension {
  /// How a text is read.
  struct Dialect: OptionSet {
    let rawValue: Int
    /// The text holds CJK characters.
    static let cjk = Dialect(rawValue: 1)
    /// Signs have been replaced by ``StandIns``.
    static let standIns = Dialect(rawValue: 2)
    /// All that there are.
    static let all = (0..<4).map(Dialect.init)
  }

  /// What the functions below need to know; the library hands it to them.
  struct Context {
    let dialect: Dialect
    /// The type of struck text, and the library's extension that renders it.
    let strikethrough: (type: UInt32, renderer: UnsafeMutablePointer<cmark_syntax_extension>)
    /// The library's extension for addresses.
    let autolink: UnsafeMutablePointer<cmark_syntax_extension>
  }

  /// The characters at which the library is to stop in texts, besides its own.
  static let specialCharacters = StandIns.all

  /// Makes the extension for a dialect. Never freed: it lives as long as the program.
  static func make(_ context: Context) -> UnsafeMutablePointer<cmark_syntax_extension> {
    let made: UnsafeMutablePointer<cmark_syntax_extension> = cmark_syntax_extension_new("showcase")
    cmark_syntax_extension_set_match_inline_func(made, match)
    cmark_syntax_extension_set_inline_from_delim_func(made, StruckText.insert)
    // Mail addresses are found when all else is done, by the library itself.
    cmark_syntax_extension_set_postprocess_func(made, context.autolink.pointee.postprocess_func)
    let owned = cmark_llist_append(cmark_get_default_mem_allocator(), nil, nil)
    cmark_syntax_extension_set_special_inline_chars(made, owned)
    let box = UnsafeMutablePointer<Context>.allocate(capacity: 1)
    box.initialize(to: context)
    cmark_syntax_extension_set_private(made, box, nil)
    return made
  }

  /// What was given to ``make(_:)``.
  static func context(
    of made: UnsafeMutablePointer<cmark_syntax_extension>
  ) -> Context? {
    cmark_syntax_extension_get_private(made)?.assumingMemoryBound(to: Context.self).pointee
  }

  /// At a character that begins a text, and so at every special one.
  private static let match: cmark_match_inline_func = { ext, parser, parent, character, inlines in
    switch character {
    case UInt8(ascii: ":"), UInt8(ascii: "w"):
      guard let ext, let inlines, let context = context(of: ext) else { return nil }
      return BareAddress.match(
        character, in: context, parser: parser, parent: parent, inlines: inlines)
    case UInt8(ascii: "~"):
      guard let ext, let inlines, let context = context(of: ext) else { return nil }
      return StruckText.match(in: context, inlines: inlines)
    case StandIns.asterisk, StandIns.underscore:
      guard let ext, let inlines, isReading(.standIns, ext) else { return nil }
      return emphasis(of: character, inlines)
    case StandIns.embedding, StandIns.wikiLink:
      guard let ext, let inlines, isReading(.standIns, ext) else { return nil }
      return wikiReference(character, inlines)
    default: return nil
    }
  }

  private static func isReading(
    _ dialect: Dialect, _ made: UnsafeMutablePointer<cmark_syntax_extension>
  ) -> Bool {
    context(of: made)?.dialect.contains(dialect) ?? false
  }

  /// Takes a run of stand-ins as text and puts it on the stack as the sign that it stands for, so
  /// that all else is done by the library.
  private static func emphasis(
    of standIn: UInt8, _ inlines: OpaquePointer
  ) -> UnsafeMutablePointer<cmark_node>? {
    guard let chunk = cmark_inline_parser_get_chunk(inlines) else { return nil }
    let text = UnsafeBufferPointer(start: chunk.pointee.data, count: Int(chunk.pointee.len))
    let start = Int(cmark_inline_parser_get_offset(inlines))
    var end = start
    while end < text.count, text[end] == standIn { end += 1 }
    let sign = StandIns.sign(of: standIn)
    let run = DelimiterRun(of: sign, at: start..<end, in: text, hasStandIns: true)
    guard let node = cmark_node_new(CMARK_NODE_TEXT) else { return nil }
    node.pointee.as.literal = cmark_chunk_dup(chunk, Int32(start), Int32(end - start))
    cmark_inline_parser_set_offset(inlines, Int32(end))
    if run.canOpen || run.canClose {
      cmark_inline_parser_push_delimiter(
        inlines, sign, run.canOpen ? 1 : 0, run.canClose ? 1 : 0, node)
    }
    return node
  }

  /// Takes all of `[[…]]` or `![[…]]`. The node stays empty: ``TreeConverter`` reads the source.
  private static func wikiReference(
    _ standIn: UInt8, _ inlines: OpaquePointer
  ) -> UnsafeMutablePointer<cmark_node>? {
    guard let chunk = cmark_inline_parser_get_chunk(inlines) else { return nil }
    let text = UnsafeBufferPointer(start: chunk.pointee.data, count: Int(chunk.pointee.len))
    let isEmbedding = standIn == StandIns.embedding
    let start = Int(cmark_inline_parser_get_offset(inlines)) + (isEmbedding ? 1 : 0)
    guard let reference = WikiReference(in: text, at: start) else { return nil }
    cmark_inline_parser_set_offset(inlines, Int32(reference.end))
    return cmark_node_new(isEmbedding ? CMARK_NODE_IMAGE : CMARK_NODE_LINK)
  }
}
