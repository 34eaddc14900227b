import TestSupport
import Testing

@testable import BagIt

/// A bag with what is to be said of it.
struct BagCase: Sendable, CustomTestStringConvertible {
  let name: String
  let bag: TestBag
  /// All findings; without an error among them the bag is valid.
  let expected: [String]

  init(_ name: String, _ bag: TestBag, _ expected: [String] = []) {
    self.name = name
    self.bag = bag
    self.expected = expected
  }

  init(_ name: String, _ bag: TestBag, _ expected: [String] = [], edit: (inout TestBag) -> Void) {
    var bag = bag
    edit(&bag)
    self.init(name, bag, expected)
  }

  var testDescription: String { name }
}

/// The cases of the Library of Congress' conformance suite, by its names, made anew.
@Suite struct ConformanceTests {
  @Test("each bag gets the expected verdict, in a folder and packed", arguments: cases)
  func verdict(_ item: BagCase) throws {
    let folder = try item.bag.folder()
    #expect(try verifyBag(at: folder.path, jobs: 2).lines == item.expected)
    guard item.bag.emptyFolders.isEmpty else { return }
    #expect(try verify(item.bag.zip()).lines == item.expected)
    #expect(try verify(item.bag.zip(in: "")).lines == item.expected)
  }

  static let cases = oldValid + oldInvalid + outOfScope + warnings + new

  static let weak = "warning invalid-bag manifest-md5.txt"
  static let old = TestBag(
    "0.97", payload: ["data/bare-filename": "1", "data/text-file.txt": "text"], [.md5],
    info: "Source-Organization: X\n")

  /// `valid` of v0.93 to v0.97.
  static let oldValid: [BagCase] = [
    BagCase("basic-bag", old, [weak]),
    BagCase("v0.95 basic-bag", TestBag("0.95", [.md5], info: nil), [weak]),
    BagCase("basic-bag-sha1", TestBag("0.97", [.sha1]), ["warning invalid-bag manifest-sha1.txt"]),
    BagCase("basic-bag-sha224", TestBag("0.97", [.sha224])),
    BagCase("basic-bag-sha256", TestBag("0.97", [.sha256])),
    BagCase("basic-bag-sha512", TestBag("0.97", [.sha512])),
    BagCase("minimal-bag", TestBag("0.97", payload: [:], []), []) {
      $0["manifest-sha512.txt"] = ""
      $0.emptyFolders = ["data"]
    },
    BagCase(
      "v0.93 duplicate-metadata-entries",
      {
        var bag = TestBag("0.93", [])
        bag["package-info.txt"] = "Contact-Name: A\nContact-Name: B\nPacking-Date: 2009-10-14\n"
        bag.seal(.sha512)
        return bag
      }()),
    BagCase(
      "v0.97 duplicate-metadata-entries",
      TestBag("0.97", info: "Contact-Name: A\nContact-Name: B\nBagging-Date: 2009-10-14\n")),
    BagCase(
      "uncommon-metadata-separators",
      TestBag("0.97", info: "A : b\nC:d\nE\t:\tf\nLong: one\n  two\n\tthree\n")),
    BagCase(
      "bag-with-space", TestBag("0.97", payload: ["data/a b/two  words.txt": "x", "data/ c": "y"])),
    BagCase(
      "bag-with-encoded-names",
      TestBag("0.97", payload: ["data/100%25.txt": "as written", "data/a%0Ab": "too"])
    ) { bag in
      bag["manifest-sha512.txt"] = bag["manifest-sha512.txt"]?.replacing("%25", with: "%")
      bag.sealTags(.sha512)
    },
    BagCase(
      "bag-with-escapable-characters", TestBag("0.97", payload: ["data/a\nb\rc": "x"]),
      ["warning unsafe-name data/a\nb\rc"]),
    BagCase(
      "bag-with-names-that-windows-cannot-have",
      TestBag(
        "0.97",
        payload: [
          "data/CON.txt": "x", "data/com1/x": "x", "data/a:b": "x", "data/a.": "x",
          "data/a /b": "x", "data/a?b": "x", "data/console": "x",
        ]),
      [
        "warning unsafe-name data/CON.txt", "warning unsafe-name data/a /b",
        "warning unsafe-name data/a.", "warning unsafe-name data/a:b",
        "warning unsafe-name data/a?b", "warning unsafe-name data/com1/x",
      ]),
    BagCase(
      "bag-with-leading-dot-slash-in-manifest", TestBag("0.97"),
      ["warning unsafe-name manifest-sha512.txt:1"],
      edit: { bag in
        bag["manifest-sha512.txt"] = bag["manifest-sha512.txt"]?.replacing(" data", with: " ./data")
        bag.sealTags(.sha512)
      }),
    BagCase(
      "bag-in-a-bag",
      TestBag(
        "0.97",
        payload: Dictionary(
          uniqueKeysWithValues: TestBag().files.map {
            (BagPath("data/inner/\($0.text)"), String(decoding: $1, as: UTF8.self))
          }))),
    BagCase("holey-bag, fetched", TestBag("0.97")) { bag in
      bag["fetch.txt"] = "https://host.example/hello.txt 7 data/hello.txt\n"
      bag.sealTags(.sha512)
    },
    BagCase("ISO-8859-1-encoded-tag-files", TestBag("0.97", [])) { bag in
      bag["bagit.txt"] = "BagIt-Version: 0.97\nTag-File-Character-Encoding: ISO-8859-1\n"
      bag.files["bag-info.txt"] = Array("Contact-Name: N".utf8) + [0xFA, 0xF1] + Array("ez\n".utf8)
      bag.seal(.sha512)
    },
    BagCase("UTF-16-encoded-tag-files", utf16("UTF-16", mark: true)),
    BagCase("UTF-16BE-encoded-tag-files", utf16("UTF-16BE", mark: false)),
    BagCase("UTF-16 without a mark is big-endian", utf16("UTF-16", mark: false)),
  ]

