@testable import BagIt

extension ConformanceTests {
  static func listing(_ path: String) -> BagCase {
    BagCase(
      "out-of-scope-file-paths: \(path)", TestBag("0.97"),
      ["error unsafe-name manifest-sha512.txt:2"]
    ) { bag in
      bag["manifest-sha512.txt", default: ""] += bag.checksum("bagit.txt", .sha512) + "  \(path)\n"
      bag.sealTags(.sha512)
    }
  }

  static func fetching(_ path: String) -> BagCase {
    BagCase(
      "out-of-scope-file-paths-for-fetch: \(path)", TestBag("0.97"),
      ["error unsafe-name fetch.txt:1"]
    ) { bag in
      bag["fetch.txt"] = "http://host.example/foo - \(path)\n"
      bag.sealTags(.sha512)
    }
  }

  /// `invalid`, `linux-only` and `windows-only` of v0.97: paths that lead out of the bag.
  static let outOfScope: [BagCase] = [
    "../../../README.md", "/elsewhere/foo", "~/foo", "~root/foo", #"C:\Windows\System32\setx.exe"#,
    #"\\?\UNC\server\Windows\System32\setx.exe"#, #"%HomeDrive%\Windows\System32\setx.exe"#,
    "data/../../foo", #"data\..\..\foo"#,
  ].flatMap { [listing($0), fetching($0)] }

  /// `warning` of v0.97: valid, with something to say.
  static let warnings: [BagCase] = [
    BagCase(
      "duplicate-file-with-different-case",
      TestBag("0.97", payload: ["data/Hello.txt": "a", "data/hello.txt": "b"]),
      ["warning ambiguous-name data/hello.txt"]),
    BagCase(
      "same-filename-listed-twice-with-different-normalization",
      TestBag("0.97", payload: ["data/\u{FA}": "a", "data/u\u{301}": "b"]),
      ["warning ambiguous-name data/\u{FA}"]),
    BagCase("filename-normalization", renormalized(), ["warning ambiguous-name data/u\u{301}"]),
    BagCase(
      "made-with-md5sum-tools", TestBag("0.97"), ["warning invalid-bag manifest-sha512.txt:1"]
    ) { bag in
      bag["manifest-sha512.txt"] = bag["manifest-sha512.txt"]?.replacing(" data", with: "*data")
      bag.sealTags(.sha512)
    },
    BagCase("relative-path", TestBag("0.97"), ["warning unsafe-name manifest-sha512.txt:1"]) {
      bag in
      bag["manifest-sha512.txt"] = bag["manifest-sha512.txt"]?.replacing("data/", with: "data/./")
      bag.sealTags(.sha512)
    },
    BagCase(
      "same-filename-listed-twice-with-the-same-hash", TestBag("0.97"),
      ["warning duplicate-name manifest-sha512.txt:2"]
    ) { bag in
      bag["manifest-sha512.txt", default: ""] += bag["manifest-sha512.txt"] ?? ""
      bag.sealTags(.sha512)
    },
    BagCase("special-system-files", TestBag("0.97", payload: ["data/.DS_Store": "x"])),
  ]

  static func renormalized() -> TestBag {
    var bag = TestBag("0.97", payload: ["data/u\u{301}": "a"])
    bag["manifest-sha512.txt"] = "\(bag.checksum("data/u\u{301}", .sha512))  data/\u{FA}\n"
    bag.sealTags(.sha512)
    return bag
  }

