import Testing

@testable import Attachments

@Suite("What acts in rich text")
struct RichTextObjectsTests {
  @Test(
    "rich text with objects, links that update themselves, commands or a template from elsewhere is refused",
    arguments: [
      "{\\object\\objupdate\\objemb{\\*\\objdata 0105}}", "{\\object\\objautlink{\\*\\objdata 01}}",
      "{\\*\\objdata 0105}", "{\\field{\\*\\fldinst DDEAUTO cmd.exe}}",
      "{\\field{\\*\\fldinst {\\b D}{\\i DE} x}}", "{\\*\\template http://a.cn/x.dot}",
      "{\\*\\template \\\\\\\\host\\\\x.dot}",
    ])
  func objects(text: String) {
    #expect(RichTextObjects.areIn(Array("{\\rtf1 \(text)}".utf8)))
  }

  @Test(
    "rich text with pictures, fields and words about objects is published",
    arguments: [
      "{\\pict\\pngblip 89504e47}", "{\\field{\\*\\fldinst HYPERLINK \"https://a.cn\"}}",
      "C:\\\\object", "\\objectless", "{\\*\\template Normal.dotm}",
    ])
  func plainRichText(text: String) {
    #expect(!RichTextObjects.areIn(Array("{\\rtf1 \(text)}".utf8)))
  }
}