  static func utf16(_ encoding: String, mark: Bool) -> TestBag {
    var bag = TestBag("0.97", [], info: "Contact-Name: 双高办\n")
    bag["bagit.txt"] = "BagIt-Version: 0.97\nTag-File-Character-Encoding: \(encoding)\n"
    func wide(_ text: String) -> [UInt8] {
      (mark ? [0xFE, 0xFF] : []) + text.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
    }
    bag.files["bag-info.txt"] = wide("Contact-Name: 双高办\n")
    bag.files["manifest-sha512.txt"] = wide(
      "\(bag.checksum("data/hello.txt", .sha512)) data/hello.txt\n")
    bag.sealTags(.sha512)
    bag.files["tagmanifest-sha512.txt"] = wide(bag["tagmanifest-sha512.txt"] ?? "")
    return bag
  }

  /// `invalid` of v0.97.
  static let oldInvalid: [BagCase] = [
    BagCase("baginfo-missing-encoding", old, ["error invalid-bag bagit.txt:2"]) {
      $0["bagit.txt"] = "BagIt-Version: 0.97\n"
    },
    BagCase("bom-in-bagit.txt", old, ["error invalid-bag bagit.txt:1"]) {
      $0["bagit.txt"] = "\u{FEFF}" + ($0["bagit.txt"] ?? "")
    },
    BagCase("corrupt-data-file", old, ["error changed-file data/bare-filename", weak]) {
      $0["data/bare-filename"] = "2"
    },
    BagCase("corrupt-tag-file", old, ["error changed-file bag-info.txt", weak]) {
      $0["bag-info.txt"] = "Source-Organization: Y\n"
    },
    BagCase("extra-file-in-bag", old, ["error extra-file data/bar", weak]) { $0["data/bar"] = "b" },
    BagCase("invalid-version-number", old, ["error invalid-bag bagit.txt:1"]) {
      $0["bagit.txt"] = "BagIt-Version: .97\nTag-File-Character-Encoding: UTF-8\n"
    },
    BagCase("bagit-with-invalid-whitespace", old, ["error invalid-bag bagit.txt:1"]) {
      $0["bagit.txt"] = "BagIt-Version : 0.97\nTag-File-Character-Encoding : UTF-8\n"
    },
    BagCase("missing-baginfo", old, ["error missing-file bag-info.txt", weak]) {
      $0["bag-info.txt"] = nil
    },
    BagCase("missing-bagit.txt", old, ["error invalid-bag bagit.txt"]) { $0["bagit.txt"] = nil },
    BagCase(
      "same-filename-listed-twice-with-different-hashes", TestBag("0.97"),
      ["error changed-file data/hello.txt", "error duplicate-name manifest-sha512.txt:2"]
    ) { bag in
      let other = bag.checksum("bagit.txt", .sha512)
      bag["manifest-sha512.txt", default: ""] += "\(other) data/hello.txt\n"
      bag.sealTags(.sha512)
    },
    BagCase("no payload folder", TestBag("0.97", payload: [:]), ["error invalid-bag data"]),
    BagCase("no manifest", TestBag("0.97", []), ["error invalid-bag "]),
  ]
}

extension TestBag {
  subscript(path: String, default text: String) -> String {
    get { self[path] ?? text }
    set { self[path] = newValue }
  }
}
