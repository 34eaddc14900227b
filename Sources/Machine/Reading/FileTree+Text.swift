import Diagnostics

extension FileTree {
  /// Reads a file as text, with a diagnostic for everything that is not.
  ///
  /// - Parameter limit: the most bytes that are read; people do not write longer files of this kind.
  public func text(
    of file: File, limit: Int, report: inout Report
  ) -> SourceFile? {
    guard let bytes = bytes(of: file, limit: limit, report: &report) else { return nil }
    do {
      return try SourceFile(path: "\(name)/\(file.path)", bytes: bytes)
    } catch {
      report.add(.undecodable(error, at: place(of: file)))
      return nil
    }
  }

  /// Reads the bytes of a file, with a diagnostic where it is too large or the disk refuses.
  public func bytes(
    of file: File, limit: Int, report: inout Report
  ) -> [UInt8]? {
    guard file.size <= limit else {
      report.add(
        Diagnostic(
          .fileTooLarge, at: place(of: file),
          LocalizedText(
            zh: "文件有 \(megabytes(file.size))，上限是 \(megabytes(limit))",
            en: "the file has \(megabytes(file.size)), the limit is \(megabytes(limit))"),
          hint: LocalizedText(
            zh: "文字和表格拆成几个文件，图片和附件先压缩",
            en: "split texts and tables into several files, compress pictures and attachments")))
      return nil
    }
    do {
      return try file.bytes()
    } catch {
      report.add(
        Diagnostic(
          .unreadableFile, at: place(of: file),
          LocalizedText(zh: "读不了这个文件：\(error.reason.zh)", en: "cannot read it: \(error.reason.en)"),
          hint: LocalizedText(zh: "检查文件权限", en: "check its permissions")))
      return nil
    }
  }

  /// Rounded up, so that a file just above a limit does not seem to keep it.
  private func megabytes(_ size: Int) -> String {
    let tenths = (size * 10 + 1_048_575) / 1_048_576
    return "\(tenths / 10).\(tenths % 10) MB"
  }
}

extension Diagnostic {
  fileprivate static func undecodable(_ failure: DecodingFailure, at file: Place) -> Diagnostic {
    switch failure {
    case .utf16:
      Diagnostic(
        .invalidEncoding, at: file,
        LocalizedText(zh: "文件是 UTF-16 编码", en: "the file is in UTF-16"),
        hint: .saveAsUTF8)
    case .binary(let place):
      Diagnostic(
        .binaryFile, at: place,
        LocalizedText(zh: "这不是文本文件：这里有 NUL 字节", en: "not a text file: a NUL byte stands here"),
        hint: LocalizedText(
          zh: "Word、Excel 或图片改名并不能变成文本，请另存为纯文本",
          en: "renaming a Word, Excel or image file does not make it text; save it as plain text"))
    case .invalidUTF8(let place):
      Diagnostic(
        .invalidEncoding, at: place,
        LocalizedText(zh: "从这里起不是 UTF-8 编码", en: "the text is not UTF-8 from here on"),
        hint: .saveAsUTF8)
    }
  }
}

extension LocalizedText {
  fileprivate static var saveAsUTF8: LocalizedText {
    LocalizedText(
      zh: "在编辑器里选“另存为”，编码选 UTF-8", en: "save it again with the encoding UTF-8")
  }
}
