import Foundation
import Machine
import Publishing
import TestSupport
import Testing

@Suite("A full disk")
struct FullDiskTests {
  @Test(
    "a disk that is full in the middle of a publication keeps the old site",
    .enabled(if: SmallDisk.isPossible, "needs the right to mount a file system"))
  func fullDisk() throws {
    let folder = try TemporaryFolder()
    #expect(SmallDisk.mount(at: folder.path))
    defer { SmallDisk.unmount(folder.path) }
    let output = try OutputFolder(path: folder("site"), keepingClearOf: [])
    do {
      let staging = try Staging(for: output, onWait: { _ in })
      try staging.write([UInt8](repeating: 1, count: 100_000), to: "a")
      _ = try staging.publish { _ in }
    }
    do {
      let staging = try Staging(for: output, onWait: { _ in })
      let error = #expect(throws: EnvironmentError.self) {
        try staging.write([UInt8](repeating: 2, count: 400_000), to: "a")
      }
      #expect(error?.hint?.zh == "磁盘已满，腾出空间后再试")
    }
    #expect(
      FileManager.default.contents(atPath: folder("site/a")) == Data(repeating: 1, count: 100_000))
    #expect(folder.names() == ["site/", "site/.showcase", "site/a"])
  }
}

/// A file system of 256 KB in memory, for tests that fill it.
private enum SmallDisk {
  /// Whether this process may mount: seldom so in containers, even for root.
  static var isPossible: Bool {
    guard let folder = try? TemporaryFolder(), mount(at: folder.path) else { return false }
    unmount(folder.path)
    return true
  }

  static func mount(at path: String) -> Bool {
    Foundation.mount("tmpfs", path, "tmpfs", 0, "size=256k") == 0
  }

  static func unmount(_ path: String) { umount2(path, Int32(MNT_DETACH)) }
}
