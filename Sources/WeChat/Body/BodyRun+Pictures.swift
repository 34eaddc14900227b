import Charts
import Content
import Diagnostics
import Markdown
import Pictures

extension BodyRun {
  /// The picture of the content that a destination names.
  func still(of source: String) -> (path: String, picture: StillPicture)? {
    guard !DangerousAddress.isDangerous(source),
      case .attachment(let path)? = article.targets[source], let picture = context.stills[path]
    else { return nil }
    return (path, picture)
  }

  /// A picture that stands by itself, with its caption.
  mutating func figure(_ node: MarkdownNode) {
    guard case .image(let source, let title, let size) = node.kind else { return }
    figure(
      source: source, alt: alternative(of: node), caption: caption(title, node.range), size: size,
      at: node.range)
  }

  /// A picture by itself: the caption that it has, or else the words for those who do not see it.
  mutating func figure(
    source: String, alt: String, caption: String, size: ImageSize? = nil, at range: Range<Int>
  ) {
    guard let (path, picture) = still(of: source) else {
      return writeCaption(caption.isEmpty ? alt : caption, isAdded: false)
    }
    html.open(.section, style.pictureFrame)
    img(
      path, picture, alt: alt.isEmpty ? caption : alt, caption: caption.isEmpty ? alt : caption,
      size, at: range)
    html.close(.section)
    writeCaption(caption.isEmpty ? alt : caption, isAdded: caption.isEmpty)
  }

  /// The photograph at the head.
  mutating func cover(_ path: String, _ picture: StillPicture) {
    let caption = context.word("wechat-cover")
    html.open(.section, style.pictureFrame)
    img(
      path, picture, alt: caption, caption: caption, nil,
      at: article.frontMatter.cover?.range ?? article.frontMatter.title.range)
    html.close(.section)
    writeCaption(caption, isAdded: true)
  }

  /// A picture inside a line.
  mutating func image(
    _ node: MarkdownNode, source: String, title: String, size: ImageSize?
  ) {
    let alt = alternative(of: node)
    guard let (path, picture) = still(of: source) else { return html.write(alt) }
    let caption = caption(title, node.range)
    let words = caption.isEmpty ? alt : caption
    img(path, picture, alt: alt.isEmpty ? caption : alt, caption: words, size, at: node.range)
    if !words.isEmpty { captions.append((words, caption.isEmpty)) }
  }

  private mutating func img(
    _ path: String, _ picture: StillPicture, alt: String, caption: String, _ size: ImageSize?,
    at range: Range<Int>
  ) {
    let place = article.file.place(at: range)
    let width = min(size?.width ?? picture.width, picture.width, ArticlePictures.columnWidth)
    let name = pictures.name(
      of: picture, at: path, alt: alt, caption: caption, width: width, place: place)
    img(name, alt: alt, width: width)
    if picture.isOfAnimation { report.add(.animation(path, at: place)) }
  }

  private mutating func img(_ name: String, alt: String, width: Int) {
    html.open(
      .img, style.picture, [(.src, name), (.alt, alt), (.width, String(width))])
  }

  /// A chart, a network or a cover, in the middle of its column.
  mutating func drawing(_ drawn: DrawnPicture, alt: String, caption: String, at place: Place) {
    // Half the pixels: two stand for one where the picture is as wide as it can be.
    let width = drawn.width / 2
    let name = pictures.name(
      ofDrawing: drawn.svg, alt: alt, caption: caption, width: width, place: place)
    html.open(.section, style.pictureFrame)
    img(name, alt: alt, width: width)
    html.close(.section)
  }

  // MARK: Captions

  /// The words below a picture.
  mutating func writeCaption(_ words: String, isAdded: Bool) {
    guard ArticleHTML.characters(in: words) > 0 else { return }
    html.open(.p, style.caption)
    html.write(words, isAdded: isAdded)
    html.close(.p)
  }

  /// The captions of pictures inside the paragraph that has just ended.
  mutating func writeCaptions() {
    let waiting = captions
    captions = []
    for caption in waiting { writeCaption(caption.words, isAdded: caption.isAdded) }
  }

  // MARK: Words of pictures

  private mutating func caption(_ title: String, _ range: Range<Int>) -> String {
    title.isEmpty ? "" : said(bound(title, range))
  }

  /// Words whose figures count as said.
  mutating func said(_ text: BoundText) -> String {
    figures += text.references.count
    return context.speech.plain(text)
  }

  private func alternative(of image: MarkdownNode) -> String {
    context.speech.plain(bound(image.children.plainText, image.range))
  }
}
