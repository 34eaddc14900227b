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
    expectNone(of: ["fatalError(", "try!", "as! ", "preconditionFailure("], in: Source.all)
  }

  @Test(
    "only the command line knows the time and the machine's settings: a build gives the same bytes anywhere"
  )
  func clockAndSettings() {
    let rooms = Source.all.filter { $0.room != "showcase" }
    expectNone(
      of: [
        "Date()", ".random(", "SystemRandomNumberGenerator", "ContinuousClock", "clock_gettime",
        "time(nil)", "gettimeofday(",
      ], in: rooms)
    // Where the user's own folder is, and what rclone is to inherit.
    expectNone(
      of: ["ProcessInfo"], in: rooms,
      but: ["Publishing/WritingRule.swift", "Deploying/Rclone.swift"])
  }

  @Test("a C library is seen where it is wrapped and nowhere else: its rules do not leak")
  func cLibraries() {
    let homes: [String: Set<String>] = [
      "CArchive": ["Zipping"], "CArgon2": ["People"], "CBrotli": ["Compressing"],
      "CMarkdown": ["Markdown"],
      "CNettle": ["Hashing"], "COpenCC": ["Search"], "CQRCode": ["QRCodes"],
      "CExpat": ["Pictures", "WordFiles", "XML"], "CSystem": ["Machine"],
      "CZlib": ["Compressing", "QRCodes", "Zipping"], "Yams": ["YAML"],
      "ArgumentParser": ["showcase"], "FlyingFox": ["Serving"], "FlyingSocks": ["Serving"],
    ]
    let imports = Source.all.map { (room: $0.room, names: $0.imports) }
    for (library, rooms) in homes {
      let users = imports.filter { $0.names.contains(library) }.map(\.room)
      #expect(Set(users) == rooms, "\(library)")
    }
  }

  @Test("stages are values in, values out: files are read and written at the ends only")
  func disk() {
    let ends: Set<String> = [
      "Machine", "Publishing", "Pictures", "BagIt", "Zipping", "Archiving", "Deploying",
      "SiteBuilder", "showcase",
    ]
    // OpenCC keeps its dictionaries as files.
    expectNone(
      of: ["FileManager", "FileHandle", "fopen(", "opendir(", "contentsOfFile", "mkdtemp("],
      in: Source.all.filter { !ends.contains($0.room) },
      but: ["Search/Folding/SimplifiedForms.swift"])
  }

  @Test("rooms that are given files by Machine neither write any nor run programs")
  func writing() {
    let ends: Set<String> = [
      "Machine", "Logs", "People", "History", "Publishing", "Pictures", "BagIt", "Reviewing",
      "Archiving", "Deploying", "Desk", "Inspecting", "Importing", "OfficeDesk", "Reports",
      "SiteBuilder", "showcase",
    ]
    expectNone(
      of: [
        "Disk.", "PieceWriter(", "ScratchFolder(", "NewFolder(", "FileReplacement.", "FileLock(",
        "Remains.", "Program(named",
      ], in: Source.all.filter { !ends.contains($0.room) })
  }

  @Test("what a page says is known while it is written: no stage reads a finished page again")
  func finishedPages() {
    // Archives, single files and inspections take pages as they were published, Markdown what writers type,
    // Importing what other programs put on the clipboard.
    let readers: Set<String> = ["Archiving", "Importing", "Inspecting", "Markdown", "Markup"]
    expectNone(
      of: ["HTMLTokenizer", "sections(ofHTML:"],
      in: Source.all.filter { !readers.contains($0.room) })
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
    let types = Source.all.flatMap(\.types)
    #expect(types.count > 500)
    for type in types
    where ["Helper", "Utility", "Utilities", "Manager"].contains(where: type.hasSuffix) {
      Issue.record("\(type)")
    }
  }

  /// Expects that no line has one of the phrases, each as it stands or behind a sign.
  private func expectNone(
    of phrases: [String], in sources: [Source], but exceptions: Set<String> = []
  ) {
    for source in sources where !exceptions.contains(source.path) {
      // Most files have none, and are seen through at once.
      let found = phrases.filter(source.text.contains)
      guard !found.isEmpty else { continue }
      for (number, line) in source.lines.enumerated()
      where !line.isComment && found.contains(where: line.has) {
        Issue.record(
          "\(source.path):\(number + 1): \(line.text.trimmingCharacters(in: .whitespaces))")
      }
    }
  }
}
