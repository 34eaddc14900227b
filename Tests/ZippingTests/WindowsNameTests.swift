import Testing
import Zipping

@Suite struct WindowsNameTests {
  @Test(
    "names that Windows cannot have are told, with the reason",
    arguments: [
      ("CON", .device), ("con.txt", .device), ("Com1.tar.gz", .device), ("lpt9", .device),
      ("NUL .txt", .device), ("com²", .device), ("a:b", .character(":")), ("a?b", .character("?")),
      ("a\\b", .character("\\")), ("a\u{1}b", .character("\u{1}")), ("a.", .end), ("a ", .end),
    ] as [(String, WindowsName.Refusal)])
  func refused(name: String, refusal: WindowsName.Refusal) {
    #expect(WindowsName.refusal(of: name) == refusal)
  }

  @Test(
    "all others are left alone",
    arguments: ["console", "com0", "com10", "comm", "x.con", "图 1（二）.png", ".a", "~a", "100%", ""])
  func fine(name: String) {
    #expect(WindowsName.refusal(of: name) == nil)
  }
}
