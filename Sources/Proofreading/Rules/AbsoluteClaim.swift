import Content
import Diagnostics
import Prose

/// Absolute wording about the whole country, trade or world without a source: 全国唯一, 国内领先, 排名第一,
/// 拥有最先进的设备.
///
/// The Advertising Law forbids such wording where it cannot be proved, and evaluators ask for proof. An
/// article that names its `source` has it, and so has a sentence with a bound figure. Official names of
/// levels and awards (国家级教学成果奖, 首批, 第一课堂, 双一流) are no claims, nor is what is quoted.
struct AbsoluteClaim: ArticleRule {
  let code = DiagnosticCode.absoluteClaim
  let name = "绝对化用语"

  func check(_ reader: PassageReader, _ notes: inout Notes) {
    guard reader.article.frontMatter.source.isEmpty else { return }
    for passage in reader.passages {
      for range in claims(in: passage) { note(passage, range, &notes) }
    }
  }

  /// The claims of a passage. Two that share their scope, or follow each other like 全国首创、国内领先, are one.
  private func claims(in passage: Passage) -> [Range<Int>] {
    let reader = ClaimReader(passage)
    var claims: [Range<Int>] = []
    var position = 0
    while position < passage.count {
      guard let range = reader.claim(at: position) else {
        position += 1
        continue
      }
      if let last = claims.last, isOne(last, range, passage) {
        claims[claims.count - 1] =
          min(last.lowerBound, range.lowerBound)..<max(last.upperBound, range.upperBound)
      } else {
        claims.append(range)
      }
      position = range.upperBound
    }
    return claims
  }

  private func isOne(_ last: Range<Int>, _ next: Range<Int>, _ passage: Passage) -> Bool {
    guard next.lowerBound > last.upperBound else { return true }
    return next.lowerBound == last.upperBound + 1 && passage[last.upperBound] == "、"
  }

  private func note(_ passage: Passage, _ range: Range<Int>, _ notes: inout Notes) {
    let written = passage.text(range)
    notes.add(
      passage, range,
      LocalizedText(
        zh: "“\(written)”是绝对化的说法，本文没有写出处",
        en: "“\(written)” is an absolute claim, and no source is named"),
      hint: LocalizedText(
        zh: "在开头的 source 里写明依据（文件、名单、排行榜），或改成可以核实的说法",
        en:
          "name the document or ranking under source in the front matter, or write what can be checked"
      ))
  }
}
