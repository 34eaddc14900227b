import Diagnostics

extension Diagnostic {
  /// A key that no mapping of the kind has, with the nearest that it may have.
  ///
  /// - Parameters:
  ///   - value: the text behind it.
  ///   - present: the keys that stand in the mapping, none of which can be written once more.
  static func unknownKey(
    _ key: String, value: String?, known: [String], present: Set<String>, at place: Place
  ) -> Diagnostic {
    // {title:案例}: without the blank all of it is a key.
    if let colon = key.firstIndex(where: { $0 == ":" || $0 == "：" }),
      known.contains(String(key[..<colon]))
    {
      let words = key[key.index(after: colon)...]
      return .joinedColon("\(key[..<colon]): \(words)", isWide: key[colon] == "：", at: place)
    }
    if key == YAMLKeys.draft, known.contains("status"), let value {
      let isDraft = ["true", "yes", "on", "是"].contains(value.lowercased())
      return Diagnostic(
        .unknownKey, at: place,
        LocalizedText(zh: "没有“\(key)”这个键", en: "there is no key “\(key)”"),
        hint: !isDraft || present.contains("status")
          ? LocalizedText(
            zh: "删去这一行；是不是草稿，由 status 说", en: "remove the line; the status says whether it is one")
          : LocalizedText(zh: "把这一行写成：status: draft", en: "write the line as: status: draft"))
    }
    let suggestion = YAMLKeys.nearest(to: key, among: known)
    let list = known.joined(separator: "、")
    return Diagnostic(
      .unknownKey, at: place,
      LocalizedText(zh: "没有“\(key)”这个键", en: "there is no key “\(key)”"),
      hint: suggestion.map {
        present.contains($0)
          ? LocalizedText(
            zh: "“\($0)”已经有了：把这里的内容并过去，再删去这一行",
            en: "“\($0)” is there already: move what is here to it and delete this line")
          : LocalizedText(zh: "是不是“\($0)”？", en: "did you mean “\($0)”?")
      } ?? LocalizedText(zh: "可用的键：\(list)", en: "known keys: \(known.joined(separator: ", "))"))
  }

  /// A key that has to be there and is not.
  public static func missingKey(_ key: String, at place: Place) -> Diagnostic {
    Diagnostic(
      .missingKey, at: place,
      LocalizedText(zh: "缺少“\(key)”", en: "“\(key)” is missing"),
      hint: LocalizedText(zh: "加一行“\(key): …”", en: "add a line “\(key): …”"))
  }

  /// A key with nothing behind its colon; adding a line would make it a key that is there twice.
  ///
  /// - Parameter comment: the words behind a hash that is all that stands there.
  static func emptyValue(
    _ key: String, written: String, comment: String?, at place: Place
  ) -> Diagnostic {
    guard written.allSatisfy(\.isWhitespace) else {
      return Diagnostic(
        .missingKey, at: place,
        LocalizedText(
          zh: "“\(key)”写成了 \(written)，在这里等于没有写",
          en: "“\(key)” is \(written), which means nothing here"),
        hint: LocalizedText(
          zh: "确实是这几个字，就放进半角引号：\(key): \"\(written)\"；不是，就换成内容",
          en: "if these are the words, quote them: \(key): \"\(written)\"; else write something"))
    }
    return Diagnostic(
      .missingKey, at: place,
      LocalizedText(zh: "“\(key)”后面是空的", en: "nothing stands behind “\(key)”"),
      hint: comment.map {
        LocalizedText(
          zh: "# 后面的字是说明，不算在内；要的就是这些字，就写成：\(key): \(YAMLText.quoted($0))",
          en:
            "what follows the # is a comment; if these are the words, write: \(key): \(YAMLText.quoted($0))"
        )
      }
        ?? LocalizedText(
          zh: "在这一行的冒号后面空一格，写上内容", en: "write something behind the colon in this line"))
  }

  /// A colon that YAML does not take for one: without a blank behind it, or full-width.
  static func joinedColon(_ right: String, isWide: Bool, at place: Place) -> Diagnostic {
    Diagnostic(
      isWide ? .fullWidthPunctuation : .yamlSyntax, at: place,
      isWide
        ? LocalizedText(zh: "键后面是全角冒号“：”", en: "a full-width colon “：” follows the key")
        : LocalizedText(zh: "冒号后面没有空格", en: "no blank stands behind the colon"),
      hint: LocalizedText(zh: "写成“\(right)”", en: "write “\(right)”"))
  }

  static func wrongType(
    _ key: String, expected: YAMLKind, repair: YAMLRepair? = nil, at place: Place
  ) -> Diagnostic {
    let example = expected.example.replacing("key", with: key)
    return Diagnostic(
      .wrongType, at: place,
      LocalizedText(
        zh: "“\(key)”应是\(expected.name.zh)", en: "“\(key)” should be \(expected.name.en)"),
      hint: repair?.hint
        ?? LocalizedText(zh: "例如“\(example)”", en: "for example “\(example)”"))
  }

  /// Words where a list of groups of keys belongs, or one of its items.
  static func noGroups(
    _ key: String, example: String, isItem: Bool, at place: Place
  ) -> Diagnostic {
    let line = isItem ? example : "\(key): \(example)"
    return Diagnostic(
      .wrongType, at: place,
      isItem
        ? LocalizedText(
          zh: "“\(key)”的每一项应是若干“键: 值”",
          en: "each item of “\(key)” should be a group of “key: value”")
        : LocalizedText(
          zh: "“\(key)”应是一个列表，每项是若干“键: 值”",
          en: "“\(key)” should be a list of groups of “key: value”"),
      hint: LocalizedText(zh: "例如“\(line)”", en: "for example “\(line)”"))
  }

