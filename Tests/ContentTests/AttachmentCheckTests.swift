import Diagnostics
import Hashing
import Machine
import Pictures
import TestSupport
import Testing
import Zipping

@testable import Content

@Suite("Attachments")
struct AttachmentCheckTests {
  /// The site's path of a file that a text links to, or what keeps it from being published.
  private func outcome(_ name: String, _ bytes: [UInt8]) -> String {
    let tree = FileTree(name: "Content", files: ["cases/a/\(name)": bytes])
    let use = PictureUse(
      file: tree.files[0], places: [Place(file: "Content/cases/a/index.md")])
    var report = Report()
    let attachment = AttachmentCheck(use: use).attachment(bytes, report: &report)
    return attachment?.path ?? report.diagnostics.map(\.message.zh).joined(separator: "\n")
  }

  private static func zip(_ entries: (String, String)...) -> [UInt8] {
    (try? Zip.bytes(of: entries.map { Zip.Entry(name: $0, content: Array($1.utf8)) })) ?? []
  }

  private static let old = compound([("WordDocument", [])])

  /// A document of the time before 2007 with these streams.
  private static func compound(_ streams: [(name: String, content: [UInt8])]) -> [UInt8] {
    func little(_ numbers: UInt32...) -> [UInt8] {
      numbers.flatMap { number in (0..<4).map { UInt8(truncatingIfNeeded: number >> (8 * $0)) } }
    }
    func entry(_ name: String, type: UInt8, start: UInt32, size: Int) -> [UInt8] {
      let units = Array(name.utf16).flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
      let head = units + Array(repeating: 0, count: 64 - units.count)
      return head + [UInt8(units.count + 2), 0, type] + Array(repeating: 0, count: 49)
        + little(start, UInt32(size), 0)
    }
    let last: UInt32 = 0xFFFF_FFFE
    var table: [UInt32] = [0xFFFF_FFFD, last]
    var directory = entry("Root Entry", type: 5, start: last, size: 0)
    var data: [UInt8] = []
    for stream in streams {
      let count = max(8, (stream.content.count + 511) / 512)
      let start = UInt32(table.count)
      table += (1..<count).map { start + UInt32($0) } + [last]
      directory += entry(stream.name, type: 2, start: start, size: count * 512)
      data += stream.content + Array(repeating: 0, count: count * 512 - stream.content.count)
    }
    table += Array(repeating: 0xFFFF_FFFF, count: 128 - table.count)
    directory += Array(repeating: 0, count: 512 - directory.count)
    let head: [UInt8] =
      [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1] + Array(repeating: 0, count: 16)
      + [0x3E, 0, 3, 0, 0xFE, 0xFF, 9, 0, 6, 0] + Array(repeating: 0, count: 10)
      + little(1, 1, 0, 4096, last, 0, last, 0, 0)
    return head + Array(repeating: 0xFF, count: 512 - head.count) + table.flatMap { little($0) }
      + directory + data
  }

  /// The bytes as a stream of zlib's that is not pressed together.
  private static func stored(_ bytes: [UInt8]) -> [UInt8] {
    let (low, high) = (UInt8(bytes.count & 0xFF), UInt8(bytes.count >> 8))
    return [0x78, 1, 1, low, high, ~low, ~high] + bytes + [0, 0, 0, 0]
  }

  /// A workbook's list of sheets with one of a kind: 0 a sheet, 1 macros, 2 a chart.
  private static func workbook(_ kind: UInt8) -> [UInt8] {
    compound([
      ("Workbook", [9, 8, 4, 0, 0, 6, 5, 0, 0x85, 0, 8, 0, 0, 0, 0, 0, 0, kind, 0, 0, 10, 0, 0, 0])
    ])
  }

