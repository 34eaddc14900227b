import Diagnostics
import WordFiles

/// Why a file cannot be imported at all.
public struct ImportProblem: Error, Hashable, Sendable {
  /// The fact.
  public let message: LocalizedText
  /// What to do about it.
  public let hint: LocalizedText
  /// Whether the machine and not the file is at fault.
  public let isEnvironment: Bool

  init(
    _ zh: String, _ en: String, hint: LocalizedText, isEnvironment: Bool = false
  ) {
    message = LocalizedText(zh: zh, en: en)
    self.hint = hint
    self.isEnvironment = isEnvironment
  }
}

extension ImportProblem {
  private static let saveAgain = LocalizedText(
    zh: "用 Word 或 WPS 打开它，另存为“Word 文档（*.docx）”，再导入",
    en: "open it in Word or WPS, save it as “Word Document (*.docx)” and import that")

  static let empty = ImportProblem("文件是空的，0 字节", "the file is empty: 0 bytes", hint: saveAgain)

  /// A file of another kind, as its first bytes say.
  static func otherFormat(zh: String, en: String) -> ImportProblem {
    ImportProblem(
      "这不是 docx，而是\(zh)", "this is no docx but \(en)", hint: saveAgain)
  }

  static let encrypted = ImportProblem(
    "文件加了密码，读不了", "the file is protected by a password",
    hint: LocalizedText(
      zh: "在 Word 里打开：文件 → 信息 → 保护文档 → 用密码进行加密，清空密码后保存，再导入",
      en: "open it in Word, clear the password under File → Info → Protect Document, and save it"))

  static let notAZip = ImportProblem(
    "这不是 docx，或者文件不完整", "this is no docx, or it was cut off", hint: saveAgain)

  static let damaged = ImportProblem(
    "docx 里的压缩包是坏的", "the archive inside the docx is damaged", hint: saveAgain)

  static func tooLarge(megabytes: Int) -> ImportProblem {
    ImportProblem(
      "文件解压后超过 \(megabytes) MB，可能是压缩炸弹", "unpacked, the file has more than \(megabytes) MB",
      hint: LocalizedText(
        zh: "在 Word 里压缩图片（图片格式 → 压缩图片），或把文件拆成几个，再导入",
        en: "compress the pictures in Word (Picture Format → Compress Pictures), or split the file")
    )
  }

  static func pictureTooLarge(_ name: String, bytes: Int, limit: Int) -> ImportProblem {
    ImportProblem(
      "里面的图片 \(name) 有 \(bytes >> 20) MB，超过 \(limit >> 20) MB",
      "the picture \(name) in it has \(bytes >> 20) MB, more than \(limit >> 20) MB",
      hint: LocalizedText(
        zh: "在 Word 里选中它，图片格式 → 压缩图片，保存后再导入",
        en: "select it in Word, choose Picture Format → Compress Pictures, save, and import again"))
  }

  static func unsafeName(_ name: String) -> ImportProblem {
    ImportProblem(
      "里面有名字可疑的文件“\(name)”，这不是 Word 写的文件",
      "it holds a file with the suspicious name “\(name)”, which Word does not write",
      hint: LocalizedText(
        zh: "弄清文件从哪里来；确认可靠的话，用 Word 打开另存为 docx，再导入",
        en: "find out where it comes from; if it can be trusted, open it in Word and save it anew"))
  }

  static func missingPart(_ part: String) -> ImportProblem {
    ImportProblem("里面没有 \(part)，不是 Word 文档", "there is no \(part) in it", hint: saveAgain)
  }

  static func xml(_ part: String, _ failure: XMLTree.Failure) -> ImportProblem {
    switch failure {
    case .malformed(let line):
      ImportProblem(
        "里面的 \(part) 第 \(line) 行是坏的", "\(part) in it is damaged at line \(line)",
        hint: saveAgain)
    case .documentType:
      ImportProblem(
        "里面的 \(part) 声明了实体（DOCTYPE），可能是恶意文件",
        "\(part) in it declares entities (DOCTYPE), as hostile files do",
        hint: unsafeName("").hint)
    case .excessive:
      ImportProblem(
        "里面的 \(part) 太大或套得太深", "\(part) in it is too large or nested too deep",
        hint: LocalizedText(zh: "把文件拆成几个，再导入", en: "split the file and import the parts"))
    case .encoding: unusual(part)
    }
  }

