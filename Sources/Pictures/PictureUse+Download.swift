import Diagnostics

extension PictureUse {
  /// What is published of a file that a text links to: pictures without their metadata, all else as it
  /// is.
  ///
  /// - Returns: `nil` where it must not be published; the report says why.
  public func download(_ bytes: [UInt8], report: inout Report) -> [UInt8]? {
    let problems = PictureProblems(self)
    if file.fileExtension == "svg" { return problems.judge(bytes, &report).map { _ in bytes } }
    guard let header = PictureHeader.read(bytes) else { return bytes }
    if let clean = PictureHeader.withoutMetadata(bytes) { return clean }
    if header.format != .bmp { report.add(problems.keepsMetadata(header.format)) }
    return bytes
  }
}
