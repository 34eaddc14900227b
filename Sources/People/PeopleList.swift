import Diagnostics
import Foundation
import Machine

/// Somebody who works at the desk in the office.
public struct Person: Hashable, Sendable {
  /// The name, by which people sign in and sign.
  public let name: String
  /// What they may do.
  public var role: Role
  /// The password.
  public var password: PasswordHash
  /// Whether they are kept out for now; who they are and what they signed stays.
  public var isLocked: Bool

  /// Somebody who may sign in.
  public init(name: String, role: Role, password: PasswordHash, isLocked: Bool = false) {
    (self.name, self.role, self.password) = (name, role, password)
    self.isLocked = isLocked
  }

  /// A name as it is kept; `nil` where it is none: blank, long, or with signs that nobody sees.
  public static func name(_ text: String) -> String? {
    let name = text.trimmingCharacters(in: .whitespaces).precomposedStringWithCanonicalMapping
    let isVisible = name.unicodeScalars.allSatisfy {
      switch $0.properties.generalCategory {
      case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate, .privateUse: false
      default: true
      }
    }
    return name.isEmpty || name.count > 40 || !isVisible || name.hasPrefix("#") ? nil : name
  }
}

/// The people of a project, as `.showcase/people.txt` has them: one a line, name, role and password hash parted by
/// tabs, `locked` behind them for who is kept out.
///
/// Only the owner of the file may read it. It never comes into a site, a preview or an archive.
///
/// ```swift
/// let people = try PeopleList(root: root, steps: ["科室", "分管领导"], report: &report)
/// if let person = people.person("韦静", password: "四个字的长密码") { print(person.role) }
/// ```
public struct PeopleList: Sendable, Equatable {
  /// The people, by name.
  public private(set) var people: [Person] = []

  /// The file's path from the project's root.
  public static let path = ".showcase/people.txt"
  /// What stands behind the hash of somebody who is kept out.
  private static let locked = "locked"
  private static let heading =
    "# showcase people 1 · 姓名、角色、密码的散列；用 showcase people 改 · changed with showcase people"

  /// Nobody.
  public init() {}

  /// Reads the list of a project; nobody where there is none.
  ///
  /// - Parameter steps: the steps of the review, which are roles.
  /// - Throws: where the disk refuses.
  public init(root: String, steps: [String], report: inout Report) throws(EnvironmentError) {
    self.init()
    let path = "\(root)/\(Self.path)"
    guard Disk.exists(path) else { return }
    let tree = FileTree(name: ".showcase", files: ["people.txt": try Disk.read(path)])
    guard let entry = tree.files.first, entry.size > 0,
      let file = tree.text(of: entry, limit: 1_048_576, report: &report)
    else { return }
    self = PeopleList(file, steps: steps, report: &report)
  }

  /// Reads a list; lines that are wrong are reported and name nobody.
  public init(_ file: SourceFile, steps: [String], report: inout Report) {
    for number in file.lineStarts.indices {
      let line = file[file.lineBounds(number)]
      guard !line.isEmpty, !line.hasPrefix("#") else { continue }
      let fields = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      let place = file.place(line: number + 1)
      let isLocked = fields.count == 4 && fields[3] == Self.locked
      guard fields.count == 3 || isLocked, let name = Person.name(fields[0]), name == fields[0],
        let password = PasswordHash(fields[2])
      else {
        report.add(.unreadablePerson(at: place))
        continue
      }
      guard let role = Role(fields[1], steps: steps) else {
        report.add(.unknownRole(fields[1], of: name, steps: steps, at: place))
        continue
      }
      guard self[name] == nil else {
        report.add(.twice(name, at: place))
        continue
      }
      people.append(Person(name: name, role: role, password: password, isLocked: isLocked))
    }
    people.sort { $0.name < $1.name }
  }

  /// Somebody by name.
  public subscript(name: String) -> Person? {
    Person.name(name).flatMap { name in people.first { $0.name == name } }
  }

  /// Adds somebody, or gives who is there another role or password.
  public mutating func set(_ person: Person) {
    remove(person.name)
    people.append(person)
    people.sort { $0.name < $1.name }
  }

  /// Takes somebody off the list.
  public mutating func remove(_ name: String) { people.removeAll { $0.name == name } }

  /// Whether somebody is left who may sign in and look after all others.
  public var hasKeeper: Bool { people.contains { $0.role == .keeper && !$0.isLocked } }

  /// The file.
  public var text: String {
    let lines = people.map {
      ([$0.name, $0.role.word, $0.password.text] + ($0.isLocked ? [Self.locked] : []))
        .joined(separator: "\t")
    }
    return ([Self.heading] + lines).joined(separator: "\n") + "\n"
  }

  /// Writes the file of a project.
  ///
  /// - Throws: where the disk refuses; then the old file stays.
  public func write(root: String) throws(EnvironmentError) {
    try Disk.makeFolder("\(root)/.showcase")
    try Disk.replacePrivate("\(root)/\(Self.path)", with: Array(text.utf8))
  }

  /// Who signs in with a name and a password; `nil` where either is wrong, and nothing tells which.
  public func person(_ name: String, password: String) -> Person? {
    guard let person = self[name] else {
      _ = PasswordHash.ofNobody?.isOf(password)
      return nil
    }
    return person.password.isOf(password) && !person.isLocked ? person : nil
  }
}

extension Diagnostic {
  private static let remedy = LocalizedText(
    zh: "用 showcase people list 看名单，用 showcase people add 重新添加",
    en: "see showcase people list, and add the person anew with showcase people add")

  fileprivate static func unreadablePerson(at place: Place) -> Diagnostic {
    Diagnostic(
      .invalidValue, .warning, at: place,
      LocalizedText(zh: "这一行认不出是谁，不算数", en: "this line names nobody and does not count"),
      hint: remedy)
  }

  fileprivate static func twice(_ name: String, at place: Place) -> Diagnostic {
    Diagnostic(
      .invalidValue, .warning, at: place,
      LocalizedText(
        zh: "“\(name)”有两行，第二行不算数", en: "“\(name)” is there twice; the second does not count"),
      hint: remedy)
  }

  fileprivate static func unknownRole(
    _ word: String, of name: String, steps: [String], at place: Place
  ) -> Diagnostic {
    let known = ["reader", "writer", "data", "keeper"] + steps
    return Diagnostic(
      .invalidValue, .warning, at: place,
      LocalizedText(
        zh: "“\(name)”的角色“\(word)”没有了，不能登录",
        en: "there is no role “\(word)” any more, so “\(name)” cannot sign in"),
      hint: LocalizedText(
        zh: "用 showcase people role 换一个：\(known.joined(separator: "、"))",
        en: "give another with showcase people role: \(known.joined(separator: ", "))"))
  }
}
