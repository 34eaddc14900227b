/// A block of a text from a clipboard, with the place in a list of Word's that it has.
struct ClipboardBlock {
  /// What Word says of a paragraph that is an item: lists are paragraphs to it.
  struct Item {
    let level: Int
    let isNumbered: Bool
    let start: Int
  }

  /// The block, a paragraph where it is an item.
  let block: PandocBlock
  /// Its place in a list; `nil` where it is in none.
  let item: Item?

  init(block: PandocBlock, item: Item? = nil) { (self.block, self.item) = (block, item) }

  private static func isMarker(_ element: ClipboardTree.Element) -> Bool {
    element.style.contains("mso-list:ignore")
  }

  /// The sign or number that Word shows before an item.
  static func marker(in element: ClipboardTree.Element) -> String {
    element.elements.map { isMarker($0) ? $0.text : marker(in: $0) }.joined()
  }

  /// The words of an item without it.
  static func withoutMarker(_ nodes: [ClipboardTree.Node]) -> [ClipboardTree.Node] {
    nodes.compactMap { node in
      guard case .element(var element) = node else { return node }
      if isMarker(element) { return nil }
      element.children = withoutMarker(element.children)
      return .element(element)
    }
  }

  /// The blocks, items of Word's that follow each other as lists.
  static func joined(_ found: [ClipboardBlock]) -> [PandocBlock] {
    var result: [PandocBlock] = []
    var index = 0
    while index < found.count {
      guard found[index].item != nil else {
        result.append(found[index].block)
        index += 1
        continue
      }
      let end = found[index...].firstIndex { $0.item == nil } ?? found.count
      result += lists(found[index..<end])
      index = end
    }
    return result
  }

  /// Items as lists; those of a deeper level stand below the item before them.
  private static func lists(_ items: ArraySlice<ClipboardBlock>) -> [PandocBlock] {
    var result: [PandocBlock] = []
    var rest = items
    while let first = rest.first, let head = first.item {
      var entries: [[PandocBlock]] = []
      while let next = rest.first, let item = next.item, item.level <= head.level,
        item.isNumbered == head.isNumbered
      {
        rest = rest.dropFirst()
        let below = rest.prefix { ($0.item?.level ?? 0) > head.level }
        rest = rest.dropFirst(below.count)
        entries.append([next.block] + lists(below))
      }
      let number = head.isNumbered ? PandocBlock.ListNumber(start: head.start) : nil
      result.append(.list(number: number, items: entries))
    }
    return result
  }
}
