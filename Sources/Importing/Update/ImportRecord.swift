import Foundation
import Hashing

/// What was made of a Word file when it was last imported: what a newer version of it is held against.
///
/// It is kept beside the project's content and never in the site or in a public archive.
public struct ImportRecord: Codable, Equatable, Sendable {
  /// A picture as it was written.
  public struct Picture: Codable, Hashable, Sendable {
    /// The name of its file.
    public let name: String
    /// The checksum of its bytes.
    public let checksum: String
  }

  /// The name of the Word file.
  public var file: String
  /// The title that was found in it; empty where none was.
  public var title: String
  /// The body as it was written, before anybody changed it.
  public var markdown: String
  /// The pictures, in the order in which they were first shown.
  public var pictures: [Picture]

  private var format = 1

  private enum CodingKeys: String, CodingKey {
    case format, file, title, markdown, pictures
  }

  /// What was made of a file.
  public init(file: String, of imported: ImportedCase) {
    self.file = file
    title = imported.title
    markdown = imported.markdown
    pictures = imported.pictures.map {
      Picture(name: $0.name, checksum: ContentHash.hex(of: $0.bytes))
    }
  }

  /// The checksum of a picture as it was written; `nil` where there was none of the name.
  public func checksum(of name: String) -> String? {
    pictures.first { $0.name == name }?.checksum
  }

  /// Reads a record; `nil` where it is not one that this program has written whole.
  public init?(_ bytes: [UInt8]) {
    guard let record = try? JSONDecoder().decode(ImportRecord.self, from: Data(bytes)),
      record.format == 1, record.pictures.map(\.name).allSatisfy(Self.isName),
      Set(record.pictures.map(\.name)).count == record.pictures.count
    else { return nil }
    self = record
  }

  /// The file: members in alphabetical order, so that the same state gives the same bytes.
  public var bytes: [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    return ((try? encoder.encode(self)).map { Array($0) } ?? []) + [0x0A]
  }

  /// Whether a name is that of a file in the case's folder: removing goes by these names.
  private static func isName(_ name: String) -> Bool {
    !name.isEmpty && !name.hasPrefix(".") && !name.contains("/") && name != "index.md"
  }
}
