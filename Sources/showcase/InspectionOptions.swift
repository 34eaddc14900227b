import ArgumentParser
import Diagnostics
import Foundation
import Inspecting
import Logs
import Machine
import SiteBuilder
import Tables

/// Options of `check --site`.
struct InspectionOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      Console.words(
        zh: "自查一个做好的网站：文件夹，或 http(s):// 开头的网址。",
        en: "Look through a finished site: a folder, or an address with http(s)://."),
      valueName: "dir|url"))
  var site: String?

  @Flag(
    help: ArgumentHelp(
      Console.words(
        zh: "和 --site 一起：外部链接也查（要 curl）。",
        en: "With --site: ask other servers about links, too (takes curl).")))
  var outside = false

  @Option(
    help: ArgumentHelp(
      Console.words(
        zh: "和 --site 一起：多少天没有更新算长期不更新。",
        en: "With --site: after how many days a page is stale."), valueName: "days"))
  var staleAfter = 365

  @Option(
    help: ArgumentHelp(
      Console.words(
        zh: "和 --site 一起：自查整改表写到这个 .xlsx 文件。",
        en: "With --site: write the form of findings to this .xlsx file."), valueName: "file.xlsx"))
  var out: String?

  func validate() throws {
    if site?.isEmpty == true || staleAfter < 1
      || out.map({ !$0.lowercased().hasSuffix(".xlsx") }) ?? false
    {
      throw ValidationError(
        Console.words(
          zh: "--site 要写文件夹或网址，--stale-after 要写天数，--out 要写 .xlsx 文件。",
          en: "--site takes a folder or an address, --stale-after days, --out an .xlsx file."))
    }
    if site == nil, outside || out != nil {
      throw ValidationError(
        Console.words(
          zh: "--outside 和 --out 只和 --site 一起用。", en: "--outside and --out go with --site."))
    }
  }
}

extension CheckCommand {
  /// Looks through a finished site, says what is wrong and writes the form.
  func inspect(_ site: String, _ console: Console) throws {
    let now = try Clock.now(console)
    do throws(EnvironmentError) {
      var notes = Report()
      let fetched = try fetched(site, console)
      let files: FileTree
      if let fetched {
        files = try fetched.tree(report: &notes)
      } else {
        files = try FileTree.read(URL(fileURLWithPath: site).path, named: "", report: &notes)
      }
      var request = InspectionRequest(of: files)
      request.unread = fetched?.unread ?? []
      request.base = fetched?.base
      (request.today, request.staleAfter) = (now, inspection.staleAfter)
      request.jobs = ProcessInfo.processInfo.activeProcessorCount
      var result = Inspecting.inspect(request)
      guard result.pages > 0 else { throw .noPages(site) }
      let outside = try inspection.outside ? askOutside(&result, at: now, console) : nil
      show(result.report, console)
      say(result, outside, console)
      if fetched?.isCut == true { sayCut(console) }
      if let out = inspection.out {
        let table = RectificationTable(
          of: result, site: site, day: String(now.shown(offset: Clock.offset).prefix(10)),
          outside: outside, language: console.language)
        var source = SiteRequest(root: (try? common.projectRoot(console)) ?? "")
        if source.root.isEmpty { source.root = FileManager.default.currentDirectoryPath }
        console.write(
          try WorkbookFile(at: URL(fileURLWithPath: out).path, in: source).write {
            () throws(WorkbookWriter.Failure) in try table.workbook()
          })
      }
      if result.report.hasErrors { throw EnvironmentError.foundErrors }
    } catch {
      if error == .foundErrors { throw ExitCode(1) }
      throw console.fail(error)
    }
  }

  private func fetched(
    _ site: String, _ console: Console
  ) throws(EnvironmentError) -> FetchedSite? {
    guard ["http://", "https://"].contains(where: site.lowercased().hasPrefix) else { return nil }
    return try FetchedSite(site) { count in
      console.show(console.words("取回 \(count) 个文件", "fetched \(count.counted("file"))"))
    }
  }

  private func askOutside(
    _ result: inout InspectionResult, at now: Moment, _ console: Console
  ) throws(EnvironmentError) -> (asked: Int, known: Int) {
    let root = try? common.projectRoot(Console(language: nil))
    let path = root.map { "\($0)/\(OutsideCache.path)" }
    let old = path.flatMap { try? Disk.read($0, size: 4_194_304) } ?? []
    var cache = OutsideCache(text: String(decoding: old, as: UTF8.self))
    let counts = try Inspecting.askOutside(
      result.outside, cache: &cache, at: now,
      observe: { done, all in
        console.show(console.words("外部链接 \(done)/\(all)", "outside links \(done)/\(all)"))
      }, report: &result.report)
    if let path {
      try Disk.makeFolder((path as NSString).deletingLastPathComponent)
      try Disk.replace(path, with: Array(cache.text.utf8))
    }
    return counts
  }

  private func say(
    _ result: InspectionResult, _ outside: (asked: Int, known: Int)?, _ console: Console
  ) {
    let asked = outside.map { "\($0.asked + $0.known)" }
    console.say(
      console.words(
        "\(result.pages) 个页面，\(result.others) 个其他文件，站内链接 \(result.links) 个，外部链接 "
          + "\(result.outside.count) 个" + (asked == nil ? "（没有查）" : "")
          + "；\(result.report.errorCount) 个错误，\(result.report.warningCount) 个警告。",
        "\(result.pages.counted("page")), \(result.others.counted("other file")), "
          + "\(result.links.counted("link")) inside, \(result.outside.count) outside"
          + (asked == nil ? " (not asked)" : "")
          + "; \(result.report.errorCount.counted("error")), "
          + "\(result.report.warningCount.counted("warning"))."))
  }

  private func sayCut(_ console: Console) {
    console.say(
      console.words(
        "网站太大，只看了前 \(FetchedSite.mostFiles) 个文件；在服务器上对文件夹自查",
        "the site is large: only \(FetchedSite.mostFiles) files were looked at; inspect its folder")
    )
  }
}

extension EnvironmentError {
  fileprivate static func noPages(_ site: String) -> EnvironmentError {
    EnvironmentError(
      LocalizedText(zh: "\(site) 里没有网页", en: "there are no pages in \(site)"),
      hint: LocalizedText(
        zh: "先 showcase build，再查 Public", en: "run showcase build, then look at Public"))
  }

  /// What was found is the site's fault, not the machine's.
  fileprivate static let foundErrors = EnvironmentError(LocalizedText(zh: "有错误", en: "errors"))
}
