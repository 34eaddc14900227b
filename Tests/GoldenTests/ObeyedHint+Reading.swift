extension ObeyedHint {
  /// What is done to the file that the diagnostic names.
  enum Action {
    /// What stands at the place becomes this.
    case replace(String)
    /// The wrong name that the message quotes becomes this, at the place or in the name of the file.
    case rename(String)
    /// A line is added in front of the place's.
    case addLine(String)
    /// The whole line becomes this.
    case line(String)
    /// The line is removed.
    case removeLine
    /// A line is added in front of all others.
    case first(String)
    /// A line is added behind the keys that begin at the place.
    case behind(String)
    /// This is taken out of what stands at the place.
    case remove(String)
    /// The marks of a pair become these.
    case pair(String, String)
    /// Lines are added at the end of the file, or of another one in `Content/`.
    case append(String, file: String?)
    /// The file that the place names and the place get this name.
    case renameBoth(String)
    /// The file moves.
    case move(String)
  }

  var action: Action? { written ?? added ?? removed }

  /// Hints that say what to write at the place.
  private var written: Action? {
    if let found = hint.firstMatch(of: #/^(?:改成|写成|应写|改成半角的)“([^”]+)”(?:$|[，；（或])/#) {
      return .replace(String(found.1))
    }
    if let found = hint.firstMatch(of: #/^这个文件就在文章旁边，写成“([^”]+)”$/#) {
      return .replace(String(found.1))
    }
    if let found = hint.firstMatch(of: #/写成“(## [^”]+)”/#) { return .line(String(found.1)) }
    if let found = hint.firstMatch(of: #/^写成 (\{\{[-a-z0-9@:]+\}\})，/#) {
      return .replace(String(found.1))
    }
    if let found = hint.firstMatch(of: #/^写成 (https:[^ ]+)$/#) { return .rename(String(found.1)) }
    if let found = hint.firstMatch(of: #/^写成 ((?:!?\[[^\]]+\]\([^)]+\)|<sub>.*<\/sub>))$/#) {
      return .replace(String(found.1))
    }
    if let found = hint.firstMatch(of: #/^写成 ([-0-9]+)、/#) { return .replace(String(found.1)) }
    if let found = hint.firstMatch(of: #/^写 ([a-z]+)（/#) { return .replace(String(found.1)) }
    if let found = hint.firstMatch(of: #/的整数，如 ([0-9]+)$/#) { return .replace(String(found.1)) }
    if let found = hint.firstMatch(of: #/^写成站内路径，例如“([^”]+)”$/#) {
      return .replace(String(found.1))
    }
    if let found = hint.firstMatch(of: #/^例如改成 ("#[0-9a-f]+")$/#) {
      return .replace(String(found.1))
    }
    if let found = hint.firstMatch(of: #/^要强调就写成 (\*\*[^*]+\*\*)$/#) {
      return .replace(String(found.1))
    }
    if let found = hint.firstMatch(of: #/^符号都用半角，中间不空格：(\[.*\))$/#) {
      return .replace(String(found.1))
    }
    if let found = hint.firstMatch(of: #/^把这一行写成：(.+)$/#) { return .line(String(found.1)) }
    if let found = hint.firstMatch(of: #/^改成“([^”])”和“([^”])”$/#) {
      return .pair(String(found.1), String(found.2))
    }
    if let found = hint.firstMatch(of: #/^把 (#+) 改成 (#+)$/#) { return .replace(String(found.2)) }
    if let found = hint.firstMatch(of: #/是不是“([^”]+)”？/#) { return .rename(String(found.1)) }
    if let found = hint.firstMatch(of: #/^文件和这里都改名为“([^”]+)”$/#) {
      return .renameBoth(String(found.1))
    }
    return nil
  }

  /// Hints that say what to add.
  private var added: Action? {
    if let found = hint.firstMatch(of: #/^加一行“([^”]+)”/#) { return .addLine(String(found.1)) }
    if let found = hint.firstMatch(
      of: #/在 (data\/revisions\.csv) 加一行：([^；]+)；还没有这张表就新建，第一行写 ([a-z,]+)$/#)
    {
      return .append("\(found.3)\n\(found.2)", file: String(found.1))
    }
    if let found = hint.firstMatch(of: #/^在文末另起一行写“([^”]+)”/#) {
      return .append("\n\(found.1)", file: nil)
    }
    if let found = hint.firstMatch(of: #/^在正文里写 (\[[^\]]+\]\[[^\]]+\])，/#) {
      return .append("\n见\(found.1)。", file: nil)
    }
    if let found = hint.firstMatch(of: #/^请在正文要加注的地方写上 (\[\^[^\]]+\])，/#) {
      return .append("\n正文\(found.1)。", file: nil)
    }
    if hint.firstMatch(of: #/^(在最前面写|把这一行换成)四行：/#) != nil {
      let lines = hint.matches(of: #/“([^”]+)”/#).map { String($0.1) }.joined(separator: "\n")
      return hint.hasPrefix("在") ? .first(lines) : .line(lines)
    }
    if hint == "在最后一个“键: 值”下面单独写一行 ---" { return .behind("---") }
    if let found = hint.firstMatch(of: #/就在 site\.yml 里写 (hidden_cells: leave-out)，/#) {
      return .append(String(found.1), file: "site.yml")
    }
    return nil
  }

  /// Hints that say what to take away or where to put the file.
  private var removed: Action? {
    if let found = hint.firstMatch(of: #/^移到 ([^ ，]+)$/#) { return .move(String(found.1)) }
    if hint == "删去行末的空格" || hint == "去掉空格" || hint.hasPrefix("去掉空格，") { return .replace("") }
    if hint == "删去这一行" { return .removeLine }
    if let found = hint.firstMatch(of: #/^去掉 (:[a-z]+)$/#) { return .remove(String(found.1)) }
    return nil
  }
}
