/// What a Word file that `export docx` wrote has beside the case: numbers of headings and captions, words that
/// lead to figures, sources as endnotes, who reported it. They are taken out, so that the case comes back as
/// it was, its figures by their names.
struct ExportedCase {
  /// The style of words that lead to figures and tables, which no other program has.
  private static let mark = "ShowcaseReference"
  /// Styles of paragraphs that the export adds.
  private static let added: Set<String> = ["Facts", "SourceHead"]

  private var notes = ExportedNotes()
  /// Names of figures in the file, as they stand between braces.
  private(set) var names: Set<String> = []

  /// Whether a file was exported from a site, as its styles say.
  static func isOne(styles: XMLElement?) -> Bool {
    styles?.elements.contains { $0.attributes["styleId"] == mark } ?? false
  }

  /// A part without what the export has added.
  mutating func restored(_ part: XMLElement) -> XMLElement {
    switch part.name {
    case "w:p": return paragraph(part)
    default: return XMLElement(part, children: children(of: part))
    }
  }

  private mutating func children(of element: XMLElement) -> [XMLElement.Child] {
    let elements = element.elements.map { $0 }
    var position = 0
    var result: [XMLElement.Child] = []
    for child in element.children {
      guard case .element(let inner) = child else {
        result.append(child)
        continue
      }
      let next = position + 1 < elements.count ? elements[position + 1] : nil
      position += 1
      if isAdded(inner, before: next) { continue }
      result.append(.element(restored(inner)))
    }
    return result
  }

  private func isAdded(_ element: XMLElement, before next: XMLElement?) -> Bool {
    guard element.name == "w:p", let style = element.at("w:pPr", "w:pStyle")?.value else {
      return false
    }
    if Self.added.contains(style) { return true }
    // The caption of a table: a table of a case has none.
    return style == "Caption" && next?.name == "w:tbl"
  }

  /// The lists with the marks that Markdown has: `（2）` and `3)` number items of lists in lists.
  func restored(lists root: XMLElement?) -> XMLElement? {
    guard let root else { return nil }
    return XMLElement(
      root,
      children: root.children.map { child in
        guard case .element(let list) = child, list.name == "w:abstractNum",
          list.attributes["abstractNumId"] == Self.numbers
        else { return child }
        return .element(withMarkdownMarks(list))
      })
  }

  /// The list that all numbered lists of an exported case are of.
  private static let numbers = "2"

  private func withMarkdownMarks(_ list: XMLElement) -> XMLElement {
    XMLElement(
      list,
      children: list.children.map { child in
        guard case .element(let level) = child, level.name == "w:lvl",
          let index = level.attributes["ilvl"].flatMap({ Int($0) })
        else { return child }
        let others = level.children.filter {
          if case .element(let element) = $0 { element.name != "w:lvlText" } else { true }
        }
        let text = XMLElement(name: "w:lvlText", attributes: ["val": "%\(index + 1)."])
        return .element(XMLElement(level, children: others + [.element(text)]))
      })
  }

  // MARK: Paragraphs

  private mutating func paragraph(_ element: XMLElement) -> XMLElement {
    let style = element.at("w:pPr", "w:pStyle")?.value ?? ""
    var result: [XMLElement.Child] = []
    var isNumber = false
    for child in notes.restored(element.children) {
      guard case .element(let inner) = child else { continue }
      if inner.name == "w:bookmarkStart" {
        isNumber = inner.attributes["name"]?.hasPrefix("_Ref_") ?? false
      }
      if inner.name == "w:bookmarkEnd", isNumber {
        isNumber = false
        continue
      }
      if isNumber || isReference(inner) { continue }
      switch inner.name {
      case "w:pPr" where style.hasPrefix("Heading"):
        result.append(.element(withoutNumber(inner)))
      case "w:sdt": result.append(.element(figure(inner) ?? restored(inner)))
      case "w:r" where style == "Caption": result.append(.element(withoutSpace(inner)))
      default: result.append(.element(restored(inner)))
      }
    }
    return XMLElement(element, children: result)
  }

  private func isReference(_ run: XMLElement) -> Bool {
    guard run.name == "w:r", let style = run.at("w:rPr", "w:rStyle")?.value else { return false }
    return style == Self.mark || style == "EndnoteReference"
  }

  private func withoutNumber(_ properties: XMLElement) -> XMLElement {
    let none = XMLElement(name: "w:numId", attributes: ["val": "0"])
    let number = XMLElement(
      XMLElement(name: "w:numPr", attributes: [:]), children: [.element(none)])
    let others = properties.children.filter {
      if case .element(let element) = $0 { element.name != "w:numPr" } else { true }
    }
    return XMLElement(properties, children: others + [.element(number)])
  }

  /// The space between a number and the words of its caption.
  private func withoutSpace(_ run: XMLElement) -> XMLElement {
    XMLElement(
      run,
      children: run.children.map { child in
        guard case .element(let text) = child, text.name == "w:t" else { return child }
        let words = String(text.text.drop { $0 == "\u{3000}" })
        return .element(XMLElement(text, children: [.text(words)]))
      })
  }

  /// A figure as its name between braces.
  private mutating func figure(_ control: XMLElement) -> XMLElement? {
    guard let tag = control.at("w:sdtPr", "w:tag")?.value,
      let end = tag.lastIndex(of: "="), let run = control.at("w:sdtContent", "w:r")
    else { return nil }
    let name = "{{\(tag[..<end])}}"
    names.insert(name)
    let text = XMLElement(
      XMLElement(name: "w:t", attributes: ["space": "preserve"]), children: [.text(name)])
    let look = run.first("w:rPr").map { [XMLElement.Child.element($0)] } ?? []
    return XMLElement(run, children: look + [.element(text)])
  }

  /// The case with the names of figures as names, which are words in braces otherwise, and with tasks.
  func withFigures(_ markdown: String) -> String {
    names.sorted().reduce(markdown) { $0.replacing("\\" + $1, with: $1) }
      .replacing("- ☑ ", with: "- [x] ").replacing("- ☐ ", with: "- [ ] ")
  }
}
