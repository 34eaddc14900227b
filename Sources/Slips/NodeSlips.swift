import Content
import Diagnostics
import Markdown
import Prose

/// Slips that the tree shows and no passage does: a picture that became a link, a block that became code in
/// a line.
enum NodeSlips {
  static func all(in reader: PassageReader, _ figures: FigureNames) -> [Slip] {
    let file = reader.article.file
    var slips = reader.links.compactMap { picture($0, file) ?? address($0, file) }
    visit(reader.article.body.blocks, file, figures, &slips)
    return slips
  }

  /// `！[图](a.jpg)`: with the sign of a Chinese keyboard it is a link.
  private static func picture(_ link: MarkdownNode, _ file: SourceFile) -> Slip? {
    guard case .link(let destination, _) = link.kind,
      Address.isPicture(WikiDestination.name(in: destination) ?? destination)
    else { return nil }
    let line = file.lineBounds(file.lineIndex(at: link.range.lowerBound))
    let before = file[line.lowerBound..<link.range.lowerBound]
    let apart = before.trimmingSuffix(while: { $0 == " " })
    let right = "!" + file[link.range]
    if apart.count < before.count, apart.last == "!",
      apart.dropLast().last.map({ !$0.isASCII || $0.isWhitespace }) ?? true
    {
      return Slip(
        bytes: line.lowerBound + apart.utf8.count - 1..<link.range.upperBound,
        message: LocalizedText(
          zh: "“!”后面有空格，这里不会显示图片，只有一个链接",
          en: "a blank stands behind “!”, so a link stands here in place of the picture"),
        hint: LocalizedText(zh: "写成 \(right)", en: "write \(right)"),
        marks: [line.lowerBound + apart.utf8.count - 1..<link.range.lowerBound])
    }
    let sign = "！"
    let start = link.range.lowerBound - sign.utf8.count
    guard start >= 0, file[start..<link.range.lowerBound] == sign else { return nil }
    return Slip(
      bytes: start..<link.range.upperBound,
      message: LocalizedText(
        zh: "“！”是全角的，这里不会显示图片，只有一个链接",
        en: "“！” is full-width, so a link stands here in place of the picture"),
      hint: LocalizedText(zh: "写成 \(right)", en: "write \(right)"),
      marks: [start..<link.range.lowerBound])
  }

  /// `[文字](http:a.cn)`: without its slashes, an address leads to a page of the site itself.
  private static func address(_ link: MarkdownNode, _ file: SourceFile) -> Slip? {
    guard case .link(let destination, _) = link.kind,
      let scheme = ["https:", "http:"].first(where: destination.lowercased().hasPrefix)
    else { return nil }
    let rest = destination.dropFirst(scheme.count)
    let host = rest.drop { "/\\".contains($0) }
    guard rest.dropLast(host.count) != "//" else { return nil }
    let right = "\(scheme)//\(host.replacing("\\", with: "/"))"
    return Slip(
      bytes: link.range,
      message: LocalizedText(
        zh: "“\(destination.shortened)”不是完整的网址",
        en: "“\(destination.shortened)” is no whole address"),
      hint: LocalizedText(zh: "写成 \(right)", en: "write \(right)"), marks: [])
  }

  private static func visit(
    _ nodes: [MarkdownNode], _ file: SourceFile, _ figures: FigureNames, _ slips: inout [Slip]
  ) {
    for node in nodes {
      if !node.isInline, node.children.first?.isInline == true {
        slips += EndTagSlips.all(in: node)
      }
      if case .htmlBlock(let literal) = node.kind, let slip = EndTagSlips.lineBreak(literal, node) {
        slips.append(slip)
      }
      if case .image(_, let title, _) = node.kind,
        let slip = pictureTitle(title, node, file, figures)
      {
        slips.append(slip)
      }
      if case .code(let literal) = node.kind, let slip = block(literal, node, file) {
        slips.append(slip)
      }
      if !node.children.isEmpty { visit(node.children, file, figures, &slips) }
    }
  }

  /// Marks in the title of a picture: `![图](a.jpg "**题**")`.
  private static func pictureTitle(
    _ title: String, _ node: MarkdownNode, _ file: SourceFile, _ figures: FigureNames
  ) -> Slip? {
    let field = PlainField(words: title, readsFigures: false) { _ in file.place(at: node.range) }
    guard let slip = FieldSlips.all(in: field, figures).first else { return nil }
    return Slip(bytes: node.range, message: slip.message, hint: slip.hint, marks: [])
  }

  /// Two backticks in front of a block, or three with nothing but blanks between its lines.
  private static func block(_ literal: String, _ node: MarkdownNode, _ file: SourceFile) -> Slip? {
    let source = file[node.range]
    guard source.contains(where: \.isNewline) || source.hasPrefix("```") else { return nil }
    let name = literal.split(whereSeparator: \.isWhitespace).first.map(String.init) ?? ""
    guard Block.names.contains(name) else { return nil }
    let line = file.lineBounds(file.lineIndex(at: node.range.lowerBound))
    return Slip(
      bytes: node.range.lowerBound..<min(line.upperBound, node.range.upperBound),
      message: LocalizedText(
        zh: "这个块的开头不是三个反引号，里面的内容会连成一行显示",
        en: "the block does not begin with three backticks and is shown as one line"),
      hint: LocalizedText(
        zh: "开头写 ```\(name)，结尾单独一行写 ```", en: "begin with ```\(name) and end with a line ```"))
  }
}

extension Substring {
  fileprivate func trimmingSuffix(while belongs: (Character) -> Bool) -> Substring {
    var rest = self
    while let last = rest.last, belongs(last) { rest.removeLast() }
    return rest
  }
}
