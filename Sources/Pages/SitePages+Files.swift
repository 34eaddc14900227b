import Content

extension SitePages {
  /// The files of the site that are not pages: assets, attachments, feeds, the sitemap.
  public var files: [OutputFile] {
    var files = theme.assets.map { OutputFile(path: $0.path, bytes: $0.bytes) }
    let attachments = site.attachments.values.sorted { $0.path < $1.path }
    var seen = Set(files.map(\.path))
    // Two names for the same content are one file.
    for attachment in attachments where seen.insert(attachment.path).inserted {
      files.append(OutputFile(attachment, in: site.files))
    }
    for language in Set(all.map(\.language)).sorted(by: { $0.folder < $1.folder }) {
      files.append(OutputFile(path: language.folder + "feed.xml") { [self] in feed(language) })
    }
    files.append(OutputFile(path: "sitemap.xml") { [self] in Sitemap.xml(all, base: base) })
    files.append(OutputFile(path: "robots.txt") { [self] in Sitemap.robots(base: base) })
    return files
  }

  private func feed(_ language: Language) -> String {
    Feed(site: site, base: base, language: language) { (title(of: $0), summary(of: $0)) }.xml()
  }
}
