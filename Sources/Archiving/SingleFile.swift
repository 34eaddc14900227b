import Foundation
import Markup

/// Something about a page that did not go into its single file as it was.
enum SingleFileProblem: Hashable {
  /// A picture, script or other file that the page needs and that cannot be put inside; with the file
  /// that names it.
  case cannotInline(String, String)
  /// A link to another page that leads nowhere, because nobody knows where the site stands.
  case linkWithoutBase(String)
}

/// The files of a built site, as the sources of what is put inside a page.
struct SiteResources {
  /// The bytes of a file by its path; nil where there is none.
  let read: (String) -> [UInt8]?

  /// A reference as it can stand in a file that is alone: data, or a place in it.
  func inlined(
    _ written: String, in path: String, _ problems: inout [SingleFileProblem]
  ) -> String? {
    switch SiteReference(written, in: path) {
    case .data: return written
    case .fragment(let name): return "#" + name
    case .file(let file, _):
      if let bytes = read(file) {
        return "data:\(MediaType.of(file));base64,\(Data(bytes).base64EncodedString())"
      }
    case .external: break
    }
    problems.append(.cannotInline(written, path))
    return nil
  }
}

/// Makes one HTML file of a page of the site: style sheets and scripts as text, pictures and fonts as
/// data, links to the page itself as anchors, links to others as addresses of the web.
///
/// Any page can be taken. The file carries a content security policy that lets it load nothing.
struct SingleFile {
  let page: String
  /// Where the site stands on the web, ending in `/`.
  let baseURL: String?
  let resources: SiteResources
  private(set) var problems: [SingleFileProblem] = []
  /// Scripts that wait for the end of the page.
  private var deferred = ""

  init(page: String, baseURL: String?, resources: SiteResources) {
    self.page = page
    self.baseURL = baseURL
    self.resources = resources
  }

  /// What the file may load: nothing but itself.
  private static let policy =
    "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; "
    + "style-src 'unsafe-inline'; script-src 'unsafe-inline'; img-src data:; font-src data:; "
    + "media-src data:; base-uri 'none'\">"

  /// The file.
  mutating func make(_ html: [UInt8]) -> [UInt8] {
    var output: [UInt8] = []
    output.reserveCapacity(html.count * 2)
    var tokenizer = HTMLTokenizer(html)
    var copied = 0
    var hasPolicy = false
    while let token = tokenizer.next() {
      guard case .tag(let found) = token else { continue }
      output += html[copied..<found.range.lowerBound]
      copied = found.range.upperBound
      if found.isEnd {
        if ["body", "html"].contains(found.name) {
          output += deferred.utf8
          deferred = ""
        }
        output += html[found.range]
        continue
      }
      let tag = OpeningTag(found, of: tokenizer)
      if tag.name == "script", tag.has("src") {
        output += script(tag).utf8
        copied = Self.endOfScript(&tokenizer)
        continue
      }
      output += rewritten(tag).utf8
      if tag.name == "meta", tag.has("charset"), !hasPolicy {
        output += ("\n" + Self.policy).utf8
        hasPolicy = true
      }
    }
    output += html[copied...]
    output += deferred.utf8
    return output
  }

  /// Passes a script that is taken from its file: what was inside it is not copied.
  private static func endOfScript(_ tokenizer: inout HTMLTokenizer) -> Int {
    while let token = tokenizer.next() {
      if case .tag(let tag) = token, tag.isEnd, tag.name == "script" { return tag.range.upperBound }
    }
    return tokenizer.position
  }

  private mutating func rewritten(_ tag: OpeningTag) -> String {
    var copy = tag
    switch tag.name {
    case "base": return ""
    case "link": return link(tag)
    case "meta":
      let rule = tag["http-equiv"]?.lowercased()
      if rule == "content-security-policy" || rule == "refresh" { return "" }
    case "a", "area", "form":
      for name in ["href", "action", "xlink:href"] where tag.has(name) {
        copy[name] = address(tag[name] ?? "")
      }
      copy["ping"] = nil
    default: break
    }
    if tag.has("formaction") { copy["formaction"] = address(tag["formaction"] ?? "") }
    for name in HTMLReferences.fetched(by: tag) {
      copy[name] = resources.inlined(tag[name] ?? "", in: page, &problems)
    }
    if let set = tag["srcset"] { copy["srcset"] = sources(set) }
    if let style = tag["style"], style.lowercased().contains("url(") {
      copy["style"] = styles(style, at: page)
    }
    return copy.text
  }

