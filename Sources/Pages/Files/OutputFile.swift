import Content
import Diagnostics
import Files
import Pictures

/// A file of the site that is not a page.
public struct OutputFile: Sendable {
  /// The path in the site.
  public let path: String
  private let content: Content

  private enum Content: Sendable {
    case bytes([UInt8])
    case attachment(FileTree.File, FileTree)
    case frozen(FileTree.File, FileTree)
    case picture(PictureFile)
    case made(@Sendable () -> [UInt8])
  }

  init(path: String, bytes: [UInt8]) {
    self.path = path
    self.content = .bytes(bytes)
  }

  init(path: String, make: @escaping @Sendable () -> [UInt8]) {
    self.path = path
    self.content = .made(make)
  }

  init(_ picture: PictureFile) {
    self.path = picture.path
    self.content = .picture(picture)
  }

  init(_ attachment: Site.Attachment, in tree: FileTree) {
    self.path = attachment.path
    self.content = .attachment(attachment.file, tree)
  }

  /// A file of an edition, which is published byte for byte.
  init(path: String, frozen file: FileTree.File, in tree: FileTree) {
    self.path = path
    self.content = .frozen(file, tree)
  }

  /// The whole file. A file that has become unreadable since it was listed is reported and empty.
  public func bytes(_ report: inout Report) -> [UInt8] {
    switch content {
    case .bytes(let bytes): bytes
    case .made(let make): make()
    case .picture(let picture): picture.read() ?? unreadable(picture, &report)
    case .frozen(let file, let tree): tree.bytes(of: file, limit: .max, report: &report) ?? []
    case .attachment(let file, let tree):
      tree.bytes(of: file, limit: .max, report: &report).map {
        PictureHeader.withoutMetadata($0) ?? $0
      } ?? []
    }
  }

  private func unreadable(_ picture: PictureFile, _ report: inout Report) -> [UInt8] {
    report.add(
      Diagnostic(
        .unreadableFile, at: Place(file: picture.path),
        LocalizedText(zh: "转换好的图片读不回来", en: "a converted picture cannot be read again"),
        hint: LocalizedText(
          zh: "删掉 .showcase-cache 文件夹，重新生成", en: "remove the folder .showcase-cache and build again"
        )))
    return []
  }
}
