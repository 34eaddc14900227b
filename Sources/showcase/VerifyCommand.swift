import Archiving
import ArgumentParser
import BagIt
import Diagnostics
import Foundation
import Machine
import SiteBuilder

/// `showcase verify`: the proof that an archive is what it was.
struct VerifyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract: Console.words(
      zh: "核对存档：少了、多了、变了、改名的文件，一一指出。",
      en: "Checks an archive, and names every file that is missing, new, changed or renamed."))

  @Argument(
    help: ArgumentHelp(
      Console.words(
        zh: "zip 文件，或解压出来的文件夹。", en: "A zip archive, or the folder it was unpacked to."),
      valueName: "file|folder"))
  var path: String

  @Flag(
    help: ArgumentHelp(
      Console.words(
        zh: "再用存档里的原稿重新生成网站，逐字节比较。",
        en: "Also build the site anew from the archived sources and compare it byte for byte.")))
  var rebuild = false

  @Option(
    help: ArgumentHelp(
      Console.words(
        zh: "text 给人看，json 每行一个对象给程序看。",
        en: "text for people, json for programs, one object a line."),
      valueName: "text|json"))
  var format = CheckCommand.Format.text

  @Option(
    help: ArgumentHelp(
      Console.words(zh: "并行的线程数；缺省为处理器个数。", en: "Threads; by default one a processor."),
      valueName: "n"))
  var jobs: Int?

  @Option(
    help: ArgumentHelp(
      Console.words(zh: "提示语言：zh 或 en。", en: "The language of messages: zh or en."),
      valueName: "zh|en"))
  var lang: MessageLanguage?

  func validate() throws {
    if let jobs, !(1...256).contains(jobs) {
      throw ValidationError(
        Console.words(zh: "--jobs 应是 1 到 256 的整数。", en: "--jobs takes a number from 1 to 256."))
    }
  }

  func run() throws {
    let console = Console(language: lang)
    let threads = jobs ?? ProcessInfo.processInfo.activeProcessorCount
    var verification: BagVerification
    do throws(EnvironmentError) {
      console.show(console.words("核对…", "checking…"))
      verification = try verifyBag(at: path, jobs: threads)
      if rebuild, verification.isValid {
        let stopwatch = Stopwatch(console)
        verification.add(
          try rebuildDifferences(
            bag: path, verification: verification, generator: Showcase.generator, jobs: threads
          ) { stopwatch.observe($0) })
      }
      console.show("")
    } catch {
      throw console.fail(error)
    }
    for finding in verification.findings {
      switch format {
      case .text: console.write(text(finding, console))
      case .json: console.write(try FindingLine(finding).json)
      }
    }
    summarize(verification, console)
    if !verification.isValid { throw ExitCode(1) }
  }

  private func text(_ finding: BagFinding, _ console: Console) -> String {
    let place =
      [finding.path.isEmpty ? path : finding.path] + (finding.line.map { ["\($0)"] } ?? [])
    let severity = TextRenderer.word(
      for: finding.isError ? .error : .warning, in: console.language)
    return Console.harmless(
      "\(place.joined(separator: ":")): \(severity)[\(finding.code.rawValue)]: "
        + finding.message.text(in: console.language))
  }

  private func summarize(_ verification: BagVerification, _ console: Console) {
    let count = verification.findings.count(where: \.isError)
    let what = console.words(
      "\(verification.fileCount) 个文件，\(verification.byteCount) 字节",
      "\(verification.fileCount.counted("file")), \(verification.byteCount) bytes")
    guard verification.isValid else {
      console.say(
        console.words(
          "核对不通过：\(what)；\(count) 个错误。", "not valid: \(what); \(count.counted("error"))."))
      return
    }
    let rebuilt =
      rebuild
      ? console.words("；重新生成的网站一字不差", "; the site built anew is the same") : ""
    console.say(console.words("核对无误：\(what)\(rebuilt)。", "valid: \(what)\(rebuilt)."))
  }
}

/// A finding as one JSON object; the wording is Chinese whatever the locale, as that of `check`.
private struct FindingLine: Encodable {
  let finding: BagFinding

  init(_ finding: BagFinding) { self.finding = finding }

  enum Key: String, CodingKey { case code, severity, file, line, message }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    try container.encode(finding.code.rawValue, forKey: .code)
    try container.encode(finding.isError ? "error" : "warning", forKey: .severity)
    try container.encode(finding.path, forKey: .file)
    try container.encode(finding.line, forKey: .line)
    try container.encode(finding.message.zh, forKey: .message)
  }

  var json: String {
    get throws {
      let encoder = JSONEncoder()
      encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
      return Console.harmless(String(decoding: try encoder.encode(self), as: UTF8.self))
    }
  }
}
