import Diagnostics
import Zipping

/// Why a Word file cannot be worked on at all.
public struct WordProblem: Error, Hashable, Sendable {
  /// The fact.
  public let message: LocalizedText
  /// What to do about it.
  public let hint: LocalizedText

  init(_ zh: String, _ en: String, hint: LocalizedText = .saveAgain) {
    message = LocalizedText(zh: zh, en: en)
    self.hint = hint
  }

  /// The problem as what is wrong with a file.
  public func diagnostic(of file: String) -> Diagnostic {
    Diagnostic(.invalidDocument, at: Place(file: file), message, hint: hint)
  }
}

extension LocalizedText {
  fileprivate static let saveAgain = LocalizedText(
    zh: "用 Word 或 WPS 打开它，另存为“Word 文档（*.docx）”，用存好的文件再运行",
    en: "open it in Word or WPS, save it as “Word Document (*.docx)”, and run this with that file")
  fileprivate static let findOut = LocalizedText(
    zh: "弄清文件从哪里来；确认可靠的话，用 Word 打开另存为 docx",
    en: "find out where it comes from; if it can be trusted, open it in Word and save it anew")
}

extension WordProblem {
  static let empty = WordProblem("文件是空的，0 字节", "the file is empty: 0 bytes")

  static func otherFormat(_ zh: String, _ en: String) -> WordProblem {
    WordProblem("这不是 docx，而是\(zh)", "this is no docx but \(en)")
  }

  static let encrypted = WordProblem(
    "文件加了密码，读不了", "the file is protected by a password",
    hint: LocalizedText(
      zh: "在 Word 里打开：文件 → 信息 → 保护文档 → 用密码进行加密，清空密码后保存",
      en: "open it in Word, clear the password under File → Info → Protect Document, and save it"))

  static let tooLarge = WordProblem(
    "文件解压后太大，可能是压缩炸弹", "unpacked, the file is too large, as hostile files are",
    hint: LocalizedText(
      zh: "在 Word 里压缩图片（图片格式 → 压缩图片），或把文件拆成几个",
      en: "compress the pictures in Word (Picture Format → Compress Pictures), or split the file"))

  static func unsafeName(_ name: String) -> WordProblem {
    WordProblem(
      "里面有名字可疑的文件“\(name)”，这不是 Word 写的文件",
      "it holds a file with the suspicious name “\(name)”, which Word does not write",
      hint: .findOut)
  }

  static func missingPart(_ part: String) -> WordProblem {
    WordProblem("里面没有 \(part)，不是 Word 文档", "there is no \(part) in it")
  }

  init(_ failure: XMLTree.Failure, in part: String) {
    switch failure {
    case .malformed(let line):
      self.init("里面的 \(part) 第 \(line) 行是坏的", "\(part) in it is damaged at line \(line)")
    case .documentType:
      self.init(
        "里面的 \(part) 声明了实体（DOCTYPE），可能是恶意文件",
        "\(part) in it declares entities (DOCTYPE), as hostile files do", hint: .findOut)
    case .excessive:
      self.init(
        "里面的 \(part) 太大或套得太深", "\(part) in it is too large or nested too deep",
        hint: LocalizedText(zh: "把文件拆成几个", en: "split the file"))
    case .encoding: self = .unusual(part)
    }
  }

  static func unusual(_ part: String) -> WordProblem {
    WordProblem("里面的 \(part) 写法少见，改不了", "\(part) in it is written in an unusual way")
  }

  init(_ failure: Zip.Failure) {
    switch failure {
    case .noDirectory: self.init("这不是 docx，或者文件不完整", "this is no docx, or it was cut off")
    case .encrypted: self = .encrypted
    case .damaged, .tooManyEntries, .notWritten:
      self.init("docx 里的压缩包是坏的", "the archive inside the docx is damaged")
    }
  }
}
