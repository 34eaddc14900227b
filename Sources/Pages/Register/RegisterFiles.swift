import Hashing
import Machine

/// What the pages of the register load besides what every page does: how it looks, in the colours and sizes of
/// the theme, and the script that narrows it.
enum RegisterFiles {
  // Only another program changes them, never the content.
  static let style = Asset(name: "register.css", bytes: PackageResources.register_css)
  static let script = Asset(name: "register.js", bytes: PackageResources.register_js)

  static var all: [OutputFile] {
    [style, script].map { OutputFile(path: $0.path, bytes: $0.bytes) }
  }
}
