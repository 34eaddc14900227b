import Diagnostics
import YAML

/// A colour of the sRGB space.
struct Colour: Equatable {
  /// Red, green and blue, from 0 to 1.
  let channels: [Double]

  /// Reads `#rgb` or `#rrggbb`.
  init?(_ text: String) {
    var digits = text.dropFirst().compactMap(\.hexDigitValue)
    guard text.hasPrefix("#"), [3, 6].contains(digits.count), digits.count == text.count - 1 else {
      return nil
    }
    if digits.count == 3 { digits = digits.flatMap { [$0, $0] } }
    channels = [0, 2, 4].map { Double(digits[$0] * 16 + digits[$0 + 1]) / 255 }
  }

  private init(channels: [Double]) { self.channels = channels }

  /// The relative luminance of WCAG 2, from 0 for black to 1 for white.
  var luminance: Double {
    let linear = channels.map { $0 <= 0.04045 ? $0 / 12.92 : power(($0 + 0.055) / 1.055) }
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
  }

  /// The contrast ratio of WCAG 2, from 1 to 21.
  func contrast(with other: Colour) -> Double {
    let pair = [luminance, other.luminance].sorted()
    return (pair[1] + 0.05) / (pair[0] + 0.05)
  }

  /// The colour nearest to this one, on its way to black or to white, that can be read on another.
  func readable(on ground: Colour, contrast least: Double) -> Colour? {
    let end = ground.luminance > 0.18 ? 0.0 : 1.0
    for step in 1...100 {
      let share = Double(step) / 100
      let mixed = Colour(channels: channels.map { $0 + (end - $0) * share }).rounded
      if mixed.contrast(with: ground) >= least { return mixed }
    }
    return nil
  }

  private var rounded: Colour {
    Colour(channels: channels.map { ($0 * 255).rounded() / 255 })
  }

  /// `#rrggbb`.
  var text: String {
    "#"
      + channels.map { channel in
        let value = String(Int((channel * 255).rounded()), radix: 16)
        return value.count == 1 ? "0" + value : value
      }.joined()
  }
}

/// `base` to the power of 2.4, as the transfer function of sRGB has it.
private func power(_ base: Double) -> Double {
  // x^2.4 = x² · x^0.4, and x^0.4 is the fifth root of x²: Newton's steps need no library.
  guard base > 0 else { return 0 }
  let square = base * base
  var root = base
  for _ in 0..<40 {
    root -= (root * root * root * root * root - square) / (5 * root * root * root * root)
  }
  return square * root
}

extension ThemeManifest {
  /// Checks that colours that stand on one another can be told apart, in both schemes.
  ///
  /// A parameter says with `on` what it stands on, and with `contrast` how clearly (4.5, the ratio that
  /// WCAG 2 asks of text, where it does not say).
  func checkContrast(_ overrides: ThemeOverrides, in file: SourceFile, report: inout Report) {
    for parameter in parameters {
      guard let ground = parameters.first(where: { $0.name == parameter.ground }) else { continue }
      let schemes = [
        (parameter.name, parameter.value, ground.value),
        (parameter.name + "Dark", parameter.dark ?? parameter.value, ground.dark ?? ground.value),
      ]
      for (name, front, back) in schemes {
        guard let front = Colour(front), let back = Colour(back) else { continue }
        let contrast = front.contrast(with: back)
        guard contrast < parameter.contrast else { continue }
        report.add(
          .lowContrast(
            name, front, on: ground.name, back, contrast, least: parameter.contrast,
            at: overrides.place(of: [name, ground.name, ground.name + "Dark"])
              ?? Place(file: file.path)))
      }
    }
  }
}

extension ThemeOverrides {
  /// Where the site sets the first of some parameters that it sets.
  fileprivate func place(of names: [String]) -> Place? {
    for name in names {
      if let value = parameters.first(where: { $0.name.value == name })?.value {
        return configuration.place(at: value.range)
      }
    }
    return nil
  }
}

extension Diagnostic {
  fileprivate static func lowContrast(
    _ name: String, _ front: Colour, on ground: String, _ back: Colour, _ contrast: Double,
    least: Double, at place: Place
  ) -> Diagnostic {
    let ratio = { (value: Double) in String(Int((value * 10).rounded(.down))).tenths }
    let remedy = front.readable(on: back, contrast: least)?.text
    return Diagnostic(
      .lowContrast, .warning, at: place,
      LocalizedText(
        zh:
          "“\(name)”（\(front.text)）在“\(ground)”（\(back.text)）上看不清：对比度\(ratio(contrast))，至少要\(ratio(least))",
        en: "“\(name)” (\(front.text)) is hard to read on “\(ground)” (\(back.text)): "
          + "contrast \(ratio(contrast)), at least \(ratio(least)) is needed"),
      hint: remedy.map {
        LocalizedText(zh: "例如改成 \"\($0)\"", en: "for example \"\($0)\"")
      } ?? LocalizedText(zh: "换一种底色", en: "choose another ground"))
  }
}

extension String {
  /// 45 as 4.5.
  fileprivate var tenths: String { "\(dropLast().isEmpty ? "0" : dropLast()).\(suffix(1))" }
}
