import Diagnostics
import Tables

extension Diagnostic {
  /// A cell that should hold a number and does not.
  static func notANumber(
    _ cell: Cell, _ problem: NumberProblem, unit: UnitOfMeasure, isTarget: Bool = false
  ) -> Diagnostic {
    let text = cell.text
    return Diagnostic(
      .invalidCell, at: cell.place,
      LocalizedText(zh: "应为数字，得到“\(text)”", en: "expected a number, found “\(text)”"),
      hint: isTarget
        ? problem.targetHint(unit: unit, text: text) : problem.hint(unit: unit, text: text))
  }
}

extension NumberProblem {
  /// What to write in a cell with this text. Whoever does it leaves the value as it is.
  func hint(unit: UnitOfMeasure, text: String) -> LocalizedText {
    switch self {
    case .qualified(let word, let number):
      let remark = Self.remark(on: unit, text: text, number: number)
      return LocalizedText(
        zh: "这一格只写 \(number)\(remark.zh)，“\(word)”写到“限定”一列",
        en: "write \(number) here\(remark.en) and “\(Self.english(word, of: text))” in the column "
          + "qualifier")
    case .qualifiedToo(let word, let problem):
      let hint = problem.hint(unit: unit, text: text)
      return LocalizedText(
        zh: "\(hint.zh)；“\(word)”写到“限定”一列",
        en: "\(hint.en); “\(Self.english(word, of: text))” belongs in the column qualifier")
    case .qualifiedTwice(let first, let second, let problem):
      let hint = problem?.hint(unit: unit, text: text)
      return LocalizedText(
        zh: (hint.map { $0.zh + "；" } ?? "")
          + "一个数只有一个限定词：“\(first)”和“\(second)”留下一个，写到“限定”一列",
        en: (hint.map { $0.en + "; " } ?? "")
          + "a number has one qualifier: keep “\(Self.english(first, of: text))” or "
          + "“\(Self.english(second, of: text))”, in the column qualifier")
    case .withoutQualifier(let word):
      return LocalizedText(
        zh: "没有“\(word)”这种限定：查到确定的数再写", en: "there is no qualifier for “\(word)”: find the number")
    case .dateOrRange:
      return LocalizedText(
        zh: "这像是日期：写一个数，范围写成 3—5（用长横）；若是 Excel 自动改成了日期，先把单元格格式设为“文本”",
        en:
          "this looks like a date: write one number, or a range with a long dash, 3—5; if Excel made "
          + "a date of it, format the cell as text first")
    case .ratio, .fall, .besides, .mark, .doubtful, .severalNumbers, .unseen:
      return hintOnRest(unit: unit)
    case .spreadsheetError:
      return LocalizedText(
        zh: "这是 Excel 公式出错的结果：改好公式，或直接写数字",
        en: "this is the error of a spreadsheet formula: mend the formula, or write the number")
    case .placeholder:
      return LocalizedText(
        zh: "没有统计写“未统计”，没有这回事写“不适用”；都不是就删去这一行；只有目标没有结果时，数值一格留空",
        en:
          "write “not collected” or “not applicable” where that is so, else remove the row; leave "
          + "the value empty where only a target is known")
    case .grouping:
      return LocalizedText(
        zh: "千位分隔的逗号要每三位一个，如 28,650；小数点写 .",
        en: "separate thousands, as in 28,650; the decimal point is a point")
    case .bareCurrency(let sign):
      return LocalizedText(
        zh: "“\(sign)”没有说是不是按“\(unit.text)”计：换算成“\(unit.text)”，只写数字",
        en:
          "“\(sign)” does not say whether this counts in “\(unit.text)”: convert, and write digits only"
      )
    case .noPlace:
      return LocalizedText(
        zh: "名次是从 1 起的整数：这一格只写名次，如 3；“第”写到“限定”一列",
        en:
          "a place in a ranking is a whole number from 1: write it, such as 3, and “rank” in the column "
          + "qualifier")
    case .otherUnit(let suffix, let converted):
      return Self.hint(unit, instead: suffix, converted)
    case .chineseNumeral:
      return LocalizedText(zh: "用阿拉伯数字写，如 7、3000", en: "write it in digits, such as 7 or 3000")
    case .tooLong:
      return LocalizedText(
        zh: "最多 \(DecimalNumber.maximumDigits) 位数字",
        en: "a number has at most \(DecimalNumber.maximumDigits) digits")
    case .notANumber:
      // A cell in which 万 stands somewhere is not to lose it.
      let scale = text.first { "万亿".contains($0) }.map(String.init)
      return LocalizedText(
        zh: scale.map { "只写数字，连同“\($0)”，如 1.5\($0)；其余文字写到“说明”一列" }
          ?? "只写数字，如 91.5；文字写到“说明”一列",
        en: scale.map {
          "write the number with its “\($0)”, such as 1.5\($0); other words belong in the column note"
        } ?? "write digits, such as 91.5; words belong in the column note")
    }
  }

