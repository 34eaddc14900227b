import Zipping

/// Programs in the documents of office programs until 2007.
struct OldOfficeMacros {
  private static let project = Array("_VBA_PROJECT".utf16).flatMap {
    [UInt8($0 & 0xFF), UInt8($0 >> 8)]
  }
  /// The most bytes that one part of a presentation is inflated to.
  private static let largestPart = 64 << 20

  /// - Returns: `nil` where the document cannot be looked into.
  static func areIn(_ bytes: [UInt8]) -> Bool? {
    // The name of the storage stands in the file as it is, in a broken one as well.
    if holdsProject(bytes) { return true }
    guard let file = CompoundFile(bytes) else { return nil }
    let books = file.streams(named: "Workbook") + file.streams(named: "Book")
    return books.contains(where: holdsMacroSheet)
      || file.streams(named: "PowerPoint Document").contains(where: holdsProgram)
  }

  private static func holdsProject(_ bytes: [UInt8]) -> Bool {
    bytes.withUnsafeBytes { bytes in
      project.withUnsafeBytes { project in
        var start = 0
        while let found = bytes[start...].firstIndex(of: project[0]) {
          guard found + project.count <= bytes.count else { return false }
          if bytes[found..<found + project.count].elementsEqual(project) { return true }
          start = found + 1
        }
        return false
      }
    }
  }

  /// Whether a workbook has a sheet of macros as Excel 4 had them: its list of sheets says so ([MS-XLS],
  /// BoundSheet8), as may the beginning of a sheet (BOF).
  private static func holdsMacroSheet(_ stream: [UInt8]) -> Bool {
    var position = 0
    while position + 4 <= stream.count {
      let (type, length) = (number(stream, position), number(stream, position + 2))
      let start = position + 4
      if type == 0x0085, length > 5, start + 5 < stream.count, [1, 6].contains(stream[start + 5]) {
        return true
      }
      if [0x0209, 0x0409, 0x0809].contains(type), start + 3 < stream.count,
        number(stream, start + 2) == 0x0040
      {
        return true
      }
      position = start + length
    }
    return false
  }

  /// Whether a presentation has a project of Visual Basic: PowerPoint keeps it deflated, like every embedded
  /// object ([MS-PPT], ExOleObjStg), and says that it has one (VBAInfoAtom).
  private static func holdsProgram(_ stream: [UInt8]) -> Bool {
    var position = 0
    while position + 8 <= stream.count {
      let (version, type) = (number(stream, position), number(stream, position + 2))
      let length = number(stream, position + 4) | number(stream, position + 6) << 16
      let start = position + 8
      if type == 0x0400, length == 12, start + 8 <= stream.count,
        number(stream, start + 4) | number(stream, start + 6) != 0
      {
        return true
      }
      if type == 0x1011, version >> 4 == 1, start + 4 < stream.count {
        let object = ZlibStream.inflated(
          stream[(start + 4)..<min(start + length, stream.count)], limit: largestPart)
        if areIn(object) ?? false { return true }
      }
      // A container holds records itself.
      position = version & 0xF == 0xF ? start : start + length
    }
    return false
  }

  private static func number(_ bytes: [UInt8], _ offset: Int) -> Int {
    Int(bytes[offset]) | Int(bytes[offset + 1]) << 8
  }
}
