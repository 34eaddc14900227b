import ArgumentParser

/// The command line: arguments in, messages and an exit status out.
@main
struct Showcase: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "showcase",
    abstract: Console.words(
      zh: "把案例和指标表做成一个可搜索的静态网站。",
      en: "Makes a searchable static website from feature cases and indicator tables."),
    version: "0.1.0",
    subcommands: [BuildCommand.self, CheckCommand.self, NewCommand.self])
}
