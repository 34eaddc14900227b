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

  private static let old = compoundFile([("WordDocument", [])])
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
    "a document that acts, or cannot be looked into, is refused with a reason",
    arguments: [
      ("a.docm", zip(types), "“a.docm”带有宏或控件，会在读者的电脑上运行，不能作附件"),
      ("a.xlsm", [], "“a.xlsm”带有宏或控件，会在读者的电脑上运行，不能作附件"),
      ("a.xlsb", zip(types), "“a.xlsb”带有宏或控件，会在读者的电脑上运行，不能作附件"),
      ("a.docx", zip(types, ("word/vbaProject.bin", "x")), "“a.docx”带有宏或控件，会在读者的电脑上运行，不能作附件"),
      ("a.xls", compoundFile([("_VBA_PROJECT", [])]), "“a.xls”带有宏或控件，会在读者的电脑上运行，不能作附件"),
      ("a.doc", Array(old.prefix(8)), "“a.doc”的内容不是 DOC 文件"),
      ("a.rtf", Array("{\\rtf1{\\object}}".utf8), "“a.rtf”里嵌有对象，或有自动更新的链接，会在读者的电脑上运行，不能作附件"),
      ("a.doc", Array("{\\rtf1{\\object}}".utf8), "“a.doc”里嵌有对象，或有自动更新的链接，会在读者的电脑上运行，不能作附件"),
      ("a.pdf", Array("%PDF-1.7\n<</S/JavaScript>>".utf8), "“a.pdf”里有脚本或启动程序的命令，会在读者的电脑上运行，不能作附件"),
      (
        "a.pdf", Array("%PDF-1.7\n7 0 obj <</Type/ObjStm/Filter/LZWDecode>> stream\nx".utf8),
        "“a.pdf”打包的方式特别，看不到里面有没有脚本"
      ),
      (
        "a.pdf",
        Array("%PDF-1.7\n<</Encrypt 5 0 R>> <</Type/ObjStm/Filter/FlateDecode>> stream\nx".utf8),
        "“a.pdf”是加密的 PDF（设了密码，或限制打印、复制、修改），看不到里面有没有脚本"
      ),
    ])
  func acting(name: String, bytes: [UInt8], reason: String) {
    #expect(outcome(name, bytes) == reason)
  }

  @Test(
    "what a document hides is a warning at the first link to it, and it is published all the same")
  func hidden() {
    let bytes = Self.zip(
      (
        "[Content_Types].xml",
        "<Types><Override PartName='/d.xml' ContentType='x/wordprocessingml.document.main+xml'/></Types>"
      ), ("d.xml", "<w:document xmlns:w='w'><w:p><w:ins/><w:del/></w:p></w:document>"))
    let found = warnings("名单.docx", bytes)
    #expect(
      found == [
        "Content/cases/a/index.md:3 warning hidden-in-attachment “名单.docx”里有页面上看不到、谁都能翻出来的内容：还没有接受的修订 2 处"
      ])
    #expect(warnings("名单.zip", bytes) == [])
  }

  @Test(
    "a document that is not looked through is a warning as well, and published as it was before")
  func torn() {
    let types = (
      "[Content_Types].xml",
      "<Types><Override PartName='/d.xml' ContentType='x/wordprocessingml.document.main+xml'/></Types>"
    )
    #expect(
      warnings("a.docx", Self.zip(types, ("d.xml", "<w:document>"))) == [
        "Content/cases/a/index.md:3 warning hidden-in-attachment “a.docx”没能从头到尾看一遍（坏了一部分，或大得异常），不知道里面有没有隐藏的内容"
      ])
    #expect(
      warnings("a.docx", Self.zip(types, ("d.xml", "<w:document xmlns:w='w'><w:p><w:ins/></w:q>")))
        == [
          "Content/cases/a/index.md:3 warning hidden-in-attachment “a.docx”里有页面上看不到、谁都能翻出来的内容：还没有接受的修订 1 处；其余的没能看完"
        ])
  }

  /// What is said of a file that is published, linked on two lines.
  private func warnings(_ name: String, _ bytes: [UInt8]) -> [String] {
    let tree = FileTree(name: "Content", files: ["cases/a/\(name)": bytes])
    let places = [3, 5].map {
      Place(file: "Content/cases/a/index.md", line: $0, column: nil, excerpt: nil)
    }
    var report = Report()
    let use = PictureUse(file: tree.files[0], places: places)
    #expect(AttachmentCheck(use: use).attachment(bytes, report: &report) != nil)
    #expect(report.diagnostics.allSatisfy { $0.related == [places[1]] && $0.hint != nil })
    return report.diagnostics.map {
      "\($0.place) \($0.severity.rawValue) \($0.code.rawValue) \($0.message.zh)"
    }
  }

  @Test("an empty document is no document")
  func empty() {
    #expect(outcome("a.pdf", []) == "附件“a.pdf”是空的，0 字节")
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
