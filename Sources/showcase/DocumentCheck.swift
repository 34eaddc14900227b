import ArgumentParser
import Diagnostics
import Machine
import SiteBuilder
import WordFiles

/// `showcase check FILE.docx`.
struct DocumentCheck {
  let document: WordInput
  let source: SiteRequest
  let format: CheckCommand.Format
  /// Where a marked copy goes.
  let mark: String?

  func run(_ console: Console) throws {
    let stopwatch = Stopwatch(console)
    let bytes = try document.read(console)
    let result: WordResult<CheckedDocument>
    do throws(EnvironmentError) {
      result = try checkDocument(bytes, named: document.name, against: source) {
        stopwatch.observe($0)
      }
    } catch {
      throw console.fail(error)
    }
    let times = stopwatch.finish()
    guard !result.site.hasErrors else {
      format.show(result.site, console)
      console.say(
        console.words(
          "网站有 \(result.site.errorCount) 个错误，没有检查文件。",
          "The site has \(result.site.errorCount.counted("error")); the file was not checked."))
      throw ExitCode(1)
    }
    guard let checked = result.document else {
      if let problem = result.problem {
        var report = Report()
        report.add(problem.diagnostic(of: document.name))
        format.show(report, console)
      }
      throw ExitCode(1)
    }
    format.show(checked.report, console)
    console.say(
      console.words(
        "\(checked.report.errorCount) 个错误，\(checked.report.warningCount) 个警告；手写的数字有 \(checked.agreeing) 个与数据一致。",
        "\(checked.report.errorCount.counted("error")), \(checked.report.warningCount.counted("warning")); "
          + "\(checked.agreeing.counted("typed figure")) in agreement with the data."))
    if format == .text { console.say(times) }
    if let mark { try write(checked, to: mark, bytes, console) }
    if checked.report.hasErrors { throw ExitCode(1) }
  }

  private func write(
    _ checked: CheckedDocument, to path: String, _ bytes: [UInt8], _ console: Console
  ) throws {
    guard Disk.resolved(path) != Disk.resolved(document.path) else {
      console.say(
        "showcase: "
          + console.words(
            "--mark 要写另一个文件名：原来的文件不动", "--mark takes another name: the file itself stays as it is"))
      throw ExitCode(64)
    }
    let copy: [UInt8]
    do throws(WordProblem) {
      copy = try checked.marked(in: console.language)
    } catch {
      document.explain(error, console)
      throw ExitCode(1)
    }
    let output = WordOutput(path: path, of: document, suffix: "", root: source.root)
    console.write(Console.harmless(try output.write(copy, over: bytes, console)))
  }
}
