import ArgumentParser
import Diagnostics
import Foundation
import Machine
import Reviewing
import SiteBuilder
import Tables

/// `showcase ledger`: who signed what, as a workbook for those who inspect it.
struct LedgerCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "ledger",
    abstract: Console.words(
      zh: "写出审核台账（Excel）：每篇文章走到哪一步，谁在什么时候签的。",
      en: "Writes the ledger of reviews (Excel): where each text is, and who signed it when."),
    discussion: Console.words(
      zh: """
        要签哪几步，在 site.yml 里写 review: [初审, 复审, 终审]。记录在 .showcase/reviews.txt，只增不改；改过的行\
        不算数，台账里另列一页。台账不要放到网上。
        """,
      en: """
        The steps are those that site.yml has under review. The records are in .showcase/reviews.txt, which is \
        only added to; lines that were changed do not count and are listed on a sheet of their own. The \
        ledger is not for publishing.
        """))

  @OptionGroup var common: CommonOptions

  @Option(
    help: ArgumentHelp(
      Console.words(
        zh: "输出的工作簿；缺省为项目里的“审核台账.xlsx”。",
        en: "The workbook; by default reviews.xlsx in the project."),
      valueName: "file.xlsx"))
  var out: String?

  func validate() throws {
    if let out, !out.lowercased().hasSuffix(".xlsx") {
      throw ValidationError(
        Console.words(zh: "--out 要写一个 .xlsx 文件。", en: "--out takes the name of an .xlsx file."))
    }
  }

  func run() throws {
    let console = common.console
    var source = SiteRequest(root: try common.projectRoot(console))
    source.options.jobs = ProcessInfo.processInfo.activeProcessorCount
    source.options.includesDrafts = true
    do throws(EnvironmentError) {
      let result = try check(source) { _ in }
      guard let site = result.site else {
        console.say(result.report)
        throw EnvironmentError(.init(zh: "site.yml 读不出来，没有写台账", en: "site.yml cannot be read"))
      }
      let steps = site.configuration.reviewSteps.map(\.value)
      guard !steps.isEmpty else { return console.say(Self.noReview(console)) }
      var findings = Report()
      let log = try ReviewLog(root: source.root, report: &findings)
      let ledger = ReviewLedger(
        of: result.reviews, by: log, steps: steps, findings: findings, language: console.language,
        offset: Clock.offset)
      let place =
        out.map { URL(fileURLWithPath: $0).path }
        ?? "\(source.root)/\(console.words("审核台账", "reviews")).xlsx"
      console.write(
        try WorkbookFile(at: place, in: source).write { () throws(WorkbookWriter.Failure) in
          try ledger.workbook()
        })
      console.say(findings)
    } catch {
      throw console.fail(error)
    }
  }

  private static func noReview(_ console: Console) -> String {
    console.words(
      "site.yml 里没有 review，本站不要求签字，没有写台账。要三审，就写 review: [初审, 复审, 终审]",
      "site.yml has no review, so there are no signatures and no ledger was written; "
        + "write review: [First reading, Second reading]")
  }
}
