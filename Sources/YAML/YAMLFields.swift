import Diagnostics
internal import Yams

/// A YAML mapping whose fields are read by name and type.
///
/// Reading never stops at the first fault: a field of the wrong type is reported at its place and
/// counts as absent. Keys that nobody knows are reported when the mapping is opened.
///
/// ```swift
/// let fields = YAMLFields.parse(
///   file, in: 0..<file.count, known: ["title", "tags"], report: &report)
/// let title = fields?.requiredString("title", &report)?.value
/// let tags = fields?.strings("tags", &report).map(\.value)
/// ```
public struct YAMLFields {
  /// The file that holds the mapping.
  public let file: SourceFile
  /// The bytes of the file that hold the mapping.
  public let range: Range<Int>
  private let text: YAMLText
  private let entries: [String: (key: Node, value: Node)]
  /// The keys that were meant, and reported, in a line that is no entry: `title:案例` in braces.
  private let joinedKeys: Set<String>

  init(
    _ mapping: Node.Mapping, text: YAMLText, known: [String], report: inout Report
  ) {
    self.file = text.file
    self.text = text
    self.range = mapping.mark.map { text.offset(of: $0)..<text.range.upperBound } ?? text.range
    var entries: [String: (key: Node, value: Node)] = [:]
    var joinedKeys: Set<String> = []
    let present = Set(mapping.keys.compactMap { $0.scalar?.string })
    for (key, value) in mapping {
      guard let name = key.scalar?.string, known.contains(name) else {
        report.add(
          .unknownKey(
            key.scalar?.string ?? "", value: value.scalar?.string, known: known, present: present,
            at: text.place(of: key)))
        let written = (key.scalar?.string ?? "").prefix { $0 != ":" && $0 != "：" }
        joinedKeys.insert(String(written))
        // What it was meant to say is taken so, and nothing that would follow from its absence is said.
        if let meant = key.scalar.flatMap({ YAMLKeys.misspelt($0.string, among: known) }),
          !present.contains(meant), entries[meant] == nil
        {
          entries[meant] = (key, value)
        }
        continue
      }
      entries[name] = (key, value)
      for problem in text.lostWords(of: key, value) { report.add(problem) }
    }
    self.entries = entries
    self.joinedKeys = joinedKeys
  }

  /// Whether the mapping has the key with a value other than null.
  public func has(_ key: String) -> Bool { value(key) != nil }

  /// The place of a key, or of the mapping's beginning where the key is absent.
  public func place(of key: String) -> Place {
    guard let entry = entries[key] else {
      return file.place(line: file.lineIndex(at: range.lowerBound) + 1)
    }
    return text.place(of: entry.key)
  }

  /// The place of a value that was read from this mapping.
  public func place<Value>(of located: Located<Value>) -> Place { file.place(at: located.range) }

  /// A piece of text. Numbers and dates written without quotation marks are text too.
  public func string(_ key: String, _ report: inout Report) -> Located<String>? {
    guard let node = value(key) else { return nil }
    return text.scalar(node, expecting: .text, key: key, &report)
  }

  /// A piece of text that must be there and not be blank.
  public func requiredString(_ key: String, _ report: inout Report) -> Located<String>? {
    guard let node = value(key) else {
      reportMissing(key, &report)
      return nil
    }
    guard let string = text.scalar(node, expecting: .text, key: key, &report) else { return nil }
    guard string.value.contains(where: { !$0.isWhitespace }) else {
      reportMissing(key, &report)
      return nil
    }
    return string
  }

  /// A piece of text that may be left out together with its key, but not alone.
  public func stringIfPresent(_ key: String, _ report: inout Report) -> Located<String>? {
    entries[key] == nil ? nil : requiredString(key, &report)
  }

  /// A key that is not there, or is there with nothing behind its colon: two different remedies.
  private func reportMissing(_ key: String, _ report: inout Report) {
    guard let entry = entries[key] else {
      if !joinedKeys.contains(key) { report.add(.missingKey(key, at: place(of: key))) }
      return
    }
    // A comment that took the words is reported already.
    if text.lostWords(of: entry.key, entry.value).isEmpty {
      report.add(
        .emptyValue(
          key, written: entry.value.scalar?.string ?? "", comment: text.commentWords(of: entry.key),
          at: text.place(of: entry.key)))
    }
  }

