import Foundation
import Machine
import TestSupport
import Testing
import Zipping

@testable import BagIt

@Suite struct BagWriterTests {
  private func write(_ folder: TemporaryFolder, _ name: String) throws -> [UInt8] {
    let files = [
      BagFile(path: "data/b%.txt", content: .memory(Array("two".utf8))),
      BagFile(path: "data/图/a.txt", content: .memory(Array("one".utf8))),
      BagFile(path: "data/c.png", content: .memory([1, 2, 3])),
    ]
    let sums = try BagFile.checksums(of: files, jobs: 2)
    let writer = BagWriter(
      name: "bag", seconds: 1_640_908_800,
      metadata: [("Contact-Name", "双高办\n（教务处）"), ("Contact-Name", "Office")],
      payload: Array(zip(files, sums)).map { (file: $0, checksums: $1) },
      tagFiles: [BagFile(path: "说明/README.txt", content: .memory([65]))])
    let summary = try writer.write(to: folder(name)) { $0.hasSuffix(".png") }
    #expect(summary.files == 3)
    #expect(summary.bytes == 9)
    return Array(try Data(contentsOf: URL(fileURLWithPath: folder(name))))
  }

  @Test("a bag that was written is valid, holds what it was given, and is the same each time")
  func roundTrip() throws {
    let folder = try TemporaryFolder()
    let bytes = try write(folder, "a.zip")
    #expect(try bytes == write(folder, "b.zip"))
    #expect(try verify(bytes).lines == [])
    let zip = try Zip(bytes)
    #expect(
      zip.names == [
        "bag/bag-info.txt", "bag/bagit.txt", "bag/data/b%.txt", "bag/data/c.png",
        "bag/data/图/a.txt", "bag/manifest-sha256.txt", "bag/manifest-sha512.txt",
        "bag/tagmanifest-sha256.txt", "bag/tagmanifest-sha512.txt", "bag/说明/README.txt",
      ])
    var text: [UInt8] = []
    try zip.inflate(0) {
      text.append(contentsOf: $0)
      return true
    }
    #expect(
      String(decoding: text, as: UTF8.self)
        == "Contact-Name: 双高办 （教务处）\nContact-Name: Office\nPayload-Oxum: 9.3\n")
  }

  @Test("files that shrink or go while they are archived are an error, and so is a full disk")
  func failures() throws {
    let folder = try TemporaryFolder()
    try folder.write("short", to: "x")
    let longer = BagFile(path: "data/x", content: .disk(folder("x"), size: 6))
    let gone = BagFile(path: "data/y", content: .disk(folder("y"), size: 6))
    for file in [longer, gone] {
      #expect(throws: EnvironmentError.self) { try BagFile.checksums(of: [file], jobs: 1) }
      let writer = BagWriter(
        name: "bag", seconds: 0, metadata: [], payload: [(file, [:])], tagFiles: [])
      #expect(throws: EnvironmentError.self) {
        try writer.write(to: folder("out.zip")) { _ in false }
      }
    }
    let large = BagFile(
      path: "data/x",
      content: .memory((0..<4_000_000).map { UInt8(truncatingIfNeeded: $0 &* $0 >> 7) }))
    let writer = BagWriter(
      name: "bag", seconds: 0, metadata: [], payload: [(large, [:])], tagFiles: [])
    #expect(throws: EnvironmentError.self) { try writer.write(to: "/dev/full") { _ in true } }
  }
}
