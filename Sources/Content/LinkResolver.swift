import Diagnostics
import Foundation
import Machine
import Markdown
import Pictures

/// Finds out what a destination in an article leads to, or why it leads nowhere.
struct LinkResolver: Sendable {
  let tree: FileTree
  /// Articles by the path of their file in `Content/`.
  let articles: [String: Article]
  /// Texts that are not public yet.
  let drafts: [Site.Draft]
  /// Files of evidence that are the office's own, by their path in `Content/`.
  let closed: Set<String>
  /// What a name in double brackets may mean.
  let names: LinkNames

  init(
    tree: FileTree, articles: [String: Article], drafts: [Site.Draft], closed: Set<String> = []
  ) {
    self.closed = closed
    self.tree = tree
    self.articles = articles
    self.drafts = drafts
    names = LinkNames(tree: tree, articles: articles)
  }

  /// Why a destination leads nowhere, and the remedy.
  struct Failure: Error {
    let code: DiagnosticCode
    let message: LocalizedText
    let hint: LocalizedText
  }

  /// Resolves the destination of a link or, with `isImage`, of a picture.
  func resolve(
    _ destination: String, from article: Article, isImage: Bool
  ) -> Result<LinkTarget, Failure> {
    if let name = WikiDestination.name(in: destination) {
      return resolve(name: name, from: article, isImage: isImage)
    }
    // http：\\a.cn has the marks of a path of Windows, but is none.
    if !isImage, destination.contains("\\"), Self.scheme(of: destination) == nil,
      let right = WebAddress.intended(by: destination)
    {
      return .failure(.noAddress(destination, right: right.replacing("\\", with: "/")))
    }
    if Self.isLocalPath(destination) {
      return .failure(localPath(destination, from: article, isImage: isImage))
    }
    if let scheme = Self.scheme(of: destination) {
      if !isImage, !["http", "https"].contains(scheme),
        let right = WebAddress.intended(by: destination)
      {
        return .failure(.misspelt(destination, right: right))
      }
      return isImage && scheme != "data"
        ? .failure(.foreignImage(destination)) : .success(.external(destination))
    }
    if destination.hasPrefix("//") { return .failure(.withoutScheme(destination)) }
    let parts = destination.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
    let written = String(parts.first ?? "")
    let fragment = parts.count > 1 ? Self.decoded(String(parts[1])) : nil
    let path = Self.decoded(String(written.split(separator: "?").first ?? ""))
    if path.isEmpty {
      guard let fragment, !fragment.isEmpty, !isImage else {
        return .failure(.empty(isImage: isImage))
      }
      return check(fragment, in: article).map { .fragment(fragment) }
    }
    if path.hasPrefix("/") {
      return isImage
        ? .failure(.missing(path, code: .missingImage, nearest: nil))
        : .success(.page(PageAddress(String(path.dropFirst())), fragment: fragment))
    }
    guard let relative = Self.normalized("\(article.folder)/\(path)") else {
      return .failure(.outside(destination))
    }
    if !isImage, relative.hasSuffix(".md") {
      return resolveArticle(relative, path, fragment: fragment, from: article)
    }
    guard tree[relative] != nil else {
      if !isImage, let address = Self.intendedAddress(destination) {
        return .failure(.noAddress(destination, right: address))
      }
      return .failure(missing(relative, path, isImage, from: article.folder))
    }
    return attachment(relative, written: path, isImage: isImage)
  }

  /// A file that there is.
  func attachment(
    _ path: String, written: String, isImage: Bool
  ) -> Result<LinkTarget, Failure> {
    if isImage, let file = tree[path], !Self.imageExtensions.contains(file.fileExtension) {
      return .failure(.notAnImage(written))
    }
    return closed.contains(path) ? .failure(.isInternal(written)) : .success(.attachment(path))
  }

  private func resolveArticle(
    _ path: String, _ written: String, fragment: String?, from article: Article
  ) -> Result<LinkTarget, Failure> {
    let stem = path.dropLast(".md".count)
    let translation = articles["\(stem)\(article.language.fileSuffix).md"]
    guard let target = translation ?? articles[path] else {
      if tree[path] != nil {
        let draft = drafts.first { $0.file == "\(tree.name)/\(path)" }
        return .failure(draft.map { .draft(written, $0) } ?? .faulty(written))
      }
      return .failure(missing(path, written, false, from: article.folder))
    }
    guard let fragment, !fragment.isEmpty else {
      return .success(.page(target.address, fragment: nil))
    }
    return check(fragment, in: target).map { .page(target.address, fragment: fragment) }
  }

  private func check(_ fragment: String, in article: Article) -> Result<Void, Failure> {
    if article.outline.contains(where: { $0.id == fragment }) { return .success(()) }
    return .failure(
      .noAnchor(fragment, known: article.outline.map(\.id), file: article.file.path))
  }

