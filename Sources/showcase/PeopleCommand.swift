import ArgumentParser
import Content
import Diagnostics
import Foundation
import Machine
import People
import SiteBuilder

/// `showcase people`: who may sign in at the desk of the office.
struct PeopleCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "people",
    abstract: Console.words(
      zh: "管理案例台的人员：添加、改角色、换密码、锁上、删除（serve --office 用）。",
      en: "Keeps the people of the desk: add, role, password, lock, remove (for serve --office)."),
    discussion: Console.words(
      zh: """
        角色：writer 写稿，data 数据，keeper 管理，reader 读者；审稿的写 site.yml 里 review 的步骤名，如 初审，\
        或 first、second、final。密码在终端里输入时不显示；也可以从标准输入给出，占一行。密码只存散列（Argon2id），\
        在 .showcase/people.txt，只有文件的主人能读。
        """,
      en: """
        Roles: writer, data, keeper, reader, and the steps that site.yml has under review, by name or as first, \
        second, final. A password is typed at the terminal without being shown, or comes as a line of \
        standard input. Only its hash (Argon2id) is kept, in .showcase/people.txt, for the file's owner alone.
        """),
    subcommands: [
      Add.self, List.self, ChangeRole.self, ChangePassword.self, Lock.self, Unlock.self,
      Remove.self,
    ])

  private static var name: ArgumentHelp {
    ArgumentHelp(Console.words(zh: "姓名，登录和签字都用它。", en: "The name, to sign in and to sign."))
  }
  private static var role: ArgumentHelp {
    ArgumentHelp(
      Console.words(
        zh: "角色：writer、data、keeper、reader，或审核的一步。",
        en: "The role: writer, data, keeper, reader, or a step of the review."))
  }

  struct Add: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "add", abstract: Console.words(zh: "添加一个人。", en: "Adds somebody."))
    @OptionGroup var common: CommonOptions
    @Argument(help: PeopleCommand.name) var name: String
    @Option(help: PeopleCommand.role) var role: String

    func run() throws {
      let console = common.console
      var office = try Office(common, console)
      let name = try office.newName(name)
      let role = try office.role(role)
      let password = try office.password(of: name)
      try office.set(Person(name: name, role: role, password: password))
      console.write(
        console.words("添加了\(name)（\(role.name.zh)）", "added \(name) (\(role.name.en))"))
    }
  }

  struct List: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "list", abstract: Console.words(zh: "列出所有人。", en: "Lists all people."))
    @OptionGroup var common: CommonOptions

    func run() throws {
      let console = common.console
      let office = try Office(common, console)
      for person in office.list.people {
        let locked = person.isLocked ? "\t" + console.words("锁着", "locked") : ""
        console.write(
          "\(person.name)\t\(person.role.name.text(in: console.language))\(locked)")
      }
      if office.list.people.isEmpty {
        console.say(
          console.words(
            "还没有人。添加：showcase people add 姓名 --role writer",
            "There is nobody yet. Add: showcase people add NAME --role writer"))
      }
    }
  }

  struct ChangeRole: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "role",
      abstract: Console.words(zh: "换一个角色。", en: "Gives somebody another role."))
    @OptionGroup var common: CommonOptions
    @Argument(help: PeopleCommand.name) var name: String
    @Option(help: PeopleCommand.role) var role: String

    func run() throws {
      let console = common.console
      var office = try Office(common, console)
      var person = try office.person(name)
      person.role = try office.role(role)
      try office.set(person)
      console.write(
        console.words(
          "\(person.name)：\(person.role.name.zh)", "\(person.name): \(person.role.name.en)"))
    }
  }

  struct ChangePassword: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "password",
      abstract: Console.words(zh: "换一个密码。", en: "Gives somebody another password."))
    @OptionGroup var common: CommonOptions
    @Argument(help: PeopleCommand.name) var name: String

    func run() throws {
      let console = common.console
      var office = try Office(common, console)
      var person = try office.person(name)
      person.password = try office.password(of: person.name)
      try office.set(person)
      console.write(
        console.words("\(person.name)的密码换了", "the password of \(person.name) is another now"))
    }
  }

  struct Lock: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "lock",
      abstract: Console.words(
        zh: "把一个人锁在外面，不删去。", en: "Keeps somebody out without removing them."))
    @OptionGroup var common: CommonOptions
    @Argument(help: PeopleCommand.name) var name: String

    func run() throws {
      let console = common.console
      var office = try Office(common, console)
      let person = try office.setLocked(true, name)
      console.write(
        console.words("\(person.name)不能登录了", "\(person.name) cannot sign in any more"))
    }
  }

  struct Unlock: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "unlock",
      abstract: Console.words(zh: "让锁着的人再登录。", en: "Lets somebody in again."))
    @OptionGroup var common: CommonOptions
    @Argument(help: PeopleCommand.name) var name: String

    func run() throws {
      let console = common.console
      var office = try Office(common, console)
      let person = try office.setLocked(false, name)
      console.write(
        console.words("\(person.name)又能登录了", "\(person.name) can sign in again"))
    }
  }

  struct Remove: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "remove",
      abstract: Console.words(
        zh: "删去一个人；签过的字还在。", en: "Removes somebody; what they signed stays."))
    @OptionGroup var common: CommonOptions
    @Argument(help: PeopleCommand.name) var name: String

    func run() throws {
      let console = common.console
      var office = try Office(common, console)
      let person = try office.person(name)
      try office.remove(person.name)
      console.write(console.words("删去了\(person.name)", "removed \(person.name)"))
    }
  }
}
