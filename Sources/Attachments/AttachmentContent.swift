import Pictures

/// What a file that is handed in beside a text really is, told by its bytes: browsers look at them, too.
///
/// ```swift
/// let content = AttachmentContent(bytes)
/// let isRefused = OfficeMacros.areIn(bytes, content) ?? true
/// let hidden = HiddenContent(in: bytes)
/// ```
public enum AttachmentContent: Hashable, Sendable {
  /// PDF, and text with formatting (RTF).
  case pdf, richText
  /// A zip archive, and with it the documents of today's office programs.
  case zip
  /// The container in which office programs kept documents until 2007.
  case oldOffice
  /// Other archives.
  case sevenZip, rar
  /// Sound and film.
  case mp3, wave, ogg, flac, mp4, matroska
  /// A drawing of Windows, EMF or WMF, which Word keeps and no browser shows.
  case metafile
  /// Text that no browser takes for anything else.
  case text
  /// Text that a browser may take for a page, a drawing or a script.
  case page
  /// Anything else.
  case unknown

  /// Tells by its first bytes, or by all of them, what a file is.
  public init(_ bytes: [UInt8]) {
    self = Self.signatures.first { bytes.starts(with: $0.bytes) }?.content ?? Self.other(bytes)
  }

  private static let signatures: [(bytes: [UInt8], content: AttachmentContent)] = [
    (Array("%PDF-".utf8), .pdf), (Array("{\\rtf".utf8), .richText),
    ([0x50, 0x4B, 3, 4], .zip), ([0x50, 0x4B, 5, 6], .zip),
    ([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], .oldOffice),
    ([0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C], .sevenZip), (Array("Rar!".utf8) + [0x1A, 7], .rar),
    (Array("ID3".utf8), .mp3), (Array("OggS".utf8), .ogg), (Array("fLaC".utf8), .flac),
    ([0x1A, 0x45, 0xDF, 0xA3], .matroska),
    ([0xD7, 0xCD, 0xC6, 0x9A], .metafile), ([1, 0, 9, 0], .metafile),
  ]

  private static func other(_ bytes: [UInt8]) -> AttachmentContent {
    func word(_ start: Int) -> [UInt8] { Array(bytes.dropFirst(start).prefix(4)) }
    // The length of the first box in front of its name: a page could begin with signs there.
    if word(4) == Array("ftyp".utf8), bytes[0] == 0, bytes[1] == 0 { return .mp4 }
    if word(0) == Array("RIFF".utf8), word(8) == Array("WAVE".utf8) { return .wave }
    if word(0) == [1, 0, 0, 0], word(40) == Array(" EMF".utf8) { return .metafile }
    // A frame of MPEG audio, layer III.
    if bytes.count > 1, bytes[0] == 0xFF, bytes[1] & 0xE6 == 0xE2 { return .mp3 }
    return text(bytes)
  }

  private static func text(_ bytes: [UInt8]) -> AttachmentContent {
    let isUTF16 = bytes.starts(with: [0xFE, 0xFF]) || bytes.starts(with: [0xFF, 0xFE])
    let isPlain = bytes.allSatisfy { byte in
      byte >= 0x20 || [0x09, 0x0A, 0x0C, 0x0D].contains(byte) || isUTF16
    }
    return isPage(bytes) ? .page : isPlain ? .text : .unknown
  }

  /// Whether a browser that is told no type, or an old one whatever it is told, might see a page in it.
  private static func isPage(_ bytes: [UInt8]) -> Bool {
    // Marks of an encoding and the zeros of UTF-16 are no part of what is looked for.
    let begin = bytes.prefix(2048).filter { ![0, 0xEF, 0xBB, 0xBF, 0xFE, 0xFF].contains($0) }
    let text = String(decoding: begin, as: UTF8.self).lowercased()
    let start = text.drop(while: \.isWhitespace)
    if start.hasPrefix("mime-version:") { return true }
    if start.hasPrefix("<"), let next = start.dropFirst().first {
      if next.isLetter && next.isASCII || "!?/".contains(next) { return true }
    }
    return [
      "<html", "<head", "<body", "<script", "<iframe", "<object", "<embed", "<svg",
      "<!doctype html",
      "<?xml",
    ].contains(where: text.contains)
  }

  // MARK: Endings

  /// What files of an ending may hold. An ending that is not here is not published: servers and browsers
  /// might run it, and nobody looks for it.
  public static let byEnding: [String: Set<AttachmentContent>] = [
    "pdf": [.pdf], "rtf": [.richText],
    "docx": [.zip], "xlsx": [.zip], "pptx": [.zip], "odt": [.zip], "ods": [.zip], "odp": [.zip],
    "doc": [.oldOffice, .richText, .zip], "xls": [.oldOffice, .zip], "ppt": [.oldOffice, .zip],
    "wps": [.oldOffice, .zip], "et": [.oldOffice, .zip], "dps": [.oldOffice, .zip],
    "ofd": [.zip], "epub": [.zip], "zip": [.zip], "7z": [.sevenZip], "rar": [.rar],
    "txt": [.text], "csv": [.text], "tsv": [.text], "json": [.text], "ics": [.text],
    "vcf": [.text], "bib": [.text],
    "mp3": [.mp3], "m4a": [.mp4], "wav": [.wave], "ogg": [.ogg], "oga": [.ogg], "opus": [.ogg],
    "flac": [.flac], "mp4": [.mp4], "m4v": [.mp4], "mov": [.mp4], "ogv": [.ogg],
    "webm": [.matroska], "emf": [.metafile], "wmf": [.metafile],
  ]

  /// Documents that an office program opens, and with them what they can do.
  public static let officeEndings: Set = [
    "docx", "xlsx", "pptx", "odt", "ods", "odp", "doc", "xls", "ppt", "wps", "et", "dps",
  ]
  /// Documents of office programs whose ending says that they can do something.
  public static let macroEndings: Set = [
    "docm", "dotm", "xlsm", "xltm", "xlam", "xlsb", "pptm", "potm", "ppsm", "ppam",
  ]
  /// What browsers or servers run, by the endings under which they do.
  public static let activeEndings: Set = [
    "html", "htm", "xhtml", "xht", "shtml", "shtm", "mht", "mhtml", "xml", "xsl", "xslt", "svgz",
    "rdf", "rss", "atom", "kml", "gpx", "js", "mjs", "css", "wasm", "swf", "hta", "htc", "php",
    "php5", "phtml", "jsp", "jspx", "asp", "aspx", "cgi", "pl", "py", "sh", "bat", "cmd", "ps1",
    "vbs", "exe", "msi", "jar", "apk", "url", "lnk",
  ]

  /// Endings of what browsers show by themselves; all else they save.
  public static func isShown(ending: String) -> Bool {
    if let pictures = PictureHeader.Format.allCases.first(where: {
      $0.extensions.contains(ending)
    }) {
      return pictures.isForBrowsers
    }
    return ending == "pdf"
      || byEnding[ending].map {
        !$0.isDisjoint(with: [.mp3, .wave, .ogg, .flac, .mp4, .matroska])
      } ?? false
  }
}
