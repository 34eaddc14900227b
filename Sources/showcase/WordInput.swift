import ArgumentParser
import Diagnostics
import Foundation
import Machine
import Publishing
import WordFiles

/// A Word file that a person names.
struct WordInput {
  let path: String

  private static let largest = 200 << 20

  /// The name without its folder.
  var name: String { path.split(separator: "/").last.map(String.init) ?? path }

  /// The path without its ending.
  var stem: String {
    guard path.lowercased().hasSuffix(".docx") else { return path }
    return String(path.dropLast(5))
  }

  /// What the file holds.
  ///
  /// - Throws: an exit status where it cannot be read; the person is told why.
  func read(_ console: Console) throws -> [UInt8] {
    let place = Disk.resolved(path)
    guard !Disk.isFolder(place) else {
      console.say(
        "showcase: "
          + Console.harmless(
            console.words("\(path) 是文件夹，不是 Word 文件", "\(path) is a folder, not a Word file")))
      throw ExitCode(64)
    }
    guard Disk.isFile(place) else {
      throw console.fail(
        EnvironmentError(
          LocalizedText(
            zh: Console.harmless("没有 \(path) 这个文件"),
            en: Console.harmless("there is no file \(path)")),
          hint: LocalizedText(
            zh: "写上文件的完整名字；名字里有空格时加上引号",
            en: "give the whole name of the file, in quotation marks where it holds blanks")))
    }
    do throws(EnvironmentError) {
      let bytes = try Disk.read(place)
      if bytes.count <= Self.largest { return bytes }
    } catch {
      throw console.fail(error)
    }
    console.say(
      "showcase: "
        + Console.harmless(
          console.words("\(name) 超过 200 MB，不像 Word 文件", "\(name) has more than 200 MB")))
    throw ExitCode(1)
  }

  /// Says why a file cannot be worked on.
  func explain(_ problem: WordProblem, _ console: Console) {
    var report = Report()
    report.add(problem.diagnostic(of: name))
    console.say(report)
  }
}

/// Where a Word file that was made of another goes.
struct WordOutput {
  /// The file that a person asked for.
  let path: String?
  let document: WordInput
  /// What the name of a file of our own ends in.
  let suffix: String
  let root: String

  init(path: String?, of document: WordInput, suffix: String, root: String) {
    (self.path, self.document, self.suffix, self.root) = (path, document, suffix, root)
  }

  /// Whether the name says that the document was made here before; it is then itself replaced.
  private var isNamedAsOurs: Bool { !suffix.isEmpty && document.stem.hasSuffix(suffix) }

  /// The name of a file of our own beside the document.
  private var besideDocument: String { document.stem + suffix + ".docx" }

  /// Where it goes.
  private var target: String { path ?? (isNamedAsOurs ? document.path : besideDocument) }

  /// Writes the file; one that somebody else has written, or saved meanwhile, is never replaced.
  ///
  /// - Parameter isOurs: whether the document itself shows that it was made here before, whatever its name.
  func write(
    _ bytes: [UInt8], over old: [UInt8], isOurs: Bool = false, _ console: Console
  ) throws -> String {
    let target = target
    let place = Disk.resolved(target)
    do throws(EnvironmentError) {
      if place == Disk.resolved(document.path) {
        guard isOurs || isNamedAsOurs else { throw officesOwn }
        switch try FileReplacement.replace(place, holding: old, with: bytes) {
        case .replaced: return target
        case .changedMeanwhile: break
        }
      } else {
        let rule = WritingRule(project: root, sparing: [document.path])
        let part = try PartFile(
          at: target, by: rule, isOurs: { (try? Disk.read($0)) == bytes }, onWait: { _ in })
        try part.write(bytes)
        _ = try part.finish()
        return target
      }
    } catch {
      throw console.fail(error)
    }
    console.say(
      "showcase: "
        + Console.harmless(
          console.words(
            "\(target) 刚才有人存过，没有写；再运行一遍", "\(target) was saved by somebody just now; run it again"))
    )
    throw ExitCode(2)
  }

  /// Names between braces that were replaced in the office's own file would be lost for good.
  private var officesOwn: EnvironmentError {
    EnvironmentError(
      LocalizedText(
        zh: Console.harmless("\(document.path) 是原稿，还没有填过；没有动它"),
        en: Console.harmless(
          "\(document.path) is the office's own file, never filled before; it was left alone")),
      hint: LocalizedText(
        zh: Console.harmless("--out 写另一个文件名，例如 \(besideDocument)"),
        en: Console.harmless("give another name behind --out, such as \(besideDocument)")))
  }
}
