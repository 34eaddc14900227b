import Tables

extension Indicator {
  /// Its name in a further language; nil where the table gives none.
  public func name(in language: String) -> String? {
    record.translation(of: "name", in: language)
  }

  /// Its unit in a further language; nil where the table gives none.
  public func unit(in language: String) -> String? {
    record.translation(of: "unit", in: language)
  }

  /// The group it is listed in, in a further language; nil where the table gives none.
  public func category(in language: String) -> String? {
    record.translation(of: "category", in: language)
  }

  /// What exactly is counted, in a further language; nil where the table gives none.
  public func definition(in language: String) -> String? {
    record.translation(of: "definition", in: language)
  }
}

extension ConstructionTask {
  /// Its title in a further language; nil where the table gives none.
  public func title(in language: String) -> String? {
    record.translation(of: "title", in: language)
  }
}

extension DataSource {
  /// Its title in a further language; nil where the table gives none.
  public func title(in language: String) -> String? {
    record.translation(of: "title", in: language)
  }
}

extension Observation {
  /// Where in the source it stands, in a further language; nil where the table gives none.
  public func locator(in language: String) -> String? {
    record.translation(of: "locator", in: language)
  }

  /// Whether its table has a column for the remark in a further language.
  public func hasNotes(in language: String) -> Bool { record.has("note.\(language)") }

  /// The remark in a further language; nil where the table gives none.
  public func note(in language: String) -> String? {
    record.translation(of: "note", in: language)
  }
}
