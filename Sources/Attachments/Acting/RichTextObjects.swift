/// Whether a document in RTF holds what a reader's office program would run: embedded objects, links that
/// update themselves, commands to other programs, templates from elsewhere.
public enum RichTextObjects {
  private static let largestField = 512

  /// Whether there are such in a document.
  public static func areIn(_ bytes: [UInt8]) -> Bool {
    let backslash = UInt8(ascii: "\\")
    var position = bytes.startIndex
    while let start = bytes[position...].firstIndex(of: backslash) {
      let word = bytes[(start + 1)...].prefix(24).prefix {
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0)
      }
      position = max(word.endIndex, start + 1)
      // A sign behind a backslash stands for itself, another backslash as well.
      if word.isEmpty {
        position = min(start + 2, bytes.endIndex)
        continue
      }
      switch String(decoding: word, as: UTF8.self) {
      case "object", "objdata", "objupdate", "objautlink", "objocx", "objhtml": return true
      case "fldinst" where field(bytes[position...]).hasPrefix("DDE"): return true
      case "template" where isElsewhere(field(bytes[position...])): return true
      default: break
      }
    }
    return false
  }

  /// The words of a group without the formatting between them.
  private static func field(_ bytes: ArraySlice<UInt8>) -> String {
    var words: [UInt8] = []
    var depth = 0
    var rest = bytes.prefix(largestField)
    while let byte = rest.popFirst() {
      switch byte {
      case UInt8(ascii: "{"): depth += 1
      case UInt8(ascii: "}"):
        depth -= 1
        if depth < 0 { return String(decoding: words, as: UTF8.self).uppercased() }
      case UInt8(ascii: "\\"):
        if rest.first == UInt8(ascii: "\\") {
          words.append(byte)
          rest = rest.dropFirst()
        } else {
          rest = rest.drop {
            $0 != 0x20 && $0 != UInt8(ascii: "{") && $0 != UInt8(ascii: "}")
              && $0 != UInt8(ascii: "\\")
          }
        }
      case 0...0x20: break
      default: words.append(byte)
      }
    }
    return String(decoding: words, as: UTF8.self).uppercased()
  }

  private static func isElsewhere(_ address: String) -> Bool {
    ["HTTP:", "HTTPS:", "FTP:", "\\\\", "//"].contains(where: address.hasPrefix)
  }
}