  /// Why there is no such file, and which one may be meant.
  func missing(
    _ path: String, _ written: String, _ isImage: Bool, from folder: String
  ) -> Failure {
    let code: DiagnosticCode = isImage ? .missingImage : .brokenLink
    let lowered = path.lowercased()
    if let other = tree.files.first(where: { $0.path.lowercased() == lowered }) {
      let right = Self.relative(other.path, to: folder)
      return .wrongCase(written, right: right, code: code)
    }
    if tree["\(path)/index.md"] != nil {
      let folder = written.hasSuffix("/") ? String(written.dropLast()) : written
      return .missing(written, code: code, nearest: "\(folder)/index.md")
    }
    let candidates = tree.files.lazy
      .filter { isImage ? Self.imageExtensions.contains($0.fileExtension) : $0.path != "site.yml" }
      .map { Self.relative($0.path, to: folder) }
    return .missing(written, code: code, nearest: nearestName(to: written, among: candidates))
  }

  /// The way from a folder to a file, as a writer would put it down.
  static func relative(_ path: String, to folder: String) -> String {
    var from = folder.split(separator: "/")[...]
    var to = path.split(separator: "/")[...]
    while let next = from.first, next == to.first, to.count > 1 {
      from.removeFirst()
      to.removeFirst()
    }
    return (from.map { _ in ".." } + to).joined(separator: "/")
  }

  /// The address outside the site that a destination was meant to be: without a scheme, or with the
  /// marks of a Chinese keyboard.
  static func intendedAddress(_ destination: String) -> String? {
    if let right = WebAddress.intended(by: destination) { return right }
    let plain = destination.replacing("：", with: ":").replacing("／", with: "/")
      .replacing("．", with: ".").replacing("。", with: ".").replacing("＠", with: "@")
      .replacing(":\\\\", with: "://")
    for scheme in ["https", "http", "mailto"] where plain.lowercased().hasPrefix(scheme) {
      guard plain != destination || !plain.hasPrefix("\(scheme):") else { return nil }
      let rest = plain.dropFirst(scheme.count).drop { ":/".contains($0) }
      guard plain.dropFirst(scheme.count).first.map({ ":/".contains($0) }) == true else { continue }
      return scheme == "mailto" ? "mailto:\(rest)" : "\(scheme)://\(rest)"
    }
    if plain.lowercased().hasPrefix("www.") { return "https://\(plain)" }
    let host = plain.prefix { !"/?#".contains($0) }
    let domains = [".com", ".cn", ".org", ".net", ".gov", ".edu"]
    if host.contains("@"), !plain.contains("/") {
      return domains.contains(where: host.lowercased().hasSuffix) ? "mailto:\(plain)" : nil
    }
    return domains.contains(where: host.lowercased().hasSuffix) ? "https://\(plain)" : nil
  }

  static let imageExtensions = Set(PictureHeader.Format.allCases.flatMap(\.extensions))

  /// The scheme of an absolute address, in lower case; `nil` for a path.
  static func scheme(of destination: String) -> String? {
    guard let colon = destination.utf8.firstIndex(of: UInt8(ascii: ":")) else { return nil }
    let name = destination[..<colon]
    guard let first = name.utf8.first, Character(Unicode.Scalar(first)).isLetter, first < 0x80,
      name.utf8.allSatisfy({
        $0 < 0x80 && (Character(Unicode.Scalar($0)).isLetter || "0123456789+-.".utf8.contains($0))
      })
    else { return nil }
    return name.lowercased()
  }

  /// An address without percent-encoding, if it can be decoded.
  static func decoded(_ text: String) -> String { text.removingPercentEncoding ?? text }

  /// A path without `.` and `..`; `nil` where it leaves the folder.
  static func normalized(_ path: String) -> String? {
    var parts: [Substring] = []
    for part in path.split(separator: "/") where part != "." {
      if part != ".." {
        parts.append(part)
      } else if parts.popLast() == nil {
        return nil
      }
    }
    return parts.joined(separator: "/")
  }
}

extension LinkResolver.Failure {
  fileprivate static func empty(isImage: Bool) -> Self {
    Self(
      code: isImage ? .missingImage : .brokenLink,
      message: LocalizedText(zh: "括号里没有地址", en: "there is no address in the brackets"),
      hint: LocalizedText(zh: "写上地址，或只留下文字", en: "give an address, or keep the words alone"))
  }

  fileprivate static func withoutScheme(_ destination: String) -> Self {
    Self(
      code: .brokenLink,
      message: LocalizedText(
        zh: "“\(destination)”没有写协议，双击打开时会失效",
        en: "“\(destination)” has no scheme and fails when opened from a folder"),
      hint: LocalizedText(zh: "写成 https:\(destination)", en: "write https:\(destination)"))
  }

