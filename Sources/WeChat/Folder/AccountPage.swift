import Diagnostics
import Figures
import Markup

/// The page of an article's folder for the person who runs the account: how it looks on a telephone, what is to
/// be copied, what is to be minded, and the steps.
struct AccountPage {
  private let folder: AccountFolder
  private var article: AccountArticle { folder.article }

  init(_ folder: AccountFolder) { self.folder = folder }

  private func say(_ zh: String, _ en: String) -> String {
    Escaping.xml(LocalizedText(zh: zh, en: en).text(in: folder.language))
  }

  private var language: String { folder.language == .chinese ? "zh-CN" : "en" }

  /// The page.
  var html: String {
    """
    <!doctype html>
    <html lang="\(language)">
    <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="robots" content="noindex">
    <title>\(Escaping.xml(article.title)) · \(say("公众号文章", "WeChat article"))</title>
    <link rel="stylesheet" href="page.css">
    <script src="copy.js" defer></script>
    </head>
    <body>
    <header>
    <p>\(say("公众号文章", "WeChat article"))</p>
    <h1 lang="\(article.source.language.tag)">\(Escaping.xml(article.title))</h1>\(draftNote)
    </header>
    <main>
    <div class="work">
    \(steps)
    \(findings)
    \(counts)
    \(files)
    </div>
    <section class="preview" aria-labelledby="preview">
    <h2 id="preview">\(say("手机上的样子", "On a telephone"))</h2>
    <div class="telephone" lang="\(article.source.language.tag)">
    <p class="title">\(Escaping.xml(article.title))</p>
    <p class="by">\(Escaping.xml(article.author))</p>
    <div id="body">
    \(article.html)
    </div>
    </div>
    </section>
    </main>
    <script type="application/json" id="article">\(payload)</script>
    </body>
    </html>

    """
  }

  private var draftNote: String {
    article.source.frontMatter.isPublic
      ? "" : "\n<p class=\"draft\">\(say("送审稿，还没有发布，不要群发", "A draft: not to be sent out"))</p>"
  }

  /// What is copied, as a fixed text: what a browser makes of the preview is no business of the account's.
  private var payload: String {
    JSONText.object([
      ("html", JSONText.string(folder.copied)), ("text", JSONText.string(article.plain)),
      ("done", JSONText.string(say("已复制", "Copied"))),
      (
        "failed",
        JSONText.string(
          say(
            "浏览器不让复制：已经替你选中，按 Ctrl+C（Mac 上 ⌘C）",
            "The browser refuses to copy: it is selected, press Ctrl+C (⌘C on a Mac)"))
      ),
    ])
  }

  // MARK: Steps

  private var steps: String {
    """
    <section aria-labelledby="steps">
    <h2 id="steps">\(say("发布步骤", "Steps"))</h2>
    <ol class="steps">
    <li><p>\(say("复制正文，粘贴到公众号的编辑器里。", "Copy the body and paste it into the account's editor."))</p>
    <p><button type="button" data-copy="body">\(say("复制正文", "Copy the body"))</button></p></li>
    <li><p>\(say("等图片转存：每张图都出来、不再转圈，才算转完。有图没过来，就按编号从这个文件夹里上传。", "Wait for the pictures: each must have appeared and stopped turning. Upload by its number, from this folder, one that did not come."))</p></li>
    <li><p>\(say("填好下面几项，选好封面，按“保存为草稿”。", "Fill in these, choose the cover, and save as a draft."))</p>
    <dl class="fields">
    \(field("title", say("标题", "Title"), article.title))
    \(field("author", say("作者", "Author"), article.author))
    \(field("digest", say("摘要", "Digest"), article.digest))
    \(field("url", say("原文链接", "阅读原文"), article.url ?? ""))
    </dl></li>
    <li><p>\(say("按“预览”发到自己的手机，浅色、深色各看一遍，再群发。", "Preview it on your own telephone, light and dark, before it goes out."))</p></li>
    </ol>
    </section>
    """
  }

  private func field(_ name: String, _ label: String, _ value: String) -> String {
    guard !value.isEmpty else {
      return "<div><dt>\(label)</dt><dd>\(say("没有", "none"))</dd></div>"
    }
    let copy = say("复制", "Copy")
    return "<div><dt>\(label)</dt><dd><span id=\"field-\(name)\">\(Escaping.xml(value))</span> "
      + "<button type=\"button\" data-copy=\"\(name)\" aria-label=\"\(copy) \(label)\">\(copy)</button>"
      + "</dd></div>"
  }

