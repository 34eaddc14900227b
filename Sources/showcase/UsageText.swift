import Diagnostics
import Foundation

/// What the argument parser says, in the language of the person.
///
/// swift-argument-parser makes its sentences itself and offers no place for translations, so its
/// finished text is taken line by line. A sentence that is not known here stays as it is; the tests
/// hold every way of wrong usage to Chinese, so that a new release of the library is noticed.
struct UsageText {
  let language: MessageLanguage

  /// A help page or an answer to wrong usage.
  func translated(_ text: String) -> String {
    let plain = text.split(separator: "\n", omittingEmptySubsequences: false)
      .map { Self.withoutFarGuess(String($0)) }
    guard language == .chinese else {
      return Self.optionOfCommand(plain, language).joined(separator: "\n")
    }
    var lines = plain.map(Self.line)
    lines = Self.optionOfCommand(lines, language)
    // Where a command is expected, a word too many is a command that there is not.
    if let usage = lines.firstIndex(where: { $0.hasPrefix("用法：") && $0.hasSuffix("<subcommand>") })
    {
      for index in lines[..<usage].indices {
        lines[index] = Self.unknownCommand(in: lines[index])
      }
      lines[usage] = lines[usage].replacing("<subcommand>", with: "<命令>")
    }
    return lines.joined(separator: "\n")
  }

