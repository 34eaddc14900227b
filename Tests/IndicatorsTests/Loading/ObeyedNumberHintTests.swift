import Diagnostics
import Testing

@testable import Indicators

/// Every hint of the number reader, done in a table: number and qualifier in their columns.
@Suite("Hints about numbers, obeyed in a table")
struct ObeyedNumberHintTests {
  /// A cell of an indicator with this unit, and the number or range that it means.
  struct Sample {
    let text: String
    let unit: String
    let meant: [DecimalNumber]
    /// Whether a word says how exactly the number is meant.
    let isQualified: Bool
  }

  private static let units = [
    "‰", "%", "个百分点", "pp", "倍", "成", "折", "—", "人", "人次", "元", "万元", "千瓦时", "£", "£m",
  ]
  private static let scales: [(text: String, exponent: Int)] = [
    ("", 0), ("千", 3), ("万", 4), ("百万", 6), ("亿", 8), ("K", 3), ("M", 6), ("bn", 9), ("m", 6),
    (" million", 6), (" thousand", 3),
  ]
  /// Words in front, behind, and between number and unit, and two at once.
  private static let words: [(front: String, infix: String, back: String)] =
    QualifierSpelling.prefixes.filter { $0.meant != "第" }.map { ($0.written, "", "") }
    + QualifierWord.known.filter { $0.position == .suffix }.map { ("", "", $0.text) }
    + QualifierWord.known.filter { $0.position == .infix }.map { ("", $0.text, "") }
    + [("", "", ""), ("约", "余", ""), ("超过", "", "以上"), ("近", "", "左右")]
    + ["+", "内", "之内", "多", "余", " or more", " or less", " or so", " plus"].map { ("", "", $0) }

  private static let samples: [Sample] = units.flatMap { unit in
    scales.flatMap { scale in
      words.flatMap { word in
        ["1.5", "3—5"].flatMap { digits in
          (unit == "—" ? [""] : [unit, ""]).compactMap { counted in
            sample(digits, unit, scale, word, counted: counted)
          }
        }
      }
    }
  }

  private static func sample(
    _ digits: String, _ unit: String, _ scale: (text: String, exponent: Int),
    _ word: (front: String, infix: String, back: String), counted: String
  ) -> Sample? {
    let own = UnitOfMeasure(unit)
    // A word for how many stands in front of the base unit: 万元 of an indicator in 万元 as well.
    let name = scale.text.isEmpty ? counted : String(counted.drop { "万m".contains($0) })
    let isSign = counted.hasPrefix("£")
    let number = (isSign ? "£" : "") + digits + scale.text + word.infix + (isSign ? "" : name)
    let text = word.front + number + word.back
    guard let factor = DecimalNumber(coefficient: powerOfTen(scale.exponent), scale: 0) else {
      return nil
    }
    let meant = digits.replacing(",", with: "").split { "—～".contains($0) }.compactMap {
      number -> DecimalNumber? in
      guard let value = DecimalNumber(String(number))?.multiplied(by: factor) else { return nil }
      // By itself it is in the unit of the indicator.
      return scale.exponent > 0 ? value.divided(by: own.multiplier) : value
    }
    // £1.5 of an indicator in millions is no number of millions; nobody says so in a table.
    return isSign && scale.exponent == 0 && unit != "£"
      ? nil
      : Sample(
        text: text, unit: unit, meant: meant,
        isQualified: !(word.front + word.infix + word.back).isEmpty)
  }

  /// What the hint of a cell says to write: the number, and the word for the qualifier column.
  private static func told(_ hint: String, _ sample: Sample) -> (number: String, word: String)? {
    let word = hint.components(around: "”写到“限定”一列").flatMap { $0.0.split(separator: "“").last }
    let kept =
      hint.contains("留下一个") ? hint.components(around: "限定词：“")?.1.prefix { $0 != "”" } : word
    for words in ["这一格只写 ", "换算后写 "] {
      guard let rest = hint.components(around: words)?.1 else { continue }
      return (String(rest.prefix { !"，；（".contains($0) }), String(kept ?? ""))
    }
    guard hint.contains("换算后只写数字") || hint.contains("留下一个") else { return nil }
    return (sample.meant.map(\.description).joined(separator: "—"), String(kept ?? ""))
  }

  @Test("whoever does what the hint of a cell says has its value, and nothing is said any more")
  func obeying() throws {
    var rows: [(sample: Sample, number: String, word: String)] = []
    for sample in Self.samples {
      let unit = UnitOfMeasure(sample.unit)
      if ValueFormReader(unit: unit, isTarget: false).read(sample.text) != nil { continue }
      do throws(NumberProblem) {
        _ = try NumberReader(unit: unit).read(Array(sample.text.utf8)[...])
      } catch {
        let hint = error.hint(unit: unit, text: sample.text).zh
        if let told = Self.told(hint, sample) {
          rows.append((sample, told.number, told.word))
        } else {
          Issue.record("\(sample.text)（\(sample.unit)）: \(hint)")
        }
      }
    }
    #expect(rows.count > 5_000)
    var tables = Tables4()
    tables.indicators =
      "id,name,level,unit\n"
      + rows.enumerated().map { "i\($0),指标\($0),school,\($1.sample.unit)\n" }.joined()
    tables.observations =
      "indicator,period,value,source,locator,qualifier\n"
      + rows.enumerated().map { "i\($0),2021,\"\($1.number)\",report,一,\($1.word)\n" }.joined()
    let (dataset, report) = tables.loadWithReport()
    #expect(report.diagnostics.map { "\($0.place.cell ?? "") \($0.message.zh)" }.prefix(20) == [])
    let values = Dictionary(
      dataset.observations.map { ($0.indicator, $0) }, uniquingKeysWith: { first, _ in first })
    for (index, row) in rows.enumerated() {
      let found = try #require(values["i\(index)"], "\(row)")
      let numbers: [DecimalNumber] =
        switch found.value {
        case .number(let number)?: [number]
        case .form(.range(let low?, let high?))?: [low, high]
        default: []
        }
      #expect(numbers == row.sample.meant, "\(row)")
      #expect((found.qualifier == .exact) == row.word.isEmpty, "\(row)")
      #expect(row.word.isEmpty != row.sample.isQualified, "\(row)")
    }
  }
}

extension String {
  fileprivate func components(around mark: String) -> (String, String)? {
    guard let range = range(of: mark) else { return nil }
    return (String(self[..<range.lowerBound]), String(self[range.upperBound...]))
  }

  private func range(of mark: String) -> Range<Index>? { ranges(of: mark).first }

  @Test(
    "an English hint names the word of the cell, or one that every language writes in the column",
    arguments: [
      ("1.5万+", "人", "at-least"), ("1.2 million+", "visits", "at-least"), ("2倍多", "倍", "more-than"),
      ("3天内", "天", "up-to"), ("≈50", "项", "about"), ("三万多", "人", "more-than"), ("50余", "项", "余"),
      ("c. 1,200", "visits", "about"), ("约3万名", "人", "约"),
    ])
  func english(text: String, unit: String, word: String) {
    let unit = UnitOfMeasure(unit)
    do throws(NumberProblem) {
      _ = try NumberReader(unit: unit).read(Array(text.utf8)[...])
      Issue.record("\(text) is read")
    } catch {
      #expect(error.hint(unit: unit, text: text).en.contains("“\(word)”"))
      #expect(QualifierWord.read(word) != nil)
    }
  }
}
