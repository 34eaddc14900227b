import ArgumentParser
import Diagnostics
import Foundation
import SiteBuilder

/// `showcase wechat`: cases as articles to paste into a WeChat account.
struct WeChatCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "wechat",
    abstract: Console.words(
      zh: "把案例做成可以粘贴到公众号的文章。", en: "Makes cases into articles to paste into a WeChat account."),
    discussion: Console.words(
      zh: """
        每篇案例一个文件夹：打开里面的 index.html，照着步骤复制、粘贴、保存、预览。旁边有编了号的图片、两种封面、\
        二维码和长图（装了 Chromium 才有）；article.json 写着标题、摘要、原文链接、字数和图片的核对，以及发布前检查。\
        正文只用公众号编辑器留得住的格式：数字变成文字，图表变成图片，链接变成文末的注。\
        没有发布的案例不做，除非加 --drafts；网站有错误时什么都不写。文件夹每次整个重写，自己的东西不要放在里面。
        """,
      en: """
        Each case gets a folder: open its index.html and follow the steps: copy, paste, save, preview. Beside it are \
        numbered pictures, two covers, the QR code and, where Chromium is installed, a long picture; article.json \
        holds title, digest, address, the counts of words and pictures, and what was found. The body has nothing \
        but what the account's editor keeps: figures are words, charts pictures, links notes. Drafts are left out \
        without --drafts; a site with errors writes nothing. The folders are written anew each time.
        """))

  @OptionGroup var common: CommonOptions

  @Argument(
    help: ArgumentHelp(
      Console.words(
        zh: "案例在网址里的名字，可以写几个；不写就是全部。",
        en: "Names of cases in their addresses; all where there is none."),
      valueName: "slug"))
  var slugs: [String] = []

  @Option(
    help: ArgumentHelp(
      Console.words(
        zh: "放文章的文件夹；缺省为 .showcase/wechat。",
        en: "The folder of articles; by default .showcase/wechat."),
      valueName: "dir"))
  var out: String?

  @Flag(
    help: ArgumentHelp(
      Console.words(
        zh: "包括草稿和已审稿，每篇写明“送审稿”。", en: "Drafts and reviewed cases, too; each says so.")))
  var drafts = false

  @Flag(help: ArgumentHelp(Console.words(zh: "不做长图。", en: "No long pictures.")))
  var noLong = false

  @OptionGroup var options: EditionOptions

  func run() throws {
    let console = common.console
    let root = try common.projectRoot(console)
    var source = SiteRequest(root: root)
    options.apply(to: &source)
    source.options.includesDrafts = drafts
    var request = ArticleRequest(
      source, into: out.map { URL(fileURLWithPath: $0).path } ?? root + "/.showcase/wechat",
      language: console.language)
    request.slugs = slugs
    request.takesLongPictures = !noLong
    let stopwatch = Stopwatch(console)
    let result: ArticleResult
    do {
      result = try makeArticles(request) { stopwatch.observe($0) }
    } catch {
      throw console.fail(error)
    }
    let times = stopwatch.finish()
    if let refusal = result.refusal {
      console.say("showcase: " + Console.harmless(refusal.message.text(in: console.language)))
      console.say(
        "  \(TextRenderer.hint(console.language)) " + refusal.hint.text(in: console.language))
      throw ExitCode(1)
    }
    guard !result.report.hasErrors else {
      console.say(result.report)
      console.say(
        console.words(
          "有 \(result.report.errorCount) 个错误，没有写文章。",
          "\(result.report.errorCount.counted("error")); no article was written."))
      throw ExitCode(1)
    }
    let isReady = summarize(result, console)
    console.say(times)
    if !isReady { throw ExitCode(1) }
  }

  /// Says what was written, and what is to be minded.
  ///
  /// - Returns: whether an account takes all of it.
  private func summarize(_ result: ArticleResult, _ console: Console) -> Bool {
    var found = Report()
    for (_, folder) in result.made {
      for finding in folder.findings { found.add(finding) }
    }
    console.say(found)
    for (path, folder) in result.made {
      let article = folder.article
      console.write(
        console.words(
          "\(path)/index.html：\(article.kept.characters) 字，\(article.kept.figures) 个数字，"
            + "\(article.kept.pictures) 张图，\(article.kept.tables) 张表，\(article.kept.notes) 条注",
          "\(path)/index.html: \(article.kept.characters.counted("character")), "
            + "\(article.kept.figures.counted("figure")), \(article.kept.pictures.counted("picture")), "
            + "\(article.kept.tables.counted("table")), \(article.kept.notes.counted("note"))"))
    }
    if let index = result.index { console.write(index) }
    if result.made.isEmpty { console.say(console.words("没有可以做的案例。", "There are no cases.")) }
    if found.hasErrors {
      console.say(
        console.words(
          "有 \(found.errorCount) 处公众号不收，改好再发。",
          "\(found.errorCount.counted("fault")) that an account does not take."))
    }
    return !found.hasErrors
  }
}
