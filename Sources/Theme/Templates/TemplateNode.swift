/// A piece of a template: text that stands as it is, a tag, or a section with everything in it.
struct TemplateNode: Sendable {
  enum Kind: Sendable {
    case text, variable, unescaped, section, inverted, partial, inheritance, block
  }

  let kind: Kind
  /// What the tag names; nothing for text.
  var name = ""
  /// Where the name stands.
  var range = 0..<0
  var children: [TemplateNode] = []
  /// What a text says.
  var text: [UInt8] = []
  /// What stands before a partial that has a line to itself, and so before each of its lines.
  var indentation: [UInt8] = []
}

extension TemplateNode {
  /// Whether the tag, or one inside it, shows or opens a field of that name.
  func names(_ field: String) -> Bool {
    switch kind {
    case .variable, .unescaped, .section: name == field || children.contains { $0.names(field) }
    default: children.contains { $0.names(field) }
    }
  }
}

extension [TemplateNode] {
  /// The nodes with white space in front of each of their lines, as a partial is shown that was indented.
  func indented(by indentation: [UInt8]) -> [TemplateNode] {
    guard !indentation.isEmpty else { return self }
    var isAtStart = true
    return indented(by: indentation, isAtStart: &isAtStart)
  }

  private func indented(by indentation: [UInt8], isAtStart: inout Bool) -> [TemplateNode] {
    var result: [TemplateNode] = []
    for node in self {
      var node = node
      switch node.kind {
      case .text:
        var text: [UInt8] = []
        for byte in node.text {
          if isAtStart { text += indentation }
          isAtStart = byte == 0x0A
          text.append(byte)
        }
        node.text = text
      case .section, .inverted, .block:
        node.children = node.children.indented(by: indentation, isAtStart: &isAtStart)
      case .variable, .unescaped, .partial, .inheritance:
        if !node.indentation.isEmpty {
          // It indents each of its lines itself, this one included.
          node.indentation = indentation + node.indentation
        } else if isAtStart {
          result.append(TemplateNode(kind: .text, text: indentation))
          isAtStart = false
        }
      }
      result.append(node)
    }
    return result
  }
}
