import ArgumentParser
import Diagnostics
import Foundation
import Importing
import Layouts
import Machine
import Publishing
import Tables

extension ImportCommand {
  /// `showcase import xlsx FILE`.
  struct Xlsx: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "xlsx",
      abstract: Console.words(
        zh: "照办公室自己的工作簿（.xlsx）读数据，不必另做一份。",
        en: "Reads figures from the office's own workbook (.xlsx), as it is."),
      discussion: Console.words(
        zh: """
          把工作簿复制到 Content/data/，看出每张表的列各是什么，写进 data/layout.yml（可以手改），名称的编号写进 data/ids.csv\
          （以后不变）。从此 build 和 check 直接读这个工作簿，出错和出处都写它的工作表和单元格；明年的文件同样导入，或直接放进 data/。\
          每一格的去向都有交代：数、目标、名称、备注，没有读的逐条写明原因。已有的文件不会被覆盖。
          """,
        en: """
          Copies the workbook to Content/data/, finds out what the columns of its tables are, and writes that to \
          data/layout.yml (to be corrected by hand) and the ids of all names to data/ids.csv (for good). From then on \
          build and check read the workbook itself, and faults and sources name its own sheets and cells. Every cell is \
          accounted for; what is not read is listed with its reason. No file is written over.
          """))

    @OptionGroup var common: CommonOptions

    @Argument(help: ArgumentHelp(Console.words(zh: "工作簿。", en: "The workbook."), valueName: "file"))
    var file: String

    @Option(
      help: ArgumentHelp(
        Console.words(
          zh: "每一格的去向另存一份（.csv 或 .xlsx）。",
          en: "Also write what became of each cell (.csv or .xlsx)."),
        valueName: "file"))
    var report: String?

    @Flag(
      help: ArgumentHelp(
        Console.words(zh: "只列出结果，不写任何文件。", en: "Only report; write nothing to the project.")))
    var dryRun = false

    func run() throws {
      let console = common.console
      let root = try common.projectRoot(console)
      var request = WorkbookRequest(file, into: root)
      request.language = console.language
      request.isTrial = dryRun
      let place = try report.map { try reportPlace($0, root, console) }
      let result: WorkbookImport
      do throws(ImportFailure) {
        result = try importWorkbook(request)
      } catch {
        throw ImportCommand.explain(error, file: request.name, console)
      }
      WorkbookSummary(file: Console.harmless(request.name), isDryRun: dryRun).print(result, console)
      if let place { try write(result.account, to: place, console) }
    }

    private func reportPlace(_ path: String, _ root: String, _ console: Console) throws -> String {
      guard ["csv", "xlsx"].contains((path as NSString).pathExtension.lowercased()) else {
        console.say(
          "showcase: "
            + console.words(
              "--report 的文件名以 .csv 或 .xlsx 结尾", "the name of --report ends in .csv or .xlsx"))
        throw ExitCode(64)
      }
      do throws(EnvironmentError) {
        return try WritingRule(project: root).file(path, isOurs: { _ in false }).path
      } catch {
        throw console.fail(error)
      }
    }

    private func write(_ account: CellAccount, to path: String, _ console: Console) throws {
      let table = account.table(in: console.language)
      let bytes: [UInt8]
      if path.lowercased().hasSuffix(".csv") {
        bytes = CSVWriter.bytes(of: table)
      } else if let workbook = try? WorkbookWriter.bytes(of: [table]) {
        bytes = workbook
      } else {
        bytes = CSVWriter.bytes(of: table)
      }
      do throws(EnvironmentError) {
        try Disk.replace(path, with: bytes)
      } catch {
        throw console.fail(error)
      }
    }
  }
}
