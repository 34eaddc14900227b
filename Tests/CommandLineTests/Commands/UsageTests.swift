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
      (["new", "page", "x"], "page"), (["new", "case", "--title", ""], "--title"),
      (["new", "case", "--title", " 　"], "--title"), (["help", "biuld"], "biuld"),
      (["new", "site"], "<dir>"),
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

  @Test(
    "wrong usage is answered in Chinese, in every sentence",
    arguments: [
      ("new case", "错误：缺少“--title <title>”\n说明：--title <title>  标题。"),
      ("build --draft", "错误：没有选项“--draft”，是不是“--drafts”？"),
      ("build --unknowable", "错误：没有选项“--unknowable”"), ("build -x", "错误：没有选项“-x”"),
      ("生成", "错误：没有这个命令：“生成”"), ("new page", "错误：没有这个命令：“page”"),
      ("new blog x", "错误：没有这个命令：“blog”"), ("import pdf x.pdf", "错误：没有这个命令：“pdf”"),
      ("help 生成", "错误：没有这个命令：“生成”"), ("help new page", "错误：没有这个命令：“page”"),
      ("publish a b", "错误：多出了“b”"), ("publish a b c", "错误：多出了 2 项：“b”“c”"),
      ("build --jobs x", "错误：“--jobs <n>”不能是“x”"),
      ("build --jobs -3", "错误：--jobs 应是 1 到 256 的整数。"), ("ledger --nope", "错误：没有选项“--nope”"),
      ("serve --port -1", "错误：“--port <n>”不能是“-1”"),
      ("people --root .", "错误：“--root”写在命令的后面：showcase people <命令> --root <dir>"),
      ("--root . build", "错误：“--root”写在命令的后面：showcase <命令> --root <dir>"),
      ("build --lang fr", "错误：“--lang <zh|en>”不能是“fr”，可以是 zh、en"),
      ("build --drafts=1", "错误：选项“--drafts”后面不带值，却写了“1”"),
      ("build --out", "错误：“--out <dir>”后面缺少值"),
    ])
  func wrongUsageInChinese(arguments: String, words: String) throws {
    let folder = try TemporaryFolder()
    let run = try Program.Run(
      arguments.split(separator: " ").map(String.init), in: .folder(folder)
    ).result()
    #expect(run.status == 64)
    #expect(run.errors.hasPrefix(words + "\n"), "\(run.errors)")
    #expect(run.errors.contains("用法：showcase "))
    #expect(run.errors.firstMatch(of: #/(?m)(^| )[A-Z][a-z]+ [a-z]+/#) == nil, "\(run.errors)")
  }

  @Test(
    "help and wrong usage end with their status where nobody can read them, and say so where somebody can",
    arguments: ["--help", "--version", "help", "help build", "build --help", "new"].map { ($0, 0) }
      + [("nix", 64), ("build --nope", 64)])
  func unreadable(arguments: String, status: Int) throws {
    let folder = try TemporaryFolder()
    for place in [">/dev/full", "2>/dev/full", ">/dev/full 2>/dev/full", ">&- 2>&-", ">&-"] {
      let run = try Program.Run(
        arguments.split(separator: " ").map(String.init), in: .folder(folder),
        through: ["/bin/sh", "-c", "\"$0\" \"$@\" \(place)"]
      ).result()
      #expect(run.status == status, "\(place): \(run.errors)")
      if place == ">/dev/full", status == 0 {
        #expect(run.errors == "showcase: 标准输出写不出去：磁盘已满\n")
      }
    }
    let gone = try Program.Run(
      arguments.split(separator: " ").map(String.init), in: .folder(folder),
      through: ["/bin/bash", "-c", "set -o pipefail; \"$0\" \"$@\" 2>&1 | true"]
    ).result()
    #expect(gone.status == status)
  }

  @Test("the language that the arguments ask for answers wrong usage and prints help, too")
  func languageOfUsage() throws {
    let folder = try TemporaryFolder()
    let english = try Program.run("build", "--lang", "en", "--outt", in: .folder(folder))
    #expect(english.errors.hasPrefix("Error: Unknown option '--outt'. Did you mean '--out'?\n"))
    let far = try Program.run("ledger", "--lang", "en", "--nope", in: .folder(folder))
    #expect(far.errors.hasPrefix("Error: Unknown option '--nope'\n"))
    let group = try Program.run(
      "people", "--root", ".", in: .folder(folder), environment: ["LANG": "en_US.UTF-8"])
    #expect(
      group.errors.hasPrefix(
        "Error: '--root' belongs behind the command: showcase people <subcommand> --root <dir>\n"))
    let chinese = try Program.run(
      "build", "--lang=zh", "--help", in: .folder(folder), environment: ["LANG": "en_US.UTF-8"])
    #expect(chinese.output.hasPrefix("用途：生成网站；有错误时原来的网站不动。\n\n用法：showcase build "))
    #expect(chinese.output.contains("\n选项：\n"))
    #expect(chinese.output.contains("提示语言：zh 或 en。（可选：zh、en）"))
    #expect(chinese.output.contains("显示这些说明。"))
  }
}
