import Achievements

/// Where a row of the register, or a choice of its rows, is shown: a page and a place in it.
public struct RegisterAddress: Sendable, Hashable {
  /// The page.
  public let page: PageAddress
  /// The anchor of a row, or the choice that the page is to make; nil for the page as a whole.
  public let fragment: String?
}

extension Site {
  /// Where a row of the register is shown.
  public func address(of entry: AchievementRegister.Entry) -> RegisterAddress {
    registerPages.address(of: entry.id)
  }

  /// Where what a filter chooses is shown. What was won comes first there, so that it need not be said.
  public func address(of filter: AchievementFilter) -> RegisterAddress {
    let isOfOne = max(filter.levels.count, filter.kinds.count, filter.statuses.count) < 2
    guard isOfOne else { return RegisterAddress(page: .achievements, fragment: filter.fragment) }
    return registerPages.place(
      of: RegisterSelection(
        level: filter.levels.first, kind: filter.kinds.first, status: filter.statuses.first))
  }
}
