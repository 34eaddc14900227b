import Content
import SiteMap

/// What a server that runs nginx needs to know of a site: two files for `/etc/nginx/conf.d/`.
///
/// One describes the server and belongs to whoever runs it; the other lists former addresses and is written
/// anew whenever they change.
///
/// ```swift
/// let files = NginxFiles(
///   baseURL: site.configuration.baseURL, folder: "/srv/www/showcase",
///   moved: NginxFiles.moved(in: site))
/// ```
public struct NginxFiles: Sendable {
  /// The server: paths, headers, compression, the page for addresses that lead nowhere.
  public let site: String
  /// Former addresses and where they lead now.
  public let redirects: String

  /// Names under which nginx reads both; the redirects are read first.
  public static let siteName = "showcase-site.conf"
  /// See `siteName`.
  public static let redirectsName = "showcase-redirects.conf"

  /// What pages may load: everything from their own server and nothing else; no script or style in a page.
  static let policy = """
    default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; \
    media-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'self'; frame-ancestors 'self'
    """

  /// What drawings and attachments may do when they are opened by themselves: be seen. They come from
  /// anywhere, so they get no more even if something in them was overlooked.
  static let guestPolicy = """
    default-src 'none'; img-src 'self' data:; media-src 'self'; style-src 'unsafe-inline'; \
    frame-ancestors 'self'; sandbox
    """

  /// The files for a site.
  ///
  /// - Parameters:
  ///   - baseURL: where the site stands, ending in `/`; the root of any server where nobody has said.
  ///   - folder: where its files are on the server.
  ///   - moved: former addresses and where they lead now, as paths of the site.
  ///   - translations: the folders of further languages, such as `en/`, which have a page of their own for
  ///     addresses that lead nowhere.
  public init(
    baseURL: String?, folder: String, moved: [(from: String, to: String)],
    translations: [String] = []
  ) {
    let address = Self.split(baseURL)
    site = Self.server(
      host: address.host, path: address.path, folder: folder, translations: translations)
    redirects = Self.map(moved, path: address.path)
  }

  /// The former addresses of all texts of a site, sorted.
  public static func moved(in site: Site) -> [(from: String, to: String)] {
    site.articles.flatMap { article in
      article.aliasAddresses.map { (from: $0.address.path, to: article.address.path) }
    }.sorted { $0.from < $1.from }
  }

  /// The folders of further languages that have pages.
  public static func translations(of site: Site) -> [String] {
    SiteMap.languages(of: site).map(\.folder).filter { !$0.isEmpty }.sorted()
  }

  private static func split(_ baseURL: String?) -> (host: String, path: String) {
    guard let baseURL else { return ("_", "/") }
    let rest = baseURL.drop { $0 != ":" }.dropFirst("://".count)
    let host = rest.prefix { $0 != "/" && $0 != ":" }
    return (String(host), String(rest.drop { $0 != "/" }))
  }

  private static let firstLine =
    "# Former addresses, written by showcase hosting: run it again when they have changed."

  /// Whether a file is a list of former addresses that was written here.
  public static func isRedirects(_ bytes: [UInt8]) -> Bool { bytes.starts(with: firstLine.utf8) }

  private static func map(_ moved: [(from: String, to: String)], path: String) -> String {
    var lines = [
      firstLine,
      "map $uri $showcase_moved {", "  default \"\";",
    ]
    for (from, to) in moved {
      lines.append("  \"\(path)\(from)\" \"\(path)\(to)\";")
      if from == "index.html" || from.hasSuffix("/index.html") {
        lines.append("  \"\(path)\(from.dropLast("index.html".count))\" \"\(path)\(to)\";")
      }
    }
    return (lines + ["}", ""]).joined(separator: "\n")
  }

  /// A path as nginx reads it inside a regular expression.
  private static func escaped(_ path: String) -> String {
    path.reduce(into: "") { $0 += ".+*?()[]{}^$|\\".contains($1) ? "\\\($1)" : String($1) }
  }

