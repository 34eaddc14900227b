import Foundation
import Hashing
import Machine

/// Texts that somebody writes and has not saved, kept beside the project so that neither a browser nor a
/// server that falls takes them along.
struct DraftJournal: Sendable {
  /// A text as it was written last.
  struct Draft: Codable, Sendable, Equatable {
    /// The file in `Content/`.
    let path: String
    /// The text of the file that the writing began from.
    let baseText: String
    let text: String
    /// The day and the minute.
    let time: String
    /// Who writes; empty for somebody alone at the machine.
    let writer: String
  }

  /// Where they lie.
  let folder: String
  /// The most bytes of a draft: more than the longest text.
  private static let longest = 4_194_304

  private func file(of path: String, _ writer: String) -> String {
    "\(folder)/\(ContentHash.hex(of: Array("\(writer)\u{0}\(path)".utf8)).prefix(32)).json"
  }

  /// Keeps a text; the one before is gone.
  func keep(_ draft: Draft) throws(EnvironmentError) {
    try Disk.makeFolder(folder)
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys]
    guard let data = try? encoder.encode(draft) else { return }
    try Disk.replace(file(of: draft.path, draft.writer), with: [UInt8](data))
  }

  /// The text of a file that somebody has not saved; nothing where what lies there is none.
  func draft(of path: String, by writer: String) -> Draft? {
    let file = file(of: path, writer)
    guard Disk.isFile(file), let bytes = try? Disk.read(file), bytes.count <= Self.longest,
      let draft = try? JSONDecoder().decode(Draft.self, from: Data(bytes)), draft.path == path
    else { return nil }
    return draft
  }

  /// Forgets a text, since it has been saved or given up.
  func forget(_ path: String, by writer: String) throws(EnvironmentError) {
    try Disk.remove(file(of: path, writer))
  }
}
