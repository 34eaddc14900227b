import Content
import Search
import SiteMap

/// A page at a former address that leads on, also where nobody answers requests. It needs no theme: nobody
/// looks at it for long.
struct RedirectView: PageView {
  let context: PageContext
  let target: PageAddress

  func write(to writer: inout PageWriter) {
    let site = context.site
    let href = escaped(context.link(to: target))
    let banner = site.isPreview ? "<p>\(escaped(context.word("preview")))</p>" : ""
    let canonical =
      site.isStaging
      ? nil
      : site.configuration.baseURL.map {
        "\n<link rel=\"canonical\" href=\"\(escaped($0 + target.path))\">"
      }
    let text = """
      <!doctype html>
      <html lang="\(escaped(context.language.tag))">
      <head>
      <meta charset="utf-8">
      <title>\(escaped(site.configuration.title(in: context.language)))</title>
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta name="robots" content="noindex">\(canonical ?? "")
      <meta http-equiv="refresh" content="0; url=\(href)">
      </head>
      <body>\(banner)<main><h1><a href="\(href)">\(escaped(context.word("movedTo")))</a></h1></main></body>
      </html>

      """
    writer.write(html: text)
  }

  var searchDocument: SearchDocument? { nil }
}
