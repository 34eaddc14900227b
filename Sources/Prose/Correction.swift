import Diagnostics

/// A change to a file that is certain: a number becomes the name of its figure, a mark the right one.
///
/// ```swift
/// let correction = Correction(
///   place: place, range: 12..<14, written: "98", replacement: "{{awards}}")
/// let corrected = Correction.apply([correction], to: bytes)
/// ```
public struct Correction: Hashable, Sendable {
  /// The place, as messages name it.
  public let place: Place
  /// The UTF-8 bytes of the file's text that change, byte order mark not counted.
  public let range: Range<Int>
  /// What stands there.
  public let written: String
  /// What takes its place.
  public let replacement: String

  /// A change of these bytes.
  public init(place: Place, range: Range<Int>, written: String, replacement: String) {
    self.place = place
    self.range = range
    self.written = written
    self.replacement = replacement
  }

  /// What changes, for people: characters that nobody sees by their numbers.
  public var wording: String {
    let isUnseen = written.unicodeScalars.allSatisfy {
      $0.properties.generalCategory == .format
    }
    guard isUnseen, !written.isEmpty else { return "\(written) → \(replacement)" }
    let codes = written.unicodeScalars.prefix(8).map { scalar in
      let code = String(scalar.value, radix: 16, uppercase: true)
      return "U+" + String(repeating: "0", count: max(4 - code.count, 0)) + code
    }
    let rest = written.unicodeScalars.count > codes.count ? " …" : ""
    return "\(codes.joined(separator: " "))\(rest) → \(replacement)"
  }

  /// Those of several changes to one file that do not overlap, in the order of the file; of two that do
  /// the one that comes first in the list is kept.
  public static func compatible(_ corrections: [Correction]) -> [Correction] {
    let order = corrections.indices.sorted {
      let (left, right) = (corrections[$0].range, corrections[$1].range)
      return (left.lowerBound, left.upperBound, $0) < (right.lowerBound, right.upperBound, $1)
    }
    var kept: [Int] = []
    for index in order {
      // What was kept before may have to give way to an earlier one, but never to two of them.
      guard let last = kept.last, corrections[last].overlaps(corrections[index]) else {
        kept.append(index)
        continue
      }
      if index < last { kept[kept.count - 1] = index }
    }
    return kept.map { corrections[$0] }
  }

  private func overlaps(_ next: Correction) -> Bool {
    range.upperBound > next.range.lowerBound || (range.isEmpty && range == next.range)
  }

  /// The bytes of a file with these changes made; nil where it does not say what they expect.
  ///
  /// All other bytes stay: byte order mark, line endings, a missing last line ending.
  public static func apply(_ corrections: [Correction], to bytes: [UInt8]) -> [UInt8]? {
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    let shift = bytes.starts(with: mark) ? mark.count : 0
    var result: [UInt8] = []
    var position = 0
    for correction in compatible(corrections) {
      let start = correction.range.lowerBound + shift
      let end = correction.range.upperBound + shift
      guard start >= position, end <= bytes.count,
        bytes[start..<end].elementsEqual(correction.written.utf8)
      else { return nil }
      result += bytes[position..<start]
      result += Array(correction.replacement.utf8)
      position = end
    }
    return result + bytes[position...]
  }
}
