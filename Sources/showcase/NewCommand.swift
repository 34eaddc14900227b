import ArgumentParser
import Content
import Diagnostics
import Foundation
import Starter

/// `showcase new`: a commented starting point.
struct NewCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "new",
    abstract: Console.words(zh: "新建一个网站或一篇案例。", en: "Starts a site or a case."),
    subcommands: [Site.self, Case.self])

  /// `showcase new site DIR`.
  struct Site: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "site",
      abstract: Console.words(
        zh: "新建一个能直接生成的小网站，文件里都有说明。", en: "Starts a small site that builds, with comments."))

    @Argument(
      help: ArgumentHelp(Console.words(zh: "新文件夹。", en: "The new folder."), valueName: "dir"))
    var folder: String

    @Option(
      help: ArgumentHelp(
        Console.words(
          zh: "网站和提示的语言：zh 或 en。", en: "The language of the site and of messages: zh or en."),
        valueName: "zh|en"))
    var lang: MessageLanguage?

    func run() throws {
      let console = Console(language: lang)
      let root = URL(fileURLWithPath: folder).standardizedFileURL
      let present = try? FileManager.default.contentsOfDirectory(atPath: root.path)
      guard present?.isEmpty ?? true else {
        console.say(
          "showcase: "
            + console.words("\(folder) 已经存在，而且不是空的", "\(folder) exists and is not empty"))
        throw ExitCode(2)
      }
      for (path, text) in StarterSite.files(in: console.language) {
        try NewFile.write(text, to: root.appendingPathComponent(path), console)
      }
      if let themes = InstalledThemes.folder() {
        try NewFile.copy(themes, to: root.appendingPathComponent("Themes"), console)
      } else {
        console.say(
          console.words(
            "没有找到自带的主题，请把 Themes/ 复制到 \(folder)", "no themes found; copy Themes/ into \(folder)"))
      }
      console.write(
        console.words(
          "建好了。进入 \(folder)，运行 showcase build，然后双击 Public/index.html。",
          "Done. Go to \(folder), run showcase build, and open Public/index.html."))
    }
  }

  /// `showcase new case [SLUG] --title T`.
  struct Case: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "case",
      abstract: Console.words(zh: "新建一篇案例。", en: "Starts a case."))

    @OptionGroup var common: CommonOptions

    @Argument(
      help: ArgumentHelp(
        Console.words(
          zh: "网址里的名字（小写字母、数字、连字符）；缺省用标题的拼音。",
          en: "Its name in the address; the title's pinyin by default."), valueName: "slug"))
    var slug: String?

    @Option(help: ArgumentHelp(Console.words(zh: "标题。", en: "The title.")))
    var title: String

    func run() throws {
      let console = common.console
      let root = try common.projectRoot(console)
      let name: String
      do {
        name = try StarterCase.slug(slug, title: title)
      } catch {
        throw refuse(error, console)
      }
      let folder = URL(fileURLWithPath: "\(root)/Content/cases/\(name)")
      if let text = existingText(in: folder) {
        console.say(
          "showcase: "
            + console.words(
              "Content/cases/\(name) 已经有了", "Content/cases/\(name) exists already"))
        console.say(
          "  hint: "
            + (text == "index.md"
              ? console.words(
                "换一个名字：showcase new case 名字 --title …",
                "choose another: showcase new case SLUG --title …")
              : console.words(
                "那里的 \(text) 大概就是正文，把它改名为 index.md；不是，就先移走它",
                "\(text) there is most likely its text: rename it to index.md, or move it away")))
        throw ExitCode(1)
      }
      let file = folder.appendingPathComponent("index.md")
      let site = try? String(contentsOfFile: "\(root)/Content/site.yml", encoding: .utf8)
      let isChinese = site.map { SiteConfiguration.firstLanguage(ofSite: $0).isChinese } ?? true
      let text = StarterCase.text(title: title, in: isChinese ? .chinese : .english)
      try NewFile.write(text, to: file, console)
      console.write("Content/cases/\(name)/index.md")
    }

    /// What may be the text of a case in a folder, or what stands in the folder's place. A folder of
    /// pictures alone waits for its text.
    private func existingText(in folder: URL) -> String? {
      var isFolder: ObjCBool = false
      guard FileManager.default.fileExists(atPath: folder.path, isDirectory: &isFolder) else {
        return nil
      }
      guard isFolder.boolValue,
        let names = try? FileManager.default.contentsOfDirectory(atPath: folder.path)
      else { return "index.md" }
      if names.contains("index.md") { return "index.md" }
      return names.sorted().first { MisnamedText.isMeant($0) }
    }

    private func refuse(_ problem: StarterCase.Problem, _ console: Console) -> ExitCode {
      switch problem {
      case .invalidSlug(let slug, let suggestion):
        console.say(
          "showcase: "
            + console.words(
              "“\(slug)”不能用作网址：只用小写字母、数字和连字符",
              "“\(slug)” cannot stand in an address: use lower-case letters, digits, hyphens"))
        if let suggestion {
          console.say("  hint: " + console.words("可以用“\(suggestion)”", "such as “\(suggestion)”"))
        }
      case .noSlug(let title):
        console.say(
          "showcase: "
            + console.words(
              "“\(title)”写不成网址，请在 --title 前给一个名字",
              "“\(title)” makes no address; give a name before --title"))
      }
      return ExitCode(64)
    }
  }
}

/// Writes the files of something new; nothing that exists is ever replaced.
enum NewFile {
  static func write(_ text: String, to file: URL, _ console: Console) throws {
    do {
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: file, options: .withoutOverwriting)
    } catch {
      console.say("showcase: \(file.path): \(error.localizedDescription)")
      throw ExitCode(2)
    }
  }

  static func copy(_ folder: URL, to target: URL, _ console: Console) throws {
    do {
      try FileManager.default.copyItem(at: folder, to: target)
    } catch {
      console.say("showcase: \(target.path): \(error.localizedDescription)")
      throw ExitCode(2)
    }
  }
}

/// The themes that came with the program: beside it, or above it in the checkout it was built in.
enum InstalledThemes {
  static func folder() -> URL? {
    guard var folder = Bundle.main.executableURL?.resolvingSymlinksInPath() else { return nil }
    while folder.path != "/" {
      folder.deleteLastPathComponent()
      for candidate in ["Themes", "share/showcase/Themes"] {
        let themes = folder.appendingPathComponent(candidate)
        let manifest = themes.appendingPathComponent("jiangxin/theme.yml").path
        if FileManager.default.fileExists(atPath: manifest) { return themes }
      }
    }
    return nil
  }
}
