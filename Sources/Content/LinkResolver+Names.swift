import Diagnostics
import Foundation
import Machine
import Markdown

/// Names in double brackets, as Obsidian writes them: `[[页面]]`, `[[页面#小标题]]`, `![[图.png]]`.
extension LinkResolver {
  /// Resolves a name: that of a page by its title, its file or its folder, that of any other file by
  /// its place, or wherever there is just one of that name.
  func resolve(
    name: String, from article: Article, isImage: Bool
  ) -> Result<LinkTarget, Failure> {
    let parts = name.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
    let page = String(parts[0])
    let heading = parts.count > 1 ? String(parts[1]) : nil
    if isImage { return resolveFile(page, from: article, isImage: true) }
    let target: Article
    if page.isEmpty {
      target = article
    } else if let found = findArticle(named: page, for: article) {
      target = found
    } else if let draft = draft(named: page) {
      return .failure(.draft(page, draft))
    } else if Self.hasExtension(page) {
      return resolveFile(page, from: article, isImage: false)
    } else {
      return .failure(.noPage(page, nearest: nearestName(to: page, among: names.all)))
    }
    guard let heading, !heading.isEmpty else {
      return .success(.page(target.address, fragment: nil))
    }
    return anchor(of: heading, in: target).map { id in
      page.isEmpty ? .fragment(id) : .page(target.address, fragment: id)
    }
  }

  /// The article that is meant, if possible in the language of the one that names it.
  private func findArticle(named name: String, for reader: Article) -> Article? {
    let stem = name.lowercased().hasSuffix(".md") ? String(name.dropLast(3)) : name
    let path = Self.normalized("\(reader.folder)/\(stem)") ?? stem
    let found = names.articles(named: stem, or: path)
    return found.first { $0.language == reader.language } ?? found.first
  }

  /// The text of that name that is not public yet.
  private func draft(named name: String) -> Site.Draft? {
    let stem = name.lowercased().hasSuffix(".md") ? String(name.dropLast(3)) : name
    return drafts.first { draft in
      draft.slug == stem || draft.title == stem || draft.file == "\(tree.name)/\(stem).md"
        || draft.file == "\(tree.name)/\(stem)/index.md"
    }
  }

  /// The anchor of a heading, which may be given by its words.
  private func anchor(of heading: String, in article: Article) -> Result<String, Failure> {
    let entry = article.outline.first { $0.id == heading || $0.text == heading }
    guard let entry else {
      return .failure(
        .noAnchor(heading, known: article.outline.map(\.text), file: article.file.path))
    }
    return .success(entry.id)
  }

  private static func hasExtension(_ name: String) -> Bool {
    guard let point = name.utf8.lastIndex(of: UInt8(ascii: ".")) else { return false }
    let letters = name.utf8[name.utf8.index(after: point)...]
    return (2...4).contains(letters.count) && letters.allSatisfy { $0 < 0x80 && $0 != 0x20 }
  }

  /// A file at its place beside the article, or the only one of its name.
  private func resolveFile(
    _ name: String, from article: Article, isImage: Bool
  ) -> Result<LinkTarget, Failure> {
    if Self.isLocalPath(name) {
      return .failure(localPath(name, from: article, isImage: isImage))
    }
    guard let path = Self.normalized("\(article.folder)/\(name)") else {
      return .failure(.outside(name))
    }
    if tree[path] != nil { return attachment(path, written: name, isImage: isImage) }
    let everywhere = names.files(endingIn: name)
    let nearby = everywhere.filter { $0.hasPrefix("\(article.folder)/") }
    let found = nearby.isEmpty ? everywhere : nearby
    guard let first = found.first else {
      return .failure(missing(path, name, isImage, from: article.folder))
    }
    guard found.count == 1 else {
      let ways = found.prefix(4).map { Self.relative($0, to: article.folder) }
      return .failure(.ambiguous(name, ways: ways, isImage: isImage))
    }
    return attachment(first, written: name, isImage: isImage)
  }

  // MARK: Paths of one computer

  /// Whether an address leads to a file of the writer's own computer.
  static func isLocalPath(_ destination: String) -> Bool {
    if let scheme = scheme(of: destination) {
      return scheme.utf8.count == 1 || scheme == "file"
    }
    let homes = ["/Users/", "/home/", "/Volumes/", "/private/", "/var/", "/tmp/", "/mnt/", "~/"]
    return destination.contains("\\") || homes.contains { destination.hasPrefix($0) }
  }

  /// What to do about a path of one computer: if the file stands beside the article already, how it
  /// is to be written.
  func localPath(_ destination: String, from article: Article, isImage: Bool) -> Failure {
    let way = Self.decoded(destination).replacing("\\", with: "/")
    if Self.scheme(of: way) == nil, !way.hasPrefix("/"),
      let path = Self.normalized("\(article.folder)/\(way)"), tree[path] != nil
    {
      return .backslashes(destination, right: way, isImage: isImage)
    }
    let name = way.split(separator: "/").last.map(String.init) ?? way
    let beside = tree.files.first { file in
      file.path.hasPrefix("\(article.folder)/") && file.path.hasSuffix("/\(name)")
    }
    return .localPath(
      destination, name: name, right: beside.map { Self.relative($0.path, to: article.folder) },
      isImage: isImage)
  }
}

extension LinkResolver.Failure {
  private static func code(_ isImage: Bool) -> DiagnosticCode {
    isImage ? .missingImage : .brokenLink
  }

  fileprivate static func noPage(_ name: String, nearest: String?) -> Self {
    Self(
      code: .brokenLink,
      message: LocalizedText(
        zh: "没有名为“\(name)”的页面", en: "there is no page named “\(name)”"),
      hint: nearest.map {
        LocalizedText(zh: "是不是 [[\($0)]]？", en: "did you mean [[\($0)]]?")
      }
        ?? LocalizedText(
          zh: "写上案例或页面的标题或文件名；要显示方括号，写成 \\[[\(name)]]",
          en:
            "write the title or file of a case or page; for brackets that show, write \\[[\(name)]]"
        ))
  }

  fileprivate static func ambiguous(_ name: String, ways: [String], isImage: Bool) -> Self {
    Self(
      code: code(isImage),
      message: LocalizedText(
        zh: "名为“\(name)”的文件不止一个", en: "more than one file is named “\(name)”"),
      hint: LocalizedText(
        zh: "写明是哪一个：\(ways.joined(separator: "、"))",
        en: "say which: \(ways.joined(separator: ", "))"))
  }

  fileprivate static func backslashes(
    _ destination: String, right: String, isImage: Bool
  ) -> Self {
    Self(
      code: code(isImage),
      message: LocalizedText(
        zh: "“\(destination)”用了 \\，只有 Windows 认得",
        en: "“\(destination)” is written with \\, which only Windows knows"),
      hint: LocalizedText(zh: "写成“\(right)”", en: "write “\(right)”"))
  }

  fileprivate static func localPath(
    _ destination: String, name: String, right: String?, isImage: Bool
  ) -> Self {
    Self(
      code: code(isImage),
      message: LocalizedText(
        zh: "“\(destination)”是自己电脑上的路径", en: "“\(destination)” is a path of one computer"),
      hint: right.map {
        LocalizedText(
          zh: "这个文件就在文章旁边，写成“\($0)”", en: "the file is beside the text: write “\($0)”")
      }
        ?? LocalizedText(
          zh: "把“\(name)”放到文章旁边，只写“\(name)”",
          en: "put “\(name)” beside the text and write “\(name)” alone"))
  }
}
