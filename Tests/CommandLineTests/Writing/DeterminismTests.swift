import Foundation
import TestSupport
import Testing

@Suite("Determinism", .timeLimit(.minutes(3)))
struct DeterminismTests {
  private static let files: [String: String] = {
    var files = Project.large(cases: 30, edition: "同一")
    for (path, text) in files where path.hasPrefix("cases/case-") {
      files[path] = text.replacing("summary:", with: "tags: [标签, 另一个]\nsummary:")
    }
    files["data/sources.csv"] = "id,title,publisher,date,kind\nreport,报告,,2021,报告\n"
    files["data/tasks.csv"] = "level,number,title\nschool,1,任务\n"
    files["data/indicators.csv"] =
      "id,name,level,unit,task\n" + (1...40).map { "school-\($0),指标\($0),school,个,1\n" }.joined()
    files["data/observations.csv"] =
      "indicator,period,value,source,locator\n"
      + (1...40).map { "school-\($0),2021,\($0 * 1000),report,一/\($0)\n" }.joined()
    return files
  }()

  @Test(
    "the site does not depend on folder, order and age of files, time zone, locale or threads")
  func sameBytes() throws {
    let first = try Project([:], at: "a")
    let second = try Project([:], at: "另一个 文件夹/deep/er/project")
    let paths = Self.files.keys.sorted()
    for path in paths { try first.write(Self.files[path] ?? "", to: path) }
    for path in paths.reversed() {
      try second.write(Self.files[path] ?? "", to: path)
      let date = Date(timeIntervalSince1970: 86_400 * Double(path.utf8.count))
      try FileManager.default.setAttributes(
        [.modificationDate: date], ofItemAtPath: "\(second.root)/Content/\(path)")
    }
    let east = try Program.run(
      "build", "--jobs", "1", in: .project(first),
      environment: ["TZ": "Asia/Shanghai", "LANG": "zh_CN.UTF-8"])
    let west = try Program.run(
      "build", "--jobs", "8", in: .project(second),
      environment: ["TZ": "America/New_York", "LANG": "en_US.UTF-8", "LC_ALL": "en_US.UTF-8"])
    #expect(east.status == 0, "\(east.errors)")
    #expect(west.status == 0, "\(west.errors)")
    #expect(first.site().difference(from: second.site()) == [])
    #expect(first.site().files.count > 90)
    let turkish = try Program.run(
      "build", "--out", "third", "--jobs", "3", in: .project(first),
      environment: ["TZ": "UTC", "LANG": "tr_TR.UTF-8", "LC_ALL": "tr_TR.UTF-8", "HOME": "/"])
    #expect(turkish.status == 0)
    #expect(first.site().difference(from: first.site("third")) == [])
  }

  @Test("no page says where or when it was built")
  func noTraces() throws {
    let project = try Project(Project.sound)
    #expect(try Program.run("build", in: .project(project)).status == 0)
    let year = Calendar(identifier: .gregorian).component(.year, from: Date())
    for (path, bytes) in project.site().files {
      let text = String(decoding: bytes, as: UTF8.self)
      #expect(!text.contains(project.folder.path), "\(path)")
      #expect(!text.contains("\(year)-"), "\(path)")
    }
  }

  @Test("a site that changed and changed back is the same again")
  func andBack() throws {
    let project = try Project(Project.sound)
    #expect(try Program.run("build", in: .project(project)).status == 0)
    let first = project.site().files
    try project.write(Project.article("第三例", "正文。"), to: "cases/three/index.md")
    try project.write(Project.article("第一例", "改了。"), to: "cases/one/index.md")
    #expect(try Program.run("build", in: .project(project)).status == 0)
    #expect(project.site().files != first)
    try project.remove("cases/three")
    try project.write(Project.sound["cases/one/index.md"] ?? "", to: "cases/one/index.md")
    #expect(try Program.run("build", in: .project(project)).status == 0)
    #expect(project.site().files == first)
    #expect(!FileManager.default.fileExists(atPath: project.root + "/Public/cases/three.html"))
  }
}
