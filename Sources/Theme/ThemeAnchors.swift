import Diagnostics
import Machine

/// The anchors that templates write by themselves: a heading of a text must not get one of them, or a link
/// to it would lead to the other.
public enum ThemeAnchors {
  /// Those of all templates in a folder, whatever the theme, so that another theme changes no anchor of a
  /// text; parts that a template fills in are left out.
  public static func all(in tree: FileTree) -> Set<String> {
    var anchors: Set<String> = []
    for file in tree.files where file.fileExtension == "mustache" {
      var ignored = Report()
      guard let text = tree.text(of: file, limit: TemplateScanner.longest, report: &ignored)?.text
      else {
        continue
      }
      var rest = text[...]
      while let found = rest.firstRange(of: " id=\"") {
        rest = rest[found.upperBound...]
        guard let end = rest.firstIndex(of: "\"") else { break }
        if !rest[..<end].contains("{") { anchors.insert(String(rest[..<end])) }
        rest = rest[end...]
      }
    }
    return anchors
  }
}
