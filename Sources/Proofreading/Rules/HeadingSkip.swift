import Diagnostics
import Prose

/// Headings that skip a level: #### below ##. Readers with a screen reader go by the levels.
struct HeadingSkip: ArticleRule {
  let code = DiagnosticCode.headingSkip
  let name = "标题跳级"

  func check(_ reader: PassageReader, _ notes: inout Notes) {
    // The title of the article is its first level.
    var last = 1
    for heading in reader.article.outline {
      if heading.level > last + 1 {
        let (written, right) = (
          String(repeating: "#", count: heading.level), String(repeating: "#", count: last + 1)
        )
        notes.add(
          bytes: heading.range,
          LocalizedText(
            zh: "标题从第 \(last) 级跳到了第 \(heading.level) 级",
            en: "the headings go from level \(last) to level \(heading.level)"),
          hint: LocalizedText(zh: "把 \(written) 改成 \(right)", en: "write \(right) for \(written)"))
      }
      last = heading.level
    }
  }
}
