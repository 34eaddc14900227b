extension Dataset {
  /// All that is known of an indicator and its level as such, period by period.
  public func series(of indicator: Indicator) -> Series {
    indicatorNames.row(indicator.id).map { levelSeries[$0] }
      ?? Series(indicator: indicator, points: [])
  }

  /// All that is known of the indicator with this id, of its level as such or of an entity; nil where there
  /// is no such indicator, or nothing is known of the entity.
  public func series(_ id: String, entity: String? = nil) -> Series? {
    guard let row = indicatorNames.row(id) else { return nil }
    guard let entity else { return levelSeries[row] }
    return entitySeries[row].first { $0.entity?.id == entity }
  }

  /// All that is known of the entities that an indicator is measured of, in the order of their table.
  public func entitySeries(of indicator: Indicator) -> [Series] {
    indicatorNames.row(indicator.id).map { entitySeries[$0] } ?? []
  }

  /// All series of an indicator that say something: that of its level as such, also where it is the only
  /// one, and those of entities.
  public func allSeries(of indicator: Indicator) -> [Series] {
    (isOfEntities(indicator) ? [] : [series(of: indicator)]) + entitySeries(of: indicator)
  }

  /// Whether all that is known of an indicator is about entities.
  public func isOfEntities(_ indicator: Indicator) -> Bool {
    series(of: indicator).points.isEmpty && !entitySeries(of: indicator).isEmpty
  }

  /// The indicators of a task, in the order of the table: those that name it, and those that name its
  /// number for all entities of its level.
  public func indicators(of task: ConstructionTask.Key) -> [Indicator] {
    let own = indicatorsOfTasks[task] ?? []
    let shared = ConstructionTask.Key(level: task.level, number: task.number)
    guard task.entity != nil, taskNames.isShared(shared) else { return own }
    return (own + (indicatorsOfTasks[shared] ?? [])).sorted {
      (indicatorNames.row($0.id) ?? 0) < (indicatorNames.row($1.id) ?? 0)
    }
  }

  /// The tasks that an indicator belongs to: one, or that of its number of each entity.
  public func tasks(of indicator: Indicator) -> [ConstructionTask] {
    guard let key = indicator.task else { return [] }
    guard taskNames.isShared(key) else { return [task(key)].compactMap(\.self) }
    return tasks.filter { $0.key.level == key.level && $0.key.number == key.number }
  }
}
