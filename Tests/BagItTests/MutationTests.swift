import Foundation
import Hashing
import TestSupport
import Testing
import Zipping

@testable import BagIt

/// Numbers that are the same in every run of the tests.
private struct SplitMix64: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}

/// Archives that were changed after they were made: 200 of them, the same in every run.
@Suite(.timeLimit(.minutes(3))) struct MutationTests {
  private static let names: [BagPath] = [
    "data/site/index.html", "data/site/cases/a.html", "data/sources/Content/cases/螺蛳粉/index.md",
    "data/sources/Content/图.png", "data/records.csv", "data/site/assets/main.css",
  ]

  private static let bag: TestBag = {
    var random = SplitMix64(state: 1)
    var payload: [BagPath: String] = [:]
    for name in names {
      payload[name] = (0..<60).map { _ in "\(random.next() % 100_000) \(name.text)\n" }.joined()
    }
    return TestBag("1.0", payload: payload, [.sha256, .sha512], info: "Contact-Name: 双高办\n")
  }()

  @Test("what was not changed is valid")
  func original() throws {
    #expect(try verify(Self.bag.zip()).lines == [])
  }

  @Test("80 bits, each flipped: refused, or nothing in the files is changed", arguments: [7])
  func bitFlips(seed: UInt64) throws {
    var random = SplitMix64(state: seed)
    let original = try Self.bag.zip()
    var refused = 0
    for _ in 0..<80 {
      var archive = original
      let bit = Int(random.next() % UInt64(archive.count * 8))
      archive[bit / 8] ^= 1 << (bit % 8)
      if try !verify(archive).isValid {
        refused += 1
      } else {
        #expect(try contents(archive) == Self.bag.files, "bit \(bit)")
      }
    }
    // Times, modes and version numbers are a twentieth of the archive and no part of the bag.
    #expect(refused >= 60)
  }

  /// The files of an archive, by another reader.
  private func contents(_ archive: [UInt8]) throws -> [BagPath: [UInt8]] {
    var files: [BagPath: [UInt8]] = [:]
    let zip = try Zip(archive)
    for (index, name) in zip.names.enumerated() {
      var bytes: [UInt8] = []
      try zip.inflate(index) {
        bytes.append(contentsOf: $0)
        return true
      }
      files[BagPath(String(name.dropFirst("bag/".count)))] = bytes
    }
    return files
  }

  @Test("20 archives that were cut off are refused as such", arguments: [11])
  func truncations(seed: UInt64) throws {
    var random = SplitMix64(state: seed)
    let original = try Self.bag.zip()
    for _ in 0..<20 {
      let length = Int(random.next() % UInt64(original.count))
      let verdict = try verify(Array(original[..<length]))
      #expect(verdict.lines == ["error damaged-archive "], "\(length) of \(original.count) bytes")
    }
  }

  @Test(
    "60 files changed, taken away, put in or renamed are named, and nothing else", arguments: [3])
  func edits(seed: UInt64) throws {
    var random = SplitMix64(state: seed)
    for number in 0..<60 {
      var bag = Self.bag
      let name = Self.names[Int(random.next() % UInt64(Self.names.count))]
      let other = BagPath("data/site/new-\(number).html")
      let expected: String
      switch number % 4 {
      case 0:
        let index = Int(random.next() % UInt64(bag.files[name]?.count ?? 1))
        bag.files[name]?[index] ^= 1
        expected = "error changed-file \(name.text)"
      case 1:
        bag.files[name] = nil
        expected = "error missing-file \(name.text)"
      case 2:
        bag.files[other] = Array("new \(number)".utf8)
        expected = "error extra-file \(other.text)"
      default:
        bag.files[other] = bag.files.removeValue(forKey: name)
        expected = "error renamed-file \(other.text)"
      }
      // The size of the payload in bag-info.txt is not given, so nothing else can differ.
      #expect(try verify(bag.zip()).lines == [expected])
    }
  }

  @Test("10 files of each payload manifest forged alone are still named", arguments: [5])
  func forgedManifests(seed: UInt64) throws {
    var random = SplitMix64(state: seed)
    for _ in 0..<10 {
      var bag = Self.bag
      let name = Self.names[Int(random.next() % UInt64(Self.names.count))]
      bag.files[name] = Array("forged".utf8)
      bag["manifest-sha256.txt"] = TestBag.manifest(of: bag, .sha256)
      #expect(
        try verify(bag.zip()).lines
          == ["error changed-file \(name.text)", "error changed-file manifest-sha256.txt"].sorted())
    }
  }

  @Test(
    "10 names that lead out of the archive are refused",
    arguments: [
      "../evil", "bag/../../evil", "/etc/evil", "C:\\evil", "C:evil", "bag\\..\\evil", "~/evil",
      "bag/data/..", "bag/..", "\\\\host\\evil",
    ])
  func traversal(name: String) throws {
    let entries = Self.bag.files.sorted { $0.key < $1.key }
      .map { Zip.Entry(name: "bag/" + $0.text, content: $1) }
    let verdict = try verify(
      Zip.bytes(of: entries + [Zip.Entry(name: name, content: [1])]))
    let shown = name.hasPrefix("bag/") ? String(name.dropFirst(4)) : name
    #expect(verdict.lines == ["error unsafe-name \(shown)"])
  }

  @Test("5 names that are there twice are refused, whichever is the right one", arguments: 0..<5)
  func duplicates(number: Int) throws {
    let entries = Self.bag.files.sorted { $0.key < $1.key }
      .map { Zip.Entry(name: "bag/" + $0.text, content: $1) }
    let again = Zip.Entry(name: "bag/" + Self.names[number].text, content: Array("other".utf8))
    let isLast = try verify(Zip.bytes(of: entries + [again]))
    #expect(isLast.lines == ["error duplicate-name \(Self.names[number].text)"])
    let isFirst = try verify(Zip.bytes(of: [again] + entries))
    #expect(
      isFirst.lines == [
        "error changed-file \(Self.names[number].text)",
        "error duplicate-name \(Self.names[number].text)",
      ])
  }

  @Test("a broken header in front of one file names that file and no other", arguments: 0..<6)
  func headers(number: Int) throws {
    var archive = try Self.bag.zip()
    let name = Array("bag/\(Self.names[number].text)".utf8)
    let start = try #require(
      (0..<archive.count - name.count).first { archive[$0..<$0 + name.count].elementsEqual(name) })
    for place in [start - 30, start + 5] {
      archive[place] ^= 4
      #expect(try verify(archive).lines == ["error changed-file \(Self.names[number].text)"])
      archive[place] ^= 4
    }
  }

  @Test("what a manifest lists may grow as a white scan does, and is checked to its end")
  func whiteScans() throws {
    let scan = String(repeating: " ", count: 26 << 20)
    var bag = TestBag("1.0", payload: ["data/a.bmp": scan, "data/b.bmp": scan], [.sha256])
    #expect(try verify(bag.zip()).lines == [])
    bag.files["data/b.bmp"]?[25 << 20] = 0
    #expect(try verify(bag.zip()).lines == ["error changed-file data/b.bmp"])
  }

  @Test(
    "names that cannot be unpacked are refused, though the manifest lists them",
    arguments: [
      (["data/x", "data/x/y"], ["error duplicate-name data/x"]),
      (["data/x", "data/x/y/z"], ["error duplicate-name data/x"]),
      (["data/x", "data/X/y"], ["warning ambiguous-name data/x"]),
      (
        ["data/\(String(repeating: "n", count: 256))"],
        ["error unsafe-name data/\(String(repeating: "n", count: 256))"]
      ),
      (
        ["data/\(String(repeating: "长", count: 86))/a"],
        ["error unsafe-name data/\(String(repeating: "长", count: 86))/a"]
      ),
      (["data/\(String(repeating: "n", count: 255))"], []),
      (["data/\(String(repeating: "长", count: 85))"], []),
      (["data/a", "data/b"], []),
    ] as [([String], [String])])
  func unpackable(names: [String], expected: [String]) throws {
    let bag = TestBag(
      "1.0", payload: Dictionary(uniqueKeysWithValues: names.map { (BagPath($0), $0) }), [.sha256])
    #expect(try verify(bag.zip()).lines == expected)
  }

  @Test("a list of very many files that are not there is told in short, and finds those that are")
  func longLists() throws {
    var bag = TestBag("1.0", [.sha256])
    let line = bag["manifest-sha256.txt"] ?? ""
    let strangers = (0..<30_000).map { "\(String(repeating: "0", count: 64))  data/\($0)\n" }
    bag["manifest-sha256.txt"] = strangers.joined() + line
    bag.sealTags(.sha256)
    let lines = try verify(bag.zip()).lines
    #expect(lines.count == 991)
    #expect(lines.allSatisfy { $0.hasPrefix("error missing-file") })
  }

  @Test("5 zip bombs are refused without being inflated", arguments: 0..<5)
  func bombs(number: Int) throws {
    let folder = try TemporaryFolder()
    let entries = Self.bag.files.sorted { $0.key < $1.key }
    let zeros = [UInt8](repeating: 0, count: (20 + 10 * number) << 20)
    let archive = try Zip.bytes(
      of: entries.map { Zip.Entry(name: "bag/" + $0.text, content: $1) }
        + [Zip.Entry(name: "bag/data/bomb.bin", content: zeros)])
    try folder.write(archive, to: "bag.zip")
    let lines = try verifyBag(at: folder("bag.zip"), jobs: 2).lines
    #expect(lines == ["error extra-file data/bomb.bin", "error zip-bomb data/bomb.bin"])
  }

  @Test("5 entries made links in the list are refused", arguments: 0..<5)
  func links(number: Int) throws {
    var archive = try Self.bag.zip()
    let name = Array("bag/\(Self.names[number].text)".utf8)
    // The last occurrence of the name is that in the list; the mode stands 8 bytes before the end of
    // the fixed part, which is 46 bytes long.
    let start = try #require(
      (0..<archive.count - name.count).last { archive[$0..<$0 + name.count].elementsEqual(name) })
    archive[start - 46 + 41] = 0xA1
    #expect(
      try verify(archive).lines == [
        "error missing-file \(Self.names[number].text)",
        "error not-a-file \(Self.names[number].text)",
      ])
  }

  @Test("5 names that differ between the list and the entry are refused", arguments: 0..<5)
  func twoNames(number: Int) throws {
    var archive = try Self.bag.zip()
    let name = Array("bag/\(Self.names[number].text)".utf8)
    let start = try #require(
      (0..<archive.count - name.count).first { archive[$0..<$0 + name.count].elementsEqual(name) })
    archive[start + 9] ^= 1
    #expect(try !verify(archive).isValid)
  }
}

extension TestBag {
  static func manifest(of bag: TestBag, _ algorithm: ChecksumAlgorithm) -> String? {
    var copy = bag
    copy.seal(algorithm)
    return copy["manifest-\(algorithm).txt"]
  }
}
