/// The script that searches, made of the parts in `Client/`, and the scripts that it fetches when they
/// are wanted.
public enum ClientScript {
  /// Its path in the site. Only another program changes it, never the content.
  public static let path = "search/client-\(ContentHash.text(of: bytes)).js"

  /// The script: the parts in one function, so that they share names and the page sees none of them.
  public static let bytes: [UInt8] = {
    let head = Array("(function(){'use strict';\n".utf8)
    // The interface has a block of its own: its names may be those of the engine.
    return head + ScriptJoiner.naming(later, in: engine.flatMap(ScriptJoiner.stripped))
      + Array("{\n".utf8)
      + ScriptJoiner.naming(later, in: interface.flatMap(ScriptJoiner.stripped))
      + Array("}\n})();\n".utf8)
  }()

  /// What not every page needs: the search page, the box in the masthead, pinyin and the marks, each as
  /// a function.
  static let later: [ShardFile] = [
    ShardFile(
      "x/results", function: "form,{\(shared)}",
      of: ScriptJoiner.stripped(PackageResources.results_js)),
    ShardFile(
      "x/combobox", function: "form,{\(shared)}",
      of: ScriptJoiner.stripped(PackageResources.combobox_js)),
    ShardFile(
      "x/spelling", function: "entryOf,termsFrom,stem",
      of: ScriptJoiner.stripped(PackageResources.spelling_js)),
    ShardFile("x/pinyin", function: "part", of: ScriptJoiner.stripped(PackageResources.pinyin_js)),
    ShardFile(
      "x/highlight", function: "text,fold,make,word,decode",
      of: ScriptJoiner.stripped(PackageResources.highlight_js)),
  ]

  /// The names of the parts that the client shares with the search page and the box; see boot.js.
  private static let shared = """
    make,fill,word,marked,plain,figure,levelName,origin,problem,shown,amount,values,address,latest,\
    typing,search,root,language
    """

  private static let engine: [[UInt8]] = [
    PackageResources.fold_js, PackageResources.index_js, PackageResources.rank_js,
    PackageResources.snippet_js, PackageResources.query_js,
  ]

  private static let interface: [[UInt8]] = [
    PackageResources.parts_js, PackageResources.search_js, PackageResources.boot_js,
  ]
}

/// The few lines that every page carries: they fetch the script that searches when it is first wanted.
public enum StartScript {
  /// Its path in the site. Only another program changes it, never the content.
  public static let path = "search/start-\(ContentHash.text(of: bytes)).js"

  static let bytes: [UInt8] = {
    let script = String(decoding: ScriptJoiner.stripped(PackageResources.start_js), as: UTF8.self)
    let client = String(ClientScript.path.dropFirst("search/".count))
    return Array(script.split(separator: "client.js", maxSplits: 1).joined(separator: client).utf8)
  }()
}

/// Makes scripts smaller without reading them: lines that are comments and indentation go.
enum ScriptJoiner {
  /// A script with the full names of files in place of their first parts in quotes.
  static func naming(_ files: [ShardFile], in script: [UInt8]) -> [UInt8] {
    var text = String(decoding: script, as: UTF8.self)
    for file in files {
      let stem = file.id.dropLast(ContentHash.length + 1)
      text = text.split(separator: "'\(stem)'", omittingEmptySubsequences: false)
        .joined(separator: "'\(file.id)'")
    }
    return Array(text.utf8)
  }

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
