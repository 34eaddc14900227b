import Evidence
import Machine
import Pictures

extension Site {
  /// A piece of evidence as pages show it: it is public, and so is something that it proves.
  public struct Proof: Sendable {
    /// What the table says.
    public let item: EvidenceItem
    /// Its file as it is published; nil where it is on the web alone.
    public let attachment: Attachment?
  }

  /// What is shown of the evidence, in the order of its table.
  struct Proofs: Sendable {
    let all: [Proof]
    private let bySubject: [EvidenceSubject: [Int]]

    /// Chooses what is public, of what is shown.
    ///
    /// - Parameter slugs: those of the cases that are part of the site.
    init(of table: EvidenceTable, slugs: Set<String>, attachments: [String: Attachment]) {
      var all: [Proof] = []
      var bySubject: [EvidenceSubject: [Int]] = [:]
      for item in table.items where item.isShown(beside: slugs) {
        let attachment = EvidenceFiles.path(of: item).flatMap { attachments[$0] }
        // A file that must not be published has been reported.
        guard attachment != nil || item.url != nil else { continue }
        for subject in item.subjects { bySubject[subject, default: []].append(all.count) }
        all.append(Proof(item: item, attachment: attachment))
      }
      self.all = all
      self.bySubject = bySubject
    }

    func of(_ subject: EvidenceSubject) -> [Proof] { (bySubject[subject] ?? []).map { all[$0] } }
  }

  /// Public files of evidence, with the cells that name them.
  static func evidenceUses(
    of table: EvidenceTable, slugs: Set<String>, in tree: FileTree
  ) -> [PictureUse] {
    let closed = EvidenceFiles(tree: tree, table: table).closed
    return table.items.filter { $0.isShown(beside: slugs) }.compactMap { item in
      guard let path = EvidenceFiles.path(of: item), !closed.contains(path), let file = tree[path]
      else { return nil }
      return PictureUse(file: file, places: [item.place(of: "file")])
    }
  }

  /// Everything that is public of the evidence, in the order of its table.
  public var proofs: [Proof] { proofsBySubject.all }

  /// What is public of the evidence for something, in the order of its table.
  public func proofs(of subject: EvidenceSubject) -> [Proof] { proofsBySubject.of(subject) }

  /// The file of a piece of evidence, where it is.
  public func evidenceFile(of item: EvidenceItem) -> FileTree.File? {
    EvidenceFiles.path(of: item).flatMap { files[$0] }
  }

  /// Files of evidence that are not published, by their path in `Content/`.
  public var unpublishedEvidence: Set<String> {
    Set(EvidenceFiles(tree: files, table: evidence).files.map(\.path)).subtracting(attachments.keys)
  }
}

extension EvidenceItem {
  /// Whether pages show it: it is public, and not only of cases that are no part of the site.
  ///
  /// - Parameter slugs: those of the cases that are part of the site.
  func isShown(beside slugs: Set<String>) -> Bool {
    visibility == .public && subjects.contains { $0.isShown(beside: slugs) }
  }
}

extension EvidenceSubject {
  func isShown(beside slugs: Set<String>) -> Bool {
    if case .story(let slug) = self { slugs.contains(slug) } else { true }
  }
}
