import Diagnostics
import Foundation

extension FileTree {
  /// Lists a folder of the disk with all its folders.
  ///
  /// Left out without a word: names that begin with a dot, and what Office, macOS and Windows leave
  /// behind. Reported: links, which might lead out of the folder or in a circle, and folders that
  /// cannot be listed.
  ///
  /// - Throws: `EnvironmentError` where the folder itself cannot be read.
  public static func read(
    _ location: String, named name: String, report: inout Report
  ) throws(EnvironmentError) -> FileTree {
    var files: [(path: String, size: Int)] = []
    try walk(location, named: name) { path, found in
      switch found {
      case .file(let stamp): files.append((path, stamp.size))
      case .problem(let diagnostic): report.add(diagnostic)
      }
    }
    return FileTree(
      name: name, location: location, files: withoutTwins(files, in: name, report: &report))
  }

  /// What has a name below a folder.
  enum Found {
    case file(FileStamp)
    case problem(Diagnostic)
  }

  /// Goes through all that lies below a folder.
  ///
  /// - Parameter start: the folder to begin at, relative to `location`; empty for all of it.
  static func walk(
    _ location: String, named name: String, from start: String = "",
    _ visit: (String, Found) -> Void
  ) throws(EnvironmentError) {
    var folders = [start]
    while let folder = folders.popLast() {
      let path = folder.isEmpty ? location : "\(location)/\(folder)"
      let entries: [Entry]
      do {
        entries = try list(path)
      } catch {
        if folder.isEmpty { throw error }
        visit(folder, .problem(.unreadable("\(name)/\(folder)", error.reason)))
        continue
      }
      for entry in entries where !isLeftover(entry.name) {
        let relative = folder.isEmpty ? entry.name : "\(folder)/\(entry.name)"
        guard entry.isText else {
          visit(relative, .problem(.nameWithoutEncoding("\(name)/\(relative)")))
          continue
        }
        if let found = found(at: "\(location)/\(relative)", as: "\(name)/\(relative)") {
          visit(relative, found)
        } else {
          folders.append(relative)
        }
      }
    }
  }

  /// What has a name; `nil` for a folder.
  static func found(at path: String, as name: String) -> Found? {
    switch kind(of: path) {
    case .folder: nil
    case .file(let stamp): .file(stamp)
    case .link: .problem(.link(name))
    case .special: .problem(.special(name))
    case .unknown(let reason): .problem(.unreadable(name, reason))
    }
  }

  /// The files without those whose name is another's in another normal form: nobody can tell them apart by
  /// reading, and what names one of them would name either.
  static func withoutTwins(
    _ files: [(path: String, size: Int)], in name: String, report: inout Report
  ) -> [(path: String, size: Int)] {
    var kept: [(path: String, size: Int)] = []
    // `String` takes two normal forms for the same.
    var first: [String: String] = [:]
    for file in files.sorted(by: { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }) {
      if let other = first[file.path] {
        report.add(.twin("\(name)/\(file.path)", of: "\(name)/\(other)"))
      } else {
        first[file.path] = file.path
        kept.append(file)
      }
    }
    return kept
  }

  private struct Entry {
    let name: String
    /// Whether the name is UTF-8; if not, `name` is only like it.
    let isText: Bool
  }

  private static func list(_ folder: String) throws(EnvironmentError) -> [Entry] {
    guard let stream = opendir(folder) else {
      throw .system(.list, folder, errno)
    }
    defer { closedir(stream) }
    var entries: [Entry] = []
    while let entry = readdir(stream) {
      withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: CChar.self, capacity: Int(NAME_MAX) + 1) { name in
          let text = String(validatingCString: name)
          entries.append(Entry(name: text ?? String(cString: name), isText: text != nil))
        }
      }
    }
    return entries
  }

  private enum Kind {
    case file(FileStamp), folder, link, special
    case unknown(LocalizedText)
  }

  private static func kind(of path: String) -> Kind {
    var status = stat()
    guard lstat(path, &status) == 0 else { return .unknown(SystemReason(errno).text) }
    switch status.st_mode & S_IFMT {
    case S_IFREG: return .file(FileStamp(status))
    case S_IFDIR: return .folder
    case S_IFLNK: return .link
    default: return .special
    }
  }

  static func isLeftover(_ name: String) -> Bool {
    name.hasPrefix(".") || name.hasPrefix("~$") || name.hasSuffix("~")
      || ["thumbs.db", "desktop.ini", "__macosx"].contains(name.lowercased())
  }

}

extension Diagnostic {
  fileprivate static func unreadable(_ path: String, _ reason: LocalizedText) -> Diagnostic {
    Diagnostic(
      .unreadableFile, at: Place(file: path),
      LocalizedText(zh: "读不了：\(reason.zh)", en: "cannot be read: \(reason.en)"),
      hint: LocalizedText(zh: "检查文件权限", en: "check its permissions"))
  }

  fileprivate static func special(_ path: String) -> Diagnostic {
    Diagnostic(
      .unreadableFile, at: Place(file: path),
      LocalizedText(
        zh: "这不是普通文件，而是设备、管道或套接字", en: "this is no file but a device, a pipe or a socket"),
      hint: LocalizedText(zh: "移走它", en: "move it away"))
  }

  fileprivate static func nameWithoutEncoding(_ path: String) -> Diagnostic {
    Diagnostic(
      .invalidName, at: Place(file: path),
      LocalizedText(zh: "文件名不是 UTF-8 编码", en: "the file's name is not UTF-8"),
      hint: LocalizedText(
        zh: "改一个名字；从压缩包解出的旧文件名常常如此", en: "rename it; old names from archives are often so"))
  }

  fileprivate static func twin(_ path: String, of other: String) -> Diagnostic {
    Diagnostic(
      .invalidName, at: Place(file: path),
      LocalizedText(
        zh: "有两个文件的名字看起来完全一样，只是字符的组合形式不同",
        en: "two files have names that look the same and differ only in their normal form"),
      hint: LocalizedText(
        zh: "给其中一个换个看得出不同的名字，再改引用它的地方",
        en: "give one of them a name that looks different, and use it where the file is meant"),
      related: [Place(file: other)])
  }

  fileprivate static func link(_ path: String) -> Diagnostic {
    Diagnostic(
      .unreadableFile, at: Place(file: path),
      LocalizedText(
        zh: "这是一个符号链接，不会被跟随", en: "this is a symbolic link, which is not followed"),
      hint: LocalizedText(zh: "把文件本身放到这里", en: "put the file itself here"))
  }
}
