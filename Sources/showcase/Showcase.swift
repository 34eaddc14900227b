import ArgumentParser
import Foundation
import Machine
import Publishing

/// The command line: arguments in, messages and an exit status out.
@main
struct Showcase: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "showcase",
    abstract: Console.words(
      zh: "把案例和指标表做成一个可搜索的静态网站。",
      en: "Makes a searchable static website from feature cases and indicator tables."),
    version: version,
    subcommands: [
      BuildCommand.self, CheckCommand.self, NewCommand.self, ImportCommand.self,
      WeChatCommand.self, FillCommand.self, ExportCommand.self, PublishCommand.self,
      HostingCommand.self, EvidenceCommand.self, FreezeCommand.self, ArchiveCommand.self,
      VerifyCommand.self, PeopleCommand.self, LedgerCommand.self, ServeCommand.self,
    ])

  static let version = "0.1.0"
  /// The program as archives name it.
  static let generator = "showcase \(version)"

  /// Runs the command that the arguments name.
  static func main() {
    StandardStream.openMissing()
    // A reader who goes away is no reason to leave work half done.
    signal(SIGPIPE, SIG_IGN)
    Remains.clearWhenEnded()
    // What people read is told in the machine's own time.
    _ = Clock.offset
    // Zip archives carry local times; here and everywhere they are those of UTC.
    setenv("TZ", "UTC0", 1)
    tzset()
    do {
      try refuseUnknownHelp()
      var command = try parseAsRoot()
      try command.run()
    } catch {
      leave(error)
    }
  }

  /// Refuses to explain a command that there is not: the parser would show what it knows instead.
  private static func refuseUnknownHelp() throws {
    let arguments = CommandLine.arguments.dropFirst()
    guard arguments.first == "help" else { return }
    var words: [String] = []
    var commands = configuration.subcommands
    for word in arguments.dropFirst() where word != "help" && !word.hasPrefix("-") {
      words.append(word)
      guard let command = commands.first(where: { $0.configuration.commandName == word }) else {
        // The same words without “help” are wrong as well, and what is said of them fits.
        return try _ = parseAsRoot(words)
      }
      commands = command.configuration.subcommands
    }
  }

  /// Prints what the parser or a command has to say, and ends with the status that goes with it.
  private static func leave(_ error: any Error) -> Never {
    let status = exitCode(for: error)
    let text = UsageText(language: Console.preferredLanguage).translated(fullMessage(for: error))
    let console = Console(language: nil)
    if !text.isEmpty { status.isSuccess ? console.write(text) : console.say(text) }
    Foundation.exit(status.rawValue)
  }
}
