import Content
import Diagnostics
import Tables

/// The ledger (台账) of reviews, as a workbook: where each text is and who signed it, all that was done, and what
/// cannot be trusted in the records.
public struct ReviewLedger {
  private let states: [ReviewState]
  private let records: [ReviewRecord]
  private let steps: [String]
  private let findings: Report
  private let language: MessageLanguage
  /// Seconds by which the clock of the readers is ahead of UTC.
  private let offset: Int

  /// The ledger of a site.
  ///
  /// - Parameters:
  ///   - states: the states of all texts, drafts included.
  ///   - findings: what is wrong with the records.
  ///   - offset: seconds by which the readers' clock is ahead of UTC.
  public init(
    of states: [ReviewState], by log: ReviewLog, steps: [String], findings: Report,
    language: MessageLanguage, offset: Int
  ) {
    self.states = states
    records = log.records
    (self.steps, self.findings, self.language, self.offset) = (steps, findings, language, offset)
  }

  /// The workbook.
  ///
  /// - Throws: where there are more records than rows of a worksheet.
  public func workbook() throws(WorkbookWriter.Failure) -> [UInt8] {
    try WorkbookWriter.bytes(of: tables)
  }

  /// The sheets.
  var tables: [ExportTable] { [texts, acts] + (findings.count == 0 ? [] : [problems]) }

  private func words(_ zh: String, _ en: String) -> String {
    LocalizedText(zh: zh, en: en).text(in: language)
  }

  private func time(_ record: ReviewRecord?) -> ExportTable.Value {
    record.map { .text($0.moment.shown(offset: offset)) } ?? .empty
  }

  private func text(_ text: String?) -> ExportTable.Value {
    text.flatMap { $0.isEmpty ? nil : .text($0) } ?? .empty
  }

  private var texts: ExportTable {
    let columns: [ExportTable.Column] =
      [
        .init(words("标题", "Title"), width: 40), .init(words("文件", "File"), width: 40),
        .init(words("状态", "State"), width: 14), .init(words("送审人", "Sent by"), width: 12),
        .init(words("送审时间", "Sent at"), width: 17),
      ]
      + steps.flatMap { step -> [ExportTable.Column] in
        [
          .init(step, width: 12), .init(words("\(step)时间", "\(step) at"), width: 17),
          .init(words("\(step)意见", "\(step): words"), width: 30),
        ]
      } + [
        .init(words("未处理的意见", "Open remarks"), width: 12),
        .init(words("最近发布", "Last published"), width: 17),
      ]
    return ExportTable(
      name: words("审核台账", "Reviews"), columns: columns, rows: states.map(row))
  }

  private func row(_ state: ReviewState) -> [ExportTable.Value] {
    let name = state.fallen ?? state.name
    let shown = name.text(in: language)
    let open = state.remarks.count { !$0.isSettled }
    return [
      .text(state.title), .text(state.file), state.fallen == nil ? .text(shown) : .alert(shown),
      text(state.submission?.person), time(state.submission),
    ]
      + steps.flatMap { step -> [ExportTable.Value] in
        guard let signature = state.signatures.first(where: { $0.record.step == step }) else {
          return [.empty, .empty, .empty]
        }
        let record = signature.record
        return [
          signature.holds ? .text(record.person) : .alert(record.person), time(record),
          text(record.words),
        ]
      } + [open == 0 ? .empty : .number(String(open)), time(state.publication)]
  }

  private var acts: ExportTable {
    let titles = Dictionary(states.map { ($0.file, $0.title) }, uniquingKeysWith: { $1 })
    return ExportTable(
      name: words("记录", "Records"),
      columns: [
        .init(words("时间", "Time"), width: 17), .init(words("事项", "Act"), width: 12),
        .init(words("步骤", "Step"), width: 10), .init(words("人", "Person"), width: 12),
        .init(words("标题", "Title"), width: 40), .init(words("文件", "File"), width: 40),
        .init(words("意见", "Words"), width: 40),
        .init(words("文字的 SHA-256", "SHA-256 of the text"), width: 66),
        .init(words("数字的 SHA-256", "SHA-256 of the figures"), width: 66),
      ],
      rows: records.map { record in
        [
          time(record), .text(record.act.name.text(in: language)), text(record.step),
          text(record.person), text(titles[record.file]), .text(record.file), text(record.words),
          .text(record.fingerprint.text), .text(record.fingerprint.figures),
        ]
      })
  }

  private var problems: ExportTable {
    ExportTable(
      name: words("记录的问题", "Faults of the records"),
      columns: [
        .init(words("位置", "Place"), width: 30), .init(words("问题", "Fault"), width: 60),
        .init(words("办法", "Remedy"), width: 60),
      ],
      rows: findings.diagnostics.map { fault in
        [
          .text(fault.place.description), .alert(fault.message.text(in: language)),
          text(fault.hint?.text(in: language)),
        ]
      })
  }
}
