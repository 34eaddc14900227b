import Foundation

/// A file of the sources.
struct Source {
  struct Line {
    let text: String
    var isComment: Bool { text.drop { $0 == " " }.hasPrefix("//") }

    /// Whether a phrase stands here, and is not the end of a longer name.
    func has(_ phrase: String) -> Bool {
      text.ranges(of: phrase).contains { range in
        let before = text[..<range.lowerBound].last
        return before.map { !$0.isLetter && !$0.isNumber && $0 != "_" } ?? true
      }
    }
  }

  /// From `Sources/`.
  let path: String
  let text: String
  let lines: [Line]
  /// The target that it belongs to.
  var room: String { String(path.prefix { $0 != "/" }) }
  var imports: Set<String> {
    Set(
      lines.filter { !$0.isComment && $0.text.contains("import ") }.compactMap { line in
        let words = line.text.split(separator: " ")
        return words.dropLast().last == "import" ? words.last.map(String.init) : nil
      })
  }
  /// The names of the types that it declares.
  var types: [String] {
    lines.filter { !$0.isComment }.flatMap { line -> [String] in
      let words = line.text.split { !$0.isLetter && !$0.isNumber && $0 != "_" }
      return zip(words, words.dropFirst()).compactMap { word, name in
        ["struct", "class", "enum", "actor", "protocol"].contains(word) ? String(name) : nil
      }
    }
  }

  /// The examples of its documentation, without their indentation.
  var examples: [String] {
    var examples: [String] = []
    var current: [String]?
    for line in lines where line.isComment {
      let words = line.text.drop { $0 == " " }.dropFirst(3).trimmingCharacters(in: .whitespaces)
      switch (words, current) {
      case ("```swift", _): current = []
      case ("```", let lines?):
        examples.append(lines.joined(separator: "\n"))
        current = nil
      default: current?.append(words)
      }
    }
    return examples
  }

  /// The folder of the project.
  static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  static let all: [Source] = {
    let folder = root.appendingPathComponent("Sources")
    let paths = (try? FileManager.default.subpathsOfDirectory(atPath: folder.path)) ?? []
    return paths.filter { $0.hasSuffix(".swift") }.sorted().compactMap { path in
      let file = folder.appendingPathComponent(path)
      guard let text = try? String(contentsOf: file, encoding: .utf8) else { return nil }
      let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
      return Source(path: path, text: text, lines: lines.map { Source.Line(text: String($0)) })
    }
  }()
}
