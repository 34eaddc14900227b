import Machine
import Starter

/// Makes a case of a Word file, in a folder that comes into being whole.
///
/// ```swift
/// let result = try importCase(ImportRequest("报告.docx", into: root))
/// for note in result.words.notes { print(note.message) }
/// ```
///
/// - Throws: where the file cannot be imported, where there is such a case already, or where the machine refuses.
public func importCase(_ request: ImportRequest) throws(ImportFailure) -> ImportResult {
  let slug = try request.chosenSlug()
  let folder = request.folder(of: slug)
  guard !Disk.exists(folder) else { throw .refused(.exists(slug)) }
  let words = try request.words { $0.map(\.name) }
  var result = ImportResult(slug: slug, words: words)
  guard !request.isTrial else { return result }
  do throws(EnvironmentError) {
    let new = try NewFolder(at: folder)
    let title = words.title.isEmpty ? request.stem : words.title
    let text = StarterCase.text(title: title, date: words.date, body: words.markdown)
    try new.write(Array(text.utf8), to: "index.md")
    for picture in words.pictures { try new.write(picture.bytes, to: picture.name) }
    try new.finish()
  } catch {
    throw .machine(error)
  }
  let records = ImportRecords(root: request.root)
  do throws(EnvironmentError) {
    try records.write(ImportRecord(file: request.name, of: words), slug)
  } catch {
    result.unrecorded = ImportResult.Unrecorded(path: records.path(slug), error: error)
  }
  return result
}

extension ImportRequest {
  /// Larger files are nobody's article.
  private static let largestFile = 200 << 20

  /// The folder of a case.
  func folder(of slug: String) -> String { "\(root)/Content/cases/\(slug)" }

  /// The slug that was asked for, or the one that the file's name gives.
  func chosenSlug() throws(ImportFailure) -> String {
    do throws(StarterCase.Problem) {
      return try StarterCase.slug(slug, title: stem)
    } catch {
      switch error {
      case .invalidSlug(let slug, let suggestion):
        throw .refused(.invalidSlug(slug, suggestion: suggestion))
      case .noSlug(let title): throw .refused(.noSlug(title))
      }
    }
  }

  /// What the Word file gives, by way of pandoc, in a folder that is gone afterwards.
  ///
  /// - Parameter naming: the names under which the pictures go, in their order.
  func words(
    naming: ([ImportedPicture]) -> [String]
  ) throws(ImportFailure) -> ImportedCase {
    let bytes = try read()
    do {
      let word = try WordImport(docx: bytes)
      let pandoc = try Pandoc()
      let scratch = try ScratchFolder()
      let (input, output) = ("\(scratch.path)/in.docx", "\(scratch.path)/out.json")
      var trees: [[UInt8]] = []
      for piece in word.forPandoc {
        try scratch.write(piece, to: "in.docx")
        try pandoc.convert(input, to: output)
        trees.append((try? Disk.read(output)) ?? [])
      }
      let rescue = PictureRescue()
      return try word.finish(trees, naming: naming) { bytes, format in
        let (picture, png) = ("\(scratch.path)/in.\(format)", "\(scratch.path)/out.png")
        guard (try? scratch.write(bytes, to: "in.\(format)")) != nil,
          rescue.convert(picture, to: png)
        else { return nil }
        return try? Disk.read(png)
      }
    } catch let problem as ImportProblem {
      throw .file(problem)
    } catch let error as EnvironmentError {
      throw .machine(error)
    } catch {
      throw .refused(.unreadable(name))
    }
  }

  private func read() throws(ImportFailure) -> [UInt8] {
    let place = Disk.resolved(file)
    guard Disk.isFile(place) else {
      throw .refused(.noFile(name, isFolder: Disk.isFolder(place)))
    }
    let size = FileStamp(of: place)?.size ?? 0
    guard size <= Self.largestFile else {
      throw .refused(.tooLarge(name, megabytes: size >> 20))
    }
    do throws(EnvironmentError) {
      return try Disk.read(place)
    } catch {
      throw .refused(.unreadable(name))
    }
  }
}
