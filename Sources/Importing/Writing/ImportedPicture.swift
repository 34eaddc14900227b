import Comparing
import Pictures

/// A picture of the Word file as it lies in the case's folder.
public struct ImportedPicture: Hashable, Sendable {
  /// The name of the file, as `图1.png`.
  public private(set) var name: String
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
      guard let entry = picture.entry, let bytes = document.media[entry] else { return nil }
      if let picture = known[entry] { return picture }
      let made = make(bytes, entry: entry, number: known.count + 1, toPNG: toPNG)
      known[entry] = made
      return made
    }
  }

  /// The pictures under other names.
  static func named(
    _ pictures: [ImportedPicture?], _ naming: ([ImportedPicture]) -> [String]
  ) -> [ImportedPicture?] {
    var seen: Set<String> = []
    let each = pictures.compactMap(\.self).filter { seen.insert($0.name).inserted }
    let names = Dictionary(zip(each.map(\.name), naming(each))) { first, _ in first }
    return pictures.map { picture in
      guard var picture else { return nil }
      picture.name = names[picture.name] ?? picture.name
      return picture
    }
  }

  /// The names that pictures of a newer version go under: those of the ones that they are, or that they
  /// stand in the place of, and for others names that nothing has.
  ///
  /// - Parameters:
  ///   - old: the pictures of the last version.
  ///   - edited: those that somebody has changed since, which nothing else may take the place of.
  ///   - taken: whether a name is taken by something else.
  public static func names(
    for pictures: [ImportedPicture], over old: [ImportRecord.Picture],
    sparing edited: Set<String>, taken: (String) -> Bool, checksum: ([UInt8]) -> String
  ) -> [String] {
    func ending(_ name: String) -> Substring { name.split(separator: ".").last ?? "" }
    let marks = pictures.map { checksum($0.bytes) }
    var names: [String?] = []
    var used: Set<String> = []
    // What is the same keeps its name wherever it stands now.
    for mark in marks {
      let same = old.first { $0.checksum == mark && !used.contains($0.name) }?.name
      if let same { used.insert(same) }
      names.append(same)
    }
    let places = Alignment.match(old.map(\.checksum), marks)
    return pictures.indices.map { index in
      if let name = names[index] { return name }
      let picture = pictures[index]
      if let place = places[index].map({ old[$0].name }), ending(place) == ending(picture.name),
        !edited.contains(place), used.insert(place).inserted
      {
        return place
      }
      var number = 1
      var name = picture.name
      while used.contains(name) || old.contains(where: { $0.name == name }) || taken(name) {
        name = "图\(number).\(ending(picture.name))"
        number += 1
      }
      used.insert(name)
      return name
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
