import Foundation
import Testing

@testable import Indicators

@Suite("Numbers as offices type them")
struct NumberReaderTests {
  @Test(
    "are read in the indicator's unit",
    arguments: [
      ("3000", "人", "3000"), ("28,650", "万元", "28650"), ("28，650", "万元", "28650"),
      ("1,234,567.80", "元", "1234567.8"), ("28 650", "万元", "28650"), ("２８６５０", "万元", "28650"),
      ("９１．５０％", "%", "91.5"), ("91.5%", "%", "91.5"), ("91.5 %", "%", "91.5"),
      ("12 per cent", "%", "12"),
      ("−3.2", "%", "-3.2"), ("－3.2", "%", "-3.2"), ("+3", "项", "3"), ("- 3", "项", "-3"),
      ("1.2e3", "项", "1200"), ("3.67E+5", "人日", "367000"), ("3.2万", "人", "32000"),
      ("1.2亿", "元", "120000000"), ("1.2亿元", "元", "120000000"), ("5922万", "万元", "5922"),
      ("5922万元", "万元", "5922"), ("1.2亿", "万元", "12000"), ("1.2亿元", "万元", "12000"),
      ("59220000元", "万元", "5922"), ("37项", "项", "37"), ("8000平方米", "平方米", "8000"),
      ("2019年", "年", "2019"), ("2.08个百分点", "个百分点", "2.08"), ("2.08百分点", "百分点", "2.08"),
      // 千克, 千瓦时 and 百米 are units of their own; 千元, 百吨 and 万千瓦时 say how many.
      ("3.5亿", "千瓦时", "350000000"), ("3.2万", "千克", "32000"), ("3.2万千克", "千克", "32000"),
      ("12万", "千米", "120000"), ("60万", "千字", "600000"), ("1.5万", "百米", "15000"),
      ("1.5亿", "万千瓦时", "15000"), ("15000千瓦时", "万千瓦时", "1.5"), ("1.5千米", "米", "1500"),
      ("3万", "千元", "30"), ("3万", "百吨", "300"), ("3万", "十万元", "0.3"), ("3万", "元/百人", "30000"),
      ("￥1.5万", "元", "15000"), ("12万元人民币", "万元", "12"), ("15万RMB", "万元", "15"),
      ("￥150万元", "万元", "150"), ("RMB 150,000", "元", "150000"),
      ("-¥1,500", "元", "-1500"), ("¥1.5万", "万元", "1.5"), ("25,000 USD", "美元", "25000"),
      ("1.5倍", "倍", "1.5"), ("6万美元", "万美元", "6"), ("0.50", "%", "0.5"), ("5‰", "‰", "5"),
    ])
  func reading(text: String, unit: String, expected: String) throws {
    let reader = NumberReader(unit: UnitOfMeasure(unit))
    #expect(try reader.read(Array(text.utf8)[...]).description == expected)
  }

