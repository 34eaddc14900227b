import Diagnostics

extension Diagnostic {
  /// An id that no indicator has.
  ///
  /// - Parameters:
  ///   - nearest: the id that was most likely meant; nil where none is near.
  ///   - otherwise: what to do where none is near.
  public static func unknownIndicator(
    _ id: String, at place: Place, nearest: String?, otherwise: LocalizedText
  ) -> Diagnostic {
    Diagnostic(
      .unknownIndicator, at: place,
      LocalizedText(zh: "指标表里没有“\(id)”", en: "the table of indicators has no “\(id)”"),
      hint: nearest.map { .didYouMean($0) } ?? otherwise)
  }
}
