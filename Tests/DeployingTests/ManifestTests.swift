import Testing

@testable import Deploying

@Suite("The manifest of a destination")
struct ManifestTests {
  @Test("it is read as it was written, and the same state gives the same bytes")
  func roundTrip() throws {
    var manifest = DeploymentManifest()
    manifest.release = 7
    manifest.isComplete = false
    manifest.files = [
      "index.html": .init(sha256: "aa", size: 3),
      "b.html": .init(sha256: nil, size: 4, before: "bb"),
      "assets/x-0011223344556677.js": .init(sha256: "cc", size: 5, retired: 6),
    ]
    #expect(
      String(decoding: manifest.bytes, as: UTF8.self) == """
        {"complete":false,"files":{"assets/x-0011223344556677.js":{"retired":6,"sha256":"cc","size":5},\
        "b.html":{"before":"bb","size":4},"index.html":{"sha256":"aa","size":3}},"format":1,"release":7}

        """)
    #expect(DeploymentManifest(manifest.bytes) == manifest)
  }

  @Test(
    "what is no manifest, is cut off, or names files outside the site is not believed",
    arguments: [
      "", "<html>", "{}", "{\"complete\":true,\"files\":{},\"format\":2,\"release\":1}",
      "{\"complete\":true,\"files\":{},\"format\":1,\"release\":-1}",
      "{\"complete\":true,\"files\":{},\"format\":1,\"release\":9223372036854775807}",
      "{\"complete\":true,\"files\":{},\"format\":1,\"release\":1e300}",
      "{\"complete\":true,\"files\":{\"a\":{\"size\":9223372036854775807}},\"format\":1,\"release\":1}",
      "{\"complete\":true,\"files\":{\"a\":{\"size\":-1}},\"format\":1,\"release\":1}",
      "{\"complete\":true,\"files\":{\"a\":{\"size\":1,\"retired\":9223372036854775807}},\"format\":1,\"release\":1}",
      "{\"complete\":true,\"files\":{\"../etc/passwd\":{\"size\":1}},\"format\":1,\"release\":1}",
      "{\"complete\":true,\"files\":{\"/etc/passwd\":{\"size\":1}},\"format\":1,\"release\":1}",
      "{\"complete\":true,\"files\":{\"a//b\":{\"size\":1}},\"format\":1,\"release\":1}",
      "{\"complete\":true,\"files\":{\".htaccess\":{\"size\":1}},\"format\":1,\"release\":1}",
      "{\"complete\":true,\"files\":{\"a\\nb\":{\"size\":1}},\"format\":1,\"release\":1}",
      "{\"complete\":true,\"files\":{\"a\":{\"size\":1}},\"format\":1,\"rel",
    ])
  func damaged(text: String) {
    #expect(DeploymentManifest(Array(text.utf8)) == nil)
  }
}
