/// How a run is written, so that others can be written like it.
struct RunShape {
  private static let space = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
  /// What content controls and marks of changes may stand in, beside runs.
  private static let homes: Set<String> = [
    "w:p", "w:hyperlink", "w:ins", "w:moveTo", "w:smartTag", "w:customXml", "w:bdo", "w:dir",
    "w:fldSimple",
  ]

  let tree: XMLTree
  /// The run.
  let run: Int

  /// The run around a text; nil for texts of other vocabularies.
  init?(around text: Int, in tree: XMLTree) {
    let run = tree.nodes[text].parent
    guard run >= 0, tree.nodes[run].name == "w:r" else { return nil }
    self.tree = tree
    self.run = run
  }

  /// The prefix of elements that hold attributes of their own.
  var prefix: String {
    let own = tree.prefix(of: run)
    return own.isEmpty ? "w:" : own
  }

  /// What makes the prefix known, in a document that does without one.
  var declaration: String {
    tree.prefix(of: run).isEmpty ? " xmlns:w=\"\(Self.space)\"" : ""
  }

  /// The formatting, as it is written.
  var properties: String { tree.first("w:rPr", in: run).map { tree.source(of: $0) } ?? "" }

  /// A run of the same formatting.
  func run(_ text: String, as element: String = "t") -> String {
    opening(element) + text.xmlEscaped + closing(element)
  }

  /// The end of a text and its run.
  func closing(_ element: String = "t") -> String {
    let own = tree.prefix(of: run)
    return "</\(own)\(element)></\(own)r>"
  }

  /// The start of a run of the same formatting and of a text in it.
  func opening(_ element: String = "t") -> String {
    let own = tree.prefix(of: run)
    return "<\(own)r>\(properties)<\(own)\(element) xml:space=\"preserve\">"
  }

  /// Whether the run holds nothing but its formatting and this text.
  func holdsOnly(_ text: Int) -> Bool {
    tree.nodes[run].children.allSatisfy { $0 == text || tree.nodes[$0].name == "w:rPr" }
  }

  /// Whether nothing stands in the run before a text.
  func begins(with text: Int) -> Bool {
    tree.nodes[run].children.first { tree.nodes[$0].name != "w:rPr" } == text
  }

  /// Whether nothing stands in the run behind a text.
  func ends(with text: Int) -> Bool { tree.nodes[run].children.last == text }

  /// Whether a content control, or a mark of a change, may stand beside the run.
  var takesControls: Bool {
    let parent = tree.nodes[run].parent
    guard parent >= 0 else { return false }
    if Self.homes.contains(tree.nodes[parent].name) { return true }
    // In a control that holds plain text there are no others.
    guard tree.nodes[parent].name == "w:sdtContent" else { return false }
    let control = tree.nodes[parent].parent
    return control >= 0 && tree.at("w:sdtPr", "w:text", from: control) == nil
  }
}

/// Changes of letters in a paragraph, whatever runs they stand in.
struct LetterEdits {
  let tree: XMLTree
  let letters: [WordPart.Letter]
  private var keptSpaces: Set<Int> = []

  init(_ paragraph: WordPart.Paragraph, in tree: XMLTree) {
    self.tree = tree
    letters = paragraph.letters
  }

  /// The letters of a range by the texts that they stand in.
  private func groups(_ range: Range<Int>) -> [(element: Int, letters: [Int])] {
    var groups: [(element: Int, letters: [Int])] = []
    for index in range where letters[index].element >= 0 {
      if groups.last?.element == letters[index].element {
        groups[groups.count - 1].letters.append(index)
      } else {
        groups.append((letters[index].element, [index]))
      }
    }
    return groups
  }

