/// Changes to an XML document that leave every byte around them as it is.
struct ByteEdits {
  private let content: [UInt8]
  private var edits: [(range: Range<Int>, text: [UInt8])] = []

  /// A document, in UTF-8.
  init(_ content: [UInt8]) { self.content = content }

  /// Whether there is any change.
  var isEmpty: Bool { edits.isEmpty }

  /// Puts text in the place of a range; texts for one place come in the order of the calls.
  mutating func replace(_ range: Range<Int>, with text: String) {
    edits.append((range, Array(text.utf8)))
  }

  /// Puts bytes in the place of a range.
  mutating func replace(_ range: Range<Int>, with bytes: [UInt8]) { edits.append((range, bytes)) }

  /// Puts text at a place.
  mutating func insert(_ text: String, at offset: Int) { replace(offset..<offset, with: text) }

  /// Puts text at the end of an element; one such as `<a/>` gets an end tag.
  mutating func append(_ text: String, to node: Int, of tree: XMLTree) {
    let element = tree.nodes[node]
    if element.end.isEmpty {
      let slash = element.start.upperBound - 2
      replace(slash..<element.start.upperBound, with: ">\(text)</\(tree.rawName(of: node))>")
    } else {
      insert(text, at: element.end.lowerBound)
    }
  }

  /// Takes over the changes of another list for the same document.
  mutating func merge(_ other: ByteEdits) { edits += other.edits }

  /// The document with all changes.
  var result: [UInt8] { result(in: 0..<content.count) }

  /// A part of the document with the changes in it. Of changes that overlap, the first counts.
  func result(in part: Range<Int>) -> [UInt8] {
    let sorted = edits.enumerated().filter {
      $0.element.range.lowerBound >= part.lowerBound
        && $0.element.range.upperBound <= part.upperBound
    }.sorted {
      // What takes the place of more goes before what stands in it.
      ($0.element.range.lowerBound, $0.offset) < ($1.element.range.lowerBound, $1.offset)
    }
    var result: [UInt8] = []
    var position = part.lowerBound
    for (_, edit) in sorted where edit.range.lowerBound >= position {
      result += content[position..<edit.range.lowerBound]
      result += edit.text
      position = edit.range.upperBound
    }
    return result + content[position..<part.upperBound]
  }
}

extension String {
  /// The text as it stands between tags or in an attribute; what XML cannot hold is left out.
  var xmlEscaped: String {
    var result = String.UnicodeScalarView()
    for scalar in unicodeScalars {
      switch scalar {
      case "&": result.append(contentsOf: "&amp;".unicodeScalars)
      case "<": result.append(contentsOf: "&lt;".unicodeScalars)
      case ">": result.append(contentsOf: "&gt;".unicodeScalars)
      case "\"": result.append(contentsOf: "&quot;".unicodeScalars)
      case "\t", "\n": result.append(scalar)
      case "\u{0}"..<" ", "\u{FFFE}", "\u{FFFF}": break
      default: result.append(scalar)
      }
    }
    return String(result)
  }
}
