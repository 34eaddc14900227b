import Synchronization

extension Theme {
  /// Writes what a template shows with a model.
  ///
  /// - Parameters:
  ///   - template: its name.
  ///   - model: what it may name.
  ///   - language: the language of the theme's words.
  ///   - root: the way from the page to the site's root, such as `../`.
  ///   - writer: takes it.
  public func write<Model: TemplateModel, Writer: TemplateWriter>(
    _ template: String, _ model: Model, language: String, root: String, to writer: inout Writer
  ) {
    let layout = layout(of: template, [Model.self], language)
    withUnsafePointer(to: model) {
      layout.run([UnsafeRawPointer($0)], root: root, &writer)
    }
  }

  /// Writes what a template shows with a model, and with another around it for the names that the first
  /// does not have.
  public func write<Outer: TemplateModel, Model: TemplateModel, Writer: TemplateWriter>(
    _ template: String, _ model: Model, in outer: Outer, language: String, root: String,
    to writer: inout Writer
  ) {
    let layout = layout(of: template, [Outer.self, Model.self], language)
    withUnsafePointer(to: outer) { outer in
      withUnsafePointer(to: model) { model in
        layout.run([UnsafeRawPointer(outer), UnsafeRawPointer(model)], root: root, &writer)
      }
    }
  }

  /// What a template shows with a model, as HTML.
  ///
  /// ```swift
  /// theme.render("figure-inline", figure, language: "zh", root: "../")
  /// ```
  public func render(
    _ template: String, _ model: some TemplateModel, language: String, root: String
  ) -> String {
    var bytes: [UInt8] = []
    write(template, model, language: language, root: root, to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  private func layout(
    of template: String, _ models: [any TemplateModel.Type], _ language: String
  ) -> TemplateLayout {
    layouts.layout(of: template, models, language) {
      LayoutShared(
        words: words[language] ?? [:], parameters: parameters, assets: assetPaths)
    }
  }
}

extension TemplateLayout {
  fileprivate func run<Writer: TemplateWriter>(
    _ models: [Access.Place], root: String, _ writer: inout Writer
  ) {
    var run = TemplateRun(self, models, root: root)
    run.run(&writer)
  }
}

/// The layouts of a theme, each made when it is first asked for.
final class TemplateLayouts: Sendable {
  private let templates: [String: [TemplateNode]]
  private let made = Mutex<[Key: TemplateLayout]>([:])

  private struct Key: Hashable {
    let template: String
    let language: String
    let models: [ObjectIdentifier]
  }

  init(_ templates: [String: [TemplateNode]]) { self.templates = templates }

  func layout(
    of template: String, _ models: [any TemplateModel.Type], _ language: String,
    shared: () -> LayoutShared
  ) -> TemplateLayout {
    let key = Key(
      template: template, language: language, models: models.map { ObjectIdentifier($0) })
    return made.withLock { made in
      if let layout = made[key] { return layout }
      var builder = LayoutBuilder(templates: templates, shared: shared())
      let layout = builder.layout(of: template, models.map { $0.shape })
      made[key] = layout
      return layout
    }
  }
}
