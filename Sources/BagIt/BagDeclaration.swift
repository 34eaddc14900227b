import Diagnostics

/// What `bagit.txt` says: by which rules the bag is to be read.
struct BagDeclaration {
  static let name = "bagit.txt"
  let version: BagVersion
  let encoding: String

  /// Reads the two lines, which all versions want in just this form.
  static func read(_ bytes: [UInt8]?, _ findings: inout [BagFinding]) -> BagDeclaration? {
    func refuse(_ zh: String, _ en: String, line: Int? = nil) -> BagDeclaration? {
      findings.append(
        BagFinding(.invalidBag, at: name, line: line, LocalizedText(zh: zh, en: en)))
      return nil
    }
    guard let bytes else {
      return refuse(
        "没有 bagit.txt，这不是 BagIt 存档包", "there is no bagit.txt: not a bag")
    }
    let text: TagText
    do {
      text = try TagText(bytes, encoding: "UTF-8")
    } catch {
      return refuse("不是 UTF-8 编码", "not in UTF-8")
    }
    guard !text.hasMark else {
      return refuse("开头有字节顺序标记（BOM）", "begins with a byte order mark", line: 1)
    }
    guard let first = text.lines.first, first.hasPrefix("BagIt-Version: ") else {
      return refuse("第一行不是“BagIt-Version: 1.0”", "line 1 is not “BagIt-Version: 1.0”", line: 1)
    }
    let number = String(first.dropFirst("BagIt-Version: ".count))
    guard let version = BagVersion(rawValue: number) else {
      return refuse("不认识的 BagIt 版本“\(number)”", "an unknown version “\(number)”", line: 1)
    }
    let label = "Tag-File-Character-Encoding: "
    guard text.lines.count >= 2, text.lines[1].hasPrefix(label) else {
      return refuse(
        "第二行不是“\(label)UTF-8”", "line 2 is not “\(label)UTF-8”", line: 2)
    }
    guard text.lines.count == 2 else {
      return refuse("多于两行", "more than two lines", line: 3)
    }
    return BagDeclaration(version: version, encoding: String(text.lines[1].dropFirst(label.count)))
  }
}
