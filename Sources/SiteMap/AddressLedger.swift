import Content
import Diagnostics

/// Who owns which address. Of two that want one the later one is left out, and the words of the content
/// that ask for it are reported: a site has no address twice.
///
/// Addresses that differ in case only are the same on Windows and on many USB sticks.
struct AddressLedger {
  private struct Owner {
    let address: PageAddress
    let claim: AddressClaim
  }

  private var owners: [String: Owner] = [:]

  /// A file of the site, which is no page and gives way to none.
  mutating func claim(_ file: String) {
    owners[file.lowercased()] = Owner(address: PageAddress(file), claim: .site)
  }

  /// The pages that can stand, in their order.
  mutating func settle(_ pages: [Page], report: inout Report) -> [Page] {
    var left: Set<Int> = []
    // Generated pages come first, then articles, tags, and last the addresses of former days.
    let ranks = pages.map(\.claim.rank)
    let order = Set(ranks).sorted().flatMap { rank in ranks.indices.filter { ranks[$0] == rank } }
    for index in order {
      let page = pages[index]
      let path = page.address.path.lowercased()
      let owner = owner(of: path)
      if let owner {
        left.insert(index)
        if let problem = problem(of: page, with: owner) { report.add(problem) }
      } else {
        owners[path] = Owner(address: page.address, claim: page.claim)
      }
    }
    return left.isEmpty ? pages : pages.indices.filter { !left.contains($0) }.map { pages[$0] }
  }

  private func owner(of path: String) -> Owner? {
    owners[path] ?? folders(of: path).lazy.compactMap { owners[$0] }.first
  }

  /// The folders that a page lies in, each of which would be a file if a page were called so.
  private func folders(of path: String) -> [String] {
    let bytes = path.utf8
    return bytes.indices.filter { bytes[$0] == UInt8(ascii: "/") }.map { String(path[..<$0]) }
  }

  private func problem(of page: Page, with owner: Owner) -> Diagnostic? {
    guard let place = page.claim.place else { return nil }
    let related = [owner.claim.place].compactMap(\.self)
    switch page.claim {
    case .site: return nil
    case .article(let article): return .takenByPage(article, of: owner.address, at: place)
    case .tag(let tag, _): return .sameTag(tag, at: place, related: related)
    case .alias(let article, _):
      return article.address == owner.address
        ? .ownAddress(page.address.path, at: place)
        : .takenAlias(
          page.address.path, isGenerated: owner.claim.place == nil, at: place, related: related)
    }
  }
}

extension Diagnostic {
  fileprivate static func takenByPage(
    _ article: Article, of address: PageAddress, at place: Place
  ) -> Diagnostic {
    Diagnostic(
      .duplicateAddress, at: place,
      LocalizedText(
        zh: "“\(article.slug)”的网址 \(address.path) 是生成的页面要用的",
        en: "“\(article.slug)” would stand at \(address.path), the address of a generated page"),
      hint: article.kind == .case
        ? LocalizedText(
          zh: "给文件夹 \(article.folder) 换一个名字", en: "give the folder \(article.folder) another name")
        : LocalizedText(zh: "换一个文件名", en: "choose another file name"))
  }

  fileprivate static func sameTag(
    _ tag: Site.Tag, at place: Place, related: [Place]
  ) -> Diagnostic {
    Diagnostic(
      .duplicateAddress, at: place,
      LocalizedText(
        zh: "标签“\(tag.name)”与另一个标签的网址相同（\(tag.address.path)）",
        en: "the tag “\(tag.name)” has the same address as another (\(tag.address.path))"),
      hint: LocalizedText(
        zh: "两个词是一回事就改成一样；不是就在 site.yml 的 tags 里给它一个英文名：“\(tag.name): name”",
        en: "use one word if both mean the same; else give it a name in site.yml under tags: "
          + "“\(tag.name): name”"),
      related: related)
  }

  fileprivate static func takenAlias(
    _ alias: String, isGenerated: Bool, at place: Place, related: [Place]
  ) -> Diagnostic {
    Diagnostic(
      .duplicateAddress, at: place,
      isGenerated
        ? LocalizedText(
          zh: "旧地址“\(alias)”是生成的页面的网址", en: "the address “\(alias)” is that of a generated page")
        : LocalizedText(zh: "旧地址“\(alias)”已经有主了", en: "the address “\(alias)” is taken"),
      hint: LocalizedText(
        zh: "删掉这个旧地址；那里还是另一个页面", en: "remove it: another page still stands there"),
      related: related)
  }

  fileprivate static func ownAddress(_ alias: String, at place: Place) -> Diagnostic {
    Diagnostic(
      .duplicateAddress, at: place,
      LocalizedText(
        zh: "“\(alias)”就是这篇现在的网址，不是旧地址", en: "“\(alias)” is the address of this page itself"),
      hint: LocalizedText(zh: "删掉这个旧地址", en: "remove it"))
  }
}
