import Content
import Diagnostics
import Importing
import Machine
import Pictures
import Publishing
import Serving
import SiteBuilder
import Starter

/// What changes the content as a whole: new cases, cases from Word, pictures.
enum ContentRoutes {
  static let all: [DeskRoute] = [
    DeskRoute(.post, "/desk/new", isFor: DeskRoute.writes) { try newCase($0) },
    DeskRoute(.post, "/desk/word", isFor: DeskRoute.writes) { try word($0) },
    DeskRoute(.post, "/desk/picture", isFor: DeskRoute.writes) { try picture($0) },
  ]

  /// The most bytes of a picture that is put into a text.
  private static let largestPicture = 41_943_040
  /// The most bytes of a Word file.
  private static let largestWord = 104_857_600

  private struct Made: Encodable {
    /// The text to open.
    let path: String
    var notes: [String] = []
  }

  // MARK: Cases

  private struct NewBody: Decodable { let title: String }

  private static func newCase(_ request: DeskRequest) throws -> WebResponse {
    guard let body = request.body(NewBody.self) else { return request.badRequest }
    let title = body.title.split(whereSeparator: \.isNewline).joined(separator: " ")
    guard let slug = Slug.suggestion(for: title) else {
      return .refusal(
        422,
        LocalizedText(
          zh: "题目里要有汉字或字母，才取得出文件夹的名字", en: "the title needs a letter to make the folder's name of"),
        request.language)
    }
    let root = request.desk.live.request.root
    let folder = "\(root)/Content/cases/\(slug)"
    guard !Disk.exists(folder) else {
      return .refusal(
        409,
        LocalizedText(
          zh: "已经有 cases/\(slug) 了；换一个题目",
          en: "there is a case \(slug) already; choose another title"),
        request.language)
    }
    let new = try NewFolder(at: folder)
    let language = try request.desk.live.now().site?.configuration.firstLanguage
    let text = StarterCase.text(
      title: FrontMatterText.scalar(title, isInList: false),
      in: language?.isChinese == false ? .english : .chinese)
    try new.write(Array(text.utf8), to: "index.md")
    try new.finish()
    return try .json(Made(path: "cases/\(slug)/index.md"))
  }

  private static func word(_ request: DeskRequest) throws -> WebResponse {
    let bytes = request.web.body
    // By its content: a Word file is a zip archive, whatever it is called.
    guard bytes.starts(with: [0x50, 0x4B]), bytes.count <= largestWord else {
      return .refusal(
        415,
        LocalizedText(
          zh: "这不是 Word 文件（.docx）；旧的 .doc 先在 Word 里另存为 .docx",
          en: "this is no Word file (.docx); save an old .doc as .docx first"),
        request.language)
    }
    let scratch = try ScratchFolder()
    let name = fileName(request.web.value("name") ?? "", or: "word") + ".docx"
    try scratch.write(bytes, to: name)
    let root = request.desk.live.request.root
    do throws(ImportFailure) {
      let result = try importCase(ImportRequest("\(scratch.path)/\(name)", into: root))
      let notes = result.words.notes.map { $0.line(of: name, in: request.language) }
      return (try? .json(Made(path: "cases/\(result.slug)/index.md", notes: notes)))
        ?? request.badRequest
    } catch {
      switch error {
      case .file(let problem): return request.refusal(problem.message, problem.hint)
      case .refused(let refusal): return request.refusal(refusal.message, refusal.hint)
      case .machine(let error): return .failure(error, request.language)
      }
    }
  }

  /// A name that somebody else's computer gave to a file, as one that leads nowhere else.
  private static func fileName(_ given: String, or other: String) -> String {
    let name = given.split(whereSeparator: { "/\\".contains($0) }).last.map(String.init) ?? ""
    let stem = name.lastIndex(of: ".").map { String(name[..<$0]) } ?? name
    let plain = stem.filter { $0.isLetter || $0.isNumber || "-_ （）()".contains($0) }
    return plain.isEmpty ? other : String(plain.prefix(60))
  }

  // MARK: Pictures

  private struct Placed: Encodable {
    let name: String
    let width: Int
    let height: Int
  }

  private static func picture(_ request: DeskRequest) throws -> WebResponse {
    guard let path = request.web.value("path"), TextStore.isText(path) else {
      return request.badRequest
    }
    let bytes = request.web.body
    guard bytes.count <= largestPicture else {
      return .refusal(
        413,
        LocalizedText(zh: "图片超过 40 MB，先缩小", en: "the picture has more than 40 MB; make it smaller"),
        request.language)
    }
    // By its content, not by its name.
    guard let header = PictureHeader.read(bytes), header.format.isForBrowsers else {
      return .refusal(
        415,
        LocalizedText(
          zh: "这不是网页能用的图片（JPEG、PNG、WebP、GIF）",
          en: "this is no picture for web pages (JPEG, PNG, WebP, GIF)"),
        request.language)
    }
    let folder = path.split(separator: "/").dropLast().joined(separator: "/")
    let place = "\(request.desk.live.request.root)/Content/\(folder)"
    guard Disk.isFolder(place) else { return request.refusal(.missing) }
    let given = fileName(request.web.value("name") ?? "", or: "")
    let stem = Slug.suggestion(for: given) ?? "picture"
    let ending = header.format.extensions.first ?? header.format.rawValue
    var name = "\(stem).\(ending)"
    var number = 2
    while Disk.exists("\(place)/\(name)") {
      name = "\(stem)-\(number).\(ending)"
      number += 1
    }
    try Disk.replace("\(place)/\(name)", with: bytes)
    let size = header.displaySize
    return try .json(Placed(name: name, width: size.width, height: size.height))
  }
}

extension DeskRequest {
  /// A refusal with its remedy.
  func refusal(_ message: LocalizedText, _ hint: LocalizedText) -> WebResponse {
    .refusal(
      422, LocalizedText(zh: "\(message.zh)。\(hint.zh)", en: "\(message.en); \(hint.en)"), language)
  }
}
