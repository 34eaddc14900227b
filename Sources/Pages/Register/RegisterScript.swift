import Hashing
import Machine

/// The script that narrows the register of achievements; only its pages load it.
enum RegisterScript {
  private static let asset = Asset(name: "register.js", bytes: PackageResources.register_js)

  /// Its path in the site. Only another program changes it, never the content.
  static var path: String { asset.path }

  static var file: OutputFile { OutputFile(path: asset.path, bytes: asset.bytes) }
}
