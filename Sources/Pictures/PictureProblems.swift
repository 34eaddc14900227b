import Diagnostics

/// What can be wrong with a picture, said at the places that name it.
struct PictureProblems {
  private let use: PictureUse
  private var name: String { use.file.name }

  init(_ use: PictureUse) {
    self.use = use
  }

  /// Reads what a picture is and says what is wrong with it.
  ///
  /// - Returns: `nil` where it cannot be shown.
  func judge(_ bytes: [UInt8], _ report: inout Report) -> PictureHeader? {
    guard !bytes.isEmpty else {
      report.add(
        broken(
          LocalizedText(zh: "图片“\(name)”是空的，0 字节", en: "the picture “\(name)” is empty: 0 bytes"),
          hint: LocalizedText(
            zh: "多半没有拷贝完，重新拷贝一次", en: "it was probably not copied to its end; copy it again")))
      return nil
    }
    guard let header = PictureHeader.read(bytes) else {
      if use.file.fileExtension == "svg" || SVGFile.isLikely(bytes) {
        return judgeDrawing(bytes, &report)
      }
      if let format = PictureHeader.Format(announcedBy: bytes) {
        report.add(damaged(PictureDamage(of: bytes, format)))
        return nil
      }
      report.add(
        broken(
          LocalizedText(
            zh: "“\(name)”不是能认出的图片", en: "“\(name)” is no picture that is known"),
          hint: LocalizedText(
            zh: "用看图软件打开，另存为 JPG 或 PNG；改后缀名不会改变格式",
            en: "open it in a viewer and save it as JPG or PNG; a new ending changes no format")))
      return nil
    }
    guard let size = tooLarge(header) else {
      mind(header.format, &report)
      return header
    }
    report.add(size)
    return nil
  }

  private func tooLarge(_ header: PictureHeader) -> Diagnostic? {
    let longest = PictureConverter.longestSide
    let pixels = header.width.multipliedReportingOverflow(by: header.height)
    let isSmall = !pixels.overflow && pixels.partialValue <= PictureConverter.mostPixels
    if isSmall, max(header.width, header.height) <= longest { return nil }
    return diagnostic(
      .imageTooLarge,
      LocalizedText(
        zh: "图片“\(name)”有 \(header.width)×\(header.height) 像素，太大",
        en: "the picture “\(name)” has \(header.width)×\(header.height) pixels, too many"),
      hint: LocalizedText(
        zh: "先缩小：每边不超过 \(longest)，总共不超过 1.2 亿像素；宽 3000 像素就足够清楚",
        en:
          "make it smaller: no side above \(longest), 120 megapixels in all; a width of 3000 is plenty"
      ))
  }

  /// A wrong ending does no harm here, but does wherever else the file is opened.
  func mind(_ found: PictureHeader.Format, _ report: inout Report) {
    let endings = found.extensions
    guard !endings.contains(use.file.fileExtension) else { return }
    let right = "\(name.dropLast(use.file.fileExtension.count))\(endings[0])"
    let format = found.rawValue.uppercased()
    report.add(
      diagnostic(
        .mislabelledImage,
        LocalizedText(
          zh: "“\(name)”其实是 \(format) 格式", en: "“\(name)” really is in the format \(format)"),
        hint: LocalizedText(
          zh: "文件和这里都改名为“\(right)”", en: "rename the file, and here, to “\(right)”"),
        severity: .warning))
  }

  private func judgeDrawing(_ bytes: [UInt8], _ report: inout Report) -> PictureHeader? {
    do {
      let drawing = try SVGFile(bytes)
      mind(.svg, &report)
      return PictureHeader(format: .svg, width: drawing.width, height: drawing.height)
    } catch {
      report.add(refused(error))
      return nil
    }
  }