  /// A list of texts; a single text counts as a list of one.
  public func strings(_ key: String, _ report: inout Report) -> [Located<String>] {
    guard let node = value(key) else { return [] }
    guard let sequence = node.sequence else {
      return [scalarOrList(node, key, &report)].compactMap(\.self)
    }
    return sequence.compactMap { item in
      guard !isNull(item) else {
        report.add(
          .emptyItem(key, written: item.scalar?.string ?? "", at: text.place(of: item)))
        return nil
      }
      return text.scalar(item, expecting: .text, key: key, isItem: true, &report)
    }
  }

  /// A text that stands for a list of one; what is neither is reported with the list that is meant.
  private func scalarOrList(
    _ node: Node, _ key: String, _ report: inout Report
  ) -> Located<String>? {
    if let problem = text.unreadItems(node, of: key) {
      report.add(problem)
      return nil
    }
    guard node.scalar == nil else {
      return text.scalar(node, expecting: .list, key: key, &report)
    }
    report.add(noList(node, key))
    return nil
  }

  private func noList(_ node: Node, _ key: String) -> Diagnostic {
    let repair =
      node.mark.flatMap { text.listLine(key, at: text.offset(of: $0)) }
      ?? node.scalar.map {
        YAMLRepair(lines: 1...1, text: ItemList.line(key, ItemList.parts(of: $0.string)))
      }
    return .wrongType(key, expected: .list, repair: repair, at: text.place(of: node))
  }

  /// A whole number.
  public func integer(_ key: String, _ report: inout Report) -> Located<Int>? {
    guard let node = value(key) else { return nil }
    guard let scalar = text.scalar(node, expecting: .integer, key: key, &report) else { return nil }
    guard let number = Int(scalar.value) else {
      report.add(.wrongType(key, expected: .integer, at: file.place(at: scalar.range)))
      return nil
    }
    return Located(number, at: scalar.range)
  }

  /// A truth value: `true` or `false`, `yes` or `no`.
  public func boolean(_ key: String, _ report: inout Report) -> Located<Bool>? {
    guard let node = value(key) else { return nil }
    guard let scalar = text.scalar(node, expecting: .boolean, key: key, &report) else { return nil }
    switch scalar.value.lowercased() {
    case "true", "yes", "on", "是": return Located(true, at: scalar.range)
    case "false", "no", "off", "否": return Located(false, at: scalar.range)
    default:
      report.add(.wrongType(key, expected: .boolean, at: file.place(at: scalar.range)))
      return nil
    }
  }

  /// A mapping inside this one.
  public func fields(
    _ key: String, known: [String], _ report: inout Report
  ) -> YAMLFields? {
    guard let node = value(key) else { return nil }
    guard let mapping = node.mapping else {
      report.add(.wrongType(key, expected: .mapping, at: text.place(of: node)))
      return nil
    }
    return YAMLFields(mapping, text: text, known: known, report: &report)
  }

  /// A list of mappings.
  public func list(_ key: String, known: [String], _ report: inout Report) -> [YAMLFields] {
    guard let node = value(key) else { return [] }
    let example = YAMLKeys.example(ofGroupIn: key)
    guard let sequence = node.sequence else {
      // One group of keys is a list of one, which wants its hyphen or its brackets.
      let group = node.mapping?.keys.allSatisfy { known.contains($0.scalar?.string ?? "") } == true
      let own = group ? text.quotedSource(of: node).map { YAMLText.unquoted($0) } : nil
      report.add(
        .noGroups(key, example: "[\(own ?? example)]", isItem: false, at: text.place(of: node)))
      return []
    }
    return sequence.compactMap { item in
      guard let mapping = item.mapping else {
        report.add(.noGroups(key, example: example, isItem: true, at: text.place(of: item)))
        return nil
      }
      return YAMLFields(mapping, text: text, known: known, report: &report)
    }
  }

