import Prose

/// Signs that texts about programs and formulas name: `用!取反`, `命令行参数--verbose`, `正则表达式.*?匹配`. They look like
/// Chinese marks of the wrong width, and nobody can be certain that they are.
extension Passage {
  /// What stands in front of a sign that is named.
  private static let names = Words(
    "问号 感叹号 叹号 逗号 分号 冒号 句号 点号 减号 连字符 运算符 操作符 通配符 分隔符 占位符 转义符 转义字符 注释符 符号 写作 写成 记作 记为 写为 键入 输入")
  /// What stands in front of a quotation mark of a program.
  private static let quotedThings = Words("字符串 字符")
  /// With one of these in front and one of those behind, a sign does something: 以;结尾.
  private static let means = Words("用 以 由 按")
  private static let works = Words("分隔 隔开 分开 结尾 开头 收尾 打头 连接 代替 标记")
  /// What a sign does that no comma would stand in front of.
  private static let denotes = Words("表示 匹配 取反 占位 取值")
  /// Words of sentences in which signs of programs stand.
  private static let programs = Words(
    "正则 运算符 操作符 通配符 表达式 命令行 命令 参数 选项 注释 变量 数组 语句 代码 源码 脚本 语法 自增 自减 SQL Shell Bash Python Java")

  /// Whether half-width signs are named by the words around them, so that full-width ones may be wrong.
  func namesSign(_ range: Range<Int>) -> Bool {
    guard let first = units[range].first,
      units[range].allSatisfy({ $0 > 0x20 && $0 < 0x7F && !$0.isAlphanumeric })
    else { return false }
    let before = units[..<range.lowerBound]
    if first == "\"" || first == "'" { return Self.quotedThings.end(before) }
    if Self.names.end(before) { return true }
    if Self.means.end(before), Self.works.end(in: units[...], at: range.upperBound) != nil {
      return true
    }
    // Commas, points and brackets stand in any sentence about programs.
    let isCommon = range.count == 1 && Self.common.contains(first)
    if isCommon { return false }
    return Self.denotes.end(in: units[...], at: range.upperBound) != nil
      || Self.programs.areIn(units[sentence(around: range.lowerBound)])
  }

  private static let common = UnitSet(",;:.()")

  private static let lists = Words("区间 点 坐标 数对 向量 元组 序偶 函数 集合")
  private static let mathematics = UnitSet("+-−*/^∞.²³′")

  /// What brackets around values such as `(a,b)`, `(x1, y1)` and `(0,+∞)` are.
  enum ValueList {
    /// An interval, a point or the arguments of a function, which the words in front name: 区间(a,b).
    case named
    /// A list that may as well stand for things of the sentence: 三个班(A,B,C).
    case possible
  }

  /// What the brackets at two positions hold, if that is nothing but letters and numbers between commas.
  func valueList(_ open: Int, _ close: Int) -> ValueList? {
    let values = units[open + 1..<close].split(
      separator: 0x2C, omittingEmptySubsequences: false)
    guard values.count > 1, values.allSatisfy(isValue) else { return nil }
    return Self.lists.end(units[..<open]) ? .named : .possible
  }

  /// Whether a part of such a list is one: a number or a single letter with its index.
  private func isValue(_ part: ArraySlice<Unit>) -> Bool {
    let value = part.drop(while: \.isSpace)
    return !value.isEmpty && value.count { $0.isLetter } <= 1
      && value.allSatisfy {
        $0.isLetter || $0.isDigit || $0.isSpace || Self.mathematics.contains($0)
      }
  }
}