  fileprivate static func noAddress(_ destination: String, right: String) -> Self {
    Self(
      code: .brokenLink,
      message: LocalizedText(
        zh: "“\(destination)”不是完整的网址，会被当成文件名",
        en: "“\(destination)” is no complete address and is taken for a file"),
      hint: LocalizedText(zh: "写成“\(right)”", en: "write “\(right)”"))
  }

  fileprivate static func misspelt(_ destination: String, right: String) -> Self {
    Self(
      code: .brokenLink,
      message: LocalizedText(
        zh: "“\(destination)”的开头写错了，这个链接打不开",
        en: "“\(destination)” does not begin as an address does, so the link leads nowhere"),
      hint: LocalizedText(zh: "写成“\(right)”", en: "write “\(right)”"))
  }

  fileprivate static func foreignImage(_ destination: String) -> Self {
    Self(
      code: .missingImage,
      message: LocalizedText(
        zh: "图片“\(destination)”在别的网站上", en: "the picture “\(destination)” is on another site"),
      hint: LocalizedText(
        zh: "下载后放到文章旁边；页面不向别的网站请求任何东西",
        en: "put a copy beside the text; pages ask nothing of other sites"))
  }

  fileprivate static func isInternal(_ path: String) -> Self {
    Self(
      code: .internalEvidence,
      message: LocalizedText(
        zh: "“\(path)”是内部的佐证材料，不能放到网页上",
        en: "“\(path)” is internal evidence, which no page may show or link to"),
      hint: LocalizedText(
        zh: "去掉它；可以公开的，在佐证表这一行的“公开范围”写“公开”",
        en:
          "leave it out; if everybody may have it, write public in its row of the table of evidence"
      ))
  }

  static func outside(_ destination: String) -> Self {
    Self(
      code: .brokenLink,
      message: LocalizedText(
        zh: "“\(destination)”指到了内容文件夹外面", en: "“\(destination)” leads out of the content folder"),
      hint: LocalizedText(zh: "把文件放进 Content/", en: "put the file into Content/"))
  }

  fileprivate static func notAnImage(_ path: String) -> Self {
    Self(
      code: .missingImage,
      message: LocalizedText(zh: "“\(path)”不是图片", en: "“\(path)” is not a picture"),
      hint: LocalizedText(
        zh: "可用 jpg、png、webp、gif、svg、avif、heic、tiff；附件用链接写法 [名称](文件)",
        en:
          "known are jpg, png, webp, gif, svg, avif, heic, tiff; link to other files as [name](file)"
      ))
  }

  static func draft(_ written: String, _ draft: Site.Draft) -> Self {
    Self(
      code: .brokenLink,
      message: LocalizedText(
        zh: "“\(written)”还没有发布（status: \(draft.status)）",
        en: "“\(written)” is not public yet (status: \(draft.status))"),
      hint: LocalizedText(
        zh: "先去掉这个链接，或把 \(draft.file) 的 status 改成 published；用 --drafts 可以预览",
        en:
          "leave the link out, or write status: published in \(draft.file); --drafts shows a preview"
      ))
  }

  fileprivate static func faulty(_ path: String) -> Self {
    Self(
      code: .brokenLink,
      message: LocalizedText(
        zh: "“\(path)”自己有错，没有页面", en: "“\(path)” has errors of its own and no page"),
      hint: LocalizedText(zh: "先改正那个文件里的错误", en: "mend the errors in that file first"))
  }

  static func noAnchor(_ fragment: String, known: [String], file: String) -> Self {
    let list = known.prefix(12).map { "#\($0)" }
    return Self(
      code: .brokenAnchor,
      message: LocalizedText(
        zh: "\(file) 里没有“#\(fragment)”", en: "\(file) has no “#\(fragment)”"),
      hint: nearestName(to: fragment, among: known).map {
        LocalizedText(zh: "是不是“#\($0)”？", en: "did you mean “#\($0)”?")
      }
        ?? LocalizedText(
          zh: list.isEmpty ? "那里没有小标题" : "可用：\(list.joined(separator: "、"))",
          en: list.isEmpty ? "it has no headings" : "known: \(list.joined(separator: ", "))"))
  }

  fileprivate static func wrongCase(_ path: String, right: String, code: DiagnosticCode) -> Self {
    Self(
      code: code,
      message: LocalizedText(
        zh: "“\(path)”的大小写与文件名不同", en: "“\(path)” differs from the file's name in case"),
      hint: LocalizedText(zh: "写成“\(right)”", en: "write “\(right)”"))
  }

  fileprivate static func missing(_ path: String, code: DiagnosticCode, nearest: String?) -> Self {
    Self(
      code: code,
      message: LocalizedText(zh: "没有“\(path)”这个文件", en: "there is no file “\(path)”"),
      hint: nearest.map { LocalizedText(zh: "是不是“\($0)”？", en: "did you mean “\($0)”?") }
        ?? LocalizedText(
          zh: "检查文件名，地址相对于这篇文章所在的文件夹", en: "check the name; it is relative to this file's folder"))
  }
}
