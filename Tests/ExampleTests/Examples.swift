import Achievements
import Archiving
import Attachments
import Auditing
import BagIt
import Charts
import Comparing
import Compressing
import Content
import Deploying
import Desk
import Diagnostics
import Evidence
import Figures
import Hashing
import History
import Hosting
import Importing
import Indicators
import Inspecting
import Layouts
import Logs
import Machine
import Markdown
import Markup
import OfficeDesk
import Pages
import People
import Pictures
import Pinyin
import Proofreading
import Prose
import Publishing
import QRCodes
import Reports
import Reviewing
import Search
import Serving
import SiteBuilder
import SiteMap
import Slips
import Starter
import Tables
import Theme
import WeChat
import WordFiles
import XML
import YAML
import Zipping

/// The examples that the rooms' documentation gives, so that the compiler reads them: what is shown to somebody who
/// opens a door for the first time must be what the door takes.
///
/// A function a file, with what its example takes for granted as parameters. `HouseTests` holds the documentation
/// against this file, line by line. None is run: rooms have tests of what they do.
enum Examples {
  // Achievements/Model/AchievementRegister.swift
  static func showAchievementRegister(sheet: Sheet, dataset: Dataset, report: inout Report) {
    let register = AchievementRegister(
      tables: RegisterTables(achievements: sheet), dataset: dataset, report: &report)
    let won = register.achievements.filter { $0.status == .won }
  }

  // Archiving/Archive.swift
  static func showArchive(root: String) throws {
    var request = ArchiveRequest(of: SiteRequest(root: root), generator: "Showcase")
    request.isPublic = true
    let result = try archive(request) { _ in }
    print(result.file ?? "", result.refusals)
  }

  // Archiving/Freeze.swift
  static func showFreeze(root: String, edition: EditionDetails) throws {
    let request = FreezeRequest(
      of: SiteRequest(root: root), edition: edition, generator: "Showcase")
    let result = try freeze(request) { _ in }
  }

  // Auditing/ProseAudit.swift
  static func showProseAudit(site: Site, report: inout Report) {
    let corrections = ProseAudit(site).run(jobs: 2, report: &report)
  }

  // Attachments/AttachmentContent.swift
  static func showAttachmentContent(bytes: [UInt8]) {
    let content = AttachmentContent(bytes)
    let isRefused = OfficeMacros.areIn(bytes, content) ?? true
    let hidden = HiddenContent(in: bytes)
  }

  // BagIt/BagVerification.swift
  static func showBagVerification() throws {
    let verification = try verifyBag(at: "archive-2021-12-31.zip", jobs: 2)
    for finding in verification.findings { print(finding.path, finding.message) }
  }

  // Charts/Chart.swift
  static func showChart() {
    let chart = Chart(
      .bar, title: "教材",
      series: [ChartSeries(points: [ChartPoint("2019", 3), ChartPoint("2020", 5)])], unit: "部")
    let picture = chart.svg(id: "textbooks")
  }

  // Comparing/TextComparison.swift
  static func showTextComparison() {
    let comparison = TextComparison(from: "五门课程", to: "六门课程\n\n两本教材")
    comparison.counts  // (changed: 1, added: 1, removed: 0)
  }

  // Compressing/Precompression.swift
  static func showPrecompression(page: [UInt8]) {
    if Precompression.suits("index.html", size: page.count) {
      let smaller = Precompression.brotli.file(of: page)
    }
  }

  // Content/Site.swift
  static func showSite(tree: FileTree, report: inout Report) {
    if let site = Site.load(tree, options: Site.Options(), report: &report) {
      for article in site.articles { print(article.slug, article.language.tag) }
    }
  }

  // Deploying/Publish.swift
  static func showPublish(source: SiteRequest, observer: PublishObserver) throws {
    let place = try PublishPlace("/srv/www/showcase", of: source, from: ".")
    let result = try publish(PublishRequest(source, at: place), observer: observer)
  }

  // Desk/Desk.swift
  static func showDesk(
    live: LiveSite, settings: DeskSettings, office: OfficeDesk, request: WebRequest
  ) async {
    let desk = Desk(live, settings, routes: office.routes)
    desk.watch()
    let response = await desk.answer(request)
  }

  // Desk/DeskRoute.swift
  static func showDeskRoute() {
    let route = DeskRoute(.get, "/desk/hello") { request in
      .text(request.words("你好", "Hello"))
    }
  }

  // Desk/Screens/DeskFrame.swift
  static func showDeskFrame(request: DeskRequest) {
    DeskFrame(title: request.words("人员", "People")).page(request, bar: "", body: "<main></main>")
  }

