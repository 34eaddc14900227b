import Diagnostics
import YAML

/// What people wrote must reach the page in every theme.
///
/// Models say which of their fields hold such content. A template that never shows one of them would drop
/// it without a word, so this is reported before a page is rendered. Where the same stands on another page
/// too, a theme may say in `omits` that it leaves the field out.
extension Theme {
  /// Checks that a template shows the content of its models.
  ///
  /// - Returns: fields that it does not show, and that are missed only where they are filled.
  func checkContent(
    of template: String, _ shapes: [ModelShape], _ fields: TemplateChecker.Fields,
    unfilled: Set<String>, report: inout Report
  ) -> [UnshownField] {
    var missing = UnshownContent(fields, unfilled: unfilled)
    for shape in shapes { missing.look(into: shape) }
    checkOmissions(of: template, shapes, report: &report)
    let omitted = Set(omissions.map(\.value))
    func isMissed(_ field: UnshownField) -> Bool {
      !(field.content.isAlsoElsewhere && omitted.contains(field.name(in: template)))
    }
    reportUnshown(missing.fields.filter(isMissed), in: template, report: &report)
    return missing.fieldsToFill.filter(isMissed)
  }

  /// Reports content that a template does not show.
  public func reportUnshown(
    _ fields: [UnshownField], in template: String, report: inout Report
  ) {
    guard !fields.isEmpty, let file = checker.files[template] else { return }
    report.add(.unshownContent(fields, in: template, at: Place(file: file.path)))
  }

  /// Checks what the theme says it leaves out of a template: only content that stands elsewhere, too.
  private func checkOmissions(
    of template: String, _ shapes: [ModelShape], report: inout Report
  ) {
    for omission in omissions {
      let path = omission.value.split(separator: ".").map(String.init)
      guard path.first == template else { continue }
      let place = manifest.place(at: omission.range)
      let field = shapes.lazy.compactMap { $0.content(at: path.dropFirst()) }.first
      switch field?.isAlsoElsewhere {
      case true?: break
      case false?: report.add(.forbiddenOmission(omission.value, at: place))
      case nil: report.add(.unknownOmission(omission.value, at: place))
      }
    }
  }
}

extension ModelShape {
  /// What is known of the content of a field; `nil` where there is no such field, or no content in it.
  fileprivate func content(at path: ArraySlice<String>) -> Content? {
    guard let name = path.first, let shape = fields[name] else { return nil }
    guard path.count > 1 else { return content[name] }
    switch shape {
    case .model(let inner), .list(let inner): return inner().content(at: path.dropFirst())
    default: return nil
    }
  }
}

extension Diagnostic {
  fileprivate static func unshownContent(
    _ fields: [UnshownField], in template: String, at place: Place
  ) -> Diagnostic {
    let names = fields.map { $0.path.joined(separator: ".") }
    let tags = fields.map(\.tags)
    let repeated = fields.filter(\.content.isAlsoElsewhere).map { $0.name(in: template) }
    var zh = "在合适的位置写上 \(tags.joined(separator: "、"))"
    var en = "write in the right place: \(tags.joined(separator: ", "))"
    if !repeated.isEmpty {
      let list = "omits: [\(repeated.joined(separator: ", "))]"
      zh += "；别的页面也有的内容可以略去，在 theme.yml 里写明 \(list)"
      en += "; what other pages show as well may be left out if theme.yml says \(list)"
    }
    return Diagnostic(
      .unshownContent, .warning, at: place,
      LocalizedText(
        zh: "模板没有显示“\(names.joined(separator: "”“"))”：写在里面的内容不会出现在网页上",
        en: "the template never shows “\(names.joined(separator: "”, “"))”:"
          + " what is written there would not be on the page"),
      hint: LocalizedText(zh: zh, en: en))
  }

  fileprivate static func forbiddenOmission(_ name: String, at place: Place) -> Diagnostic {
    Diagnostic(
      .unshownContent, at: place,
      LocalizedText(
        zh: "“\(name)”不能略去：它的内容别处没有", en: "“\(name)” cannot be left out: it stands nowhere else"),
      hint: LocalizedText(
        zh: "从 omits 里删掉它，并让模板显示它", en: "remove it from omits and show it in the template"))
  }

  static func unknownOmission(_ name: String, at place: Place) -> Diagnostic {
    Diagnostic(
      .unknownParameter, at: place,
      LocalizedText(
        zh: "omits 里的“\(name)”不是放内容的字段", en: "“\(name)” in omits is no field that holds content"),
      hint: LocalizedText(zh: "从 omits 里删掉它", en: "remove it from omits"))
  }
}
