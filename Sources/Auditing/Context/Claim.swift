import Indicators
import Prose

/// A number that prose gives for an indicator: which one, whose and when.
struct Claim {
  /// What the number says of the indicator.
  enum Meaning: Hashable {
    /// Its figure.
    case figure
    /// What was to be reached.
    case target
    /// What is to be reached some day.
    case hope
    /// By how much it grew; downwards where the flag is set.
    case growth(isDown: Bool)
    /// By how much its figure differs from that of another time.
    case difference(Moment)
  }

  var number: WrittenNumber
  /// The name, as a position in the lexicon's surfaces.
  var surface: Int
  var meaning = Meaning.figure
  /// When; nil where nothing says so.
  var moment: Moment?
  /// Whether the time stands in an earlier paragraph, so that another may be meant.
  var isFar = false
  /// Whether its sentence tells of a time that nobody knows: in that year, had been.
  var hasOpenTime = false
  /// Whether the sentence itself says when.
  var hasOwnTime = false
  /// How many years from what the text is about, where nothing says when that is: the year before.
  var step: Int?
  /// When else, since the passage was about that before.
  var otherMoment: Moment?
  /// Whose; nil where nothing says so.
  var owner: Owner?
  /// Whether its sentence names nobody, so that it may be about whom the text was about before.
  var isOwnerInherited = false
  /// Who else may be meant.
  var rival: Owner?
  /// Whether it is certain when.
  var isTimeSure: Bool {
    if case .event = moment { false } else { true }
  }
  /// Whether it is surely the figure of one year, so that what is compared with it is known.
  var isFigureOfOneYear: Bool {
    meaning == .figure && !needsSlip && !isFar && !isOnlyCompared && !needsSeries && !isSum
      && moment?.isOneYear == true
  }
  /// Whether it tells by how much a figure differs from another.
  var isDifference: Bool { if case .difference = meaning { true } else { false } }
  /// Whether it is the first of two that follow each other in time: from 74 to 118.
  var isFirstOfTwo = false
  /// By how much its figure is said to be more or less than an earlier one.
  var change: ToldChange?
  /// Whether that tells for certain what its figure is of.
  var isToldByChange = false
  /// What it is a part of, as the text says: 963人，其中本校毕业生586人.
  var whole: DecimalNumber?
  /// Whether it adds up more than the text says: 累计.
  var isSum = false
  /// Whether nothing stands between name and number that could mean something else.
  var isDirect = false
  /// Whether only agreement counts, since what is around is not understood.
  var isOnlyCompared = false
  /// Where its sentence begins.
  var sentence = 0
  /// Whether its sentence begins with something that nobody knows, so that it may be about somebody else:
  /// only beside figures that agree it is the institution's.
  var needsBacking = false
  /// Whether it is one of a series whose words are not all understood, so that others must agree with
  /// their years.
  var needsSeries = false
  /// Whether only a slip of the pen shows that the name's own figure is meant: 其中 of a whole that the data
  /// do not know.
  var needsSlip = false
  /// Whether the figure of another year counts as a slip as well, since it is certain when.
  var mayBeOfOtherYear = false
  /// Whether words stand in front of its name that nobody knows, so that only a part may be meant.
  var isLeadOpen = false
  /// Whether the figure of somebody else counts as a slip as well, since it is certain whose is meant.
  var mayBeOfOtherOwner = false
  /// Whether it is open when, so that the figure of any year may have been miswritten.
  var isAnyTime = false
  /// Whether it is told of a part of a year or of a day in it, so that it may differ a little from the figure of the year.
  var isOfPart = false
  /// Whether three digits make a slip, since hardly anything else than the figure can be meant.
  var isNearlySure = false
  /// Whether the unit stands in the head of the table.
  var hasUnitInHead = false
  /// Whether the number has no unit, so that it is read in the indicator's.
  var isBare = false
  /// Whether it stands in running text that says nothing of thousands, so that it is not read in those of the
  /// indicator's unit: 1,864 bus journeys of thousand journeys.
  var isPlain = false

  /// The same of so many years later, where it is of one year.
  func shifted(by step: Int) -> Claim {
    var claim = self
    claim.moment = moment?.shifted(by: step)
    return claim
  }

  /// Leaves it to a slip of the pen what is told of a part of a year: 9月28日新线开通，里程延长到4513公里. Where the year is
  /// told, the figure of another one counts as a slip as well.
  mutating func settlePart() {
    guard meaning == .figure else { return }
    switch moment {
    case .unclear: (needsSlip, isAnyTime) = (true, true)
    case .part(let year) where !isFirstOfTwo:
      (moment, needsSlip, isNearlySure, isOfPart) = (.year(year), true, true, true)
      (mayBeOfOtherYear, mayBeOfOtherOwner) = (true, true)
    default: break
    }
  }
}