  static func unusual(_ part: String) -> ImportProblem {
    ImportProblem(
      "里面的 \(part) 写法少见，读不了", "\(part) in it is written in an unusual way", hint: saveAgain)
  }

  static let noFrontMatter = ImportProblem(
    "案例的 index.md 开头不是两行 --- 夹着的设置，没有更新",
    "the case's index.md does not begin with settings between two lines of ---; nothing was updated",
    hint: LocalizedText(
      zh: "先运行 showcase check，改好 index.md 的开头，再更新",
      en: "run showcase check, put the beginning of index.md right, and update again"))

  static let emptyDocument = ImportProblem(
    "文档里没有文字，也没有图片", "the document holds neither text nor pictures",
    hint: LocalizedText(
      zh: "检查是不是选错了文件；扫描成图片的 PDF 要先识别成文字",
      en: "is it the right file? text that was scanned must be recognised first"))

  static let noPandoc = ImportProblem(
    "没有找到 pandoc，导入 Word 文件要用它", "pandoc is needed to import Word files and was not found",
    hint: LocalizedText(
      zh: "安装它：sudo apt-get install pandoc（或 make programs）",
      en: "install it: sudo apt-get install pandoc (or make programs)"),
    isEnvironment: true)

  static func pandocFailed(_ words: LocalizedText) -> ImportProblem {
    ImportProblem(
      "pandoc 读不了这个文件：\(words.zh)", "pandoc cannot read this file: \(words.en)", hint: saveAgain)
  }

  static let pandocExcessive = ImportProblem(
    "pandoc 处理这个文件要的内存或时间太多", "pandoc takes too much memory or time for this file",
    hint: LocalizedText(zh: "把文件拆成几个，再导入", en: "split the file and import the parts"))

  static let pandocAnswer = ImportProblem(
    "看不懂 pandoc 的输出", "what pandoc wrote cannot be understood",
    hint: LocalizedText(
      zh: "需要 pandoc 2.17 或更新的版本：pandoc --version 查看", en: "pandoc 2.17 or later is needed"),
    isEnvironment: true)
}

/// Of reports, which may be plain texts as well.
extension ImportProblem {
  /// A file that is neither Word, nor text, nor Markdown.
  public static func otherReport(_ ending: String) -> ImportProblem {
    ImportProblem(
      "报告要是 .docx、.txt 或 .md，这是 .\(ending)", "a report is a .docx, .txt or .md; this is .\(ending)",
      hint: LocalizedText(
        zh: "用 Word 或 WPS 打开它，另存为 .docx，再运行", en: "open it in Word or WPS and save it as .docx"))
  }

  /// A text without words.
  public static let emptyReport = ImportProblem(
    "文件里没有文字", "there are no words in the file",
    hint: LocalizedText(
      zh: "检查是不是选错了文件；扫描成图片的报告要先识别成文字",
      en: "is it the right file? pages that were scanned must be recognised first"))

  /// A text that is too long to be a report.
  public static func tooLongReport(megabytes: Int) -> ImportProblem {
    ImportProblem(
      "文件有 \(megabytes) MB 文字，不像一份报告", "the text has \(megabytes) MB",
      hint: LocalizedText(zh: "把它拆成几个文件", en: "split it into several files"))
  }

  /// Bytes that are no text in UTF-8 or GB18030.
  public static let notText = ImportProblem(
    "文件不是 UTF-8 也不是 GB18030（GBK）编码的文字", "the file is no text in UTF-8 or GB18030",
    hint: LocalizedText(
      zh: "用记事本打开，另存为，编码选 UTF-8", en: "open it in an editor and save it as UTF-8"))
}
