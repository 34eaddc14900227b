import Pictures

/// A picture of the Word file as it lies in the case's folder.
public struct ImportedPicture: Hashable, Sendable {
  /// The name of the file, as `图1.png`.
  public let name: String
  /// The bytes.
  public let bytes: [UInt8]
  /// Whether it is in a format that pages can show.
  public let isShown: Bool
}

extension ImportedPicture {
  /// The pictures of a document under their new names, in the order in which they are first shown.
  ///
  /// - Parameter toPNG: makes a picture of the given format PNG, where that can be done.
  static func all(
    of document: WordDocument, toPNG: (_ bytes: [UInt8], _ format: String) -> [UInt8]?
  ) -> [ImportedPicture?] {
    var known: [String: ImportedPicture] = [:]
    return document.pictures.map { picture in
      guard let entry = picture.entry, let bytes = document.package.media[entry] else { return nil }
      if let picture = known[entry] { return picture }
      let made = make(bytes, entry: entry, number: known.count + 1, toPNG: toPNG)
      known[entry] = made
      return made
    }
  }

  private static func make(
    _ bytes: [UInt8], entry: String, number: Int, toPNG: ([UInt8], String) -> [UInt8]?
  ) -> ImportedPicture {
    let stem = "图\(number)"
    if let format = PictureHeader.read(bytes)?.format {
      let ending = format.extensions[0]
      if format == .bmp || format == .tiff {
        if let png = toPNG(bytes, ending) {
          return ImportedPicture(name: "\(stem).png", bytes: png, isShown: true)
        }
        return ImportedPicture(
          name: "\(stem).\(ending)", bytes: bytes, isShown: format == .tiff)
      }
      return ImportedPicture(name: "\(stem).\(ending)", bytes: bytes, isShown: true)
    }
    if (try? SVGFile(bytes)) != nil {
      return ImportedPicture(name: "\(stem).svg", bytes: bytes, isShown: true)
    }
    let ending = entry.split(separator: ".").last.map { $0.lowercased() } ?? ""
    let isPlain = (1...4).contains(ending.count) && ending.allSatisfy { $0.isASCII && $0.isLetter }
    return ImportedPicture(
      name: "\(stem).\(isPlain ? ending : "bin")", bytes: bytes, isShown: false)
  }
}
