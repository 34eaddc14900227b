/// The beginnings of English names that say whose the rest is: Marine Institute research students, Highmoor
/// library visits.
///
/// Most names begin with a capital, so that capitals alone prove nothing. A beginning counts where the institution
/// has the same itself, or other beginnings go on in the same ways.
struct EnglishPrefixes {
  /// The beginnings that are parts of the institution.
  let parts: Set<String>

  /// - Parameters:
  ///   - names: the names and aliases of all indicators.
  ///   - lower: which of them are about a part, as their level says.
  init(_ names: [[String]], lower: Set<Int>) {
    let wholes = Set(
      names.indices.filter { !lower.contains($0) }.flatMap { names[$0] }.map { $0.lowercased() })
    var rests: [String: Set<String>] = [:]
    var parts: [String: Set<String>] = [:]
    // Attendance rate at the Priory campus tells of its part elsewhere.
    let splits = names.indices.map { index -> [[Split]] in
      if names[index].contains(where: { !EnglishParts.endings(of: $0).isEmpty }) { return [] }
      return names[index].map { name in
        Self.splits(of: name).filter {
          lower.contains(index) || Self.isName($0.part) && wholes.contains($0.rest)
        }
      }
    }
    for split in splits.joined().joined() {
      rests[split.part, default: []].insert(split.rest)
      parts[split.rest, default: []].insert(split.part)
    }
    func isMeasured(_ split: Split) -> Bool {
      wholes.contains(split.rest)
        && (Self.isName(split.part)
          || (rests[split.part] ?? []).count(where: wholes.contains) > 1)
    }
    func isTwin(_ split: Split) -> Bool {
      let shared = (rests[split.part] ?? []).count { (parts[$0]?.count ?? 0) > 1 }
      return (parts[split.rest]?.count ?? 0) > 1 && (shared > 1 || Self.isName(split.part))
    }
    // Lakeside Adult learners is of Lakeside where there are adult learners elsewhere, too.
    self.parts = Set(
      splits.joined().compactMap { splits in
        (splits.first(where: isMeasured) ?? splits.last(where: isTwin))?.part
      })
  }

  private typealias Split = (part: String, rest: String)

  /// How a name may begin with words with capitals, the shortest beginning first; the rest in small letters.
  private static func splits(of name: String) -> [Split] {
    let words = name.split(separator: " ")
    let count = words.prefix { isProper($0) || inner.contains($0) }.count
    // Pike Cross branch sales, Aldbeck leisure centre visits: what it is may have no capital.
    let kind = words.dropFirst(count).prefix(2).lastIndex { EnglishParts.isKind($0) }
    let ends = Array(1..<max(1, min(count + 1, words.count))) + (kind.map { [$0 + 1] } ?? [])
    return ends.filter { $0 < words.count }.compactMap { end in
      guard isProper(words[end - 1]) || end > count, isProper(words[0]) else { return nil }
      return (
        words[..<end].joined(separator: " "), words[end...].joined(separator: " ").lowercased()
      )
    }
  }

  private static let inner: Set<Substring> = ["of", "the", "and"]

  private static func isProper(_ word: Substring) -> Bool {
    word.utf8.first.map { (0x41...0x5A).contains($0) } == true
      && word.contains(where: \.isLowercase)
  }

  /// Whether a beginning can hardly be anything but a name, since it has several capitals.
  private static func isName(_ part: String) -> Bool {
    part.split(separator: " ").count(where: isProper) > 1
  }
}
