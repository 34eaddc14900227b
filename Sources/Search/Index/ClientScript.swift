/// The script that searches, made of the parts in `Client/`.
public enum ClientScript {
  /// Its path in the site. Only another program changes it, never the content.
  public static let path = "search/client-\(ContentHash.text(of: bytes)).js"

  /// The script: the parts in one function, so that they share names and the page sees none of them.
  public static let bytes: [UInt8] = {
    let head = Array("(function(){'use strict';\n".utf8)
    return head + parts.flatMap(ScriptJoiner.stripped) + Array("})();\n".utf8)
  }()

  private static let parts: [[UInt8]] = [
    PackageResources.fold_js, PackageResources.index_js, PackageResources.rank_js,
    PackageResources.snippet_js, PackageResources.query_js,
  ]
}

/// Makes scripts smaller without reading them: lines that are comments and indentation go.
enum ScriptJoiner {
  /// A line whose first characters are `//` is a comment, since our scripts have no texts over several
  /// lines and no block comments.
  static func stripped(_ script: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(script.count)
    for line in script.split(separator: UInt8(ascii: "\n")) {
      let code = line.drop { $0 == 0x20 }
      if code.isEmpty || code.starts(with: "//".utf8) { continue }
      result += code
      result.append(UInt8(ascii: "\n"))
    }
    return result
  }
}
