import Foundation
import Machine
import TestSupport
import Testing

@testable import Importing

@Suite("A Word file in a project") struct ImportCaseTests {
  /// A folder with a Word file of one paragraph each time.
  private func write(_ words: String, to folder: TemporaryFolder) throws -> ImportRequest {
    let docx = try TestDocument.docx("<w:p><w:r><w:t>\(words)</w:t></w:r></w:p>")
    try Data(docx).write(to: URL(fileURLWithPath: folder("report.docx")))
    try folder.makeFolder("Content/cases")
    return ImportRequest(folder("report.docx"), into: folder.path)
  }

  private func refusal(_ body: () throws(ImportFailure) -> ImportResult) -> ImportRefusal? {
    do throws(ImportFailure) {
      _ = try body()
    } catch {
      if case .refused(let refusal) = error { return refusal }
    }
    return nil
  }

  @Test(
    "it becomes a case, and a newer version changes what was not changed by hand",
    .enabled(if: Program(named: "pandoc") != nil, "needs pandoc"))
  func life() throws {
    let folder = try TemporaryFolder()
    var request = try write("第一版。", to: folder)
    request.isTrial = true
    #expect(try importCase(request).words.markdown == "第一版。\n")
    #expect(folder.names() == ["Content/", "Content/cases/", "report.docx"])
    request.isTrial = false
    let result = try importCase(request)
    #expect(result.slug == "report" && result.update == nil && result.unrecorded == nil)
    #expect(folder.text("Content/cases/report/index.md")?.hasSuffix("---\n\n第一版。\n") == true)
    #expect(refusal { () throws(ImportFailure) in try importCase(request) }?.fault == .content)

    let same = try updateCase(request)
    #expect(same.update?.isEmpty == true)
    let newer = try updateCase(try write("第二版。", to: folder))
    #expect(newer.update?.isEmpty == false && newer.update?.isPublished == false)
    #expect(folder.text("Content/cases/report/index.md")?.hasSuffix("---\n\n第二版。\n") == true)
  }

  @Test(
    "a name that cannot stand in an address is the caller's, a file that is not there the machine's"
  )
  func refusals() throws {
    let folder = try TemporaryFolder()
    var request = try write("文。", to: folder)
    request.slug = "Not This"
    let slug = refusal { () throws(ImportFailure) in try importCase(request) }
    #expect(slug?.fault == .usage && slug?.hint.en == "such as “not-this”")
    let missing = ImportRequest(folder("none.docx"), into: folder.path)
    let file = refusal { () throws(ImportFailure) in try importCase(missing) }
    #expect(file?.fault == .machine && file?.message.en == "there is no file none.docx")
    let unknown = refusal { () throws(ImportFailure) in try updateCase(missing) }
    #expect(unknown?.message.en == "no case was imported from none.docx")
    #expect(folder.names() == ["Content/", "Content/cases/", "report.docx"])
  }
}
