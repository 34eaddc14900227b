import Achievements
import Figures
import Indicators

/// What the page of an indicator says of its figure and of the register: nothing is said to be wrong, and
/// nothing to be named that a row only counts.
struct ReconciliationSentence {
  let context: PageContext
  let held: Reconciliation
  let indicator: Indicator

  var html: String {
    var sentences = held.isPending ? [("namedPending", sum(held.pending))] : [(main, named)]
    if main == "namedSome", grouped > 0 { sentences.append(("namedBeside", grouped)) }
    if !held.outside.isEmpty { sentences.append(("namedOutside", sum(held.outside))) }
    return sentences.map { written($0, named: $1) }
      .joined(separator: context.language.isChinese ? "" : " ")
  }

  /// How many are named: by themselves, where rows that stand for several are told apart.
  private var named: Int { main == "namedSome" ? held.namedCount - grouped : held.namedCount }

  /// How many the rows stand for that stand for several.
  private var grouped: Int { sum(held.together) }

  /// The word of the sentence about what was won.
  private var main: String {
    let isAlone = held.named.count == 1
    switch held.relation {
    case .equal where grouped == 0: return isAlone ? "namedOne" : "namedAll"
    case .equal where isAlone: return "namedTogether"
    case .equal, .fewer:
      return grouped == held.namedCount && grouped > 0 ? "namedGroups" : "namedSome"
    case .more, .moreAllowed: return "namedMore"
    case .incomparable: return "namedAlone"
    }
  }

  private func written(_ key: String, named: Int) -> String {
    let counted = escaped(
      context.speech.text(of: context.site.dataset.series(of: indicator), held.point?.period))
    return escaped(context.word(key))
      .replacing("{counted}", with: "<span data-figure=\"\(indicator.id)\">\(counted)</span>")
      .replacing("{named}", with: number(named))
      .replacing("{grouped}", with: number(grouped))
      .replacing("{rows}", with: number(held.together.count))
  }

  private func number(_ value: Int) -> String {
    "<span data-number=\"count\">\(value)</span>"
  }

  private func sum(_ rows: [Achievement]) -> Int { rows.reduce(0) { $0 + $1.count } }
}
