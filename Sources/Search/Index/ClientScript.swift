/// The script that searches, bundled of the modules in `Client/` with `client.js` as its entry, and the
/// scripts that it fetches when they are wanted; `make client` bundles and shortens them.
public enum ClientScript {
  /// Its path in the site. Only another program changes it, never the content.
  public static let path = "search/client-\(ContentHash.text(of: bytes)).js"

  /// The script. It asks for the later scripts by the full names of their files.
  public static let bytes: [UInt8] = later.reduce(PackageResources.client_js) { script, file in
    ScriptText.replacing(
      String(file.id.dropLast(ContentHash.length + 1)), with: file.id, in: script)
  }

  /// What not every page needs: the search page, the box in the masthead, pinyin, spelling and the marks.
  static let later: [ShardFile] = [
    ShardFile("x/results", script: PackageResources.results_js),
    ShardFile("x/combobox", script: PackageResources.combobox_js),
    ShardFile("x/spelling", script: PackageResources.spelling_js),
    ShardFile("x/pinyin", script: PackageResources.pinyin_js),
    ShardFile("x/highlight", script: PackageResources.highlight_js),
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
