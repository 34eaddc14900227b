import Diagnostics

// Lists are where front matter goes wrong most: a comma is forgotten, a hyphen stands behind the key, every
// item has its quotation marks and the list has no brackets. Quotation marks around the whole would make one
// item of it.

extension YAMLText {
  /// The key of the entry that a line belongs to, its value in pieces, and its lines.
  struct Entry {
    let key: String
    let values: [Substring]
    let lines: ClosedRange<Int>
  }

  /// The list at a line as YAML reads it: the line alone, or all lines of its entry.
  func listRepairs(at line: Int, _ known: [String]) -> [YAMLRepair] {
    guard let entry = entry(around: line, known), YAMLKeys.ofLists.contains(entry.key) else {
      return []
    }
    var repairs: [YAMLRepair] = []
    let first = entry.lines.lowerBound
    if let list = looseList(entry.key, Array(entry.values.prefix(1))) {
      repairs.append(repair(of: list, entry.key, lines: first...first))
    }
    if entry.lines.count > 1 {
      repairs += hyphens(at: line)
      if let list = looseList(entry.key, entry.values) {
        repairs.append(repair(of: list, entry.key, lines: entry.lines))
      }
    }
    return repairs
  }

  /// The same for a value that YAML reads as something else than a list.
  func listLine(_ key: String, at offset: Int) -> YAMLRepair? {
    let line = file.lineIndex(at: offset)
    guard YAMLKeys.ofLists.contains(key), let entry = entry(around: line, [key]),
      let list = looseList(key, entry.values)
    else { return nil }
    return repair(of: list, key, lines: entry.lines)
  }

  /// A line of words below a key, taken up into the value of the key: YAML ends a value there.
  func joined(at line: Int, _ known: [String]) -> [YAMLRepair] {
    guard let entry = entry(around: line, known), entry.lines.count > 1,
      !YAMLKeys.ofGroups.contains(entry.key), !YAMLKeys.ofLists.contains(entry.key)
    else { return [] }
    let value = entry.values.map(\.trimmed).filter { !$0.isEmpty }.joined(separator: " ")
    return [value, Self.quoted(value)].map {
      YAMLRepair(lines: entry.lines, text: "\(entry.key): \($0)")
    }
  }

  private func looseList(_ key: String, _ values: [Substring]) -> LooseList? {
    guard let list = LooseList(values, isOfWords: YAMLKeys.ofWords.contains(key)), list.isList
    else { return nil }
    return list
  }

  private func repair(of list: LooseList, _ key: String, lines: ClosedRange<Int>) -> YAMLRepair {
    var repair = YAMLRepair(lines: lines, text: ItemList.line(key, list.items))
    if list.hasHashes { repair.other = ItemList.line(key, list.items.map { "#" + $0 }) }
    return repair
  }

  /// `-item` with the blank that it lacks.
  private func hyphens(at line: Int) -> [YAMLRepair] {
    let words = file[file.lineBounds(line).clamped(to: range)]
    let indent = words.prefix { $0 == " " }
    let item = words.dropFirst(indent.count)
    guard item.first == "-", let next = item.dropFirst().first, next != " ", next != "-" else {
      return []
    }
    return [
      YAMLRepair(lines: line + 1...line + 1, text: "\(indent)- \(item.dropFirst())")
    ]
  }

  /// The entry of the outermost mapping that a line belongs to; `nil` where no known key stands above.
  func entry(around line: Int, _ known: [String]) -> Entry? {
    let firstLine = file.lineIndex(at: range.lowerBound)
    let lastLine = file.lineIndex(at: max(range.lowerBound, range.upperBound - 1))
    guard line >= firstLine, lastLine - firstLine < 400 else { return nil }
    func words(_ line: Int) -> Substring { file[file.lineBounds(line).clamped(to: range)] }
    func key(_ line: Int) -> (name: String, value: Substring)? {
      let words = words(line)
      guard let colon = words.firstIndex(where: { $0 == ":" || $0 == "：" }) else { return nil }
      let name = String(words[..<colon].trimmed)
      let isOuter = words.first.map { !$0.isWhitespace && $0 != "-" } == true
      return isOuter && known.contains(name) ? (name, words[words.index(after: colon)...]) : nil
    }
    // Of a value alone the other keys are not known.
    func beginsEntry(_ line: Int) -> Bool {
      let words = words(line)
      let name = words.prefix { $0 != ":" }
      return !name.isEmpty && name.allSatisfy { $0.isLetter || $0.isNumber || "_.".contains($0) }
        && words.dropFirst(name.count + 1).first.map(\.isWhitespace) ?? words.hasSuffix(":")
    }
    var start = min(line, lastLine)
    while start > firstLine, key(start) == nil { start -= 1 }
    guard let entry = key(start) else { return nil }
    var end = start
    while end < lastLine, key(end + 1) == nil, !beginsEntry(end + 1) { end += 1 }
    while end > start, words(end).allSatisfy(\.isWhitespace) { end -= 1 }
    let values = [entry.value] + (start..<end).map { words($0 + 1) }
    return Entry(key: entry.name, values: values, lines: start + 1...end + 1)
  }
}
