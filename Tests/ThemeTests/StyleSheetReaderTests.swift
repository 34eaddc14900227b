import Testing

@testable import Theme

@Suite("Style sheets as they are sent")
struct StyleSheetReaderTests {
  @Test(
    "comments and blanks beside braces go, everything else stays",
    arguments: [
      ("/* a */\n.a {\n  color: red; /* b */\n}\n", ".a{color: red;}"),
      (".a/* b */.c { d: e }", ".a .c{d: e}"),
      (".a  >   .b , .c { }", ".a > .b,.c{}"),
      (".a\n.b { }", ".a\n.b{}"),
      ("@media (a) and (b) , print { .c { d: e f } }", "@media (a) and (b),print{.c{d: e f}}"),
      ("/*! licence */\n.a { }", "/*! licence */\n.a{}"),
      (".a { content: '/* no */ , {  ' }", ".a{content: '/* no */ , {  '}"),
      (#".a { content: "\"/* no */" }"#, #".a{content: "\"/* no */"}"#),
      (".a { b: url(x/*y*/z,;w) }", ".a{b: url(x/*y*/z,;w)}"),
      (".a { b: URL( 'x/*y' ) /* c */ }", ".a{b: URL( 'x/*y' )}"),
      (#".a\/\*b { }"#, #".a\/\*b{}"#),
      (".a { b: c } /* never ends", ".a{b: c}"),
      ("/**/", ""),
      ("/* 中文 */.甲 { }", ".甲{}"),
      (".a { b: 1 /\n 2 /*/ c */ }", ".a{b: 1 /\n2}"),
      (".a { b: calc(1px + 2px) , d }", ".a{b: calc(1px + 2px),d}"),
      ("", ""),
    ])
  func rules(sheet: String, sent: String) {
    #expect(String(decoding: StyleSheetReader.rules(of: Array(sheet.utf8)), as: UTF8.self) == sent)
  }
}
