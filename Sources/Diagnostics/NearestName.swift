/// The known name that a misspelt one most likely means, or none if nothing is near enough.
///
/// Distance is that of Damerau and Levenshtein in its restricted form: insertions, deletions,
/// substitutions and swaps of neighbours. How many edits may lie between two names follows from their
/// length (`allowedEdits`), so that a short name is never taken for another. Names with other numbers in
/// them, and names in which a whole word is another one (`school-funds`, `group-funds`), are different
/// names and not misspelt ones. Of equally near names the first in order is taken, so that messages do
/// not depend on hashing.
public func nearestName(to name: String, among known: some Sequence<String>) -> String? {
  let wanted = SpeltName(name)
  guard !wanted.letters.isEmpty, wanted.letters.count <= 64 else { return nil }
  var best: (distance: Int, name: String)?
  for candidate in known {
    let other = SpeltName(candidate)
    guard let distance = wanted.distance(to: other) else { continue }
    if let current = best, (current.distance, current.name) <= (distance, candidate) { continue }
    best = (distance, candidate)
  }
  return best?.name
}

/// A name as it is compared: without case, and taken apart into words.
private struct SpeltName {
  let letters: [Character]
  /// The letters between hyphens, points, slashes and the like.
  let words: [ArraySlice<Character>]
  let digits: [Character]

  init(_ name: String) {
    letters = Array(name.lowercased())
    words = letters.split { !$0.isLetter && !$0.isNumber }
    digits = letters.filter(\.isNumber)
  }

  /// How many edits make the other name of this one; nil where that is another name.
  func distance(to other: SpeltName) -> Int? {
    let allowed = allowedEdits(letters[...], other.letters[...])
    guard abs(letters.count - other.letters.count) <= allowed else { return nil }
    let distance = editDistance(letters[...], other.letters[...])
    if distance == 0 { return 0 }
    // Of a name of two letters one more is half as much again.
    let shorter = min(letters.count, other.letters.count)
    guard distance <= allowed, 2 * distance < shorter, digits == other.digits else { return nil }
    if words.count != other.words.count { return distance == 1 ? 1 : nil }
    let isNear = zip(words, other.words).allSatisfy { word, otherWord in
      editDistance(word, otherWord) <= allowedEdits(word, otherWord)
    }
    return isNear ? distance : nil
  }
}

/// How many edits may lie between two spellings of one name: one for three letters, and never more
/// than three. A Chinese character says as much as several letters, so that four of them are needed.
private func allowedEdits(_ first: ArraySlice<Character>, _ second: ArraySlice<Character>) -> Int {
  let longer = first.count < second.count ? second : first
  let isChinese = longer.contains { $0.unicodeScalars.first?.properties.isIdeographic == true }
  return min(longer.count / (isChinese ? 4 : 3), 3)
}

private func editDistance(
  _ first: ArraySlice<Character>, _ second: ArraySlice<Character>
) -> Int {
  let (first, second) = (Array(first), Array(second))
  var beforeLast = [Int](repeating: 0, count: second.count + 1)
  var last = Array(0...second.count)
  for row in first.indices {
    var current = [row + 1]
    for column in second.indices {
      let substitution = last[column] + (first[row] == second[column] ? 0 : 1)
      var cost = min(substitution, last[column + 1] + 1, current[column] + 1)
      let isSwap =
        row > 0 && column > 0 && first[row] == second[column - 1]
        && first[row - 1] == second[column]
      if isSwap { cost = min(cost, beforeLast[column - 1] + 1) }
      current.append(cost)
    }
    (beforeLast, last) = (last, current)
  }
  return last[second.count]
}
