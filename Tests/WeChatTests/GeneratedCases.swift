import Foundation

/// Cases made at random of everything that a case can hold, the same for the same seed.
struct GeneratedCases {
  private var state: UInt64
  private var notes: [String] = []
  private var serial = 0
  private var isEnglish = false

  init(seed: UInt64) { state = seed }

  /// What the cases are about besides the data of every project: entities, and a second language.
  static let files = [
    "site.yml": ArticleProject.site
      + "\nlanguages: [zh-CN, en]\nlevels:\n  - {id: school, name: 学校}\n"
      + "  - {id: group, name: 专业群}\n  - {id: county, name: 县}\n",
    "data/entities.csv":
      "id,name,level,name.en\nnorth,北县,county,North\nsouth,南县,county,South\n",
    "data/observations.csv": """
    indicator,period,entity,value,source,locator,target,qualifier,status,preferred,note
    partners,2020,,8,report,一/1,10,,,,
    partners,2021,,12,report,一/2,10,,,,
    partners,2021,north,5,report,一/3,,,,,
    partners,2021,south,7,report,一/4,,,,,
    income,2021,,1190,report,二/1,,about,,否,两处矛盾
    income,2021,,1180,report,二/2,,,,否,两处矛盾
    trained,2021,,2680,report,三/1,3000,at-least,,,

    """,
  ]

  /// A whole case in English.
  static func englishText(seed: Int) -> String {
    var made = GeneratedCases(seed: UInt64(seed) &* 0x9E37_79B9_7F4A_7C15 &+ 7)
    made.isEnglish = true
    return made.file(seed)
  }

  /// A whole case.
  static func text(seed: Int) -> String {
    var made = GeneratedCases(seed: UInt64(seed) &* 0x9E37_79B9_7F4A_7C15 &+ 1)
    return made.file(seed)
  }

  private mutating func file(_ number: Int) -> String {
    // Every twentieth is as long as a report.
    let blocks = (0..<(number % 20 == 0 ? 120 : 6 + pick(10))).map { _ in block() }
    let frontMatter = [
      "title: 第\(number)例\(pick(2) == 0 ? "，\(prose(3))" : "")",
      "summary: \(prose(12))，{{partners}}。",
      pick(3) == 0 ? "cover: 图.png" : "period: 2019-2021",
      "indicators: [partners, trained]",
      pick(2) == 0 ? "partners: [甲公司, 乙公司]" : "department: 教务处",
    ]
    let definitions = notes.enumerated().map { "[^n\($0.offset)]: \($0.element)" }
    return (["---\n\(frontMatter.joined(separator: "\n"))\n---"] + blocks + definitions)
      .joined(separator: "\n\n") + "\n"
  }