  /// A list or a mapping where a text belongs.
  ///
  /// - Parameter isItem: whether it stands in a list, where a key in front of it would be wrong again.
  /// - Parameter quoted: what is written, in the quotation marks that make it a text.
  /// - Parameter sole: the only text of a list, without its brackets.
  static func noText(
    _ key: String, isItem: Bool, quoted: String?, sole: String?, at place: Place
  ) -> Diagnostic {
    let front = isItem ? "" : "\(key): "
    let hint =
      quoted.map {
        if let sole {
          return LocalizedText(
            zh: "去掉方括号：\(front)\(sole)；方括号也要显示，就放进引号：\(front)\($0)",
            en:
              "remove the brackets: \(front)\(sole); for brackets that show, quote them: \(front)\($0)"
          )
        }
        return LocalizedText(
          zh: "要的就是这几个字，就放进引号：\(front)\($0)；不是，就换成一段文字",
          en: "if these are the words, quote them: \(front)\($0); else write a piece of text")
      }
      ?? (isItem
        ? LocalizedText(
          zh: "这一项只写一段文字，写在同一行里", en: "write one piece of text in this item, in one line")
        : LocalizedText(zh: "例如“\(key): 文字”", en: "for example “\(key): words”"))
    return Diagnostic(
      .wrongType, at: place,
      isItem
        ? LocalizedText(
          zh: "“\(key)”的每一项应是一段文字", en: "each item of “\(key)” should be a piece of text")
        : LocalizedText(zh: "“\(key)”应是一段文字", en: "“\(key)” should be a piece of text"),
      hint: hint)
  }

  /// An item of a list with nothing in it, or with one of YAML's words for nothing.
  static func emptyItem(_ key: String, written: String, at place: Place) -> Diagnostic {
    // A tilde in quotation marks would be a text that no list has a use for.
    let isWord = written.contains(where: \.isLetter)
    return Diagnostic(
      .wrongType, at: place,
      LocalizedText(
        zh: "“\(key)”有一项\(written.isEmpty ? "是空的" : "写成了 \(written)，等于没有写")",
        en:
          "an item of “\(key)” is \(written.isEmpty ? "empty" : "\(written), which means nothing")"
      ),
      hint: !isWord
        ? LocalizedText(zh: "删去这一项，或写上文字", en: "remove the item, or write its words")
        : LocalizedText(
          zh: "删去这一项；确实是这几个字，就放进引号：\"\(written)\"",
          en: "remove the item; if these are the words, quote them: \"\(written)\""))
  }

  /// What libyaml cannot read; `repair` is what would be read.
  static func yamlSyntax(
    _ problem: String, repair: YAMLRepair? = nil, example: String? = nil, at place: Place
  ) -> Diagnostic {
    let known = chineseProblems[problem]
    return Diagnostic(
      .yamlSyntax, at: place,
      LocalizedText(
        zh: "YAML 写法有误：\(known ?? "这里读不下去")", en: "invalid YAML: \(problem)"),
      hint: repair?.hint
        ?? example.map { LocalizedText(zh: "例如“\($0)”", en: "for example “\($0)”") }
        ?? LocalizedText(
          zh: "值里有冒号、井号、星号或引号时，把整个值放进半角引号；缩进用空格，不用制表符",
          en: "quote a value that holds a colon, a hash, an asterisk or quotation marks; "
            + "indent with spaces"))
  }

  static func tooComplex(at place: Place, _ message: LocalizedText) -> Diagnostic {
    Diagnostic(
      .yamlSyntax, at: place, message,
      hint: LocalizedText(
        zh: "这里只需要几行“键: 值”；正文写在后面的 Markdown 里",
        en: "a few “key: value” lines are enough here; the text belongs below, in Markdown"))
  }

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
    "control characters are not allowed": "有看不见的控制字符，请把它删去",
    "did not find expected alphabetic or numeric character": "值以星号或 & 开头，被当成了引用",
    "did not find expected comment or line break": "值以 > 或 | 开头，被当成了多行文字的记号",
    "did not find expected node content": "这里缺少内容，或多了一个 YAML 的记号",
    "did not find expected whitespace or line break": "值以叹号开头，被当成了记号",
    "did not find expected tag URI": "值以叹号开头，被当成了记号",
    "did not find expected '!'": "值以叹号开头，被当成了记号",
    "found undefined tag handle": "值以叹号开头，被当成了记号",
    "could not find expected directive name": "以百分号开头，被当成了指令",
    "found unexpected non-alphabetical character": "以百分号开头，被当成了指令",
    "mapping keys are not allowed in this context": "问号后面空一格，被当成了记号",
    "found unknown escape character": "双引号里的反斜杠要写两个",
    "did not find expected hexdecimal number": "双引号里的反斜杠要写两个",
    "found invalid Unicode character escape code": "双引号里的反斜杠要写两个",
    "found unexpected document indicator": "引号没有成对",
    "found unexpected ':'": "这里不能出现冒号",
    "found a tab character where an indentation space is expected": "缩进用了制表符",
    "found a tab character that violates indentation": "缩进用了制表符",
    "found an indentation indicator equal to 0": "值以 > 或 | 开头，被当成了多行文字的记号",
    "found duplicate anchor": "两个值以同一个 & 名字开头",
    "did not find expected <stream-start>": "开头的字符读不出来",
    "block sequence entries are not allowed in this context": "这里不能写列表",
    "did not find expected <document start>": "“键: 值”之间夹了别的内容",
  ]
}
