import Foundation
import Zipping

/// Where an attachment stands in the site: below a folder that is named by its content, so that it can be
/// cached for good and no two files meet, under the name that its writer gave it.
enum AttachmentPath {
  /// The folder of all attachments.
  static let folder = "files"
  /// With the marks of a compressed form a name stays far below the 255 bytes that disks allow.
  private static let longestName = 150

  static func path(name: String, ending: String, hash: String) -> String {
    "\(folder)/\(hash.prefix(16))/\(readable(name)).\(ending)"
  }

  /// A name without its ending, in signs that no disk, address or server takes for something else. A dot
  /// inside would, with some servers, make a file what it is not.
  private static func readable(_ name: String) -> String {
    let stem = name.lastIndex(of: ".").map { $0 == name.startIndex ? name[...] : name[..<$0] }
    var words: [String.UnicodeScalarView] = [.init()]
    for scalar in String(stem ?? name[...]).precomposedStringWithCanonicalMapping
      .unicodeScalars
    {
      if isReadable(scalar) {
        words[words.count - 1].append(scalar)
      } else if words.last?.isEmpty == false {
        words.append(.init())
      }
    }
    var text = words.filter { !$0.isEmpty }.map { String($0) }.joined(separator: "-")
    while text.utf8.count > longestName { text.removeLast() }
    while text.hasSuffix("-") { text.removeLast() }
    return text.isEmpty ? "file" : WindowsName.isDevice(text) ? "file-\(text)" : text
  }

  private static func isReadable(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.isASCII {
      return "a"..."z" ~= scalar || "A"..."Z" ~= scalar || "0"..."9" ~= scalar
        || "_()".unicodeScalars.contains(scalar)
    }
    switch scalar.properties.generalCategory {
    case .control, .format, .surrogate, .privateUse, .unassigned, .lineSeparator,
      .paragraphSeparator, .spaceSeparator:
      return false
    default: return true
    }
  }
}
