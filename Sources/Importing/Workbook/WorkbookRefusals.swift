import Diagnostics

extension ImportRefusal {
  static func workbookTooLarge(_ name: String, megabytes: Int) -> ImportRefusal {
    ImportRefusal(
      "\(name) 有 \(megabytes) MB，超过 64 MB", "\(name) has \(megabytes) MB, more than 64",
      hint: LocalizedText(zh: "删去图片，或分成几个文件", en: "remove pictures, or split it"))
  }

  static func otherEnding(_ name: String) -> ImportRefusal {
    ImportRefusal(
      "\(name) 不是 .xlsx 工作簿", "\(name) is no .xlsx workbook",
      hint: LocalizedText(
        zh: "用 Excel 或 WPS 打开，另存为“Excel 工作簿（.xlsx）”",
        en: "open it in Excel or WPS and save it as “Excel workbook (.xlsx)”"))
  }

  static func notAWorkbook(_ name: String, _ report: Report) -> ImportRefusal {
    let first = report.diagnostics.first
    return ImportRefusal(
      "\(name)：\(first?.message.zh ?? "读不了")", "\(name): \(first?.message.en ?? "cannot be read")",
      hint: first?.hint
        ?? LocalizedText(zh: "用 Excel 打开看看", en: "try to open it in Excel"))
  }

  static func otherWorkbook(_ name: String) -> ImportRefusal {
    ImportRefusal(
      "Content/data/\(name) 已经有了，内容不同，没有动它",
      "Content/data/\(name) exists already with other content; it was not touched",
      hint: LocalizedText(
        zh: "新一年的文件换一个名字再导入；要换掉原来的，自己复制过去，再运行 showcase check",
        en:
          "import next year's file under another name; to replace the old one copy it there yourself and run showcase check"
      ))
  }

  static func brokenLayout(_ report: Report) -> ImportRefusal {
    let first = report.diagnostics.first
    let place = first.map { $0.place.description } ?? "Content/data/layout.yml"
    return ImportRefusal(
      "\(place)：\(first?.message.zh ?? "读不懂")",
      "\(place): \(first?.message.en ?? "makes no sense")",
      hint: first?.hint
        ?? LocalizedText(zh: "先改好 layout.yml", en: "put layout.yml right first"))
  }

  static func noTable(_ name: String, _ sheets: [String]) -> ImportRefusal {
    let names = sheets.prefix(8).map { String($0.prefix(31)) }
    return ImportRefusal(
      "\(name) 里没有找到数据表（工作表：\(names.joined(separator: "、"))）",
      "no table of figures was found in \(name) (sheets: \(names.joined(separator: ", ")))",
      hint: LocalizedText(
        zh: "表要有一行列名（指标、单位、目标值、2021年之类），下面是数；隐藏的工作表不读",
        en:
          "a table needs a row of headings (indicator, unit, target, 2021 and the like) above its figures; hidden sheets are not read"
      ))
  }
}
