/// What the words of English prose do to the numbers beside them.
enum EnglishWords {
  private static func set(_ text: String) -> Set<String> {
    Set(text.split(separator: " ").map(String.init))
  }

  /// Words that only lead from a name to its number.
  static let links = set(
    "was were is are be been being stood stands at to "
      + "reached reaches totalled totaled amounted amounts comes numbered numbers exceeded "
      + "remained remains stayed of had has have having now still also only just a an the total overall high low "
      + "standing from gone returned settled "
      + "hovered fluctuated back held holds steady as that this year thus therefore already even then finally later it in and "
      + "mere wretched meagre paltry scant modest respectable fewest shortest longest biggest heaviest busiest quietest yielded fetched netted "
      + "hit touched peaked highest lowest largest smallest greatest larger higher lower smaller greater  averaged averaging around or with reaching totalling totaling tripled "
      + "stand come total number amount remain average stretched swelled leaped leapt extended advanced "
      + "dwindled trebled deteriorated gave gives paid pays awarded provided distributed spent "
      + "set picked continued proved lay lies sat sits averages ended finished closed brought did do does made makes year's up, bottomed out record new figure out nevertheless nonetheless however instead meanwhile since twice yet "
      + "faster slower worth valued alone best well better worst badly cost costs us every account accounts accounted passed topped crossed hundred mark for make represent represents represented"
  )
  private static let narrowing = set(
    "only mainly mostly largely partly monthly weekly daily yearly quarterly hourly early family supply"
  )

  /// Whether a word only leads from a name to its number, or says in what way it did so: sharply.
  static func isLink(_ word: String) -> Bool {
    links.contains(word) || EnglishMovement.isMovement(word)
      || word.count > 4 && word.hasSuffix("ly") && !narrowing.contains(word)
  }

  /// Words that may stand in front of a name without changing it.
  static let leads = set(
    "the our its their a an at this that these those all total overall even and but while whereas although though as when because with for of "
      + "so or yet both also number then meanwhile where plus including however thus still now only in by to is was were are "
      + "its year's works' company-wide group-wide network-wide service-wide trust-wide council-wide college-wide university-wide system-wide "
      + "companywide networkwide servicewide systemwide"
  )
  /// Verbs in front of what a subject has.
  static let verbs = set(
    "had has have having taught teaches teach employed employs employ served serves counted counts recorded records "
      + "welcomed welcomes received receives enrolled reached attracted offered offers ran runs held holds treated "
      + "registered reported reports posted achieved managed manages kept keeps owned owns operated operates saw were was are is "
      + "earned spent raised made returned produced generated hosted drew lent issued published awarded "
      + "housed accommodated lodged sheltered handled carried processed educated emitted consumed used burned "
      + "showed shows show "
      + "gave give gives paid pay pays invested invest invests include includes included"
  )
  /// Subjects that are the institution itself or nobody else.
  static let ownSubjects = set(
    "we it you you're you've there here year college university school academy institute institution trust museum hospital library "
      + "company council charity organisation organization group gallery service theatre orchestra district city county team department they "
      + "board authority agency foundation society park zoo garden centre center clinic co-operative cooperative union federation commission division "
      + "accounts books"
  )
  /// What a part of the institution may be called without its name.
  static let partNouns = set(
    "works area site campus branch plant line region island harbour harbor port depot station reserve forest valley coast faculty "
      + "division office unit ward parish village town zone wing terminal quarry mill garage theatre centre center clinic house estate field mine farm shop store school hospital department laboratory lab "
      + "hall court infirmary lodge tower arena pavilion building surgery "
      + "dock docks quay pier wharf marina basin dockyard borough district"
  )
  static let goals = set(
    "aim aims aimed target targets plan plans planned hope hopes hoped want wants wish wishes intend intends expect expects expected forecast forecasts budget "
      + "budgeted goal goals should would will shall means ambition projected predicted proposes proposed seeks could may might must if foresees foresee envisages envisage assumes anticipates"
  )
  /// Words in front of a number that make it a change or a comparison.
  static let changes = set(
    "by further another extra additional increase decrease rise fall drop gain loss growth cut decline reduction"
  )
  /// Verbs in front of a number by which something changed: the endowment lost €2.5 million.
  static let losing = set("lost gained added shed saved")
  /// What tells of a figure that was given before.
  static let revising = set("corrected revised restated amended")
  /// Verbs behind a number that is the subject of a clause of its own.
  static let finite = set("had have has were was are is came took went said did do")
  static let comparisons = set("than against versus vs compared from beside unlike")
  /// Words behind a number that make it a change.
  static let differences = set(
    "more less fewer higher lower up down points above below better worse percentage point times fold ahead behind short places extra further additional new"
  )
  /// Words that may follow a count without being what is counted.
  static let followers = set(
    "in of for and but which still up down from to at by with while or compared against on as who that when after before during over under "
      + "although though because so than since until was were is are last this each if however thus despite across between per including "
      + "almost nearly about just only also, then now yet where whose whom had has")
  static let bodies = set(
    "college university school academy institute institution trust museum museums hospital hospitals library libraries company council charity "
      + "organisation organization group gallery service services theatre orchestra district city county authority agency foundation society park "
      + "bank society co-operative cooperative airport port railway rail garden forests constabulary philharmonic symphony ensemble schools "
      + "zoo homes housing association clinic partnership house playhouse")
  static let auxiliaries = set(
    "is are was were be been being has have had now still also already the a an our its their")
  /// Words behind which something else begins.
  static let closers = set(
    "and but while up down compared against after when as or than although because though since which who so whereas there here"
  )
  /// Words that a sentence may begin with in front of a comma.
  static let adverbs = set(
    "however meanwhile therefore moreover furthermore today elsewhere besides nevertheless nonetheless still instead again yesterday tomorrow indeed thus otherwise afterwards sometimes often perhaps altogether inside outside yes no well"
  )
  /// Verbs that make what stands behind them larger or smaller: this brought the fleet to 706.
  static let causatives = set(
    "brought bring brings took take takes raised raise raising lifted pushed cut reduced reduce reducing increased increase increasing "
      + "bringing taking lifting pushing cutting drove driving lowered lowering boosted boosting")
  /// Words for all of what is counted: the circle of partners.
  static let gatherings = set(
    "circle network pool family ranks army volume amount tally count body stock fleet portfolio community"
  )
  /// Verbs in front of how many more or fewer there are.
  static let gaining = set("gained lost added attracted shed gains loses")
  /// Verbs that a statement stands behind.
  static let sayings = set(
    "report say says said mean means show shows showed found find note see sure so such expect likely glad proud sorry hope wonder surprise surprising clear coincidence"
  )
  static let subordinators = set(
    "because since when after although though as while once where before until whereas if now")
  static let pronouns = set("it its they their he his she her there this that these those")
  static let multiples = set("doubled trebled tripled quadrupled halved")
  static let parts = set("whom which them these those")
  static let passing = set("passed topped crossed broke exceeded surpassed")
  static let sums = set("altogether cumulative cumulatively combined")
  static let foreign = set(
    "national nationally nationwide statewide state-wide countywide provincewide province-wide industrywide industry-wide county-wide sector sector-wide elsewhere countrywide regional regionally worldwide england britain europe uk "
      + "scotland wales ireland neighbouring comparable similar peer peers rival average averages countries counties county's country's nation's"
  )
  static let foreignNouns = set(
    "county region country sector nation industry profession state world")
}
