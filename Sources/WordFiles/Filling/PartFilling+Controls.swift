import Diagnostics

extension PartFilling {
  /// Kinds of controls that hold no words of the writer's.
  private static let otherKinds: [(name: String, zh: String, en: String)] = [
    ("w:dataBinding", "与别的数据绑定", "bound to other data"), ("w:date", "是日期控件", "a date"),
    ("w:dropDownList", "是下拉列表", "a list to choose from"),
    ("w14:checkbox", "是复选框", "a check box"), ("w:picture", "是图片控件", "a picture"),
    ("w:docPartObj", "是文档部件", "a document part"),
  ]

  /// Fills a content control whose tag names a figure.
  mutating func fill(_ control: WordPart.Control, for row: Row?, _ edits: inout ByteEdits) {
    let tag = FilledTag(control.tag)
    guard let name = row.map({ $0.name(for: tag.name, names) }) ?? tag.name, names.isMeant(name),
      let properties = tree.first("w:sdtPr", in: control.element),
      let content = tree.first("w:sdtContent", in: control.element)
    else { return }
    let texts = writtenTexts(in: content)
    let old = texts.map { tree.text(of: $0) }.joined()
    guard !holdsOthers(control), !old.contains("{{") else { return }
    let isFallback = tree.nearest("mc:Fallback", around: control.element) != nil
    let place = place(of: texts)
    if let (zh, en) = obstacle(properties, content) {
      report.add(.unfilledControl(name, zh, en, at: place))
      return
    }
    switch names.answer(name, at: place) {
    case .unknown: return
    case .problem(let problem): return report.add(problem)
    case .text(let text):
      let placeholder = tree.first("w:showingPlcHdr", in: properties)
      let isEmpty = placeholder != nil || old.allSatisfy(\.isWhitespace)
      let isNew = row?.former != nil
      if old == text, placeholder == nil {
        if !isFallback, !isNew { tally.unchanged += 1 }
      } else if tag.isFilled, !tag.remembers(old), !isEmpty, !isNew {
        if !isFallback { tally.kept += 1 }
        return report.add(.overwritten(name, old, text, at: place))
      } else {
        let shape = ControlShape(content: content, properties: properties, texts: texts)
        write(text, into: shape, placeholder: placeholder, &edits)
        if !isFallback {
          tally.changes.append(
            FillTally.Change(
              place: place, name: name, old: isNew ? nil : isEmpty ? "" : old, new: text))
        }
      }
      mark(properties, from: tag, name, text, &edits)
    }
  }

  /// The texts in an element but those that were deleted.
  func writtenTexts(in element: Int) -> [Int] {
    tree.all("w:t", in: element).filter { tree.nearest("w:del", around: $0) == nil }
  }

  /// Why a control takes no figure.
  private func obstacle(_ properties: Int, _ content: Int) -> (zh: String, en: String)? {
    if let kind = Self.otherKinds.first(where: { tree.first($0.name, in: properties) != nil }) {
      return (kind.zh, kind.en)
    }
    return tree.all("w:p", in: content).count > 1 ? ("有好几段", "of several paragraphs") : nil
  }

  /// What a control is made of.
  private struct ControlShape {
    let content: Int
    let properties: Int
    let texts: [Int]
  }

  func place(of texts: [Int]) -> Place {
    guard let (position, range) = part.letters(of: texts) else { return Place(file: file) }
    return part.place(range, of: part.paragraphs[position], in: file)
  }

  /// Whether controls with figures of their own stand in a control.
  private func holdsOthers(_ control: WordPart.Control) -> Bool {
    let range = tree.nodes[control.element].range
    return part.controls.contains {
      $0.element != control.element && range.contains(tree.nodes[$0.element].start.lowerBound)
        && names.isMeant(FilledTag($0.tag).name)
    }
  }

  /// Writes into the tag what the control was filled with, and a name that is new into the title.
  private mutating func mark(
    _ properties: Int, from old: FilledTag, _ name: String, _ text: String,
    _ edits: inout ByteEdits
  ) {
    guard let node = tree.first("w:tag", in: properties) else { return }
    let marked = old.rows.map { FilledTag.tag(name, holding: text, rows: $0) }
    var tag = marked ?? self.tag(name, holding: text)
    let isRenamed = old.isFilled && old.name != name
    // Better no mark than the name of another figure.
    if tag == nil, isRenamed { tag = FilledTag.fits(name) ? name : "" }
    if let tag { set(node, to: tag, &edits) }
    if isRenamed, let title = tree.first("w:alias", in: properties),
      tree.nodes[title].value == old.name
    {
      set(title, to: name, &edits)
    }
  }

  /// Gives an element of a control's properties another value.
  private func set(_ node: Int, to value: String, _ edits: inout ByteEdits) {
    guard tree.nodes[node].value != value else { return }
    let name = tree.rawName(of: node)
    let prefix = tree.prefix(of: node)
    let own = prefix.isEmpty ? "w:" : prefix
    guard !prefix.isEmpty || tree.source(of: node).contains("w:val") else { return }
    edits.replace(
      tree.nodes[node].range, with: "<\(name) \(own)val=\"\(value.xmlEscaped)\"/>")
  }

