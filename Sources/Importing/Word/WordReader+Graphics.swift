import Diagnostics

extension WordReader {
  /// A drawing, and everything in it.
  mutating func graphics(_ element: XMLElement, into content: inout Content) {
    let found = WordGraphics(element)
    content.boxes += found.textBoxes
    for shape in found.pictures {
      let picture = picture(shape)
      if picture.isCropped {
        note(
          "cropped-picture", .changed, "裁剪过的图片按原图导入，裁掉的部分会显示出来，请核对",
          "a cropped picture comes in whole, with what was cut off; look at it", on: position)
      }
      content.items.append(.picture(pictures.count))
      pictures.append(picture)
    }
    for other in found.others {
      let words = other.relation.map(words) ?? other.words
      let (zh, en) =
        words.isEmpty ? ("", "") : ("，里面的文字是“\(words.quoted)”", "; it says: “\(words.quoted)”")
      note(
        other.code, .missing, "\(other.zh)没有导入\(zh)；请在 Word 里另存为图片，再放进来",
        "\(other.en) is left out\(en)", on: position)
    }
  }

  private func picture(_ shape: WordGraphics.Shape) -> WordPicture {
    var picture = WordPicture()
    picture.description = shape.description
    picture.isCropped = shape.isCropped
    if let id = shape.relation, let target = relations?.targets[id], !target.isExternal {
      let name = WordGraphics.normalized(target.target)
      picture.entry = package.media[name] == nil ? nil : name
    }
    return picture
  }

  /// The words and figures of a chart or a diagram, which stand in a part of their own.
  private func words(_ relation: String) -> String {
    guard let target = relations?.targets[relation], !target.isExternal,
      let root = try? package.tree(WordGraphics.normalized(target.target))
    else { return "" }
    return Self.words(in: root).joined(separator: " ")
  }

  private static func words(in element: XMLElement) -> [String] {
    if ["a:t", "c:v"].contains(element.name) { return [element.text] }
    return element.elements.flatMap { words(in: $0) }
  }

  /// Notes what stands at the top or bottom of all sheets.
  mutating func readMargin(_ root: XMLElement, isHeader: Bool) {
    let words = Self.shown(root).split(whereSeparator: \.isWhitespace).joined(separator: " ")
    // 第 1 页 is no loss.
    let isNumber = !words.contains { $0.isNumber || $0.isLetter && !"第页共".contains($0) }
    let hasPicture = root.holds("a:blip") || root.holds("v:imagedata")
    guard !isNumber || hasPicture else { return }
    let (zh, en) = isHeader ? ("页眉", "header") : ("页脚", "footer")
    let what = isNumber ? "" : "“\(words.quoted)”"
    note(
      "header-footer", .missing, "\(zh)\(what)\(hasPicture ? "（有图片）" : "")没有导入",
      "the \(en)\(what.isEmpty ? "" : " \(what)") is left out", on: nil)
  }

  /// The words of a header without numbers of sheets.
  private static func shown(_ root: XMLElement) -> String {
    var depth = 0
    var words = ""
    func visit(_ element: XMLElement) {
      switch element.name {
      case "mc:Fallback", "w:del": return
      case "w:fldSimple" where element.attributes["instr"].map(isPageNumber) ?? false: return
      case "w:fldChar":
        if element.attributes["fldCharType"] == "begin" { depth += 1 }
        if element.attributes["fldCharType"] == "end" { depth -= 1 }
      case "w:instrText" where !isPageNumber(element.text): depth = min(depth, 0)
      case "w:t" where depth <= 0: words += element.text
      case "v:textpath": words += element.attributes["string"] ?? ""
      case "w:p": words += " "
      default: break
      }
      for child in element.elements { visit(child) }
    }
    visit(root)
    return words
  }

  private static func isPageNumber(_ instruction: String) -> Bool {
    let kind = instruction.split(whereSeparator: \.isWhitespace).first ?? ""
    return ["PAGE", "NUMPAGES", "SECTIONPAGES", ""].contains(kind.uppercased())
  }
}