  /// A style sheet or an icon goes inside; hints for loading other files go away.
  private mutating func link(_ tag: OpeningTag) -> String {
    let relations = Set((tag["rel"] ?? "").lowercased().split(separator: " ").map(String.init))
    guard let href = tag["href"] else { return "" }
    if relations.contains("stylesheet") {
      guard case .file(let path, _) = SiteReference(href, in: page),
        let bytes = resources.read(path)
      else {
        problems.append(.cannotInline(href, page))
        return ""
      }
      let css = styles(String(decoding: bytes, as: UTF8.self), at: path)
      let media = tag["media"].map { " media=\"\(Escaping.xml($0))\"" } ?? ""
      return "<style\(media)>\(css.replacing("</", with: "<\\/"))</style>"
    }
    var copy = tag
    if !relations.isDisjoint(with: ["icon", "apple-touch-icon", "mask-icon"]) {
      copy["href"] = resources.inlined(href, in: page, &problems)
      return copy["href"] == nil ? "" : copy.text
    }
    guard !relations.isDisjoint(with: ["canonical", "license", "author"]),
      case .external(let url) = SiteReference(href, in: page)
    else { return "" }
    copy["href"] = url
    return copy.text
  }

  private mutating func styles(_ css: String, at path: String) -> String {
    var styles = InlinedStyles(resources)
    let text = styles.text(css, at: path)
    problems += styles.problems
    return text
  }

  private mutating func script(_ tag: OpeningTag) -> String {
    let src = tag["src"] ?? ""
    guard case .file(let path, _) = SiteReference(src, in: page), let bytes = resources.read(path)
    else {
      problems.append(.cannotInline(src, page))
      return ""
    }
    // Neither may stand in the text of a script (HTML 4.12.1.3).
    let text = String(decoding: bytes, as: UTF8.self).replacing("<!--", with: "<\\!--")
      .replacing("</script", with: "<\\/script").replacing("</SCRIPT", with: "<\\/SCRIPT")
    let type = tag["type"].map { " type=\"\(Escaping.xml($0))\"" } ?? ""
    let element = "<script\(type)>\(text)</script>\n"
    guard tag.has("defer") || tag.has("async") else { return element }
    deferred += element
    return ""
  }

  /// Candidates of `srcset`: an address each, with a width or density behind it.
  private mutating func sources(_ set: String) -> String? {
    let candidates = set.split(separator: ",").compactMap { candidate -> String? in
      let parts = candidate.split(whereSeparator: \.isWhitespace).map(String.init)
      guard let first = parts.first,
        let inlined = resources.inlined(first, in: page, &problems)
      else { return nil }
      return ([inlined] + parts.dropFirst()).joined(separator: " ")
    }
    return candidates.isEmpty ? nil : candidates.joined(separator: ", ")
  }

  /// Where a link leads from a file that is alone; nil where it can lead nowhere.
  private mutating func address(_ written: String) -> String? {
    switch SiteReference(written, in: page) {
    case .fragment(let name): return "#" + name
    case .data, .external: return written
    case .file(let path, let suffix):
      if let baseURL { return baseURL + path + suffix }
      problems.append(.linkWithoutBase(written))
      return nil
    }
  }
}

/// Which references of a page a browser loads by itself.
enum HTMLReferences {
  /// The attributes of a tag that hold one.
  static func fetched(by tag: OpeningTag) -> [String] {
    let names: [String] =
      switch tag.name {
      case "img", "source", "audio", "track", "embed", "iframe", "frame", "input": ["src"]
      case "video": ["src", "poster"]
      case "object": ["data"]
      case "image", "use", "feimage": ["href", "xlink:href"]
      case "body", "table", "td", "th": ["background"]
      default: []
      }
    return names.filter(tag.has)
  }

  /// All references in a page that would be loaded from elsewhere; none in a file that is alone.
  static func external(in html: [UInt8]) -> [String] {
    var tokenizer = HTMLTokenizer(html)
    var found: [String] = []
    while let token = tokenizer.next() {
      guard case .tag(let opening) = token, !opening.isEnd else { continue }
      let tag = OpeningTag(opening, of: tokenizer)
      var values = fetched(by: tag).compactMap { tag[$0] }
      if tag.name == "script" { values += [tag["src"]].compactMap(\.self) }
      if tag.name == "link", tag["rel"] != "canonical" {
        values += [tag["href"]].compactMap(\.self)
      }
      values += (tag["srcset"] ?? "").split(separator: ", ").map(String.init)
      found += values.filter { !$0.hasPrefix("data:") && !$0.hasPrefix("#") && !$0.isEmpty }
    }
    return found
  }
}
