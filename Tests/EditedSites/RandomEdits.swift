import QRCodes
import TestSupport

/// Everything that people do to the files of a site, by chance.
public struct RandomEdits {
  private var numbers: SeededNumbers

  /// Edits that are the same for a seed.
  public init(seed: UInt64) { numbers = SeededNumbers(seed: seed) }

  private mutating func pick<Item>(_ items: [Item]) -> Item {
    items[Int.random(in: 0..<items.count, using: &numbers)]
  }

  private static let article = "Content/cases/luosifen/index.md"
  private static let other = "Content/cases/zhizao/index.md"
  private static let page = "Content/pages/measures.md"
  private static let values = "Content/data/observations.csv"

  /// Does one thing, and says what.
  public mutating func next(on site: EditedSite) throws -> String {
    let number = Int.random(in: 0..<1000, using: &numbers)
    switch Int.random(in: 0..<30, using: &numbers) {
    case 0...3: return try text(site, number)
    case 4...5: return try frontMatter(site, number)
    case 6...8: return try names(site, number)
    case 9: return try breakText(site)
    case 10...12: return try mend(site)
    case 13...15: return try tables(site, number)
    case 16: return try breakTable(site)
    case 17...18: return try templates(site, number)
    case 19: return try theme(site, number)
    case 20...21: return try settings(site, number)
    case 22...24: return try pictures(site, number)
    case 25: return try attachment(site, number)
    case 26: return try nobodysFile(site)
    case 27: return try burst(site, number)
    case 28: return try goneForAMoment(site)
    default: return try sameLength(site)
    }
  }

  private mutating func text(_ site: EditedSite, _ number: Int) throws -> String {
    let file = pick([Self.article, Self.other, Self.page])
    let words = pick([
      "\n\n新的一段 \(number)。", "\n\n## 小节 \(number)\n\n{{school-partners}}。",
      "\n\n见[[智能制造]]和[[小节 \(number)]]。", "\n\n没有的 {{school-partner}}。",
    ])
    if pick([true, false]) {
      try site.replace(file, site.text(file) + words)
      return "replaces \(file) with more words"
    }
    try site.folder.write(site.text(file) + words, to: file)
    return "adds words to \(file)"
  }

  private mutating func frontMatter(_ site: EditedSite, _ number: Int) throws -> String {
    let file = pick([Self.article, Self.other])
    let line = pick([
      "title: 题目 \(number)", "summary: 摘要 \(number)，{{group-trained}}。",
      "date: 20\(10 + number % 13)",
      "tags: [校企合作, 标签]", "tags: []", "status: draft", "status: published", "order: \(number)",
    ])
    let key = String(line.prefix { $0 != ":" })
    let lines = site.text(file).split(separator: "\n", omittingEmptySubsequences: false).map(
      String.init)
    let end = lines.dropFirst().firstIndex(of: "---") ?? 0
    var changed = lines
    if let old = lines[..<end].firstIndex(where: { $0.hasPrefix("\(key):") }) {
      changed[old] = line
    } else if end > 0 {
      changed.insert(line, at: end)
    }
    try site.folder.write(changed.joined(separator: "\n"), to: file)
    return "\(file): \(line)"
  }

  private mutating func names(_ site: EditedSite, _ number: Int) throws -> String {
    let slug = pick(["one", "two", "zhizao", "luosifen"])
    let folder = "Content/cases/\(slug)"
    switch pick([0, 1, 2, 3]) {
    case 0:
      try site.folder.write(
        "---\ntitle: 案例 \(number)\nsummary: 摘要。\n---\n\n正文 {{school-partners}}。\n",
        to: "\(folder)/index.md")
      return "creates \(folder)"
    case 1:
      site.remove(folder)
      return "deletes \(folder)"
    case 2:
      site.move(folder, to: "Content/cases/\(pick(["three", "four"]))")
      return "renames \(folder)"
    default:
      site.move("Content/cases/\(pick(["three", "four"]))", to: folder)
      return "renames to \(folder)"
    }
  }

  private mutating func breakText(_ site: EditedSite) throws -> String {
    let file = pick([Self.article, Self.other, Self.page, "Content/site.yml"])
    let bytes: [UInt8] = pick([
      [], [0xFF, 0xFE, 0x41, 0x00], Array("---\ntitle: [\n---\n".utf8), Array("没有页眉".utf8),
      Array(site.text(file).utf8.prefix(site.text(file).utf8.count / 2)),
    ])
    try site.folder.write(bytes, to: file)
    return "breaks \(file)"
  }

  private mutating func mend(_ site: EditedSite) throws -> String {
    let good = try EditedSite()
    let files = good.folder.names().filter { !$0.hasSuffix("/") }
    for file in files where site.text(file) != good.text(file) {
      if pick([true, true, false]) {
        let bytes = Array(good.text(file).utf8)
        // Pictures are no texts; their bytes stay.
        if String(decoding: bytes, as: UTF8.self).contains("\u{FFFD}") { continue }
        try site.folder.write(bytes, to: file)
      }
    }
    return "mends"
  }

