import Charts
import Content
import Diagnostics
import Machine
import Pages
import Pictures
import Synchronization

/// Where pictures are made: photographs from the content, and the cards that stand for pages.
struct PictureStage {
  private let request: SiteRequest
  private let site: Site
  private let observe: @Sendable (BuildEvent) -> Void
  private let drawsCards: Bool
  private let cache: PictureCache?
  private let converter: PictureConverter

  /// The stage of a site. Nothing is made on disk where the site has no pictures and wants no drawings.
  ///
  /// - Parameter known: what this process has read of photographs before.
  init(
    _ request: SiteRequest, _ site: Site, drawsCards wantsCards: Bool, drawsArticles: Bool = false,
    known: KnownPictures? = nil,
    _ observe: @escaping @Sendable (BuildEvent) -> Void
  ) throws(EnvironmentError) {
    self.request = request
    self.site = site
    self.observe = observe
    let configuration = site.configuration
    drawsCards =
      wantsCards && request.cache != nil && configuration.baseURL != nil
      && configuration.drawsShareCards
    let isNeeded = drawsCards || drawsArticles || !site.pictures.isEmpty
    let folder = isNeeded ? request.cache : nil
    cache = try folder.flatMap { folder throws(EnvironmentError) in try Self.cache(in: folder) }
    converter = PictureConverter(cache: cache, known: known)
    if wantsCards { noteMissingAddress() }
    if folder != nil { noteWhatIsMissing() }
  }

  /// The cache in a folder; none where nothing can be written there, but a full disk is nobody's wish.
  private static func cache(in folder: String) throws(EnvironmentError) -> PictureCache? {
    do {
      return try PictureCache(folder: folder)
    } catch {
      if case .full(let reason) = error { throw .disk(folder, reason) }
      return nil
    }
  }

  /// Says why there are no QR codes and share cards, where nobody has said where the site will stand.
  private func noteMissingAddress() {
    guard site.configuration.baseURL == nil,
      site.articles.contains(where: { $0.kind == .case })
    else { return }
    observe(
      .notice(
        LocalizedText(
          zh: "site.yml 里没有 base_url，所以没有二维码和分享图；写上，或用 --base-url 给出",
          en:
            "site.yml has no base_url, so there are no QR codes and share cards; add it, or use --base-url"
        )))
  }

  /// All pictures that texts show, ready for pages.
  func pictures(_ report: inout Report) throws(EnvironmentError) -> [String: Picture] {
    guard !site.pictures.isEmpty else { return [:] }
    let pictures = converter.convert(
      site.pictures, in: site.files, jobs: request.options.jobs, report: &report
    ) { observe(.progress($0, of: site.pictures.count)) }
    try checkMachine()
    return pictures
  }

  /// The pages with their share cards, where somebody will see them and the machine can draw text.
  func drawShareCards(
    of pages: SitePages, _ report: inout Report
  ) throws(EnvironmentError) -> SitePages {
    guard drawsCards, converter.isComplete else { return pages }
    let requests = pages.shareRequests
    guard let fonts = PictureConverter.chineseFonts() else {
      observe(
        .notice(
          LocalizedText(
            zh: "没有中文字体，暂不生成分享图。安装：sudo apt install fonts-noto-cjk fontconfig",
            en:
              "no Chinese fonts, so no share cards. Install: apt install fonts-noto-cjk fontconfig")
        ))
      return pages
    }
    let done = Atomic(0)
    let drawn = parallelMap(requests, jobs: request.options.jobs, report: &report) {
      request, _ -> (PageAddress, ShareImages)? in
      defer {
        let before = done.wrappingAdd(1, ordering: .relaxed).oldValue
        observe(.progress(before + 1, of: requests.count))
      }
      guard let wide = converter.draw(request.drawing(.wide), fonts: fonts),
        let square = converter.draw(request.drawing(.square), fonts: fonts)
      else { return nil }
      return (request.address, ShareImages(wide: wide, square: square))
    }.compactMap(\.self)
    try checkMachine()
    if drawn.count < requests.count { noteFailedCards(requests.count - drawn.count) }
    return pages.with(Dictionary(drawn, uniquingKeysWith: { first, _ in first }))
  }

  // MARK: Articles

  /// Pictures of the content as a WeChat account takes them, by path.
  func stills(of paths: Set<String>) throws(EnvironmentError) -> [String: StillPicture] {
    let files = site.pictures.map(\.file).filter { paths.contains($0.path) }
    var ignored = Report()
    let stills = parallelMap(files, jobs: request.options.jobs, report: &ignored) { file, _ in
      (file.path, converter.still(of: file))
    }
    try checkMachine()
    return Dictionary(
      stills.compactMap { path, still in still.map { (path, $0) } },
      uniquingKeysWith: { first, _ in first })
  }

