import Zipping

/// The path of a file from the base of its bag, with `/`; compared by its bytes, since two names that
/// look the same may be two files.
public struct BagPath: Hashable, Comparable, Sendable {
  /// The path as text.
  public let text: String

  /// A path as it stands, unchecked.
  public init(_ text: String) { self.text = text }

  /// Whether both have the same bytes.
  public static func == (left: BagPath, right: BagPath) -> Bool {
    left.text.utf8.elementsEqual(right.text.utf8)
  }

  /// Paths sort by their bytes.
  public static func < (left: BagPath, right: BagPath) -> Bool {
    left.text.utf8.lexicographicallyPrecedes(right.text.utf8)
  }

  /// Hashes the bytes.
  public func hash(into hasher: inout Hasher) {
    var text = text
    text.withUTF8 { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
  }

  /// Whether it lies in the payload.
  var isPayload: Bool { text.utf8.starts(with: "data/".utf8) }

  /// What all names have in common that one disk or another takes for the same file: letters of either
  /// case, and characters in either normal form. `String` compares the latter by itself.
  var folded: String { text.lowercased() }

  /// Whether a program that trusted the path would leave the bag: RFC 8493, 5.1. Windows takes `\` for
  /// a separator and `C:` for a disk, shells take `~` for a home.
  var leavesBag: Bool {
    let bytes = Array(text.utf8)
    guard let first = bytes.first else { return true }
    let hasDisk = bytes.count > 1 && bytes[1] == UInt8(ascii: ":")
    if hasDisk || [0x2F, 0x5C, 0x7E].contains(first) { return true }
    return bytes.split(omittingEmptySubsequences: false) { $0 == 0x2F || $0 == 0x5C }
      .contains { $0.elementsEqual("..".utf8) }
  }

  /// Why Windows cannot have the file or a folder that it is in; nil where it can.
  var refusalByWindows: WindowsName.Refusal? {
    text.split(separator: "/").lazy.compactMap { WindowsName.refusal(of: $0) }.first
  }

  /// The path without `./` in front, `//` and `/./` inside.
  var simplified: BagPath {
    let parts = text.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: true)
      .filter { !$0.elementsEqual(".".utf8) }
    return BagPath(parts.map { String(Substring($0)) }.joined(separator: "/"))
  }

  /// The path as a manifest writes it: `%`, CR and LF, and only those, as `%25`, `%0D` and `%0A`.
  var encoded: String {
    guard text.utf8.contains(where: { [0x25, 0x0D, 0x0A].contains($0) }) else { return text }
    return text.unicodeScalars.reduce(into: "") { result, scalar in
      switch scalar {
      case "%": result += "%25"
      case "\r": result += "%0D"
      case "\n": result += "%0A"
      default: result.unicodeScalars.append(scalar)
      }
    }
  }

  /// What a path in a manifest stands for.
  var decoded: BagPath {
    guard text.utf8.contains(0x25) else { return self }
    var result: [UInt8] = []
    var rest = Array(text.utf8)[...]
    while let byte = rest.popFirst() {
      let code = byte == 0x25 ? String(decoding: rest.prefix(2), as: UTF8.self).uppercased() : ""
      switch code {
      case "25": result.append(0x25)
      case "0D": result.append(0x0D)
      case "0A": result.append(0x0A)
      default:
        result.append(byte)
        continue
      }
      rest = rest.dropFirst(2)
    }
    return BagPath(String(decoding: result, as: UTF8.self))
  }
}
