import Archiving
import ArgumentParser
import Diagnostics
import Foundation
import Machine
import SiteBuilder

/// `showcase evidence`: the binder of evidence, with its list of contents.
struct EvidenceCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "evidence",
    abstract: Console.words(
      zh: "把佐证材料装订成册：按指标、任务、成果、案例的顺序分文件夹，附目录。",
      en:
        "Binds the evidence: folders in the order of indicators, tasks, achievements and cases, with a "
        + "list."),
    discussion: Console.words(
      zh: """
        材料放在 Content/evidence/，在佐证表（data/evidence.csv 或工作表“佐证”）里各写一行。册子里内部和公开的\
        材料都有，不要放到网上。缺的材料在目录里用红色标出；SHA256SUMS 可以用来核对。
        """,
      en: """
        Documents lie in Content/evidence/, each with a row in the table of evidence (data/evidence.csv or \
        the sheet evidence). The binder holds internal and public ones and is not to be published. What is \
        missing is red in the list; SHA256SUMS serves to check the files.
        """))

  @OptionGroup var common: CommonOptions

  @Option(
    help: ArgumentHelp(
      Console.words(
        zh: "输出的文件夹，或以 .zip 结尾的压缩包；缺省为项目里的“佐证材料”文件夹。",
        en:
          "The folder, or the archive ending in .zip; by default the folder evidence in the project."
      ),
      valueName: "dir|file.zip"))
  var out: String?

  func validate() throws {
    if out?.isEmpty == true {
      throw ValidationError(
        Console.words(
          zh: "--out 要写文件夹或压缩包的名字。", en: "--out takes the name of a folder or an archive."))
    }
  }

  func run() throws {
    let console = common.console
    var source = SiteRequest(root: try common.projectRoot(console))
    source.options.jobs = ProcessInfo.processInfo.activeProcessorCount
    source.options.today = try Today.date(console)
    var request = BinderRequest(of: source)
    request.place = out.map { URL(fileURLWithPath: $0).path }
    let stopwatch = Stopwatch(console)
    let result: BinderResult
    do {
      result = try makeBinder(request) { stopwatch.observe($0) }
    } catch {
      throw console.fail(error)
    }
    let times = stopwatch.finish()
    console.say(result.report)
    guard let place = result.place else {
      console.say(
        console.words(
          "有 \(result.report.errorCount) 个错误，没有装订。",
          "\(result.report.errorCount.counted("error")); nothing was bound."))
      throw ExitCode(1)
    }
    let megabytes = (result.bytes + 1_048_575) / 1_048_576
    console.write(
      console.words(
        "\(place)：材料 \(result.items) 份，文件 \(result.files) 个，\(megabytes) MB",
        "\(place): \(result.items.counted("document")), \(result.files.counted("file")), \(megabytes) MB"
      ))
    if result.missing > 0 {
      console.say(
        console.words(
          "缺 \(result.missing) 份，目录里用红色标出", "\(result.missing) missing, red in the list"))
    }
    console.say(
      console.words("其中有内部材料，不要放到网上。", "It holds internal evidence; do not publish it."))
    console.say(times)
  }
}
