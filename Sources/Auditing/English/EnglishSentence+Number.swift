import Indicators
import Prose

extension EnglishSentence {
  // MARK: Around a number

  /// The number with the unit that it shares with the next one: from 101.7 to 94.3 GWh.
  func completed(_ index: Int) -> WrittenNumber {
    let number = scanner.numbers[index]
    guard number.unit.isEmpty, !number.isSpelt, numberIndices.contains(index + 1) else {
      return number
    }
    let next = scanner.numbers[index + 1]
    let behind = scanner.token(from: number.range.upperBound)
    guard scanner[behind] == "to", scanner.token(from: next.range.lowerBound) == behind + 1,
      scanner[scanner.token(from: number.range.lowerBound) - 1] == "from",
      number.base.isEmpty || number.base == next.base
    else { return number }
    return sharing(number, unitOf: next)
  }

  /// A number with the unit that stands only behind a later one: 5.1, 5.3 and 5.6 million.
  func sharing(_ number: WrittenNumber, unitOf next: WrittenNumber) -> WrittenNumber {
    var number = number
    number.base = next.base
    if let factor = EnglishScanner.factors[next.unit].map({ DecimalNumber($0) }) {
      number.value = number.value.multiplied(by: factor) ?? number.value
      number.grain = number.grain.multiplied(by: factor) ?? number.grain
      number.isRounded = true
      number.unit = next.unit
    }
    return number
  }

  /// Whether a count ends behind its number, so that nothing else is counted.
  func isClosed(_ number: WrittenNumber, of name: NameMatcher.Match) -> Bool {
    let next = scanner.token(from: number.range.upperBound)
    guard range.contains(next), scanner.tokens[next].kind == .word else { return true }
    let word = scanner[next]
    if EnglishWords.differences.contains(word) { return false }
    if number.qualifier == .rank { return true }
    if time(at: scanner.tokens[next].range.lowerBound) != nil { return true }
    let unit = scanner.unitLength(next)
    if unit > 0, !number.base.isEmpty {
      return !EnglishWords.differences.contains(scanner[next + unit])
    }
    if number.base.isEmpty {
      // Or 2,034 to the square kilometre.
      if word == "to", scanner[next + 1] == "the", scanner.unitLength(next + 2) > 0 { return false }
      return EnglishWords.followers.contains(word) && word != "of" && word != "per"
    }
    // $62 per resident is no amount of all.
    if word == "per", EnglishUnit.isMoney(number.base),
      lexicon.surfaces[name.value].entries.allSatisfy({
        !lexicon.entries[$0].name.contains(" per ")
      })
    {
      return false
    }
    // A share of something, or what somebody else has.
    return !["of", "at", "among"].contains(word) || isTimeOrOwn(next + 1)
      || word == "of"
        && (isMeasured(next + 1, name)
          || ["that", "this", "them", "these"].contains(scanner[next + 1]))
  }

  /// Whether so many of the last name are told for each of something: the number of students per teacher was 14.2.
  func isRatio(_ index: Int) -> Bool {
    guard let name = nameBefore(scanner.numbers[index].range.lowerBound),
      scanner[scanner.token(from: name.range.upperBound)] == "per"
    else { return false }
    return lexicon.surfaces[name.value].entries.allSatisfy {
      !lexicon.entries[$0].name.contains(" per ")
    }
  }

  /// Whether what stands behind of is only what the name measures: 29.3 GWh of renewable electricity, 25.1%
  /// of all or of the total.
  private func isMeasured(_ token: Int, _ name: NameMatcher.Match) -> Bool {
    let noun = ["the", "our"].contains(scanner[token]) ? token + 1 : token
    let word = scanner[noun]
    let isLast = !range.contains(noun + 1) || [",", "."].contains(scanner[noun + 1])
    if isLast, ["all", "total", "whole"].contains(word) { return true }
    let stem = EnglishName.stem(word)
    return ["co2", "carbon"].contains(word)
      || lexicon.englishNames[name.value]?.content.contains(stem) == true
  }

  private func isTimeOrOwn(_ token: Int) -> Bool {
    guard scanner.tokens.indices.contains(token) else { return false }
    return scanner[token] == "the" && scanner[token + 1] == "end"
      || time(at: scanner.tokens[token].range.lowerBound) != nil
  }

  /// Whether another number is the figure of just the time that a claim is about.
  func agrees(_ other: Int, with claim: Claim) -> Bool {
    guard let moment = claim.moment, moment.isOneYear else { return false }
    var claim = claim
    claim.number = completed(other)
    return lexicon.surfaces[claim.surface].entries.contains {
      claim.years(of: lexicon.entries[$0]).contains(moment)
    }
  }

  /// Whether nothing but and stands between a number and the next one.
  func isFollowed(_ index: Int) -> Bool {
    guard numberIndices.contains(index + 1) else { return false }
    let and = scanner.token(from: scanner.numbers[index].range.upperBound)
    return scanner[and] == "and"
      && scanner.token(from: scanner.numbers[index + 1].range.lowerBound) == and + 1
  }

  /// Whether in and the month that the years of the tables end with stand behind a number.
  func isClosingMonth(behind position: Int) -> Bool {
    var token = scanner.token(from: position)
    token += scanner.unitLength(token)
    return scanner[token] == "in" && lexicon.englishUnits.closingMonths.contains(scanner[token + 1])
  }
}
