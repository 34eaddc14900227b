import Diagnostics

/// Finds two things that want the same address, before one would overwrite the other.
enum AddressBook {
  static func check(
    _ articles: [Article], tags: [Site.Tag], in configuration: SiteConfiguration,
    report: inout Report
  ) {
    var owners: [PageAddress: Place] = [:]
    for article in articles {
      owners[article.address] = Place(file: article.file.path)
    }
    for tag in tags {
      guard let article = tag.cases.first,
        let name = article.matter.tags.first(where: { $0.value == tag.name })
      else { continue }
      let place = article.file.place(at: name.range)
      claim(tag.address, at: place, &owners, &report) {
        LocalizedText(
          zh: "标签“\(tag.name)”与另一个标签的网址相同（\(tag.address.path)）",
          en: "the tag “\(tag.name)” has the same address as another (\(tag.address.path))")
      }
    }
    for article in articles {
      for alias in article.matter.aliases {
        let place = article.file.place(at: alias.range)
        guard let address = aliasAddress(alias.value) else {
          report.add(.invalidAlias(alias.value, at: place))
          continue
        }
        claim(address, at: place, &owners, &report) {
          LocalizedText(
            zh: "旧地址“\(alias.value)”已经有主了", en: "the address “\(alias.value)” is taken")
        }
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
        && part.utf8.allSatisfy { byte in
          byte < 0x80
            && (Character(Unicode.Scalar(byte)).isLetter || "0123456789-_.".utf8.contains(byte))
        }
    }
    let top = parts.first.map(String.init) ?? ""
    guard isPlain, !["assets", "data", "search"].contains(top) else { return nil }
    return PageAddress(path)
  }

  private static func claim(
    _ address: PageAddress, at place: Place, _ owners: inout [PageAddress: Place],
    _ report: inout Report, _ message: () -> LocalizedText
  ) {
    guard let owner = owners[address] else {
      owners[address] = place
      return
    }
    report.add(
      Diagnostic(
        .duplicateAddress, at: place, message(),
        hint: LocalizedText(
          zh: "改掉其中一个；标签的网址可在 site.yml 的 tags 里指定",
          en: "change one of them; addresses of tags can be set in site.yml under tags"),
        related: [owner]))
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
  /// The pages at former addresses that lead on to this one.
  public var aliasAddresses: [PageAddress] {
    matter.aliases.compactMap { AddressBook.aliasAddress($0.value) }
  }
}
