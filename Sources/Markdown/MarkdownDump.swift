import Diagnostics

extension MarkdownDocument {
  /// The tree as text, for tests and for finding errors: a line for each node, with its place in
  /// `file` as `@line:column-line:column`, columns in Unicode scalars, the end not included.
  public func dump(in file: SourceFile) -> String {
    var lines: [String] = []
    for node in blocks + footnotes { node.dump(in: file, depth: 0, to: &lines) }
    return lines.joined(separator: "\n")
  }
}

extension MarkdownNode {
  fileprivate func dump(in file: SourceFile, depth: Int, to lines: inout [String]) {
    let start = file.place(at: range.lowerBound..<range.lowerBound)
    let end = file.place(at: range.upperBound..<range.upperBound)
    let place =
      "@\(start.line ?? 0):\(start.column ?? 0)-\(end.line ?? 0):\(end.column ?? 0)"
    lines.append(String(repeating: "  ", count: depth) + "\(label) \(place)")
    for child in children { child.dump(in: file, depth: depth + 1, to: &lines) }
  }

  private var label: String {
    switch kind {
    case .paragraph: "paragraph"
    case .heading(let level): "heading \(level)"
    case .list(let list):
      "list" + (list.isOrdered ? " from \(list.start)" : "") + (list.isTight ? "" : " loose")
    case .item(let checked): "item" + (checked.map { $0 ? " done" : " open" } ?? "")
    case .blockQuote: "blockQuote"
    case .codeBlock(let info, let literal): "codeBlock \(quoted(info)) \(quoted(literal))"
    case .htmlBlock(let literal): "htmlBlock \(quoted(literal))"
    case .thematicBreak: "thematicBreak"
    case .table(let alignments):
      "table " + alignments.map { $0?.rawValue ?? "-" }.joined(separator: " ")
    case .tableRow(let isHeader): isHeader ? "tableRow header" : "tableRow"
    case .tableCell: "tableCell"
    case .footnoteDefinition(let label, let number, let references):
      "footnoteDefinition \(quoted(label)) \(number) references \(references)"
    default: inlineLabel
    }
  }

  private var inlineLabel: String {
    switch kind {
    case .text(let text): "text \(quoted(text))"
    case .softBreak: "softBreak"
    case .lineBreak: "lineBreak"
    case .code(let literal): "code \(quoted(literal))"
    case .htmlInline(let literal): "htmlInline \(quoted(literal))"
    case .emphasis: "emphasis"
    case .strong: "strong"
    case .strikethrough: "strikethrough"
    case .link(let destination, let title): "link \(quoted(destination)) \(quoted(title))"
    case .image(let source, let title, let size):
      "image \(quoted(source)) \(quoted(title))"
        + (size.map { " \($0.width)x\($0.height.map(String.init) ?? "")" } ?? "")
    case .footnoteReference(let label, let number, let occurrence):
      "footnoteReference \(quoted(label)) \(number) occurrence \(occurrence)"
    default: ""
    }
  }

  /// The words in quotes, on one line.
  private func quoted(_ words: String) -> String {
    var result = "\""
    for scalar in words.unicodeScalars {
      switch scalar {
      case "\n": result += "\\n"
      case "\r": result += "\\r"
      case "\t": result += "\\t"
      case "\"", "\\": result += "\\\(scalar)"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }
}
