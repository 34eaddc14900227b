import Content
import History
import Logs
import Machine

extension History {
  /// Keeps what a text is now, and the list of figures that it prints, so that later states can be compared with it.
  ///
  /// - Returns: the hash of the file's bytes; empty where there is no such file.
  /// - Throws: where the disk refuses.
  public func keep(
    _ article: Article, in site: Site, at moment: Moment
  ) throws(EnvironmentError) -> String {
    let path = String(article.file.path.dropFirst("\(site.files.name)/".count))
    guard let bytes = try site.files[path]?.bytes() else { return "" }
    try keep(Array(Fingerprint.figureList(of: article, in: site).utf8))
    return try keep(bytes, of: path, by: "", at: moment, .found).hash
  }
}

extension ReviewLog {
  /// Notes what has gone to the visitors just now, and keeps it; texts that had gone there before as they are need no
  /// further line.
  ///
  /// - Parameter states: the states of the texts that were published.
  /// - Throws: where the disk refuses.
  public mutating func notePublication(
    of states: [ReviewState], in site: Site, keeping history: History, at moment: Moment
  ) throws(EnvironmentError) {
    let new = states.filter { $0.publication?.fingerprint != $0.fingerprint }
    var records: [ReviewRecord] = []
    for state in new {
      guard let article = site.articles.first(where: { $0.file.path == state.file }) else {
        continue
      }
      records.append(
        ReviewRecord(
          act: .publish, file: state.file, moment: moment, person: "",
          fingerprint: state.fingerprint,
          state: try history.keep(article, in: site, at: moment)))
    }
    try add(records)
  }
}
