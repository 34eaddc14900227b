import Content
import Diagnostics
import Machine
import Pages
import Pictures
import WeChat

extension SiteRun {
  /// The site with all its pages, as far as a build goes before it writes.
  mutating func site() throws(EnvironmentError) -> (Site, SitePages)? {
    let sources = try load()
    guard let site = resolve(sources) else { return nil }
    _ = prove(site, style: .always)
    guard let theme = theme(for: site, in: sources) else { return nil }
    let pages = try plan(site, theme, drawsCards: false)
    // What only pages find out, such as links that lead nowhere.
    _ = render(pages, into: NoOutput())
    return (site, pages)
  }

  /// Cases as articles, each with what it was made from.
  func articles(
    _ cases: [Article], in site: Site, _ pages: SitePages, _ stage: PictureStage
  ) throws(EnvironmentError) -> [(article: AccountArticle, context: ArticleContext)] {
    let shown = Set(cases.flatMap { $0.pictures.map(\.path) + ($0.cover.map { [$0] } ?? []) })
    let stills = try stage.stills(of: shown)
    return cases.map { source in
      let language = source.language
      let context = ArticleContext(
        site, speech: pages.speech(language), palette: pages.palette, stills: stills,
        seal: pages.seal
      ) { pages.word($0, language) }
      return (AccountArticle(of: source, context), context)
    }
  }

  /// Articles with all their pictures.
  ///
  /// - Throws: where the machine cannot draw, or refuses the disk.
  func folders(
    _ cases: [Article], in site: Site, _ pages: SitePages, _ request: ArticleRequest
  ) throws(EnvironmentError) -> [AccountFolder] {
    observe(.began(.pictures))
    let stage = try PictureStage(
      self.request, site, drawsCards: false, drawsArticles: true, observe)
    let camera = request.takesLongPictures ? LongPictureCamera() : nil
    if request.takesLongPictures, camera == nil { observe(.notice(.noCamera)) }
    var folders: [AccountFolder] = []
    for (article, context) in try articles(cases, in: site, pages, stage) {
      var folder = try self.folder(of: article, context, stage, request.language)
      if let camera { folder = try camera.addingLongPictures(to: folder) }
      folders.append(folder)
      observe(.progress(folders.count, of: cases.count))
    }
    return folders
  }

  private func folder(
    of article: AccountArticle, _ context: ArticleContext, _ stage: PictureStage,
    _ language: MessageLanguage
  ) throws(EnvironmentError) -> AccountFolder {
    var drawings: [(name: String, drawing: PictureDrawing)] = AccountCover.allCases.map {
      ($0.name, $0.drawing(of: article, context))
    }
    var files: [AccountFolder.File] = []
    for picture in article.pictures {
      switch picture.content {
      case .drawing(let drawing): drawings.append((picture.name, drawing))
      case .still(let still):
        guard let bytes = still.file.read() else { throw .unreadable(still.file.path) }
        files.append(AccountFolder.File(picture.name, bytes))
      }
    }
    let drawn = try stage.draw(drawings.map(\.drawing))
    files += zip(drawings, drawn).map { AccountFolder.File($0.name, $1) }
    if let code = AccountCover.code(of: article) {
      files.append(AccountFolder.File(AccountFolder.codeName, code))
    }
    var findings = article.findings
    for marked in report.diagnostics where marked.place.file == article.source.file.path {
      findings.add(marked)
    }
    return AccountFolder(
      article, pictures: files.sorted { $0.name < $1.name }, findings: findings.diagnostics,
      language: language)
  }
}

extension LocalizedText {
  fileprivate static let noCamera = LocalizedText(
    zh: "没有 Chromium，这次没有长图。安装：sudo apt install chromium",
    en: "no Chromium, so no long pictures. Install: apt install chromium")
}

extension EnvironmentError {
  fileprivate static func unreadable(_ name: String) -> EnvironmentError {
    EnvironmentError(
      LocalizedText(zh: "图片缓存里的 \(name) 读不出来", en: "\(name) of the picture cache cannot be read"),
      hint: LocalizedText(
        zh: "删掉 .showcase-cache，再运行一遍", en: "remove .showcase-cache and run this again"))
  }
}
