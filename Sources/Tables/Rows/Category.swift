import Diagnostics

/// An entry of an open list, which a site gives itself: a level or a kind. What `Choice` is for lists that
/// are closed.
public struct Category: Sendable, Hashable {
  /// What it is called in addresses and data files: `national`; for a word that nobody gave an id, the
  /// word.
  public let id: String
  /// What it is called.
  public let name: TranslatedText
  /// Other spellings that offices use.
  public let synonyms: [String]

  /// A category with its names.
  public init(id: String, name: TranslatedText, synonyms: [String] = []) {
    self.id = id
    self.name = name
    self.synonyms = synonyms
  }

  /// The same category under another name, which keeps the spellings that offices use.
  public func named(_ name: TranslatedText, id: String? = nil) -> Category {
    let others = self.name.all.filter { !name.all.contains($0) }
    return Category(id: id ?? self.id, name: name, synonyms: synonyms + others)
  }

  /// What tables and texts may call it.
  public var spellings: [String] { [id] + name.all + synonyms }

  /// Two categories of a list are one if they have the same id.
  public static func == (left: Category, right: Category) -> Bool { left.id == right.id }

  /// By the id.
  public func hash(into hasher: inout Hasher) { hasher.combine(id) }
}

/// The levels or the kinds of a site, in the order in which pages show them.
public struct CategoryList: Sendable, RandomAccessCollection {
  /// The categories, in order.
  public private(set) var categories: [Category] = []
  private var positions: [String: Int] = [:]

  /// A list of categories; of two that share a spelling the first has it.
  public init(_ categories: [Category] = []) {
    for category in categories { add(category) }
  }

  /// Adds a category behind the others.
  public mutating func add(_ category: Category) {
    for spelling in category.spellings where positions[foldedSpelling(spelling)] == nil {
      positions[foldedSpelling(spelling)] = categories.count
    }
    categories.append(category)
  }

  /// The category that a word of a table or a text means.
  public func category(_ word: String) -> Category? {
    positions[foldedSpelling(word)].map { categories[$0] }
  }

  /// The place of a category in the order, from 0; behind all others where it is not on the list.
  public func position(of category: Category) -> Int {
    positions[foldedSpelling(category.id)] ?? categories.count
  }

  /// The words that a hint may propose, in the order of the list: ids, names and what offices write.
  public var proposals: [String] {
    categories.flatMap { [$0.id, $0.name.original] + $0.synonyms }
  }

  /// What may be written, in both languages.
  public var choices: LocalizedText {
    LocalizedText(
      zh: "可以写：" + categories.map(\.name.original).joined(separator: "、"),
      en: "write one of: " + categories.map(\.id).joined(separator: ", "))
  }

  /// The first position.
  public var startIndex: Int { categories.startIndex }
  /// Behind the last position.
  public var endIndex: Int { categories.endIndex }
  /// The category at a position.
  public subscript(position: Int) -> Category { categories[position] }
}
