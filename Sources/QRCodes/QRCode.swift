internal import CQRCode

/// A QR code (ISO/IEC 18004) of an address, as black and white modules.
///
/// ```swift
/// let code = try QRCode("https://example.org/cases/luosifen.html")
/// let picture = code.png(scale: 4)
/// ```
public struct QRCode: Sendable {
  /// Why there is no code.
  public enum Problem: Error, Hashable, Sendable {
    /// The text is empty or not ASCII; readers disagree on other characters.
    case notASCII
    /// The text is longer than the largest code holds; its length in bytes.
    case tooLong(Int)
    /// The library had no memory.
    case failed
  }

  /// Modules of white that readers need on each side (ISO/IEC 18004, 9.1).
  public static let quietZone = 4
  /// The most bytes that stay easy to read from paper of the usual size.
  public static let comfortableLength = 120

  /// Modules on a side, without the quiet zone: 21 to 177.
  public let width: Int
  /// Row by row, whether a module is dark.
  let modules: [Bool]

  /// The code of a text, with the error correction M: 15 in a hundred modules may be lost.
  ///
  /// - Throws: why there is none.
  public init(_ text: String) throws(Problem) {
    guard Self.isEncodable(text) else { throw .notASCII }
    let code = QRcode_encodeString(text, 0, QR_ECLEVEL_M, QR_MODE_8, 1)
    guard let code else {
      throw text.utf8.count > Self.capacities[39] ? .tooLong(text.utf8.count) : .failed
    }
    defer { QRcode_free(code) }
    width = Int(code.pointee.width)
    // The lowest bit says dark, the others what the module is for.
    modules = UnsafeBufferPointer(start: code.pointee.data, count: width * width).map {
      $0 & 1 == 1
    }
  }

  /// Modules on a side, with the quiet zone.
  public var side: Int { width + 2 * Self.quietZone }

  /// Modules on a side of the code of a text, with the quiet zone, without making the code; `nil` where
  /// there is none.
  public static func side(of text: String) -> Int? {
    guard isEncodable(text), let version = capacities.firstIndex(where: { $0 >= text.utf8.count })
    else { return nil }
    return 21 + 4 * version + 2 * quietZone
  }

  /// How many bytes the codes of the 40 versions hold with error correction M (ISO/IEC 18004, table 7).
  static let capacities = [
    14, 26, 42, 62, 84, 106, 122, 152, 180, 213, 251, 287, 331, 362, 412, 450, 504, 560, 624, 666,
    711, 779, 857, 911, 997, 1059, 1125, 1190, 1264, 1370, 1452, 1538, 1628, 1722, 1809, 1911, 1989,
    2099, 2213, 2331,
  ]

  private static func isEncodable(_ text: String) -> Bool {
    !text.isEmpty && text.utf8.allSatisfy { (0x21...0x7E).contains($0) }
  }

  func isDark(_ row: Int, _ column: Int) -> Bool {
    let (row, column) = (row - Self.quietZone, column - Self.quietZone)
    guard (0..<width).contains(row), (0..<width).contains(column) else { return false }
    return modules[row * width + column]
  }
}
