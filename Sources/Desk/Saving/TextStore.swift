import Content
import Diagnostics
import Foundation
import Hashing
import Machine
import Synchronization

/// The text files of a project, opened and saved: the files themselves are the truth.
final class TextStore: Sendable {
  private let root: String
  /// One save at a time: two would take the same name beside the file.
  private let lock = Mutex<Void>(())
  /// As often as a save is tried again when somebody else saves meanwhile.
  private static let attempts = 8

  /// The texts of a project.
  init(root: String) { self.root = root }

  /// A text as it lies on the disk.
  struct Opened: Sendable {
    let text: String
    /// The checksum of the file.
    let base: String
  }

  /// What became of a save.
  enum Outcome: Sendable {
    /// Saved; `text` is what stands there now, joined with what somebody else had saved.
    case saved(text: String, base: String, isJoined: Bool)
    /// Somebody else changed the same lines.
    case conflict(TextMerge, Opened)
  }

  /// Why a text cannot be opened or saved.
  enum Failure: Error {
    case missing
    case notText
    case machine(EnvironmentError)
  }

  /// Whether a path names a text of the content: that of a case or a page, and nothing else.
  static func isText(_ path: String) -> Bool {
    let parts = path.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    guard let name = parts.last, name.hasSuffix(".md") else { return false }
    let stem = name.dropLast(3).split(separator: ".", omittingEmptySubsequences: false)
    guard stem.count <= 2, stem.allSatisfy({ isPlain(String($0)) }) else { return false }
    switch parts[0] {
    case "cases": return parts.count == 3 && isPlain(parts[1]) && stem[0] == "index"
    case "pages": return parts.count == 2
    default: return false
    }
  }

  private static func isPlain(_ name: String) -> Bool {
    !name.isEmpty && !name.hasPrefix(".")
      && name.unicodeScalars.allSatisfy {
        $0.isASCII && $0.properties.isAlphabetic
          || ("0"..."9").contains($0) || $0 == "-" || $0 == "_"
      }
  }

  private func place(of path: String) throws(Failure) -> String {
    let place = "\(root)/Content/\(path)"
    guard Self.isText(path), Disk.isFile(place),
      Disk.resolved(place) == Disk.resolved(root) + "/Content/\(path)"
    else { throw .missing }
    return place
  }

  private func read(_ place: String) throws(Failure) -> (bytes: [UInt8], text: EditedText) {
    let bytes: [UInt8]
    do throws(EnvironmentError) { bytes = try Disk.read(place) } catch { throw .machine(error) }
    guard let text = EditedText(bytes) else { throw .notText }
    return (bytes, text)
  }

  /// Opens a text.
  func open(_ path: String) throws(Failure) -> Opened {
    let (bytes, text) = try read(place(of: path))
    return Opened(text: text.text, base: ContentHash.hex(of: bytes))
  }

  /// Saves a text that was written from another; what was saved meanwhile is joined where the two do not
  /// touch.
  func save(_ path: String, _ text: String, from base: String) throws(Failure) -> Outcome {
    let place = try place(of: path)
    let result = lock.withLock { _ in
      Result { () throws(Failure) in try saveAlone(place, text, from: base) }
    }
    return try result.get()
  }

  private func saveAlone(
    _ place: String, _ text: String, from base: String
  ) throws(Failure) -> Outcome {
    for _ in 0..<Self.attempts {
      let (bytes, old) = try read(place)
      var joined = text
      let isJoined = !old.text.utf8.elementsEqual(base.utf8)
      if isJoined {
        let merge = TextMerge(
          base: Array(base.utf8), own: Array(text.utf8), other: Array(old.text.utf8))
        guard let merged = merge.text else {
          return .conflict(merge, Opened(text: old.text, base: ContentHash.hex(of: bytes)))
        }
        joined = String(decoding: merged, as: UTF8.self)
      }
      let new = old.bytes(of: joined)
      do throws(EnvironmentError) {
        let outcome =
          new == bytes ? .replaced : try FileReplacement.replace(place, holding: bytes, with: new)
        if outcome == .replaced {
          return .saved(text: joined, base: ContentHash.hex(of: new), isJoined: isJoined)
        }
      } catch {
        throw .machine(error)
      }
    }
    throw .machine(
      EnvironmentError(
        LocalizedText(
          zh: "这个文件正被别的程序写着，没有存成", en: "another program keeps writing this file; it was not saved"),
        hint: LocalizedText(zh: "关掉那个程序，再存一次", en: "close that program and save again")))
  }
}
