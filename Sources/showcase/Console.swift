import ArgumentParser
import Content
import Diagnostics
import Foundation
import Machine
import SiteBuilder

/// Speaks to the person at the terminal, or to the program behind the pipe.
struct Console: Sendable {
  let language: MessageLanguage
  /// Whether standard error is a terminal, where a line can be drawn again.
  let isTerminal: Bool

  init(language: MessageLanguage?) {
    self.language = language ?? Self.preferredLanguage
    self.isTerminal = isatty(STDERR_FILENO) == 1
  }

  /// The language that the arguments ask for, else English for an English locale, Chinese otherwise:
  /// the people who use this write Chinese. Help pages and wrong usage are answered in it, too, which
  /// the parser knows of before it has read the option.
  static var preferredLanguage: MessageLanguage {
    let arguments = CommandLine.arguments
    for (index, argument) in arguments.enumerated() {
      let value =
        argument == "--lang"
        ? arguments.dropFirst(index + 1).first
        : argument.hasPrefix("--lang=") ? String(argument.dropFirst(7)) : nil
      if let language = value.flatMap(MessageLanguage.init(rawValue:)) { return language }
    }
    let environment = ProcessInfo.processInfo.environment
    let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].lazy
      .compactMap { environment[$0] }.first { !$0.isEmpty }
    return locale?.lowercased().hasPrefix("en") == true ? .english : .chinese
  }

  /// Words for the help pages, which are made before options are read.
  static func words(zh: String, en: String) -> String {
    LocalizedText(zh: zh, en: en).text(in: preferredLanguage)
  }

  func words(_ zh: String, _ en: String) -> String {
    LocalizedText(zh: zh, en: en).text(in: language)
  }

  /// A line for the person, beside the program's output.
  func say(_ line: String) {
    _ = StandardStream.errors.write(eraser + line + "\n")
  }

  /// A line of the program's output. Where it cannot be written, the person is told once; the work that it
  /// tells of is done all the same, and its own exit status stands.
  func write(_ line: String) {
    guard let code = StandardStream.output.write(line + "\n") else { return }
    let reason = SystemReason(code).text
    say("showcase: " + words("标准输出写不出去：\(reason.zh)", "cannot write the output: \(reason.en)"))
  }

  /// Asks the person at the terminal; nil where nothing is answered.
  func ask(_ zh: String, _ en: String) -> String? {
    _ = StandardStream.errors.write(words("\(zh)：", "\(en): "))
    guard let line = readLine() else { return nil }
    let answer = line.trimmingCharacters(in: .whitespaces)
    return answer.isEmpty ? nil : answer
  }

  /// Shows what is going on, on a terminal only; the next line takes its place.
  func show(_ line: String) {
    guard isTerminal else { return }
    _ = StandardStream.errors.write(eraser + line)
  }

  /// Prints everything that is wrong with the content, for the person.
  func say(_ report: Report) {
    let renderer = TextRenderer(language: language)
    for diagnostic in report.diagnostics { say(renderer.render(diagnostic)) }
  }

  /// A line that a name from elsewhere stands in, without what a terminal would obey.
  static func harmless(_ line: String) -> String {
    guard line.unicodeScalars.contains(where: isControl) else { return line }
    return line.unicodeScalars.reduce(into: "") { result, scalar in
      guard isControl(scalar) else { return result.unicodeScalars.append(scalar) }
      let digits = String(scalar.value, radix: 16)
      result += "\\u" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    }
  }

  private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator: true
    default: false
    }
  }

  private var eraser: String { isTerminal ? "\r\u{1B}[K" : "" }

  /// Prints an environment's error; the exit status says that the content is not to blame.
  func fail(_ error: EnvironmentError) -> ExitCode {
    say("showcase: " + error.message.text(in: language))
    if let hint = error.hint { say("  \(TextRenderer.hint(language)) " + hint.text(in: language)) }
    return ExitCode(2)
  }
}

extension MessageLanguage: ExpressibleByArgument {}

/// Options that every command has.
struct CommonOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      Console.words(
        zh: "项目所在的文件夹；缺省从当前文件夹往上找 Content/site.yml。",
        en: "The project's folder; by default the nearest above with Content/site.yml."),
      valueName: "dir"))
  var root: String?

  @Option(
    help: ArgumentHelp(
      Console.words(zh: "提示语言：zh 或 en。", en: "The language of messages: zh or en."),
      valueName: "zh|en"))
  var lang: MessageLanguage?

  var console: Console { Console(language: lang) }

  /// The folder that holds `Content/site.yml`.
  func projectRoot(_ console: Console) throws -> String {
    if let root {
      let path = URL(fileURLWithPath: root).standardizedFileURL.path
      guard FileManager.default.fileExists(atPath: path + "/Content") else {
        console.say(
          "showcase: "
            + console.words("\(root) 里没有 Content/", "there is no Content/ in \(root)"))
        throw ExitCode(2)
      }
      return path
    }
    var folder = URL(fileURLWithPath: FileManager.default.currentDirectoryPath)
    // A folder that was removed meanwhile has no name, and nothing above it.
    while folder.path.hasPrefix("/") {
      let file = folder.appendingPathComponent("Content/site.yml").path
      if FileManager.default.fileExists(atPath: file) { return folder.path }
      let content = folder.appendingPathComponent("Content").path
      let names = try? FileManager.default.contentsOfDirectory(atPath: content)
      // A project all the same, whose settings have another name: the check of its files says so.
      if MisnamedText.settings(among: names ?? []) != nil { return folder.path }
      guard folder.path != "/" else { break }
      folder.deleteLastPathComponent()
    }
    console.say(
      "showcase: "
        + console.words("从这里往上都没有 Content/site.yml", "no Content/site.yml here or above"))
    console.say(
      "  \(TextRenderer.hint(console.language)) "
        + console.words(
          "进入项目文件夹，或用 --root 指定；新建项目用 showcase new site 目录",
          "go to the project or name it with --root; showcase new site DIR makes a new one"))
    throw ExitCode(2)
  }
}