  /// A line that asks whether another option was meant, without the question where that is far from what was
  /// written: the library takes `--root` for what `--nope` might be.
  private static func withoutFarGuess(_ line: String) -> String {
    guard
      let match = line.firstMatch(of: #/^(.*Unknown option '(.+?)')\. Did you mean '(.+)'\?$/#),
      nearestName(to: String(match.2), among: [String(match.3)]) == nil
    else { return line }
    return String(match.1)
  }

  /// An option of all commands that stands in front of the command, with the place where it belongs.
  private static func optionOfCommand(_ lines: [String], _ language: MessageLanguage) -> [String] {
    guard let usage = lines.first(where: { $0.hasSuffix(" <subcommand>") }),
      let start = usage.firstRange(of: "showcase")?.lowerBound
    else { return lines }
    let group = usage[start...].dropLast(" <subcommand>".count)
    return lines.map { line in
      for option in ["--root", "--lang"]
      where line.hasSuffix("没有选项“\(option)”") || line.hasSuffix("Unknown option '\(option)'") {
        let value = option == "--root" ? "<dir>" : "<zh|en>"
        return language == .chinese
          ? "错误：“\(option)”写在命令的后面：\(group) <命令> \(option) \(value)"
          : "Error: '\(option)' belongs behind the command: \(group) <subcommand> \(option) \(value)"
      }
      return line
    }
  }

  /// The first of the words that were too many, said to be no command; what follows belongs to it.
  private static func unknownCommand(in line: String) -> String {
    guard let match = line.firstMatch(of: #/^(.*?)多出了(?: \d+ 项：)?(“.*?”)/#) else { return line }
    return "\(match.1)没有这个命令：\(match.2)"
  }

  private static func line(_ line: String) -> String {
    var line = line
    for (english, chinese) in heads where line.hasPrefix(english) {
      line = chinese + line.dropFirst(english.count)
    }
    for (pattern, chinese) in sentences {
      if let match = line.firstMatch(of: pattern) {
        line = chinese(match.output.dropFirst().map { String($0.substring ?? "") })
      }
    }
    for (english, chinese) in ends where line.hasSuffix(english) {
      line = line.dropLast(english.count) + chinese
    }
    return values(in: line.replacing("[<options>]", with: "[<选项>]"))
  }

  /// What a line begins with.
  private static let heads = [
    ("OVERVIEW: ", "用途："), ("USAGE: ", "用法："), ("Usage: ", "用法："), ("ARGUMENTS:", "参数："),
    ("OPTIONS:", "选项："), ("SUBCOMMANDS:", "命令："), ("Error: ", "错误："), ("Help:  ", "说明："),
  ]

  /// What a line ends with: the descriptions that the library writes itself.
  private static let ends = [
    ("Show the version.", "显示版本号。"), ("Show help information.", "显示这些说明。"),
    ("Show subcommand help information.", "显示一个命令的说明。"),
  ]

  private typealias Sentence = (Regex<AnyRegexOutput>, @Sendable ([String]) -> String)

  /// The library's sentences, and what they say in Chinese.
  nonisolated(unsafe) private static let sentences: [Sentence] = [
    (
      Regex(#/^  See '(.+) <subcommand>' for detailed help\.$/#),
      { "  某个命令的说明：\($0[0]) <命令>" }
    ),
    (Regex(#/^  See '(.+)' for more information\.$/#), { "  详细说明：\($0[0])" }),
    (
      Regex(#/^(错误：|)Unknown option '(.+)'\. Did you mean '(.+)'\?$/#),
      { "\($0[0])没有选项“\($0[1])”，是不是“\($0[2])”？" }
    ),
    (Regex(#/^(错误：|)Unknown option '(.+)'$/#), { "\($0[0])没有选项“\($0[1])”" }),
    (
      Regex(#/^   or: Missing value for '(.+)' in '(.+)'$/#),
      { "   或者：“\($0[1])”里的“\($0[0])”后面缺少值" }
    ),
    (Regex(#/^(错误：|)Missing value for '(.+)'$/#), { "\($0[0])“\($0[1])”后面缺少值" }),
    (
      Regex(#/^(错误：|)The option '(.+)' does not take any value, but '(.*)' was specified\.$/#),
      { "\($0[0])选项“\($0[1])”后面不带值，却写了“\($0[2])”" }
    ),
    (Regex(#/^(错误：|)Unexpected argument '(.*)'$/#), { "\($0[0])多出了“\($0[1])”" }),
    (
      Regex(#/^(错误：|)(\d+) unexpected arguments: '(.*)'$/#),
      { "\($0[0])多出了 \($0[1]) 项：“\($0[2].replacing("', '", with: "”“"))”" }
    ),
    (
      Regex(#/^(错误：|)Value to be set with flag '(.+)' had already been set with flag '(.+)'$/#),
      { "\($0[0])“\($0[1])”和前面的“\($0[2])”只能用一个" }
    ),
    (Regex(#/^(错误：|)Missing expected argument '(.+)'$/#), { "\($0[0])缺少“\($0[1])”" }),
    (
      Regex(#/^(错误：|)Missing one of: '(.+)'$/#),
      { "\($0[0])缺少其中一项：“\($0[1].replacing("', '", with: "”“"))”" }
    ),
    (Regex(#/^(错误：|)Missing required subcommand\.$/#), { "\($0[0])缺少命令" }),
    (Regex(#/^(错误：|)Invalid option: (.*)$/#), { "\($0[0])不能用的选项：“\($0[1])”" }),
    (
      Regex(#/^(错误：|)The value '(.*)' is invalid for '(.+?)'\. Please provide one of (.+)\.$/#),
      { "\($0[0])“\($0[2])”不能是“\($0[1])”，可以是 \(choices($0[3]))" }
    ),
    (
      Regex(#/^(错误：|)The value '(.*)' is invalid for '(.+?)'(?:: .*)?$/#),
      { "\($0[0])“\($0[2])”不能是“\($0[1])”" }
    ),
    (Regex(#/^Can't autodetect a supported shell\.$/#), { _ in "认不出用的是哪种 shell。" }),
    (
      Regex(#/^(错误：|)Can't generate completion scripts for '(.+)'\.$/#),
      { "\($0[0])没有给“\($0[1])”用的补全脚本。" }
    ),
    (
      Regex(#/^Please use --generate-completion-script=<shell> with one of:$/#),
      { _ in "请写 --generate-completion-script=<shell>，可以是：" }
    ),
  ]

  /// `'zh' and 'en'`, `'a', 'b' or 'c'` as one writes a choice in Chinese.
  private static func choices(_ list: String) -> String {
    list.replacing("' and '", with: "、").replacing("' or '", with: "、")
      .replacing("', '", with: "、").replacing("'", with: "")
  }

  /// The values and defaults behind the description of an option.
  private static func values(in line: String) -> String {
    guard line.hasSuffix(")"), let open = line.range(of: " (", options: .backwards) else {
      return line
    }
    let parts = line[open.upperBound...].dropLast().components(separatedBy: "; ")
    var words: [String] = []
    for part in parts {
      if part.hasPrefix("values: ") {
        words.append("可选：" + part.dropFirst(8).replacing(", ", with: "、"))
      } else if part.hasPrefix("default: ") {
        words.append("缺省：" + part.dropFirst(9))
      } else {
        return line
      }
    }
    return line[..<open.lowerBound] + "（\(words.joined(separator: "；"))）"
  }
}
