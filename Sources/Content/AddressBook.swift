import Diagnostics
import YAML
import Zipping

/// Former addresses of articles, as pages that lead on to them.
enum AddressBook {
  /// Reports what cannot be an address. Whether another page stands there is known only when all pages
  /// are.
  static func check(_ articles: [Article], report: inout Report) {
    for article in articles {
      for alias in article.frontMatter.aliases where aliasAddress(alias.value) == nil {
        report.add(.invalidAlias(alias.value, at: article.file.place(at: alias.range)))
      }
    }
  }

  /// The address of a page that leads on to another, or `nil` where the text is not one.
  static func aliasAddress(_ text: String) -> PageAddress? {
    var path = text.hasPrefix("/") ? String(text.dropFirst()) : text
    if path.hasSuffix("/") { path += "index.html" }
    if !path.hasSuffix(".html") { path += ".html" }
    let parts = path.dropLast(".html".count).split(
      separator: "/", omittingEmptySubsequences: false)
    let isPlain = parts.allSatisfy { part in
      !part.isEmpty && part.utf8.count <= Slug.longest && !part.hasPrefix(".")
        && WindowsName.refusal(of: part) == nil
        && part.utf8.allSatisfy { byte in
          byte < 0x80
            && (Character(Unicode.Scalar(byte)).isLetter || "0123456789-_.".utf8.contains(byte))
        }
    }
    // search.html is a page, and whether one stands there is asked later; search/ holds no pages.
    let folder = parts.count > 1 ? String(parts[0]).lowercased() : ""
    guard isPlain, !PageAddress.fileFolders.contains(folder) else {
      return nil
    }
    return PageAddress(path)
  }
}

extension Diagnostic {
  fileprivate static func invalidAlias(_ alias: String, at place: Place) -> Diagnostic {
    Diagnostic(
      .invalidName, at: place,
      LocalizedText(zh: "“\(alias)”不能作为旧地址", en: "“\(alias)” cannot be a former address"),
      hint: LocalizedText(
        zh: "写成站内路径，例如“cases/old-name.html”",
        en: "write a path of the site, such as “cases/old-name.html”"))
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