  // Diagnostics/Report.swift
  static func showReport(place: Place, part: Report) {
    var report = Report()
    report.add(
      Diagnostic(.missingFile, at: place, LocalizedText(zh: "缺少文件", en: "a file is missing")))
    report.merge(part)
    for diagnostic in report.diagnostics {
      print(TextRenderer(language: .english).render(diagnostic))
    }
  }

  // Diagnostics/SourceFile.swift
  static func showSourceFile() {
    let file = SourceFile(path: "Content/site.yml", text: "title: 成果\ntheme: plain\n")
    let place = file.place(at: 21..<26)  // line 2, column 8
  }

  // Evidence/EvidenceTable.swift
  static func showEvidenceTable(
    sheet: Sheet, dataset: Dataset, register: AchievementRegister, report: inout Report
  ) {
    let evidence = EvidenceTable(sheet, dataset: dataset, register: register, report: &report)
    let proofs = evidence.items(of: .indicator("school.textbooks"))
  }

  // Figures/FigureSpeech.swift
  static func showFigureSpeech(site: Site, words: FigureWords, reference: FigureReference) {
    let speech = FigureSpeech(site, in: site.configuration.firstLanguage, words: words)
    speech.text(reference)  // 约8000平方米
  }

  // Hashing/Checksum.swift
  static func showChecksum(piece: [UInt8]) {
    var sum = Checksum(.sha256)
    piece.withUnsafeBytes { sum.update($0) }
    let digits = Hexadecimal.text(sum.finish())
  }

  // Hashing/ContentHash.swift
  static func showContentHash(bytes: [UInt8]) {
    let name = ContentHash.hex(of: bytes)
  }

  // History/History.swift
  static func showHistory(root: String, bytes: [UInt8], now: Moment, report: inout Report) throws {
    let history = History(root: root)
    try history.keep(bytes, of: "cases/luosifen/index.md", by: "韦静", at: now)
    let last = try history.states(of: "cases/luosifen/index.md", report: &report).last
  }

  // Hosting/NginxFiles.swift
  static func showNginxFiles(site: Site) {
    let files = NginxFiles(
      baseURL: site.configuration.baseURL, folder: "/srv/www/showcase",
      moved: NginxFiles.moved(in: site))
  }

  // Importing/Case/ImportCase.swift
  static func showImportCase(root: String) throws {
    let result = try importCase(ImportRequest("报告.docx", into: root))
    for note in result.words.notes { print(note.message) }
  }

  // Importing/Workbook/ImportWorkbook.swift
  static func showImportWorkbook(root: String) throws {
    let result = try importWorkbook(WorkbookRequest("成果台账.xlsx", into: root))
  }

  // Indicators/Results/Dataset.swift
  static func showDataset(tables: DatasetTables, report: inout Report) {
    let dataset = Dataset(tables: tables, report: &report)
    let series = dataset.series("school.textbooks")
    for point in series?.points ?? [] { print(point.period, point.reading) }
  }

  // Inspecting/Inspection.swift
  static func showInspection(files: FileTree) {
    let result = inspect(InspectionRequest(of: files))
    print(result.pages, result.links, result.report.warningCount)
  }

  // Layouts/Records/WorkbookReading.swift
  static func showWorkbookReading(workbook: OfficeWorkbook, facts: SiteFacts) {
    var layout = Layout(file: "data/layout.yml")
    layout.tables = LayoutProposal(of: workbook.sheets, beside: nil, readsHidden: false).tables
    let reading = WorkbookReading(of: [workbook], layout: layout, names: nil, facts: facts)
    reading.account.count(.figure)  // how many cells became figures
  }

  // Logs/AppendOnlyLog.swift
  static func showAppendOnlyLog(root: String, report: inout Report) throws {
    let log = AppendOnlyLog(in: root, name: ".showcase/log.txt", heading: "# log 1")
    try log.append([["2026-01-05T08:00:00Z", "signed", "cases/luosifen/index.md"]])
    for line in try log.lines(report: &report) { print(line.fields) }
  }

  // Machine/Threads/ParallelMap.swift
  static func showParallelMap(files: [FileTree.File], tree: FileTree, report: inout Report) {
    let sizes = parallelMap(files, jobs: 2, report: &report) { file, report in
      tree.bytes(of: file, limit: 1_048_576, report: &report)?.count
    }
  }

  // Markdown/MarkdownParser.swift
  static func showMarkdownParser(file: SourceFile, report: inout Report) {
    let document = MarkdownParser.parse(file, report: &report)
    let html = HTMLRenderer().render(document)
  }

