import Diagnostics
import Tables

extension LocalizedText {
  static let permanentID = LocalizedText(
    zh: "编号用小写字母开头，只用小写字母、数字和连字符，例如 zai-xiao-sheng-shu",
    en:
      "an id begins with a small letter and has small letters, digits and hyphens: full-time-students"
  )
  static let period = LocalizedText(
    zh: "时期写法和数据表里一样，如 2021、2019-2021、2021-06、2021-Q2、2021/2022",
    en: "write a period as in the tables: 2021, 2019-2021, 2021-06, 2021-Q2, 2021/2022")
  static let number = LocalizedText(
    zh: "数值只写数字，单位写在“unit”一列", en: "write a number, and its unit in the column unit")

  static func unit(_ unit: String) -> LocalizedText {
    LocalizedText(
      zh: "这个指标的单位是“\(unit)”，换算以后再填，或换一个编号",
      en: "the indicator counts in “\(unit)”: convert the value, or give it another id")
  }
}

extension Diagnostic {
  static func missing(_ place: Place, _ name: LocalizedText) -> Diagnostic {
    Diagnostic(
      .missingCell, at: place,
      LocalizedText(
        zh: "收下的行没有填“\(name.zh)”", en: "an accepted row has no \(name.en)"),
      hint: LocalizedText(
        zh: "填上这一格；不收这一行，就清空 accept", en: "fill it in, or clear accept to leave the row out"))
  }

  static func twice(_ record: Record, _ id: String, first: Place) -> Diagnostic {
    Diagnostic(
      .duplicateRow, at: record.place(of: "id"),
      LocalizedText(
        zh: "编号“\(id)”给了两个不同名称的指标", en: "the id “\(id)” stands for indicators of two names"),
      hint: LocalizedText(
        zh: "是同一个指标就写同一个名称，不是就换一个编号",
        en: "give both the same name if they are one, or one of them another id"),
      related: [first])
  }

  static func conflict(
    _ record: Record, _ id: String, _ known: String, at place: Place?
  ) -> Diagnostic {
    Diagnostic(
      .conflictingValues, at: record.place(of: "value"),
      LocalizedText(
        zh: "“\(id)”这个时期已经有一个数 \(known)，没有再加", en: "“\(id)” has \(known) for this period already"),
      hint: LocalizedText(
        zh: "以新数为准，到数据表里改那一格；两个都要留，在数据表里手工加一行并写明理由；都不是，换一个编号或时期",
        en:
          "change the table by hand, add a row there with a note to keep both, or give another id or period"
      ),
      related: place.map { [$0] } ?? [])
  }

  /// A target of a figure that has its row already, or the other way round.
  static func besideOther(
    _ record: Record, _ id: String, isTarget: Bool, at place: Place?
  ) -> Diagnostic {
    Diagnostic(
      .conflictingValues, at: record.place(of: "value"),
      LocalizedText(
        zh: "“\(id)”这个时期已经有一行，\(isTarget ? "目标" : "数值")没有加",
        en: "“\(id)” has a row for this period; its \(isTarget ? "target" : "value") was not added"),
      hint: LocalizedText(
        zh: "到数据表那一行里手工填上", en: "write it into that row of the table by hand"),
      related: place.map { [$0] } ?? [])
  }

  /// What the tables could not be read with, said at the row of the review.
  static func refused(_ record: Record, _ diagnostic: Diagnostic) -> Diagnostic {
    Diagnostic(
      diagnostic.code, at: record.place(of: "value"), diagnostic.message, hint: diagnostic.hint)
  }

  static func hidden(_ record: Record, _ id: String, _ place: Place) -> Diagnostic {
    Diagnostic(
      .hiddenCells, at: record.place(of: "id"),
      LocalizedText(
        zh: "指标“\(id)”所在的行是隐藏的（\(place)）",
        en: "the row of the indicator “\(id)” is hidden (\(place))"),
      hint: LocalizedText(zh: "取消隐藏，或换一个编号", en: "unhide it, or give another id"))
  }
}
