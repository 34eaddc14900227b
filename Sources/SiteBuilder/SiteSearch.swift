import Diagnostics
import Machine
import Search

/// The index of a site, proven to find what the pages say.
///
/// - Throws: `EnvironmentError` where the dictionaries of OpenCC are missing, or where the index does not find a
///   page by its own words. Content cannot cause either.
func searchIndex(
  of texts: [SearchDocument],
  words: [(language: String, words: [(key: String, text: String)])], jobs: Int
) throws(EnvironmentError) -> SearchIndex {
  guard let simplified = SimplifiedForms.read() else {
    throw EnvironmentError(
      LocalizedText(
        zh: "找不到 OpenCC 的繁简字典", en: "the dictionaries of OpenCC are missing"),
      hint: LocalizedText(
        zh: "安装 libopencc-data", en: "install libopencc-data"))
  }
  var options = SearchOptions(simplified: simplified)
  options.words = words
  let index = SearchIndex.build(texts, options: options, jobs: jobs)
  if let lost = index.selfTest(samples: 2, jobs: jobs).first {
    throw fault(
      LocalizedText(
        zh: "搜索索引有错：用“\(lost.phrase)”找不到 \(lost.url)",
        en: "the search index is broken: “\(lost.phrase)” does not find \(lost.url)"))
  }
  return index
}

private func fault(_ message: LocalizedText) -> EnvironmentError {
  EnvironmentError(
    message,
    hint: LocalizedText(
      zh: "这是程序的错，请把这一页的内容报告给开发者",
      en: "this is a fault of the program; please report it with the page's content"))
}