  /// What to do about what stands beside a number and is no unit.
  private func hintOnRest(unit: UnitOfMeasure) -> LocalizedText {
    switch self {
    case .ratio(let ratio):
      LocalizedText(
        zh: "这像是一个比：指标表里这个指标的“单位”写 —，这一格只写 \(ratio)",
        en:
          "this looks like a ratio: give the indicator the unit —, and write \(ratio) here")
    case .fall("()", let number):
      LocalizedText(
        zh: "括号里的数常指负数：是负数，写 -\(number)；不是，去掉括号，写 \(number)",
        en:
          "a number in brackets is often below zero: write -\(number) if it is, else \(number) without brackets"
      )
    case .fall(let word, let number):
      LocalizedText(
        zh: "“\(word)”不能丢：指标说的是增减，写 -\(number)；指标说的就是降了多少，写 \(number)",
        en:
          "“\(word)” must not be lost: write -\(number) where the indicator says how much something rose, "
          + "\(number) where it says how much it fell")
    case .besides(let number):
      LocalizedText(
        zh: "这一格只写 \(number)，括号里的话写到“说明”一列",
        en: "write \(number) here, and what stands in brackets in the column note")
    case .mark(let mark, let number):
      LocalizedText(
        zh: "删去“\(mark)”，这一格只写 \(number)", en: "remove “\(mark)” and write \(number) here")
    case .doubtful(let number):
      LocalizedText(
        zh: "先核实这个数；核实后这一格只写 \(number)，还没有定的，“状态”一列写“暂定”",
        en:
          "verify the number; then write \(number) here, with “provisional” in the column status if it "
          + "is not final")
    case .unseen(let number):
      LocalizedText(
        zh: "里面有看不见的字符：清空这一格，再手工写 \(number)",
        en: "there are characters that nobody sees: empty the cell and type \(number)")
    default:
      LocalizedText(
        zh: "一格只写一个数：几个数分成几行，各写各的期间、对象或指标",
        en: "one number to a cell: give each a row with its own period, entity or indicator")
    }
  }

  /// The same for a target, which has no qualifier and may be left out.
  func targetHint(unit: UnitOfMeasure, text: String) -> LocalizedText {
    switch self {
    case .qualified(let word, let number):
      let isStrict = QualifierWord.read(word)?.0 == .moreThan
      let remark = Self.remark(on: unit, text: text, number: number)
      return LocalizedText(
        zh: isStrict
          ? "目标写达到多少就算完成：达到 \(number) 就算完成的，这一格只写 \(number)\(remark.zh)"
          : "目标写一个数：这一格只写 \(number)\(remark.zh)，“\(word)”写到“说明”一列",
        en: isStrict
          ? "a target says what is enough: if \(number) is enough, write \(number) here\(remark.en)"
          : "a target is a number: write \(number) here\(remark.en) and "
            + "“\(Self.english(word, of: text))” in the column note"
      )
    case .qualifiedToo(let word, let problem):
      let hint = problem.targetHint(unit: unit, text: text)
      return LocalizedText(
        zh: "\(hint.zh)；“\(word)”写到“说明”一列",
        en: "\(hint.en); “\(Self.english(word, of: text))” belongs in the column note")
    case .qualifiedTwice(_, _, let problem?): return problem.targetHint(unit: unit, text: text)
    case .qualifiedTwice, .withoutQualifier:
      return LocalizedText(
        zh: "目标写达到多少就算完成的那个数", en: "write the number that is enough to reach the target")
    case .placeholder:
      return LocalizedText(zh: "没有目标就把这一格留空", en: "leave the cell empty where there is no target")
    default: return hint(unit: unit, text: text)
    }
  }

  /// A qualifier as an English hint names it: as the cell has it, or as every language writes it in the column;
  /// 1.5万+ is at-least, and no 以上 that nobody wrote.
  private static func english(_ word: String, of text: String) -> String {
    text.contains(word) ? word : QualifierWord.read(word)?.0.rawValue ?? word
  }

  /// Says that 万 need not be written a second time, where the unit has it.
  private static func remark(
    on unit: UnitOfMeasure, text: String, number: String
  ) -> LocalizedText {
    let scale = unit.text.first.map(String.init) ?? ""
    let isNamed = ["万", "亿"].contains(scale) && text.contains(scale) && !number.contains(scale)
    return LocalizedText(
      zh: isNamed ? "（单位“\(unit.text)”里已有“\(scale)”）" : "",
      en: isNamed ? " (the unit “\(unit.text)” has “\(scale)” already)" : "")
  }

  /// What to do about a unit that is not the indicator's.
  private static func hint(
    _ unit: UnitOfMeasure, instead suffix: String, _ converted: String?
  ) -> LocalizedText {
    // Where nothing in the suffix counts, the number is the same without it.
    let counting = "万亿兆千百十几两分之半成折倍双对打厘毫"
    let isName =
      suffix.unicodeScalars.allSatisfy { (0x4E00...0x9FFF).contains($0.value) }
      && !suffix.contains(where: counting.contains)
    switch (unit.text.isEmpty, converted) {
    case (true, let number?):
      return LocalizedText(
        zh: "这个指标没有单位，不写“\(suffix)”：换算后写 \(number)",
        en: "the indicator has no unit: convert “\(suffix)” and write \(number)")
    case (false, let number?):
      return LocalizedText(
        zh: "这个指标的单位是“\(unit.text)”，不是“\(suffix)”：换算后写 \(number)",
        en: "the unit of the indicator is “\(unit.text)”, not “\(suffix)”: write \(number)")
    case (true, nil):
      return LocalizedText(
        zh: isName ? "这个指标没有单位，删去“\(suffix)”" : "这个指标没有单位，不写“\(suffix)”：换算后只写数字",
        en: isName
          ? "the indicator has no unit: remove “\(suffix)”"
          : "the indicator has no unit: convert “\(suffix)” and write the number alone")
    case (false, nil):
      return LocalizedText(
        zh: "这个指标的单位是“\(unit.text)”，不是“\(suffix)”：换算后只写数字",
        en: "the unit of the indicator is “\(unit.text)”, not “\(suffix)”: convert the number")
    }
  }
}
