/// What the scripts of an index hand over, read from their bytes.
enum ScriptReader {
  /// The text that a script hands over, in UTF-16; `nil` where it is no such script or not under its
  /// own name.
  static func payload(of file: (path: String, bytes: [UInt8])) -> [UInt16]? {
    let script = units(of: file.bytes)
    let id = file.path.dropFirst("search/".utf8.count).dropLast(".js".utf8.count)
    let head = Array("showcaseSearch.add(\"\(id)\",\"".utf16)
    let foot = Array("\");\n".utf16)
    guard script.starts(with: head), script.suffix(foot.count).elementsEqual(foot) else {
      return nil
    }
    var text: [UInt16] = []
    text.reserveCapacity(script.count)
    var isEscaped = false
    for unit in script[head.count..<(script.count - foot.count)] {
      if !isEscaped, unit == 0x5C {
        isEscaped = true
      } else {
        text.append(unit)
        isEscaped = false
      }
    }
    return text
  }

  private static func units(of bytes: [UInt8]) -> [UInt16] {
    guard bytes.starts(with: [0xFF, 0xFE]) else {
      return Transcoding.utf16(of: bytes)
    }
    return stride(from: 2, to: bytes.count - 1, by: 2).map {
      UInt16(bytes[$0]) | UInt16(bytes[$0 + 1]) << 8
    }
  }
}

/// What the codes of an index stand for.
struct CodebookReader: Sendable {
  /// All symbols one after the other, and where that of each code begins and ends.
  private var units: [UInt16] = []
  private var ranges = [(start: UInt32, end: UInt32)](repeating: (0, 0), count: 0x10000)

  init(_ text: [UInt16]) {
    var all: [[UInt16]] = []
    for unit in text {
      switch unit {
      case 0x09: all.append([])
      case 0x02: all.append(all.last.map { Array($0.prefix(1)) } ?? [])
      default: if !all.isEmpty { all[all.count - 1].append(unit) }
      }
    }
    for (code, symbol) in zip(Codebook.codes, all) {
      let start = UInt32(units.count)
      units += symbol
      ranges[Int(code)] = (start, UInt32(units.count))
    }
  }

  func decode(_ text: [UInt16]) -> [UInt16] {
    var result: [UInt16] = []
    result.reserveCapacity(text.count * 2)
    var isEscaped = false
    for unit in text {
      let range = ranges[Int(unit)]
      if unit == Codebook.escape, !isEscaped {
        isEscaped = true
      } else if isEscaped || range.start == range.end {
        result.append(unit)
        isEscaped = false
      } else {
        for index in range.start..<range.end { result.append(units[Int(index)]) }
      }
    }
    return result
  }
}
