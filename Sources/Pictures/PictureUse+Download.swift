import Diagnostics

extension PictureUse {
  /// What is published of a picture that a text links to: without its metadata, under the ending of what it
  /// really is.
  ///
  /// - Returns: `nil` where it must not be published; the report says why.
  public func download(
    _ bytes: [UInt8], report: inout Report
  ) -> (bytes: [UInt8], ending: String)? {
    let problems = PictureProblems(self)
    guard let header = PictureHeader.read(bytes) else {
      return problems.judge(bytes, &report).map {
        (PictureHeader.withoutMetadata(bytes) ?? bytes, ending(for: $0.format))
      }
    }
    problems.mind(header.format, &report)
    if let clean = PictureHeader.withoutMetadata(bytes) {
      return (clean, ending(for: header.format))
    }
    if header.format != .bmp { report.add(problems.keepsMetadata(header.format)) }
    return (bytes, ending(for: header.format))
  }

  private func ending(for format: PictureHeader.Format) -> String {
    let endings = format.extensions
    return endings.contains(file.fileExtension) ? file.fileExtension : endings[0]
  }
}
