import Testing

@testable import Hosting

@Suite("The files for nginx")
struct NginxFilesTests {
  private static let moved = [
    (from: "cases/old.html", to: "cases/new.html"), (from: "news/index.html", to: "about.html"),
  ]

  @Test("former addresses are a map, a folder's index under both its names")
  func redirects() {
    let files = NginxFiles(
      baseURL: "https://www.school.cn/shuanggao/", folder: "/srv/www/x", moved: Self.moved)
    #expect(
      files.redirects == """
        # Former addresses, written by showcase hosting: run it again when they have changed.
        map $uri $showcase_moved {
          default "";
          "/shuanggao/cases/old.html" "/shuanggao/cases/new.html";
          "/shuanggao/news/index.html" "/shuanggao/about.html";
          "/shuanggao/news/" "/shuanggao/about.html";
        }

        """)
  }

  @Test(
    "host and path follow the address, and paths mean themselves in regular expressions",
    arguments: [
      (
        "https://www.school.cn/shuanggao/", "www.school.cn", "location /shuanggao/ {",
        "alias \"/srv/www/x/\";"
      ),
      ("http://10.0.0.1:8080/", "10.0.0.1", "location / {", "root \"/srv/www/x\";"),
      (nil, "_", "location / {", "root \"/srv/www/x\";"),
      (
        "https://a.cn/v1.0/", "a.cn", "\"~^/v1\\.0/assets/",
        "location = /v1.0 { return 301 /v1.0/; }"
      ),
    ] as [(String?, String, String, String)])
  func server(baseURL: String?, host: String, first: String, second: String) {
    let text = NginxFiles(baseURL: baseURL, folder: "/srv/www/x/", moved: []).site
    #expect(text.contains("server_name \(host);"))
    #expect(text.contains(first))
    #expect(text.contains(second))
  }

  @Test("addresses of a language that lead nowhere answer with the page of that language")
  func missingPages() {
    let below = NginxFiles(
      baseURL: "https://a.cn/x/", folder: "/srv/x", moved: [], translations: ["en/"]
    ).site
    for line in [
      "location /x/ {\n    alias \"/srv/x/\";\n    index index.html;\n    error_page 404 /x/404.html;",
      "location /x/en/ {\n    alias \"/srv/x/en/\";\n    index index.html;\n"
        + "    error_page 404 /x/en/404.html;",
      "location = /x/en/404.html {\n    internal;\n    alias \"/srv/x/en/404.html\";",
      "sub_filter '<head>' '<head><base href=\"/x/en/\">';",
    ] { #expect(below.contains(line), "\(line)") }
    let root = NginxFiles(baseURL: nil, folder: "/srv/x", moved: [], translations: ["en/"]).site
    #expect(root.contains("location = /en/404.html {\n    internal;\n    root \"/srv/x\";"))
    #expect(!NginxFiles(baseURL: nil, folder: "/srv/x", moved: []).site.contains("/en/"))
  }

  @Test("the policy allows nothing but the site's own files")
  func policy() {
    let parts = NginxFiles.policy.split(separator: "; ")
    #expect(parts.first == "default-src 'none'")
    #expect(parts.dropFirst().allSatisfy { $0.hasSuffix(" 'self'") })
    #expect(!NginxFiles.policy.contains("unsafe"))
  }

  @Test("attachments and drawings act on nothing, and what browsers do not show is saved")
  func guests() {
    let text = NginxFiles(baseURL: "https://a.cn/v1.0/", folder: "/srv/x", moved: []).site
    #expect(NginxFiles.guestPolicy.contains("sandbox"))
    #expect(!NginxFiles.guestPolicy.contains("script"))
    for line in [
      "\"~^/v1\\.0/files/\" \"\(NginxFiles.guestPolicy)\";",
      "\"~*\\.svgz?$\" \"\(NginxFiles.guestPolicy)\";",
      "\"~^/v1\\.0/files/\" \"attachment\";",
      "add_header Content-Security-Policy $showcase_policy always;",
      "add_header Content-Disposition $showcase_disposition;",
      "\"~^/v1\\.0/files/[0-9a-f]{16}/\" \"public, max-age=31536000, immutable\";",
    ] { #expect(text.contains(line), "\(line)") }
    #expect(text.contains("|pdf|") && !text.contains("|docx|") && !text.contains("|heic|"))
  }
}
