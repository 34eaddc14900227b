import Diagnostics

/// What `bag-info.txt` says, in its order.
struct BagInfo {
  private(set) var fields: [(label: String, value: String, line: Int)] = []
  private(set) var findings: [BagFinding] = []

  init(_ name: String, _ text: TagText, version: BagVersion) {
    for (index, line) in text.lines.enumerated() {
      if line.isEmpty { continue }
      if let first = line.utf8.first, first == 0x20 || first == 0x09, !fields.isEmpty {
        // The white space that indents a continued line is no part of the value.
        fields[fields.count - 1].value += " " + Self.trimmed(line)
        continue
      }
      let problem = add(line, at: index + 1, isStrict: version.isStrict)
      if let problem {
        findings.append(BagFinding(.invalidBag, at: name, line: index + 1, problem))
      }
    }
  }

  private mutating func add(_ line: Substring, at number: Int, isStrict: Bool) -> LocalizedText? {
    guard let colon = line.utf8.firstIndex(of: 0x3A) else {
      return LocalizedText(zh: "这一行没有冒号", en: "the line has no colon")
    }
    let label = line[..<colon]
    let rest = line[line.utf8.index(after: colon)...]
    let name = Self.trimmed(label)
    guard !name.isEmpty else {
      return LocalizedText(zh: "冒号前没有名称", en: "no label before the colon")
    }
    fields.append((name, Self.trimmed(rest), number))
    guard isStrict else { return nil }
    if name.utf8.count != label.utf8.count {
      return LocalizedText(zh: "冒号前后的名称有空格", en: "white space around the label")
    }
    if let first = rest.utf8.first, first != 0x20, first != 0x09 {
      return LocalizedText(zh: "冒号后没有空格", en: "no white space after the colon")
    }
    return nil
  }

  /// The values of a label, whatever its case.
  func values(_ label: String) -> [(value: String, line: Int)] {
    fields.filter { $0.label.lowercased() == label.lowercased() }.map { ($0.value, $0.line) }
  }

  private static func trimmed(_ text: Substring) -> String {
    let isSpace: (UInt8) -> Bool = { $0 == 0x20 || $0 == 0x09 }
    guard let start = text.utf8.firstIndex(where: { !isSpace($0) }),
      let end = text.utf8.lastIndex(where: { !isSpace($0) })
    else { return "" }
    return String(text[start...end])
  }
}