  private func refused(_ problem: SVGFile.Problem) -> Diagnostic {
    switch problem {
    case .malformed(let line):
      broken(
        LocalizedText(
          zh: "“\(name)”第 \(line) 行起不是正确的 SVG",
          en: "“\(name)” is no sound SVG from line \(line) on"),
        hint: LocalizedText(
          zh: "用绘图软件打开，重新导出", en: "open it in a drawing program and export it again"))
    case .active(let what, let line):
      diagnostic(
        .unsafeSVG,
        LocalizedText(
          zh: "“\(name)”第 \(line) 行有会执行或会联网的内容：\(what)",
          en: "line \(line) of “\(name)” holds something that acts or fetches: \(what)"),
        hint: LocalizedText(
          zh: "在绘图软件里导出为“纯 SVG”或 PNG，只留图形",
          en: "export it as “plain SVG” or PNG, with nothing but shapes"))
    case .encoding(let encoding):
      broken(
        LocalizedText(
          zh: "“\(name)”的编码是 \(encoding)，浏览器可能读成别的内容",
          en: "“\(name)” is in \(encoding), which browsers may read as something else"),
        hint: LocalizedText(
          zh: "用绘图软件打开，重新导出为 UTF-8 编码的 SVG，或导出为 PNG",
          en: "export it again as SVG in UTF-8, or as PNG"))
    case .compressed:
      broken(
        LocalizedText(
          zh: "“\(name)”是压缩过的 SVG（svgz），浏览器打不开",
          en: "“\(name)” is a compressed drawing (svgz), which browsers do not open"),
        hint: LocalizedText(
          zh: "用绘图软件打开，另存为不压缩的 SVG，或导出为 PNG",
          en: "open it in a drawing program and save it as SVG without compression, or as PNG"))
    case .excessive:
      diagnostic(
        .imageTooLarge,
        LocalizedText(zh: "“\(name)”套得太深", en: "“\(name)” is nested too deep"),
        hint: LocalizedText(zh: "导出为 PNG", en: "export it as PNG"))
    }
  }

  func excessive() -> Diagnostic {
    diagnostic(
      .imageTooLarge,
      LocalizedText(
        zh: "图片“\(name)”解开时太占内存或时间",
        en: "the picture “\(name)” takes too much memory or time to decode"),
      hint: LocalizedText(
        zh: "缩小到宽 3000 像素，另存为 JPG", en: "make it 3000 pixels wide and save it as JPG"))
  }

  /// - Parameter words: what the decoder said.
  func undecodable(_ words: String, _ bytes: [UInt8], _ format: PictureHeader.Format) -> Diagnostic
  {
    let damage = PictureDamage(of: bytes, format)
    let isUnknown = words.contains("blocked") || words.contains("not a known")
    // Of half a file, too, libvips may say that it does not know it; of BMP it never knows any.
    if isUnknown, damage != .cutShort || format == .bmp { return needsConverter(format) }
    return damaged(damage, words: isUnknown ? "" : words)
  }

  private func damaged(_ damage: PictureDamage, words: String = "") -> Diagnostic {
    broken(
      damage.message(name, words: words),
      hint: LocalizedText(
        zh: "重新拷贝或重新导出；看图软件能打开的话，另存一份",
        en: "copy or export it again; if a viewer opens it, save it anew"))
  }

  func needsConverter(_ format: PictureHeader.Format) -> Diagnostic {
    let word = format.rawValue.uppercased()
    return diagnostic(
      .unsupportedImage,
      LocalizedText(
        zh: "“\(name)”是 \(word) 格式，这里转换不了",
        en: "“\(name)” is in the format \(word), which cannot be converted here"),
      hint: LocalizedText(
        zh: format == .bmp ? "另存为 JPG 或 PNG" : "另存为 JPG 或 PNG；或装上 libvips-tools，由程序转换",
        en: format == .bmp
          ? "save it as JPG or PNG"
          : "save it as JPG or PNG, or install libvips-tools, which converts it"))
  }

  func keepsMetadata(_ format: PictureHeader.Format) -> Diagnostic {
    let word = format.rawValue.uppercased()
    return diagnostic(
      .unsupportedImage,
      LocalizedText(
        zh: "“\(name)”是 \(word) 格式，其中的拍摄地点等信息去不掉，会随文件公开",
        en:
          "“\(name)” is in the format \(word), from which places and other metadata are not removed"
      ),
      hint: LocalizedText(
        zh: "另存为 JPG 或 PNG 再链接", en: "save it as JPG or PNG and link to that"),
      severity: .warning)
  }

  private func broken(_ message: LocalizedText, hint: LocalizedText) -> Diagnostic {
    diagnostic(.brokenImage, message, hint: hint)
  }

  private func diagnostic(
    _ code: DiagnosticCode, _ message: LocalizedText, hint: LocalizedText,
    severity: Diagnostic.Severity = .error
  ) -> Diagnostic {
    Diagnostic(
      code, severity, at: use.places.first ?? Place(file: use.file.path), message, hint: hint,
      related: Array(use.places.dropFirst().prefix(5)))
  }
}
