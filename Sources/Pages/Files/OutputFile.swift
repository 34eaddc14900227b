import Content
import Diagnostics
import Machine
import Pictures

/// A file of the site that is not a page.
public struct OutputFile: Sendable {
  /// The path in the site.
  public let path: String
  private let content: Content

  private enum Content: Sendable {
    case bytes([UInt8])
    case attachment(Site.Attachment, FileTree)
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
    self.content = .attachment(attachment, tree)
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
    case .attachment(let file, let tree): file.bytes(in: tree, report: &report) ?? []
    }
  }

  private func unreadable(_ picture: PictureFile, _ report: inout Report) -> [UInt8] {
    report.add(
      Diagnostic(
        .unreadableFile, at: Place(file: picture.path),
        LocalizedText(
          zh: "生成网站的时候，这张图片变了，或者读不回来",
          en: "this picture changed while the site was built, or cannot be read again"),
        hint: LocalizedText(
          zh: "再运行一次；还是这样，就删掉 .showcase-cache 文件夹再运行",
          en: "run the build again; if that does not help, remove the folder .showcase-cache first"
        )))
    return []
  }
}