  /// The pages of a language, and its page for addresses that lead nowhere. That is seen at any depth, so it is
  /// told where the pages begin.
  ///
  /// - Parameter language: the folder of the language; empty for the first one.
  private static func pages(_ language: String, path: String, files: String) -> String {
    func place(_ name: String) -> String {
      path == "/" ? "root \"\(files)\";" : "alias \"\(files)/\(language)\(name)\";"
    }
    let begin = path + language
    return """
        location \(begin) {
          \(place(""))
          index index.html;
          error_page 404 \(begin)404.html;
        }
        location = \(begin)404.html {
          internal;
          \(place("404.html"))
          gzip_static off;
          sub_filter '<head>' '<head><base href="\(begin)">';
          sub_filter_once on;
        }
      """
  }

  private static func server(
    host: String, path: String, folder: String, translations: [String]
  ) -> String {
    let pattern = escaped(path)
    let files = folder.hasSuffix("/") ? String(folder.dropLast()) : folder
    let pages = ([""] + translations).map { Self.pages($0, path: path, files: files) }
      .joined(separator: "\n")
    let shown = Content.Site.Attachment.shownEndings.joined(separator: "|")
    let slash =
      path == "/" ? "" : "\n  location = \(path.dropLast()) { return 301 \(path); }\n"
    return """
      # nginx for this site, written once by showcase hosting; change it as the server needs.
      # Put it with \(redirectsName) into /etc/nginx/conf.d/, then: nginx -t && systemctl reload nginx

      # Files named by their content are kept for good; for everything else browsers ask each time.
      map $uri $showcase_cache {
        default "no-cache";
        "~^\(pattern)assets/[^/]+-[0-9a-f]{16}(?:\\.[a-z0-9]+)?$" "public, max-age=31536000, immutable";
        "~^\(pattern)files/[0-9a-f]{16}/" "public, max-age=31536000, immutable";
        "~^\(pattern)search/(?:[^/]+/)*[^/]+-[0-9a-z]{6}\\.js$" "public, max-age=31536000, immutable";
      }

      # Attachments and drawings come from anywhere: they are seen, and do nothing. PDF readers of browsers do
      # not start in a sandbox, and run nothing of the site.
      map $uri $showcase_policy {
        default "\(policy)";
        "~^\(pattern)files/[^/]+/[^/]+\\.pdf$" "\(policy)";
        "~^\(pattern)files/" "\(guestPolicy)";
        "~*\\.svgz?$" "\(guestPolicy)";
      }
      # What browsers do not show by themselves is saved under its own name.
      map $uri $showcase_disposition {
        default "";
        "~^\(pattern)files/[^/]+/[^/]+\\.(?:\(shown))$" "";
        "~^\(pattern)files/" "attachment";
      }

      server {
        listen 80;
        listen [::]:80;
        # With a certificate:
        # listen 443 ssl http2;
        # ssl_certificate     /etc/ssl/…;
        # ssl_certificate_key /etc/ssl/…;
        server_name \(host);
        server_tokens off;
        absolute_redirect off;

        types { text/csv csv; }
        include /etc/nginx/mime.types;
        charset utf-8;
        charset_types text/css text/csv text/plain text/xml application/javascript application/json
                      application/atom+xml image/svg+xml;

        # Sends page.html.gz where it stands beside page.html (precompress: true); else compresses itself.
        gzip_static on;
        gzip on;
        gzip_vary on;
        gzip_proxied any;
        gzip_types text/css text/csv text/plain text/xml application/javascript application/json
                   application/atom+xml image/svg+xml;
        # With Debian's libnginx-mod-http-brotli-static:
        # brotli_static on;

        # In one place, since a location with headers of its own would forget these.
        add_header Cache-Control $showcase_cache;
        add_header Content-Security-Policy $showcase_policy always;
        add_header Content-Disposition $showcase_disposition;
        add_header X-Content-Type-Options nosniff always;
        add_header Referrer-Policy strict-origin-when-cross-origin always;

        if ($showcase_moved) { return 301 $showcase_moved; }
      \(slash)
        # Each language has a page for addresses that lead nowhere.
      \(pages)

        # Nothing that is hidden is shown, but for what authorities look up.
        location ~ /\\.(?!well-known/) { return 404; }
        error_page 404 \(path)404.html;
      }

      """
  }
}
