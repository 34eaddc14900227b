import Content
import Diagnostics
import Prose
import Slips

/// The rules that a site is held to.
struct RuleBook: Sendable {
  /// The rules that look at passages.
  let passageRules: [any PassageRule]
  /// The rules that look at whole articles.
  let articleRules: [any ArticleRule]
  /// What is written as won though it is not; it needs all articles.
  let candidates: CandidateAsWon
  /// Finds marks that are not read: what they are to be is said there, and no rule asks for anything else.
  let slips: Slips?
  /// How grave an offence is; a rule that is switched off is not here.
  private let severities: [DiagnosticCode: Diagnostic.Severity]
  /// For each character, a bit for each passage rule that may have to do with it.
  private let interests: [UInt32]

  /// The rules that need no table, by what they look at.
  private static let standing: (passages: [any PassageRule], articles: [any ArticleRule]) = (
    [
      HalfWidthMark(), StraightQuote(), MarkSequence(), Ellipsis(), Dash(), RangeSign(),
      RangeUnit(), DateForm(), UnitForm(), InnerSpace(), FullWidthLetter(),
    ],
    [
      UnbalancedMark(), TrailingSpace(), HeadingSkip(), LinkText(), ImageAlternative(),
      AbsoluteClaim(),
    ]
  )

  /// All rules by their names, English and Chinese.
  static let names: RuleNames = RuleNames(
    standing.passages.map { $0 as any Rule } + standing.articles.map { $0 as any Rule }
      + [TermRule(terms: []), CandidateAsWon(), MisspeltName(), DoubleSpace(), EnglishSpelling()])

  /// The rules for texts in English as `site.yml` sets them, those of the Chinese ones left out.
  ///
  /// - Parameter chinese: the rules for texts in Chinese, which the same file sets.
  init(english language: Language, of site: Site, besides chinese: RuleBook) {
    severities = chinese.severities
    slips = chinese.slips
    let passages: [any PassageRule] = [
      EnglishQuote(), DoubleSpace(), EnglishRange(), EnglishUnit(),
      EnglishCandidate(site.register, in: language.tag),
    ]
    let articles: [any ArticleRule] = [TrailingSpace(), HeadingSkip(), EnglishSpelling()]
    let severities = severities
    passageRules = passages.filter { severities[$0.code] != nil }
    articleRules = articles.filter { severities[$0.code] != nil }
    candidates = CandidateAsWon()
    interests = Self.interests(of: passageRules)
  }

  /// The rules as `site.yml` sets them; a name that no rule has is reported.
  init(_ site: Site, _ slips: Slips?, report: inout Report) {
    var levels: [DiagnosticCode: LintLevel] = [:]
    for setting in site.configuration.lint {
      guard let code = Self.names.code(of: setting.rule.value) else {
        let place = site.configuration.file.place(at: setting.rule.range)
        report.add(.unknownRule(setting.rule.value, .error, at: place))
        continue
      }
      levels[code] = setting.level
    }
    var severities: [DiagnosticCode: Diagnostic.Severity] = [:]
    for code in Self.names.codes {
      switch levels[code] ?? .warning {
      case .off: break
      case .warning: severities[code] = .warning
      case .error: severities[code] = .error
      }
    }
    let terms = TermRule(terms: site.terms)
    passageRules = (Self.standing.passages + (terms.isEmpty ? [] : [terms])).filter {
      severities[$0.code] != nil
    }
    let names = MisspeltName(site)
    articleRules = (Self.standing.articles + (names.isEmpty ? [] : [names])).filter {
      severities[$0.code] != nil
    }
    candidates = CandidateAsWon(site.dataset.indicators, site.register)
    self.slips = slips
    self.severities = severities
    interests = Self.interests(of: passageRules)
  }

  private static func interests(of rules: [any PassageRule]) -> [UInt32] {
    var interests = [UInt32](repeating: 0, count: 65_536)
    for (index, rule) in rules.enumerated() {
      for unit in Passage.writtenUnits(of: rule.signs) {
        interests[Int(unit)] |= 1 << UInt32(index)
      }
    }
    return interests
  }

  /// How grave an offence against a rule is; `nil` where the rule is switched off.
  func severity(of code: DiagnosticCode) -> Diagnostic.Severity? { severities[code] }

  /// Notes the offences of one article against all rules but the one that needs all articles.
  func check(_ reader: PassageReader, _ notes: inout Notes) {
    for passage in reader.passages {
      var wanted: UInt32 = 0
      for unit in passage.units { wanted |= interests[Int(unit)] }
      guard wanted != 0 else { continue }
      for (index, rule) in passageRules.enumerated() where wanted & (1 << UInt32(index)) != 0 {
        notes.begin(rule.code)
        rule.check(passage, &notes)
      }
    }
    for rule in articleRules {
      notes.begin(rule.code)
      rule.check(reader, &notes)
    }
  }
}

/// The names of all rules.
struct RuleNames: Sendable {
  /// The codes, in the order of the rules.
  let codes: [DiagnosticCode]
  private let byName: [String: DiagnosticCode]

  init(_ rules: [any Rule]) {
    codes = rules.map(\.code)
    byName = Dictionary(
      rules.flatMap { [($0.code.rawValue, $0.code), ($0.name, $0.code)] },
      uniquingKeysWith: { first, _ in first })
  }

  /// The rule that a name means.
  func code(of name: String) -> DiagnosticCode? { byName[name.lowercased()] }

  /// All names, English before Chinese.
  var all: [String] { byName.keys.sorted() }
}

extension Diagnostic {
  /// A name that no rule has.
  static func unknownRule(_ name: String, _ severity: Severity, at place: Place) -> Diagnostic {
    let codes = RuleBook.names.codes.map(\.rawValue).sorted()
    return Diagnostic(
      .unknownRule, severity, at: place,
      LocalizedText(zh: "没有名为“\(name)”的规则", en: "there is no rule “\(name)”"),
      hint: nearestName(to: name, among: RuleBook.names.all).map {
        LocalizedText(zh: "是不是“\($0)”？", en: "did you mean “\($0)”?")
      }
        ?? LocalizedText(
          zh: "可用：\(codes.joined(separator: "、"))", en: "known: \(codes.joined(separator: ", "))"))
  }
}