  private mutating func tables(_ site: EditedSite, _ number: Int) throws -> String {
    let file = pick([Self.values, "Content/data/indicators.csv", "Content/data/tasks.csv"])
    switch pick([0, 1, 2, 3]) {
    case 0: try site.change(Self.values, ",12,", ",\(number),")
    case 1: try site.change("Content/data/indicators.csv", "合作企业,", "合作企业\(number),")
    case 2:
      site.move(file, to: file + ".bak")
      return "renames \(file)"
    default:
      site.move(file + ".bak", to: file)
      return "renames back \(file)"
    }
    return "changes tables"
  }

  private mutating func breakTable(_ site: EditedSite) throws -> String {
    try site.folder.write(
      site.text(Self.values) + pick(["school-partners,二〇二一,很多,report,\n", "\u{0}", "a,b\n"]),
      to: Self.values)
    return "breaks \(Self.values)"
  }

  private mutating func templates(_ site: EditedSite, _ number: Int) throws -> String {
    let name = pick(["case", "page", "tag", "footer", "layout"])
    let own = "Content/theme/templates/\(name).mustache"
    switch pick([0, 1, 2]) {
    case 0:
      let theirs = site.text("Themes/bare/templates/\(name).mustache")
      try site.folder.write(theirs + "<!-- \(number) -->\n", to: own)
      return "overrides \(name)"
    case 1:
      site.remove(own)
      return "no longer overrides \(name)"
    default:
      try site.folder.write("{{#broken}}", to: own)
      return "breaks \(name)"
    }
  }

  private mutating func theme(_ site: EditedSite, _ number: Int) throws -> String {
    let names = site.folder.names().filter {
      $0.hasPrefix("Themes/bare/templates/") || $0.hasPrefix("Themes/bare/assets/")
    }.filter { !$0.hasSuffix("/") }
    guard !names.isEmpty else { return "no theme" }
    let file = pick(names)
    let words = file.hasSuffix(".css") ? "\n/* \(number) */" : "\n"
    try site.folder.write(site.text(file) + words, to: file)
    return "changes \(file)"
  }

  private mutating func settings(_ site: EditedSite, _ number: Int) throws -> String {
    let file = "Content/site.yml"
    let lines = pick([
      [("short_title: 成果", "short_title: 成果\(number)")], [("您好", "你好\(number)")],
      [("一句“格言”", "两句\(number)")], [("a/b/", "a/\(number)/")],
      [("footer: 页脚", "footer: 脚\(number)")],
      [("{title: 案例,", "{title: 案例\(number),")],
    ])
    for (old, new) in lines { try site.change(file, old, new) }
    return "changes site.yml: \(lines)"
  }

  private mutating func pictures(_ site: EditedSite, _ number: Int) throws -> String {
    let file = "Content/cases/luosifen/产业 学院.png"
    switch pick([0, 1, 2]) {
    case 0:
      site.remove(file)
      return "deletes the picture"
    default:
      try site.folder.write(QRCode("\(number)").png(scale: 2), to: file)
      return "another picture"
    }
  }

  private mutating func attachment(_ site: EditedSite, _ number: Int) throws -> String {
    let file = "Content/cases/luosifen/名单（2021）.txt"
    if number % 4 == 0 {
      site.remove(file)
    } else {
      try site.folder.write("名单 \(number)\n", to: file)
    }
    return "changes the attachment"
  }

  private mutating func nobodysFile(_ site: EditedSite) throws -> String {
    let file = "Content/cases/luosifen/" + pick([".index.md.swp", "~$index.md", "照片.jpg", "x.md"])
    if site.text(file).isEmpty {
      try site.folder.write("?", to: file)
    } else {
      site.remove(file)
    }
    return "a file beside: \(file)"
  }

  private mutating func burst(_ site: EditedSite, _ number: Int) throws -> String {
    for index in 0..<20 {
      try site.folder.write(
        "---\ntitle: 一批 \(index)\nsummary: 摘要。\n---\n\n正文。\n",
        to: "Content/cases/batch-\(index)/index.md")
    }
    for index in 0..<20 where index % 3 != number % 3 {
      site.remove("Content/cases/batch-\(index)")
    }
    return "a burst"
  }

  private mutating func goneForAMoment(_ site: EditedSite) throws -> String {
    let folder = pick(["Content", "Themes", "Content/cases", "Content/data"])
    site.move(folder, to: "away")
    if pick([true, false]) { _ = try? site.live.now() }
    site.move("away", to: folder)
    return "\(folder) is gone for a moment"
  }

  private mutating func sameLength(_ site: EditedSite) throws -> String {
    try site.change(Self.article, "共建", "并建")
    _ = try site.live.now()
    // As many bytes, and in the same tick of the clock of the file system.
    try site.change(Self.article, "并建", "同建")
    return "the same length"
  }
}