  /// Our own drawings in pixels, in their order.
  ///
  /// - Throws: where the machine cannot draw; what it lacks stands in the error.
  func draw(_ drawings: [PictureDrawing]) throws(EnvironmentError) -> [[UInt8]] {
    guard converter.isComplete else { throw .noConverter(cache: request.cache) }
    guard let fonts = PictureConverter.chineseFonts() else { throw .noFonts }
    var ignored = Report()
    let made = parallelMap(drawings, jobs: request.options.jobs, report: &ignored) { drawing, _ in
      converter.draw(drawing, fonts: fonts)?.read()
    }
    try checkMachine()
    return try made.map { bytes throws(EnvironmentError) in
      guard let bytes else { throw .undrawn }
      return bytes
    }
  }

  private func noteFailedCards(_ count: Int) {
    observe(
      .notice(
        LocalizedText(
          zh: "有 \(count) 个页面的分享图没有画成；检查 libvips-tools 是否完整",
          en:
            "the share cards of \(count.counted("page")) could not be drawn; check that libvips-tools is whole"
        )))
  }

  private func noteWhatIsMissing() {
    guard let folder = request.cache, !converter.isComplete else { return }
    observe(
      .notice(
        cache == nil
          ? LocalizedText(
            zh: "写不了 \(folder)，图片按原尺寸发布，也没有分享图",
            en: "cannot write \(folder): pictures keep their size, and there are no share cards")
          : LocalizedText(
            zh: "没有安装 libvips，图片按原尺寸发布（已去掉拍摄信息），也没有分享图。"
              + "安装：sudo apt install libvips-tools",
            en:
              "libvips is not installed: pictures keep their size (without metadata), and there are "
              + "no share cards. Install: apt install libvips-tools")))
  }

  private func checkMachine() throws(EnvironmentError) {
    switch converter.trouble {
    case .disk(let reason)?: throw .disk(request.cache ?? "", reason)
    case .limits(let command)?:
      throw EnvironmentError(
        LocalizedText(
          zh: "本机给程序的限制太紧（\(command)），图片转换不了",
          en:
            "the limits that this machine sets for programs are too narrow for pictures (\(command))"
        ),
        hint: LocalizedText(
          zh: "换一个没有这项限制的终端，或请管理员放宽",
          en: "use a terminal without this limit, or ask an administrator to raise it"))
    case .ended?:
      throw EnvironmentError(
        LocalizedText(
          zh: "画分享图的程序中途被系统结束了，多半是内存不够",
          en:
            "the program that draws share cards was ended by the system, probably for want of memory"
        ),
        hint: LocalizedText(
          zh: "关掉别的程序再运行一次，或在 site.yml 里写 share_cards: false",
          en: "close other programs and run it again, or write share_cards: false into site.yml"))
    case nil: break
    }
  }
}

extension EnvironmentError {
  fileprivate static func noConverter(cache: String?) -> EnvironmentError {
    EnvironmentError(
      LocalizedText(
        zh: "画不了图表和封面：没有安装 libvips，或写不了 \(cache ?? "")",
        en:
          "charts and covers cannot be drawn: libvips is missing, or \(cache ?? "") is not writable"
      ),
      hint: LocalizedText(
        zh: "安装：sudo apt install libvips-tools", en: "install it: apt install libvips-tools"))
  }

  fileprivate static var noFonts: EnvironmentError {
    EnvironmentError(
      LocalizedText(
        zh: "没有中文字体，画不了图表和封面",
        en: "no Chinese fonts: charts and covers cannot be drawn"),
      hint: LocalizedText(
        zh: "安装：sudo apt install fonts-noto-cjk fontconfig",
        en: "install them: apt install fonts-noto-cjk fontconfig"))
  }

  fileprivate static var undrawn: EnvironmentError {
    EnvironmentError(
      LocalizedText(zh: "有图表或封面没有画成", en: "a chart or a cover could not be drawn"),
      hint: LocalizedText(
        zh: "检查 libvips-tools 是否完整", en: "check that libvips-tools is whole"))
  }

  fileprivate static func disk(_ folder: String, _ reason: LocalizedText) -> EnvironmentError {
    EnvironmentError(
      LocalizedText(zh: "写不了 \(folder)：\(reason.zh)", en: "cannot write \(folder): \(reason.en)"),
      hint: LocalizedText(zh: "检查文件夹权限和磁盘空间", en: "check permissions and disk space"))
  }
}
