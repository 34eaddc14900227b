import Content
import Figures

/// Words that people wrote, with their figures: a value of runs, until a template asks for it in one form
/// or another.
///
/// A title goes into a heading, a list of links, the head of the page and the search. As long as it is a
/// value, a figure in it is a figure in all of them; as a string it would be digits that somebody has to
/// recognise again.
struct Wording: Sendable {
  /// A piece of the words.
  enum Run: Sendable {
    case plain(String)
    case figure(FigureMention)
    case register(RegisterMention)
  }

  private enum Content: Sendable {
    // Most texts hold no figure and need no list.
    case plain(String)
    case runs([Run])
  }

  private let content: Content

  /// Words without figures.
  init(_ plain: String) { content = .plain(plain) }

  /// Some runs, one after the other.
  init(_ runs: [Run]) { content = .runs(runs) }

  /// A text of the content as it is said on a page.
  init(_ text: BoundText, on context: PageContext) {
    if text.segments.count == 1, case .text(let words) = text.segments[0] {
      content = .plain(words)
    } else {
      content = .runs(
        text.segments.map { segment in
          switch segment {
          case .text(let words): .plain(words)
          case .figure(let reference, _):
            .figure(FigureMention(reference: reference, context: context))
          case .register(let reference, _):
            .register(RegisterMention(reference: reference, context: context))
          }
        })
    }
  }

  var runs: [Run] {
    switch content {
    case .plain(let words): [.plain(words)]
    case .runs(let runs): runs
    }
  }

  /// The words alone, for places that cannot hold markup.
  var plain: String { written({ $0 }, { $0.text }, { $0.text }) }

  /// As HTML, each figure marked as one; for places inside a link, which cannot hold another.
  var html: String { written(escaped, { $0.html }, { $0.html }) }

  /// As HTML, each figure linked to its indicator, and each name to its row of the register.
  var linkedHTML: String { written(escaped, { $0.linkedHTML }, { $0.linkedHTML }) }

  /// The one place where runs become a text.
  private func written(
    _ words: (String) -> String, _ figure: (FigureMention) -> String,
    _ register: (RegisterMention) -> String
  ) -> String {
    switch content {
    case .plain(let text): return words(text)
    case .runs(let runs):
      return runs.reduce(into: "") { result, run in
        switch run {
        case .plain(let text): result += words(text)
        case .figure(let mention): result += figure(mention)
        case .register(let mention): result += register(mention)
        }
      }
    }
  }
}

/// A figure that a text names, on the page that shows it.
struct FigureMention: Sendable {
  let reference: FigureReference
  let context: PageContext

  /// What it says.
  var text: String { context.speech.text(reference) }

  /// Marked as a figure.
  var html: String { "<span data-figure=\"\(reference.indicator)\">\(escaped(text))</span>" }

  /// Linked to its indicator, with what it rests on.
  var linkedHTML: String {
    let figure = context.site.dataset.figure(reference)
    let isPrinted = if case .print = context.page.kind { true } else { false }
    let model = InlineFigureModel(
      id: reference.indicator, text: text,
      href: context.link(to: .indicator(reference.indicator)),
      title: isPrinted ? nil : figure.map(context.speech.provenance),
      isUndecided: (figure?.readings.count ?? 0) > 1)
    return context.render("figure-inline", model).trimmingSpaces
  }
}

/// A name or a number of the register that a text names, on the page that shows it.
struct RegisterMention: Sendable {
  let reference: RegisterReference
  let context: PageContext

  /// What it says.
  var text: String { context.speech.text(reference) }

  /// Marked as a number where it is one.
  var html: String {
    switch reference {
    case .count: return "<span data-number=\"count\">\(escaped(text))</span>"
    case .entry: return escaped(text)
    }
  }

  /// Linked to its row, or to the rows that were counted. In the document for printing it is no link: on paper
  /// that is weight and nothing else.
  var linkedHTML: String {
    if case .print = context.page.kind { return html }
    guard let target else { return html }
    let href = escaped(context.link(to: target.page, fragment: target.fragment))
    return "<a class=\"mention\" href=\"\(href)\">\(html)</a>"
  }

  private var target: RegisterAddress? {
    switch reference {
    case .entry(let id): context.site.register.entry(id).map { context.site.address(of: $0) }
    case .count(let words):
      context.site.register.filter(words).map { context.site.address(of: $0) }
    }
  }
}

extension String {
  var nonEmpty: String? { isEmpty ? nil : self }

  /// The text without white space at its ends: a template ends in a line break.
  var trimmingSpaces: String {
    let start = utf8.prefix { $0 == 0x20 || $0 == 0x0A }.count
    let end = utf8.reversed().prefix { $0 == 0x20 || $0 == 0x0A }.count
    guard start + end < utf8.count else { return "" }
    return String(decoding: Array(utf8.dropFirst(start).dropLast(end)), as: UTF8.self)
  }
}
