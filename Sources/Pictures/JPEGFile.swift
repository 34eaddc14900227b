/// The segments of a JPEG file (ITU-T T.81, annex B) up to its first scan.
struct JPEGFile {
  private struct Segment {
    let marker: UInt8
    let range: Range<Int>
  }

  private let reader: ByteReader
  private let segments: [Segment]
  /// Where the first scan begins: what follows is the picture itself.
  private let scan: Int

  init?(_ reader: ByteReader) {
    self.reader = reader
    var segments: [Segment] = []
    var at = 2
    while let mark = reader[at], mark == 0xFF, let marker = reader[at + 1] {
      // Fill bytes may stand before a marker.
      if marker == 0xFF {
        at += 1
        continue
      }
      if marker == 0xDA { break }
      let hasNoLength = marker == 0x01 || (0xD0...0xD8).contains(marker)
      guard let length = hasNoLength ? 0 : reader.big(2, at: at + 2),
        at + 2 + length <= reader.count, hasNoLength || length >= 2
      else { return nil }
      segments.append(Segment(marker: marker, range: at..<at + 2 + length))
      at += 2 + length
    }
    guard reader[at + 1] == 0xDA else { return nil }
    self.segments = segments
    scan = at
  }

  var header: PictureHeader? {
    // SOF0 to SOF15, without the tables DHT, JPG and DAC that share their numbers.
    let frame = segments.first { segment in
      (0xC0...0xCF).contains(segment.marker) && ![0xC4, 0xC8, 0xCC].contains(segment.marker)
    }
    guard let start = frame?.range.lowerBound, let height = reader.big(2, at: start + 5),
      let width = reader.big(2, at: start + 7), width > 0, height > 0
    else { return nil }
    return PictureHeader(
      format: .jpeg, width: width, height: height, orientation: orientation,
      hasProfile: segments.contains { $0.marker == 0xE2 && isNeeded($0, true) })
  }

  private var orientation: Int {
    for segment in segments where segment.marker == 0xE1 {
      let start = segment.range.lowerBound + 4
      guard reader.text(at: start, count: 6) == "Exif\0\0" else { continue }
      let count = segment.range.upperBound - start - 6
      return TIFFDirectory(reader, at: start + 6, count: count)?.orientation ?? 1
    }
    return 1
  }

  /// The file without EXIF, GPS, XMP, IPTC, previews and comments; the pixels stay as they are.
  ///
  /// What is needed to show it stays: JFIF (APP0), the colour profile (APP2), Adobe's note on the kind of
  /// colour (APP14), and of EXIF the orientation. Behind the picture, phones hide second pictures and
  /// films; they go, too.
  ///
  /// - Parameter keepsReading: false leaves out profile and orientation, too.
  func withoutMetadata(keepsReading: Bool) -> [UInt8] {
    var result: [UInt8] = [0xFF, 0xD8]
    let turned = keepsReading ? orientation : 1
    var isTurned = turned == 1
    for segment in segments where isNeeded(segment, keepsReading) {
      // JFIF wants to be first.
      if !isTurned, segment.marker != 0xE0 {
        result += Self.orientationSegment(turned)
        isTurned = true
      }
      result += isJFIF(segment) ? jfif(segment) : Array(reader.bytes[segment.range])
    }
    return result + picture
  }

  private func isJFIF(_ segment: Segment) -> Bool {
    segment.marker == 0xE0 && segment.range.count > 18
  }

  /// JFIF without the preview that it may hold.
  private func jfif(_ segment: Segment) -> [UInt8] {
    let start = segment.range.lowerBound
    return [0xFF, 0xE0, 0, 16] + reader.bytes[start + 4..<start + 16] + [0, 0]
  }

  private func isNeeded(_ segment: Segment, _ keepsProfile: Bool) -> Bool {
    let start = segment.range.lowerBound + 4
    switch segment.marker {
    case 0xE0: return segment.range.count >= 18 && reader.text(at: start, count: 5) == "JFIF\0"
    case 0xE2: return keepsProfile && reader.text(at: start, count: 12) == "ICC_PROFILE\0"
    case 0xEE: return reader.text(at: start, count: 5) == "Adobe"
    case 0xE1...0xEF, 0xFE: return false
    default: return true
    }
  }

  /// Whether the picture goes on to the marker that closes it.
  var isClosed: Bool { picture.suffix(2).elementsEqual([0xFF, 0xD9]) }

  /// From the first scan to the end-of-image marker that closes the picture, without what other programs and people
  /// put between the scans.
  private var picture: [UInt8] {
    var result: [UInt8] = []
    var (kept, at) = (scan, scan)
    let bytes = reader.bytes
    while at + 1 < bytes.count {
      guard bytes[at] == 0xFF else {
        at += 1
        continue
      }
      switch bytes[at + 1] {
      // In the data of a scan, 0xFF is followed by 0, by a restart marker or by itself.
      case 0, 0x01, 0xD0...0xD7: at += 2
      case 0xFF: at += 1
      case 0xD9: return result + bytes[kept..<at + 2]
      // Between scans there are tables, whose bytes say nothing.
      case let marker:
        let end = min(at + 2 + max(reader.big(2, at: at + 2) ?? 2, 2), bytes.count)
        if (0xE0...0xEF).contains(marker) || marker == 0xFE {
          result += bytes[kept..<at]
          kept = end
        }
        at = end
      }
    }
    return result + bytes[kept...]
  }

  /// EXIF with one entry: the orientation.
  private static func orientationSegment(_ orientation: Int) -> [UInt8] {
    [0xFF, 0xE1, 0, 34] + Array("Exif\0\0".utf8) + TIFFDirectory.orientationAlone(orientation)
  }
}
