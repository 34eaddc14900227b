import Content
import Prose

/// Addresses that are not whole: `http//a.cn`, `htp://a.cn`, `https;//a.cn`, `http:/a.cn`, `https：//a.cn`.
enum AddressSlips {
  /// The word in front of `://` is that long.
  private static let longestScheme = 7
  private static let longest = 200

  /// An address around the first sign behind its scheme.
  static func address(_ text: MarkedText, _ mark: Int) -> (Slip, end: Int)? {
    let sign =
      text.isMark("/", at: mark) && text.isMark(oneOf: ".。,，", at: mark - 1) ? mark - 1 : mark
    var start = sign
    while start > 0, sign - start <= longestScheme, text[start - 1].isLetter { start -= 1 }
    guard (3...longestScheme).contains(sign - start),
      text[start] | 0x20 == 0x68 || text[start] | 0x20 == 0x74,
      !text[start - 1].isDigit
    else { return nil }
    let host = text.end(of: sign, limit: 8) { !$0.isLetter && !$0.isDigit && !$0.isAnyBlank }
    let end = text.end(of: host, limit: longest) { $0 > 0x20 && $0 < 0x7F }
    let written = text.source(start..<end)
    guard let right = WebAddress.intended(by: written) else { return nil }
    return (
      text.slip(
        start..<end,
        (
          "“\(written.shortened)”不是完整的网址，不会成为链接",
          "“\(written.shortened)” is no whole address and becomes no link"
        ), ("写成 \(right)", "write \(right)")), end
    )
  }
}
