import Content

/// `data/README.txt` of an edition: what the folder is, for whoever finds it among the sources.
struct EditionGuide {
  static let path = "data/README.txt"

  let edition: EditionDetails
  /// Whether the edition publishes achievements.
  let hasAchievements: Bool

  var bytes: [UInt8] { Array(text.replacing("\n", with: "\r\n").utf8) }

  private var text: String {
    """
    \(edition.title)，定稿于 \(edition.date)。

    这个文件夹是冻结的版本，里面的文件都不要改、不要删、不要添：生成网站时逐个核对校验值，
    有一处不同就不生成。网站把 data/site 原样放在 editions/\(edition.slug)/，永远不重新生成。

    要更正数字，改 Content/data 里的表，并在 revisions.csv（或工作表“修订”）写明原因；
    原来的数、现在的数和原因会出现在网站的“修订记录”里，这个版本不动。

      data/site/          当时的网站，每页上方有说明
      data/figures.csv    当时公布的每一个数
    \(hasAchievements ? "  data/achievements.csv  当时公布的成果\n" : "")\
      data/reasons.csv    与再前一版相比，改动的数和原因
      data/edition.yml    名称和日期
      manifest-*.txt      每个文件的校验值（BagIt 1.0，RFC 8493；showcase verify 或 sha512sum -c 可以核对）

    可以放进来的只有一个文件：archive.zip，这一版的离线存档，放了网站就提供下载。

    """
  }
}
