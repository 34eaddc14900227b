import Testing

@testable import Deploying

@Suite("What has to be done to publish a site")
struct PlanTests {
  private func file(_ path: String, _ content: String = "a") -> SiteFile {
    SiteFile(path: path, size: content.utf8.count, sha256: content)
  }

  private func manifest(_ files: [SiteFile], release: Int = 3) -> DeploymentManifest {
    var manifest = DeploymentManifest()
    manifest.release = release
    for file in files { manifest.files[file.path] = .init(sha256: file.sha256, size: file.size) }
    return manifest
  }

  private func outline(_ plan: DeploymentPlan) -> [String] {
    plan.steps.map { step in
      switch step {
      case .record(let manifest):
        "record \(manifest.release) \(manifest.isComplete ? "whole" : "open"): "
          + manifest.files.filter { $0.value.sha256 == nil }.keys.sorted().joined(separator: " ")
      case .upload(let files): "upload " + files.map(\.path).joined(separator: " ")
      case .remove(let paths): "remove " + paths.joined(separator: " ")
      }
    }
  }

  @Test("assets, new pages, changed pages, lists, removals; the manifest first and last")
  func order() {
    let old = [
      file("assets/style-00112233445566aa.css"), file("cases/gone.html"),
      file("cases/gone.html.gz"),
      file("index.html"), file("search/manifest.js"), file("qr/a.png"),
    ]
    let new = [
      file("assets/style-00112233445566bb.css"), file("cases/new.html"), file("index.html", "b"),
      file("search/d/0-abc123.js"), file("search/manifest.js", "b"), file("qr/a.png"),
      file("feed.xml"), file("index.html.br"),
    ]
    let plan = DeploymentPlan(site: new, destination: manifest(old))
    let pending = [
      "assets/style-00112233445566bb.css", "cases/new.html", "feed.xml", "index.html",
      "index.html.br", "search/d/0-abc123.js",
      "search/manifest.js",
    ]
    #expect(
      outline(plan) == [
        "record 3 open: \(pending.joined(separator: " "))",
        "upload assets/style-00112233445566bb.css search/d/0-abc123.js",
        "upload cases/new.html",
        "record 3 open: feed.xml index.html index.html.br search/manifest.js",
        "upload index.html.br", "record 3 open: feed.xml index.html search/manifest.js",
        "upload index.html", "upload feed.xml search/manifest.js",
        "record 3 open: cases/gone.html cases/gone.html.gz",
        "remove cases/gone.html cases/gone.html.gz",
        "record 4 whole: ",
      ])
    #expect(plan.kept == ["assets/style-00112233445566aa.css"])
    #expect(plan.added.map(\.path).contains("feed.xml"))
    #expect(plan.changed.map(\.path) == ["index.html", "search/manifest.js"])
  }

  @Test("where nothing changed, nothing is done")
  func nothing() {
    let site = [file("index.html"), file("assets/a-0011223344556677.js")]
    #expect(DeploymentPlan(site: site, destination: manifest(site)).steps == [])
  }

  @Test("an unfinished publication is finished even where every file is right")
  func unfinished() {
    let site = [file("index.html")]
    var state = manifest(site)
    state.isComplete = false
    #expect(
      outline(DeploymentPlan(site: site, destination: state)) == [
        "record 3 open: ", "record 4 whole: ",
      ])
  }

  @Test("a large publication is recorded on the way, so that little has to be sent again")
  func chunks() {
    let site =
      (0..<1000).map { file("cases/\($0).html") } + [
        SiteFile(path: "film.mp4", size: 100 << 20, sha256: "x")
      ]
    let plan = DeploymentPlan(site: site, destination: DeploymentManifest())
    var open = 0
    for step in plan.steps {
      switch step {
      case .upload(let files):
        #expect(files.count <= 400)
        open += files.count
        #expect(open <= 600)
      case .record: open = 0
      case .remove: Issue.record("nothing is to be removed")
      }
    }
    #expect(plan.added.count == 1001)
  }

  @Test(
    "the role of a file follows from its path",
    arguments: [
      ("assets/style-00112233445566aa.css", FileRole.hashed),
      ("assets/style-00112233445566aa.css.gz", .hashed), ("assets/file-00112233445566aa", .hashed),
      ("files/00112233445566aa/年报.pdf", .hashed), ("files/00112233445566aa/a.csv.gz", .hashed),
      ("files/00112233445566zz/a.pdf", .plain), ("files/a.pdf", .plain),
      ("assets/style.css", .plain), ("assets/style-00112233445566a.css", .plain),
      ("assets/style-00112233445566zz.css", .plain), ("search/start-ilk2qf.js", .hashed),
      ("search/d/0-8y9kqr.js.br", .hashed), ("search/manifest.js", .list),
      ("search/manifest.js.gz", .list), ("search.html", .plain), ("feed.xml", .list),
      ("en/feed.xml", .list), ("sitemap.xml", .list), ("robots.txt", .list), ("index.html", .plain),
      ("cases/style-00112233445566aa.html", .plain), ("qr/one.png", .plain),
      ("data/indicators.json", .plain),
    ])
  func role(path: String, role: FileRole) {
    #expect(FileRole(of: path) == role)
  }

  @Test("files named by their content are kept for good, all others are asked for each time")
  func caching() {
    #expect(FileRole.hashed.cacheControl == "public, max-age=31536000, immutable")
    #expect(FileRole.plain.cacheControl == "no-cache")
    #expect(FileRole.list.cacheControl == "no-cache")
  }

  @Test(
    "texts say that they are UTF-8",
    arguments: [
      ("a.html", "text/html; charset=utf-8"), ("a/b.JS", "text/javascript; charset=utf-8"),
      ("a.css", "text/css; charset=utf-8"), ("a.csv", "text/csv; charset=utf-8"),
      ("a.json", "application/json; charset=utf-8"), ("feed.xml", "application/xml; charset=utf-8"),
      ("a.webp", "image/webp"), ("a.xyz", "application/octet-stream"),
      ("assets/file-0", "application/octet-stream"), ("a.b/c", "application/octet-stream"),
    ])
  func types(path: String, type: String) {
    #expect(ContentType.of(path) == type)
  }
}
