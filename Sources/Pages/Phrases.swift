extension Wording {
  /// The pieces of a headline between which a line may break: after punctuation, never inside quotation
  /// marks, brackets or a figure.
  ///
  /// `走到中点：任务做了多少，还差什么` gives three pieces. A title without such a place is one piece.
  var phrases: [Wording] {
    var pieces = [Piece()]
    var depth = 0
    for run in runs {
      switch run {
      case .figure, .register: pieces[pieces.count - 1].add(run)
      case .plain(let words):
        for character in words {
          pieces[pieces.count - 1].add(character)
          if character.isPlainlyNoMark { continue }
          switch character {
          case "《", "“", "‘", "（", "「", "『", "【": depth += 1
          case "》", "”", "’", "）", "」", "』", "】": depth = max(depth - 1, 0)
          case "，", "：", "；", "？", "！", "。", "、", "—", "…":
            if depth == 0 { pieces.append(Piece()) }
          default: break
          }
        }
      }
    }
    if pieces.last?.length == 0 { pieces.removeLast() }
    // A mark that follows a mark, as in `？！` or `——`, belongs to the piece before it.
    return pieces.reduce(into: [Piece]()) { joined, piece in
      if piece.length == 1, let last = joined.indices.last {
        joined[last].runs += piece.runs
      } else {
        joined.append(piece)
      }
    }.map { Wording($0.runs) }
  }
}

extension Character {
  /// Whether its first byte says already that it is a letter or an ideograph, as it is of nearly all.
  fileprivate var isPlainlyNoMark: Bool {
    let first = utf8.first ?? 0
    return first < 0xE2 || (0xE4...0xE9).contains(first)
  }
}

private struct Piece {
  var runs: [Wording.Run] = []
  /// Its characters; a figure counts as one.
  var length = 0

  mutating func add(_ figure: Wording.Run) {
    runs.append(figure)
    length += 1
  }

  mutating func add(_ character: Character) {
    length += 1
    if case .plain(var words)? = runs.last {
      runs[runs.count - 1] = .plain("")
      words.append(character)
      runs[runs.count - 1] = .plain(words)
    } else {
      runs.append(.plain(String(character)))
    }
  }
}