  @Test(
    "are refused with the reason",
    arguments: [
      ("约3000", "人", .qualified(word: "约", number: "3000")),
      ("近2,680", "人次", .qualified(word: "近", number: "2680")),
      ("不少于50", "项", .qualified(word: "不少于", number: "50")),
      ("900余人", "人", .qualified(word: "余", number: "900")),
      ("50多项", "项", .qualified(word: "多", number: "50")),
      ("70%以上", "%", .qualified(word: "以上", number: "70")),
      ("200左右", "人", .qualified(word: "左右", number: "200")),
      ("≥95", "%", .qualified(word: "≥", number: "95")),
      (">=95", "%", .qualified(word: "≥", number: "95")),
      ("≈5", "项", .qualified(word: "约", number: "5")), ("<5", "项", .withoutQualifier("<")),
      ("不足5万", "人", .withoutQualifier("不足")),
      // What scales the number stays with it; what the unit has already does not.
      ("约1.5万", "人", .qualified(word: "约", number: "1.5万")),
      ("约1.5万", "万人", .qualified(word: "约", number: "1.5")),
      ("约1.2亿元", "元", .qualified(word: "约", number: "1.2亿")),
      ("约1.2亿元", "万元", .qualified(word: "约", number: "1.2亿")),
      ("近3万人次", "人次", .qualified(word: "近", number: "3万")),
      ("1.5万人以上", "人", .qualified(word: "以上", number: "1.5万")),
      ("1.5万余人", "人", .qualified(word: "余", number: "1.5万")),
      ("50余万元", "万元", .qualified(word: "余", number: "50")),
      ("约５，０００万元", "元", .qualified(word: "约", number: "5000万")),
      ("约3万名", "人", .qualifiedToo(word: "约", .otherUnit("万名"))),
      ("约5-10", "项", .qualifiedToo(word: "约", .dateOrRange)),
      ("约3万余人", "人", .qualifiedTwice("约", "余")),
      // 万 before a share is no slip that is known for sure, but its value is.
      ("约1.5万‰", "‰", .qualifiedToo(word: "约", .otherUnit("万‰", converted: "15000"))),
      ("约1.5万", "‰", .qualifiedToo(word: "约", .otherUnit("万", converted: "15000"))),
      ("1.5万个百分点以上", "个百分点", .qualifiedToo(word: "以上", .otherUnit("万个百分点", converted: "15000"))),
      ("1.5万%", "‰", .otherUnit("万%", converted: "150000")),
      ("约3万余‰", "‰", .qualifiedTwice("约", "余", .otherUnit("万‰", converted: "30000"))),
      ("约3—5万", "人", .qualified(word: "约", number: "3—5万")),
      ("80—90%以上", "%", .qualified(word: "以上", number: "80—90%")),
      ("3—5余万元", "元", .qualified(word: "余", number: "3—5万元")),
      ("1.5—2万‰", "‰", .otherUnit("万‰", converted: "15000—20000")),
      ("近80—90‰", "%", .qualifiedToo(word: "近", .otherUnit("‰", converted: "8—9"))),
      ("约七千", "人", .qualifiedToo(word: "约", .chineseNumeral)),
      ("三万多", "人", .qualifiedToo(word: "超过", .chineseNumeral)),
      ("十余项", "项", .qualifiedToo(word: "余", .chineseNumeral)),
      ("几十", "项", .withoutQualifier("几")),
      // No word is lost that stands behind the unit, or that English has.
      ("1.5万+", "人", .qualified(word: "以上", number: "1.5万")),
      ("98%+", "%", .qualified(word: "以上", number: "98")),
      ("2倍多", "倍", .qualified(word: "超过", number: "2")),
      ("3天内", "天", .qualified(word: "以内", number: "3")),
      ("1.2 million+", "visits", .qualified(word: "以上", number: "1.2 million")),
      ("1,200 or more", "visits", .qualified(word: "at-least", number: "1200")),
      ("c. 1,200", "visits", .qualified(word: "about", number: "1200")),
      // A fall keeps its direction, a ratio its form.
      ("下降3.2%", "%", .fall("下降", number: "3.2")), ("降3.2%", "%", .fall("降", number: "3.2")),
      ("（3.2%）", "%", .fall("()", number: "3.2")), ("(5)", "人", .fall("()", number: "5")),
      ("fell 3.2%", "%", .fall("fell", number: "3.2")),
      ("5 fewer", "人", .fall("fewer", number: "5")),
      ("下降约3.2%", "%", .qualifiedToo(word: "约", .fall("下降", number: "3.2"))),
      ("约1:18", "", .qualified(word: "约", number: "1:18")),
      ("1:18以上", "", .qualified(word: "以上", number: "1:18")),
      ("1:18", "比", .ratio("1:18")), ("约1:18", "比", .qualifiedToo(word: "约", .ratio("1:18"))),
      // What is no unit is not taken for one.
      ("12（其中省级3）", "项", .besides(number: "12")), ("1.5万人（含外聘）", "人", .besides(number: "1.5万")),
      ("12。", "项", .mark("。", number: "12")), ("12项；", "项", .mark(";", number: "12")),
      ("12?", "项", .doubtful(number: "12")), ("12？", "项", .doubtful(number: "12")),
      ("12、13", "项", .severalNumbers), ("1\u{200B}2", "项", .unseen(number: "12")),
      ("约12（其中省级3）", "项", .qualifiedToo(word: "约", .besides(number: "12"))),
      // What a sign of money counts in is not said, where the unit counts in ten thousands.
      ("¥1,500,000", "万元", .bareCurrency("¥")), ("￥150,000.00", "万元", .bareCurrency("￥")),
      ("人民币150000", "亿元", .bareCurrency("人民币")), ("USD 25,000", "万美元", .bareCurrency("USD")),
      ("¥(3,686)", "万元", .bareCurrency("¥")), ("¥150—200", "万元", .bareCurrency("¥")),
      ("约￥15,000", "千元", .qualifiedToo(word: "约", .bareCurrency("￥"))),
      ("¥150,000以上", "万元", .qualifiedToo(word: "以上", .bareCurrency("¥"))),
      ("$1,500", "元", .otherUnit("$")), ("￥1,500", "人", .otherUnit("￥")),
      ("第1.5", "位", .noPlace), ("第0", "位", .noPlace),
      ("8.7成", "%", .otherUnit("成", converted: "87")),
      ("5‰", "%", .otherUnit("‰", converted: "0.5")),
      ("5%", "‰", .otherUnit("%", converted: "50")),
      ("85%", "", .otherUnit("%", converted: "0.85")),
      (">50", "项", .qualified(word: ">", number: "50")),
      ("第27", "位", .qualified(word: "第", number: "27")),
      ("50+", "项", .qualified(word: "以上", number: "50")),
      ("nearly 30,000", "visits", .qualified(word: "about", number: "30000")),
      ("about 1.5 million", "visits", .qualified(word: "about", number: "1.5 million")),
      ("under 300", "visits", .withoutQualifier("under")),
      ("2021-05-03", "项", .dateOrRange), ("2021/5", "项", .dateOrRange),
      ("5月3日", "项", .dateOrRange), ("2021.5.3", "项", .dateOrRange),
      ("10-20", "项", .dateOrRange), ("10～20", "项", .dateOrRange), ("3/4", "项", .dateOrRange),
      ("#DIV/0!", "%", .spreadsheetError), ("#N/A", "%", .spreadsheetError),
      ("—", "项", .placeholder), ("-", "项", .placeholder), ("无", "项", .placeholder),
      ("N/A", "项", .placeholder), ("NaN", "项", .placeholder),
      ("1,23", "%", .grouping), ("28,6500", "元", .grouping), ("1.234,5", "元", .grouping),
      ("1234,567", "元", .grouping),
      ("91.5%", "项", .otherUnit("%")), ("#5", "项", .notANumber), ("37个", "项", .otherUnit("个")),
      ("5922万元", "%", .otherUnit("万元")), ("6美元", "元", .otherUnit("美元")),
      ("七", "个", .chineseNumeral), ("三千余", "人", .qualifiedToo(word: "超过", .chineseNumeral)),
      ("百分之九十八", "%", .chineseNumeral),
      ("12345678901234567890123456789", "元", .tooLong), ("1e99", "元", .tooLong),
      ("∞", "项", .notANumber), ("inf", "项", .notANumber), ("优秀", "项", .notANumber),
      ("十多", "人", .qualifiedToo(word: "超过", .chineseNumeral)), ("abc1", "人", .notANumber),
    ] as [(String, String, NumberProblem)])
  func refusing(text: String, unit: String, expected: NumberProblem) {
    #expect(throws: expected) {
      try NumberReader(unit: UnitOfMeasure(unit)).read(Array(text.utf8)[...])
    }
  }
}

