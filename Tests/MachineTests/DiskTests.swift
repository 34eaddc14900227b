import Foundation
import Machine
import TestSupport
import Testing

@Suite("Writing to the disk")
struct DiskTests {
  @Test("bytes of any collection are written whole, over what was there")
  func writing() throws {
    let folder = try TemporaryFolder()
    try folder.write("something longer", to: "a")
    try Disk.write(Array("柳州".utf8), to: folder("a"))
    #expect(folder.text("a") == "柳州")
    try Disk.write("xyz".utf8.reversed().lazy.map { $0 + 1 }, to: folder("b"))
    #expect(folder.text("b") == "{zy")
    try Disk.write([UInt8](), to: folder("c"))
    #expect(folder.text("c") == "")
  }

  @Test("a refusal names path and reason, a full disk also what to do")
  func refusals() throws {
    let folder = try TemporaryFolder()
    let missing = #expect(throws: EnvironmentError.self) { try Disk.write([1], to: folder("x/y")) }
    #expect(missing?.message.zh == "写入失败：\(folder("x/y"))：没有这个文件或文件夹")
    #expect(missing?.hint == nil)
    let full = #expect(throws: EnvironmentError.self) { try Disk.write([1], to: "/dev/full") }
    #expect(full?.message.zh == "写入失败：/dev/full：磁盘已满")
    #expect(full?.message.en == "cannot write /dev/full: No space left on device")
    #expect(full?.hint?.zh == "磁盘已满，腾出空间后再试")
    let listed = #expect(throws: EnvironmentError.self) { try Disk.names(in: folder("none")) }
    #expect(listed?.message.zh == "列出目录失败：\(folder("none"))：没有这个文件或文件夹")
    try Disk.remove(folder("none"))
  }

  @Test("a link is no folder, and is removed without what it leads to")
  func links() throws {
    let folder = try TemporaryFolder()
    try folder.write("x", to: "real/a")
    try folder.link("link", to: "real")
    #expect(Disk.isFolder(folder("real")) && !Disk.isFolder(folder("link")))
    try Disk.remove(folder("link"))
    #expect(folder.names() == ["real/", "real/a"])
  }
}
