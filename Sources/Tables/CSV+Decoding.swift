import Diagnostics

extension CSV {
  /// The text of the file and how it was encoded; nil, and a diagnostic, where it is no text.
  static func decode(
    path: String, bytes: [UInt8], report: inout Report
  ) -> (SourceFile, TextEncoding)? {
    let file = Place(file: path)
    guard bytes.count <= SheetBuilder.maximumBytes else {
      report.add(.tooLarge(file))
      return nil
    }
    // A workbook renamed to .csv begins like a zip archive or like Excel's format before 2007.
    let workbooks: [[UInt8]] = [[0x50, 0x4B, 0x03, 0x04], [0xD0, 0xCF, 0x11, 0xE0]]
    if workbooks.contains(where: { bytes.starts(with: $0) }) {
      report.add(.renamedWorkbook(file))
      return nil
    }
    let bytes = withLineFeeds(bytes)
    do throws(DecodingFailure) {
      return (try SourceFile(path: path, bytes: bytes), .utf8)
    } catch {
      switch error {
      case .utf16: report.add(.utf16(file))
      case .binary(let place): report.add(.binary(place))
      case .invalidUTF8(let place):
        return decodeOther(path: path, bytes: bytes, invalidUTF8: place, report: &report)
      }
      return nil
    }
  }

  /// Reads bytes that are not UTF-8: as GB18030, unless they are UTF-8 with a few bytes damaged.
  private static func decodeOther(
    path: String, bytes: [UInt8], invalidUTF8: Place, report: inout Report
  ) -> (SourceFile, TextEncoding)? {
    let census = UTF8Census(bytes)
    if census.isMostlyUTF8 {
      report.add(.damagedUTF8(invalidUTF8))
      return nil
    }
    switch decodeGB18030(bytes) {
    case .text(let text):
      let source = SourceFile(path: path, text: text)
      if let run = runOfUTF8(in: bytes) {
        let ends = [run.lowerBound, run.upperBound].map { end in
          if case .text(let text) = decodeGB18030(Array(bytes[..<end])) {
            text.utf8.count
          } else {
            0
          }
        }
        report.add(.mixedEncodings(source.place(at: ends[0]..<max(ends[0], ends[1]))))
      }
      return (source, .gb18030)
    case .unavailable:
      report.add(.noConverter(invalidUTF8))
    case .invalid(let offset):
      guard case .text(let readable) = decodeGB18030(Array(bytes[..<offset])) else {
        report.add(.unknownEncoding(invalidUTF8))
        return nil
      }
      let source = SourceFile(path: path, text: readable + "\u{FFFD}")
      report.add(.unknownEncoding(source.place(at: readable.utf8.count..<source.count)))
    }
    return nil
  }

  /// The first text that is UTF-8 in a file that is not: at least four Chinese characters between
  /// ASCII, which GB18030 forms by accident once in many millions.
  private static func runOfUTF8(in bytes: [UInt8]) -> Range<Int>? {
    var start = 0
    while start < bytes.count {
      guard bytes[start] >= 0x80 else {
        start += 1
        continue
      }
      let end = bytes[start...].firstIndex { $0 < 0x80 } ?? bytes.count
      let isChinese = stride(from: start, to: end, by: 3).allSatisfy { offset in
        (0xE2...0xEF).contains(bytes[offset]) && offset + 2 < end
          && bytes[offset + 1] & 0xC0 == 0x80 && bytes[offset + 2] & 0xC0 == 0x80
      }
      if end - start >= 12, isChinese { return start..<end }
      start = end
    }
    return nil
  }

  /// The same number of bytes with every lone carriage return, as old Macs end lines, as a line feed.
  private static func withLineFeeds(_ bytes: [UInt8]) -> [UInt8] {
    guard bytes.contains(0x0D) else { return bytes }
    var bytes = bytes
    for offset in bytes.indices where bytes[offset] == 0x0D {
      let next = offset + 1
      if next == bytes.count || bytes[next] != 0x0A { bytes[offset] = 0x0A }
    }
    return bytes
  }
}

/// How much of a file's text beyond ASCII is UTF-8.
private struct UTF8Census {
  private var valid = 0
  private var invalid = 0

  /// A file damaged in a few places keeps nearly all its UTF-8; of GB18030 at most a third of the
  /// bytes look like UTF-8 by accident.
  var isMostlyUTF8: Bool { valid > 4 * invalid }