/// Every hint of the number reader, done as it says.
@Suite("Hints about numbers")
struct NumberHintTests {
  /// A cell that means so many base units, or so much as a share.
  struct Sample: CustomStringConvertible {
    let text: String
    let unit: String
    let value: DecimalNumber
    var description: String { "\(text)（\(unit)）" }
  }

  /// Numbers, multipliers, units and words in every combination and several spellings.
  static let samples: [Sample] = {
    var samples: [Sample] = []
    let scales: [(String, DecimalNumber)] = [
      ("", 1), ("千", 1000), ("万", 10_000), ("百万", 1_000_000), ("亿", 100_000_000),
    ]
    let words: [(String, String)] = [
      ("约", ""), ("近", ""), ("不少于", ""), ("超过", ""), ("≥", ""), ("≤", ""), (">", ""), ("~", ""),
      ("", "以上"), ("", "左右"), ("", "余"), ("", "多"), ("第", ""), ("", "+"), ("约", "余"), ("", ""),
    ]
    for (digits, number) in [("1.5", "1.5"), ("3", "3"), ("2,680", "2680"), ("８７", "87")] {
      for (scale, factor) in scales {
        for unit in [
          "人", "万人", "元", "万元", "亿元", "人次", "项", "", "倍", "千瓦时", "万千瓦时", "千克", "百米",
        ] {
          let base = String(unit.drop { "万亿".contains($0) })
          for (front, back) in words {
            for counted in Set([base, ""]) {
              let text =
                ["余", "多"].contains(back)
                ? front + digits + scale + back + counted : front + digits + scale + counted + back
              // A number by itself is in the unit of the indicator, and a scale or a name counts
              // from the base unit.
              let isBare = scale.isEmpty && counted.isEmpty
              let scaled = isBare ? UnitOfMeasure(unit).multiplier : factor
              guard let value = DecimalNumber(number)?.multiplied(by: scaled) else { continue }
              for spelling in [text, front + " " + text.dropFirst(front.count) + " "] {
                samples.append(Sample(text: spelling, unit: unit, value: value))
              }
            }
          }
        }
      }
    }
    for word in ["about", "Nearly", "around", "at least", "over", "more than", "up to", "approx."] {
      for (number, value) in [
        ("30,000", DecimalNumber(30_000)), ("1.5 million", DecimalNumber(1_500_000)),
        ("2 thousand", DecimalNumber(2000)),
      ] {
        samples.append(Sample(text: "\(word) \(number)", unit: "visits", value: value))
        samples.append(Sample(text: "\(word) £\(number)", unit: "£", value: value))
      }
    }
    let shares: [(String, Int)] = [("%", 2), ("％", 2), ("‰", 3), ("成", 1)]
    for (sign, digits) in shares {
      for unit in ["%", "‰", ""] {
        for front in ["", "约", "近", "≥"] {
          for back in ["", "以上", "左右"] {
            guard let value = DecimalNumber(coefficient: 87, scale: digits + 1) else { continue }
            samples.append(Sample(text: front + "8.7" + sign + back, unit: unit, value: value))
          }
        }
      }
    }
    return samples
  }()