  /// Puts something in the place of letters: with `content`, runs or elements beside runs, written in the
  /// shape of the run that holds the first letter; without, nothing.
  ///
  /// - Returns: false where the letters stand in something else than runs.
  @discardableResult
  mutating func replace(
    _ range: Range<Int>, with content: (RunShape) -> String, into edits: inout ByteEdits
  ) -> Bool {
    let groups = groups(range)
    guard let first = groups.first, let shape = RunShape(around: first.element, in: tree) else {
      return false
    }
    let run = tree.nodes[shape.run].range
    let (before, after) = rest(of: first.element, around: range)
    let added = content(shape)
    if !before, !after, shape.holdsOnly(first.element) {
      edits.replace(run, with: added)
    } else {
      if !before, shape.begins(with: first.element) {
        edits.insert(added, at: run.lowerBound)
      } else if !after, shape.ends(with: first.element) {
        edits.insert(added, at: run.upperBound)
      } else {
        edits.insert(
          shape.closing() + added + shape.opening(),
          at: letters[first.letters[0]].range.lowerBound)
      }
      remove(first.letters, of: first.element, from: &edits)
    }
    for group in groups.dropFirst() {
      let (before, after) = rest(of: group.element, around: range)
      if !before, !after, let shape = RunShape(around: group.element, in: tree),
        shape.holdsOnly(group.element)
      {
        edits.replace(tree.nodes[shape.run].range, with: "")
      } else {
        remove(group.letters, of: group.element, from: &edits)
      }
    }
    return true
  }

  /// Puts plain text in the place of letters, in the text that holds the first of them.
  mutating func replace(
    _ range: Range<Int>, withText text: String, into edits: inout ByteEdits
  ) {
    let groups = groups(range)
    guard let first = groups.first else { return }
    edits.insert(text.xmlEscaped, at: letters[first.letters[0]].range.lowerBound)
    for group in groups { remove(group.letters, of: group.element, from: &edits) }
  }

  /// Puts elements in front of a letter, between runs.
  mutating func insert(
    before index: Int, _ content: (RunShape) -> String, into edits: inout ByteEdits
  ) -> Bool {
    guard letters.indices.contains(index), letters[index].element >= 0,
      let shape = RunShape(around: letters[index].element, in: tree), shape.takesControls
    else { return false }
    let element = letters[index].element
    if index == 0 || letters[index - 1].element != element, shape.begins(with: element) {
      edits.insert(content(shape), at: tree.nodes[shape.run].range.lowerBound)
    } else {
      keepSpaces(of: element, &edits)
      edits.insert(
        shape.closing() + content(shape) + shape.opening(), at: letters[index].range.lowerBound)
    }
    return true
  }

  /// Puts elements behind a letter, between runs.
  mutating func insert(
    behind index: Int, _ content: (RunShape) -> String, into edits: inout ByteEdits
  ) -> Bool {
    guard letters.indices.contains(index), letters[index].element >= 0,
      let shape = RunShape(around: letters[index].element, in: tree), shape.takesControls
    else { return false }
    let element = letters[index].element
    let isLast = index + 1 >= letters.count || letters[index + 1].element != element
    if isLast, shape.ends(with: element) {
      edits.insert(content(shape), at: tree.nodes[shape.run].range.upperBound)
    } else {
      keepSpaces(of: element, &edits)
      edits.insert(
        shape.closing() + content(shape) + shape.opening(), at: letters[index].range.upperBound)
    }
    return true
  }

  /// Whether letters of a text stand before a range, and whether some stand behind it.
  private func rest(of element: Int, around range: Range<Int>) -> (before: Bool, after: Bool) {
    (
      letters[..<range.lowerBound].contains { $0.element == element },
      letters[range.upperBound...].contains { $0.element == element }
    )
  }

  private mutating func remove(
    _ indices: [Int], of element: Int, from edits: inout ByteEdits
  ) {
    for index in indices { edits.replace(letters[index].range, with: "") }
    keepSpaces(of: element, &edits)
  }

  /// Spaces at the ends of a text count only where it says so.
  private mutating func keepSpaces(of element: Int, _ edits: inout ByteEdits) {
    let node = tree.nodes[element]
    guard node.attributes["space"] != "preserve",
      letters.contains(where: { $0.element == element && $0.scalar == " " }),
      keptSpaces.insert(element).inserted
    else { return }
    edits.insert(" xml:space=\"preserve\"", at: node.start.upperBound - 1)
  }
}
