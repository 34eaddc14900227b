import Tables

/// A unit taken apart: how many base units it is, and what it counts.
struct MeasuredUnit: Hashable {
  let text: String
  let factor: Double
  let base: String

  init(_ text: String) {
    self.text = text
    let (exponent, rest) = ScaleWord.division(of: Substring(foldedSpelling(text)))
    factor = (0..<exponent).reduce(1.0) { product, _ in product * 10 }
    base = String(rest)
  }

  /// Units that names of things mostly have, longer endings first: for names that no unit stands with.
  static func usual(for name: String) -> String? {
    let word = withoutNumbering(name)
    let endings: [(String, String)] = [
      ("人次", "人次"), ("位次", "位"), ("排名", "位"), ("名次", "位"), ("企业数", "家"), ("单位数", "家"), ("学生数", "人"),
      ("教师数", "人"),
      ("人数", "人"), ("在校生数", "人"), ("毕业生数", "人"), ("专利授权数", "件"), ("专利数", "件"), ("专利授权", "件"),
      ("获奖数", "项"),
      ("项目数", "项"), ("课题数", "项"), ("成果数", "项"), ("课程数", "门"), ("教材数", "部"), ("论文数", "篇"),
      ("基地数", "个"),
      ("学校数", "所"), ("专业数", "个"), ("件数", "件"), ("场次", "场"),
    ]
    // Money for each person is counted in plain yuan.
    let isForEach = ["生均", "人均"].contains { word.contains($0) }
    if isForEach, ["成本", "经费", "收入", "支出", "费用", "拨款"].contains(where: { word.hasSuffix($0) }) {
      return "元"
    }
    return endings.first { word.hasSuffix($0.0) }?.1
  }
}
