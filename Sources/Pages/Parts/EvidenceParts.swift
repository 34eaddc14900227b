import Content
import Evidence
import Theme

/// Public evidence as parts of a page.
struct EvidenceParts {
  let context: PageContext

  /// What proves something, with a way to it.
  func list(of subject: EvidenceSubject) -> [ProofModel] {
    context.site.proofs(of: subject).map(model)
  }

  private func model(_ proof: Site.Proof) -> ProofModel {
    let tag = context.language.tag
    let item = proof.item
    let file = proof.attachment
    let details = [
      item.kind?.text(in: tag), item.date.map(context.speech.day),
      item.pages.map { context.word("evidencePages").replacing("{pages}", with: $0) },
      file.map { FileSize.text($0.size, of: $0.path) },
    ]
    return ProofModel(
      title: item.title.text(in: tag),
      href: file.map { context.address.root + $0.path } ?? item.url ?? "",
      // The name is the last part of the path, in signs that need no escaping.
      download: file.flatMap { file in
        file.isShown ? nil : file.path.split(separator: "/").last.map(String.init)
      },
      details: details.compactMap(\.self).map { TextModel($0) })
  }
}

/// How much a reader loads who follows a link to a file.
enum FileSize {
  /// `PDF 1.2 MB`; whole kilobytes below a megabyte, rounded up so that nothing has none.
  static func text(_ bytes: Int, of path: String) -> String {
    let ending = path.split(separator: ".").last.map { $0.uppercased() } ?? ""
    let kilobytes = (bytes + 1023) / 1024
    guard kilobytes >= 1024 else { return "\(ending) \(kilobytes) KB" }
    let tenths = (bytes * 10 + 1_048_575) / 1_048_576
    return "\(ending) \(tenths / 10).\(tenths % 10) MB"
  }
}

extension PageContext {
  var evidence: EvidenceParts { EvidenceParts(context: self) }
}

/// A public piece of evidence: what it is, and a way to it.
struct ProofModel: TemplateModel {
  let title: String
  let href: String
  /// The name under which browsers save it; nil for what they show.
  let download: String?
  /// Its kind, date, pages and size.
  let details: [TextModel]

  static let fields = ModelFields<ProofModel>([
    .text("title") { $0.title }.content,
    .text("href") { $0.href },
    .text("download") { $0.download },
    .list("details") { $0.details }.content,
  ])
}
