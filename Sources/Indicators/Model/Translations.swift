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

  /// The section of the report, in a further language; nil where the table gives none.
  public func section(in language: String) -> String? {
    record.translation(of: "section", in: language)
  }

  /// Other names in a further language; none where the table gives none.
  public func aliases(in language: String) -> [String] {
    record.translations(of: "aliases", in: language) ?? []
  }

  /// Keywords in a further language; nil where the table gives none.
  public func tags(in language: String) -> [String]? {
    record.translations(of: "tags", in: language)
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

  /// The department that leads it, in a further language; nil where the table gives none.
  public func department(in language: String) -> String? {
    record.translation(of: "department", in: language)
  }

  /// What was done, in a further language; nil where the table gives none.
  public func summary(in language: String) -> String? {
    record.translation(of: "summary", in: language)
  }
}

extension DataSource {
  /// Its title in a further language; nil where the table gives none.
  public func title(in language: String) -> String? {
    record.translation(of: "title", in: language)
  }

  /// Who published it, in a further language; nil where the table gives none.
  public func publisher(in language: String) -> String? {
    record.translation(of: "publisher", in: language)
  }

  /// What kind of document it is, in a further language; nil where the table gives none.
  public func kind(in language: String) -> String? {
    record.translation(of: "kind", in: language)
  }

  /// What readers should know of it, in a further language; nil where the table gives none.
  public func note(in language: String) -> String? {
    record.translation(of: "note", in: language)
  }
}

extension Entity {
  /// Other names in a further language; none where the table gives none.
  public func aliases(in language: String) -> [String] {
    record.translations(of: "aliases", in: language) ?? []
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
