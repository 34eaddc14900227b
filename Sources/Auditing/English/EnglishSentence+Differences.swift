import Prose

extension EnglishSentence {
  // MARK: By how much

  /// Numbers that tell by how much the figure beside them is more or less than that of another year: grew by
  /// £255,000 to £8.215 million; 171 concerts, 29 more than in 2022.
  var differences: [Claim] {
    claims.flatMap { claim -> [Claim] in
      guard claim.isFigureOfOneYear,
        let index = numberIndices.first(where: {
          scanner.numbers[$0].digits == claim.number.digits
        })
      else { return [] }
      return [change(to: claim, index), comparison(with: claim, index)].compactMap(\.self)
    }
  }

  /// By how much something changed to what the claim says.
  private func change(to claim: Claim, _ index: Int) -> Claim? {
    guard numberIndices.contains(index - 1), let past = claim.moment?.shifted(by: -1) else {
      return nil
    }
    let number = scanner.numbers[index - 1]
    let end = scanner.token(from: number.range.upperBound)
    let to = end + scanner.unitLength(end)
    var by = scanner.token(from: number.range.lowerBound) - 1
    while Self.adverbs.contains(scanner[by]) { by -= 1 }
    let isAtOnce = scanner.token(from: claim.number.range.lowerBound) == to + 1
    guard scanner[by] == "by", scanner[to] == "to", isAtOnce,
      times(in: characters.lowerBound..<number.range.lowerBound)
        .allSatisfy({ $0.moment == claim.moment })
    else { return nil }
    return difference(number, of: claim, from: past)
  }

  /// How much more or less than that of another year what the claim says is.
  private func comparison(with claim: Claim, _ index: Int) -> Claim? {
    guard numberIndices.contains(index + 1) else { return nil }
    let number = scanner.numbers[index + 1]
    let first = scanner.token(from: number.range.lowerBound)
    let behind = scanner.token(from: claim.number.range.upperBound)
    guard (behind...behind + 4).contains(first - 1), scanner[first - 1] == ",",
      (behind..<first - 1).allSatisfy({ scanner.tokens[$0].kind == .word })
    else { return nil }
    var token = scanner.token(from: number.range.upperBound)
    token += scanner.unitLength(token)
    guard ["more", "fewer", "less", "higher", "lower", "above", "below"].contains(scanner[token])
    else { return nil }
    while ["more", "fewer", "less", "higher", "lower", "above", "below", "than", "in", "the"]
      .contains(scanner[token])
    { token += 1 }
    guard scanner.tokens.indices.contains(token),
      let time = time(at: scanner.tokens[token].range.lowerBound),
      let past = time.moment.resolved(from: claim.moment), past.isOneYear, past != claim.moment
    else { return nil }
    return difference(number, of: claim, from: past)
  }

  private func difference(_ number: WrittenNumber, of whole: Claim, from past: Moment) -> Claim? {
    guard number.qualifier == .exact, !number.isSpelt, number.base == whole.number.base else {
      return nil
    }
    var claim = whole
    (claim.number, claim.meaning) = (number, .difference(past))
    (claim.isBare, claim.isDirect) = (number.base.isEmpty, false)
    return claim
  }

  private static let adverbs: Set<String> = [
    "only", "just", "some", "another", "further", "a", "about", "around", "almost", "nearly",
  ]
}
