import Diagnostics
import Zipping

/// Whether a file can travel under its name: to every system, through every program that unpacks.
public struct ArchiveName {
  /// The longest path: Windows has 260 places for the folder that it is unpacked to and the path.
  static let longest = 200
  /// Where the sources stand in an archive.
  private static let folder = "data/sources/"
  /// How many characters are left of a name at the least when it is shortened.
  private static let shortest = 24

  private let isError: Bool
  /// The names that are taken or were proposed, as a disk sees them that knows no case; compared by `String`,
  /// which takes both normal forms for one.
  private var taken: [String: String] = [:]

  /// Reports every source file that cannot be archived under its name.
  ///
  /// - Parameter isError: whether it is an archive that is made; otherwise it is good to know in time.
  public static func check(_ paths: [String], isError: Bool, report: inout Report) {
    var names = ArchiveName(isError: isError)
    let sorted = paths.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    for path in sorted {
      if let other = names.taken.updateValue(path, forKey: path.lowercased()) {
        report.add(names.twin(path, of: other))
      }
    }
    for path in sorted {
      if let problem = problem(folder + path) { report.add(names.refused(path, problem)) }
    }
  }

  private init(isError: Bool) { self.isError = isError }

  private mutating func refused(_ path: String, _ problem: LocalizedText) -> Diagnostic {
    var better = Self.suggestion(for: path)
    var number = 2
    while taken[better.lowercased()] != nil {
      better = Self.suggestion(for: path, ending: "-\(number)")
      number += 1
    }
    taken[better.lowercased()] = path
    return diagnostic(
      path, problem,
      LocalizedText(
        zh: "改名为“\(better)”，用到它的地方一起改", en: "call it “\(better)”, there and where it is used"))
  }

  private func twin(_ path: String, of other: String) -> Diagnostic {
    diagnostic(
      path,
      LocalizedText(
        zh: "与 \(other) 只差大小写或字符的组合形式，解压时会互相覆盖",
        en: "differs from \(other) only in case or normal form; unpacked, one replaces the other"),
      LocalizedText(zh: "给其中一个换名字", en: "give one of them another name"))
  }

  private func diagnostic(
    _ path: String, _ problem: LocalizedText, _ hint: LocalizedText
  ) -> Diagnostic {
    let problem =
      isError
      ? problem
      : LocalizedText(
        zh: "这个名字存不了档：\(problem.zh)", en: "no archive can hold this name: \(problem.en)")
    return Diagnostic(
      .invalidName, isError ? .error : .warning, at: Place(file: path), problem, hint: hint)
  }

  // MARK: Names

  /// What is wrong with a path, and what would be right.
  static func problem(_ path: String) -> LocalizedText? {
    if path.utf16.count > longest {
      return LocalizedText(
        zh: "路径有 \(path.utf16.count) 个字符，超过 \(longest) 个，Windows 解压不了",
        en: "the path has \(path.utf16.count) characters; above \(longest) Windows cannot unpack it"
      )
    }
    for part in path.split(separator: "/", omittingEmptySubsequences: false) {
      if let problem = problem(inPart: part) { return problem }
    }
    return nil
  }

  private static func problem(inPart part: Substring) -> LocalizedText? {
    let refusal = WindowsName.refusal(of: part)
    if case .character(let bad) = refusal { return impossible(bad) }
    if part.contains("%") { return impossible("%") }
    if refusal == .end || part.first == " " || part.first == "#" || part.first == "~" {
      return LocalizedText(
        zh: "文件名不能以空格、#、~ 开头，也不能以空格、句点结尾",
        en: "a name must not begin with a space, # or ~, nor end with a space or a dot")
    }
    guard refusal == .device else { return nil }
    return LocalizedText(
      zh: "“\(part)”是 Windows 保留的名字", en: "“\(part)” is reserved by Windows")
  }

  private static func impossible(_ scalar: Unicode.Scalar) -> LocalizedText {
    let shown =
      WindowsName.isControl(scalar)
      ? "U+00" + (scalar.value < 16 ? "0" : "") + String(scalar.value, radix: 16).uppercased()
      : String(scalar)
    return LocalizedText(
      zh: "文件名里的“\(shown)”在别的系统上不能用", en: "“\(shown)” in the name is not possible on other systems")
  }

  // MARK: Better names

  /// The nearest path that is right: with what cannot stand replaced, and shortened at its end.
  ///
  /// - Parameter ending: what stands before the ending of the name, to tell it from another.
  static func suggestion(for path: String, ending: String = "") -> String {
    var parts = path.split(separator: "/").map(better)
    func room(for index: Int) -> Int {
      let others = parts.indices.filter { $0 != index }.map { parts[$0].utf16.count + 1 }
      return longest - folder.utf16.count - others.reduce(0, +)
    }
    guard let last = parts.indices.last else { return path }
    parts[last] = shortened(parts[last], to: max(room(for: last), shortest), ending)
    for index in parts.indices.dropLast().reversed()
    where room(for: index) < parts[index].utf16.count {
      parts[index] = shortened(parts[index], to: max(room(for: index), shortest), "")
    }
    return parts.joined(separator: "/")
  }

  private static func better(_ part: Substring) -> String {
    let kept = String(
      String.UnicodeScalarView(
        part.unicodeScalars.map {
          WindowsName.isControl($0) || #"%\:*?"<>|#~"#.unicodeScalars.contains($0) ? "-" : $0
        }))
    let trimmed = kept.drop { $0 == " " || $0 == "-" }
    let name = String(trimmed.reversed().drop { $0 == " " || $0 == "." }.reversed())
    return !name.isEmpty && problem(inPart: name[...]) == nil ? name : "file-\(name)"
  }

  /// A name of so many characters at the most, with what tells what kind of file it is.
  private static func shortened(_ name: String, to length: Int, _ ending: String) -> String {
    let dot = name.lastIndex(of: ".").flatMap { dot in
      dot > name.startIndex && name[dot...].utf16.count <= 8 ? dot : nil
    }
    let suffix = ending + (dot.map { String(name[$0...]) } ?? "")
    var stem = dot.map { name[..<$0] } ?? name[...]
    guard stem.utf16.count + suffix.utf16.count > length else { return stem + suffix }
    while stem.utf16.count + suffix.utf16.count > length, stem.count > 1 { stem.removeLast() }
    while let last = stem.last, " .-".contains(last), stem.count > 1 { stem.removeLast() }
    return stem + suffix
  }
}
