/// The script that searches, made of the parts in `Client/`, and the scripts that it fetches when they
/// are wanted; `Client/minify` shortens them.
public enum ClientScript {
  /// Its path in the site. Only another program changes it, never the content.
  public static let path = "search/client-\(ContentHash.text(of: bytes)).js"

  /// The script: the parts in one function, so that they share names and the page sees none of them.
  /// It asks for the later scripts by the full names of their files.
  public static let bytes: [UInt8] = {
    var script = String(decoding: PackageResources.client_js, as: UTF8.self)
    for file in later {
      let stem = file.id.dropLast(ContentHash.length + 1)
      script = script.split(separator: "\"\(stem)\"", omittingEmptySubsequences: false)
        .joined(separator: "\"\(file.id)\"")
    }
    return Array(script.utf8)
  }()

  /// What not every page needs: the search page, the box in the masthead, pinyin and the marks, each as
  /// a function.
  static let later: [ShardFile] = [
    ShardFile("x/results", function: PackageResources.results_js),
    ShardFile("x/combobox", function: PackageResources.combobox_js),
    ShardFile("x/spelling", function: PackageResources.spelling_js),
    ShardFile("x/pinyin", function: PackageResources.pinyin_js),
    ShardFile("x/highlight", function: PackageResources.highlight_js),
  ]
}

/// The few lines that every page carries: they fetch the script that searches when it is first wanted.
public enum StartScript {
  /// Its path in the site. Only another program changes it, never the content.
  public static let path = "search/start-\(ContentHash.text(of: bytes)).js"

  static let bytes: [UInt8] = {
    let script = String(decoding: PackageResources.start_js, as: UTF8.self)
    let client = String(ClientScript.path.dropFirst("search/".count))
    return Array(script.split(separator: "client.js", maxSplits: 1).joined(separator: client).utf8)
  }()
}
