import Achievements
import Content
import SiteMap
import Tables

/// The register at a glance: kinds by levels, a square for each row, hollow for what was not won.
struct AchievementMap {
  let context: PageContext

  private var register: RegisterPages { context.site.registerPages }
  private var tag: String { context.language.tag }

  private struct Place: Hashable {
    let level: Category
    let kind: Category
  }

  func model() -> AchievementMapModel {
    let categories = context.site.register.categories
    let levels = register.groups.map(\.level).uniqued
      .sorted { categories.levels.position(of: $0) < categories.levels.position(of: $1) }
    let kinds = register.groups.map(\.kind).uniqued
      .sorted { categories.kinds.position(of: $0) < categories.kinds.position(of: $1) }
    let groups = Dictionary(grouping: register.groups) { Place(level: $0.level, kind: $0.kind) }
    let high = Set(levels.filter { categories.levels.position(of: $0) < 2 })
    return AchievementMapModel(
      columns: levels.map {
        head($0.name.text(in: tag), RegisterSelection(level: $0), isHigh: high.contains($0))
      },
      rows: kinds.map { kind in
        AchievementMapModel.Row(
          head: head(kind.name.text(in: tag), RegisterSelection(kind: kind)),
          cells: levels.map { level in
            cell(
              groups[Place(level: level, kind: kind)] ?? [], level, isHigh: high.contains(level))
          })
      },
      hasSquares: !register.isSplit,
      hasOpen: register.groups.contains { $0.status != .won },
      hasMany: register.groups.contains { $0.achievements.contains { $0.count > 1 } })
  }

  /// A level or a kind, leading to its rows. Where these are elsewhere and have no place of their own, the
  /// head is that place itself.
  private func head(
    _ title: String, _ filter: RegisterSelection, isHigh: Bool = false
  ) -> AchievementMapModel.Head {
    let place = register.place(of: filter)
    let won = register.groups.filter { $0.status == .won && filter.takes($0) }
    return AchievementMapModel.Head(
      id: register.isSplit && place.page.in(context.language) == context.address
        ? place.fragment : nil,
      title: title, count: String(won.reduce(0) { $0 + $1.total }),
      href: context.link(to: place.page, fragment: place.fragment).withoutOwn(context.address),
      isHigh: isHigh)
  }

  private func cell(
    _ groups: [RegisterPages.Group], _ level: Category, isHigh: Bool
  ) -> AchievementMapModel.Cell {
    let name = level.name.text(in: tag)
    guard register.isSplit else {
      return AchievementMapModel.Cell(
        level: name, isHigh: isHigh, squares: groups.flatMap(\.achievements).map(square),
        elsewhere: nil)
    }
    return AchievementMapModel.Cell(
      level: name, isHigh: isHigh, squares: [],
      elsewhere: groups.first.map { head(name, $0.selection) })
  }

  private func square(_ one: Achievement) -> AchievementMapModel.Square {
    let parts = context.achievements
    let name = parts.name(of: one)
    let isChinese = context.language.isChinese
    return AchievementMapModel.Square(
      href: "#\(one.id)",
      title: parts.state(of: one).map { isChinese ? "\(name)（\($0)）" : "\(name) (\($0))" } ?? name,
      isOpen: one.status != .won, count: parts.count(of: one))
  }
}

extension String {
  /// A link without the page that it stands on.
  fileprivate func withoutOwn(_ page: PageAddress) -> String {
    let own = page.link(to: page) + "#"
    return hasPrefix(own) ? String(dropFirst(own.count - 1)) : self
  }
}
