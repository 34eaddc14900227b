/// What a number format writes around a number: the 人 of `#,##0"人"`, the £ and m of `"£"0.0"m"`.
struct NumberAffixes: Hashable {
  var prefix = ""
  var suffix = ""

  init() {}

  /// The words of the first section of a format code.
  init(code: String) {
    var rest = Substring(code).unicodeScalars
    var (before, behind) = (String.UnicodeScalarView(), String.UnicodeScalarView())
    var hasDigits = false
    func add(_ scalars: some Sequence<Unicode.Scalar>) {
      if hasDigits {
        behind.append(contentsOf: scalars)
      } else {
        before.append(contentsOf: scalars)
      }
    }
    scan: while let scalar = rest.popFirst() {
      switch scalar {
      case "\"":
        let words = rest.prefix { $0 != "\"" }
        add(words)
        rest = rest.dropFirst(words.count + 1)
      case "\\":
        if let escaped = rest.popFirst() { add([escaped]) }
      case "_", "*": rest = rest.dropFirst()
      case "[":
        let content = rest.prefix { $0 != "]" }
        rest = rest.dropFirst(content.count + 1)
        // A currency is written as [$£-809].
        if content.first == "$" { add(content.dropFirst().prefix { $0 != "-" }) }
      case ";": break scan
      case "0", "#", "?": hasDigits = true
      case "$", "£", "¥", "€", "￥": add([scalar])
      default: break
      }
    }
    // Of a format without digits nothing is known: it may write words in place of the number.
    guard hasDigits else { return }
    (prefix, suffix) = (String(before), String(behind))
  }
}