  // Markup/Escaping.swift
  static func showEscaping() {
    Escaping.template("甲 < 乙")  // 甲 &lt; 乙
  }

  // Markup/HTMLTokenizer.swift
  static func showHTMLTokenizer() {
    var tokenizer = HTMLTokenizer(Array("<p id=a>1 &lt; 2</p>".utf8))
    while let token = tokenizer.next() {
      if case .tag(let tag) = token { print(tag.name, tokenizer.value(of: "id", in: tag) ?? "") }
    }
  }

  // Markup/VisibleText.swift
  static func showVisibleText() {
    var text = VisibleText()
    text.append(MarkupPiece(Array("<main><h1>".utf8)))
    text.append(text: "1 < 2")
    text.append(html: "</h1><p>A <b>B</b></p></main>")
    text.finish()  // one section: heading "1 < 2", block "A B"
  }

  // OfficeDesk/OfficeDesk.swift
  static func showOfficeDesk(live: LiveSite, settings: OfficeDesk.Settings, request: WebRequest) {
    let office = OfficeDesk(live, settings)
    let person = office.identify(request)
  }

  // Pages/SitePages.swift
  static func showSitePages(
    site: Site, theme: Theme, report: inout Report, write: ([UInt8], String) -> Void
  ) {
    let pages = SitePages(site: site, theme: theme, report: &report)
    for page in pages.all { write(pages.make(page, report: &report).html, page.address.path) }
    for file in pages.files { write(file.bytes(&report), file.path) }
  }

  // People/PeopleList.swift
  static func showPeopleList(root: String, report: inout Report) throws {
    let people = try PeopleList(root: root, steps: ["科室", "分管领导"], report: &report)
    if let person = people.person("韦静", password: "四个字的长密码") { print(person.role) }
  }

  // Pictures/PictureConverter.swift
  static func showPictureConverter(
    folder: String, uses: [PictureUse], tree: FileTree, report: inout Report
  ) throws {
    let converter = PictureConverter(cache: try PictureCache(folder: folder))
    let pictures = converter.convert(uses, in: tree, jobs: 2, report: &report)
    pictures["cases/luosifen/workshop.jpg"]?.sources
  }

  // Pinyin/AddressReadings.swift
  static func showAddressReadings() {
    AddressReadings.spelling(of: "第1例")  // di1li
  }

  // Pinyin/PinyinReader.swift
  static func showPinyinReader() {
    let reader = PinyinReader(table: .standard)
    for readings in reader.readings(of: Array("银行".unicodeScalars)) {
      print(readings.map { reader.table.syllables[Int($0)] })  // ["yin"], then ["hang"]
    }
  }

  // Proofreading/Proofreader.swift
  static func showProofreader(site: Site, report: inout Report) {
    let corrections = Proofreader(site, report: &report).run(jobs: 2, report: &report)
  }

  // Prose/Correction.swift
  static func showCorrection(place: Place, bytes: [UInt8]) {
    let correction = Correction(
      place: place, range: 12..<14, written: "98", replacement: "{{awards}}")
    let corrected = Correction.apply([correction], to: bytes)
  }

  // Prose/PassageReader.swift
  static func showPassageReader(article: Article) {
    let reader = PassageReader(article)
    for passage in reader.passages { print(passage.text(0..<passage.units.count)) }
  }

  // Publishing/Staging.swift
  static func showStaging(page: [UInt8]) throws {
    let folder = try OutputFolder(path: "Public", keepingClearOf: ["Content", "Themes"])
    let staging = try Staging(for: folder) { _ in }
    try staging.write(page, to: "index.html")
    let summary = try staging.publish { _ in }
  }

  // QRCodes/QRCode.swift
  static func showQRCode() throws {
    let code = try QRCode("https://example.org/cases/luosifen.html")
    let picture = code.png(scale: 4)
  }

  // Reports/ReportRequest.swift
  static func showReportRequest(root: String) throws {
    let request = ReportRequest("中期报告.docx", into: root)
    let review = try request.review(in: .chinese)  // to be looked through in Excel
    let acceptance = try request.accept("中期报告-审核.xlsx")
  }

  // Reviewing/ReviewState.swift
  static func showReviewState(site: Site, root: String, report: inout Report) throws {
    let log = try ReviewLog(root: root, report: &report)
    for state in ReviewState.all(of: site, by: log) { print(state.file, state.stage) }
  }

