import Achievements
import Tables

/// How the register of achievements is spread over pages, and where each of its rows stands.
///
/// All of it is on one page as long as that page stays light. A larger register has an index with counts, and
/// pages with some hundred rows each, by level and kind.
public struct RegisterPages: Sendable {
  /// Achievements of one status, level and kind, in the order of the table.
  public struct Group: Sendable {
    /// Whether they were won.
    public let status: AchievementStatus
    /// How high they are.
    public let level: Category
    /// What they are.
    public let kind: Category
    /// The rows; never none.
    public let achievements: [Achievement]

    /// What they are the register is narrowed to for them.
    public var selection: RegisterSelection {
      RegisterSelection(level: level, kind: kind, status: status == .won ? nil : status)
    }
  }

  /// A page with rows.
  public struct Part: Sendable {
    /// Where it stands.
    public let address: PageAddress
    /// What is on it, in its order.
    public let groups: [Group]
    /// Of the pages of its level or status, which it is, from 1.
    public let number: Int
    /// How many such pages there are.
    public let count: Int
  }

  /// A page with named things.
  public struct NamesPart: Sendable {
    /// Where it stands.
    public let address: PageAddress
    /// The named things, by kind.
    public let names: [NamedThing]
    /// Which of these pages it is, from 1.
    public let number: Int
  }

  /// How many rows a page has at most: what a telephone loads at once.
  public static let rowsEach = 250

  /// The whole register in the order of its pages: what was won by level and kind, then candidates, then what
  /// is under construction.
  public let groups: [Group]
  /// Pages with rows; the index alone where all of them are on it.
  public let parts: [Part]
  /// Pages with named things; none where there are none.
  public let names: [NamesPart]
  private let addresses: [String: PageAddress]

  /// Whether the index has no rows itself.
  public var isSplit: Bool { parts.first?.address != PageAddress.achievements && !parts.isEmpty }

  /// Spreads a register over pages.
  public init(_ register: AchievementRegister) {
    groups = Self.groups(of: register)
    parts = Self.parts(groups, levels: register.categories.levels)
    names = Self.names(of: register)
    var addresses: [String: PageAddress] = [:]
    for part in parts {
      for achievement in part.groups.flatMap(\.achievements) {
        addresses[achievement.id] = part.address
      }
    }
    for part in names {
      for name in part.names { addresses[name.id] = part.address }
    }
    self.addresses = addresses
  }

  /// Where an achievement or a named thing stands; its id is the anchor there.
  public func address(of id: String) -> RegisterAddress {
    RegisterAddress(page: addresses[id] ?? .achievements, fragment: id)
  }

  /// Where the register, narrowed, begins; nothing follows `#` where no row is left.
  public func place(of selection: RegisterSelection) -> RegisterAddress {
    guard let first = groups.first(where: { selection.takes($0) }) else {
      return RegisterAddress(page: .achievements, fragment: nil)
    }
    let fragment = selection.fragment.isEmpty ? nil : selection.fragment
    if !isSplit || selection == RegisterSelection(kind: selection.kind) {
      return RegisterAddress(page: .achievements, fragment: fragment)
    }
    return RegisterAddress(
      page: addresses[first.achievements[0].id] ?? .achievements,
      fragment: (selection.kind == nil ? selection : first.selection).fragment)
  }

  // MARK: Order

  private static func groups(of register: AchievementRegister) -> [Group] {
    let categories = register.categories
    let order = AchievementStatus.allCases
    let keyed = register.achievements.map { one in
      (
        key: GroupKey(
          status: order.firstIndex(of: one.status) ?? 0,
          level: categories.levels.position(of: one.level),
          kind: categories.kinds.position(of: one.kind)), one: one
      )
    }
    return Dictionary(grouping: keyed, by: \.key).sorted { $0.key < $1.key }.map { _, rows in
      let rows = rows.map(\.one).sorted { $0.index < $1.index }
      return Group(
        status: rows[0].status, level: rows[0].level, kind: rows[0].kind, achievements: rows)
    }
  }

  private struct GroupKey: Hashable, Comparable {
    let status: Int
    let level: Int
    let kind: Int