  /// A presentation that holds an object, deflated as PowerPoint keeps it.
  private static func presentation(holding object: [UInt8]) -> [UInt8] {
    let content = [0, 0, 0, 0] + stored(object)
    let length = [UInt8(content.count & 0xFF), UInt8(content.count >> 8), 0, 0]
    return compound([
      (
        "PowerPoint Document",
        [0x0F, 0, 0xE8, 3] + [8, 0, 0, 0] + [0x10, 0, 0x11, 0x10] + length + content
      )
    ])
  }

  private static func pdf(_ body: String) -> [UInt8] { Array("%PDF-1.7\n\(body)".utf8) }

  /// A PDF whose objects lie in a stream of objects.
  private static func packed(_ objects: String, filter: String = "FlateDecode") -> [UInt8] {
    pdf("7 0 obj <</Type/ObjStm /N 1 /Filter/\(filter)>> stream\r\n") + stored(Array(objects.utf8))
      + Array("\nendstream endobj".utf8)
  }
  private static let types = (
    "[Content_Types].xml", "<Types><Override PartName='/word/document.xml'/></Types>"
  )

  @Test(
    "what acts nowhere is published under the name that its writer gave it",
    arguments: [
      ("2021年度 报告（终稿）.pdf", Array("%PDF-1.7\n".utf8), "2021年度-报告（终稿）.pdf"),
      ("Annual Report_v2.final.PDF", Array("%PDF-1.7\n".utf8), "Annual-Report_v2-final.pdf"),
      ("shell.php.pdf", Array("%PDF-".utf8), "shell-php.pdf"),
      ("名单.csv", Array("姓名,班级\n".utf8), "名单.csv"), ("空.txt", [], "空.txt"),
      ("说明.txt", Array("小于号 < 和标签名 html 都可以写\n".utf8), "说明.txt"),
      ("表.csv", [0xFF, 0xFE, 0x31, 0, 0x32, 0], "表.csv"), ("旧表.csv", [0xD0, 0xD5, 0x2C], "旧表.csv"),
      ("方案.docx", zip(types), "方案.docx"), ("旧方案.doc", old, "旧方案.doc"),
      ("另存.doc", Array("{\\rtf1".utf8), "另存.doc"), ("文稿.wps", old, "文稿.wps"),
      ("网页.zip", zip(("index.html", "<script>")), "网页.zip"),
      ("录音.mp3", Array("ID3".utf8), "录音.mp3"),
      ("片.mp4", [0, 0, 0, 16] + Array("ftypisom".utf8), "片.mp4"),
      ("con.pdf", Array("%PDF-".utf8), "file-con.pdf"), ("?.pdf", Array("%PDF-".utf8), "file.pdf"),
      ("a\u{202E}fdp\u{0007}b.pdf", Array("%PDF-".utf8), "a-fdp-b.pdf"),
      ("e\u{301}.pdf", Array("%PDF-".utf8), "\u{E9}.pdf"),
    ])
  func published(name: String, bytes: [UInt8], path: String) {
    let hash = ContentHash.hex(of: bytes).prefix(16)
    let found = outcome(name, bytes)
    #expect(found.utf8.elementsEqual("files/\(hash)/\(path)".utf8), "\(found)")
  }

  @Test("a long name loses its end and keeps its ending; equal names of other content do not meet")
  func longNames() {
    let name = String(repeating: "长", count: 80) + ".pdf"
    let first = outcome(name, Array("%PDF-1".utf8))
    #expect(first.utf8.count < 200 && first.hasSuffix("长.pdf"))
    #expect(first != outcome(name, Array("%PDF-2".utf8)))
  }

