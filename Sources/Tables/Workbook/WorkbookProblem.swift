import Diagnostics
internal import XML
internal import Zipping

/// Why a file, or a sheet of it, cannot be read as a workbook.
enum WorkbookProblem: Error, Hashable {
  /// There are no bytes.
  case empty
  /// Excel's format before 2007, or that of an old WPS.
  case oldExcel
  /// A password is needed to open it.
  case encrypted
  /// A web page or other XML that a program exported under this name.
  case webPage
  /// Text, most likely CSV, under this name.
  case plainText
  /// An OpenDocument spreadsheet.
  case openDocument
  /// Excel's binary workbook.
  case binaryWorkbook
  /// A document or a presentation.
  case otherDocument
  /// A zip archive without a workbook, or no format that is known.
  case notAWorkbook
  /// The end of the file is missing.
  case cutOff
  /// The archive contradicts itself.
  case damaged
  /// A part that the workbook names is not there.
  case missingPart(String)
  /// A part is not the XML that it should be.
  case xml(String, XMLProblem)
  /// It grows beyond all measure when it is inflated, or has too many parts.
  case tooLarge

  init(_ failure: Zip.Failure) {
    switch failure {
    case .noDirectory, .damaged, .notWritten: self = .damaged
    case .encrypted: self = .encrypted
    case .tooManyEntries: self = .tooLarge
    }
  }

  /// What a file is that is no zip archive.
  init(noZip bytes: [UInt8]) {
    let start = bytes.prefix(512)
    let text = String(decoding: start, as: UTF8.self).lowercased()
    if bytes.isEmpty {
      self = .empty
    } else if bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) {
      self = Self.hasEncryptedPackage(bytes) ? .encrypted : .oldExcel
    } else if bytes.starts(with: [0x50, 0x4B, 0x03]) {
      self = .cutOff
    } else if ["<html", "<table", "<!doctype", "<?xml"].contains(where: text.contains) {
      self = .webPage
    } else {
      self = start.contains(0) ? .notAWorkbook : .plainText
    }
  }

  /// Whether a compound file has the stream of an encrypted workbook: `EncryptedPackage` in UTF-16,
  /// of which eight bytes are enough.
  private static func hasEncryptedPackage(_ bytes: [UInt8]) -> Bool {
    let mark: UInt64 = 0x0072_0063_006E_0045
    return bytes.withUnsafeBytes { buffer in
      (0..<max(buffer.count - 7, 0)).contains { offset in
        UInt64(littleEndian: buffer.loadUnaligned(fromByteOffset: offset, as: UInt64.self)) == mark
      }
    }
  }

  /// What an archive is that has no workbook at the place for it.
  init(without package: WorkbookPackage) {
    if package.contains("xl/workbook.bin") {
      self = .binaryWorkbook
    } else if package.contains("content.xml"), package.contains("mimetype") {
      self = .openDocument
    } else if package.contains("word/document.xml") || package.contains("ppt/presentation.xml") {
      self = .otherDocument
    } else {
      self = .notAWorkbook
    }
  }

  /// The diagnostic at the file or sheet.
  func diagnostic(at place: Place) -> Diagnostic {
    var (code, message, hint) = description
    // Old workbooks and those of other programs end in something else.
    let ending = place.file.split(separator: ".").last.map(String.init) ?? "xlsx"
    if ending.lowercased() != "xlsx", [.plainText, .webPage].contains(self) {
      message = LocalizedText(
        zh: message.zh.replacing(".xlsx", with: ".\(ending)"), en: message.en)
    }
    return Diagnostic(code, at: place, message, hint: hint)
  }
}

extension WorkbookProblem {
  private static let saveAsXLSX = LocalizedText(
    zh: "用 Excel 或 WPS 打开，另存为“Excel 工作簿（.xlsx）”",
    en: "open it in Excel or WPS and save it as “Excel workbook (.xlsx)”")
  private static let saveAgain = LocalizedText(
    zh: "用 Excel 或 WPS 打开它，修复后再保存；打不开就用备份",
    en: "open it in Excel or WPS, let it be repaired and save it, or go back to a good copy")
  private static let fetchAgain = LocalizedText(
    zh: "重新复制或下载一份完整的文件", en: "copy or download the whole file once more")

