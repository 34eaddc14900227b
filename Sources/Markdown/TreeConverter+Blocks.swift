extension TreeConverter {
  /// What becomes of a node.
  mutating func step(for node: CMarkNode) -> Step {
    guard let type = node.coreType else { return extensionStep(for: node) }
    switch type {
    case .paragraph: return .open(paragraph(node))
    case .heading: return .open(heading(node))
    case .list: return .open(container(node, .list(node.listKind)))
    case .item: return .open(container(node, .item(checked: taskState(of: node))))
    case .blockQuote: return .open(container(node, .blockQuote))
    case .codeBlock: return .leaf(codeBlock(node))
    case .htmlBlock: return .leaf(htmlBlock(node))
    case .thematicBreak:
      let range = start(of: node)..<lines.trimmedEnd(ofLine: node.startLine)
      return .leaf(MarkdownNode(.thematicBreak, range: range))
    case .footnoteDefinition: return .open(footnoteDefinition(node))
    default: return inlineStep(for: node, type: type)
    }
  }

  private mutating func extensionStep(for node: CMarkNode) -> Step {
    switch node.typeNumber {
    case types.table: return .open(table(node))
    case types.tableRow: return .open(tableRow(node))
    case types.tableCell: return .open(tableCell(node))
    case types.strikethrough: return strikethrough(node)
    default: return .nothing
    }
  }

  private func start(of node: CMarkNode) -> Int {
    lines.offset(line: node.startLine, column: node.startColumn)
  }

  /// A block of blocks. It ends with its last child, or with its own mark if it is empty.
  private func container(_ node: CMarkNode, _ kind: MarkdownNode.Kind) -> Frame {
    let start = start(of: node)
    var end = start
    if node.firstChild == nil { end = max(start, lines.trimmedEnd(ofLine: node.startLine)) }
    return Frame(node: node, kind: kind, start: start, end: end)
  }

  /// Whether a task is done; nil for items that are none.
  ///
  /// Read from the source: the library takes an open task for done if `[x]` stands anywhere behind.
  private func taskState(of node: CMarkNode) -> Bool? {
    guard node.isExtended else { return nil }
    let line = lines.source[start(of: node)..<lines.bytes(ofLine: node.startLine).upperBound]
    guard let bracket = line.firstIndex(of: UInt8(ascii: "[")), bracket + 1 < line.endIndex else {
      return false
    }
    return line[bracket + 1] | 0x20 == UInt8(ascii: "x")
  }

  // MARK: Blocks of inlines

  private mutating func paragraph(_ node: CMarkNode) -> Frame {
    let content = node.content
    if node.startLine == 0, let table = node.next, table.typeNumber == types.table {
      // The lines above a table were cut off its header; the library gives them no place.
      let first = start(of: table)
      cursor.content.reset(toPipedText: content, in: lines.source) { line, position in
        guard line > 0 else { return first }
        // A `>` with which a line of the text itself begins is no mark of a quotation.
        let marks = content[position...].prefix { $0.isBlank || $0 == UInt8(ascii: ">") }
        return lines.contentStart(ofLine: table.startLine + line) - marks.count
      }
    } else {
      _ = cursor.content.reset(
        toParagraph: content, firstLine: node.startLine, lastLine: node.endLine,
        isUnderlined: false, in: lines)
    }
    return leafFrame(node, .paragraph)
  }

  private mutating func heading(_ node: CMarkNode) -> Frame {
    let kind = MarkdownNode.Kind.heading(level: node.headingLevel)
    let start = start(of: node)
    if let text = textStart(ofHeadingAt: start, line: node.startLine) {
      cursor.content.reset(to: node.content, at: text)
      cursor.restart()
      return Frame(
        node: node, kind: kind, start: start, end: lines.trimmedEnd(ofLine: node.startLine))
    }
    let lastTextLine = cursor.content.reset(
      toParagraph: node.content, firstLine: node.startLine, lastLine: node.endLine,
      isUnderlined: true, in: lines)
    var frame = leafFrame(node, kind)
    frame.end = max(frame.end, lines.trimmedEnd(ofLine: lastTextLine + 1))
    return frame
  }

  /// Where the words of a heading begin behind its `#`; nil for a heading that is underlined.
  private func textStart(ofHeadingAt start: Int, line: Int) -> Int? {
    let end = lines.bytes(ofLine: line).upperBound
    var offset = start
    while offset < end, lines.source[offset] == UInt8(ascii: "#") { offset += 1 }
    guard (1...6).contains(offset - start), offset == end || lines.source[offset].isBlank else {
      return nil
    }
    while offset < end, lines.source[offset].isBlank { offset += 1 }
    return offset
  }

  /// Begins the walk through a block's text, which `cursor` has been given.
  private mutating func leafFrame(_ node: CMarkNode, _ kind: MarkdownNode.Kind) -> Frame {
    cursor.restart()
    let bytes = cursor.content.bytes
    var last = bytes.count
    while last > 0, bytes[last - 1].isSpace { last -= 1 }
    let start = cursor.content.source(of: bytes.firstIndex { !$0.isSpace } ?? 0)
    let end = max(cursor.content.sourceEnd(of: last), start)
    // The ends are asked for once more at the beginning of the walk.
    _ = cursor.content.source(of: 0)
    return Frame(node: node, kind: kind, start: start, end: end)
  }

  // MARK: Code and HTML

  private mutating func codeBlock(_ node: CMarkNode) -> MarkdownNode {
    let literal = node.literal
    let start = start(of: node)
    let contentLines = literal.count { $0 == .lineFeed }
    var lastLine = node.startLine + contentLines
    if let fence = node.fence {
      if isClosed(node, by: fence, inLine: lastLine + 1) {
        lastLine += 1
      } else {
        unclosedBlocks.insert(start)
      }
    } else {
      lastLine -= 1
    }
    let end = lines.bytes(ofLine: max(lastLine, node.startLine)).upperBound
    return MarkdownNode(
      .codeBlock(info: standIns.text(node.info), literal: standIns.text(literal)),
      range: start..<max(end, start))
  }

  /// Whether the line is the closing fence. The library takes the line after a block that is cut
  /// off by the end of its container for part of it; that line may be a fence too, but opens a
  /// block.
  private func isClosed(
    _ node: CMarkNode, by fence: (character: UInt8, length: Int), inLine line: Int
  ) -> Bool {
    guard line <= node.endLine, line <= lines.count, nextBlock(after: node)?.startLine != line
    else { return false }
    let start = lines.contentStart(ofLine: line)
    let end = lines.trimmedEnd(ofLine: line)
    return end - start >= fence.length
      && (start..<end).allSatisfy { lines.source[$0] == fence.character }
  }

  private func nextBlock(after node: CMarkNode) -> CMarkNode? {
    var current: CMarkNode? = node
    while let block = current {
      if let next = block.next { return next }
      current = block.parent
    }
    return nil
  }

  private func htmlBlock(_ node: CMarkNode) -> MarkdownNode {
    let literal = node.literal
    let start = start(of: node)
    let endings = literal.count { $0 == .lineFeed }
    let lastLine = node.startLine + endings - (literal.last == .lineFeed ? 1 : 0)
    let end = lines.trimmedEnd(ofLine: max(lastLine, node.startLine))
    return MarkdownNode(
      .htmlBlock(literal: standIns.text(literal)), range: start..<max(end, start))
  }

  /// The end of a block that is not converted: the library's, but at least the end of its first
  /// line.
  func blockEnd(of node: CMarkNode, from start: Int) -> Int {
    max(start, lines.trimmedEnd(ofLine: max(node.startLine, node.endLine)))
  }

  // MARK: Footnotes

  private func footnoteDefinition(_ node: CMarkNode) -> Frame {
    // The library's column is behind the label.
    let definition = footnotes.definition(endingAt: start(of: node), in: lines)
    let number = footnotes.number(of: node)
    let kind = MarkdownNode.Kind.footnoteDefinition(
      label: definition.label, number: number, references: footnotes.references(to: number))
    return Frame(
      node: node, kind: kind, start: definition.range.lowerBound, end: definition.range.upperBound)
  }
}
