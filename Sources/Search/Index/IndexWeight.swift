/// What an index weighs on disk, in bytes.
public struct IndexWeight: Sendable, Equatable {
  /// How many pages can be found.
  public var pages = 0
  /// The scripts that search, and the list of what there is.
  public var scripts = 0
  /// Where each term stands; readings and tags.
  public var terms = 0
  /// The texts that results are cut from.
  public var texts = 0
}

extension SearchIndex {
  /// What the files weigh.
  public var weight: IndexWeight {
    files.reduce(into: IndexWeight(pages: pageCount)) { weight, file in
      switch file.path.dropFirst("search/".count).prefix(2) {
      case "t/", "i/", "b/", "p/", "g/": weight.terms += file.bytes.count
      case "d/", "e/", "w/": weight.texts += file.bytes.count
      default: weight.scripts += file.bytes.count
      }
    }
  }
}
