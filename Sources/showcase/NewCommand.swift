import ArgumentParser
import Content
import Diagnostics
import Foundation
import Machine
import Publishing
import SiteBuilder
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
        Console.words(zh: "单位全称。", en: "The full name of the institution."), valueName: "name"))
    var institution: String?

    @Option(
      help: ArgumentHelp(
        Console.words(
          zh: "哪一类单位：college 学校、city 城市、museum 博物馆、other 其他；缺省 college。",
          en: "What kind it is: college, city, museum or other; college by default."),
        valueName: "kind"))
    var kind: StarterKind?

    @Option(
      help: ArgumentHelp(
        Console.words(
          zh: "网站和提示的语言：zh 或 en。", en: "The language of the site and of messages: zh or en."),
        valueName: "zh|en"))
    var lang: MessageLanguage?

    @Option(
      help: ArgumentHelp(
        Console.words(
          zh: "网站将来的地址，如 https://host/path/。",
          en: "Where the site will stand, as https://host/path/."
        ), valueName: "url"))
    var baseURL: String?

    @Option(
      help: ArgumentHelp(
        Console.words(
          zh: "表格：csv 每张表一个文件，xlsx 一个带下拉列表和批注的工作簿；缺省 csv。",
          en:
            "The tables: csv for a file each, xlsx for a workbook with lists and notes; csv by default."
        ), valueName: "csv|xlsx"))
    var tables: StarterForm?

    func validate() throws {
      if let baseURL, SiteConfiguration.normalizedBaseURL(baseURL) == nil {
        throw ValidationError(
          Console.words(
            zh: "--base-url 应写成 https://域名/路径/。", en: "--base-url takes https://host/path/."))
      }
      if institution?.allSatisfy(\.isWhitespace) == true {
        throw ValidationError(
          Console.words(zh: "--institution 不能是空的。", en: "--institution must not be empty."))
      }
    }

    func run() throws {
      let console = Console(language: lang)
      let root = URL(fileURLWithPath: folder).standardizedFileURL
      let themes = InstalledThemes.folder()
      do throws(EnvironmentError) {
        let place = try WritingRule().folder(root.path)
        let site = try NewFolder(at: place)
        for (path, bytes) in try files(for: request(console)) { try site.write(bytes, to: path) }
        if let themes { try site.copy(themes.path, to: "Themes") }
        try site.finish()
      } catch {
        throw console.fail(error)
      }
      if themes == nil {
        console.say(
          console.words(
            "没有找到自带的主题，请把 Themes/ 复制到 \(folder)", "no themes found; copy Themes/ into \(folder)"))
      }
      console.write(
        console.words(
          "建好了。进入 \(folder)，运行 showcase build，然后双击 Public/index.html。",
          "Done. Go to \(folder), run showcase build, and open Public/index.html."))
    }

    private func files(
      for request: StarterRequest
    ) throws(EnvironmentError) -> [(path: String, bytes: [UInt8])] {
      do {
        return try StarterSite.files(for: request)
      } catch {
        throw EnvironmentError(
          LocalizedText(zh: "工作簿写不出来", en: "the workbook cannot be written"),
          hint: LocalizedText(zh: "改用 --tables csv", en: "use --tables csv"))
      }
    }

    /// What the options say; on a terminal the person is asked for the rest.
    private func request(_ console: Console) -> StarterRequest {
      let asks = isatty(STDIN_FILENO) == 1 && console.isTerminal
      func answer(_ question: (zh: String, en: String)) -> String? {
        asks ? console.ask(question.zh, question.en) : nil
      }
      var request = StarterRequest()
      request.institution = institution ?? answer(("单位全称", "Full name of the institution"))
      request.kind =
        kind
        ?? answer(("哪一类单位：学校、城市、博物馆、其他（缺省学校）", "Kind: college, city, museum, other (college)"))
        .flatMap(StarterKind.init(word:)) ?? .college
      request.language =
        lang
        ?? answer(
          (
            "网站的语言：zh 或 en（缺省 \(console.language.rawValue)）",
            "Language of the site: zh or en (\(console.language.rawValue))"
          )
        )
        .flatMap(MessageLanguage.init(rawValue:)) ?? console.language
      request.baseURL =
        (baseURL ?? answer(("网站将来的地址（可以以后再写）", "Address of the site (may come later)")))
        .flatMap(SiteConfiguration.normalizedBaseURL)
      request.form =
        tables
        ?? answer(("表格：xlsx 工作簿，或 csv（缺省 xlsx）", "Tables: xlsx or csv (xlsx)"))
        .flatMap(StarterForm.init(rawValue:)) ?? (asks ? .xlsx : .csv)
      return request
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

    func validate() throws {
      if title.allSatisfy(\.isWhitespace) {
        throw ValidationError(
          Console.words(zh: "--title 不能是空的。", en: "--title must not be empty."))
      }
    }

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
      if let text = existingText(named: name, in: folder.deletingLastPathComponent()) {
        console.say(
          "showcase: "
            + console.words(
              "Content/cases/\(name) 已经有了", "Content/cases/\(name) exists already"))
        let remedy = remedy(for: text, in: folder.path)
        console.say(
          "  \(TextRenderer.hint(console.language)) \(remedy.text(in: console.language))")
        throw ExitCode(1)
      }
      let site = try? String(contentsOfFile: "\(root)/Content/site.yml", encoding: .utf8)
      let isChinese = site.map { SiteConfiguration.firstLanguage(ofSite: $0).isChinese } ?? true
      let text = StarterCase.text(title: title, in: isChinese ? .chinese : .english)
      do throws(EnvironmentError) {
        let new = try NewFolder(at: folder.path, joining: true)
        try new.write(Array(text.utf8), to: "index.md")
        try new.finish()
      } catch {
        throw console.fail(error)
      }
      console.write("Content/cases/\(name)/index.md")
    }

    /// What may be the text of a case of this name, or what stands in its place. A folder of pictures
    /// alone waits for its text.
    private func existingText(named name: String, in cases: URL) -> String? {
      let present = try? FileManager.default.contentsOfDirectory(atPath: cases.path)
      // Windows and macOS take capitals and small letters for one.
      guard let there = present?.first(where: { $0.lowercased() == name }) else { return nil }
      guard there == name,
        let names = try? FileManager.default.contentsOfDirectory(atPath: "\(cases.path)/\(name)")
      else { return "index.md" }
      if names.contains("index.md") { return "index.md" }
      // A translation may wait for the text that it is of.
      return names.sorted().first {
        MisnamedText.isMeant($0) && MisnamedText.language(of: $0) == nil
      }
    }

    private func remedy(for text: String, in folder: String) -> LocalizedText {
      var isFolder: ObjCBool = false
      guard text == "index.md" else {
        let remedy = MisnamedText.remedy(for: text, in: "Content")
        return LocalizedText(
          zh: "那里的 \(text) 大概就是正文：\(remedy.zh)；不是，就先移走它",
          en: "\(text) there is most likely its text: \(remedy.en); if it is not, move it away")
      }
      if FileManager.default.fileExists(atPath: "\(folder)/index.md", isDirectory: &isFolder),
        isFolder.boolValue
      {
        return LocalizedText(
          zh: "那里的 index.md 是一个文件夹：先把它改名为 files",
          en: "index.md there is a folder: rename it to files first")
      }
      return LocalizedText(
        zh: "换一个名字：showcase new case 名字 --title …",
        en: "choose another: showcase new case SLUG --title …")
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
          console.say(
            "  \(TextRenderer.hint(console.language)) "
              + console.words("可以用“\(suggestion)”", "such as “\(suggestion)”"))
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

extension StarterKind: ExpressibleByArgument {
  /// A kind by its word in either language.
  public init?(argument: String) { self.init(word: argument) }
}

extension StarterForm: ExpressibleByArgument {}

/// The themes that came with the program: beside it, or above it in the checkout it was built in.
enum InstalledThemes {
  static func folder() -> URL? {
    guard var folder = Bundle.main.executableURL?.resolvingSymlinksInPath() else { return nil }
    while folder.path != "/" {
      folder.deleteLastPathComponent()
      for candidate in ["Themes", "share/showcase/Themes"] {
        let themes = folder.appendingPathComponent(candidate)
        if holdsTheme(themes) { return themes }
      }
    }
    return nil
  }

  private static func holdsTheme(_ folder: URL) -> Bool {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return names.contains { name in
      FileManager.default.fileExists(
        atPath: folder.appendingPathComponent("\(name)/theme.yml").path)
    }
  }
}
