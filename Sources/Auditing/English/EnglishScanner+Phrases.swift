import Prose

/// Words that name a time by another one.
extension EnglishScanner {
  static let phrases: [(words: [String], moment: Moment)] = [
    (["a", "year", "ago"], .unclear), (["a", "year", "earlier"], .relative(-1)),
    (["a", "year", "before"], .relative(-1)),
    (["that", "year"], .relative(0)), (["the", "same", "year"], .relative(0)),
    (["the", "year", "before"], .relative(-1)), (["the", "previous", "year"], .relative(-1)),
    (["the", "preceding", "year"], .relative(-1)), (["last", "year"], .relative(-1)),
    (["the", "prior", "year"], .relative(-1)), (["previous", "year"], .relative(-1)),
    (["the", "following", "year"], .relative(1)), (["next", "year"], .relative(1)),
    (["the", "year", "after"], .relative(1)), (["a", "year", "later"], .relative(1)),
    (["first", "half"], .unclear), (["second", "half"], .unclear),
    (["first", "quarter"], .unclear),
    (["second", "quarter"], .unclear), (["third", "quarter"], .unclear),
    (["fourth", "quarter"], .unclear), (["per", "month"], .unclear), (["a", "month"], .unclear),
    (["each", "month"], .unclear), (["every", "month"], .unclear), (["per", "day"], .unclear),
    (["a", "day"], .unclear), (["every", "day"], .unclear), (["each", "day"], .unclear),
    (["a", "week"], .unclear), (["per", "week"], .unclear), (["each", "week"], .unclear),
    (["the", "last", "of", "these", "years"], .relative(0)),
    (["the", "last", "of", "those", "years"], .relative(0)),
    (["every", "week"], .unclear), (["two", "years", "earlier"], .relative(-2)),
    (["two", "years", "before"], .relative(-2)), (["two", "years", "later"], .relative(2)),
    (["three", "years", "earlier"], .relative(-3)), (["three", "years", "before"], .relative(-3)),
    (["four", "years", "earlier"], .relative(-4)), (["four", "years", "before"], .relative(-4)),
    (["five", "years", "earlier"], .relative(-5)), (["five", "years", "before"], .relative(-5)),
    (["three", "years", "later"], .relative(3)), (["four", "years", "later"], .relative(4)),
    (["a", "decade", "earlier"], .relative(-10)), (["a", "decade", "before"], .relative(-10)),
    (["ten", "years", "earlier"], .relative(-10)), (["ten", "years", "before"], .relative(-10)),
    (["the", "period"], .duration(0)), (["the", "same", "time"], .duration(0)),
    (["the", "same", "period"], .duration(0)), (["that", "time"], .duration(0)),
    (["that", "period"], .duration(0)), (["those", "years"], .duration(0)),
    (["these", "years"], .duration(0)), (["decade", "ago"], .unclear),
    (["years", "ago"], .unclear), (["two", "years", "ago"], .unclear),
    (["three", "years", "ago"], .unclear), (["four", "years", "ago"], .unclear),
    (["originally"], .unclear), (["previously"], .unclear),
    (["formerly"], .unclear), (["initially"], .unclear), (["once"], .unclear),
  ]
  static let phrasesByFirst = Dictionary(grouping: phrases, by: { $0.words[0] })
  static let counts = [
    "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9,
    "ten": 10,
  ]
}