  // Search/Index/SearchIndex.swift
  static func showSearchIndex(page: SearchDocument, simplified: SimplifiedForms) {
    let index = SearchIndex.build(
      [page], options: SearchOptions(simplified: simplified), jobs: 2)
    for file in index.files { print(file.path, file.bytes.count) }
  }

  // Serving/WebServer.swift
  static func showWebServer() async throws {
    let server = WebServer(port: 8080, largestBody: 1 << 20) { request in
      .text("asked for \(request.path)")
    }
    try await server.run { port in print("http://127.0.0.1:\(port)/") }
  }

  // SiteBuilder/Build.swift
  static func showBuild(root: String) throws {
    let result = try build(BuildRequest(SiteRequest(root: root), into: "\(root)/Public")) { _ in }
    for diagnostic in result.report.diagnostics { print(diagnostic.place, diagnostic.message) }
  }

  // SiteBuilder/Live/LiveSite.swift
  static func showLiveSite(root: String, report: inout Report) throws {
    let live = LiveSite(SiteRequest(root: root))
    let page = try live.now().file(at: "index.html", report: &report)
  }

  // SiteMap/SiteMap.swift
  static func showSiteMap(site: Site, report: inout Report) {
    let map = SiteMap(of: site, files: ["assets/main.css"], report: &report)
    for page in map.pages { print(page.address.path) }
  }

  // Slips/Slips.swift
  static func showSlips(site: Site, report: inout Report) {
    Slips(site).run(jobs: 2, report: &report)
  }

  // Starter/StarterSite.swift
  static func showStarterSite(request: StarterRequest) throws {
    for file in try StarterSite.files(for: request) { print(file.path, file.bytes.count) }
  }

  // Tables/CSV.swift
  static func showCSV(bytes: [UInt8], report: inout Report) {
    let columns = [Column("id", ["编号"], isRequired: true), Column("name", ["名称"])]
    if let sheet = CSV.read(path: "data/names.csv", bytes: bytes, report: &report) {
      for record in sheet.records(columns: columns, report: &report) {
        print(record["name"]?.text ?? "", record.place(of: "name"))
      }
    }
  }

  // Tables/Workbook/Workbook.swift
  static func showWorkbook(bytes: [UInt8], report: inout Report) {
    for sheet in Workbook.read(path: "data/指标.xlsx", bytes: bytes, report: &report) {
      print(sheet.name ?? "", Workbook.table(of: sheet) ?? .indicators, sheet.rowCount)
    }
  }

  // Theme/Rendering/Theme+Rendering.swift
  static func showThemeRendering(theme: Theme, figure: some TemplateModel) {
    theme.render("figure-inline", figure, language: "zh", root: "../")
  }

  // Theme/Theme.swift
  static func showTheme(tree: FileTree, overrides: ThemeOverrides, report: inout Report) {
    let theme = Theme.load(tree, shared: .program, overrides: overrides, report: &report)
    theme?.string("search", language: "zh")
  }

  // WeChat/AccountArticle.swift
  static func showAccountArticle(article: Article, context: ArticleContext) {
    let account = AccountArticle(of: article, context)
    print(account.title, account.length.characters, account.findings.errorCount)
  }

  // WordFiles/Checking/CheckedDocument.swift
  static func showCheckedDocument(bytes: [UInt8], site: Site, speech: (Bool) -> FigureSpeech) throws
  {
    let checked = try CheckedDocument(
      checking: bytes, named: "年报.docx", against: site, speech: speech)
    let marked = try checked.marked(in: .chinese)
  }

  // WordFiles/Filling/DocumentFilling.swift
  static func showDocumentFilling(bytes: [UInt8], site: Site, speech: (Bool) -> FigureSpeech) throws
  {
    let filled = try FilledDocument(filling: bytes, named: "年报.docx", with: site, speech: speech)
  }

  // YAML/YAMLFields.swift
  static func showYAMLFields(file: SourceFile, report: inout Report) {
    let fields = YAMLFields.parse(
      file, in: 0..<file.count, known: ["title", "tags"], report: &report)
    let title = fields?.requiredString("title", &report)?.value
    let tags = fields?.strings("tags", &report).map(\.value)
  }

  // XML/XMLStream.swift
  static func showXMLStream(content: [UInt8], reader: any XMLHandler) throws {
    try XMLStream.read(content, root: "worksheet", into: reader)
  }

  // Zipping/Zip.swift
  static func showZip(page: [UInt8]) throws {
    let bytes = try Zip.bytes(of: [Zip.Entry(name: "index.html", content: page)])
    try Zip(bytes).names  // ["index.html"]
  }
}
