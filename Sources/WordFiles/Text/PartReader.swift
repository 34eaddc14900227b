import Diagnostics

/// One pass over a part, which finds its paragraphs, controls and fields.
struct PartReader {
  private(set) var paragraphs: [WordPart.Paragraph] = []
  private(set) var controls: [WordPart.Control] = []
  private(set) var fields: [WordPart.Field] = []
  /// How many paragraphs with words each story has had so far.
  private(set) var numbers: [Int]
  private let tree: XMLTree
  private var isFallback = false
  /// Words that stand within a paragraph a second time for programs that do not know the first way.
  private var fallbacks: [(element: Int, letters: [WordPart.Letter])] = []
  private var open: [OpenField] = []

  /// A field whose end has not been met.
  private struct OpenField {
    var instruction = ""
    var shown: [Int] = []
    var isResult = false
  }

  init(_ tree: XMLTree, numbers: [Int]) {
    self.tree = tree
    self.numbers = numbers
  }

  /// Reads what stands in an element, block by block.
  mutating func read(_ node: Int, _ story: DocumentSentence.Story) {
    for child in tree.nodes[node].children {
      let element = tree.nodes[child]
      switch element.name {
      case "w:p": readParagraph(child, story)
      case "w:del", "w:moveFrom", "w:sectPr", "w:tblPr", "w:trPr", "w:tcPr": break
      case "w:tr", "w:tc": if !tree.isRemoved(child) { read(child, story) }
      case "mc:Fallback": readFallback(child, story)
      default:
        note(control: child)
        read(child, story)
      }
    }
  }

  private mutating func readFallback(_ node: Int, _ story: DocumentSentence.Story) {
    let outer = isFallback
    isFallback = true
    read(node, story)
    isFallback = outer
  }

  private mutating func note(control node: Int) {
    guard tree.nodes[node].name == "w:sdt",
      let tag = tree.at("w:sdtPr", "w:tag", from: node).flatMap({ tree.nodes[$0].value }),
      !tag.isEmpty
    else { return }
    controls.append(WordPart.Control(element: node, tag: tag))
  }

  private mutating func readParagraph(_ node: Int, _ story: DocumentSentence.Story) {
    var letters: [WordPart.Letter] = []
    var boxes: [(node: Int, isFallback: Bool)] = []
    readInlines(node, &letters, &boxes, isFallback: isFallback)
    let hasWords = letters.contains {
      !$0.scalar.properties.isWhitespace && $0.scalar != WordPart.object
    }
    let index = DocumentSentence.Story.allCases.firstIndex(of: story) ?? 0
    if hasWords, !isFallback { numbers[index] += 1 }
    paragraphs.append(
      WordPart.Paragraph(
        element: node, letters: letters, story: story, number: hasWords ? numbers[index] : 0,
        isFallback: isFallback))
    for fallback in fallbacks {
      paragraphs.append(
        WordPart.Paragraph(
          element: fallback.element, letters: fallback.letters, story: story, number: 0,
          isFallback: true))
    }
    fallbacks = []
    for box in boxes {
      let outer = isFallback
      isFallback = box.isFallback
      read(box.node, .textBox)
      isFallback = outer
    }
  }

  private mutating func readInlines(
    _ node: Int, _ letters: inout [WordPart.Letter],
    _ boxes: inout [(node: Int, isFallback: Bool)], isFallback: Bool
  ) {
    for child in tree.nodes[node].children {
      let element = tree.nodes[child]
      switch element.name {
      case "w:pPr", "w:rPr", "w:del", "w:moveFrom", "w:sdtPr", "w:rt", "w:delText": break
      case "w:t": readText(child, &letters)
      case "w:instrText":
        if !open.isEmpty { open[open.count - 1].instruction += tree.text(of: child) }
      case "w:fldChar": readFieldMark(child)
      case "w:fldSimple":
        readSimpleField(child, &letters, &boxes, isFallback: isFallback)
      case "w:tab", "w:ptab": add("\t", &letters)
      case "w:br", "w:cr": add("\n", &letters)
      case "w:noBreakHyphen": add("-", &letters)
      case "w:drawing", "w:pict", "w:object", "w:footnoteReference", "w:endnoteReference", "w:sym",
        "m:oMath":
        add(WordPart.object, &letters)
        for box in tree.all("w:txbxContent", in: child) {
          boxes.append((box, isFallback || tree.nearest("mc:Fallback", around: box) != nil))
        }
      case "mc:Fallback":
        // Said already by the choice before it; but it is to say the same.
        var again: [WordPart.Letter] = []
        readInlines(child, &again, &boxes, isFallback: true)
        if again.contains(where: { $0.element >= 0 }) { fallbacks.append((child, again)) }
      default:
        note(control: child)
        readInlines(child, &letters, &boxes, isFallback: isFallback)
      }
    }
  }

  private func add(_ scalar: Unicode.Scalar, _ letters: inout [WordPart.Letter]) {
    letters.append(WordPart.Letter(scalar: scalar, range: 0..<0, element: -1))
  }

  private mutating func readText(_ node: Int, _ letters: inout [WordPart.Letter]) {
    for piece in tree.nodes[node].texts {
      var offset = piece.range.lowerBound
      for scalar in piece.text.unicodeScalars {
        let width = UTF8.width(scalar)
        let range = piece.isVerbatim ? offset..<offset + width : piece.range
        letters.append(WordPart.Letter(scalar: scalar, range: range, element: node))
        offset += width
      }
    }
    for index in open.indices where open[index].isResult { open[index].shown.append(node) }
  }

  // MARK: Fields

  private mutating func readFieldMark(_ node: Int) {
    switch tree.nodes[node].attributes["fldCharType"] {
    case "begin": open.append(OpenField())
    case "separate": if !open.isEmpty { open[open.count - 1].isResult = true }
    case "end":
      guard let field = open.popLast() else { return }
      fields.append(
        WordPart.Field(
          instruction: field.instruction, shown: field.shown, place: tree.nodes[node].parent,
          isSimple: false, hasSeparator: field.isResult))
    default: break
    }
  }

  private mutating func readSimpleField(
    _ node: Int, _ letters: inout [WordPart.Letter],
    _ boxes: inout [(node: Int, isFallback: Bool)], isFallback: Bool
  ) {
    readInlines(node, &letters, &boxes, isFallback: isFallback)
    fields.append(
      WordPart.Field(
        instruction: tree.nodes[node].attributes["instr"] ?? "", shown: tree.all("w:t", in: node),
        place: node, isSimple: true, hasSeparator: true))
  }
}