  // MARK: Findings

  private var findings: String {
    let items = folder.findings.map { finding in
      let place = [finding.place.file, finding.place.line.map(String.init)].compactMap(\.self)
        .joined(separator: ":")
      let hint = finding.hint.map {
        "<br><span class=\"hint\">\(Escaping.xml($0.text(in: folder.language)))</span>"
      }
      return "<li class=\"\(finding.severity.rawValue)\"><strong>"
        + (finding.severity == .error ? say("必须改", "Must be mended") : say("请看一眼", "Please look"))
        + "</strong> \(Escaping.xml(finding.message.text(in: folder.language)))\(hint ?? "")"
        + "<br><span class=\"place\">\(Escaping.xml(place))</span></li>"
    }
    let list =
      items.isEmpty
      ? "<p>\(say("没有发现问题。", "Nothing found."))</p>"
      : "<ul class=\"findings\">\n\(items.joined(separator: "\n"))\n</ul>"
    let (characters, bytes) = (article.length.characters, (article.length.bytes + 999) / 1000)
    return """
      <section aria-labelledby="findings">
      <h2 id="findings">\(say("发布前检查", "Before it goes out"))</h2>
      \(list)
      <p class="note">\(say("正文连同格式 \(characters) 个字符、\(bytes) KB；公众号的上限是 \(Preflight.characters) 个字符、1 MB。", "The body has \(characters) characters and \(bytes) KB with its markup; an account takes \(Preflight.characters) and 1 MB."))</p>
      </section>
      """
  }

  // MARK: Counts

  private static let names: [String: LocalizedText] = [
    "words": LocalizedText(zh: "字数", en: "Characters"),
    "figures": LocalizedText(zh: "数字", en: "Figures"),
    "pictures": LocalizedText(zh: "图片", en: "Pictures"),
    "tables": LocalizedText(zh: "表格", en: "Tables"),
    "notes": LocalizedText(zh: "注释", en: "Notes"),
  ]

  private var counts: String {
    let rows = zip(article.held.members, article.kept.members).map { held, kept in
      let name = Self.names[held.name]?.text(in: folder.language) ?? held.name
      let verdict = held.count == kept.count ? "✓" : say("不一致", "differs")
      return "<tr><th scope=\"row\">\(name)</th><td>\(held.count)</td><td>\(kept.count)</td>"
        + "<td>\(verdict)</td></tr>"
    }
    return """
      <section aria-labelledby="counts">
      <h2 id="counts">\(say("一样不少", "Nothing lost"))</h2>
      <table class="counts"><thead><tr><td></td><th scope="col">\(say("案例里", "In the case"))</th>\
      <th scope="col">\(say("文章里", "In the article"))</th><td></td></tr></thead>
      <tbody>
      \(rows.joined(separator: "\n"))
      </tbody></table>
      </section>
      """
  }

  // MARK: Files

  private var files: String {
    var items = AccountCover.allCases.map { cover in
      picture(
        cover.name,
        cover == .wide
          ? say("封面，2.35:1", "Cover, 2.35:1") : say("封面，1:1（次条和转发）", "Cover, 1:1 (lists, forwards)")
      )
    }
    if folder.picture(AccountFolder.codeName) != nil {
      items.append(picture(AccountFolder.codeName, say("原文二维码", "QR code of the page")))
    }
    for long in folder.longPictures {
      items.append(
        "<li><a href=\"\(long.name)\">\(long.name)</a> \(say("长图，发群用", "Long picture, for groups"))</li>"
      )
    }
    for own in article.pictures {
      items.append("<li><a href=\"\(own.name)\">\(own.name)</a> \(Escaping.xml(own.caption))</li>")
    }
    return """
      <section aria-labelledby="files">
      <h2 id="files">\(say("图片文件", "Picture files"))</h2>
      <ul class="files">
      \(items.joined(separator: "\n"))
      </ul>
      </section>
      """
  }

  private func picture(_ name: String, _ words: String) -> String {
    "<li><a href=\"\(name)\"><img src=\"\(name)\" alt=\"\(words)\"></a><br>"
      + "<a href=\"\(name)\">\(name)</a> \(words)</li>"
  }
}
