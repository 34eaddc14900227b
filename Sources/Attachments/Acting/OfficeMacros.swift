import Zipping

/// Whether a document holds programs that the reader's office program would run.
public enum OfficeMacros {
  /// Whether there are such in a document.
  ///
  /// - Returns: `nil` where the document cannot be looked into.
  public static func areIn(_ bytes: [UInt8], _ content: AttachmentContent) -> Bool? {
    switch content {
    case .zip: isInArchive(bytes)
    case .oldOffice: OldOfficeMacros.areIn(bytes)
    default: false
    }
  }

  /// Parts are known by what the list of contents says of them, since they may have any name.
  private static func isInArchive(_ bytes: [UInt8]) -> Bool? {
    guard let zip = try? Zip(bytes) else { return nil }
    let folders = ["basic/", "scripts/", "word/activex/", "xl/activex/", "ppt/activex/"]
    for (index, name) in zip.names.enumerated() {
      let name = name.lowercased()
      if name.hasSuffix("vbaproject.bin") || name.contains("macrosheets/") { return true }
      if folders.contains(where: name.hasPrefix) { return true }
      guard name == "[content_types].xml" else { continue }
      var list: [UInt8] = []
      let isRead: Void? = try? zip.inflate(index) { piece in
        list.append(contentsOf: piece)
        return list.count < 1 << 20
      }
      let text = String(decoding: list, as: UTF8.self).lowercased()
      let words = ["vbaproject", "macroenabled", "macrosheet", "activex"]
      if isRead == nil { return nil }
      if words.contains(where: text.contains) { return true }
    }
    return false
  }
}
