extension EnglishOwners {
  // MARK: Words around names of others

  private static let units: Set<String> = [
    "team", "subsidiary", "subsidiaries", "sector", "company", "companies", "partners", "group",
    "neighbours", "rivals", "peers",
  ]

  /// Whether a heading may be the name of somebody else: Coast Campus, Our subsidiary.
  static func mayName(_ heading: String, _ book: OwnerBook) -> Bool {
    heading.lowercased().split { !$0.isLetter }.map(String.init).contains { word in
      (EnglishWords.partNouns.contains(word) || units.contains(word)) && !book.isOwnWord(word)
    }
  }

  static let nearest: Set<String> = [
    "nearest", "closest", "main", "next-door", "oldest", "biggest", "largest", "local", "sister",
  ]

  static let others: Set<String> = [
    "neighbour", "neighbours", "neighbor", "neighbors", "rival", "rivals", "peer", "peers",
    "competitor", "competitors", "partner", "sister", "twin", "counterpart", "counterparts",
    "cousins", "cousin", "friends", "comparators", "comparator", "county", "region", "sector",
    "country", "nation",
  ]

  static let openers: Set<String> = [
    "the", "a", "an", "in", "on", "at", "of", "by", "for", "from", "with", "to", "and", "but", "or",
    "so", "if", "as", "it", "its",
    "our", "we", "this", "that", "these", "those", "there", "here", "since", "over", "under",
    "after", "before", "between", "during",
    "while", "although", "though", "because", "when", "where", "which", "who", "what", "how", "not",
    "no", "all", "both", "each",
    "every", "some", "most", "more", "many", "much", "about", "around", "nearly", "almost", "only",
    "also", "then", "now", "later",
    "next", "last", "first", "among", "across", "together", "overall", "total", "per", "half", "up",
    "down", "out", "like", "once",
    "despite", "through", "until", "within", "without", "their", "they", "his", "her", "he", "she",
    "i", "january", "february",
    "march", "april", "may", "june", "july", "august", "september", "october", "november",
    "december", "fy", "monday", "tuesday",
    "wednesday", "thursday", "friday", "saturday", "sunday", "easter", "christmas", "covid", "iso",
    "figures", "numbers", "nowhere", "nothing", "nobody", "everything", "everyone", "neither",
    "none",
    "never", "hardly", "rarely", "seldom", "nor", "either", "such", "few", "fewer", "less",
    "another",
  ]

  static let verbs: Set<String> = [
    "had", "has", "have", "reported", "recorded", "employed", "taught", "saw", "enrolled", "spent",
    "earned", "received", "counted",
    "reached", "achieved", "attracted", "welcomed", "lost", "gained", "itself", "alone", "claims",
    "claimed", "says", "said", "posted",
  ]

  static let deeds: Set<String> = [
    "gave", "sent", "sold", "ran", "runs", "served", "serves", "carried", "carries", "handled",
    "handles", "distributed", "delivered", "produced", "published", "treated", "lent", "held",
    "raised", "fed", "employs", "won", "drew", "handed", "looks", "looked", "operates", "operated",
  ]

  /// What a rate is told of: on an average day.
  static let times: Set<String> = [
    "day", "week", "month", "year", "weekday", "weekend", "night", "hour", "shift", "session",
    "term", "evening", "morning", "summer", "winter", "season",
  ]

  static let definite: Set<String> = [
    "the", "whole", "entire", "wider", "this", "every", "rest", "across",
  ]
}
