import Diagnostics
import Tables

/// The form in which what was found is handed on to be mended (自查整改表): a row for each finding, with columns for
/// who mends it, until when, and what was done.
public struct RectificationTable {
  private let result: InspectionResult
  private let site: String
  private let day: String
  private let outside: (asked: Int, known: Int)?
  private let language: MessageLanguage

  /// The form for an inspection.
  ///
  /// - Parameters:
  ///   - site: the folder or the address that was looked at.
  ///   - day: when.
  ///   - outside: how many addresses of other servers were asked and known; nil where nobody wanted that.
  public init(
    of result: InspectionResult, site: String, day: String, outside: (asked: Int, known: Int)?,
    language: MessageLanguage
  ) {
    (self.result, self.site, self.day) = (result, site, day)
    (self.outside, self.language) = (outside, language)
  }

  /// The workbook.
  public func workbook() throws(WorkbookWriter.Failure) -> [UInt8] {
    try WorkbookWriter.bytes(of: tables)
  }

  private func words(_ zh: String, _ en: String) -> String {
    LocalizedText(zh: zh, en: en).text(in: language)
  }

  var tables: [ExportTable] { [findings, summary] }

  private var findings: ExportTable {
    let columns: [ExportTable.Column] = [
      .init(words("序号", "Number"), width: 6), .init(words("检查项目", "Check"), width: 14),
      .init(words("页面或文件", "Page or file"), width: 40), .init(words("位置", "Place"), width: 10),
      .init(words("问题", "Finding"), width: 60), .init(words("轻重", "Severity"), width: 8),
      .init(words("整改办法", "Remedy"), width: 50), .init(words("责任人", "Who mends it"), width: 12),
      .init(words("整改期限", "Until"), width: 12), .init(words("整改情况", "What was done"), width: 30),
      .init(words("整改完成时间", "Done on"), width: 14),
    ]
    let rows = result.report.diagnostics.enumerated().map { index, finding in
      row(index + 1, finding)
    }
    return ExportTable(name: words("自查整改表", "Findings"), columns: columns, rows: rows)
  }

  private func row(_ number: Int, _ finding: Diagnostic) -> [ExportTable.Value] {
    let place = finding.place.line.map { line in
      words("第 \(line) 行", "line \(line)")
    }
    return [
      .number(String(number)), .text(Self.name(of: finding.code).text(in: language)),
      .text(finding.place.file), place.map { .text($0) } ?? .empty,
      .text(finding.message.text(in: language)),
      finding.severity == .error ? .alert(words("严重", "grave")) : .text(words("一般", "slight")),
      (finding.hint?.text(in: language)).map { .text($0) } ?? .empty, .empty, .empty, .empty,
      .empty,
    ]
  }

  private var summary: ExportTable {
    func count(_ codes: DiagnosticCode...) -> ExportTable.Value {
      .number(String(result.report.diagnostics.count { codes.contains($0.code) }))
    }
    let outsideRow: [ExportTable.Value] =
      outside.map {
        [
          .text(words("外部链接", "Outside links")), .number(String($0.asked + $0.known)),
          .text(words("其中 \($0.known) 个近日查过", "\($0.known) of them asked in the last days")),
        ]
      } ?? [
        .text(words("外部链接", "Outside links")), .number(String(result.outside.count)),
        .text(words("没有查（加 --outside 才查）", "not asked (add --outside)")),
      ]
    return ExportTable(
      name: words("检查情况", "Summary"),
      columns: [
        .init(words("项目", "Check"), width: 24), .init(words("数量", "Count"), width: 10),
        .init(words("说明", "Note"), width: 60),
      ],
      rows: [
        [.text(words("网站", "Site")), .empty, .text(site)],
        [.text(words("检查日期", "Day")), .empty, .text(day)],
        [.text(words("页面", "Pages")), .number(String(result.pages)), .empty],
        [.text(words("其他文件", "Other files")), .number(String(result.others)), .empty],
        [.text(words("站内链接", "Links inside")), .number(String(result.links)), .empty],
        outsideRow,
        [.text(words("打不开的链接", "Dead links")), count(.brokenLink, .brokenAnchor), .empty],
        [.text(words("空栏目、空白页", "Empty pages")), count(.emptyPage), .empty],
        [
          .text(words("长期不更新", "Stale pages")), count(.stalePage),
          .text(
            words(
              "没有写日期、看不出的 \(result.undated) 页", "\(result.undated) pages name no day")),
        ],
        [.text(words("个人信息", "Personal numbers")), count(.personalNumber), .empty],
        [.text(words("附件信息", "Details of files")), count(.fileDetails), .empty],
        [.text(words("备案信息", "Records")), count(.missingRecord), .empty],
      ])
  }

  /// What a finding is about, as such forms call it.
  public static func name(of code: DiagnosticCode) -> LocalizedText {
    switch code {
    case .brokenLink, .brokenAnchor: LocalizedText(zh: "链接", en: "link")
    case .emptyPage: LocalizedText(zh: "空栏目", en: "empty page")
    case .stalePage: LocalizedText(zh: "更新", en: "stale page")
    case .personalNumber: LocalizedText(zh: "个人信息", en: "personal number")
    case .fileDetails: LocalizedText(zh: "附件信息", en: "details of a file")
    case .missingRecord: LocalizedText(zh: "备案", en: "record")
    default: LocalizedText(zh: "文件", en: "file")
    }
  }
}
