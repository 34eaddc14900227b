/// The pieces of a headline between which a line may break: after punctuation, never inside quotation
/// marks or brackets.
///
/// `走到中点：任务做了多少，还差什么` gives three pieces. A title without such a place is one piece.
func phrases(of title: String) -> [TextModel] {
  var pieces: [String] = []
  var piece = ""
  var depth = 0
  for character in title {
    piece.append(character)
    if "《“‘（「『【".contains(character) { depth += 1 }
    if "》”’）」』】".contains(character) { depth = max(depth - 1, 0) }
    let isBreak = "，：；？！。、—…".contains(character) && depth == 0
    if isBreak {
      pieces.append(piece)
      piece = ""
    }
  }
  if !piece.isEmpty { pieces.append(piece) }
  return joiningMarks(pieces).map { TextModel(text: $0) }
}

/// A mark that follows a mark, as in `？！` or `——`, belongs to the piece before it.
private func joiningMarks(_ pieces: [String]) -> [String] {
  pieces.reduce(into: []) { joined, piece in
    if piece.count == 1, let last = joined.indices.last {
      joined[last] += piece
    } else {
      joined.append(piece)
    }
  }
}
