import Diagnostics

extension Diagnostic {
  static func unknownVariable(
    _ name: String, known: [String], at place: Place
  ) -> Diagnostic {
    let nearest = nearestName(to: name, among: known)
    let list = known.prefix(40)
    return Diagnostic(
      .unknownVariable, at: place,
      LocalizedText(zh: "模板在这里用不了“\(name)”", en: "the template has no “\(name)” here"),
      hint: nearest.map {
        LocalizedText(zh: "是不是“\($0)”？", en: "did you mean “\($0)”?")
      }
        ?? (list.isEmpty
          ? LocalizedText(zh: "去掉点号和它后面的名字", en: "remove the dot and the name behind it")
          : LocalizedText(
            zh: "这里可用：\(list.joined(separator: "、"))",
            en: "known here: \(list.joined(separator: ", "))")))
  }

  static func wrongBraces(
    _ name: String, right: String, at place: Place, _ reason: LocalizedText
  ) -> Diagnostic {
    Diagnostic(
      .templateSyntax, at: place,
      LocalizedText(zh: "“\(name)”\(reason.zh)", en: "“\(name)” \(reason.en)"),
      hint: LocalizedText(zh: "写成 \(right)", en: "write \(right)"))
  }

  static func missingPartial(
    _ name: String, known: [String], at place: Place
  ) -> Diagnostic {
    Diagnostic(
      .missingTemplate, at: place,
      LocalizedText(zh: "没有名为“\(name)”的模板", en: "there is no template “\(name)”"),
      hint: nearestName(to: name, among: known).map {
        LocalizedText(zh: "是不是“\($0)”？", en: "did you mean “\($0)”?")
      }
        ?? LocalizedText(
          zh: "在 templates/ 里新建 \(name).mustache", en: "add templates/\(name).mustache"))
  }

  static func unknownBlock(
    _ name: String, parent: String, known: [String], at place: Place
  ) -> Diagnostic {
    Diagnostic(
      .unknownVariable, at: place,
      LocalizedText(
        zh: "模板“\(parent)”里没有区块“\(name)”", en: "the template “\(parent)” has no block “\(name)”"),
      hint: nearestName(to: name, among: known).map {
        LocalizedText(zh: "是不是“\($0)”？", en: "did you mean “\($0)”?")
      }
        ?? LocalizedText(
          zh: "它的区块：\(known.joined(separator: "、"))",
          en: "its blocks: \(known.joined(separator: ", "))"))
  }
}