  /// v1.0, and what RFC 8493 asks for beyond the suite.
  static let new: [BagCase] = [
    BagCase("v1.0 basicBag", TestBag("1.0", [.sha256, .sha512], info: "Payload-Oxum: 7.1\n")),
    BagCase("v1.0 bagit-with-invalid-whitespace", TestBag(), ["error invalid-bag bagit.txt:1"]) {
      $0["bagit.txt"] = "BagIt-Version : 1.0\nTag-File-Character-Encoding: UTF-8\n"
    },
    BagCase(
      "v1.0 bag-info with white space before the colon", TestBag(info: "Contact-Name : A\n"),
      ["error invalid-bag bag-info.txt:1"]),
    BagCase(
      "v1.0 missing-from-manifest", TestBag(), ["error extra-file data/missingFromManifest.txt"]
    ) { $0["data/missingFromManifest.txt"] = "x" },
    BagCase(
      "v1.0 notAllManifestsListAllFiles",
      TestBag("1.0", payload: ["data/a": "1", "data/b": "2"], [.sha256, .sha512]),
      ["error invalid-bag manifest-sha256.txt"]
    ) { bag in
      bag["manifest-sha256.txt"] = "\(bag.checksum("data/a", .sha256))  data/a\n"
      bag.sealTags(.sha256)
      bag.sealTags(.sha512)
    },
    BagCase(
      "v1.0 same-filename-listed-twice-with-the-same-hash", TestBag(),
      ["error duplicate-name manifest-sha512.txt:2"]
    ) { bag in
      bag["manifest-sha512.txt", default: ""] += bag["manifest-sha512.txt"] ?? ""
      bag.sealTags(.sha512)
    },
    BagCase(
      "v1.0 Payload-Oxum that does not fit", TestBag(info: "Payload-Oxum: 8.1\n"),
      ["error invalid-bag bag-info.txt:1"]),
    BagCase(
      "v1.0 Payload-Oxum twice", TestBag(info: "Payload-Oxum: 7.1\npayload-oxum: 7.1\n"),
      ["error invalid-bag bag-info.txt:2"]),
    BagCase("v1.0 BOM in a manifest", TestBag(), ["error invalid-bag manifest-sha512.txt:1"]) {
      $0["manifest-sha512.txt"] = "\u{FEFF}" + ($0["manifest-sha512.txt"] ?? "")
      $0.sealTags(.sha512)
    },
    BagCase("v1.0 CRLF and CR", TestBag()) { bag in
      bag["manifest-sha512.txt"] = bag["manifest-sha512.txt"]?.replacing("\n", with: "\r\n")
      bag["bagit.txt"] = bag["bagit.txt"]?.replacing("\n", with: "\r")
      bag.sealTags(.sha512)
    },
    BagCase("v1.0 % is %25", TestBag(payload: ["data/100%.txt": "x", "data/%0A%25": "y"])),
    BagCase(
      "v1.0 % is not %25", TestBag(payload: ["data/100%.txt": "x"]),
      ["warning invalid-bag manifest-sha512.txt:1"]
    ) { bag in
      bag["manifest-sha512.txt"] = bag["manifest-sha512.txt"]?.replacing("%25", with: "%")
      bag.sealTags(.sha512)
    },
    BagCase("v1.0 upper-case checksum, tabs", TestBag()) { bag in
      bag["manifest-sha512.txt"] =
        bag.checksum("data/hello.txt", .sha512).uppercased() + "\t \tdata/hello.txt"
      bag.sealTags(.sha512)
    },
    BagCase("an unfetched file", TestBag(), ["error unfetched-file data/far.bin"]) { bag in
      bag["fetch.txt"] = "https://host.example/far.bin 9 data/far.bin\n"
      bag["manifest-sha512.txt", default: ""] +=
        bag.checksum("bagit.txt", .sha512) + "  data/far.bin\n"
      bag.sealTags(.sha512)
    },
    BagCase(
      "an unknown algorithm alone", TestBag("1.0", []),
      ["error unknown-algorithm manifest-blake3.txt"]
    ) { $0["manifest-blake3.txt"] = "00  data/hello.txt\n" },
    BagCase(
      "an unknown algorithm beside a known one", TestBag(),
      ["warning unknown-algorithm manifest-blake3.txt"]
    ) {
      $0["manifest-blake3.txt"] = "00  data/hello.txt\n"
      $0.sealTags(.sha512)
    },
    BagCase("a renamed file", TestBag(), ["error renamed-file data/other.txt"]) {
      $0["data/other.txt"] = $0["data/hello.txt"]
      $0["data/hello.txt"] = nil
    },
    BagCase("an unknown encoding", TestBag(), ["error invalid-bag bagit.txt:2"]) {
      $0["bagit.txt"] = "BagIt-Version: 1.0\nTag-File-Character-Encoding: ../../x\n"
    },
    BagCase(
      "a manifest in another encoding", TestBag(payload: ["data/双高.txt": "x"]),
      ["error invalid-bag manifest-sha512.txt"]
    ) { bag in
      let gbk: [UInt8] = [0xCB, 0xAB, 0xB8, 0xDF]
      let start = Array("\(bag.checksum("data/双高.txt", .sha512))  data/".utf8)
      bag.files["manifest-sha512.txt"] = start + gbk + Array(".txt\n".utf8)
      bag.sealTags(.sha512)
    },
    BagCase("a tag file that nobody lists", TestBag(), ["warning extra-file notes/x.txt"]) {
      $0["notes/x.txt"] = "x"
    },
    BagCase("lines that are none", TestBag(), ["error invalid-bag manifest-sha512.txt:2"]) {
      $0["manifest-sha512.txt", default: ""] += "# comment\n"
      $0.sealTags(.sha512)
    },
  ]
}