  /// What a cell comes to: a value in base units, or a problem.
  private static func read(_ text: String, _ unit: String) throws(NumberProblem) -> DecimalNumber {
    let unit = UnitOfMeasure(unit)
    let cell = Array(text.trimmingCharacters(in: .whitespaces).utf8)
    let number = try NumberReader(unit: unit).read(cell[...])
    return number.multiplied(by: unit.isShare ? unit.scale : unit.multiplier) ?? number
  }

  @Test("whoever writes what a hint says has the value that the cell meant, and the hint is gone")
  func obeying() throws {
    var read = 0
    var obeyed = 0
    for sample in Self.samples {
      do throws(NumberProblem) {
        #expect(try Self.read(sample.text, sample.unit) == sample.value, "\(sample)")
        read += 1
      } catch {
        let unit = UnitOfMeasure(sample.unit)
        for hint in [
          error.hint(unit: unit, text: sample.text),
          error.targetHint(unit: unit, text: sample.text),
        ] {
          guard let number = Self.number(in: hint.zh) else { continue }
          #expect(hint.en.contains(" \(number)"), "\(sample): \(hint.en)")
          let value = try? Self.read(number, sample.unit)
          #expect(value == sample.value, "\(sample): \(hint.zh)")
          obeyed += 1
        }
        if let word = Self.qualifier(in: error.hint(unit: unit, text: sample.text).zh) {
          #expect(QualifierWord.read(word) != nil, "\(sample): \(word)")
        }
      }
    }
    #expect(read > 500)
    #expect(obeyed > 2000)
  }

  /// What a hint says to write in the cell.
  private static func number(in hint: String) -> String? {
    for words in ["这一格只写 ", "换算后写 "] {
      guard let start = hint.range(of: words)?.upperBound else { continue }
      return String(hint[start...].prefix { !"，；（".contains($0) })
    }
    return nil
  }

  /// What a hint says to write in the qualifier column.
  private static func qualifier(in hint: String) -> String? {
    guard let end = hint.range(of: "”写到“限定”一列")?.lowerBound,
      let start = hint[..<end].lastIndex(of: "“")
    else { return nil }
    return String(hint[hint.index(after: start)..<end])
  }
}
