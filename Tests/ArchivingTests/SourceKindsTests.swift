import Content
import Diagnostics
import Foundation
import Machine
import Testing

@testable import Archiving

/// What the list of the office's archive says of each file.
@Suite struct SourceKindsTests {
  @Test("a file is named by what it holds, also where a text only links it or nothing uses it")
  func kinds() throws {
    let photo = try #require(
      Data(
        base64Encoded:
          "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="
      ))
    // The same with where it was taken in a chunk of text behind its head.
    let place = Array("tEXtGPS\u{0}24.3N".utf8)
    let bytes = Array(photo)
    let length: [UInt8] = [0, 0, 0, UInt8(place.count - 4)]
    let telling = Array(bytes[..<33]) + length + place + [0, 0, 0, 0] + Array(bytes[33...])
    let texts = [
      "site.yml": "title: 某学院\nlanguages: [zh-CN]\n",
      "pages/one.md":
        "---\ntitle: 甲\nsummary: 乙\n---\n\n[原图](linked.png)，[图](seen.png)，[报告](report.txt)。\n",
      "pages/report.txt": "报告", "pages/notes.txt": "笔记",
      "theme/notes.txt": "笔记", "theme/templates/page.mustache": "",
      "data/indicators.csv": "id,name,level,unit\na,甲,school,个\n",
      "data/sources.csv": "id,title,publisher,date,kind\nr,报告,某学院,2021,报告\n",
      "data/observations.csv": "indicator,period,value,source,locator\na,2021,5,r,一\n",
      "data/evidence.csv":
        "id,of,title,file,visibility\np,a,公开照片,public.png,公开\nq,a,内部照片,inner.png,内部\ns,a,内部合同,inner.txt,内部\n",
      "evidence/inner.txt": "合同",
    ].mapValues { Array($0.utf8) }
    let pictures = [
      "pages/linked.png", "pages/stray.png", "evidence/public.png", "evidence/inner.png",
    ]
    let plain = ["pages/seen.png", "pages/plain.png"]
    let files = texts.merging(
      pictures.map { ($0, telling) } + plain.map { ($0, bytes) }
    ) { $1 }
    var report = Report()
    let site = try #require(
      Site.load(FileTree(name: "Content", files: files), options: Site.Options(), report: &report))
    let kinds = SourceKinds(site, isPublic: false)
    let found = Dictionary(
      uniqueKeysWithValues: files.keys.map { ($0, kinds.words(for: "Content/\($0)")) })
    #expect(
      found == [
        "site.yml": "设置和版式", "pages/one.md": "原稿", "pages/report.txt": "附件",
        "pages/notes.txt": "网站没有用到", "pages/linked.png": "原图（含拍摄信息）",
        "pages/stray.png": "网站没有用到，照片含拍摄信息",
        // Where nothing tells, nothing is said of it.
        "pages/seen.png": "附件", "pages/plain.png": "网站没有用到",
        "theme/notes.txt": "网站没有用到", "theme/templates/page.mustache": "设置和版式",
        "data/indicators.csv": "数据表", "data/sources.csv": "数据表", "data/observations.csv": "数据表",
        "data/evidence.csv": "数据表", "evidence/public.png": "原图（含拍摄信息）",
        "evidence/inner.png": "佐证材料（内部），照片含拍摄信息", "evidence/inner.txt": "佐证材料（内部）",
      ])
    #expect(kinds.words(for: "Themes/bare/theme.yml") == "设置和版式")
    #expect(kinds.words(for: "Themes/bare/assets/main.css") == "设置和版式")
    #expect(kinds.words(for: "Themes/bare/笔记.txt") == "网站没有用到")
    let everybodys = SourceKinds(site, isPublic: true)
    #expect(everybodys.words(for: "Content/pages/linked.png") == "附件")
  }
}
