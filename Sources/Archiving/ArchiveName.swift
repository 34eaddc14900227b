import Diagnostics

/// Whether a file can travel under its name: to every system, through every program that unpacks.
enum ArchiveName {
  /// The longest path: Windows has 260 places for the folder that it is unpacked to and the path.
  static let longest = 200

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
    let bad = part.unicodeScalars.first {
      $0.value < 0x20 || $0.value == 0x7F || #"%\:*?"<>|"#.unicodeScalars.contains($0)
    }
    if let bad {
      return LocalizedText(
        zh: "文件名里的“\(shown(bad))”在别的系统上不能用",
        en: "“\(shown(bad))” in the name is not possible on other systems")
    }
    let ends = [part.first, part.last]
    if ends.contains(" ") || part.last == "." || part.first == "#" || part.first == "~" {
      return LocalizedText(
        zh: "文件名不能以空格、#、~ 开头，也不能以空格、句点结尾",
        en: "a name must not begin with a space, # or ~, nor end with a space or a dot")
    }
    let stem = part.prefix { $0 != "." }.uppercased()
    let isReserved =
      ["CON", "PRN", "AUX", "NUL"].contains(stem)
      || ["COM", "LPT"].contains(String(stem.prefix(3))) && stem.count == 4
        && stem.last.map { ("1"..."9").contains($0) } == true
    guard !isReserved else {
      return LocalizedText(
        zh: "“\(part)”是 Windows 保留的名字", en: "“\(part)” is reserved by Windows")
    }
    return nil
  }

  private static func shown(_ scalar: Unicode.Scalar) -> String {
    scalar.value < 0x20 || scalar.value == 0x7F
      ? "U+00" + (scalar.value < 16 ? "0" : "") + String(scalar.value, radix: 16).uppercased()
      : String(scalar)
  }

  /// The nearest path that is right.
  static func suggestion(for path: String) -> String {
    path.split(separator: "/").map { part in
      let kept = String(
        String.UnicodeScalarView(
          part.unicodeScalars.map {
            $0.value < 0x20 || $0.value == 0x7F || #"%\:*?"<>|#~"#.unicodeScalars.contains($0)
              ? "-" : $0
          }))
      let trimmed = kept.drop { $0 == " " || $0 == "-" }
      let name = String(trimmed.reversed().drop { $0 == " " || $0 == "." }.reversed())
      return problem(inPart: name[...]) == nil ? String(name.prefix(60)) : "file-\(name.prefix(60))"
    }.joined(separator: "/")
  }

  /// Reports every source file that cannot be archived under its name.
  static func check(_ paths: [String], report: inout Report) {
    var byFoldedName: [String: String] = [:]
    for path in paths.sorted(by: { $0.utf8.lexicographicallyPrecedes($1.utf8) }) {
      if let problem = problem("data/sources/" + path) {
        let better = suggestion(for: path)
        report.add(
          Diagnostic(
            .invalidName, at: Place(file: path), problem,
            hint: LocalizedText(zh: "改成“\(better)”", en: "call it “\(better)”")))
      }
      // Compared by `String`, which takes both normal forms for one.
      if let other = byFoldedName.updateValue(path, forKey: path.lowercased()) {
        report.add(
          Diagnostic(
            .invalidName, at: Place(file: path),
            LocalizedText(
              zh: "与 \(other) 只差大小写或字符的组合形式，解压时会互相覆盖",
              en:
                "differs from \(other) only in case or normal form; unpacked, one replaces the other"
            ),
            hint: LocalizedText(zh: "给其中一个换名字", en: "give one of them another name")))
      }
    }
  }
}
