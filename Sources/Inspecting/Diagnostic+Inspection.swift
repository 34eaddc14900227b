import Diagnostics
import Logs

extension Diagnostic {
  static func deadLink(_ address: String, nearest: String?, at place: Place) -> Diagnostic {
    Diagnostic(
      .brokenLink, at: place,
      LocalizedText(
        zh: "“\(address.prefix(120))”打不开：网站里没有这个文件",
        en: "“\(address.prefix(120))” leads nowhere: the site has no such file"),
      hint: nearest.map {
        LocalizedText(zh: "是不是“\($0)”？", en: "did you mean “\($0)”?")
      } ?? LocalizedText(zh: "改成对的地址，或者去掉链接", en: "mend the address or take the link out"))
  }

  static func deadAnchor(_ address: String, at place: Place) -> Diagnostic {
    Diagnostic(
      .brokenAnchor, .warning, at: place,
      LocalizedText(
        zh: "“\(address.prefix(120))”：那一页里没有这个位置",
        en: "“\(address.prefix(120))”: the page has no such place"),
      hint: LocalizedText(zh: "去掉 # 后面的部分，或者改对", en: "mend what stands behind #, or leave it out"))
  }

  static func deadOutside(_ address: String, _ state: OutsideState, at place: Place) -> Diagnostic {
    let reason: LocalizedText =
      switch state {
      case .answered(let code):
        LocalizedText(zh: "对方回答 \(code)", en: "the server answers \(code)")
      case .unreachable:
        LocalizedText(zh: "连不上对方的服务器", en: "the server cannot be reached")
      }
    return Diagnostic(
      .brokenLink, .warning, at: place,
      LocalizedText(
        zh: "外部链接“\(address.prefix(120))”打不开：\(reason.zh)",
        en: "the outside link “\(address.prefix(120))” leads nowhere: \(reason.en)"),
      hint: LocalizedText(
        zh: "用浏览器再试一次；真没有了就换地址，或者去掉链接",
        en: "try it in a browser; if it is gone, mend it or take the link out"))
  }

  static func emptyPage(isColumn: Bool, at place: Place) -> Diagnostic {
    Diagnostic(
      .emptyPage, .warning, at: place,
      isColumn
        ? LocalizedText(zh: "空栏目：页面里没有文章，也没有文字", en: "an empty column: no texts and no words")
        : LocalizedText(zh: "空白页：页面里几乎没有文字", en: "a blank page with next to no words"),
      hint: LocalizedText(zh: "补上内容，或者撤下这一页", en: "fill the page or take it down"))
  }

  static func stalePage(since day: Moment, days: Int, _ path: String) -> Diagnostic {
    Diagnostic(
      .stalePage, .warning, at: Place(file: path),
      LocalizedText(
        zh: "\(days) 天没有更新，最近的日期是 \(day.day)",
        en: "not updated for \(days) days; its newest day is \(day.day)"),
      hint: LocalizedText(
        zh: "更新内容；是存档的，在页面上写明“截至某日”", en: "update it; where it is a record, say so on the page"))
  }

  static func personalNumber(
    _ number: PersonalNumbers.Finding, at place: Place
  ) -> Diagnostic {
    let what =
      switch number.kind {
      case .identity: LocalizedText(zh: "身份证号", en: "identity number")
      case .telephone: LocalizedText(zh: "手机号", en: "mobile telephone number")
      }
    return Diagnostic(
      .personalNumber, number.kind == .identity ? .error : .warning, at: place,
      LocalizedText(
        zh: "像是\(what.zh)：\(number.masked)", en: "looks like an \(what.en): \(number.masked)"),
      hint: LocalizedText(
        zh: "删去，或者只留前三位和后两位", en: "take it out, or keep the first three digits and the last two"))
  }

  static func fileDetails(_ details: [FileDetails.Detail], at place: Place) -> Diagnostic {
    let zh = details.map(\.zh).joined(separator: "、")
    let en = details.map(\.en).joined(separator: ", ")
    return Diagnostic(
      .fileDetails, .warning, at: place,
      LocalizedText(zh: "文件里带着不给人看的信息：\(zh)", en: "the file tells more than it shows: \(en)"),
      hint: LocalizedText(
        zh: "在 Word、Excel 里用“文件→检查文档→删除属性和个人信息”，另存后重新上传；照片另存一份",
        en:
          "in Word or Excel, inspect the document and remove properties and personal information; save "
          + "photographs anew"))
  }

  static func missingRecord(_ record: FilingRecord, at place: Place) -> Diagnostic {
    Diagnostic(
      .missingRecord, .warning, at: place,
      LocalizedText(zh: "页脚里缺：\(record.name.zh)", en: "the footer lacks the \(record.name.en)"),
      hint: LocalizedText(
        zh: "在 site.yml 里写 \(record.key): 号码；没有号码的，先去备案",
        en: "write \(record.key): with the number into site.yml"))
  }

  static func unlinkedRecord(_ record: FilingRecord, at place: Place) -> Diagnostic {
    Diagnostic(
      .missingRecord, .warning, at: place,
      LocalizedText(
        zh: "\(record.name.zh)没有链接到 \(record.host)",
        en: "the \(record.name.en) does not lead to \(record.host)"),
      hint: LocalizedText(
        zh: "给号码加上通往 https://\(record.host)/ 的链接", en: "link the number to https://\(record.host)/")
    )
  }
}

extension Moment {
  fileprivate var day: Substring { description.prefix(10) }
}

extension FilingRecord {
  fileprivate var name: LocalizedText {
    switch self {
    case .icp: LocalizedText(zh: "ICP 备案号", en: "ICP filing number")
    case .police: LocalizedText(zh: "公安联网备案号", en: "public security filing number")
    }
  }
  fileprivate var key: String { self == .icp ? "icp" : "police" }
  fileprivate var host: String { self == .icp ? "beian.miit.gov.cn" : "beian.mps.gov.cn" }
}

extension FileDetails.Detail {
  fileprivate var zh: String {
    switch kind {
    case .author: "作者“\(value.prefix(40))”"
    case .editor: "最后修改人“\(value.prefix(40))”"
    case .company: "单位“\(value.prefix(40))”"
    case .comments: "批注"
    case .changes: "修订记录"
    case .photograph: "拍摄信息（可能有地点、时间和设备）"
    }
  }
  fileprivate var en: String {
    switch kind {
    case .author: "author “\(value.prefix(40))”"
    case .editor: "last editor “\(value.prefix(40))”"
    case .company: "company “\(value.prefix(40))”"
    case .comments: "comments"
    case .changes: "tracked changes"
    case .photograph: "details of the photograph, perhaps its place, time and camera"
    }
  }
}
