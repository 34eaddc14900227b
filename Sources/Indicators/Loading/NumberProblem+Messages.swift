import Diagnostics
import Tables

extension Diagnostic {
  /// A cell that should hold a number and does not.
  static func notANumber(_ cell: Cell, _ problem: NumberProblem, unit: UnitOfMeasure) -> Diagnostic
  {
    let text = cell.text
    return Diagnostic(
      .invalidCell, at: cell.place,
      LocalizedText(zh: "应为数字，得到“\(text)”", en: "expected a number, found “\(text)”"),
      hint: problem.hint(unit: unit))
  }
}

extension NumberProblem {
  fileprivate func hint(unit: UnitOfMeasure) -> LocalizedText {
    switch self {
    case .qualified(let word, let number):
      LocalizedText(
        zh: "这一格只写 \(number)，“\(word)”写到“限定”一列",
        en: "write \(number) here and “\(word)” in the column qualifier")
    case .dateOrRange:
      LocalizedText(
        zh: "这像是日期或范围：写一个数；若是 Excel 自动改成了日期，先把单元格格式设为“文本”",
        en:
          "this looks like a date or a range: write one number; if Excel made a date of it, format "
          + "the cell as text first")
    case .spreadsheetError:
      LocalizedText(
        zh: "这是 Excel 公式出错的结果：改好公式，或直接写数字",
        en: "this is the error of a spreadsheet formula: mend the formula, or write the number")
    case .placeholder:
      LocalizedText(
        zh: "没有数字就删去这一行；只有目标没有结果时，数值一格留空",
        en: "without a number remove the row; leave the value empty where only a target is known")
    case .grouping:
      LocalizedText(
        zh: "千位分隔的逗号要每三位一个，如 28,650；小数点写 .",
        en: "separate thousands, as in 28,650; the decimal point is a point")
    case .otherUnit(let suffix):
      LocalizedText(
        zh: unit.text.isEmpty
          ? "这个指标没有单位，删去“\(suffix)”" : "这个指标的单位是“\(unit.text)”，不是“\(suffix)”：换算后只写数字",
        en: unit.text.isEmpty
          ? "the indicator has no unit: remove “\(suffix)”"
          : "the unit of the indicator is “\(unit.text)”, not “\(suffix)”: convert the number")
    case .chineseNumeral:
      LocalizedText(zh: "用阿拉伯数字写，如 7、3000", en: "write it in digits, such as 7 or 3000")
    case .tooLong:
      LocalizedText(
        zh: "最多 \(DecimalNumber.maximumDigits) 位数字",
        en: "a number has at most \(DecimalNumber.maximumDigits) digits")
    case .notANumber:
      LocalizedText(
        zh: "只写数字，如 91.5；文字写到“说明”一列",
        en: "write digits, such as 91.5; words belong in the column note")
    }
  }
}