  @Test(
    "what acts on the site's host is refused, whatever it holds",
    arguments: [
      "a.html", "a.HTM", "a.xhtml", "a.xht", "a.shtml", "a.mht", "a.xml", "a.xsl", "a.svgz", "a.js",
      "a.mjs", "a.css", "a.swf", "a.wasm", "a.php", "a.jsp", "a.hta", "a.exe", "a.pdf.html",
    ])
  func active(name: String) {
    #expect(
      outcome(name, Array("%PDF-".utf8)) == "“\(name)”放到网站上会像本站的网页或程序一样运行，不能作附件")
  }

  @Test(
    "an ending that nobody knows is refused",
    arguments: ["a.dwg", "a", "a.", "a.p df", ".htaccess"])
  func unknown(name: String) {
    #expect(outcome(name, Array("%PDF-".utf8)) == "“\(name)”不在可以发布的附件类型之内")
  }

  @Test(
    "a page under another ending is told by its content",
    arguments: [
      "<!doctype html><script>", "\n\t <HTML>", "\u{FEFF}<script>", "<!-- x --><b>",
      "<?xml version='1.0'?>",
      "<svg xmlns='http://www.w3.org/2000/svg'>", "x,y\n<iframe src=x>", "MIME-Version: 1.0\n",
      "GIF <script>", "<a href=x>",
    ])
  func pages(text: String) {
    for name in ["a.pdf", "a.txt", "a.csv", "a.json", "a.doc", "a.mp4", "a.zip"] {
      #expect(
        outcome(name, Array(text.utf8)) == "“\(name)”的内容其实是网页代码，浏览器可能当作本站的网页运行")
    }
    let utf16: [UInt8] = "\u{FEFF}\(text)".utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    #expect(outcome("a.txt", utf16).contains("网页代码"))
  }

  @Test(
    "content that is not what the ending says is refused",
    arguments: [
      ("a.pdf", [0x50, 0x4B, 3, 4]), ("a.pdf", Array("x%PDF-".utf8)), ("a.docx", old),
      ("a.mp4", Array("<!--ftypisom".utf8)), ("a.txt", [0, 1, 2]), ("a.zip", Array("x".utf8)),
      ("a.jpg.pdf", [0xFF, 0xD8, 0xFF]),
      ("a.docx", Array(zip(types).prefix(40))),
    ])
  func mismatches(name: String, bytes: [UInt8]) {
    let found = outcome(name, bytes)
    #expect(found.contains("的内容不是") || found.contains("网页代码"), "\(found)")
  }

  @Test(
    "old documents without programs are published",
    arguments: [
      ("a.xls", workbook(0)), ("a.xls", workbook(2)), ("a.ppt", presentation(holding: old)),
      ("a.ppt", presentation(holding: workbook(0))), ("a.doc", old),
      (
        "a.ppt",
        compound([
          ("PowerPoint Document", [2, 0, 0, 4, 12, 0, 0, 0, 9, 0, 0, 0, 0, 0, 0, 0, 2, 0, 0, 0])
        ])
      ),
    ])
  func harmless(name: String, bytes: [UInt8]) { #expect(outcome(name, bytes).hasPrefix("files/")) }

  @Test(
    "rich text with objects, links that update themselves, commands or a template from elsewhere is refused",
    arguments: [
      "{\\object\\objupdate\\objemb{\\*\\objdata 0105}}", "{\\object\\objautlink{\\*\\objdata 01}}",
      "{\\*\\objdata 0105}", "{\\field{\\*\\fldinst DDEAUTO cmd.exe}}",
      "{\\field{\\*\\fldinst {\\b D}{\\i DE} x}}", "{\\*\\template http://a.cn/x.dot}",
      "{\\*\\template \\\\\\\\host\\\\x.dot}",
    ])
  func objects(text: String) {
    for name in ["a.rtf", "a.doc"] {
      #expect(outcome(name, Array("{\\rtf1 \(text)}".utf8)).contains("里嵌有对象"), "\(text)")
    }
  }

  @Test(
    "rich text with pictures, fields and words about objects is published",
    arguments: [
      "{\\pict\\pngblip 89504e47}", "{\\field{\\*\\fldinst HYPERLINK \"https://a.cn\"}}",
      "C:\\\\object", "\\objectless", "{\\*\\template Normal.dotm}",
    ])
  func plainRichText(text: String) {
    #expect(outcome("a.rtf", Array("{\\rtf1 \(text)}".utf8)).hasPrefix("files/"), "\(text)")
  }

  @Test(
    "a PDF whose links or forms run something is refused",
    arguments: [
      "/A <</S /URI /URI (javascript:alert\\(1\\))>>", "/A <</S/URI/URI( JavaScript:x)>>",
      "/URI (java\\163cript:x)", "/URI <6A617661736372697074 3A78>", "/URI (vbscript:x)",
      "/URI (data:text/html,x)", "/AcroForm <</XFA 3 0 R>>", "/AcroForm<</XFA[(a) 3 0 R]>>",
    ])
  func links(body: String) {
    #expect(outcome("a.pdf", Self.pdf(body)).contains("里有脚本"), "\(body)")
    #expect(outcome("a.pdf", Self.packed(body)).contains("里有脚本"), "\(body)")
  }

  @Test(
    "a PDF with plain links is published",
    arguments: [
      "/A <</S /URI /URI (https://a.cn/javascript:x)>>", "/URI (mailto:a@b.cn)", "/S /XFA",
      "/URI <</Base (x)>>",
    ])
  func plainLinks(body: String) { #expect(outcome("a.pdf", Self.pdf(body)).hasPrefix("files/")) }

  @Test(
    "an old document that is cut off, or runs in circles, is none",
    arguments: ["a.doc", "a.xls", "a.ppt"])
  func broken(name: String) {
    var circle = Self.old
    for sector in 0..<10 { circle[512 + 4 * sector] = 1 }
    for bytes in [Array(Self.old.prefix(600)), Array(Self.old.prefix(8)), circle] {
      #expect(!outcome(name, bytes).isEmpty)
    }
    #expect(outcome(name, Array(Self.old.prefix(8))).contains("的内容不是"))
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
    #expect(outcome("a.pdf", bytes) == "“a.pdf”里有脚本或启动程序的命令，会在读者的电脑上运行，不能作附件")
  }

  @Test(
    "a PDF whose objects cannot be seen is refused",
    arguments: [
      packed("x", filter: "LZWDecode"),
      pdf("7 0 obj <</Type/ObjStm/Filter/FlateDecode>> stream\nnot of zlib"),
    ])
  func sealed(bytes: [UInt8]) {
    #expect(outcome("a.pdf", bytes) == "“a.pdf”打包的方式特别，看不到里面有没有脚本")
  }

  @Test("a PDF with limits is published where its names stand open, and refused where they do not")
  func enciphered() {
    let limits = Array("<</Encrypt 5 0 R>> 5 0 obj <</Filter/Standard/P -1340>> endobj".utf8)
    #expect(outcome("a.pdf", Self.pdf("<</Type/Page>>") + limits).hasPrefix("files/"))
    #expect(outcome("a.pdf", Self.pdf("<</S/JavaScript>>") + limits).contains("里有脚本"))
    for objects in [
      Self.packed("x"), Self.pdf("<</Type/ObjStm/Filter/FlateDecode>> stream\n\u{1}"),
    ] {
      #expect(
        outcome("a.pdf", objects + limits)
          == "“a.pdf”是加密的 PDF（设了密码，或限制打印、复制、修改），看不到里面有没有脚本")
    }
  }

  @Test(
    "a PDF that only names such things is published",
    arguments: [
      pdf("<</Dests<</Launch 5 0 R>>>>"), pdf("(JavaScript)"), pdf("/JavaScripts /JSON /JS"),
      pdf("<</OpenAction[3 0 R/Fit]>>"), packed("<</Type/Page>>"), pdf("<</Encrypt 5 0 R>>"),
      pdf("/"), pdf("/#"), pdf("/ObjStm"), pdf("<</S/GoTo>>"),
    ])
  func quiet(bytes: [UInt8]) { #expect(outcome("a.pdf", bytes).hasPrefix("files/")) }

  @Test("an empty document is no document")
  func empty() {
    #expect(outcome("a.pdf", []) == "附件“a.pdf”是空的，0 字节")
  }

  @Test(
    "documents with macros or controls are refused, whatever they are called",
    arguments: [
      ("a.docm", zip(types)), ("a.xlsm", []), ("a.xlsb", zip(types)),
      ("a.docx", zip(types, ("word/vbaProject.bin", "x"))),
      (
        "a.docx",
        zip(
          (
            "[Content_Types].xml",
            "<Override PartName='/x.bin' ContentType='application/vnd.ms-office.vbaProject'/>"
          ), ("x.bin", "x"))
      ),
      (
        "a.xlsx",
        zip(("[Content_Types].xml", "application/vnd.ms-excel.sheet.macroEnabled.main+xml"))
      ),
      ("a.xlsx", zip(types, ("xl/macrosheets/sheet1.xml", "x"))),
      ("a.pptx", zip(types, ("ppt/activeX/activeX1.xml", "x"))),
      ("a.odt", zip(("Basic/Standard/Module1.xml", "x"))),
      ("a.wps", zip(types, ("VBAProject.bin", ""))),
      ("a.doc", compound([("_VBA_PROJECT", [])])), ("a.xls", compound([("_VBA_PROJECT_CUR", [])])),
      ("a.doc", old + Array("_\0V\0B\0A\0_\0P\0R\0O\0J\0E\0C\0T\0".utf8)),
      ("a.xls", workbook(1)), ("a.et", workbook(1)), ("a.xls", workbook(6)),
      ("a.xls", compound([("Book", [9, 4, 6, 0, 0, 4, 0x40, 0, 0, 0])])),
      ("a.ppt", presentation(holding: compound([("_VBA_PROJECT", [])]))),
      ("a.ppt", presentation(holding: workbook(1))),
      (
        "a.ppt",
        compound([
          (
            "PowerPoint Document",
            [
              0x0F, 0, 0xFF, 3, 20, 0, 0, 0, 2, 0, 0, 4, 12, 0, 0, 0, 9, 0, 0, 0, 1, 0, 0, 0, 2, 0,
              0, 0,
            ]
          )
        ])
      ),
    ])
  func macros(name: String, bytes: [UInt8]) {
    #expect(outcome(name, bytes).hasPrefix("“\(name)”带有宏或控件"))
  }

  @Test("a picture is published under the ending of what it is")
  func pictures() {
    let gif =
      Array("GIF89a".utf8) + [
        1, 0, 1, 0, 0, 0, 0, 0x2C, 0, 0, 0, 0, 1, 0, 1, 0, 0, 2, 1, 7, 0, 0x3B,
      ]
    let hash = ContentHash.hex(of: gif).prefix(16)
    #expect(outcome("校园.gif", gif + Array("<script>".utf8)) == "files/\(hash)/校园.gif")
    #expect(outcome("校园.jpg", gif) == "files/\(hash)/校园.gif")
    #expect(outcome("校园.svg", gif) == "files/\(hash)/校园.gif")
    #expect(outcome("校园.png", Array("<html>".utf8)).contains("不是能认出的图片"))
    #expect(outcome("校园.jpg", Array("<svg onload='x'/>".utf8)).contains("会执行或会联网"))
  }

  @Test("an attachment that changes while the site is built is not published under its old mark")
  func changed() throws {
    let folder = try TemporaryFolder()
    try folder.write("one", to: "a.txt")
    var report = Report()
    let tree = try FileTree.read(folder("."), named: "Content", report: &report)
    let use = PictureUse(file: tree.files[0], places: [])
    let attachment = try #require(
      AttachmentCheck(use: use).attachment(Array("one".utf8), report: &report))
    #expect(attachment.bytes(in: tree, report: &report) == Array("one".utf8))
    try folder.write("two", to: "a.txt")
    #expect(attachment.bytes(in: tree, report: &report) == nil)
    expectDiagnostics(report, ["Content/a.txt error unreadable-file"])
  }
}
