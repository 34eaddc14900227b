import Theme

/// Text made safe for XML and HTML, in element content and in quoted attributes.
func escaped(_ text: String) -> String {
  guard
    text.utf8.contains(where: { $0 < 0x20 || $0 == 0x26 || $0 == 0x3C || $0 == 0x3E || $0 == 0x22 })
      || text.mayHoldNoncharacters
  else { return text }
  var result = ""
  result.reserveCapacity(text.utf8.count + 16)
  for scalar in text.unicodeScalars {
    switch scalar {
    case "&": result += "&amp;"
    case "<": result += "&lt;"
    case ">": result += "&gt;"
    case "\"": result += "&quot;"
    case "\n", "\t": result.unicodeScalars.append(scalar)
    // XML 1.0 has no way to write the other control characters.
    case "\u{0}"..<" ": break
    case _ where scalar.isNoncharacter: break
    default: result.unicodeScalars.append(scalar)
    }
  }
  return result
}
