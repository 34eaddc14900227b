import Attachments
import Diagnostics
import Hashing
import Pictures

/// What of the files that texts link to may be published: what acts nowhere, neither on the college's own
/// host nor in the reader's office program. Everything else is an error, in every way of publishing.
struct AttachmentCheck {
  let use: PictureUse
  private var name: String { use.file.name }
  private var ending: String { use.file.fileExtension }

  /// The attachment; `nil` where it must not be published, and the report says why.
  func attachment(_ bytes: [UInt8], report: inout Report) -> Site.Attachment? {
    guard let (clean, ending) = published(bytes, &report) else { return nil }
    let hash = ContentHash.hex(of: clean)
    return Site.Attachment(
      file: use.file, path: AttachmentPath.path(name: name, ending: ending, hash: hash),
      hash: hash, size: clean.count, isShown: AttachmentContent.isShown(ending: ending))
  }

  private func published(
    _ bytes: [UInt8], _ report: inout Report
  ) -> (bytes: [UInt8], ending: String)? {
    if PictureHeader.Format.allCases.contains(where: { $0.extensions.contains(ending) }) {
      return use.download(bytes, report: &report)
    }
    guard let allowed = AttachmentContent.byEnding[ending] else {
      report.add(unknownEnding)
      return nil
    }
    let content = AttachmentContent(bytes)
    guard allowed.contains(content) else {
      report.add(mismatch(content, bytes))
      return nil
    }
    if content == .pdf {
      switch PDFScripts.finding(in: bytes) {
      case .none: return (bytes, ending)
      case .script: report.add(script)
      case .enciphered: report.add(enciphered)
      case .sealed: report.add(sealed)
      }
      return nil
    }
    if content == .richText, RichTextObjects.areIn(bytes) {
      report.add(objects)
      return nil
    }
    guard AttachmentContent.officeEndings.contains(ending) else { return (bytes, ending) }
    switch OfficeMacros.areIn(bytes, content) {
    case false?:
      if content == .zip { report.add(HiddenContent(in: bytes), of: use) }
      return (bytes, ending)
    case true?: report.add(macros)
    case nil: report.add(mismatch(.unknown, bytes))
    }
    return nil
  }

  // MARK: Why not

  private var unknownEnding: Diagnostic {
    if AttachmentContent.macroEndings.contains(ending) { return macros }
    let isActive = AttachmentContent.activeEndings.contains(ending)
    return diagnostic(
      isActive
        ? LocalizedText(
          zh: "“\(name)”放到网站上会像本站的网页或程序一样运行，不能作附件",
          en:
            "“\(name)” would act on the site like a page or a program of its own, so it is not published"
        )
        : LocalizedText(
          zh: "“\(name)”不在可以发布的附件类型之内",
          en: "“\(name)” is of no type that is published as an attachment"),
      hint: .packed)
  }

  private func mismatch(_ content: AttachmentContent, _ bytes: [UInt8]) -> Diagnostic {
    if bytes.isEmpty {
      return diagnostic(
        LocalizedText(zh: "附件“\(name)”是空的，0 字节", en: "the attachment “\(name)” is empty: 0 bytes"),
        hint: LocalizedText(
          zh: "多半没有拷贝完，重新拷贝一次", en: "it was probably not copied to its end; copy it again"))
    }
    if content == .page {
      return diagnostic(
        LocalizedText(
          zh: "“\(name)”的内容其实是网页代码，浏览器可能当作本站的网页运行",
          en:
            "“\(name)” really holds the code of a page, which browsers might run as one of this site"
        ),
        hint: .packed)
    }
    return diagnostic(
      LocalizedText(
        zh: "“\(name)”的内容不是 \(ending.uppercased()) 文件",
        en: "what “\(name)” holds is no \(ending.uppercased()) file"),
      hint: LocalizedText(
        zh: "用生成它的软件打开，另存为 \(ending.uppercased())；只改后缀名，内容不会变",
        en: "open it in the program that made it and save it as \(ending.uppercased()); "
          + "a new ending changes no content"))
  }

  private var macros: Diagnostic {
    diagnostic(
      LocalizedText(
        zh: "“\(name)”带有宏或控件，会在读者的电脑上运行，不能作附件",
        en:
          "“\(name)” holds macros or controls that would run on the reader's computer"
      ),
      hint: LocalizedText(
        zh: "在 Office 里另存为不带宏的 docx、xlsx、pptx，或另存为 PDF，再改链接",
        en: "save it as docx, xlsx or pptx without macros, or as PDF, and link to that"))
  }

  private var objects: Diagnostic {
    diagnostic(
      LocalizedText(
        zh: "“\(name)”里嵌有对象，或有自动更新的链接，会在读者的电脑上运行，不能作附件",
        en:
          "“\(name)” holds objects or links that update themselves, which would run on the reader's computer"
      ),
      hint: LocalizedText(
        zh: "在 Word 里把嵌入的对象换成图片，再另存；也可以另存为 PDF，再改链接",
        en:
          "put pictures in the place of embedded objects in Word, or save it as PDF and link to that"
      ))
  }

  private var script: Diagnostic {
    diagnostic(
      LocalizedText(
        zh: "“\(name)”里有脚本或启动程序的命令，会在读者的电脑上运行，不能作附件",
        en: "“\(name)” holds a script or starts a program on the reader's computer"),
      hint: .printed)
  }

  private var sealed: Diagnostic {
    diagnostic(
      LocalizedText(
        zh: "“\(name)”打包的方式特别，看不到里面有没有脚本",
        en: "“\(name)” is packed in a rare way, so nobody can see whether it holds scripts"),
      hint: .printed)
  }

  /// A file that must not be printed cannot be printed anew.
  private var enciphered: Diagnostic {
    diagnostic(
      LocalizedText(
        zh: "“\(name)”是加密的 PDF（设了密码，或限制打印、复制、修改），看不到里面有没有脚本",
        en:
          "“\(name)” is encrypted (with a password, or against printing, copying or changes), so nobody"
          + " can see whether it holds scripts"),
      hint: LocalizedText(
        zh: "从原来的文稿重新另存为 PDF，不设密码和限制；没有原稿，就打成 zip 压缩包，再链接压缩包",
        en:
          "save the original as PDF again, without password and limits; where there is none, put the file into a zip archive and link to that"
      ))
  }

  private func diagnostic(_ message: LocalizedText, hint: LocalizedText) -> Diagnostic {
    Diagnostic(
      .unsafeAttachment, at: use.places.first ?? Place(file: use.file.path), message, hint: hint,
      related: Array(use.places.dropFirst().prefix(5)))
  }
}

extension LocalizedText {
  /// What is printed anew holds pages alone.
  fileprivate static let printed = LocalizedText(
    zh: "打开它，用“打印”里的“另存为 PDF”重新存一份，换掉这个文件",
    en: "open it, print it to a new PDF, and put that in its place")

  /// An archive acts nowhere, whatever it holds.
  fileprivate static let packed = LocalizedText(
    zh: "打成 zip 压缩包，再链接压缩包；文稿也可以另存为 PDF",
    en: "put it into a zip archive and link to that; a document can be saved as PDF as well")
}
