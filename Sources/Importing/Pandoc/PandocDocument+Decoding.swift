import Foundation

/// JSON as Foundation reads it, before anything is known about it.
private typealias JSON = Any

extension PandocDocument {
  /// Reads the tree that `pandoc -t json` writes, of version 2.17 or any later one.
  init(json: [UInt8]) throws(ImportProblem) {
    guard let root = try? JSONSerialization.jsonObject(with: Data(json)) as? [String: JSON],
      let blocks = root["blocks"] as? [JSON]
    else { throw .pandocAnswer }
    self.blocks = Self.blocks(blocks)
  }

  private static func blocks(_ json: JSON?) -> [PandocBlock] {
    (json as? [JSON] ?? []).compactMap(block)
  }

  private static func inlines(_ json: JSON?) -> [PandocInline] {
    (json as? [JSON] ?? []).flatMap(inline)
  }

  private static func block(_ json: JSON) -> PandocBlock? {
    guard let node = json as? [String: JSON], let type = node["t"] as? String else { return nil }
    let content = node["c"]
    let parts = content as? [JSON] ?? []
    func part(_ index: Int) -> JSON? { parts.indices.contains(index) ? parts[index] : nil }
    switch type {
    case "Plain", "Para": return .paragraph(inlines(content))
    case "LineBlock":
      return .paragraph(Array(parts.map { inlines($0) }.joined(separator: [.lineBreak])))
    case "Header": return .heading(level: part(0) as? Int ?? 1, inlines(part(2)))
    case "BlockQuote": return .quote(blocks(content))
    case "BulletList": return .list(number: nil, items: parts.map(blocks))
    case "OrderedList":
      return .list(
        number: number(part(0)), items: (part(1) as? [JSON] ?? []).map { blocks($0) })
    case "DefinitionList":
      return .group(
        parts.flatMap { entry -> [PandocBlock] in
          let pair = entry as? [JSON] ?? []
          let texts = (pair.last as? [JSON] ?? []).flatMap { blocks($0) }
          return [.paragraph(inlines(pair.first))] + texts
        })
    case "CodeBlock": return .code(part(1) as? String ?? "")
    case "HorizontalRule": return .rule
    case "Table": return .table(table(parts))
    case "Div": return .group(blocks(part(1)))
    // From pandoc 3 on: attributes, caption, content.
    case "Figure":
      let caption = (part(1) as? [JSON])?.last
      return .group(blocks(part(2)) + blocks(caption))
    default: return nil
    }
  }

  private static func number(_ json: JSON?) -> PandocBlock.ListNumber {
    let parts = json as? [JSON] ?? []
    let delimiter = (parts.last as? [String: JSON])?["t"] as? String
    return PandocBlock.ListNumber(
      start: parts.first as? Int ?? 1, hasParenthesis: delimiter == "OneParen")
  }

  // MARK: Tables

  private static func table(_ parts: [JSON]) -> PandocTable {
    guard parts.count >= 6 else { return PandocTable(columns: 0, head: [], rows: []) }
    let columns = (parts[2] as? [JSON] ?? []).count
    let bodies = (parts[4] as? [JSON] ?? []).flatMap { body -> [[PandocTable.Cell]] in
      let body = body as? [JSON] ?? []
      return body.count >= 4 ? rows(body[2]) + rows(body[3]) : []
    }
    let foot = (parts[5] as? [JSON])?.last
    return PandocTable(
      columns: columns, head: rows((parts[3] as? [JSON])?.last), rows: bodies + rows(foot))
  }

  private static func rows(_ json: JSON?) -> [[PandocTable.Cell]] {
    (json as? [JSON] ?? []).map { row in
      ((row as? [JSON])?.last as? [JSON] ?? []).compactMap(cell)
    }
  }

  private static func cell(_ json: JSON) -> PandocTable.Cell? {
    guard let parts = json as? [JSON], parts.count >= 5 else { return nil }
    return PandocTable.Cell(
      rows: max(parts[2] as? Int ?? 1, 1), columns: max(parts[3] as? Int ?? 1, 1),
      blocks: blocks(parts[4]))
  }

  // MARK: Inlines

  private static func inline(_ json: JSON) -> [PandocInline] {
    guard let node = json as? [String: JSON], let type = node["t"] as? String else { return [] }
    let content = node["c"]
    let parts = content as? [JSON] ?? []
    switch type {
    case "Str": return [.text(content as? String ?? "")]
    case "Space", "SoftBreak": return [.text(" ")]
    case "LineBreak": return [.lineBreak]
    case "Strong": return [.styled(.strong, inlines(content))]
    case "Emph": return [.styled(.emphasis, inlines(content))]
    case "Strikeout": return [.styled(.struck, inlines(content))]
    case "Superscript": return [.styled(.superscript, inlines(content))]
    case "Subscript": return [.styled(.subscript, inlines(content))]
    case "Underline": return [.styled(.underlined, inlines(content))]
    case "SmallCaps": return inlines(content)
    case "Span", "Cite": return inlines(parts.last)
    case "Quoted":
      let isSingle = (parts.first as? [String: JSON])?["t"] as? String == "SingleQuote"
      return [.text(isSingle ? "‘" : "“")] + inlines(parts.last) + [.text(isSingle ? "’" : "”")]
    case "Code": return [.code(parts.last as? String ?? "")]
    case "Math": return [.math(parts.last as? String ?? "")]
    // Those of the file are marks in the text.
    case "Link": return parts.count > 1 ? inlines(parts[1]) : []
    case "Note": return [.note(blocks(content))]
    default: return []
    }
  }
}
