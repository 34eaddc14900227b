import Diagnostics
import Machine

/// Files that belong at another place than where they lie: no hint sends one over another, or two to one place.
struct Displaced {
  private let tree: FileTree
  /// The files that belong at a path.
  private var owners: [String: [String]] = [:]

  init(in tree: FileTree) {
    self.tree = tree
  }

  /// Notes that a file belongs at a path.
  mutating func add(_ file: FileTree.File, for path: String) {
    owners[path, default: []].append(file.path)
  }

  /// Whether nothing is at a path, and at most one file belongs there.
  func isFree(_ path: String) -> Bool { tree[path] == nil && (owners[path]?.count ?? 0) < 2 }

  /// How a file comes to its place: as is said, or brought together with what is there or belongs there.
  func remedy(for path: String, _ move: LocalizedText) -> LocalizedText {
    if tree[path] != nil {
      return LocalizedText(
        zh: "与 \(tree.name)/\(path) 比较，把要留的内容并进去，再把这个文件移到 \(tree.name)/ 外面",
        en:
          "compare it with \(tree.name)/\(path), bring what is to stay into that, and move this file "
          + "out of \(tree.name)/")
    }
    guard let rivals = owners[path], rivals.count > 1 else { return move }
    return LocalizedText(
      zh: "\(rivals.joined(separator: "、")) 都像是 \(tree.name)/\(path)：比较它们，"
        + "把要留的内容并成这一个文件，再把其余的移到 \(tree.name)/ 外面",
      en:
        "\(rivals.joined(separator: ", ")) all look like \(tree.name)/\(path): compare them, bring what is "
        + "to stay into that one file, and move the rest out of \(tree.name)/")
  }
}

/// Names of addresses that nothing has yet, so that a hint may propose them.
struct FreeNames {
  private var taken: Set<String>
  private var given: [String: String] = [:]

  /// - Parameter taken: the names that there are; capitals and small letters are one for some systems.
  init(besides taken: some Sequence<String>) {
    self.taken = Set(taken.map { $0.lowercased() })
  }

  /// The name to propose for a word, the same each time; `nil` where it has nothing that could stand in one.
  mutating func name(for word: String) -> String? {
    if let name = given[word] { return name }
    guard let wanted = Slug.suggestion(for: word) else { return nil }
    let name = taken.contains(wanted) ? numbered(wanted) : wanted
    taken.insert(name)
    given[word] = name
    return name
  }

  private func numbered(_ wanted: String) -> String {
    // A number has to fit behind it.
    let stem = wanted.prefix(Slug.longest - 5).trimmingSuffix { $0 == "-" }
    var number = 2
    while taken.contains("\(stem)-\(number)") { number += 1 }
    return "\(stem)-\(number)"
  }
}

extension Substring {
  fileprivate func trimmingSuffix(while belongs: (Character) -> Bool) -> Substring {
    var rest = self
    while let last = rest.last, belongs(last) { rest.removeLast() }
    return rest
  }
}
