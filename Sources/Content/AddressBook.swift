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
        .sameTag(tag, at: place, owner: $0)
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
          .takenAlias(alias.value, at: place, owner: $0)
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
    guard isPlain,
      !["assets", "data", "editions", "files", "qr", "revisions", "search"].contains(top)
    else {
      return nil
    }
    return PageAddress(path)
  }

  private static func claim(
    _ address: PageAddress, at place: Place, _ owners: inout [PageAddress: Place],
    _ report: inout Report, _ diagnostic: (_ owner: Place) -> Diagnostic
  ) {
    if let owner = owners[address] {
      report.add(diagnostic(owner))
    } else {
      owners[address] = place
    }
  }
}

extension Diagnostic {
  fileprivate static func sameTag(_ tag: Site.Tag, at place: Place, owner: Place) -> Diagnostic {
    Diagnostic(
      .duplicateAddress, at: place,
      LocalizedText(
        zh: "标签“\(tag.name)”与另一个标签的网址相同（\(tag.address.path)）",
        en: "the tag “\(tag.name)” has the same address as another (\(tag.address.path))"),
      hint: LocalizedText(
        zh: "两个词是一回事就改成一样；不是就在 site.yml 的 tags 里给它一个英文名：“\(tag.name): name”",
        en: "use one word if both mean the same; else give it a name in site.yml under tags: "
          + "“\(tag.name): name”"),
      related: [owner])
  }

  fileprivate static func takenAlias(_ alias: String, at place: Place, owner: Place) -> Diagnostic {
    Diagnostic(
      .duplicateAddress, at: place,
      LocalizedText(zh: "旧地址“\(alias)”已经有主了", en: "the address “\(alias)” is taken"),
      hint: LocalizedText(
        zh: "删掉这个旧地址；那里还是另一个页面", en: "remove it: another page still stands there"),
      related: [owner])
  }

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
