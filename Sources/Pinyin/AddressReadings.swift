/// How Chinese characters are written in addresses: one reading each, for good.
///
/// An address is cited and printed, so it must not change when a table of readings gets better, nor with the
/// version of a library on some machine. These are the readings that addresses have had from the beginning,
/// those of ICU; where the table of this room says otherwise, `standing` keeps them. Words decide only where
/// they did then: 重庆 is `chong-qing`, but 银行 `yin-xing`.
///
/// ```swift
/// AddressReadings.spelling(of: "第1例")  // di1li
/// ```
public enum AddressReadings {
  /// A text with syllables for the characters that have a reading; the others stand as they are. Spaces part
  /// syllables from all their neighbours but digits: 第1例 is `di1li`.
  public static func spelling(of text: String) -> String {
    let scalars = Array(text.unicodeScalars)
    var spelling = String.UnicodeScalarView()
    var index = 0
    while index < scalars.count {
      let word = words.first { scalars[index...].starts(with: $0.characters) }
      let syllables = word?.syllables ?? reading(of: scalars[index]).map { [$0] } ?? []
      if syllables.isEmpty {
        spelling.append(scalars[index])
        index += 1
      } else {
        for syllable in syllables {
          if spelling.last.map({ !isDigit($0) }) ?? false { spelling.append(" ") }
          spelling.append(contentsOf: syllable.unicodeScalars)
        }
        index += syllables.count
        if index < scalars.count, !isDigit(scalars[index]) { spelling.append(" ") }
      }
    }
    return String(spelling)
  }

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }

  private static func reading(of character: Unicode.Scalar) -> String? {
    if let kept = kept[character] { return kept }
    let table = PinyinTable.standard
    return table.readings(of: character).first.map {
      // The ü of 女 and 绿 is written as u.
      table.syllables[Int($0)].replacing("v", with: "u")
    }
  }

  private static let words: [(characters: [Unicode.Scalar], syllables: [String])] = [
    ("重庆", ["chong", "qing"]), ("秘鲁", ["bi", "lu"]),
  ].map { (Array($0.0.unicodeScalars), $0.1) }

  private static let kept: [Unicode.Scalar: String] = {
    var kept: [Unicode.Scalar: String] = [:]
    for entry in standing.split(whereSeparator: \.isWhitespace) {
      let parts = entry.split(separator: ":")
      for character in parts[1].unicodeScalars { kept[character] = String(parts[0]) }
    }
    return kept
  }()

  private static let standing = """
    a:吖錒 ao:薁 bei:棓 bi:咇芘 bie:癿 bo:擘蕃鲌 bu:鈈 chan:孱掺 chen:梣 chi:豉 chong:漴 chuai:䦟 chui:圌 chuo:婥
    da:溚 de:地 di:坻茋 dia:嗲 diao:调 die:楪 dou:钭 dun:镦 e:堨鋨 fen:瞓 fu:呒 ga:釓 ge:鉻 guo:聒 han:扞 he:纥隺
    heng:珩 hong:唝 hua:枠砉 hui:硊 hun:珲碈 ji:㴔堲 jie:杢桔诘 jiu:氿 jun:葰 kan:阚 kui:傀 lei:肋 liao:橑潦 lie:峛
    lu:輅 mai:䥑唛 mang:厖 mao:鉚 men:呇 mi:㵥 min:黾 mo:嬷 nai:佴 ng:嗯 pan:蹒 pang:彷 peng:淜 pi:陂 piao:蔈
    qi:欹洓 qian:伣 qing:綮 que:炔 ruo:婼 sha:嗄 shan:嶦 shi:酾 si:似 ta:阘 tang:埫 tao:焘 teng:螣 ti:䏲
    tian:瑱 ting:铤 tong:穜 tuo:圫柁 wang:尢 wei:亹廆隗 wu:峿 xia:呷 xian:孅 xing:饧 xiong:芎 xu:欻 xue:噱
    yan:掞阏 yang:玚 yin:硍窨龈 yuan:妧 zan:酂 zhan:辗 zhang:长 zhe:鍺 zhen:帧 zhou:婤碡 zhu:柷簗著 zhui:椎 zu:菹
    zuo:嘬酢
    """
}
