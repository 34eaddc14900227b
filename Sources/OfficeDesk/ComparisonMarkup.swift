import Comparing
import Desk

/// Two states of a text as HTML, the old one beside the new one.
struct ComparisonMarkup {
  let comparison: TextComparison
  let words: (String, String) -> String

  /// Changed paragraphs with their line; those that are the same are counted.
  var html: String {
    let changed = comparison.steps.compactMap(step)
    let same = comparison.steps.count - changed.count
    guard !changed.isEmpty else {
      return "<p class=\"rest\">\(words("一个字也没有变。", "Not a word has changed."))</p>"
    }
    let rest =
      same == 0
      ? ""
      : "<p class=\"rest\">\(words("其余 \(same) 段没有变。", "The other \(same) paragraphs are the same."))</p>"
    return changed.joined(separator: "\n") + rest
  }

  private func step(_ step: TextComparison.Step) -> String? {
    switch step {
    case .same: nil
    case .added(let new):
      article(
        new.line, old: "<p class=\"old absent\">\(words("没有这一段", "none of this"))</p>",
        new: "<p class=\"new\"><ins>\(lines(new.text))</ins></p>")
    case .removed(let old):
      article(
        old.line, old: "<p class=\"old\"><del>\(lines(old.text))</del></p>",
        new: "<p class=\"new absent\">\(words("删去了", "taken out"))</p>")
    case .changed(_, let new, let pieces):
      article(
        new.line, old: "<p class=\"old\">\(side(pieces, isNew: false))</p>",
        new: "<p class=\"new\">\(side(pieces, isNew: true))</p>")
    }
  }

  private func article(_ line: Int, old: String, new: String) -> String {
    "<article><h3><i>\(words("第 \(line) 行", "line \(line)"))</i></h3><div class=\"pair\">\(old)\(new)</div></article>"
  }

  private func side(_ pieces: [TextComparison.Piece], isNew: Bool) -> String {
    pieces.map { piece in
      switch piece {
      case .same(let text): lines(text)
      case .added(let text): isNew ? "<ins>\(lines(text))</ins>" : ""
      case .removed(let text): isNew ? "" : "<del>\(lines(text))</del>"
      }
    }.joined()
  }

  private func lines(_ text: String) -> String {
    DeskFrame.escaped(text).replacing("\n", with: "<br>")
  }

  /// What marks the changed paragraphs on the page: the longest words of each that no figure or sign parts.
  var fragments: [String] {
    comparison.steps.compactMap { step in
      switch step {
      case .same, .removed: nil
      case .added(let new), .changed(_, let new, _): fragment(of: new.text)
      }
    }
  }

  private func fragment(of text: String) -> String? {
    var runs: [String] = [""]
    var depth = 0
    for character in text {
      if character == "{" { depth += 1 }
      let isPlain = depth == 0 && !"*_[]()`#>|!\n\\<&-".contains(character)
      if isPlain { runs[runs.count - 1].append(character) } else { runs.append("") }
      if character == "}" { depth = max(depth - 1, 0) }
    }
    let longest = runs.max { $0.count < $1.count } ?? ""
    let words = longest.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return words.count >= 6 ? String(words.prefix(60)) : nil
  }
}
