/// The texts that an index holds, read back from its files: what a search can show and find.
package enum IndexTexts {
  /// For each page, by its path, all that is stored of it: title, tags, figures, headings and blocks.
  ///
  /// - Returns: `nil` where a file cannot be read.
  package static func read(_ files: [(path: String, bytes: [UInt8])]) -> [String: [String]]? {
    guard let file = files.first(where: { $0.path.hasPrefix("search/w/") }),
      let symbols = ScriptReader.payload(of: file)
    else { return nil }
    let codes = CodebookReader(symbols)
    var texts: [String: [String]] = [:]
    for file in files where file.path.hasPrefix("search/d/") {
      guard let payload = ScriptReader.payload(of: file) else { return nil }
      for page in codes.decode(payload).split(separator: 0x1E) {
        let fields = page.split(separator: 0x1F, omittingEmptySubsequences: false)
        guard fields.count > 1 else { return nil }
        let separators: Set<UInt16> = [0x09, 0x1D, 0x1F]
        texts[String(decoding: fields[1], as: UTF16.self), default: []] +=
          page.split(whereSeparator: separators.contains).map {
            String(decoding: $0, as: UTF16.self)
          }
      }
    }
    return texts
  }
}
