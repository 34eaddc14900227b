import Content
import Diagnostics
import Evidence
import Indicators
import Machine

/// What is in a binder of evidence and in which order: a folder for each thing that is proved, in the order
/// of the tables, with its evidence numbered in it.
struct BinderPlan {
  /// A piece of evidence at one of its places.
  struct Entry {
    /// `3-2`: the second document of the third folder.
    let number: String
    let item: EvidenceItem
    /// The file in `Content/`; nil where there is none to be had.
    let source: FileTree.File?
    /// Its path in the binder, the same at each of its places.
    let path: String?
    /// Why there is no file, where there should be one.
    let problem: LocalizedText?
  }

  /// Something that is proved.
  struct Chapter {
    let number: Int
    let subject: EvidenceSubject
    let title: String
    let entries: [Entry]
  }

  /// What is proved, in order.
  private(set) var chapters: [Chapter] = []
  /// What nothing proves, in order.
  private(set) var unproved: [(kind: EvidenceSubject.Kind, id: String, title: String)] = []
  let language: MessageLanguage

  /// Each file once, with its path in the binder.
  var files: [(file: FileTree.File, path: String)] {
    var seen: Set<String> = []
    return chapters.flatMap(\.entries).compactMap { entry in
      guard let file = entry.source, let path = entry.path, seen.insert(path).inserted else {
        return nil
      }
      return (file, path)
    }
  }

  init(of site: Site) {
    language = site.configuration.firstLanguage.isChinese ? .chinese : .english
    let subjects = Self.subjects(of: site)
    let width = max(String(subjects.count).count, 2)
    var paths: [String: String] = [:]
    for (subject, title) in subjects {
      let items = site.evidence.items(of: subject)
      guard !items.isEmpty else {
        unproved.append((subject.kind, subject.id, title))
        continue
      }
      let number = chapters.count + 1
      let kinds = EvidenceSubject.Kind.allCases
      let position = (kinds.firstIndex(of: subject.kind) ?? 0) + 1
      let group = "\(position) \(subject.kind.name.text(in: language))"
      let padded = Self.padded(number, width)
      let folder = "\(group)/\(padded) \(BinderName.readable(title, longest: 60))"
      let entries = items.enumerated().map { index, item in
        entry(item, "\(number)-\(index + 1)", in: folder, of: site, &paths)
      }
      chapters.append(
        Chapter(number: number, subject: subject, title: title, entries: entries))
    }
  }

  private func entry(
    _ item: EvidenceItem, _ number: String, in folder: String, of site: Site,
    _ paths: inout [String: String]
  ) -> Entry {
    guard let name = item.file else {
      return Entry(number: number, item: item, source: nil, path: nil, problem: nil)
    }
    let file = site.evidenceFile(of: item)
    guard let file, file.size > 0 else {
      let problem =
        file == nil
        ? LocalizedText(zh: "没有找到文件：\(name)", en: "the file is missing: \(name)")
        : LocalizedText(zh: "文件是空的：\(name)", en: "the file is empty: \(name)")
      return Entry(number: number, item: item, source: nil, path: nil, problem: problem)
    }
    let title = BinderName.readable(item.title.original, longest: 80)
    let ending = BinderName.ending(of: file.name)
    let path = paths[file.path] ?? "\(folder)/\(number) \(title)\(ending)"
    paths[file.path] = path
    return Entry(number: number, item: item, source: file, path: path, problem: nil)
  }

  /// Everything that evidence can prove, in the order of its table; cases in the order of the site.
  private static func subjects(of site: Site) -> [(EvidenceSubject, String)] {
    var subjects: [(EvidenceSubject, String)] = []
    subjects += site.dataset.indicators.map { (.indicator($0.id), $0.name) }
    subjects += site.dataset.tasks.map { (.task($0.key), $0.title) }
    subjects += site.register.achievements.map { (.achievement($0.id), $0.name.original) }
    let cases = site.articles(.case, in: site.configuration.firstLanguage)
    subjects += cases.map { (.story($0.slug), $0.frontMatter.title.value) }
    let drafts = site.drafts.filter { draft in
      draft.address == .article(.case, draft.slug, site.configuration.firstLanguage)
        && !cases.contains { $0.slug == draft.slug }
    }
    subjects += drafts.map { (.story($0.slug), $0.title) }
    // Of whom nothing is proved is no gap: what is said of him stands with the indicators.
    let entities = site.dataset.entities.filter { !site.evidence.items(of: .entity($0.id)).isEmpty }
    return subjects + entities.map { (.entity($0.id), $0.name.original) }
  }

  static func padded(_ number: Int, _ width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }
}

/// Names of files and folders that a person understands and every disk takes.
enum BinderName {
  /// A name in signs that Windows, macOS and zip archives take for nothing else, of so many characters at
  /// most.
  static func readable(_ text: String, longest: Int) -> String {
    let forbidden = Set<Character>("\\/:*?\"<>|")
    let signs = text.precomposedStringWithCanonicalMapping.map { sign -> Character in
      let isShown = sign.unicodeScalars.allSatisfy(\.isShown)
      return forbidden.contains(sign) || !isShown || sign.isWhitespace ? " " : sign
    }
    let words = String(signs).split(separator: " ").joined(separator: " ")
    var name = String(words.prefix(longest))
    // Disks count bytes, and a number and an ending are still to come.
    while name.utf8.count > 200 { name.removeLast() }
    while let last = name.last, last == "." || last == " " { name.removeLast() }
    return name.isEmpty ? "—" : name
  }

  /// The ending with its dot, in ASCII; empty where there is none.
  static func ending(of name: String) -> String {
    guard let dot = name.lastIndex(of: "."), dot != name.startIndex else { return "" }
    let ending = name[dot...].dropFirst()
    let isPlain = ending.utf8.allSatisfy {
      (0x30...0x39).contains($0) || (0x41...0x5A).contains($0) || (0x61...0x7A).contains($0)
    }
    return isPlain && (1...10).contains(ending.count) ? ".\(ending)" : ""
  }
}
