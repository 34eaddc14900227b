import Foundation
import Testing

@testable import Diagnostics

@Suite("The system's reasons") struct SystemReasonTests {
  @Test(
    "what happens to people has Chinese words, and the system's own in English",
    arguments: [
      (ENOSPC, "磁盘已满", "No space left on device"), (EACCES, "没有权限", "Permission denied"),
      (EPERM, "系统不允许这样做", "Operation not permitted"),
      (ENOENT, "没有这个文件或文件夹", "No such file or directory"),
      (EISDIR, "这是文件夹，不是文件", "Is a directory"), (ENOTDIR, "路径里有一段不是文件夹", "Not a directory"),
      (EROFS, "磁盘是只读的", "Read-only file system"), (EDQUOT, "磁盘配额已用完", "Disk quota exceeded"),
      (ENAMETOOLONG, "名字太长", "File name too long"), (EMFILE, "同时打开的文件太多", "Too many open files"),
    ])
  func words(code: Int32, zh: String, en: String) {
    #expect(SystemReason(code).text == LocalizedText(zh: zh, en: en))
  }

  @Test("other numbers are told as they are")
  func others() {
    #expect(SystemReason(EL2HLT).text.zh == "系统错误 51（Level 2 halted）")
    #expect(SystemReason(-1).text.zh == "系统错误 -1（Unknown error -1）")
    #expect(SystemReason(.max).text.en == "Unknown error 2147483647")
  }

  @Test(
    "no Chinese reason holds a Latin letter, and no two that differ in English are left without words"
  )
  func chinese() {
    for code in Int32(1)...133 {
      let text = SystemReason(code).text
      let isKnown = !text.zh.hasPrefix("系统错误")
      #expect(!isKnown || !text.zh.contains { $0.isASCII }, "\(text)")
    }
  }

  @Test("a reason is found in what another program says")
  func named() {
    #expect(SystemReason(namedIn: "unix error: No space left on device")?.code == ENOSPC)
    #expect(SystemReason(namedIn: "cp: x: Permission denied")?.code == EACCES)
    #expect(SystemReason(namedIn: "write failed") == nil)
    #expect(SystemReason(namedIn: "") == nil)
  }

  @Test("Foundation's errors are followed to the system's number")
  func errors() {
    let manager = FileManager.default
    #expect(throws: (any Error).self) {
      do { try manager.removeItem(atPath: "/nowhere/x") } catch {
        #expect(SystemReason(error).code == ENOENT)
        throw error
      }
    }
    #expect(SystemReason(POSIXError(.EDQUOT)).code == EDQUOT)
    #expect(SystemReason(CocoaError(.fileWriteOutOfSpace)).code == ENOSPC)
    #expect(SystemReason(CocoaError(.fileWriteVolumeReadOnly)).code == EROFS)
    struct Odd: Error {}
    #expect(SystemReason(Odd()).code == EIO)
  }
}
