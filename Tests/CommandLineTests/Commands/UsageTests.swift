import Foundation
import TestSupport
import Testing

@Suite("Help and usage", .timeLimit(.minutes(2)))
struct UsageTests {
  @Test(
    "help speaks Chinese, and English in an English locale",
    arguments: [
      (["LANG": "zh_CN.UTF-8"], "生成网站；有错误时原来的网站不动。"),
      (["LANG": "C"], "生成网站；有错误时原来的网站不动。"),
      (["LANG": ""], "生成网站；有错误时原来的网站不动。"),
      (["LANG": "en_US.UTF-8"], "Builds the site, whole or not at all."),
      (["LANG": "zh_CN.UTF-8", "LC_ALL": "en_GB.UTF-8"], "Builds the site, whole or not at all."),
    ])
  func help(environment: [String: String], words: String) throws {
    let folder = try TemporaryFolder()
    for arguments in [["build", "--help"], ["help", "build"], ["--help"]] {
      let run = try Program.Run(arguments, in: .folder(folder), environment: environment).result()
      #expect(run.status == 0)
      #expect(run.output.contains(words), "\(arguments): \(run.output)")
      #expect(run.errors == "")
    }
  }

  @Test(
    "every option of every command is explained",
    arguments: [
      (["build"], "--root --lang --base-url --theme --drafts --strict --jobs --out --clean"),
      (
        ["check"], "--root --lang --base-url --theme --drafts --strict --jobs --format --fix --mark"
      ),
      (["new", "site"], "--lang"), (["new", "case"], "--root --lang --title"),
    ])
  func options(command: [String], options: String) throws {
    let folder = try TemporaryFolder()
    let run = try Program.Run(command + ["--help"], in: .folder(folder)).result()
    let lines = run.output.split(separator: "\n").map { $0.drop { $0 == " " } }
    for option in options.split(separator: " ") {
      let explained = lines.contains { line in
        guard line.hasPrefix(option + " ") || line == option else { return false }
        return line.count > option.count + 12 || lines.firstIndex(of: line) != lines.count - 1
      }
      #expect(explained, "\(option): \(run.output)")
    }
  }

  @Test("the version is one line")
  func version() throws {
    let run = try Program.run("--version", in: .folder(TemporaryFolder()))
    #expect(run.status == 0)
    #expect(
      run.output.range(of: #"^[0-9]+\.[0-9]+\.[0-9]+\n$"#, options: .regularExpression) != nil)
  }

  @Test(
    "wrong usage ends with 64, names what is wrong, and leaves the project alone",
    arguments: [
      (["biuld"], "biuld"), (["build", "--outt", "x"], "--outt"), (["build", "extra"], "extra"),
      (["build", "--jobs", "0"], "--jobs"), (["build", "--jobs", "257"], "--jobs"),
      (["build", "--jobs", "-1"], "--jobs"), (["build", "--jobs", "two"], "two"),
      (["check", "--jobs", "0"], "--jobs"), (["build", "--out"], "--out"),
      (["build", "--base-url", "site.example"], "--base-url"),
      (["build", "--base-url", "javascript:alert(1)"], "--base-url"),
      (["build", "--base-url", "https://"], "--base-url"),
      (["build", "--base-url", "https://网站.example/"], "--base-url"),
      (["build", "--base-url", "https://a.example/?q=1"], "--base-url"),
      (["build", "--base-url", "https://a.example/\"><script>"], "--base-url"),
      (["build", "--lang", "fr"], "fr"), (["check", "--format", "xml"], "xml"),
      (["check", "--out", "x"], "--out"), (["check", "--mark"], "--mark"),
      (["check", "--mark", ""], "--mark"), (["new"], "new"), (["new", "case"], "--title"),
      (["new", "page", "x"], "page"), (["new", "site"], "<dir>"),
    ])
  func wrongUsage(arguments: [String], named: String) throws {
    let project = try Project(Project.sound)
    let before = Snapshot(project.root)
    let run = try Program.Run(arguments, in: .project(project)).result()
    // A group of commands without one explains itself.
    #expect(run.status == (arguments == ["new"] ? 0 : 64), "\(run.errors)")
    #expect((run.errors + run.output).contains(named), "\(run.errors)")
    #expect(Snapshot(project.root) == before)
  }
}
