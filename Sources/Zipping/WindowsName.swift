/// What Windows makes of the name of a file or a folder: an archive, a stick and a web server that hold names which
/// it cannot have are whole everywhere but there.
public enum WindowsName {
  /// Why Windows cannot have a name.
  public enum Refusal: Equatable, Sendable {
    /// It holds a character that no name may hold.
    case character(Unicode.Scalar)
    /// It ends with a space or a dot, which are left out.
    case end
    /// It is kept for a device, whatever follows behind a dot.
    case device
  }

  /// Why Windows cannot have a name without slashes; nil where it can.
  public static func refusal(of name: some StringProtocol) -> Refusal? {
    let forbidden = name.unicodeScalars.first {
      isControl($0) || #"\:*?"<>|"#.unicodeScalars.contains($0)
    }
    if let forbidden { return .character(forbidden) }
    if name.last == " " || name.last == "." { return .end }
    return isDevice(name) ? .device : nil
  }

  /// Whether a name is kept for a device: CON, COM1 to COM9 and so on, but neither “console” nor “com0”.
  public static func isDevice(_ name: some StringProtocol) -> Bool {
    var stem = name.prefix { $0 != "." }.lowercased()
    while stem.last == " " { stem.removeLast() }
    if ["con", "prn", "aux", "nul"].contains(stem) { return true }
    return stem.count == 4 && ["com", "lpt"].contains(stem.prefix(3))
      && stem.last.map { "123456789¹²³".contains($0) } == true
  }

  /// Whether a character is none that is printed.
  public static func isControl(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value < 0x20 || scalar.value == 0x7F
  }
}
