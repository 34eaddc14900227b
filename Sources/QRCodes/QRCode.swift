internal import CQRCode

/// A QR code (ISO/IEC 18004) of an address, as black and white modules.
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
    guard !text.isEmpty, text.utf8.allSatisfy({ (0x21...0x7E).contains($0) }) else {
      throw .notASCII
    }
    let code = QRcode_encodeString(text, 0, QR_ECLEVEL_M, QR_MODE_8, 1)
    guard let code else {
      throw text.utf8.count > 2331 ? .tooLong(text.utf8.count) : .failed
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

  func isDark(_ row: Int, _ column: Int) -> Bool {
    let (row, column) = (row - Self.quietZone, column - Self.quietZone)
    guard (0..<width).contains(row), (0..<width).contains(column) else { return false }
    return modules[row * width + column]
  }
}
