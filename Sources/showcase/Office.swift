import ArgumentParser
import Content
import Diagnostics
import Foundation
import Machine
import People
import SiteBuilder

/// The people of a project, as a command changes them.
struct Office {
  private(set) var list: PeopleList
  private let root: String
  private let steps: [String]
  private let console: Console

  /// Reads the list; what is wrong with it is said.
  init(_ common: CommonOptions, _ console: Console) throws {
    root = try common.projectRoot(console)
    self.console = console
    var report = Report()
    do throws(EnvironmentError) {
      let content = try FileTree.read("\(root)/Content", named: "Content", report: &report)
      steps = SiteConfiguration.reviewSteps(of: content)
      report = Report()
      list = try PeopleList(root: root, steps: steps, report: &report)
    } catch {
      throw console.fail(error)
    }
    console.say(report)
  }

  /// A name that nobody has yet.
  func newName(_ text: String) throws -> String {
    guard let name = Person.name(text) else {
      throw refuse("“\(text)”不能用作姓名", "“\(text)” cannot be a name")
    }
    guard list[name] == nil else {
      throw refuse(
        "已经有\(name)了；换密码用 people password，换角色用 people role",
        "\(name) is there already; see people password and people role")
    }
    return name
  }

  /// Somebody on the list.
  func person(_ name: String) throws -> Person {
    if let person = list[name] { return person }
    let near = nearestName(to: name, among: list.people.map(\.name))
    throw refuse(
      "没有\(name)" + (near.map { "，是不是\($0)？" } ?? ""),
      "there is no \(name)" + (near.map { "; did you mean \($0)?" } ?? ""))
  }

  /// A role by its word.
  func role(_ word: String) throws -> Role {
    if let role = Role(word, steps: steps) { return role }
    let known = ["writer", "data", "keeper", "reader"] + steps
    throw refuse(
      "没有角色“\(word)”，可以是：\(known.joined(separator: "、"))"
        + (steps.isEmpty ? "；要有审稿人，先在 site.yml 里写 review: [初审, 复审, 终审]" : ""),
      "there is no role “\(word)”; known: \(known.joined(separator: ", "))"
        + (steps.isEmpty ? "; for reviewers, write review: […] in site.yml first" : ""))
  }

  /// A password, typed twice at a terminal, or the first line of standard input.
  func password(of name: String) throws -> PasswordHash {
    let typed: String?
    if isatty(STDIN_FILENO) == 1 {
      typed = hidden("\(name)的密码", "password of \(name)")
      let again = hidden("再输一遍", "once more")
      guard typed == again else { throw refuse("两遍不一样", "the two are not the same") }
    } else {
      typed = readLine()
    }
    guard let typed, !typed.isEmpty else { throw refuse("没有给密码", "there is no password") }
    if let problem = PasswordHash.problem(with: typed, of: name) {
      throw refuse(problem.zh, problem.en)
    }
    guard let hash = PasswordHash(of: typed, salt: RandomBytes.make(PasswordHash.saltLength)) else {
      throw console.fail(
        EnvironmentError(
          LocalizedText(zh: "内存不够，算不出密码的散列", en: "there is no memory to hash the password")))
    }
    return hash
  }

  /// Writes the list with somebody new or changed; they are signed out everywhere.
  mutating func set(_ person: Person) throws {
    list.set(person)
    try write(changed: person.name)
  }

  /// Keeps somebody out, or lets them in again.
  mutating func setLocked(_ isLocked: Bool, _ name: String) throws -> Person {
    var person = try person(name)
    person.isLocked = isLocked
    try set(person)
    return person
  }

  /// Writes the list without somebody.
  mutating func remove(_ name: String) throws {
    list.remove(name)
    try write(changed: name)
  }

  private func write(changed name: String) throws {
    do throws(EnvironmentError) {
      try list.write(root: root)
      var sessions = Sessions(root: root)
      sessions.closeAll(of: name)
      try sessions.write(root: root)
    } catch {
      throw console.fail(error)
    }
  }

  private func refuse(_ zh: String, _ en: String) -> ExitCode {
    console.say("showcase: " + console.words(zh, en))
    return ExitCode(64)
  }

  /// A line that the terminal does not show.
  private func hidden(_ zh: String, _ en: String) -> String? {
    var old = termios()
    guard tcgetattr(STDIN_FILENO, &old) == 0 else { return nil }
    var silent = old
    silent.c_lflag &= ~tcflag_t(ECHO)
    tcsetattr(STDIN_FILENO, TCSAFLUSH, &silent)
    defer {
      tcsetattr(STDIN_FILENO, TCSAFLUSH, &old)
      console.say("")
    }
    _ = StandardStream.errors.write(console.words("\(zh)：", "\(en): "))
    return readLine()
  }
}
