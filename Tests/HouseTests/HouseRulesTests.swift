import Foundation
import Testing

/// The rules of CONTRIBUTING.md that a reader of the sources can check, each with its reason.
///
/// Comments do not count; strings do, since a rule that a string breaks is broken too.
@Suite struct HouseRulesTests {
  @Test("there are sources to look at")
  func sources() { #expect(Source.all.count > 300) }

  @Test("no code ends the program because of what it read: bad input is normal input")
  func nothingTraps() {
    expectNone(of: #/\bfatalError\(|\btry!|\bas! |\bpreconditionFailure\(/#, in: Source.all)
  }

  @Test(
    "only the command line knows the time and the machine's settings: a build gives the same bytes anywhere"
  )
  func clockAndSettings() {
    let rooms = Source.all.filter { $0.room != "showcase" }
    expectNone(
      of:
        #/\bDate\(\)|\.random\(|RandomNumberGenerator|ContinuousClock|clock_gettime|\btime\(nil\)|\bgettimeofday\(/#,
      in: rooms)
    // Where the user's own folder is, and what rclone is to inherit.
    expectNone(
      of: #/ProcessInfo/#, in: rooms,
      but: ["Publishing/WritingRule.swift", "Deploying/Rclone.swift"])
  }

  @Test("a C library is seen where it is wrapped and nowhere else: its rules do not leak")
  func cLibraries() {
    let homes: [String: Set<String>] = [
      "CArchive": ["Zipping"], "CBrotli": ["Compressing"], "CMarkdown": ["Markdown"],
      "CNettle": ["Hashing"], "COpenCC": ["Search"], "CQRCode": ["QRCodes"],
      "CExpat": ["Importing", "Pictures", "Tables"], "CSystem": ["Programs", "Publishing"],
      "CZlib": ["Compressing", "QRCodes", "Zipping"], "Yams": ["YAML"],
      "ArgumentParser": ["showcase"],
    ]
    for (library, rooms) in homes {
      let users = Source.all.filter { $0.imports.contains(library) }.map(\.room)
      #expect(Set(users) == rooms, "\(library)")
    }
  }

  @Test("stages are values in, values out: files are read and written at the ends only")
  func disk() {
    let ends: Set<String> = [
      "Files", "Publishing", "Pictures", "BagIt", "Zipping", "Archiving", "Deploying",
      "SiteBuilder",
      "showcase",
    ]
    // OpenCC keeps its dictionaries as files.
    expectNone(
      of: #/\bFileManager\b|\bFileHandle\b|\bfopen\(|\bopendir\(|contentsOfFile|\bmkdtemp\(/#,
      in: Source.all.filter { !ends.contains($0.room) },
      but: ["Search/Folding/SimplifiedForms.swift"])
  }

  @Test("comments cite what a reader can open")
  func citations() {
    for source in Source.all where source.text.contains("SPEC") {
      Issue.record("\(source.path) cites SPEC, which is not in the repository")
    }
  }

  @Test("a file is one thing, and read without scrolling for long")
  func length() {
    for source in Source.all where !source.path.contains("/Data/") && source.lines.count > 340 {
      Issue.record("\(source.path) has \(source.lines.count) lines")
    }
  }

  @Test("names say what a thing is")
  func names() {
    for source in Source.all {
      for word in ["Utilities", "Utility", "Helper", "Manager", "Common"]
      where source.path.contains(word) {
        Issue.record("\(source.path)")
      }
    }
    expectNone(
      of: #/(struct|class|enum|actor|protocol) \w*(Helper|Utility|Utilities|Manager)\b/#,
      in: Source.all)
  }

  private func expectNone(
    of pattern: some RegexComponent, in sources: [Source], but exceptions: Set<String> = []
  ) {
    for source in sources where !exceptions.contains(source.path) {
      for (number, line) in source.lines.enumerated()
      where !line.isComment && line.text.contains(pattern) {
        Issue.record(
          "\(source.path):\(number + 1): \(line.text.trimmingCharacters(in: .whitespaces))")
      }
    }
  }
}

/// A file of the sources.
private struct Source {
  struct Line {
    let text: String
    var isComment: Bool { text.drop { $0 == " " }.hasPrefix("//") }
  }

  /// From `Sources/`.
  let path: String
  let text: String
  let lines: [Line]
  /// The target that it belongs to.
  var room: String { String(path.prefix { $0 != "/" }) }
  var imports: Set<String> {
    Set(
      lines.compactMap { $0.text.wholeMatch(of: #/(?:@?\w+ )*import (\w+)/#).map { String($0.1) } })
  }

  static let all: [Source] = {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("Sources")
    let paths = (try? FileManager.default.subpathsOfDirectory(atPath: folder.path)) ?? []
    return paths.filter { $0.hasSuffix(".swift") }.sorted().compactMap { path in
      let file = folder.appendingPathComponent(path)
      guard let text = try? String(contentsOf: file, encoding: .utf8) else { return nil }
      let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
      return Source(path: path, text: text, lines: lines.map { Source.Line(text: String($0)) })
    }
  }()
}
