import Diagnostics
import Prose

/// Full-width letters and digits, `％`, `＋` and `．` beside them: they are half-width in Chinese too
/// (GB/T 15835—2011, 5.1.4).
struct FullWidthLetter: PassageRule {
  let code = DiagnosticCode.fullWidthLetter
  let name = "全角字符"
  let signs = String(
    String.UnicodeScalarView(
      [0xFF10...0xFF19, 0xFF21...0xFF3A, 0xFF41...0xFF5A, 0xFF05...0xFF05, 0xFF0B...0xFF0B]
        .joined().compactMap { Unicode.Scalar(UInt32($0)) }))

  func check(_ passage: Passage, _ notes: inout Notes) {
    var position = 0
    while position < passage.count {
      guard isLetter(passage.units[position]) else {
        position += 1
        continue
      }
      let end = passage.end(of: position) { isLetter($0) || isPoint($0) }
      let last = (position..<end).last { isLetter(passage[$0]) } ?? position
      let run = position..<last + 1
      position = end
      // 校＋企 joins Chinese words, where its width is a matter of taste.
      let isSign = passage.units[run].allSatisfy { $0 == "＋" }
      if isSign, !isASCII(passage[run.lowerBound - 1]), !isASCII(passage[run.upperBound]) {
        continue
      }
      let written = passage.text(run)
      let right = String(
        String.UnicodeScalarView(
          passage.units[run].compactMap { Unicode.Scalar(UInt32($0) - 0xFEE0) }))
      notes.add(
        passage, run,
        LocalizedText(zh: "“\(written)”是全角字符", en: "“\(written)” is full-width"),
        hint: LocalizedText(zh: "改成半角的“\(right)”", en: "write “\(right)”"), edits: [(run, right)])
    }
  }

  private func isLetter(_ unit: Unit) -> Bool {
    switch unit {
    case 0xFF10...0xFF19, 0xFF21...0xFF3A, 0xFF41...0xFF5A, 0xFF05, 0xFF0B: true
    default: false
    }
  }

  private func isASCII(_ unit: Unit) -> Bool { unit.isDigit || unit.isLetter }

  private func isPoint(_ unit: Unit) -> Bool { unit == "．" }
}
