/// Writes what a template shows with some models.
///
/// `places` holds the models around the present step, from the outermost on. Each is set before the steps
/// that read it, and stands still until they are done: both follow from how a layout is made.
struct TemplateRun {
  private let layout: TemplateLayout.Parts
  private let root: String
  private var places: [Access.Place]
  private var kept: [String]
  private var items: [(index: Int, isLast: Bool)]

  /// - Parameter models: the outermost models, as many as the layout was made for; at least one.
  init(_ layout: TemplateLayout, _ models: [Access.Place], root: String) {
    self.layout = layout.parts
    self.root = root
    let missing = self.layout.frames - models.count
    // What the inner ones are is set before they are asked.
    places = models + Array(repeating: models[0], count: max(missing, 0))
    kept = Array(repeating: "", count: self.layout.slots)
    items = Array(repeating: (0, true), count: self.layout.depth)
  }

  mutating func run<Writer: TemplateWriter>(_ writer: inout Writer) {
    run(0..<layout.steps.count, &writer)
  }

  private mutating func run<Writer: TemplateWriter>(
    _ range: Range<Int>, _ writer: inout Writer
  ) {
    var next = range.lowerBound
    while next < range.upperBound {
      let number = next
      let step = layout.steps[number]
      next += 1
      switch step {
      case .literal(let index): writer.write(literal: layout.literals[index])
      case .asset(let index):
        writer.write(text: root)
        writer.write(literal: layout.literals[index])
      case .text(let frame, let access):
        if let text = layout.texts[access](places[frame]) { writer.write(text: text) }
      case .html(let frame, let access):
        if let html = layout.texts[access](places[frame]) { writer.write(html: html) }
      case .keptText(let slot): writer.write(text: kept[slot])
      case .keptHTML(let slot): writer.write(html: kept[slot])
      case .index(let list): writer.write(text: String(items[list].index))
      default:
        runSection(step, number + 1..<step.end, &writer)
        next = step.end
      }
    }
  }

  private mutating func runSection<Writer: TemplateWriter>(
    _ step: TemplateLayout.Step, _ body: Range<Int>, _ writer: inout Writer
  ) {
    switch step {
    case .withText(let frame, let access, let slot, _):
      guard let text = layout.texts[access](places[frame]) else { return }
      kept[slot] = text
      run(body, &writer)
    case .withModel(let frame, let access, let inner, _):
      layout.models[access](places[frame]) { place in
        places[inner] = place
        run(body, &writer)
      }
    case .withItems(let frame, let access, let inner, let list, _):
      layout.lists[access](places[frame]) { place, index, isLast in
        places[inner] = place
        items[list] = (index, isLast)
        run(body, &writer)
      }
    case .when(let frame, let access, let wanted, _):
      if layout.tests[access](places[frame]) == wanted { run(body, &writer) }
    case .whenEmpty(let slot, let wanted, _): if kept[slot].isEmpty == wanted { run(body, &writer) }
    case .whenItem(let test, let list, let wanted, _):
      if isTrue(test, items[list]) == wanted { run(body, &writer) }
    default: break
    }
  }
}

private func isTrue(_ test: TemplateLayout.ItemTest, _ item: (index: Int, isLast: Bool)) -> Bool {
  switch test {
  case .first: item.index == 0
  case .last: item.isLast
  case .even: item.index % 2 == 0
  case .odd: item.index % 2 == 1
  }
}
