/// Path data of a drawing while it is written: `"M\(x, y)h\(width)z"`, each number with one decimal at most.
///
/// A drawing has a thousand numbers, and a site a drawing for every case. So they go into one row of bytes, and
/// no number is a text on its way there.
struct PathText: ExpressibleByStringInterpolation {
  private(set) var bytes: [UInt8]

  var isEmpty: Bool { bytes.isEmpty }

  init(_ bytes: [UInt8] = []) { self.bytes = bytes }

  init(stringLiteral literal: StaticString) {
    bytes = literal.withUTF8Buffer { Array($0) }
  }

  init(stringInterpolation: StringInterpolation) { bytes = stringInterpolation.bytes }

  static func += (path: inout PathText, other: PathText) {
    path.bytes.append(contentsOf: other.bytes)
  }

  static func + (path: PathText, other: PathText) -> PathText {
    var path = path
    path += other
    return path
  }

  /// Takes literals as they are, and coordinates.
  struct StringInterpolation: StringInterpolationProtocol {
    fileprivate var bytes: [UInt8] = []

    init(literalCapacity: Int, interpolationCount: Int) {
      bytes.reserveCapacity(literalCapacity + interpolationCount * 12)
    }

    mutating func appendLiteral(_ literal: StaticString) {
      literal.withUTF8Buffer { bytes.append(contentsOf: $0) }
    }

    mutating func appendInterpolation(_ x: Double, _ y: Double) {
      bytes.append(coordinate: x)
      bytes.append(0x20)
      bytes.append(coordinate: y)
    }

    mutating func appendInterpolation(_ point: (x: Double, y: Double)) {
      appendInterpolation(point.x, point.y)
    }

    mutating func appendInterpolation(_ length: Double) { bytes.append(coordinate: length) }

    mutating func appendInterpolation(_ path: PathText) { bytes.append(contentsOf: path.bytes) }
  }
}
