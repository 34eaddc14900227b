extension ThemeParameter {
  /// The parameters as custom properties, written in front of the first style sheet.
  static func styleSheet(_ parameters: [ThemeParameter]) -> String {
    let light = parameters.compactMap { parameter in
      parameter.property.map { "\($0):\(parameter.cssValue(parameter.value))" }
    }
    let dark = parameters.compactMap { parameter in
      parameter.property.flatMap { property in
        parameter.dark.map { "\(property):\(parameter.cssValue($0))" }
      }
    }
    var rules = ""
    if !light.isEmpty { rules += ":root{\(light.joined(separator: ";"))}\n" }
    if !dark.isEmpty {
      rules +=
        "@media screen and (prefers-color-scheme:dark)"
        + "{:root{\(dark.joined(separator: ";"))}}\n"
    }
    return rules
  }

  private func cssValue(_ value: String) -> String {
    guard kind == .text else { return value }
    let escaped = value.unicodeScalars.map { scalar -> String in
      let isSafe = scalar.properties.isAlphabetic || ("0"..."9").contains(scalar) || scalar == " "
      return isSafe ? String(scalar) : "\\\(String(scalar.value, radix: 16)) "
    }
    return "\"\(escaped.joined())\""
  }
}
