import Testing

@testable import Attachments

@Suite("What acts in PDF")
struct PDFScriptsTests {
  private static func pdf(_ body: String) -> [UInt8] { Array("%PDF-1.7\n\(body)".utf8) }

  /// A PDF whose objects lie in a stream of objects.
  private static func packed(_ objects: String, filter: String = "FlateDecode") -> [UInt8] {
    pdf("7 0 obj <</Type/ObjStm /N 1 /Filter/\(filter)>> stream\r\n")
      + zlibStored(Array(objects.utf8))
      + Array("\nendstream endobj".utf8)
  }

  @Test(
    "a PDF that acts is refused, however it is written",
    arguments: [
      pdf("1 0 obj <</Type/Catalog/OpenAction<</S/JavaScript/JS(app.alert(1))>>>> endobj"),
      pdf("<</S /J#61vaScript /JS 3 0 R>>"), pdf("<</Names<</JavaScript 4 0 R>>>>"),
      pdf("<</AA<</O<</S\n/Launch/F(cmd.exe)>>>>>>"), pdf("9 0 obj\n/Launch\nendobj"),
      pdf("9 0 obj /JavaScript endobj"), pdf("<</S/Rendition/JS(x)>>"),
      pdf("1 0 obj <<>> stream\n<</S/JavaScript>> endstream"), packed("<</S/JavaScript/JS(x)>>"),
      packed("<</S/#4Caunch>>"), pdf("<</S/JavaScript"),
    ])
  func scripts(bytes: [UInt8]) {
    #expect(PDFScripts.finding(in: bytes) == .script)
  }

  @Test(
    "a PDF whose objects cannot be seen is refused",
    arguments: [
      packed("x", filter: "LZWDecode"),
      pdf("7 0 obj <</Type/ObjStm/Filter/FlateDecode>> stream\nnot of zlib"),
    ])
  func sealed(bytes: [UInt8]) {
    #expect(PDFScripts.finding(in: bytes) == .sealed)
  }

  @Test("a PDF with limits is published where its names stand open, and refused where they do not")
  func enciphered() {
    let limits = Array("<</Encrypt 5 0 R>> 5 0 obj <</Filter/Standard/P -1340>> endobj".utf8)
    #expect(PDFScripts.finding(in: Self.pdf("<</Type/Page>>") + limits) == .none)
    #expect(PDFScripts.finding(in: Self.pdf("<</S/JavaScript>>") + limits) == .script)
    for objects in [
      Self.packed("x"), Self.pdf("<</Type/ObjStm/Filter/FlateDecode>> stream\n\u{1}"),
    ] {
      #expect(PDFScripts.finding(in: objects + limits) == .enciphered)
    }
  }

  @Test(
    "a PDF that only names such things is published",
    arguments: [
      pdf("<</Dests<</Launch 5 0 R>>>>"), pdf("(JavaScript)"), pdf("/JavaScripts /JSON /JS"),
      pdf("<</OpenAction[3 0 R/Fit]>>"), packed("<</Type/Page>>"), pdf("<</Encrypt 5 0 R>>"),
      pdf("/"), pdf("/#"), pdf("/ObjStm"), pdf("<</S/GoTo>>"),
    ])
  func quiet(bytes: [UInt8]) { #expect(PDFScripts.finding(in: bytes) == .none) }

  @Test(
    "a PDF whose links or forms run something is refused",
    arguments: [
      "/A <</S /URI /URI (javascript:alert\\(1\\))>>", "/A <</S/URI/URI( JavaScript:x)>>",
      "/URI (java\\163cript:x)", "/URI <6A617661736372697074 3A78>", "/URI (vbscript:x)",
      "/URI (data:text/html,x)", "/AcroForm <</XFA 3 0 R>>", "/AcroForm<</XFA[(a) 3 0 R]>>",
    ])
  func links(body: String) {
    #expect(PDFScripts.finding(in: Self.pdf(body)) == .script, "\(body)")
    #expect(PDFScripts.finding(in: Self.packed(body)) == .script, "\(body)")
  }

  @Test(
    "a PDF with plain links is published",
    arguments: [
      "/A <</S /URI /URI (https://a.cn/javascript:x)>>", "/URI (mailto:a@b.cn)", "/S /XFA",
      "/URI <</Base (x)>>",
    ])
  func plainLinks(body: String) { #expect(PDFScripts.finding(in: Self.pdf(body)) == .none) }
}
