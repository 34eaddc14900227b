import Diagnostics

extension Diagnostic {
  /// A key that the mapping does not have, with the nearest that it has.
  static func unknownKey(_ key: String, known: [String], at place: Place) -> Diagnostic {
    let nearest = chineseKeys[key].flatMap { known.contains($0) ? $0 : nil }
    let suggestion = nearest ?? nearestName(to: key, among: known)
    let list = known.joined(separator: "、")
    return Diagnostic(
      .unknownKey, at: place,
      LocalizedText(zh: "没有“\(key)”这个键", en: "there is no key “\(key)”"),
      hint: suggestion.map {
        LocalizedText(zh: "是不是“\($0)”？", en: "did you mean “\($0)”?")
      } ?? LocalizedText(zh: "可用的键：\(list)", en: "known keys: \(known.joined(separator: ", "))"))
  }

  /// A key that has to be there and is not.
  public static func missingKey(_ key: String, at place: Place) -> Diagnostic {
    Diagnostic(
      .missingKey, at: place,
      LocalizedText(zh: "缺少“\(key)”", en: "“\(key)” is missing"),
      hint: LocalizedText(zh: "加一行“\(key): …”", en: "add a line “\(key): …”"))
  }

  static func wrongType(_ key: String, expected: YAMLKind, at place: Place) -> Diagnostic {
    let example = expected.example.replacing("key", with: key)
    return Diagnostic(
      .wrongType, at: place,
      LocalizedText(
        zh: "“\(key)”应是\(expected.name.zh)", en: "“\(key)” should be \(expected.name.en)"),
      hint: LocalizedText(zh: "例如“\(example)”", en: "for example “\(example)”"))
  }

  static func yamlSyntax(_ problem: String, at place: Place) -> Diagnostic {
    Diagnostic(
      .yamlSyntax, at: place,
      LocalizedText(
        zh: "YAML 写法有误：\(chineseProblems[problem] ?? problem)", en: "invalid YAML: \(problem)"),
      hint: LocalizedText(
        zh: "值里有冒号、井号或引号时，把整个值放进半角引号；缩进用空格，不用制表符",
        en: "quote a value that holds a colon, a hash or quotation marks; indent with spaces"))
  }

  static func tooComplex(at place: Place, _ message: LocalizedText) -> Diagnostic {
    Diagnostic(
      .yamlSyntax, at: place, message,
      hint: LocalizedText(
        zh: "这里只需要几行“键: 值”；正文写在后面的 Markdown 里",
        en: "a few “key: value” lines are enough here; the text belongs below, in Markdown"))
  }

  /// What writers call the keys before they have seen the manual.
  private static let chineseKeys = [
    "标题": "title", "题目": "title", "摘要": "summary", "简介": "summary", "日期": "date", "时间": "date",
    "期间": "period", "封面": "cover", "部门": "department", "单位": "department", "合作单位": "partners",
    "伙伴": "partners", "标签": "tags", "关键词": "tags", "指标": "indicators", "状态": "status",
    "别名": "aliases", "旧地址": "aliases", "顺序": "order", "排序": "order", "来源": "source", "出处": "source",
    "desc": "summary", "description": "summary", "author": "department", "draft": "status",
    "categories": "tags", "category": "tags", "keywords": "tags", "image": "cover",
  ]

  /// libyaml's words for what writers most often do wrong.
  private static let chineseProblems = [
    "could not find expected ':'": "这一行应是“键: 值”，没有找到半角冒号",
    "mapping values are not allowed in this context": "这里不能再出现“冒号加空格”",
    "found character that cannot start any token": "这里不能用这个字符开头（常见的是制表符、@ 或反引号）",
    "did not find expected key": "缩进不齐，或上一行的引号、括号没有写完",
    "did not find expected '-' indicator": "列表各行的缩进不齐",
    "found unexpected end of stream": "引号没有成对",
    "did not find expected ',' or ']'": "方括号里的各项要用半角逗号隔开，并以 ] 结束",
    "did not find expected ',' or '}'": "花括号里的各项要用半角逗号隔开，并以 } 结束",
    "found undefined alias": "值以星号开头，被当成了引用",
    "control characters are not allowed": "有看不见的控制字符",
    "block sequence entries are not allowed in this context": "这里不能写列表",
    "did not find expected <document start>": "“键: 值”之间夹了别的内容",
  ]
}
