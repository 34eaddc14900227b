import Charts
import Content
import Diagnostics
import Machine
import Pages
import Pictures
import WordFiles

/// The cases of a request, with all that they are written from.
struct ExportedCases {
  /// The cases, all of one language, in their order.
  let cases: [Article]
  /// The colours of the theme.
  let palette: Palette
  private let language: Language
  private let site: Site
  private let pages: SitePages
  private let stills: [String: DocumentPicture]
  private let stage: PictureStage

  /// Loads a site and picks cases from it; none where the result says why.
  ///
  /// - Throws: `EnvironmentError` where the machine, not the content, is at fault.
  static func load(
    _ request: ExportRequest, _ observe: @escaping @Sendable (BuildEvent) -> Void
  ) throws(EnvironmentError) -> (ExportResult, ExportedCases?) {
    var run = SiteRun(request.source, observe)
    guard let (site, pages) = try run.site() else {
      return (ExportResult(report: run.verdict), nil)
    }
    var result = ExportResult(report: run.verdict)
    let choice = ArticleChoice(request.slugs, in: site)
    result.refusal = choice.refusal
    guard !result.report.hasErrors, result.refusal == nil else { return (result, nil) }
    let language =
      site.configuration.languages.first { $0.tag == request.language }
      ?? site.configuration.firstLanguage
    let cases = choice.cases.filter { $0.language == language }
    guard !cases.isEmpty else {
      result.refusal = (
        LocalizedText(zh: "没有可以导出的案例", en: "there are no cases to export"),
        LocalizedText(
          zh: "先发布案例：status: published；还没有就 showcase new case",
          en: "publish cases with status: published; showcase new case begins one")
      )
      return (result, nil)
    }
    observe(.began(.pictures))
    let stage = try PictureStage(
      request.source, site, drawsCards: false, drawsArticles: true, observe)
    let shown = Set(cases.flatMap { $0.pictures.map(\.path) + ($0.cover.map { [$0] } ?? []) })
    // A picture that has gone from the cache meanwhile is left to its words.
    let stills = try stage.stills(of: shown).compactMapValues { still in
      still.file.read().map { DocumentPicture(bytes: $0, ending: still.ending) }
    }
    return (
      result,
      ExportedCases(
        cases: cases, palette: pages.palette, language: language, site: site, pages: pages,
        stills: stills, stage: stage)
    )
  }

  /// What the cases are written from, with drawings as far as they have been made.
  func context(drawn: [String: [UInt8]] = [:]) -> DocumentContext {
    let (pages, language) = (pages, language)
    return DocumentContext(
      site, speech: pages.speech(language), palette: palette, stills: stills, drawn: drawn
    ) { pages.word($0, language) }
  }

  /// Drawings in pixels, by their SVG.
  func draw(_ wanted: [PictureDrawing]) throws(EnvironmentError) -> [String: [UInt8]] {
    guard !wanted.isEmpty else { return [:] }
    return Dictionary(
      zip(wanted.map(\.svg), try stage.draw(wanted)), uniquingKeysWith: { first, _ in first })
  }
}