  private mutating func pick(_ count: Int) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return Int((z ^ (z >> 31)) >> 33) % count
  }

  private static let words = [
    "school", "college", "partners", "course", "standard", "training", "students", "together",
    "research", "service", "industry", "project", "quality", "region",
  ]

  private mutating func prose(_ length: Int) -> String {
    if isEnglish {
      serial += 1
      let words = (0..<max(1, length / 2)).map { _ in Self.words[pick(Self.words.count)] }
      return (words + ["no\(serial)"]).joined(separator: " ")
    }
    let characters = Array("学校企业共建平台课程教师学生项目标准服务培训产业技术人才合作质量管理创新区域发展")
    serial += 1
    return String((0..<length).map { _ in characters[pick(characters.count)] }) + "\(serial)号"
  }

  // MARK: Inlines

  private mutating func sentence() -> String {
    (0..<(2 + pick(5))).map { _ in inline() }.joined() + "。"
  }

  private mutating func inline() -> String {
    switch pick(20) {
    case 18: return "{{partners@2021/north}}与{{partners/south:value}}"
    case 19: return isEnglish ? prose(4) : "据 *Annual Report 2021* 与 ISO 9001：\(prose(3))"
    case 0: return "**\(prose(3))**"
    case 1: return "*\(prose(2))*"
    case 2: return "~~\(prose(2))~~"
    case 3: return "`x  = \(serial) < 2`"
    case 4: return "[\(prose(3))](../two/index.md)"
    case 5: return "[\(prose(3))](https://example.org/\(pick(4))?a=1&b=2)"
    case 6: return "[\(prose(3))](https://mp.weixin.qq.com/s/abc\(pick(9)))"
    case 7: return "<https://example.org/bare/\(pick(3))>"
    case 8: return "{{partners}}"
    case 9: return "{{income}}与{{trained:value}}"
    case 10: return "H<sub>2</sub>O和m<sup>2</sup>"
    case 11: return "![\(prose(3))](图.png)"
    case 12:
      notes.append(pick(4) == 0 ? "\(prose(4))\n\n    \(prose(5))" : "\(prose(6))，{{partners}}")
      return "[^n\(notes.count - 1)]"
    case 13: return "**\(prose(2))*\(prose(2))*[\(prose(2))](../two/index.md)**"
    default: return prose(4 + pick(12))
    }
  }

  // MARK: Blocks

  private mutating func block() -> String {
    switch pick(17) {
    case 0: return "## \(prose(4))"
    case 1: return "## \(prose(4))\n\n### \(prose(4))"
    case 2: return list(depth: 0)
    case 3: return "> \(sentence())\n>\n> - \(prose(3))\n>\n> \(sentence())"
    case 4: return table()
    case 5: return "```\n第一行  \(prose(3))\n\t缩进 <b>\n```"
    case 6: return "![\(prose(4))](图.png \"\(prose(5))\")"
    case 7: return "```figures\npartners | \(prose(4))\nincome\ntrained\n```"
    case 8: return "```indicators\npartners\ntrained | \(prose(4))\n```"
    case 9: return "```timeline\n2019 | \(prose(6))\n2021年3月 | \(prose(4))，{{partners}}\n```"
    case 10:
      return
        "```network\nhub: \(prose(3))\n\(prose(2)): \(prose(2))、\(prose(2))\n\(prose(2)): \(prose(3))\n```"
    case 11: return "```gallery\n图.png | \(prose(5))\n图.png | \(prose(5))\n```"
    case 12:
      return
        "```chart\ntype: line\ntitle: \(prose(5))\nindicators: partners\nnote: \(prose(4))\n```"
    case 13: return "---"
    case 14: return "<!-- 不给读者看 -->"
    default: return "\(sentence())\(sentence())\n\(sentence())"
    }
  }

  private mutating func list(depth: Int) -> String {
    let isOrdered = pick(2) == 0
    let isTask = pick(5) == 0
    return (0..<(2 + pick(3))).map { index in
      let mark = isOrdered ? "\(index + 1)." : "-"
      let indent = String(repeating: "   ", count: depth)
      var item = "\(indent)\(mark) \(isTask ? "[x] " : "")\(prose(3))\(inline())"
      if depth < 3, pick(3) == 0 { item += "\n" + list(depth: depth + 1) }
      if pick(6) == 0 { item += "\n\n\(indent)   \(prose(6))" }
      return item
    }.joined(separator: "\n")
  }

  private mutating func table() -> String {
    let columns = 2 + pick(7)
    let head = "| " + (0..<columns).map { _ in prose(2) }.joined(separator: " | ") + " |"
    let rule = "|" + String(repeating: " --- |", count: columns)
    let rows = (0..<(2 + pick(3))).map { row in
      "| "
        + (0..<columns).map { column in
          if row > 0, column == 0, pick(3) == 0 { return "^" }
          if column > 0, pick(6) == 0 { return "<" }
          return pick(3) == 0 ? "{{partners}}" : prose(2)
        }.joined(separator: " | ") + " |"
    }
    return ([head, rule] + rows).joined(separator: "\n")
  }
}