  private var description: (DiagnosticCode, LocalizedText, LocalizedText) {
    switch self {
    case .empty:
      (.emptyFile, LocalizedText(zh: "文件是空的", en: "the file is empty"), Self.fetchAgain)
    case .tooLarge:
      (
        .fileTooLarge,
        LocalizedText(
          zh: "工作簿解压以后太大，没有读", en: "the workbook is too large when it is unpacked; not read"),
        LocalizedText(
          zh: "把四张表的内容复制到一个新的工作簿里，只留有字的行和列",
          en: "copy the tables into a new workbook, with no more rows and columns than have text")
      )
    case .cutOff:
      (
        .invalidWorkbook,
        LocalizedText(
          zh: "工作簿不完整：文件的后半部分不见了", en: "the workbook is cut off: its end is missing"),
        Self.fetchAgain
      )
    case .encrypted:
      (
        .invalidWorkbook,
        LocalizedText(zh: "工作簿设了打开密码", en: "the workbook is protected by a password"),
        LocalizedText(
          zh: "在 Excel 里用“文件 → 信息 → 保护工作簿”去掉密码，再保存",
          en: "remove the password in Excel, under File, Info, Protect Workbook, and save")
      )
    case .plainText:
      (
        .invalidWorkbook,
        LocalizedText(
          zh: "这是文本文件，只是文件名写成了 .xlsx", en: "this is a text file with the name of a workbook"),
        LocalizedText(
          zh: "把扩展名改回 .csv，或用 Excel 打开后另存为 .xlsx",
          en: "name it .csv, or open it in Excel and save it as .xlsx")
      )
    case .damaged, .missingPart, .xml: (.invalidWorkbook, damage, Self.saveAgain)
    case .oldExcel, .webPage, .openDocument, .binaryWorkbook, .otherDocument, .notAWorkbook:
      (.invalidWorkbook, otherFormat, Self.saveAsXLSX)
    }
  }

  private var otherFormat: LocalizedText {
    switch self {
    case .oldExcel:
      LocalizedText(
        zh: "这是旧格式的工作簿（.xls）", en: "this is a workbook in the format before 2007 (.xls)")
    case .webPage:
      LocalizedText(
        zh: "这是网页或 XML 文件，只是文件名写成了 .xlsx",
        en: "this is a web page or XML with the name of a workbook")
    case .openDocument:
      LocalizedText(
        zh: "这是 OpenDocument 表格（.ods）", en: "this is an OpenDocument spreadsheet (.ods)")
    case .binaryWorkbook:
      LocalizedText(zh: "这是二进制工作簿（.xlsb）", en: "this is a binary workbook (.xlsb)")
    case .otherDocument:
      LocalizedText(
        zh: "这是 Word 或 PowerPoint 文件，不是工作簿", en: "this is a document, not a workbook")
    default: LocalizedText(zh: "这不是 Excel 工作簿", en: "this is not an Excel workbook")
    }
  }

  private var damage: LocalizedText {
    switch self {
    case .missingPart(let part):
      LocalizedText(
        zh: "工作簿坏了：里面缺少 \(part)", en: "the workbook is damaged: it lacks \(part)")
    case .xml(let part, .malformed(let line)):
      LocalizedText(
        zh: "工作簿坏了：\(part) 第 \(line) 行读不懂",
        en: "the workbook is damaged: \(part) makes no sense at line \(line)")
    case .xml(let part, .documentType):
      LocalizedText(
        zh: "\(part) 里有文档类型声明（DOCTYPE），工作簿里不该有它",
        en: "\(part) has a document type, which no workbook has")
    case .xml(let part, .otherRoot(let name)):
      LocalizedText(
        zh: "工作簿坏了：\(part) 的内容是 <\(name)>",
        en: "the workbook is damaged: \(part) holds <\(name)>")
    case .xml(let part, .excessive):
      LocalizedText(
        zh: "\(part) 里的内容多得不像一张表，没有读",
        en: "\(part) holds more than any table needs; not read")
    default: LocalizedText(zh: "工作簿坏了，解压不出来", en: "the workbook is damaged")
    }
  }
}
