import Achievements
import Content
import SiteMap
import Tables

/// The rows of a page of the register: what was won by level and kind, everything else apart from it.
///
/// Every way in which the register can be narrowed has an anchor where its first row is, so that an address
/// such as `#level=national&kind=textbook` leads there without a script as well.
struct AchievementSections {
  let context: PageContext
  let part: RegisterPages.Part

  private var tag: String { context.language.tag }

  func models() -> [AchievementSectionModel] {
    var anchors = Anchors()
    var sections: [(first: RegisterPages.Group, groups: [RegisterPages.Group])] = []
    for group in part.groups {
      let isSame = sections.last.map {
        $0.first.status == group.status && (group.status != .won || $0.first.level == group.level)
      }
      if isSame == true {
        sections[sections.count - 1].groups.append(group)
      } else {
        sections.append((group, [group]))
      }
    }
    return sections.map { section($0.first, $0.groups, &anchors) }
  }

  private func section(
    _ first: RegisterPages.Group, _ groups: [RegisterPages.Group], _ anchors: inout Anchors
  ) -> AchievementSectionModel {
    let isWon = first.status == .won
    let filter =
      isWon ? RegisterSelection(level: first.level) : RegisterSelection(status: first.status)
    _ = anchors.take(filter.fragment)
    return AchievementSectionModel(
      id: filter.fragment,
      headingID: "in-" + (isWon ? RegisterSelection.word(first.level.id) : first.status.rawValue),
      title: isWon
        ? first.level.name.text(in: tag)
        : context.word("achievements-\(first.status.rawValue)"),
      note: isWon ? nil : context.word("achievementsNote-\(first.status.rawValue)"), isWon: isWon,
      status: first.status.rawValue, groups: groups.map { group($0, &anchors) })
  }

  private func group(
    _ group: RegisterPages.Group, _ anchors: inout Anchors
  ) -> AchievementGroupModel {
    let (level, kind) = (group.level, group.kind)
    _ = anchors.take(group.selection.fragment)
    let further = [
      RegisterSelection(level: level, kind: kind), RegisterSelection(level: level),
      RegisterSelection(kind: kind), RegisterSelection(level: level, status: group.status),
      RegisterSelection(kind: kind, status: group.status),
    ].map(\.fragment).filter { anchors.take($0) }
    let names = (level.name.text(in: tag), kind.name.text(in: tag))
    return AchievementGroupModel(
      id: group.selection.fragment, anchors: further.map { AnchorModel(id: $0) },
      title: group.status == .won ? names.1 : "\(names.0) · \(names.1)",
      count: String(group.total), level: RegisterSelection.word(level.id),
      kind: RegisterSelection.word(kind.id),
      rows: group.achievements.map { one in
        var row = context.achievements.row(one)
        if let key = row.taskKey, anchors.take("task=\(key)") {
          row.anchors = [AnchorModel(id: "task=\(key)")]
        }
        return row
      })
  }

  /// Anchors that a page has already.
  private struct Anchors {
    private var taken: Set<String> = []

    /// Whether an anchor was still to be had.
    mutating func take(_ anchor: String) -> Bool { taken.insert(anchor).inserted }
  }
}

/// What a page of the register can be narrowed by: the choices that its rows leave, in their order.
struct AchievementChoices {
  let context: PageContext
  let part: RegisterPages.Part

  func model() -> AchievementChoicesModel {
    let tag = context.language.tag
    let all = part.groups.flatMap(\.achievements)
    let categories = context.site.register.categories
    func choices(_ used: [Category], _ list: CategoryList) -> [AchievementChoicesModel.Choice] {
      used.uniqued.sorted { list.position(of: $0) < list.position(of: $1) }.map {
        .init(value: RegisterSelection.word($0.id), title: $0.name.text(in: tag))
      }
    }
    let tasks = Set(all.compactMap(\.task))
    return AchievementChoicesModel(
      levels: choices(part.groups.map(\.level), categories.levels),
      kinds: choices(part.groups.map(\.kind), categories.kinds),
      years: Dictionary(
        all.compactMap { one in
          one.time.map { (AchievementParts.year($0), context.achievements.years(of: $0)) }
        }, uniquingKeysWith: { first, _ in first }
      ).sorted { $0.key > $1.key }.map { .init(value: $0.key, title: $0.value) },
      states: part.groups.map(\.status).uniqued.map {
        .init(value: $0.rawValue, title: context.word("achievement-\($0.rawValue)"))
      },
      tasks: context.site.dataset.tasks.filter { tasks.contains($0.key) }.map {
        .init(
          value: $0.key.description,
          title: "\(context.speech.label(of: $0.key)) \(context.speech.title(of: $0))")
      })
  }
}