  init(_ bytes: [UInt8]) {
    var offset = 0
    while offset < bytes.count {
      let length =
        switch bytes[offset] {
        case ..<0x80: 1
        case 0xC2...0xDF: 2
        case 0xE0...0xEF: 3
        case 0xF0...0xF4: 4
        default: 0
        }
      let rest = bytes[min(offset + 1, bytes.count)...].prefix(max(length - 1, 0))
      if length == 1 {
        offset += 1
      } else if length > 1, rest.count == length - 1, rest.allSatisfy({ $0 & 0xC0 == 0x80 }) {
        valid += length
        offset += length
      } else {
        invalid += 1
        offset += 1
      }
    }
  }
}

extension Diagnostic {
  private static let saveAsUTF8 = LocalizedText(
    zh: "用 Excel 或 WPS 打开，另存为“CSV UTF-8（逗号分隔）”",
    en: "open it in Excel or WPS and save it as “CSV UTF-8 (comma delimited)”")

  fileprivate static func tooLarge(_ place: Place) -> Diagnostic {
    Diagnostic(
      .fileTooLarge, at: place,
      LocalizedText(
        zh: "表格大于 \(SheetBuilder.maximumBytes >> 20) MB",
        en: "the table is larger than \(SheetBuilder.maximumBytes >> 20) MB"),
      hint: LocalizedText(zh: "把它分成几个文件", en: "split it into several files"))
  }

  fileprivate static func renamedWorkbook(_ place: Place) -> Diagnostic {
    Diagnostic(
      .binaryFile, at: place,
      LocalizedText(
        zh: "这是 Excel 工作簿，只是文件名写成了 .csv", en: "this is a workbook with the name of a CSV file"),
      hint: saveAsUTF8)
  }

  fileprivate static func utf16(_ place: Place) -> Diagnostic {
    Diagnostic(
      .invalidEncoding, at: place,
      LocalizedText(zh: "文件是 UTF-16 编码（Excel 的“Unicode 文本”）", en: "the file is UTF-16"),
      hint: saveAsUTF8)
  }

  fileprivate static func binary(_ place: Place) -> Diagnostic {
    Diagnostic(
      .binaryFile, at: place,
      LocalizedText(zh: "这不是文本文件：这里有一个空字节", en: "not a text file: a NUL byte stands here"),
      hint: saveAsUTF8)
  }

  fileprivate static func damagedUTF8(_ place: Place) -> Diagnostic {
    Diagnostic(
      .invalidEncoding, at: place,
      LocalizedText(
        zh: "这里的字节不是 UTF-8，文件可能没有存完或被改坏",
        en: "the bytes here are not UTF-8; the file may be cut off or damaged"),
      hint: LocalizedText(
        zh: "重写这一处的文字再保存；若有备份，用备份替换",
        en: "write the text here anew and save, or go back to a good copy"))
  }

  fileprivate static func mixedEncodings(_ place: Place) -> Diagnostic {
    Diagnostic(
      .invalidEncoding, at: place,
      LocalizedText(
        zh: "文件是 GB18030（GBK）编码，这里却是 UTF-8，读出来是乱码",
        en: "the file is GB18030, but the text here is UTF-8 and cannot be read"),
      hint: LocalizedText(
        zh: "在 Excel 或 WPS 里重写这一处的文字，另存为“CSV UTF-8（逗号分隔）”",
        en: "write the text here anew in Excel or WPS, and save it as “CSV UTF-8 (comma delimited)”"
      ))
  }

  fileprivate static func unknownEncoding(_ place: Place) -> Diagnostic {
    Diagnostic(
      .invalidEncoding, at: place,
      LocalizedText(
        zh: "文件既不是 UTF-8，也不是 GB18030（GBK）编码",
        en: "the file is neither UTF-8 nor GB18030"),
      hint: saveAsUTF8)
  }

  fileprivate static func noConverter(_ place: Place) -> Diagnostic {
    Diagnostic(
      .invalidEncoding, at: place,
      LocalizedText(
        zh: "文件不是 UTF-8，而这台电脑缺少 GB18030 的转换表",
        en: "the file is not UTF-8, and this system has no table for GB18030"),
      hint: saveAsUTF8)
  }
}