  /// A mapping whose keys are free names, with a text for each, in the order of the file.
  public func dictionary(
    _ key: String, _ report: inout Report
  ) -> [(name: Located<String>, value: Located<String>)] {
    guard let node = value(key) else { return [] }
    return dictionary(node, key: key, &report)
  }

  private func dictionary(
    _ node: Node, key: String, _ report: inout Report
  ) -> [(name: Located<String>, value: Located<String>)] {
    guard let mapping = node.mapping else {
      report.add(.wrongType(key, expected: .mapping, at: text.place(of: node)))
      return []
    }
    return mapping.compactMap { name, value in
      guard let name = text.scalar(name, expecting: .text, key: key, &report),
        let value = text.scalar(value, expecting: .text, key: name.value, &report)
      else { return nil }
      return (name, value)
    }
  }

  /// A mapping whose keys are free names, with a mapping of texts for each.
  public func dictionaries(
    _ key: String, _ report: inout Report
  ) -> [(name: Located<String>, values: [(name: Located<String>, value: Located<String>)])] {
    guard let node = value(key) else { return [] }
    guard let mapping = node.mapping else {
      report.add(.wrongType(key, expected: .mapping, at: text.place(of: node)))
      return []
    }
    return mapping.compactMap { name, value in
      guard let name = text.scalar(name, expecting: .text, key: key, &report) else { return nil }
      return (name, isNull(value) ? [] : dictionary(value, key: name.value, &report))
    }
  }

  /// A mapping whose keys are free names, with a text or a mapping for each, in the order of the file.
  ///
  /// - Parameters:
  ///   - shorthand: the key that a text stands for.
  ///   - known: the keys of a mapping.
  public func named(
    _ key: String, shorthand: String, known: [String], _ report: inout Report
  ) -> [(name: Located<String>, value: Either)] {
    guard let node = value(key) else { return [] }
    guard let mapping = node.mapping else {
      report.add(.wrongType(key, expected: .mapping, at: text.place(of: node)))
      return []
    }
    return mapping.compactMap { name, value in
      guard let name = text.scalar(name, expecting: .text, key: key, &report) else { return nil }
      if let mapping = value.mapping {
        return (name, .fields(YAMLFields(mapping, text: text, known: known, report: &report)))
      }
      guard !isNull(value) else {
        report.add(.missingKey(shorthand, at: file.place(at: name.range)))
        return nil
      }
      return text.scalar(value, expecting: .text, key: shorthand, &report).map { (name, .text($0)) }
    }
  }

  /// A list whose items are texts or mappings.
  public func items(_ key: String, known: [String], _ report: inout Report) -> [Either] {
    guard let node = value(key) else { return [] }
    guard let sequence = node.sequence else {
      report.add(noList(node, key))
      return []
    }
    return sequence.compactMap { item in
      if let mapping = item.mapping {
        return .fields(YAMLFields(mapping, text: text, known: known, report: &report))
      }
      guard !isNull(item) else {
        report.add(
          .emptyItem(key, written: item.scalar?.string ?? "", at: text.place(of: item)))
        return nil
      }
      return text.scalar(item, expecting: .text, key: key, isItem: true, &report).map { .text($0) }
    }
  }

  /// A text or a mapping.
  public func item(_ key: String, known: [String], _ report: inout Report) -> Either? {
    guard let node = value(key) else { return nil }
    if let mapping = node.mapping {
      return .fields(YAMLFields(mapping, text: text, known: known, report: &report))
    }
    return text.scalar(node, expecting: .text, key: key, &report).map { .text($0) }
  }

  /// What stands for a name: a text, or fields.
  public enum Either {
    /// A text.
    case text(Located<String>)
    /// A mapping.
    case fields(YAMLFields)
  }

  private func value(_ key: String) -> Node? {
    guard let node = entries[key]?.value, !isNull(node) else { return nil }
    return node
  }

  /// The four spellings of nothing in YAML 1.2's core schema, and an empty value.
  private func isNull(_ node: Node) -> Bool {
    guard let scalar = node.scalar, scalar.style == .plain else { return false }
    return ["", "~", "null", "Null", "NULL"].contains(scalar.string)
  }
}
