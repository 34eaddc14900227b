extension String {
  /// The words of a field in which no figure is read, as they are shown: `\{{甲}}` stands for the braces
  /// themselves there as it does in texts.
  public var withoutBraceEscapes: String {
    guard utf8.contains(UInt8(ascii: "\\")) else { return self }
    var rest = self[...]
    var words = ""
    while let escape = rest.firstRange(of: "\\{{"), rest[escape.upperBound...].contains("}}") {
      let before = rest[..<escape.lowerBound]
      words += before
      // A backslash in front of the backslash makes a backslash of it.
      if !before.reversed().prefix(while: { $0 == "\\" }).count.isMultiple(of: 2) { words += "\\" }
      words += "{{"
      rest = rest[escape.upperBound...]
    }
    return words + rest
  }
}