  private func write(
    _ text: String, into shape: ControlShape, placeholder: Int?, _ edits: inout ByteEdits
  ) {
    let prefix = tree.prefix(of: shape.content)
    let format = tree.first("w:rPr", in: shape.properties).map { tree.source(of: $0) } ?? ""
    let run =
      "<\(prefix)r>\(format)<\(prefix)t xml:space=\"preserve\">\(text.xmlEscaped)</\(prefix)t>"
      + "</\(prefix)r>"
    if let placeholder {
      edits.replace(tree.nodes[placeholder].range, with: "")
      let runs = tree.all("w:r", in: shape.content)
      for (index, node) in runs.enumerated() {
        edits.replace(tree.nodes[node].range, with: index == 0 ? run : "")
      }
      if !runs.isEmpty { return }
    }
    guard shape.texts.isEmpty else { return write(text, over: shape.texts, &edits) }
    let home = tree.all("w:p", in: shape.content).first ?? shape.content
    edits.append(run, to: home, of: tree)
  }

  /// Puts words into the first of several texts, in the formatting that stands there, and empties the others.
  func write(_ text: String, over texts: [Int], _ edits: inout ByteEdits) {
    for (index, node) in texts.enumerated() {
      let element = tree.nodes[node]
      let words = index == 0 ? text.xmlEscaped : ""
      if element.end.isEmpty {
        let name = tree.rawName(of: node)
        if index == 0 { edits.replace(element.range, with: "<\(name)>\(words)</\(name)>") }
      } else {
        edits.replace(element.start.upperBound..<element.end.lowerBound, with: words)
      }
    }
  }

  // MARK: Fields

  /// Fills a field `DOCPROPERTY name`, and the property that it shows.
  mutating func fill(_ field: WordPart.Field, _ edits: inout ByteEdits) {
    guard let name = field.property, names.isMeant(name) else { return }
    let texts = field.shown
    let old = texts.map { tree.text(of: $0) }.joined()
    let place = place(of: texts)
    guard !old.contains("{{") else { return }
    switch names.answer(name, at: place) {
    case .unknown: return
    case .problem(let problem):
      if !properties.isKnown(name) { report.add(problem) }
    case .text(let text):
      let remembered = properties.original(name)
      if old == text {
        tally.unchanged += 1
      } else if let remembered, remembered != old, remembered.contains(where: \.isNumber),
        old.contains(where: \.isNumber)
      {
        tally.kept += 1
        return report.add(.overwritten(name, old, text, at: place))
      } else {
        write(text, into: field, &edits)
        tally.changes.append(
          FillTally.Change(place: place, name: name, old: old, new: text))
      }
      properties.set(name, to: text)
    }
  }

  private func write(_ text: String, into field: WordPart.Field, _ edits: inout ByteEdits) {
    guard field.shown.isEmpty else { return write(text, over: field.shown, &edits) }
    let prefix = tree.prefix(of: field.place)
    let run = "<\(prefix)r><\(prefix)t>\(text.xmlEscaped)</\(prefix)t></\(prefix)r>"
    if field.isSimple { return edits.append(run, to: field.place, of: tree) }
    let own = prefix.isEmpty ? "w:" : prefix
    let separator =
      field.hasSeparator
      ? "" : "<\(prefix)r><\(prefix)fldChar \(own)fldCharType=\"separate\"/></\(prefix)r>"
    edits.insert(separator + run, at: tree.nodes[field.place].start.lowerBound)
  }
}

extension WordPart.Field {
  /// The property that the field shows.
  fileprivate var property: String? {
    let words = instruction.split(whereSeparator: \.isWhitespace).map(String.init)
    guard words.first?.uppercased() == "DOCPROPERTY", words.count > 1 else { return nil }
    guard words[1].hasPrefix("\"") else { return words[1] }
    let quoted = instruction.split(separator: "\"", omittingEmptySubsequences: false)
    return quoted.count > 1 ? String(quoted[1]) : nil
  }
}

extension Diagnostic {
  fileprivate static func overwritten(
    _ name: String, _ old: String, _ new: String, at place: Place
  ) -> Diagnostic {
    Diagnostic(
      .overwrittenFigure, .warning, at: place,
      LocalizedText(
        zh: "“\(name)”这里手工改成了“\(old)”，数据是“\(new)”，没有动它",
        en:
          "“\(name)” was typed over by hand: it reads “\(old)”, the data say “\(new)”; it was left"),
      hint: LocalizedText(
        zh: "要用数据里的数，删掉这里的字再运行；手工的数才对，就改数据表",
        en:
          "to have the figure of the data, delete these words and run it again; if they are right, correct the table"
      ))
  }

  fileprivate static func unfilledControl(
    _ name: String, _ zh: String, _ en: String, at place: Place
  ) -> Diagnostic {
    Diagnostic(
      .unfilledControl, .warning, at: place,
      LocalizedText(
        zh: "内容控件“\(name)”\(zh)，没有填",
        en: "the content control “\(name)” is \(en) and was not filled"),
      hint: LocalizedText(
        zh: "换成纯文本内容控件，或在正文里直接写 {{\(name)}}",
        en: "use a control for plain text, or write {{\(name)}} into the text"))
  }
}
