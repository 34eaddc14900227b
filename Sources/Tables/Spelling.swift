/// A keyword or heading without what people do not mean by it: case, full or half width, white space,
/// underscores, and the star that marks what must be filled in.
public func foldedSpelling(_ text: String) -> String {
  var scalars = String.UnicodeScalarView()
  // Any white space is a plain space now, but for the line feeds and tabs of ASCII.
  for scalar in halfWidth(text).unicodeScalars {
    let isIgnored = scalar.value <= 0x20 || scalar == "_" || scalar == "*"
    if !isIgnored { scalars.append(scalar) }
  }
  return String(scalars).lowercased()
}

/// The text with full-width digits, letters and signs as half-width ones, and any space as a plain one.
public func halfWidth(_ text: String) -> String {
  var scalars = String.UnicodeScalarView()
  for scalar in text.unicodeScalars {
    if (0xFF01...0xFF5E).contains(scalar.value) {
      scalars.append(Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar)
    } else if scalar.value < 0x80 || (0x4E00...0x9FFF).contains(scalar.value) {
      // Nearly everything; what Unicode knows of a character takes its time to look up.
      scalars.append(scalar)
    } else {
      scalars.append(scalar.properties.isWhitespace ? " " : scalar)
    }
  }
  return String(scalars)
}
