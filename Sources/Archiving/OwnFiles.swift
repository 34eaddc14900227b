import BagIt
import Foundation
import Hashing
import Machine
import Publishing
import SiteBuilder

/// How the files that this room writes are known again: only those give way to newer ones, and only as long
/// as nobody has worked on them.
enum OwnFiles {
  /// Whether a file is an archive of ours, whole and as it was written.
  static func isArchive(_ path: String) -> Bool {
    guard let verification = try? verifyBag(at: path, jobs: 1), verification.isValid else {
      return false
    }
    var agent: String?
    try? readBag(at: path, where: { $0 == "bag-info.txt" }) { _, bytes in
      agent = String(decoding: bytes, as: UTF8.self).split(separator: "\n").first {
        $0.hasPrefix("Bag-Software-Agent: showcase ")
      }.map(String.init)
      return true
    }
    return agent != nil
  }

  /// The last line of a page that stands alone: a mark of all that is before it.
  static func seal(of page: [UInt8]) -> [UInt8] {
    Array(
      "<!-- showcase archive --single \(Hexadecimal.text(Checksum.of(page, .sha256))) -->\n".utf8)
  }

  /// Whether a file is a page of ours that stands alone, as it was written.
  static func isSinglePage(_ path: String) -> Bool {
    guard let data = FileManager.default.contents(atPath: path) else { return false }
    let bytes = [UInt8](data)
    let page = bytes.dropLast(seal(of: []).count)
    return seal(of: Array(page)).elementsEqual(bytes[page.endIndex...])
  }
}

extension WritingRule {
  /// Refuses a file that may not be written, in this room's words.
  func mayWrite(_ file: String, isOurs: (String) -> Bool) throws(EnvironmentError) {
    _ = try self.file(file, isOurs: isOurs)
  }
}
