import Diagnostics
import YAML
import Zipping

/// Former addresses of articles, as pages that lead on to them.
enum AddressBook {
  /// Reports what cannot be an address. Whether another page stands there is known only when all pages
  /// are.
  static func check(_ articles: [Article], report: inout Report) {
    for article in articles {
      for alias in article.frontMatter.aliases {
        guard let problem = problem(with: alias.value) else { continue }
        report.add(.invalidAlias(alias.value, problem, at: article.file.place(at: alias.range)))
      }
    }
  }

  /// The address of a page that leads on to another, or `nil` where the text is not one.
  static func aliasAddress(_ text: String) -> PageAddress? {
    problem(with: text) == nil ? PageAddress(path(text)) : nil
  }

  private static func path(_ text: String) -> String {
    var path = text.hasPrefix("/") ? String(text.dropFirst()) : text
    if path.hasSuffix("/") { path += "index.html" }
    if !path.hasSuffix(".html") { path += ".html" }
    return path
  }

  /// Why a text cannot be a former address.
  enum Problem: Equatable {
    /// It names a server, or something behind the path.
    case address
    /// Windows, where the site may be made, kept or unpacked, can have no such file.
    case windows(String, WindowsName.Refusal)
    /// A folder that is kept for files of the site.
    case files(String)
    /// Letters that addresses of the site do not have.
    case letters
    /// A name that is too long, empty or hidden.
    case name
    /// An ending under which no server shows a page that the site can make.
    case type(String)
    /// A file that the site, or whoever hosts it, has there.
    case siteFile(String)
  }

  /// What is wrong with a former address; `nil` where it is one.
  static func problem(with text: String) -> Problem? {
    if text.contains("://") || text.contains("?") || text.contains("#") { return .address }
    if let problem = typeProblem(text) { return problem }
    let parts = path(text).dropLast(".html".count).split(
      separator: "/", omittingEmptySubsequences: false)
    for part in parts {
      if part.isEmpty || part.utf8.count > Slug.longest || part.hasPrefix(".") { return .name }
      if let refusal = WindowsName.refusal(of: part) { return .windows(String(part), refusal) }
      let isPlain = part.utf8.allSatisfy { byte in
        byte < 0x80
          && (Character(Unicode.Scalar(byte)).isLetter || "0123456789-_.".utf8.contains(byte))
      }
      if !isPlain { return .letters }
    }
    // search.html is a page, and whether one stands there is asked later; search/ holds no pages.
    let folder = parts.count > 1 ? String(parts[0]).lowercased() : ""
    return PageAddress.fileFolders.contains(folder) ? .files(folder) : nil
  }
}

extension AddressBook {
  /// Files that lie beside the pages of a site, by the site's own doing or by that of its host.
  private static let siteFiles: Set<String> = [
    "feed.xml", "sitemap.xml", "robots.txt", "cname", "favicon.ico", "ads.txt", "security.txt",
  ]
  /// Endings that servers know, and do not show as pages: a file of the site at such an address would be
  /// downloaded, run or not found.
  private static let endings: Set<String> = [
    "htm", "shtml", "shtm", "xhtml", "asp", "aspx", "ashx", "php", "php3", "php5", "phtml", "jsp",
    "jspx", "do", "action", "cgi", "pl", "cfm", "xml", "rss", "atom", "txt", "pdf", "doc", "docx",
    "xls", "xlsx", "ppt", "pptx", "wps", "csv", "json", "js", "css", "png", "jpg", "jpeg", "gif",
    "svg", "webp", "ico", "zip", "rar", "7z", "mp3", "mp4", "webmanifest",
  ]

  /// What is wrong with the last part of a former address, which tells servers what a file is.
  private static func typeProblem(_ text: String) -> Problem? {
    guard
      let last = text.split(separator: "/", omittingEmptySubsequences: false).last.map({
        $0.lowercased()
      }), !last.isEmpty, !last.hasPrefix(".")
    else { return nil }
    if siteFiles.contains(last) { return .siteFile(last == "cname" ? "CNAME" : last) }
    guard let point = last.lastIndex(of: ".") else { return nil }
    let ending = String(last[last.index(after: point)...])
    return endings.contains(ending) ? .type(ending) : nil
  }
}

extension AddressBook.Problem {
  /// Why, in words, and what to do.
  var words: (reason: LocalizedText, hint: LocalizedText) {
    let example = LocalizedText(
      zh: "写成站内路径，例如“cases/old-name.html”",
      en: "write a path of the site, such as “cases/old-name.html”")
    let removal = LocalizedText(
      zh: "删去这一条；那个旧地址还有人用，就请管网站服务器的人设一条转向",
      en: "remove it; where the old address is still used, have the web server redirect it")
    switch self {
    case .address:
      return (
        LocalizedText(zh: "只写网站里的路径，不写域名、? 和 #", en: "it is a path, without a host, ? or #"),
        example
      )
    case .windows(let name, .device):
      return (
        LocalizedText(zh: "“\(name)”是 Windows 保留的名字", en: "“\(name)” is reserved by Windows"),
        removal
      )
    case .windows(_, .character(let character)):
      return (
        LocalizedText(
          zh: WindowsName.isControl(character) ? "里面有控制字符" : "Windows 的文件名里不能有“\(character)”",
          en: WindowsName.isControl(character)
            ? "it holds a control character" : "no name on Windows may hold “\(character)”"),
        removal
      )
    case .windows(let name, .end):
      return (
        LocalizedText(
          zh: "“\(name)”以空格或句点结尾，Windows 上不能有这样的名字",
          en: "“\(name)” ends with a space or a dot, which Windows cannot have"), removal
      )
    case .files(let folder):
      return (
        LocalizedText(
          zh: "\(folder)/ 里只放网站的文件", en: "\(folder)/ is kept for files of the site"), removal
      )
    case .type(let ending):
      return (
        LocalizedText(
          zh: "服务器不会把 .\(ending) 当作网页显示，转到新网址的网页只能以 .html 结尾",
          en: "no server shows .\(ending) as a page, and pages that lead on end in .html"), removal
      )
    case .siteFile(let name):
      return (
        LocalizedText(
          zh: "\(name) 是网站自己的文件，不是旧的网页",
          en: "\(name) is a file of the site itself, and no former page"),
        LocalizedText(zh: "删去这一条", en: "remove it")
      )
    case .letters:
      return (
        LocalizedText(
          zh: "旧地址只能有英文字母、数字和 - _ .", en: "it may have letters from a to z, digits and - _ . alone"),
        example
      )
    case .name:
      return (
        LocalizedText(
          zh: "有一段是空的、以句点开头或超过 \(Slug.longest) 个字符",
          en: "a part of it is empty, begins with a dot or has more than \(Slug.longest) characters"
        ),
        example
      )
    }
  }
}

extension Diagnostic {
  fileprivate static func invalidAlias(
    _ alias: String, _ problem: AddressBook.Problem, at place: Place
  ) -> Diagnostic {
    let (reason, hint) = problem.words
    return Diagnostic(
      .invalidName, at: place,
      LocalizedText(
        zh: "“\(alias)”不能作为旧地址：\(reason.zh)",
        en: "“\(alias)” cannot be a former address: \(reason.en)"),
      hint: hint)
  }
}

extension Article {
  /// The pages at former addresses that lead on to this one, each with its place in the file.
  public var aliasAddresses: [(address: PageAddress, alias: Located<String>)] {
    frontMatter.aliases.compactMap { alias in
      AddressBook.aliasAddress(alias.value).map { ($0, alias) }
    }
  }
}
