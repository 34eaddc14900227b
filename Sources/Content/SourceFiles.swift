import Diagnostics
import Indicators
import Machine
import Pictures

/// The documents that the table of sources names by their files: they lie beside the tables and are
/// published as attachments are.
enum SourceFiles {
  /// The path in `Content/` of a document's file.
  static func path(of source: DataSource) -> String? { source.file.map { "data/\($0)" } }

  /// Reports files that are not there.
  static func check(_ sources: [DataSource], in tree: FileTree, _ report: inout Report) {
    for source in sources {
      guard let path = path(of: source), tree[path] == nil else { continue }
      let names = tree.files.lazy.map(\.path).filter { $0.utf8.starts(with: "data/".utf8) }
        .map { String($0.dropFirst(5)) }
      report.add(.missing(source, nearest: nearestName(to: source.file ?? "", among: Array(names))))
    }
  }

  /// The documents that are there, with the cells that name them.
  static func uses(of sources: [DataSource], in tree: FileTree) -> [PictureUse] {
    sources.compactMap { source in
      path(of: source).flatMap { tree[$0] }.map {
        PictureUse(file: $0, places: [source.place(of: "file")])
      }
    }
  }
}

extension Site {
  /// The document itself as it is published, where the table of sources names its file.
  public func attachment(of source: DataSource) -> Attachment? {
    SourceFiles.path(of: source).flatMap { attachments[$0] }
  }
}

extension Diagnostic {
  fileprivate static func missing(_ source: DataSource, nearest: String?) -> Diagnostic {
    let file = source.file ?? ""
    return Diagnostic(
      .brokenLink, at: source.place(of: "file"),
      LocalizedText(
        zh: "表格所在的文件夹里没有“\(file)”", en: "there is no “\(file)” beside the tables"),
      hint: nearest.map {
        LocalizedText(zh: "是不是“\($0)”？", en: "did you mean “\($0)”?")
      }
        ?? LocalizedText(
          zh: "把文件放到 Content/data/\(file)；不发布它，就把这一格空着",
          en: "put the file at Content/data/\(file), or leave the cell empty"))
  }
}