    static func < (left: GroupKey, right: GroupKey) -> Bool {
      (left.status, left.level, left.kind) < (right.status, right.level, right.kind)
    }
  }

  // MARK: Pages

  private static func parts(_ groups: [Group], levels: CategoryList) -> [Part] {
    guard !groups.isEmpty else { return [] }
    let count = groups.reduce(0) { $0 + $1.achievements.count }
    if count <= rowsEach {
      return [Part(address: .achievements, groups: groups, number: 1, count: 1)]
    }
    // What was won has pages for each level, everything else for each status.
    var sections: [(name: String, groups: [Group])] = []
    for group in groups {
      let name = section(of: group, levels)
      if sections.last?.name == name {
        sections[sections.count - 1].groups.append(group)
      } else {
        sections.append((name, [group]))
      }
    }
    return sections.flatMap { name, groups in
      let pages = Self.pages(groups)
      return pages.enumerated().map { number, groups in
        Part(
          address: PageAddress(
            "achievements/\(name)\(number == 0 ? "" : "-\(number + 1)").html"),
          groups: groups, number: number + 1, count: pages.count)
      }
    }
  }

  private static func section(of group: Group, _ levels: CategoryList) -> String {
    guard group.status == .won else { return group.status.rawValue }
    let taken = ["index", "names"] + AchievementStatus.allCases.map(\.rawValue)
    let id = group.level.id
    let isPlain = id.utf8.allSatisfy { (0x61...0x7A).contains($0) } && !taken.contains(id)
    return isPlain ? id : "level-\(levels.position(of: group.level) + 1)"
  }

  /// Groups in pages; a group goes on on the next page where it must.
  private static func pages(_ groups: [Group]) -> [[Group]] {
    var pages: [[Group]] = [[]]
    var left = rowsEach
    for group in groups {
      var rest = group.achievements[...]
      while !rest.isEmpty {
        if left == 0 {
          pages.append([])
          left = rowsEach
        }
        let taken = rest.prefix(left)
        pages[pages.count - 1].append(
          Group(
            status: group.status, level: group.level, kind: group.kind, achievements: Array(taken)))
        left -= taken.count
        rest = rest.dropFirst(taken.count)
      }
    }
    return pages
  }

  private static func names(of register: AchievementRegister) -> [NamesPart] {
    let kinds = register.categories.nameKinds
    let ordered = register.names.sorted {
      (kinds.position(of: $0.kind), $0.index) < (kinds.position(of: $1.kind), $1.index)
    }
    let each = 2 * rowsEach
    return stride(from: 0, to: ordered.count, by: each).enumerated().map { number, start in
      NamesPart(
        address: PageAddress("achievements/names\(number == 0 ? "" : "-\(number + 1)").html"),
        names: Array(ordered[start..<min(start + each, ordered.count)]), number: number + 1)
    }
  }
}

/// What the register is narrowed to: a level, a kind, a status, or some of these.
public struct RegisterSelection: Sendable, Hashable {
  /// How high.
  public var level: Category?
  /// What.
  public var kind: Category?
  /// Whether it was won.
  public var status: AchievementStatus?

  /// A selection; all of the register where nothing is given.
  public init(
    level: Category? = nil, kind: Category? = nil, status: AchievementStatus? = nil
  ) {
    self.level = level
    self.kind = kind
    self.status = status
  }

  /// What follows `#` in the address of the register that is narrowed so: `level=national&kind=textbook`. The
  /// page has such anchors as well, so that the address leads there without a script.
  public var fragment: String {
    [
      level.map { "level=\(Self.word($0.id))" }, kind.map { "kind=\(Self.word($0.id))" },
      // What was won comes first anyway.
      status.flatMap { $0 == .won ? nil : "status=\($0.rawValue)" },
    ].compactMap(\.self).joined(separator: "&")
  }

  /// Whether a group is left.
  public func takes(_ group: RegisterPages.Group) -> Bool {
    (level == nil || level == group.level) && (kind == nil || kind == group.kind)
      && (status == nil || status == group.status)
  }

  /// An id without what means something in addresses.
  public static func word(_ id: String) -> String {
    String(id.map { $0.isLetter || $0.isNumber || $0 == "-" || $0 == "_" ? $0 : "-" })
  }
}
